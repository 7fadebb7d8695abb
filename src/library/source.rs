//! The library as the source of `from:` lines, and of routines without mistakes.

use std::sync::Arc;

use super::error::LibraryError;
use super::reference::RoutineRef;
use super::{Library, Place};
use crate::check::check;
use crate::diagnostic::{self, Diagnostic};
use crate::import::{self, NotFound, import};
use crate::routine::Routine;
use crate::script::{Parsed, parse};
use crate::session::{ChoiceError, Choices, expand};
use crate::span::FileId;

impl import::Library for Library {
    fn find(&mut self, name: &str, beside: FileId) -> Result<(FileId, Arc<str>), NotFound> {
        let folder = self.folder_of(beside);
        let place = match RoutineRef::parse(name) {
            RoutineRef::File(path) => Some(Place::File(match folder {
                Some(folder) => folder.join(path),
                None => path,
            })),
            RoutineRef::Named(name) => self.place(&name, folder),
            RoutineRef::Input | RoutineRef::Composed(_) => None,
        };
        let place = place.ok_or_else(|| LibraryError::unknown(name.to_owned(), self.names()));
        let file = place.and_then(|place| self.read(place)).map_err(NotFound::from)?;
        Ok((file, self.text(file).into()))
    }
}

/// In the words of a mistake in a script.
impl From<LibraryError> for NotFound {
    fn from(error: LibraryError) -> Self {
        match error {
            LibraryError::Unknown { name, near, known } => Self {
                message: format!("there is no routine `{name}`"),
                help: match near {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => format!("there are {}", known.join(", ")),
                },
            },
            LibraryError::Folder { .. } | LibraryError::Io { .. } | LibraryError::Refused(_) => {
                Self {
                    message: error.to_string(),
                    help: "name another routine, or write the exercise out here".to_owned(),
                }
            }
        }
    }
}

impl Library {
    /// The routine of a script that has been opened, with all that it takes from others, and all
    /// its mistakes.
    pub fn compile(&mut self, file: FileId) -> Parsed {
        let text = self.text(file).to_owned();
        let mut parsed = parse(file, &text);
        diagnostic::add(&mut parsed.diagnostics, import(&mut parsed.routine, self));
        diagnostic::add(&mut parsed.diagnostics, check(&parsed.routine));
        diagnostic::limit(&mut parsed.diagnostics);
        if !parsed.diagnostics.iter().any(Diagnostic::is_error) {
            parsed.diagnostics.extend(too_long(&parsed.routine));
        }
        parsed
    }
}

/// A session that is too long even at its shortest.
fn too_long(routine: &Routine) -> Option<Diagnostic> {
    match expand(routine, &Choices::default()) {
        Err(error @ ChoiceError::TooLong(span)) => {
            let help = "do it fewer times, or split the routine";
            let message = error.to_string();
            let message = message.split(':').next().unwrap_or_default();
            Some(Diagnostic::error(span, message, help))
        }
        _ => None,
    }
}
