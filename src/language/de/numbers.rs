//! German numbers and units.

use super::case;
use crate::language::grammar::{
    Form, Fraction, Numbers, Pattern, Rules, Scale, Unit, UnitWords, Units, Words, ends_word,
    feminine, group, last_word, masculine, neuter, next_word, scales, skip_space, spaced,
    strip_word, without_article, word,
};

pub(super) static NUMBERS: Numbers = Numbers {
    words: Words {
        to: "bis",
        ratio: "zu",
        point: "Komma",
        and: "und",
        plus: "plus",
        minus: "minus",
        about: "etwa",
        number: "Nummer",
        less: "weniger als",
        more: "mehr als",
        at_least: "mindestens",
        at_most: "höchstens",
        or: "oder",
        plus_minus: "plus oder minus",
        at: "bei",
        equals: "gleich",
        then: "dann",
        up: "hoch",
        down: "runter",
        back: "zurück",
        per: "pro",
        or_more: "oder mehr",
        squared: "Quadrat",
        cubed: "Kubik",
    },
    scale: Scale {
        out_of: "von",
        words: "-schmerz- weh -anstreng- -belast- -kraft- -kräfte- -stärke- stark starke- -intens- \
            unwohl- -beschwerde- skala skalen borg- rpe nrs vas -spannung- ziehen- druck- mühe- \
            schwer- müd- erschöpf- atemnot steif- brenn- stufe- wert werte -gefühl- fühl- taub- \
            kribbel- schwindel- schwäche- stress- erträglich- härte-",
        of: "der des von vom eines einer dieser dieses deiner deines ihrer ihres",
        half: "die Hälfte",
        divided: "drehung- umdrehung- meile- tasse- kreis- runde- stunde- minute- sekunde- meter- \
            liter- weg strecke- länge- höhe-",
    },
    decimal_mark: ',',
    group_marks: &['.', '\u{202f}'],
    unit_symbols: &[
        ("ml", Unit::Own(&MILLILITRE)),
        ("kcal", Unit::Own(&KILOCALORIE)),
        ("tg", Unit::Own(&DAY)),
        ("wo.", Unit::Own(&WEEK)),
        ("sekd", Unit::Second),
        ("stdn", Unit::Hour),
        ("″", Unit::Second),
        ("′", Unit::Minute),
        ("std", Unit::Hour),
    ],
    units: Units {
        second: feminine("Sekunde", "Sekunden"),
        minute: feminine("Minute", "Minuten"),
        hour: feminine("Stunde", "Stunden"),
        millimetre: masculine("Millimeter", "Millimeter"),
        centimetre: masculine("Zentimeter", "Zentimeter"),
        metre: masculine("Meter", "Meter"),
        kilometre: masculine("Kilometer", "Kilometer"),
        gram: neuter("Gramm", "Gramm"),
        kilogram: neuter("Kilogramm", "Kilogramm"),
        pound: neuter("Pfund", "Pfund"),
        foot: masculine("Fuß", "Fuß"),
        inch: masculine("Zoll", "Zoll"),
        percent: neuter("Prozent", "Prozent"),
        degree: masculine("Grad", "Grad"),
        celsius: masculine("Grad Celsius", "Grad Celsius"),
        fahrenheit: masculine("Grad Fahrenheit", "Grad Fahrenheit"),
    },
    abbreviations: &[
        ("z. b.", "zum Beispiel"),
        ("z.b.", "zum Beispiel"),
        ("d. h.", "das heißt"),
        ("d.h.", "das heißt"),
        ("u. a.", "unter anderem"),
        ("u.a.", "unter anderem"),
        ("ca.", "circa"),
        ("bzw.", "beziehungsweise"),
        ("usw.", "und so weiter"),
        ("etc.", "et cetera"),
        ("nr.", "Nummer"),
        ("ggf.", "gegebenenfalls"),
        ("evtl.", "eventuell"),
        ("wdh.", "Wiederholungen"),
        ("wöchentl.", "wöchentlich"),
        ("inkl.", "inklusive"),
        ("exkl.", "exklusive"),
        ("o. ä.", "oder Ähnliches"),
        ("tgl.", "täglich"),
        ("vgl.", "vergleiche"),
        ("o.ä.", "oder Ähnliches"),
    ],
    number_abbreviations: &[
        ("mind.", "mindestens"),
        ("min.", "mindestens"),
        ("min", "mindestens"),
        ("max.", "höchstens"),
        ("max", "höchstens"),
        ("ca", "circa"),
        ("rd.", "rund"),
        ("abb.", "Abbildung"),
        ("s.", "Seite"),
        ("üb.", "Übung"),
        ("nr", "Nummer"),
    ],
    per: &[
        ("tag", "pro Tag"),
        ("d", "pro Tag"),
        ("woche", "pro Woche"),
        ("wo", "pro Woche"),
        ("monat", "pro Monat"),
        ("seite", "pro Seite"),
        ("bein", "pro Bein"),
        ("arm", "pro Arm"),
        ("fuß", "pro Fuß"),
        ("hand", "pro Hand"),
        ("satz", "pro Satz"),
        ("stunde", "pro Stunde"),
        ("minute", "pro Minute"),
        ("sekunde", "pro Sekunde"),
        ("runde", "pro Runde"),
        ("übung", "pro Übung"),
        ("richtung", "pro Richtung"),
    ],
    numbered: "krieger kriegers held helden phase phasen typ typs typen grad grade grades stufe \
        stufen stadium stadien klasse klassen teil teile kapitel -nerv -nerven -hirnnerv- \
        hirnnerv- nerven nerv nervus kategorie zone zonen faktor reihe block abschnitt \
        lektion übung stellung gruppe",
    behind_units: "pause pausen ruhe rast haltezeit halten dehnen dehnung dehnzeit spannung anspannung \
        entspannung erholung belastung entlastung ausdauer aufwärmen abwärmen gehen laufen training \
        übung arbeit abstand wärme kälte",
    closing: &["et cetera", "und so weiter"],
    suffixes: &["er", "ern", "fach", "fache", "fachen", "mal", "malige", "maliges", "maligen"],
    times: Pattern { one: "{number}mal", many: "{number}mal", form: Form::Masculine },
    and_a_half: Pattern { one: "{number}einhalb", many: "{number}einhalb", form: Form::Masculine },
    rules: &German,
};

