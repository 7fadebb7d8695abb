//! Places as editors count: lines from 0, and in a line UTF-16 units from 0.

/// A place as an editor counts it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Position {
    /// The number of the line, from 0.
    pub(crate) line: usize,
    /// The UTF-16 units before it in the line.
    pub(crate) character: usize,
}

/// The lines of a text.
#[derive(Clone, Debug)]
pub(crate) struct Lines<'t> {
    text: &'t str,
    /// The first byte of each line.
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    /// The lines of a text: a line ends at a line feed, a carriage return, or both.
    pub(crate) fn new(text: &'t str) -> Self {
        let mut starts = vec![0];
        let bytes = text.as_bytes();
        for (at, byte) in bytes.iter().enumerate() {
            let is_pair = *byte == b'\r' && bytes.get(at + 1) == Some(&b'\n');
            if matches!(byte, b'\n' | b'\r') && !is_pair {
                starts.push(at + 1);
            }
        }
        Self { text, starts }
    }

    /// The place of a byte; of the character that it is part of, and of the end behind the text.
    pub(crate) fn position(&self, byte: usize) -> Position {
        let byte = self.text.floor_char_boundary(byte);
        let line = self.starts.partition_point(|start| *start <= byte).saturating_sub(1);
        let start = self.starts.get(line).copied().unwrap_or_default();
        let before = self.text.get(start..byte).unwrap_or_default();
        Position { line, character: before.encode_utf16().count() }
    }

    /// The byte of a place; of the end of the line or the text, where it lies behind that.
    pub(crate) fn byte(&self, position: Position) -> usize {
        let Some(&start) = self.starts.get(position.line) else { return self.text.len() };
        let end = self.starts.get(position.line + 1).copied().unwrap_or(self.text.len());
        let line = self.text.get(start..end).unwrap_or_default().trim_end_matches(['\n', '\r']);
        let mut units = 0;
        for (at, letter) in line.char_indices() {
            // A place inside a pair of units is that of its character.
            if units + letter.len_utf16() > position.character {
                return start + at;
            }
            units += letter.len_utf16();
        }
        start + line.len()
    }
}
