//! Roman numerals.

use super::word;

/// The numerals from 0 to 9.
const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];

/// The number from 1 to 39 whose numeral a text begins with, and the text behind it.
pub(in crate::language) fn roman_numeral(text: &str) -> Option<(u64, &str)> {
    let end = text.find(|letter| !matches!(letter, 'I' | 'V' | 'X')).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(end).filter(|(digits, _)| !digits.is_empty())?;
    let number = (1..40).find(|&number| in_roman(number) == digits)?;
    Some((number, rest))
}

fn in_roman(number: u64) -> String {
    let tens: String = (0..number / 10).map(|_| 'X').collect();
    tens + word(&ONES, number % 10)
}
