//! Failures to write a sound, each with what to do about it.

use std::error::Error;
use std::fmt;
use std::path::PathBuf;

use crate::files::FileError;
use crate::time::Frames;

/// A failure to write a sound. Its text names the path, the cause and the next step.
#[derive(Debug)]
#[non_exhaustive]
pub enum SinkError {
    /// A failure to write its file.
    File(FileError),
    /// A name whose ending is of no format.
    UnknownEnding {
        /// The path.
        path: PathBuf,
        /// The endings of the formats that can be written.
        known: String,
    },
    /// A format that this program was built without.
    NotBuilt {
        /// The path.
        path: PathBuf,
        /// The ending of the format, which is also the name of its feature.
        ending: &'static str,
        /// The endings of the formats that can be written.
        known: String,
    },
    /// A pipe or a device, and a format that cannot be written straight through.
    NeedsFile(PathBuf),
    /// A sound that is longer than its format can hold.
    TooLong {
        /// The length of the sound.
        frames: Frames,
        /// A file of the format in words, with its article.
        file: &'static str,
        /// The limit of the format in words.
        end: &'static str,
    },
    /// Another number of frames than was promised: a mistake of this program.
    Length {
        /// The length in the header.
        promised: Frames,
        /// The length of what was written.
        written: Frames,
    },
}

impl From<FileError> for SinkError {
    fn from(error: FileError) -> Self {
        Self::File(error)
    }
}

impl fmt::Display for SinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(error) => error.fmt(f),
            Self::UnknownEnding { path, known } => {
                let ending = path.extension().unwrap_or_default().display();
                write!(
                    f,
                    "cannot write {}: supple makes no .{ending} files. Choose a name that ends in {known}.",
                    path.display()
                )
            }
            Self::NotBuilt { path, ending, known } => {
                write!(
                    f,
                    "cannot write {}: this supple was built without {}. Choose a name that ends in {known}, or build it with --features {ending}.",
                    path.display(),
                    ending.to_uppercase()
                )
            }
            Self::NeedsFile(path) => {
                write!(
                    f,
                    "cannot write {}: only WAV can go through a pipe. Give the name of a file.",
                    path.display()
                )
            }
            Self::TooLong { frames, file, end } => {
                write!(
                    f,
                    "{} of sound do not fit {file}, which ends at {end}. Make a .flac or an .opus file, or render it in parts with --only.",
                    frames.millis()
                )
            }
            Self::Length { promised, written } => {
                write!(
                    f,
                    "{} frames were promised, {} came. This is a mistake of supple's; please report it.",
                    promised.0, written.0
                )
            }
        }
    }
}

impl Error for SinkError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::File(error) => error.source(),
            _ => None,
        }
    }
}
