//! German cardinal numbers, and the stems of ordinals.

use crate::language::grammar::{Form, group, scales, spaced, word};

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
pub(super) fn below_thousand(number: u64) -> String {
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

pub(super) fn cardinal(number: u64, form: Form) -> String {
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
pub(super) fn ordinal_stem(number: u64) -> String {
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
