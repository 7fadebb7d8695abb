//! French cardinal numbers.

use crate::language::grammar::{Form, group, scales, spaced, word};

const SMALL: [&str; 20] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
    "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
];
const TENS: [&str; 7] = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"];

fn below_hundred(number: u64) -> String {
    match number {
        0..20 => word(&SMALL, number).to_owned(),
        71 => "soixante et onze".to_owned(),
        80 => "quatre-vingts".to_owned(),
        60..80 => joined("soixante", number - 60),
        81.. => format!("quatre-vingt-{}", word(&SMALL, number - 80)),
        _ => joined(word(&TENS, number / 10), number % 10),
    }
}

fn joined(tens: &str, ones: u64) -> String {
    match ones {
        0 => tens.to_owned(),
        1 => format!("{tens} et un"),
        _ => format!("{tens}-{}", word(&SMALL, ones)),
    }
}

fn below_thousand(number: u64) -> String {
    match (number / 100, number % 100) {
        (0, rest) => below_hundred(rest),
        (1, 0) => "cent".to_owned(),
        (1, rest) => format!("cent {}", below_hundred(rest)),
        (hundreds, 0) => format!("{} cents", word(&SMALL, hundreds)),
        (hundreds, rest) => format!("{} cent {}", word(&SMALL, hundreds), below_hundred(rest)),
    }
}

/// A whole number in words.
pub(super) fn cardinal(number: u64, form: Form) -> String {
    let large = [(3, "un milliard", "milliards"), (2, "un million", "millions")];
    let mut parts = scales(number, &large, below_thousand);
    match group(number, 1) {
        0 => {}
        1 => parts.push("mille".to_owned()),
        // Before "mille", "cents" and "quatre-vingts" lose their ending.
        digits => {
            let words = below_thousand(digits);
            let words = if digits % 100 == 0 || digits % 100 == 80 {
                words.trim_end_matches('s').to_owned()
            } else {
                words
            };
            parts.push(format!("{words} mille"));
        }
    }
    if group(number, 0) > 0 || number == 0 {
        parts.push(below_thousand(group(number, 0)));
    }
    let words = spaced(parts.iter().map(String::as_str));
    let feminine =
        form == Form::Feminine && number % 10 == 1 && !matches!(number % 100, 11 | 71 | 91);
    if feminine { words + "e" } else { words }
}
