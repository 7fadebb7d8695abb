//! Failures to read tags, each with what to do about it.

use std::error::Error;
use std::fmt;
use std::io;
use std::path::PathBuf;

use crate::encode::Format;

/// A failure to read the tags of a file. Its text names the path, the cause and the next step.
#[derive(Debug)]
#[non_exhaustive]
pub(crate) enum TagsError {
    /// A file of no format that can be read.
    Unknown(PathBuf),
    /// A file of a format that this program was built without.
    #[cfg(not(feature = "mp3"))]
    NotBuilt(PathBuf),
    /// A file that cannot be read or is damaged.
    Io(PathBuf, io::Error),
}

impl fmt::Display for TagsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown(path) => write!(
                f,
                "{} is no sound file that supple knows. It reads {} files.",
                path.display(),
                Format::known_endings()
            ),
            #[cfg(not(feature = "mp3"))]
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

impl Error for TagsError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Unknown(_) => None,
            #[cfg(not(feature = "mp3"))]
            Self::NotBuilt(_) => None,
            Self::Io(_, error) => Some(error),
        }
    }
}
