//! Italian cardinal numbers.

use crate::language::grammar::{Form, group, scales, spaced, word};

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

/// Written as one word, with "tre" at the end of a longer one as "tré", and "cento" without its "o"
/// before another: "centotto".
fn below_thousand(number: u64) -> String {
    let mut hundreds = match number / 100 {
        0 => String::new(),
        1 => "cento".to_owned(),
        hundreds => format!("{}cento", word(&SMALL, hundreds)),
    };
    let rest = number % 100;
    if matches!(rest, 8 | 80..90) {
        hundreds.pop();
    }
    let words = match rest {
        0 if number > 0 => String::new(),
        3 if number > 3 => "tré".to_owned(),
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

/// A whole number in words.
pub(super) fn cardinal(number: u64, form: Form) -> String {
    match (number, form) {
        (1, Form::Feminine) => return "una".to_owned(),
        (1, Form::Masculine | Form::Neuter) => return "un".to_owned(),
        _ => {}
    }
    let large = [(3, "un miliardo", "miliardi"), (2, "un milione", "milioni")];
    let mut parts = scales(number, &large, below_thousand);
    let thousands = match group(number, 1) {
        0 => String::new(),
        1 => "mille".to_owned(),
        digits => format!("{}mila", below_thousand(digits).replace('é', "e")),
    };
    let rest = group(number, 0);
    let rest = match rest {
        0 if number > 0 => String::new(),
        3 if !thousands.is_empty() => "tré".to_owned(),
        _ => below_thousand(rest),
    };
    parts.push(thousands + &rest);
    spaced(parts.iter().map(String::as_str))
}
