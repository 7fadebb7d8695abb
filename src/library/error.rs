//! The reasons why a routine cannot be had.

use std::error::Error;
use std::fmt;
use std::io;

use super::document::Document;
use super::reference::ENDING;
use crate::compose::Refusal;
use crate::files::reason;

/// The reason why a routine cannot be had.
#[derive(Debug)]
pub enum LibraryError {
    /// No routine has this name.
    Unknown {
        /// The name that was asked for.
        name: String,
        /// The name or the file that may have been meant.
        near: Option<String>,
        /// The names of all routines.
        known: Vec<String>,
    },
    /// The path names a folder.
    Folder {
        /// The path.
        name: String,
    },
    /// There is no file of this path.
    Missing {
        /// The path.
        name: String,
        /// The routine that its name is that of.
        routine: Option<String>,
        /// The file or the routine that may have been meant.
        near: Option<String>,
    },
    /// The file is a document, and no plain text.
    Document {
        /// The path, or `-` for standard input.
        name: String,
        /// What it is.
        document: Document,
    },
    /// The script cannot be read.
    Io {
        /// The path, or `-` for standard input.
        name: String,
        /// The system's error.
        error: io::Error,
    },
    /// No routine can be composed as is asked for.
    Refused(Refusal),
}

impl fmt::Display for LibraryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown { name, near, known } => {
                write!(f, "there is no routine “{name}”")?;
                // What was meant needs no list of all others.
                if let Some(near) = near {
                    return write!(f, ": did you mean “{near}”? See `supple list` for the others");
                }
                let known = known.join(", ");
                write!(
                    f,
                    "\nThe routines are {known}. There is no file {name} or {name}.{ENDING} either"
                )
            }
            Self::Folder { name } => {
                write!(f, "cannot read {name}: it is a folder; name a file in it")
            }
            Self::Missing { name, routine: Some(routine), .. } => write!(
                f,
                "cannot read {name}: there is no such file; the routine of that name is named without \
                 a path: write {routine}"
            ),
            Self::Missing { name, routine: None, near: Some(near) } => {
                write!(f, "cannot read {name}: there is no such file: did you mean “{near}”?")
            }
            Self::Missing { name, routine: None, near: None } => write!(
                f,
                "cannot read {name}: there is no such file; see `supple list` for the routines \
                 that there are"
            ),
            Self::Document { name, document } => {
                let next = document.next_step(name);
                write!(f, "cannot read {name}: it is {document}; {next}")
            }
            Self::Io { name, error } => {
                write!(f, "cannot read {name}: {}", reason(error))?;
                f.write_str(match error.kind() {
                    io::ErrorKind::PermissionDenied => "; make it readable for you",
                    _ => "",
                })
            }
            Self::Refused(refusal) => refusal.fmt(f),
        }
    }
}

impl Error for LibraryError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Io { error, .. } => Some(error),
            Self::Refused(refusal) => Some(refusal),
            Self::Unknown { .. }
            | Self::Folder { .. }
            | Self::Missing { .. }
            | Self::Document { .. } => None,
        }
    }
}
