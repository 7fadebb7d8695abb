//! The six voices of Pico, compiled in, and how an engine gets to them.

use std::ffi::CString;
use std::io::{self, Read, Write};
use std::sync::OnceLock;

use lzma_rust2::LzmaReader;
use tempfile::TempPath;

use crate::folders;

/// One voice: a file that knows the language and one that knows the speaker.
#[derive(Debug)]
pub(super) struct Model {
    /// As a voice's description names it.
    pub(super) name: &'static str,
    analysis: Packed,
    signal: Packed,
}

/// A file as `build.rs` has packed it, by LZMA.
#[derive(Debug)]
struct Packed {
    packed: &'static [u8],
    /// Unpacked when the voice says its first sentence, since each sentence needs it anew.
    bytes: OnceLock<Box<[u8]>>,
}

/// A file of the voices, by the parts of its name.
macro_rules! packed {
    ($($part:literal),+) => {
        Packed {
            packed: include_bytes!(concat!(env!("OUT_DIR"), "/", $($part),+, ".bin.lzma")),
            bytes: OnceLock::new(),
        }
    };
}

/// A model from the files that `build.rs` found.
macro_rules! model {
    ($name:literal, $speaker:literal) => {
        Model {
            name: $name,
            analysis: packed!($name, "_ta"),
            signal: packed!($name, "_", $speaker, "_sg"),
        }
    };
}

/// Every model there is.
pub(super) static MODELS: [Model; 6] = [
    model!("en-US", "lh0"),
    model!("en-GB", "kh0"),
    model!("de-DE", "gl0"),
    model!("es-ES", "zl0"),
    model!("fr-FR", "nk0"),
    model!("it-IT", "cm0"),
];

/// The files of a model on disk, for as long as this lives.
pub(super) struct Unpacked {
    pub(super) analysis: CString,
    pub(super) signal: CString,
    _files: [TempPath; 2],
}

impl Model {
    /// Writes both files, since Pico reads from paths alone, and these must end with `.bin`. They
    /// have names that nobody can guess and can be read by nobody else.
    pub(super) fn unpack(&self) -> io::Result<Unpacked> {
        let (analysis, analysis_path) = write(self.analysis.bytes())?;
        let (signal, signal_path) = write(self.signal.bytes())?;
        Ok(Unpacked { analysis, signal, _files: [analysis_path, signal_path] })
    }
}

impl Packed {
    fn bytes(&self) -> &[u8] {
        self.bytes.get_or_init(|| {
            let mut bytes = Vec::new();
            // Pico refuses a file that is not whole; a test rules that out.
            let _ = LzmaReader::new_mem_limit(self.packed, u32::MAX, None)
                .and_then(|mut reader| reader.read_to_end(&mut bytes));
            by_vectors(bytes).into_boxed_slice()
        })
    }
}

/// A file as it was published, from the form that `build.rs` gives it: behind the place of its table of
/// densities, the vectors and the bytes of each, with the table byte by byte of all vectors.
fn by_vectors(packed: Vec<u8>) -> Vec<u8> {
    let Some((head, bytes)) = packed.split_first_chunk::<12>() else { return packed };
    let size =
        |bytes: &[u8]| bytes.iter().rev().fold(0, |size, &byte| size << 8 | usize::from(byte));
    let mut sizes = head.chunks_exact(4).map(size);
    let mut size = || sizes.next().unwrap_or_default();
    let (start, vectors, length) = (size(), size(), size());
    let mut bytes = bytes.to_vec();
    if let Some(table) = bytes.get_mut(start..start + vectors * length) {
        let vector = |vector| table.iter().skip(vector).step_by(vectors).copied();
        let whole: Vec<u8> = (0..vectors).flat_map(vector).collect();
        table.copy_from_slice(&whole);
    }
    bytes
}

fn write(bytes: &[u8]) -> io::Result<(CString, TempPath)> {
    let mut named = tempfile::Builder::new();
    let mut file = named.prefix("supple").suffix(".bin").tempfile_in(folders::temporary())?;
    file.write_all(bytes)?;
    let path = file.into_temp_path();
    let name = path.to_str().ok_or(io::ErrorKind::InvalidFilename)?;
    Ok((CString::new(name)?, path))
}

#[cfg(test)]
mod tests {
    use super::MODELS;
    use crate::files::sha256;

    #[test]
    fn every_file_unpacks_to_the_one_that_was_published() {
        let build = include_str!("../../../../build.rs");
        for model in &MODELS {
            for file in [&model.analysis, &model.signal] {
                let digest = sha256(file.bytes());
                assert!(build.contains(&format!("\"{digest}\"")), "{}: {digest}", model.name);
            }
        }
    }
}
