//! The library as the source of `from:` lines, and of routines without mistakes.

use std::path::Path;
use std::sync::Arc;

use super::error::LibraryError;
use super::mistakes::{Mistakes, RoutineError};
use super::reference::RoutineRef;
use super::{Library, Place};
use crate::compile::{Compiled, NotFound, ScriptSource, compile};
use crate::diagnostic::Diagnostic;
use crate::routine::Routine;
use crate::span::FileId;

impl ScriptSource for Library {
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
        let unknown = || self.unknown(name, folder.unwrap_or(Path::new("")));
        let place = place.ok_or_else(unknown);
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
            LibraryError::Folder { .. }
            | LibraryError::Missing { .. }
            | LibraryError::Document { .. }
            | LibraryError::Io { .. }
            | LibraryError::Refused(_) => Self {
                message: error.to_string(),
                help: "name another routine, or write the exercise out here".to_owned(),
            },
        }
    }
}

impl Library {
    /// The routine of a name or a file, compiled, with all that it takes from others.
    ///
    /// # Errors
    /// When there is no such routine, it cannot be read, or it has mistakes.
    pub fn routine(&mut self, routine: &RoutineRef) -> Result<Arc<Routine>, RoutineError> {
        let file = self.open(routine)?;
        let Compiled { routine, diagnostics, .. } = self.compile(file);
        let errors: Vec<_> = diagnostics.into_iter().filter(Diagnostic::is_error).collect();
        if errors.is_empty() {
            return Ok(Arc::new(routine));
        }
        Err(RoutineError::Mistakes(Mistakes::new(errors, self.sources(), self.name(file))))
    }

    /// The routine of a script's text, which gets this name, compiled.
    ///
    /// # Errors
    /// When it has mistakes.
    pub fn script(&mut self, name: &str, text: &str) -> Result<Arc<Routine>, RoutineError> {
        self.add(name, text);
        self.routine(&RoutineRef::Named(name.to_owned()))
    }

    /// The routine of a script that has been opened, with all that it takes from others, and all
    /// its mistakes.
    pub fn compile(&mut self, file: FileId) -> Compiled {
        let text = self.text(file).to_owned();
        compile(file, &text, self)
    }
}
