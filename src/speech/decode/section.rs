//! A part of a file, read as if it were a file of its own.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;

use symphonia::core::io::MediaSource;

/// Reads at a place as much as there is.
pub(super) fn read_at(file: &mut File, at: u64, into: &mut [u8]) -> io::Result<usize> {
    file.seek(SeekFrom::Start(at))?;
    let mut read = 0;
    while let Some(rest) = into.get_mut(read..).filter(|rest| !rest.is_empty()) {
        match file.read(rest)? {
            0 => break,
            more => read += more,
        }
    }
    Ok(read)
}

/// A part of a file behind a head of its own.
#[derive(Debug)]
pub(super) struct Section {
    head: Vec<u8>,
    file: File,
    range: Range<u64>,
    at: u64,
}

impl Section {
    /// The bytes of a range of a file behind those of a head.
    pub(super) fn new(head: Vec<u8>, file: &File, range: Range<u64>) -> io::Result<Self> {
        Ok(Self { head, file: file.try_clone()?, range, at: 0 })
    }

    fn length(&self) -> u64 {
        self.head.len() as u64 + self.range.end.saturating_sub(self.range.start)
    }
}

impl Read for Section {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let head = self.head.len() as u64;
        let read = if self.at < head {
            let from = usize::try_from(self.at).unwrap_or(usize::MAX);
            self.head.get(from..).unwrap_or_default().read(into)?
        } else {
            let most = usize::try_from(self.length().saturating_sub(self.at)).unwrap_or(usize::MAX);
            let most = most.min(into.len());
            self.file.seek(SeekFrom::Start(self.range.start + (self.at - head)))?;
            self.file.read(into.get_mut(..most).unwrap_or_default())?
        };
        self.at += read as u64;
        Ok(read)
    }
}

impl Seek for Section {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::End(by) => self.length().checked_add_signed(by),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
        };
        self.at = at.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}

impl MediaSource for Section {
    fn is_seekable(&self) -> bool {
        true
    }

    fn byte_len(&self) -> Option<u64> {
        Some(self.length())
    }
}
