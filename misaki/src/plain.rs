//! What the patterns of spaCy and misaki find in plain words, without them.
//!
//! Each function answers for words that it is sure of, and `None` for all others. Tests hold the answers
//! to those of the patterns.

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphabetic()
}

/// How long the mark is that is split off before a word.
pub(crate) fn prefix(s: &str) -> Option<usize> {
    match s.bytes().next()? {
        // A currency may begin with a letter: US$.
        first if first.is_ascii_alphanumeric() && !s.contains('$') => Some(0),
        b',' | b':' | b';' | b'!' | b'?' | b'(' | b')' | b'\'' | b'"' => Some(1),
        b'-' => Some(0),
        _ => None,
    }
}

/// How long the mark is that is split off after a word.
pub(crate) fn suffix(s: &str) -> Option<usize> {
    let bytes = s.as_bytes();
    let (&last, before) = bytes.split_last()?;
    let mut before = before.iter().rev().copied();
    match (last, before.next(), before.next()) {
        (b's' | b'S', Some(b'\''), _) => Some(2),
        // After a digit a letter may be a unit.
        _ if is_letter(last)
            && s.bytes().all(|byte| is_letter(byte) || byte == b'\'' || byte == b'-') =>
        {
            Some(0)
        }
        (b'0'..=b'9', _, _) if s.is_ascii() => Some(0),
        (b',' | b':' | b';' | b'!' | b'?' | b'(' | b')' | b'\'' | b'"', _, _) => Some(1),
        (b'.', Some(b'a'..=b'z' | b'0'..=b'9'), _) => Some(1),
        (b'.', Some(b'A'..=b'Z'), Some(b'A'..=b'Z')) => Some(1),
        (b'.', Some(b'A'..=b'Z'), None | Some(b'a'..=b'z')) => Some(0),
        _ => None,
    }
}

/// Where a word is split inside: at hyphens between letters.
pub(crate) fn infixes(s: &str) -> Option<Vec<(usize, usize)>> {
    let bytes = s.as_bytes();
    let is_plain = |byte: &u8| is_letter(*byte) || matches!(byte, b'\'' | b'-');
    if !bytes.iter().all(is_plain) || s.contains("--") {
        let is_number = bytes.iter().all(u8::is_ascii_digit);
        return is_number.then(Vec::new);
    }
    let letter_at =
        |at: Option<usize>| at.and_then(|at| bytes.get(at)).is_some_and(|&byte| is_letter(byte));
    let hyphens = s.match_indices('-').map(|(at, _)| at);
    let inside = hyphens.filter(|at| letter_at(at.checked_sub(1)) && letter_at(at.checked_add(1)));
    Some(inside.map(|at| (at, at + 1)).collect())
}

/// The parts that a token is read in.
pub(crate) fn parts(s: &str) -> Option<Vec<&str>> {
    let is_lower =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase());
    let is_upper =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_uppercase());
    let first = s.bytes().next()?;
    let rest = s.get(1..)?;
    if is_upper(s) || s.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(vec![s]);
    }
    if is_letter(first) && (rest.is_empty() || is_lower(rest)) {
        return Some(vec![s]);
    }
    if rest.is_empty() && first.is_ascii_graphic() {
        return Some(vec![s]);
    }
    if first == b'\'' && is_lower(rest) {
        return Some(vec!["'", rest]);
    }
    let (before, after) = s.split_once('\'')?;
    (is_lower(before) && is_lower(after) && after.len() == 1).then(|| vec![s])
}
