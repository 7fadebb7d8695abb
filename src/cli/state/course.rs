//! The programme that a person is in.

use std::path::Path;

use super::store::Store;
use crate::cli::failure::Failure;
use crate::cli::terminal::output::tell;
use crate::files::FileError;
use crate::programme::Course;

/// The course that was begun last, if one was. A file that cannot be understood is set aside, and
/// that is said.
pub(crate) fn read() -> Result<Option<Course>, Failure> {
    let store = store();
    let name = || store.path().unwrap_or(Path::new("")).display().to_string();
    let text = store.read().map_err(|error| {
        Failure::work(format!("cannot read {}: {error}; make it readable for you", name()))
    })?;
    let Some(text) = text else { return Ok(None) };
    match serde_json::from_str(&text) {
        Ok(course) => Ok(Some(course)),
        Err(error) => {
            let aside = store.set_aside().map_err(Failure::work)?;
            let aside = aside.display();
            tell(&format!(
                "Where you stand in your programme cannot be understood ({error}); it is kept in {aside}.\n"
            ));
            Ok(None)
        }
    }
}

/// Keeps a course in the place of the one before.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn keep(course: &Course) -> Result<(), Failure> {
    let text = serde_json::to_string(course).map_err(Failure::work)?;
    store().replace(&(text + "\n")).map_err(|error| match error {
        FileError::NoFolder(_) => {
            Failure::work("there is no home folder to keep your programme in: set HOME")
        }
        other => Failure::work(other),
    })
}

/// Forgets the course, and says whether there was one.
///
/// # Errors
/// When it cannot be deleted.
pub(crate) fn forget() -> Result<bool, Failure> {
    store().delete().map_err(|error| {
        Failure::work(format!(
            "cannot forget your programme: {error}; make its folder writable for you"
        ))
    })
}

fn store() -> Store {
    Store::of_data("programme.json")
}
