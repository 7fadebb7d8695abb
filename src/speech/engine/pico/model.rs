//! The six voices of Pico, compiled in, and how an engine gets to them.

use std::ffi::CString;
use std::io::{self, Write};

use tempfile::TempPath;

/// One voice: a file that knows the language and one that knows the speaker.
#[derive(Debug)]
pub(super) struct Model {
    /// As a voice's description names it.
    pub(super) name: &'static str,
    analysis: &'static [u8],
    signal: &'static [u8],
}

/// A model from the files that `build.rs` found.
macro_rules! model {
    ($name:literal, $speaker:literal) => {
        Model {
            name: $name,
            analysis: include_bytes!(concat!(env!("OUT_DIR"), "/", $name, "_ta.bin")),
            signal: include_bytes!(concat!(env!("OUT_DIR"), "/", $name, "_", $speaker, "_sg.bin")),
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
        let (analysis, analysis_path) = write(self.analysis)?;
        let (signal, signal_path) = write(self.signal)?;
        Ok(Unpacked { analysis, signal, _files: [analysis_path, signal_path] })
    }
}

fn write(bytes: &[u8]) -> io::Result<(CString, TempPath)> {
    let mut file = tempfile::Builder::new().prefix("supple").suffix(".bin").tempfile()?;
    file.write_all(bytes)?;
    let path = file.into_temp_path();
    let name = path.to_str().ok_or(io::ErrorKind::InvalidFilename)?;
    Ok((CString::new(name)?, path))
}
