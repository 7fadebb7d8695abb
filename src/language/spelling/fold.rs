//! The plain form of a text before it is spelled out: look-alikes are alike, and marks of length
//! are told from quotation marks.

use std::borrow::Cow;

use super::scan::FRACTION_SIGNS;
use crate::folding::folded;

/// Signs that are read as they are, since Unicode's NFKC would take them apart: `…`, `º`, `²`,
/// spaces that group digits, and marks of feet and inches.
const READ: &str = "…ºª²³\u{a0}\u{202f}\u{2009}′″´¨¯¸\u{2019}";

/// Signs that people type for a degree sign behind a number: the ring above, the ring operator, and
/// the superscript letter and zero.
const DEGREES: [char; 4] = ['˚', '∘', 'ᵒ', '⁰'];

/// Signs that nobody says: of trade marks, and the frame of a digit that is a key.
const UNSAID: [char; 5] = ['™', '®', '©', '℠', '\u{20e3}'];

/// The number of a character that is a Roman numeral, up to twelve.
fn roman(letter: char) -> Option<u32> {
    let first = match letter {
        'Ⅰ'..='Ⅻ' => 'Ⅰ',
        'ⅰ'..='ⅻ' => 'ⅰ',
        _ => return None,
    };
    Some(u32::from(letter) - u32::from(first) + 1)
}

/// The text with look-alikes as what they stand for.
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut run = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let behind_digit = last(&plain, &run).is_some_and(char::is_numeric);
        if UNSAID.contains(&letter) {
            continue;
        }
        if let Some(number) = roman(letter) {
            run += &number.to_string();
            continue;
        }
        let said = match letter {
            // `3·5 kg`, the British decimal point.
            '·' if behind_digit && letters.peek().is_some_and(char::is_ascii_digit) => Some('.'),
            _ if DEGREES.contains(&letter) && (behind_digit || last(&plain, &run) == Some(' ')) => {
                Some('°')
            }
            // `10´` and `30´´`, as the key next to the backspace of many keyboards types them.
            '´' if behind_digit || last(&plain, &run) == Some('′') => Some('′'),
            '´' if letters.peek().is_some_and(|next| next.is_alphabetic()) => Some('\''),
            '№' => Some('#'),
            _ if READ.contains(letter) || FRACTION_SIGNS.contains(&letter) => Some(letter),
            _ => None,
        };
        match said {
            Some(said) => {
                plain += &folded(&run);
                run.clear();
                plain.push(said);
            }
            // `10⁵` is no 105.
            None if behind_digit && is_raised(letter) => run.extend([' ', letter]),
            None => run.push(letter),
        }
    }
    plain += &folded(&run);
    Cow::Owned(plain)
}

fn last(plain: &str, run: &str) -> Option<char> {
    run.chars().next_back().or_else(|| plain.chars().next_back())
}

/// Tells if a character is a small digit above or below the line.
fn is_raised(letter: char) -> bool {
    matches!(letter, '¹' | '\u{2070}'..='\u{2079}' | '\u{2080}'..='\u{2089}')
}

/// False for a text that has no number: no digit, and nothing that may stand for one or fold into one.
pub(super) fn may_have_number(text: &str) -> bool {
    text.chars().any(|letter| match letter {
        '\0'..='\u{7f}' => letter.is_ascii_digit(),
        // Dashes, quotation marks and the ellipsis.
        '\u{2010}'..='\u{2027}' => false,
        _ => letter.is_numeric() || !letter.is_alphabetic(),
    })
}

/// The text with `″` and `′` for the marks of inches and feet (or of seconds and minutes) that are
/// typed as quotation marks: those right behind a number, where no quotation is open.
pub(super) fn with_primes(text: Cow<'_, str>) -> Cow<'_, str> {
    const DOUBLE: [char; 3] = ['"', '\u{201d}', '″'];
    const SINGLE: [char; 3] = ['\'', '\u{2019}', '′'];
    if !text.contains(DOUBLE) && !text.contains(SINGLE) {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let (mut open_double, mut open_single) = (false, false);
    let mut rest: &str = &text;
    while let Some(letter) = rest.chars().next() {
        let after = rest.strip_prefix(letter).unwrap_or_default();
        let behind_number =
            out.ends_with(|c: char| c.is_ascii_digit() || FRACTION_SIGNS.contains(&c));
        let word_starts = out.chars().next_back().is_none_or(|c| c.is_whitespace() || c == '(');
        // Two apostrophes are a double mark.
        let twice = SINGLE.contains(&letter).then(|| after.strip_prefix(SINGLE)).flatten();
        let goes_on = after.starts_with(char::is_alphabetic);
        match letter {
            _ if behind_number && twice.is_some() => {
                out.push('″');
                rest = twice.unwrap_or_default();
                continue;
            }
            '″' | '′' => out.push(letter),
            _ if DOUBLE.contains(&letter) && behind_number && !open_double => out.push('″'),
            _ if SINGLE.contains(&letter) && behind_number && !open_single && !goes_on => {
                out.push('′');
            }
            _ => {
                match letter {
                    '"' => open_double = !open_double,
                    '\u{201c}' | '\u{201e}' => open_double = true,
                    '\u{201d}' => open_double = false,
                    '\'' | '\u{2018}' if word_starts => open_single = true,
                    '\'' | '\u{2019}' if !goes_on => open_single = false,
                    _ => {}
                }
                out.push(letter);
            }
        }
        rest = after;
    }
    Cow::Owned(out)
}
