//! Spanish numbers and units.

use super::grammar::{Form, Fraction, Grammar, Unit, UnitWords, Words, group, spaced, word};
use super::scan::strip_word;

pub(super) struct Spanish;

static WORDS: Words = Words {
    to: "a",
    ratio: "a",
    point: "coma",
    and: "y",
    plus: "más",
    minus: "menos",
    about: "unos",
    number: "número",
    less: "menos de",
    more: "más de",
    at_least: "al menos",
    at_most: "como máximo",
};

const SMALL: [&str; 30] = [
    "cero",
    "uno",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciséis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "veintiuno",
    "veintidós",
    "veintitrés",
    "veinticuatro",
    "veinticinco",
    "veintiséis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
];
const TENS: [&str; 10] =
    ["", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];
const HUNDREDS: [&str; 10] = [
    "",
    "ciento",
    "doscientos",
    "trescientos",
    "cuatrocientos",
    "quinientos",
    "seiscientos",
    "setecientos",
    "ochocientos",
    "novecientos",
];
const ORDINALS: [&str; 11] = [
    "", "primer", "segund", "tercer", "cuart", "quint", "sext", "séptim", "octav", "noven", "décim",
];

fn below_hundred(number: u64) -> String {
    if number < 30 {
        return word(&SMALL, number).to_owned();
    }
    match (word(&TENS, number / 10), number % 10) {
        (tens, 0) => tens.to_owned(),
        (tens, ones) => format!("{tens} y {}", word(&SMALL, ones)),
    }
}

fn below_thousand(number: u64, form: Form) -> String {
    let rest = if number.is_multiple_of(100) && number > 0 {
        String::new()
    } else {
        one(below_hundred(number % 100), form)
    };
    let hundreds = match (number / 100, number % 100) {
        (1, 0) => "cien".to_owned(),
        (hundreds, _) if form == Form::Feminine && hundreds > 1 => {
            word(&HUNDREDS, hundreds).replace("ientos", "ientas")
        }
        (hundreds, _) => word(&HUNDREDS, hundreds).to_owned(),
    };
    spaced([hundreds.as_str(), &rest])
}

/// "uno" before a noun.
fn one(words: String, form: Form) -> String {
    match (form, words.strip_suffix("uno")) {
        (Form::Feminine, Some(stem)) => format!("{stem}una"),
        (Form::Masculine | Form::Neuter, Some("veinti")) => "veintiún".to_owned(),
        (Form::Masculine | Form::Neuter, Some(stem)) => format!("{stem}un"),
        _ => words,
    }
}

fn cardinal(number: u64, form: Form) -> String {
    let mut parts = Vec::new();
    match number / 1_000_000 {
        0 => {}
        1 => parts.push("un millón".to_owned()),
        millions => parts.push(format!("{} millones", cardinal(millions, Form::Masculine))),
    }
    match group(number, 1) {
        0 => {}
        1 => parts.push("mil".to_owned()),
        thousands => parts.push(format!("{} mil", below_thousand(thousands, Form::Masculine))),
    }
    if group(number, 0) > 0 || number == 0 {
        parts.push(below_thousand(group(number, 0), form));
    }
    spaced(parts.iter().map(String::as_str))
}

/// Endings of feminine nouns, and masculine nouns that have them.
const FEMININE: [&str; 8] = ["a", "as", "ión", "iones", "dad", "vez", "veces", "serie"];
const MASCULINE: [&str; 3] = ["día", "días", "mapa"];

/// Words that are no nouns.
const SMALL_WORDS: [&str; 18] = [
    "y", "o", "a", "de", "en", "por", "con", "para", "hasta", "al", "del", "que", "como", "cada",
    "más", "menos", "si", "se",
];

impl Grammar for Spanish {
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
        &[("seg", Unit::Second)]
    }

    fn unit(&self, unit: Unit) -> UnitWords {
        let (one, many, form) = match unit {
            Unit::Second => ("segundo", "segundos", Form::Masculine),
            Unit::Minute => ("minuto", "minutos", Form::Masculine),
            Unit::Hour => ("hora", "horas", Form::Feminine),
            Unit::Millimetre => ("milímetro", "milímetros", Form::Masculine),
            Unit::Centimetre => ("centímetro", "centímetros", Form::Masculine),
            Unit::Metre => ("metro", "metros", Form::Masculine),
            Unit::Kilometre => ("kilómetro", "kilómetros", Form::Masculine),
            Unit::Gram => ("gramo", "gramos", Form::Masculine),
            Unit::Kilogram => ("kilo", "kilos", Form::Masculine),
            Unit::Pound => ("libra", "libras", Form::Feminine),
            Unit::Foot => ("pie", "pies", Form::Masculine),
            Unit::Percent => ("por ciento", "por ciento", Form::Alone),
            Unit::Degree => ("grado", "grados", Form::Masculine),
            Unit::Celsius => ("grado Celsius", "grados Celsius", Form::Masculine),
            Unit::Fahrenheit => ("grado Fahrenheit", "grados Fahrenheit", Form::Masculine),
        };
        UnitWords { one, many, form }
    }

    fn abbreviations(&self) -> &'static [(&'static str, &'static str)] {
        &[
            ("p. ej.", "por ejemplo"),
            ("p.ej.", "por ejemplo"),
            ("aprox.", "aproximadamente"),
            ("etc.", "etcétera"),
            ("n.º", "número"),
        ]
    }

    fn cardinal(&self, number: u64, form: Form) -> String {
        cardinal(number, form)
    }

    fn fraction(&self, fraction: Fraction) -> String {
        let Fraction { part, of } = fraction;
        if fraction == Fraction::HALF {
            return "medio".to_owned();
        }
        let name = match of {
            3 => "tercio".to_owned(),
            _ => format!("{}o", word(&ORDINALS, of)),
        };
        format!("{} {name}{}", cardinal(part, Form::Masculine), if part == 1 { "" } else { "s" })
    }

    fn fraction_of(&self, fraction: Fraction, noun: &str, form: Form) -> String {
        match (fraction, form) {
            (Fraction::HALF, Form::Feminine) => format!("media {noun}"),
            (Fraction::HALF, _) => format!("medio {noun}"),
            (_, Form::Alone) => format!("{} {noun}", self.fraction(fraction)),
            _ => format!("{} de {noun}", self.fraction(fraction)),
        }
    }

    fn and_a_half(&self, whole: u64) -> String {
        format!("{} y medio", cardinal(whole, Form::Alone))
    }

    fn times(&self, number: u64) -> String {
        format!(
            "{} {}",
            cardinal(number, Form::Feminine),
            if number == 1 { "vez" } else { "veces" }
        )
    }

    fn form_before(&self, noun: &str) -> Form {
        let noun = noun.to_lowercase();
        if noun.is_empty() || SMALL_WORDS.contains(&noun.as_str()) {
            Form::Alone
        } else if MASCULINE.contains(&noun.as_str())
            || !FEMININE.iter().any(|ending| noun.ends_with(ending))
        {
            Form::Masculine
        } else {
            Form::Feminine
        }
    }

    fn ordinal<'a>(&self, number: u64, _before: &str, after: &'a str) -> Option<(String, &'a str)> {
        let marks = [
            (".º", "o"),
            ("º", "o"),
            (".ª", "a"),
            ("ª", "a"),
            (".er", ""),
            ("er", ""),
            ("ro", "o"),
        ];
        let (ending, rest) =
            marks.iter().find_map(|(mark, ending)| Some((ending, strip_word(after, mark)?)))?;
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
