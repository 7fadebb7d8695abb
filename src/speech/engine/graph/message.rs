//! Messages in the wire format of Protocol Buffers, as far as an ONNX file needs to be changed.

use std::ops::Range;

/// The kinds of a field on the wire: a number, and bytes behind their length.
const NUMBER: u64 = 0;
const BYTES: u64 = 2;

/// A field of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// Its number in the schema.
    pub number: u64,
    /// Its place in the message, with its head.
    pub whole: Range<usize>,
    /// The place of its content.
    pub content: Range<usize>,
}

/// The fields of a message.
///
/// # Errors
/// When it is none.
pub(super) fn fields(message: &[u8]) -> Result<Vec<Field>, String> {
    let broken = || "the network is not in the form of ONNX".to_owned();
    let mut fields = Vec::new();
    let mut at = 0;
    while at < message.len() {
        let start = at;
        let head = number(message, &mut at).ok_or_else(broken)?;
        let content = at;
        let length = match head & 7 {
            NUMBER => {
                number(message, &mut at).ok_or_else(broken)?;
                0
            }
            BYTES => number(message, &mut at).ok_or_else(broken)?,
            1 => 8,
            5 => 4,
            _ => return Err(broken()),
        };
        let content = if head & 7 == NUMBER { content } else { at };
        let length = usize::try_from(length).map_err(|_| broken())?;
        at = at.checked_add(length).filter(|&end| end <= message.len()).ok_or_else(broken)?;
        fields.push(Field { number: head >> 3, whole: start..at, content: content..at });
    }
    Ok(fields)
}

/// The number at a place in a message, and the place moved behind it.
pub(super) fn number(message: &[u8], at: &mut usize) -> Option<u64> {
    let mut value = 0;
    for shift in (0..64).step_by(7) {
        let byte = *message.get(*at)?;
        *at += 1;
        value |= u64::from(byte & 0x7f) << shift;
        if byte < 0x80 {
            return Some(value);
        }
    }
    None
}

/// Writes a number.
pub(super) fn put_number(message: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        message.push(value.to_le_bytes()[0] | 0x80);
        value >>= 7;
    }
    message.push(value.to_le_bytes()[0]);
}

/// Writes the head of a field of bytes, which come behind it.
pub(super) fn put_head(message: &mut Vec<u8>, field: u64, length: usize) {
    put_number(message, field << 3 | BYTES);
    put_number(message, length as u64);
}

/// Writes a field of bytes.
pub(in crate::speech::engine) fn put_bytes(message: &mut Vec<u8>, field: u64, bytes: &[u8]) {
    put_head(message, field, bytes.len());
    message.extend_from_slice(bytes);
}

/// Writes a field that is a number.
pub(in crate::speech::engine) fn put_value(message: &mut Vec<u8>, field: u64, value: u64) {
    put_number(message, field << 3 | NUMBER);
    put_number(message, value);
}

#[cfg(test)]
mod tests {
    use super::{fields, number, put_bytes, put_number, put_value};

    #[test]
    fn what_is_written_is_read() {
        let mut message = Vec::new();
        put_value(&mut message, 3, 300);
        put_bytes(&mut message, 100, b"bytes");
        let found = fields(&message).unwrap();
        assert_eq!(found.iter().map(|field| field.number).collect::<Vec<_>>(), [3, 100]);
        assert_eq!(number(&message, &mut found[0].content.clone().start), Some(300));
        assert_eq!(&message[found[1].content.clone()], b"bytes");
        assert_eq!((found[0].whole.start, found[1].whole.end), (0, message.len()));
        for value in [0, 127, 128, u64::MAX] {
            let mut written = Vec::new();
            put_number(&mut written, value);
            assert_eq!(number(&written, &mut 0), Some(value));
        }
    }

    #[test]
    fn what_is_no_message_is_refused() {
        for bytes in [&[0x0a, 5, 1][..], &[0x08], &[0x0f], &[0xff; 11], &[0x0a, 0xff, 0xff, 0x7f]] {
            assert!(fields(bytes).is_err(), "{bytes:?}");
        }
        assert_eq!(fields(&[]), Ok(Vec::new()));
    }
}
