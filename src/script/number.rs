//! Whole numbers and ranges as a script writes them.

use super::time_words::range_words;

/// A whole number of few enough digits that no sum of such numbers overflows.
pub(super) fn whole(digits: &str) -> Option<u64> {
    let plain = digits.len() <= 6 && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

/// Splits a range at its dots, or at what was meant by them.
pub(super) fn ends(text: &str) -> (&str, Option<&str>, bool) {
    if let Some((low, high)) = text.split_once("..") {
        let strict = !high.starts_with('.');
        return (low.trim(), Some(high.trim_start_matches('.').trim()), strict);
    }
    let parted = |sign: &str| text.split_once(sign);
    let worded = || range_words().find_map(|word| parted(&format!(" {word} ")));
    let signed = ["…", "–", "—"].into_iter().find_map(parted);
    if let Some((low, high)) = signed.or_else(worded).or_else(|| parted("-")) {
        return (low.trim(), Some(high.trim()), false);
    }
    match text.strip_suffix('+') {
        Some(low) => (low.trim(), Some(""), false),
        None => (text.trim(), None, true),
    }
}

pub(super) fn narrow(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