static MILLILITRE: UnitWords = masculine("Milliliter", "Milliliter");
static KILOCALORIE: UnitWords = feminine("Kilokalorie", "Kilokalorien");
static DAY: UnitWords = masculine("Tag", "Tage");
static WEEK: UnitWords = feminine("Woche", "Wochen");

struct German;

const SMALL: [&str; 20] = [
    "null",
    "ein",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
];
const TENS: [&str; 10] = [
    "", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig",
];

/// Ends with "ein" where it ends with one.
fn below_thousand(number: u64) -> String {
    let rest = match number % 100 {
        0 if number > 0 => String::new(),
        small @ 0..20 => word(&SMALL, small).to_owned(),
        large => match (word(&TENS, large / 10), large % 10) {
            (tens, 0) => tens.to_owned(),
            (tens, ones) => format!("{}und{tens}", word(&SMALL, ones)),
        },
    };
    match number / 100 {
        0 => rest,
        1 => format!("hundert{rest}"),
        hundreds => format!("{}hundert{rest}", word(&SMALL, hundreds)),
    }
}

fn cardinal(number: u64, form: Form) -> String {
    let large = [(3, "eine Milliarde", "Milliarden"), (2, "eine Million", "Millionen")];
    let mut parts = scales(number, &large, below_thousand);
    let thousands = match group(number, 1) {
        0 => String::new(),
        1 => "tausend".to_owned(),
        digits => format!("{}tausend", below_thousand(digits)),
    };
    let rest = group(number, 0);
    if rest > 0 || number == 0 {
        let ending = match (rest % 100, form) {
            (1, Form::Alone) => "s",
            (1, Form::Feminine) => "e",
            _ => "",
        };
        parts.push(format!("{thousands}{}{ending}", below_thousand(rest)));
    } else {
        parts.push(thousands);
    }
    spaced(parts.iter().map(String::as_str))
}

/// The stem of an ordinal: "erst", "siebt", "zwanzigst".
fn ordinal_stem(number: u64) -> String {
    let words = cardinal(number, Form::Masculine);
    let changed = match number % 100 {
        _ if number == 0 => None,
        1 => words.strip_suffix("ein").map(|stem| format!("{stem}erst")),
        3 => words.strip_suffix("drei").map(|stem| format!("{stem}dritt")),
        7 => words.strip_suffix("sieben").map(|stem| format!("{stem}siebt")),
        8 => words.strip_suffix("acht").map(|stem| format!("{stem}acht")),
        0 | 20.. => Some(format!("{words}st")),
        _ => None,
    };
    changed.unwrap_or_else(|| format!("{words}t"))
}

