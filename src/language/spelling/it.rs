//! Italian numbers and units.

use super::grammar::{Form, Fraction, Grammar, Unit, UnitWords, Words, group, spaced, word};
use super::scan::strip_word;

pub(super) struct Italian;

static WORDS: Words = Words {
    to: "a",
    ratio: "a",
    point: "virgola",
    and: "e",
    plus: "più",
    minus: "meno",
    about: "circa",
    number: "numero",
    less: "meno di",
    more: "più di",
    at_least: "almeno",
    at_most: "al massimo",
};

const SMALL: [&str; 20] = [
    "zero",
    "uno",
    "due",
    "tre",
    "quattro",
    "cinque",
    "sei",
    "sette",
    "otto",
    "nove",
    "dieci",
    "undici",
    "dodici",
    "tredici",
    "quattordici",
    "quindici",
    "sedici",
    "diciassette",
    "diciotto",
    "diciannove",
];
const TENS: [&str; 10] = [
    "",
    "",
    "venti",
    "trenta",
    "quaranta",
    "cinquanta",
    "sessanta",
    "settanta",
    "ottanta",
    "novanta",
];
const ORDINALS: [&str; 11] =
    ["", "prim", "second", "terz", "quart", "quint", "sest", "settim", "ottav", "non", "decim"];

/// Written as one word, with "tre" at the end of a longer one as "tré".
fn below_thousand(number: u64) -> String {
    let hundreds = match number / 100 {
        0 => String::new(),
        1 => "cento".to_owned(),
        hundreds => format!("{}cento", word(&SMALL, hundreds)),
    };
    let rest = number % 100;
    let words = match rest {
        0 if number > 0 => String::new(),
        0..20 => word(&SMALL, rest).to_owned(),
        _ => {
            let (tens, ones) = (word(&TENS, rest / 10), rest % 10);
            match ones {
                0 => tens.to_owned(),
                // "ventuno", "trentotto".
                1 | 8 => {
                    let stem = tens.trim_end_matches(['a', 'i']);
                    format!("{stem}{}", word(&SMALL, ones))
                }
                3 => format!("{tens}tré"),
                _ => format!("{tens}{}", word(&SMALL, ones)),
            }
        }
    };
    format!("{hundreds}{words}")
}

fn cardinal(number: u64, form: Form) -> String {
    match (number, form) {
        (1, Form::Feminine) => return "una".to_owned(),
        (1, Form::Masculine | Form::Neuter) => return "un".to_owned(),
        _ => {}
    }
    let mut parts = Vec::new();
    for (power, one, many) in [(3, "un miliardo", "miliardi"), (2, "un milione", "milioni")] {
        match group(number, power) {
            0 => {}
            1 => parts.push(one.to_owned()),
            digits => parts.push(format!("{} {many}", below_thousand(digits))),
        }
    }
    let thousands = match group(number, 1) {
        0 => String::new(),
        1 => "mille".to_owned(),
        digits => format!("{}mila", below_thousand(digits).replace('é', "e")),
    };
    let rest = group(number, 0);
    let rest = if rest > 0 || number == 0 { below_thousand(rest) } else { String::new() };
    parts.push(thousands + &rest);
    spaced(parts.iter().map(String::as_str))
}

/// Endings of feminine nouns.
const FEMININE: [&str; 3] = ["a", "ione", "mano"];

/// Words that are no nouns.
const SMALL_WORDS: [&str; 12] =
    ["e", "o", "a", "da", "di", "in", "per", "con", "su", "al", "ogni", "che"];

