//! What a sound file says of itself.
#![expect(clippy::disallowed_methods, reason = "a file is read")]

mod comments;
mod flac;
mod m4a;
#[cfg(feature = "mp3")]
mod mp3;
mod opus;
mod riff;

use std::error::Error;
use std::fmt;
use std::fs::File;
use std::io::{self, BufReader, Read, Seek};
use std::path::{Path, PathBuf};

use crate::encode::Format;
use crate::time::Millis;

/// The title, the length and the chapters that a file tells of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contents {
    /// The title; empty where it tells none.
    pub title: String,
    /// The length, where the file tells it at its beginning.
    pub length: Option<Millis>,
    /// When each chapter begins, and its title.
    pub chapters: Vec<(Millis, String)>,
}

/// Why a file's chapters could not be read. Its text says what to do next.
#[derive(Debug)]
pub enum ContentsError {
    /// It is no file of a format that can be read.
    Unknown(PathBuf),
    /// This program was built without its format.
    NotBuilt(PathBuf),
    /// It could not be read, or is damaged.
    Io(PathBuf, io::Error),
}

impl fmt::Display for ContentsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(path) => write!(
                f,
                "{} is no sound file that supple knows. It reads {} files.",
                path.display(),
                Format::known_endings()
            ),
            Self::NotBuilt(path) => write!(
                f,
                "cannot read {}: this supple was built without MP3. Build it with --features mp3.",
                path.display()
            ),
            Self::Io(path, error) if error.kind() == io::ErrorKind::NotFound => {
                write!(f, "cannot read {}: there is no such file. Check the name.", path.display())
            }
            Self::Io(path, error) => write!(
                f,
                "cannot read {}: {error}. The file may be damaged; render it again.",
                path.display()
            ),
        }
    }
}

impl Error for ContentsError {}

/// Reads what a file says of itself; its first bytes tell its format, whatever its name is.
///
/// # Errors
/// When it cannot be read, or is of no format that is known.
pub fn contents(path: &Path) -> Result<Contents, ContentsError> {
    let failed = |error| ContentsError::Io(path.to_owned(), error);
    let mut file = BufReader::new(File::open(path).map_err(failed)?);
    let mut start = Vec::new();
    file.by_ref().take(12).read_to_end(&mut start).map_err(failed)?;
    file.rewind().map_err(failed)?;
    let read = match (start.get(..4), start.get(4..8), start.get(8..12)) {
        (Some(b"RIFF"), _, Some(b"WAVE")) => riff::read(&mut file),
        (Some(b"fLaC"), ..) => flac::read(&mut file),
        (Some(b"OggS"), ..) => opus::read(&mut file),
        (_, Some(b"ftyp"), _) => m4a::read(&mut file),
        (Some([b'I', b'D', b'3', _] | [0xFF, 0xE0..=0xFF, ..]), ..) => {
            #[cfg(feature = "mp3")]
            {
                mp3::read(&mut file)
            }
            #[cfg(not(feature = "mp3"))]
            return Err(ContentsError::NotBuilt(path.to_owned()));
        }
        _ => return Err(ContentsError::Unknown(path.to_owned())),
    };
    read.map_err(failed)
}
