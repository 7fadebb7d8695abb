//! Whole numbers in words.

const UNITS: [&str; 20] = [
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

const THOUSANDS: [&str; 7] =
    ["", "thousand", "million", "billion", "trillion", "quadrillion", "quintillion"];

/// A number as it is counted, `two hundred five`.
pub(crate) fn cardinal(number: i64) -> String {
    let mut words = Vec::new();
    if number < 0 {
        words.push("minus");
    }
    let mut groups = Vec::new();
    let mut rest = number.unsigned_abs();
    while rest > 0 {
        groups.push((rest % 1000) as usize);
        rest /= 1000;
    }
    for (&group, name) in groups.iter().zip(THOUSANDS).rev() {
        if group == 0 {
            continue;
        }
        if group >= 100 {
            words.extend([UNITS[group / 100], "hundred"]);
        }
        let small = group % 100;
        if small >= 20 {
            words.push(TENS[small / 10]);
        }
        let unit = if small >= 20 { small % 10 } else { small };
        if unit > 0 {
            words.push(UNITS[unit]);
        }
        if !name.is_empty() {
            words.push(name);
        }
    }
    if groups.is_empty() {
        words.push(UNITS[0]);
    }
    words.join(" ")
}

/// A number as a place in a row, `twenty third`.
pub(crate) fn ordinal(number: i64) -> String {
    let words = cardinal(number);
    let (before, last) = words.rsplit_once(' ').unwrap_or(("", &words));
    let last = match last {
        "one" => "first".to_owned(),
        "two" => "second".to_owned(),
        "three" => "third".to_owned(),
        "five" => "fifth".to_owned(),
        "eight" => "eighth".to_owned(),
        "nine" => "ninth".to_owned(),
        "twelve" => "twelfth".to_owned(),
        _ => match last.strip_suffix('y') {
            Some(tens) => format!("{tens}ieth"),
            None => format!("{last}th"),
        },
    };
    if before.is_empty() { last } else { format!("{before} {last}") }
}

#[cfg(test)]
mod tests {
    use super::{cardinal, ordinal};

    #[test]
    fn numbers_are_said_in_words() {
        assert_eq!(cardinal(0), "zero");
        assert_eq!(cardinal(-40), "minus forty");
        assert_eq!(cardinal(1_002_013), "one million two thousand thirteen");
        assert_eq!(cardinal(320), "three hundred twenty");
        assert_eq!(ordinal(23), "twenty third");
        assert_eq!(ordinal(20), "twentieth");
        assert_eq!(ordinal(100), "one hundredth");
        assert_eq!(ordinal(1_000_000), "one millionth");
    }
}
