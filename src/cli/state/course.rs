//! The programme that a person is in.

use super::record::Record;
use crate::cli::failure::Failure;
use crate::programme::Course;

/// The course that was begun last, if one was.
///
/// # Errors
/// When its file cannot be read, or not be set aside where it is damaged.
pub(crate) fn read() -> Result<Option<Course>, Failure> {
    record().read()
}

/// Keeps a course in the place of the one before.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn keep(course: &Course) -> Result<(), Failure> {
    record().keep(course)
}

/// Forgets the course, and says whether there was one.
///
/// # Errors
/// When it cannot be deleted.
pub(crate) fn forget() -> Result<bool, Failure> {
    record().forget()
}

fn record() -> Record {
    Record::new("programme.json", "your programme")
}