/// `2.-3. Rippe`, `4./5. Finger`: two ordinals before a noun, also without an article.
fn ordinals<'a>(before: &str, text: &'a str) -> Option<(String, &'a str)> {
    let number = |text: &'a str| {
        let end = text.find(|letter: char| !letter.is_ascii_digit())?;
        let (number, rest) = text.split_at_checked(end)?;
        Some((number.parse::<u64>().ok().filter(|number| *number < 1000)?, rest.strip_prefix('.')?))
    };
    let (first, rest) = number(text)?;
    let (joint, rest) = match rest.strip_prefix(['-', '–', '\u{2011}']) {
        Some(rest) => ("bis", rest),
        None => ("und", rest.strip_prefix('/')?),
    };
    let (second, rest) = number(rest)?;
    let noun = next_word(case::skip_adjective(rest.strip_prefix([' ', '\u{a0}'])?));
    let is_noun = noun.starts_with(char::is_uppercase);
    let ending = is_noun.then(|| case::ordinal_ending(before, noun).unwrap_or("e"))?;
    let [first, second] = [first, second].map(|number| ordinal_stem(number) + ending);
    Some((spaced([first.as_str(), joint, &second]), rest))
}

impl Rules for German {
    /// One article for "eine 1/2 Minute".
    fn meet(&self, text: &mut String, said: &str, _after: &str) {
        if said.contains(" halb") {
            without_article(text, said);
        }
    }

    fn cardinal(&self, number: u64, form: Form) -> String {
        cardinal(number, form)
    }

    fn fraction(&self, fraction: Fraction) -> String {
        let Fraction { part, of } = fraction;
        if fraction == Fraction::HALF {
            return "ein halb".to_owned();
        }
        let mut name = ordinal_stem(of) + "el";
        if let Some(first) = name.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        format!("{} {name}", cardinal(part, Form::Neuter))
    }

    fn fraction_of(&self, fraction: Fraction, noun: &str, form: Form) -> String {
        let half = match form {
            Form::Feminine => "eine halbe",
            Form::Masculine => "ein halber",
            Form::Neuter => "ein halbes",
            Form::Alone => "ein halb",
        };
        match fraction {
            Fraction::HALF => format!("{half} {noun}"),
            _ => format!("{} {noun}", self.fraction(fraction)),
        }
    }

    fn form_before(&self, noun: &str) -> Form {
        case::gender(noun)
    }

    fn ordinal<'a>(&self, number: u64, before: &str, after: &'a str) -> Option<(String, &'a str)> {
        let rest = after.strip_prefix('.').filter(|rest| ends_word(rest))?;
        let noun = next_word(case::skip_adjective(rest.strip_prefix(' ')?));
        let ending = case::ordinal_ending(before, noun)?;
        (!noun.is_empty()).then(|| (ordinal_stem(number) + ending, rest))
    }

    fn between(&self, said: String, before: &str, _written: &str, after: &str) -> String {
        let noun = next_word(case::skip_adjective(
            after.strip_prefix([' ', '\u{a0}']).unwrap_or_default(),
        ));
        case::declined(said, before, noun)
    }

    fn skip_adjectives<'a>(&self, text: &'a str) -> &'a str {
        case::skip_adjective(text)
    }

    fn own<'a>(&self, before: &str, rest: &'a str, _: &Numbers) -> Option<(String, &'a str)> {
        if let Some(found) = ordinals(before, rest) {
            return Some(found);
        }
        let (year, after) = rest.split_at_checked(4)?;
        let ending = ["ern", "er"].iter().find(|ending| strip_word(after, ending).is_some())?;
        let year: u64 = year.parse().ok().filter(|year| (1100..2000).contains(year))?;
        let years =
            if year.is_multiple_of(100) { String::new() } else { below_thousand(year % 100) };
        let said = format!("{}hundert{years}{ending}", below_thousand(year / 100));
        Some((said, strip_word(after, ending)?))
    }

    fn time_of_day<'a>(
        &self,
        before: &str,
        hour: u64,
        minute: Option<u64>,
        after: &'a str,
    ) -> Option<(String, &'a str)> {
        let at_a_time = minute.is_some() && last_word(before).eq_ignore_ascii_case("um");
        let written = strip_word(skip_space(after), "Uhr");
        let rest = written.or_else(|| at_a_time.then_some(after))?;
        let hours = format!("{} Uhr", cardinal(hour, Form::Masculine));
        let minutes = minute.filter(|minute| *minute > 0);
        let minutes = minutes.map(|minute| cardinal(minute, Form::Alone)).unwrap_or_default();
        (hour <= 24).then(|| (spaced([hours.as_str(), &minutes]), rest))
    }
}
