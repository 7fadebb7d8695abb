//! One file of a tar archive that is compressed by gzip.
//!
//! The form is POSIX `ustar`: blocks of 512 bytes, a head before each file.

use std::io::{self, Read, Take};

use flate2::read::MultiGzDecoder;

/// The length of a block, in bytes.
const BLOCK: usize = 512;

/// The places in a head: name, size in octal digits, kind, and the folders before the name.
const NAME: std::ops::Range<usize> = 0..100;
const SIZE: std::ops::Range<usize> = 124..136;
const KIND: usize = 156;
const PREFIX: std::ops::Range<usize> = 345..500;

/// The file of a path; nothing if the archive has none.
///
/// # Errors
/// When the archive cannot be read, or is none.
pub(super) fn find<R: Read>(archive: R, path: &str) -> io::Result<Option<Take<MultiGzDecoder<R>>>> {
    let mut archive = MultiGzDecoder::new(archive);
    let mut head = [0; BLOCK];
    loop {
        archive.read_exact(&mut head)?;
        // Blocks of zeros end an archive.
        if head.iter().all(|&byte| byte == 0) {
            return Ok(None);
        }
        let field = |range| head.get(range).map(text).unwrap_or_default();
        let size = u64::from_str_radix(field(SIZE).trim(), 8)
            .map_err(|_| io::Error::new(io::ErrorKind::InvalidData, "it is no tar archive"))?;
        let (prefix, name) = (field(PREFIX), field(NAME));
        let is_path =
            if prefix.is_empty() { name == path } else { format!("{prefix}/{name}") == path };
        let is_file = head.get(KIND).is_some_and(|kind| matches!(kind, b'0' | 0));
        if is_path && is_file {
            return Ok(Some(archive.take(size)));
        }
        let filled = size.next_multiple_of(BLOCK as u64);
        let skipped = io::copy(&mut (&mut archive).take(filled), &mut io::sink())?;
        if skipped < filled {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
    }
}

/// The text of a field, which ends with a zero byte where it is shorter than its place.
fn text(field: &[u8]) -> String {
    let end = field.iter().position(|&byte| byte == 0).unwrap_or(field.len());
    String::from_utf8_lossy(field.get(..end).unwrap_or_default()).into_owned()
}

#[cfg(test)]
mod tests {
    use std::io::{Read, Write};

    use flate2::Compression;
    use flate2::write::GzEncoder;

    use super::{BLOCK, KIND, NAME, PREFIX, SIZE, find};

    /// An archive of files, each its folders, its name and its bytes.
    fn archive(files: &[(&str, &str, &[u8])]) -> Vec<u8> {
        let mut tar = Vec::new();
        for (prefix, name, bytes) in files {
            let mut head = [0; BLOCK];
            head[NAME][..name.len()].copy_from_slice(name.as_bytes());
            head[PREFIX][..prefix.len()].copy_from_slice(prefix.as_bytes());
            head[SIZE][..11].copy_from_slice(format!("{:011o}", bytes.len()).as_bytes());
            head[KIND] = b'0';
            tar.extend(head);
            tar.extend(*bytes);
            tar.resize(tar.len().next_multiple_of(BLOCK), 0);
        }
        tar.resize(tar.len() + 2 * BLOCK, 0);
        let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
        packed.write_all(&tar).unwrap();
        packed.finish().unwrap()
    }

    fn read(archive: &[u8], path: &str) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        find(archive, path).unwrap()?.read_to_end(&mut bytes).unwrap();
        Some(bytes)
    }

    #[test]
    fn a_file_is_found_by_its_path_however_long_the_others_are() {
        let long = vec![7; 3 * BLOCK + 1];
        let files = [("", "a/first", long.as_slice()), ("a/b", "second", b"2"), ("", "third", b"")];
        let archive = archive(&files);
        assert_eq!(read(&archive, "a/first"), Some(long));
        assert_eq!(read(&archive, "a/b/second").as_deref(), Some(b"2".as_slice()));
        assert_eq!(read(&archive, "third").as_deref(), Some(b"".as_slice()));
        assert_eq!(read(&archive, "second"), None);
    }

    #[test]
    fn what_ends_early_or_is_no_archive_is_an_error() {
        let whole = archive(&[("", "first", &[1; BLOCK * 4]), ("", "second", b"2")]);
        assert!(find(&whole[..whole.len() / 2], "third").is_err());
        assert!(find(b"no archive".as_slice(), "first").is_err());
    }
}
