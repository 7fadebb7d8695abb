//! Fitted sessions and the shipped routines, for the tests of this stage.

use std::path::Path;
use std::sync::Arc;

use supple::compile::{NotFound, ScriptSource};
use supple::fit::{Fit, fit};
use supple::routine::Routine;
use supple::session::Choices;
use supple::span::FileId;
use supple::time::Millis;
use supple::timeline::EstimatedLengths;

use crate::support::tests;

pub(super) fn fitted(routine: &Routine, target: Millis) -> Fit {
    fit(routine, &Choices::default(), target, &mut EstimatedLengths::mute(routine.language))
        .unwrap()
}

/// How long a session takes, with the times to get ready as they are written.
pub(super) fn shortest(routine: &Routine) -> Millis {
    fitted(routine, Millis::ZERO).length
}

/// The routines that are shipped, for `from:`.
pub(super) struct Shipped(pub(super) Vec<(String, Arc<str>)>);

impl Shipped {
    pub(super) fn all() -> Self {
        let files =
            std::fs::read_dir(tests("../scripts")).unwrap().map(|file| file.unwrap().path());
        let read = |path: &Path| {
            let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
            (name, std::fs::read_to_string(path).unwrap().into())
        };
        Self(files.map(|path| read(&path)).collect())
    }
}

impl ScriptSource for Shipped {
    fn find(&mut self, name: &str, _: FileId) -> Result<(FileId, Arc<str>), NotFound> {
        let index = self.0.iter().position(|(known, _)| known == name).unwrap();
        Ok((FileId(u32::try_from(index).unwrap()), self.0[index].1.clone()))
    }
}
