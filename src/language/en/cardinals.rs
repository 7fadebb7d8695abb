//! English cardinal and ordinal numbers.

use crate::language::grammar::{group, scales, word};

const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

fn below_hundred(number: u64) -> String {
    if number < 20 {
        return word(&SMALL, number).to_owned();
    }
    match (word(&TENS, number / 10), number % 10) {
        (tens, 0) => tens.to_owned(),
        (tens, ones) => format!("{tens}-{}", word(&SMALL, ones)),
    }
}

fn below_thousand(number: u64) -> String {
    match (number / 100, number % 100) {
        (0, rest) => below_hundred(rest),
        (hundreds, 0) => format!("{} hundred", word(&SMALL, hundreds)),
        (hundreds, rest) => {
            format!("{} hundred and {}", word(&SMALL, hundreds), below_hundred(rest))
        }
    }
}

pub(super) fn cardinal(number: u64) -> String {
    let large = [
        (3, "one billion", "billion"),
        (2, "one million", "million"),
        (1, "one thousand", "thousand"),
    ];
    let mut parts = scales(number, &large, below_thousand);
    match group(number, 0) {
        0 if !parts.is_empty() => {}
        rest if rest < 100 && !parts.is_empty() => {
            parts.push(format!("and {}", below_hundred(rest)));
        }
        rest => parts.push(below_thousand(rest)),
    }
    parts.join(" ")
}

/// "sixties" for 6.
pub(super) fn decade_name(tens: u64) -> Option<String> {
    let name = Some(word(&TENS, tens)).filter(|_| tens >= 2)?;
    name.strip_suffix('y').map(|stem| format!("{stem}ies"))
}

/// Ordinals that are not the number and "th".
const ORDINALS: [(&str, &str); 8] = [
    ("one", "first"),
    ("two", "second"),
    ("three", "third"),
    ("five", "fifth"),
    ("eight", "eighth"),
    ("nine", "ninth"),
    ("twelve", "twelfth"),
    ("ty", "tieth"),
];

pub(super) fn ordinal(number: u64) -> String {
    let words = cardinal(number);
    for (ending, ordinal) in ORDINALS {
        if let Some(stem) = words.strip_suffix(ending) {
            return format!("{stem}{ordinal}");
        }
    }
    format!("{words}th")
}
