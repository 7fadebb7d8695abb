//! The bytes of a file that a request asks for (RFC 9110, section 14).
//!
//! `ServeFile` of tower-http 0.7.1 refuses with 416 what a server may ignore (several ranges, other
//! units, `bytes=9-5`), knows no `If-Range` and answers HEAD with a part; it would bring eight more
//! packages in place of these lines.

use std::ops::Range;

/// The answer to a request for a part of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Ranged {
    /// The whole file: the request asks for no part, or not in a way that must be understood.
    Whole,
    /// These bytes; never none.
    Part(Range<u64>),
    /// No byte of the file is in the range.
    Unsatisfiable,
}

/// Reads the value of a `Range` header for a file of `length` bytes.
///
/// Several ranges at once get the whole file, as a server may do: no player asks for them.
#[must_use]
pub(crate) fn ranged(header: Option<&str>, length: u64) -> Ranged {
    let Some((unit, set)) = header.and_then(|header| header.split_once('=')) else {
        return Ranged::Whole;
    };
    let Some((first, last)) = set.trim().split_once('-') else { return Ranged::Whole };
    if !unit.trim().eq_ignore_ascii_case("bytes") || set.contains(',') {
        return Ranged::Whole;
    }
    let range = match (number(first), number(last)) {
        (None, Some(last)) if first.is_empty() => length.saturating_sub(last)..length,
        (Some(first), None) if last.is_empty() => first..length,
        (Some(first), Some(last)) if first <= last => first..length.min(last.saturating_add(1)),
        _ => return Ranged::Whole,
    };
    if range.is_empty() { Ranged::Unsatisfiable } else { Ranged::Part(range) }
}

/// A number of bytes; one that is too large to count becomes the largest.
fn number(text: &str) -> Option<u64> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().unwrap_or(u64::MAX))
}
