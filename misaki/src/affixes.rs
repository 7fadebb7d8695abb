//! Where spaCy's English tokenizer splits a word: the marks before, behind and inside it.
//!
//! What `TOKENIZER_PREFIXES`, `_SUFFIXES` and `_INFIXES` of spaCy say with patterns, without them: to
//! compile the patterns takes longer than to say a sentence, and what compiles them is half a megabyte.
//! Tests hold the answers to those of the patterns.

use crate::classes::{
    is_capital, is_currency, is_letter, is_punctuation, is_quote, is_small, is_symbol,
};

/// Currencies that begin with a letter.
const DOLLARS: [&str; 3] = ["US$", "C$", "A$"];

/// What is split off a digit before it. spaCy also has the Russian and the Arabic ones.
const UNITS: [&str; 48] = [
    "km", "km²", "km³", "m", "m²", "m³", "dm", "dm²", "dm³", "cm", "cm²", "cm³", "mm", "mm²",
    "mm³", "ha", "µm", "nm", "yd", "in", "ft", "kg", "g", "mg", "µg", "t", "lb", "oz", "m/s",
    "km/h", "kmh", "mph", "hPa", "Pa", "mbar", "mb", "MB", "kb", "KB", "gb", "GB", "tb", "TB", "T",
    "G", "M", "K", "%",
];

/// The length in bytes of the mark that is split off before a word, or 0.
pub(crate) fn prefix(word: &str) -> usize {
    let mut chars = word.chars();
    let Some(first) = chars.next() else {
        return 0;
    };
    if let Some(dollars) = DOLLARS.iter().find(|dollars| word.starts_with(**dollars)) {
        return dollars.len();
    }
    let is_mark = match first {
        '.' => return run_of_dots(word),
        '+' => !chars.next().is_some_and(|next| next.is_ascii_digit()),
        '§' | '%' | '=' | '—' | '–' => true,
        _ => is_punctuation(first) || is_quote(first) || is_currency(first) || is_symbol(first),
    };
    if is_mark { first.len_utf8() } else { 0 }
}

/// The length of the dots that a text begins with, or 0 for a single one.
fn run_of_dots(text: &str) -> usize {
    let dots = text.bytes().take_while(|&byte| byte == b'.').count();
    if dots < 2 { 0 } else { dots }
}

/// The length in bytes of the mark that is split off behind a word, or 0. Of several that would do it
/// is the longest.
pub(crate) fn suffix(word: &str) -> usize {
    let Some(last) = word.chars().next_back() else {
        return 0;
    };
    let of_digit = behind_a_digit(word);
    let of_sign = match last {
        '.' => full_stop(word),
        's' | 'S' => possessive(word),
        '…' if word.ends_with("……") => "……".len(),
        '—' | '–' => last.len_utf8(),
        _ if is_punctuation(last) || is_quote(last) || is_symbol(last) => last.len_utf8(),
        _ => 0,
    };
    of_digit.max(of_sign)
}

/// What follows the last digit, where it is a unit, a currency or a plus.
fn behind_a_digit(word: &str) -> usize {
    let Some((_, tail)) = word.rsplit_once(|c: char| c.is_ascii_digit()) else {
        return 0;
    };
    let mut chars = tail.chars();
    let is_sign =
        chars.next().is_some_and(|c| c == '+' || is_currency(c)) && chars.next().is_none();
    let is_split = is_sign || DOLLARS.contains(&tail) || UNITS.contains(&tail);
    if is_split { tail.len() } else { 0 }
}

/// The apostrophe and the s of a possessive.
fn possessive(word: &str) -> usize {
    let mut back = word.chars().rev();
    match (back.next(), back.next()) {
        (Some(s), Some(mark @ ('\'' | '’'))) => s.len_utf8() + mark.len_utf8(),
        _ => 0,
    }
}

/// A full stop, where what stands before it says that it is none of an abbreviation; or several.
fn full_stop(word: &str) -> usize {
    let mut back = word.chars().rev().skip(1);
    let (one, two) = (back.next(), back.next());
    let is_end = match one {
        None => false,
        Some('.') => {
            let dots = word.len() - word.trim_end_matches('.').len();
            return dots;
        }
        Some('%' | '²' | '-' | '+') => true,
        Some('F' | 'C' | 'K' | 'f' | 'c' | 'k') if two == Some('°') => true,
        Some(c) if is_capital(c) && two.is_some_and(is_capital) => true,
        Some(c) => c.is_ascii_digit() || is_small(c) || is_quote(c) || is_full_stop_after(c),
    };
    if is_end { 1 } else { 0 }
}

/// True for the punctuation behind which a full stop is one: spaCy's list of it has stray signs.
fn is_full_stop_after(c: char) -> bool {
    is_punctuation(c) || c == '|'
}

/// Where a word is split inside: from and to which byte, one behind the other.
pub(crate) fn infixes(word: &str) -> Vec<(usize, usize)> {
    let chars: Vec<(usize, char)> = word.char_indices().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(&(start, c)) = chars.get(at) {
        let before = at.checked_sub(1).and_then(|at| chars.get(at)).map(|&(_, c)| c);
        let length = infix_length(before, c, &word[start..]);
        if length == 0 {
            at += 1;
            continue;
        }
        found.push((start, start + length));
        at += word[start..start + length].chars().count();
    }
    found
}

/// The length of the infix that `rest`, which begins with `c`, begins with, or 0.
fn infix_length(before: Option<char>, c: char, rest: &str) -> usize {
    let next = rest[c.len_utf8()..].chars().next();
    let dots = run_of_dots(rest);
    if dots > 0 {
        return dots;
    }
    let is_between = |left: fn(char) -> bool, right: fn(char) -> bool| {
        before.is_some_and(left) && next.is_some_and(right)
    };
    let is_word = |c: char| is_letter(c) || c.is_ascii_digit();
    let is_split = match c {
        '…' => true,
        _ if is_symbol(c) => true,
        '+' | '-' | '*' | '^'
            if is_between(|c| c.is_ascii_digit(), |c| c.is_ascii_digit() || c == '-') =>
        {
            true
        }
        '.' => is_between(|c| is_small(c) || is_quote(c), |c| is_capital(c) || is_quote(c)),
        ',' => is_between(is_letter, is_letter),
        '-' | '–' | '—' | '~' => {
            return if before.is_some_and(is_word) { dash_length(rest) } else { 0 };
        }
        ':' | '<' | '>' | '=' | '/' => is_between(is_word, is_letter),
        _ => false,
    };
    if is_split { c.len_utf8() } else { 0 }
}

/// The length of the dash that `rest` begins with, where a letter follows it, or 0.
fn dash_length(rest: &str) -> usize {
    let is_dash = |dash: &&&str| {
        rest.strip_prefix(**dash).is_some_and(|rest| rest.chars().next().is_some_and(is_letter))
    };
    ["-", "–", "—", "--", "---", "——", "~"].iter().find(is_dash).map_or(0, |dash| dash.len())
}
