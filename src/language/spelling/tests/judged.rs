//! The words of numbers, judged against num2words and ICU.

use std::process::Command;

use supple::language::{Language, spell_out};

/// Prints, for each language and number, the words of num2words for the cardinal and the ordinal, then
/// those of ICU, with tabs between. ICU marks where a word may be broken; that is left out.
const PROGRAM: &str = "import icu\n\
    from num2words import num2words\n\
    forms = {\n\
    \x20   'en': ('%spellout-cardinal-verbose', '%spellout-ordinal-verbose'),\n\
    \x20   'de': ('%spellout-numbering', '%spellout-ordinal'),\n\
    \x20   'fr': ('%spellout-numbering', '%spellout-ordinal-masculine'),\n\
    \x20   'es': ('%spellout-numbering', '%spellout-ordinal-masculine'),\n\
    \x20   'it': ('%spellout-numbering', '%spellout-ordinal-masculine'),\n\
    }\n\
    for code, rules in forms.items():\n\
    \x20   icu_words = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale(code))\n\
    \x20   for number in [*range(121), 200, 1000, 1984, 2026]:\n\
    \x20       other = [num2words(number, lang=code, to=to) for to in ('cardinal', 'ordinal')]\n\
    \x20       other += [icu_words.format(number, rule).replace('\\u00ad', '') for rule in rules]\n\
    \x20       print(code, number, *other, sep='\\t')\n";

/// The words of a judge as they are said here, where both are right.
fn as_here(language: Language, words: &str) -> String {
    match language {
        // A comma is no word.
        Language::English => words.replace(',', ""),
        // Duden has both; people say the short one.
        Language::German => {
            let short = words
                .strip_prefix("ein")
                .filter(|rest| ["hundert", "tausend"].iter().any(|scale| rest.starts_with(scale)));
            short.unwrap_or(words).to_owned()
        }
        // The hyphens of 1990 and those before: none is heard.
        Language::French => words.replace('-', " "),
        Language::Spanish | Language::Italian => words.to_owned(),
    }
}

/// What is right here though both judges say something else, and why.
fn is_accepted(language: Language, number: u64, said: &str, cardinal: &str) -> bool {
    match (language, number) {
        // The Academy has "undécimo" beside "decimoprimero", and "duodécimo" beside "decimosegundo".
        (Language::Spanish, 11) => said == "undécimo",
        (Language::Spanish, 12) => said == "duodécimo",
        // From a hundred on people say the cardinal.
        (Language::Spanish, 100..) => said == cardinal,
        _ => false,
    }
}

/// An ordinal as people type it.
fn typed(language: Language, number: u64) -> String {
    let mark = match (language, number % 10, number % 100 / 10) {
        (Language::German, ..) => return format!("die {number}. Woche"),
        (Language::English, 1, 0 | 2..) => "st",
        (Language::English, 2, 0 | 2..) => "nd",
        (Language::English, 3, 0 | 2..) => "rd",
        (Language::English, ..) => "th",
        (Language::French, ..) => {
            if number == 1 {
                "er"
            } else {
                "e"
            }
        }
        (Language::Spanish | Language::Italian, ..) => ".º",
    };
    format!("{number}{mark}")
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs num2words and ICU: make test")]
fn numbers_are_said_as_others_say_them() {
    let python = crate::support::tests("../.setup/numbers/bin/python");
    let judged = Command::new(python).args(["-c", PROGRAM]).output();
    let judged = judged.expect("run `make test`, which sets up num2words and ICU");
    assert!(judged.status.success(), "{}", String::from_utf8_lossy(&judged.stderr));
    let judged = String::from_utf8(judged.stdout).unwrap();
    let mut wrong = Vec::new();
    for line in judged.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let [code, number, cardinal, ordinal, icu_cardinal, icu_ordinal] = fields[..] else {
            panic!("{line}")
        };
        let language = Language::from_tag(code).unwrap();
        let said = spell_out(number, language);
        let number: u64 = number.parse().unwrap();
        let first = spell_out(&typed(language, number), language);
        let first = first.trim_start_matches("die ").trim_end_matches(" Woche");
        for (said, judges) in
            [(said.as_str(), [cardinal, icu_cardinal]), (first, [ordinal, icu_ordinal])]
        {
            let here = as_here(language, said);
            let agrees = judges.iter().any(|judge| as_here(language, judge) == here);
            if !agrees
                && !is_accepted(language, number, first, &spell_out(&number.to_string(), language))
            {
                wrong.push(format!("{code} {number}: {said}, not {judges:?}"));
            }
        }
    }
    assert_eq!(judged.lines().count(), 5 * 125);
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
