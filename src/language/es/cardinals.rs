//! Spanish cardinal numbers.

use crate::language::grammar::{Form, group, spaced, word};

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

/// A whole number in words.
pub(super) fn cardinal(number: u64, form: Form) -> String {
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