impl Grammar for Italian {
    fn words(&self) -> &'static Words {
        &WORDS
    }

    fn decimal_mark(&self) -> char {
        ','
    }

    fn group_marks(&self) -> &'static [char] {
        &['.', '\u{202f}', '\u{a0}']
    }

    fn unit_symbols(&self) -> &'static [(&'static str, Unit)] {
        &[]
    }

    fn unit(&self, unit: Unit) -> UnitWords {
        let (one, many, form) = match unit {
            Unit::Second => ("secondo", "secondi", Form::Masculine),
            Unit::Minute => ("minuto", "minuti", Form::Masculine),
            Unit::Hour => ("ora", "ore", Form::Feminine),
            Unit::Millimetre => ("millimetro", "millimetri", Form::Masculine),
            Unit::Centimetre => ("centimetro", "centimetri", Form::Masculine),
            Unit::Metre => ("metro", "metri", Form::Masculine),
            Unit::Kilometre => ("chilometro", "chilometri", Form::Masculine),
            Unit::Gram => ("grammo", "grammi", Form::Masculine),
            Unit::Kilogram => ("chilo", "chili", Form::Masculine),
            Unit::Pound => ("libbra", "libbre", Form::Feminine),
            Unit::Foot => ("piede", "piedi", Form::Masculine),
            Unit::Percent => ("per cento", "per cento", Form::Alone),
            Unit::Degree => ("grado", "gradi", Form::Masculine),
            Unit::Celsius => ("grado Celsius", "gradi Celsius", Form::Masculine),
            Unit::Fahrenheit => ("grado Fahrenheit", "gradi Fahrenheit", Form::Masculine),
        };
        UnitWords { one, many, form }
    }

    fn abbreviations(&self) -> &'static [(&'static str, &'static str)] {
        &[
            ("p. es.", "per esempio"),
            ("p.es.", "per esempio"),
            ("es.", "esempio"),
            ("ca.", "circa"),
            ("ecc.", "eccetera"),
            ("n.", "numero"),
        ]
    }

    fn cardinal(&self, number: u64, form: Form) -> String {
        cardinal(number, form)
    }

    fn fraction(&self, fraction: Fraction) -> String {
        let Fraction { part, of } = fraction;
        if fraction == Fraction::HALF {
            return "mezzo".to_owned();
        }
        let stem = word(&ORDINALS, of);
        format!("{} {stem}{}", cardinal(part, Form::Masculine), if part == 1 { "o" } else { "i" })
    }

    fn fraction_of(&self, fraction: Fraction, noun: &str, form: Form) -> String {
        match (fraction, form) {
            (Fraction::HALF, Form::Feminine) => format!("mezza {noun}"),
            (Fraction::HALF, _) => format!("mezzo {noun}"),
            (_, Form::Alone) => format!("{} {noun}", self.fraction(fraction)),
            _ => format!("{} di {noun}", self.fraction(fraction)),
        }
    }

    fn and_a_half(&self, whole: u64) -> String {
        format!("{} e mezzo", cardinal(whole, Form::Alone))
    }

    fn times(&self, number: u64) -> String {
        format!(
            "{} {}",
            cardinal(number, Form::Feminine),
            if number == 1 { "volta" } else { "volte" }
        )
    }

    fn form_before(&self, noun: &str) -> Form {
        let noun = noun.to_lowercase();
        if noun.is_empty() || SMALL_WORDS.contains(&noun.as_str()) {
            Form::Alone
        } else if FEMININE.iter().any(|ending| noun.ends_with(ending)) {
            Form::Feminine
        } else {
            Form::Masculine
        }
    }

    fn ordinal<'a>(&self, number: u64, _before: &str, after: &'a str) -> Option<(String, &'a str)> {
        let (ending, rest) = [(".º", "o"), ("º", "o"), (".ª", "a"), ("ª", "a")]
            .iter()
            .find_map(|(mark, ending)| Some((ending, strip_word(after, mark)?)))?;
        let stem = word(&ORDINALS, number);
        let said =
            if stem.is_empty() { cardinal(number, Form::Alone) } else { stem.to_owned() + ending };
        Some((said, rest))
    }

    fn time_of_day<'a>(
        &self,
        _hour: u64,
        _minute: Option<u64>,
        _after: &'a str,
    ) -> Option<(String, &'a str)> {
        None
    }
}
