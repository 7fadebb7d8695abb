//! Files that take no room on the disk for long silences.

use std::fs::File;
use std::io::{self, Seek, SeekFrom, Write};

/// The size of a hole, in bytes: zeros are left out between multiples of it. A sixth of a second of
/// a WAV, much longer than the blocks of a file system and too long to scatter a file.
const HOLE: usize = 16 * 1024;

const SILENCE: [u8; HOLE] = [0; HOLE];

/// A writer of a new file that seeks over zeros beyond its end: what is never written reads as
/// zeros.
///
/// A file whose last bytes are zeros has to be given its length.
#[derive(Debug)]
pub(crate) struct SparseWriter {
    file: File,
    /// The place of the next byte.
    at: u64,
    /// The end of all that was written.
    end: u64,
}

impl SparseWriter {
    /// An empty file, at its start.
    pub(crate) const fn new(file: File) -> Self {
        Self { file, at: 0, end: 0 }
    }
}

impl Write for SparseWriter {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let to_border = HOLE as u64 - self.at % HOLE as u64;
        let to_border = usize::try_from(to_border).unwrap_or(HOLE);
        let (first, rest) = bytes.split_at_checked(to_border).unwrap_or((bytes, &[]));
        let is_new = self.at >= self.end;
        let is_hole = |piece: &[u8]| is_new && SILENCE.starts_with(piece);
        let starts_with_hole = is_hole(first);
        let same = rest.chunks(HOLE).take_while(|piece| is_hole(piece) == starts_with_hole);
        let count = first.len() + same.map(<[u8]>::len).sum::<usize>();
        let count = if starts_with_hole {
            self.file.seek(SeekFrom::Start(self.at + count as u64))?;
            count
        } else {
            self.file.write(bytes.get(..count).unwrap_or(bytes))?
        };
        self.at += count as u64;
        self.end = self.end.max(self.at);
        Ok(count)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Seek for SparseWriter {
    fn seek(&mut self, place: SeekFrom) -> io::Result<u64> {
        self.at = self.file.seek(place)?;
        Ok(self.at)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use proptest::prelude::*;

    use super::*;

    fn file() -> File {
        tempfile::tempfile().unwrap()
    }

    proptest! {
        #[test]
        fn a_file_with_holes_reads_like_one_without(
            runs in prop::collection::vec((any::<bool>(), 0_usize..3 * HOLE), 0..12),
            sizes in prop::collection::vec(1_usize..3 * HOLE, 1..5),
            patch in (any::<[u8; 4]>(), any::<prop::sample::Index>()),
        ) {
            let run = |(is_loud, count): &(bool, usize)| vec![u8::from(*is_loud); *count];
            let mut wanted: Vec<u8> = runs.iter().flat_map(run).collect();
            wanted.extend([0; 4]);
            let mut with_holes = SparseWriter::new(file());
            let mut rest = wanted.as_slice();
            for size in sizes.iter().cycle() {
                let (now, later) = rest.split_at(rest.len().min(*size));
                with_holes.write_all(now).unwrap();
                rest = later;
                if rest.is_empty() {
                    break;
                }
            }
            // As a header is mended at the end, with zeros too.
            let (patch, place) = (patch.0, patch.1.index(wanted.len() - 3));
            wanted[place..place + 4].copy_from_slice(&patch);
            with_holes.seek(SeekFrom::Start(place as u64)).unwrap();
            with_holes.write_all(&patch).unwrap();
            let mut file = with_holes.file;
            file.set_len(wanted.len() as u64).unwrap();
            file.seek(SeekFrom::Start(0)).unwrap();
            let mut read = Vec::new();
            file.read_to_end(&mut read).unwrap();
            prop_assert!(read == wanted);
        }
    }

    #[cfg(unix)]
    #[test]
    fn silence_takes_no_room() {
        use std::os::unix::fs::MetadataExt;

        let mut with_holes = SparseWriter::new(file());
        for sample in [1, 0, 0, 0, 0, 0, 0, 1] {
            with_holes.write_all(&vec![sample; 4 * HOLE]).unwrap();
        }
        let file = with_holes.file;
        file.sync_all().unwrap();
        let data = file.metadata().unwrap();
        assert_eq!(data.len(), 32 * HOLE as u64);
        // The borders of holes may be kept, and what the file system notes of its own.
        assert!(data.blocks() * 512 < 11 * HOLE as u64, "{} blocks", data.blocks());
    }
}
