//! The routine and the session that a command line asks for.

use std::sync::Arc;

use super::args::{HowMuch, SessionArguments};
use super::composing::{self, report_broken};
use super::failure::Failure;
use super::state::history;
use super::terminal::output::{colour, tell};
use crate::library::{Library, RoutineError, RoutineRef};
use crate::request::{Request, RequestedSession};
use crate::routine::Routine;
use crate::session::{ChoiceError, Talk};

/// The routine of a name; its mistakes are printed.
pub(crate) fn routine(library: &mut Library, named: &RoutineRef) -> Result<Arc<Routine>, Failure> {
    if let RoutineRef::Composed(_) = named {
        report_broken(&library.catalogue(), library);
    }
    library.routine(named).map_err(|error| match error {
        RoutineError::Library(error) => error.into(),
        RoutineError::Mistakes(mistakes) => {
            tell(&format!("{}\n", mistakes.report(colour())));
            Failure::AlreadyReported
        }
    })
}

/// The session that the command line asks for.
pub(crate) fn session(
    library: &mut Library,
    arguments: &SessionArguments,
) -> Result<RequestedSession, Failure> {
    let is_auto = arguments.talk == Some(HowMuch::Auto);
    let named = composing::routine(library, arguments)?;
    let is_new = is_auto && history::is_new(&named);
    session_with(library, &named, arguments, if is_new { Talk::Learn } else { Talk::Normal })
}

/// The session that the command line asks for, with this talk where it leaves that open.
pub(crate) fn session_with(
    library: &mut Library,
    named: &RoutineRef,
    arguments: &SessionArguments,
    talk: Talk,
) -> Result<RequestedSession, Failure> {
    let routine = routine(library, named)?;
    let hold = arguments.hold.map(Into::into);
    let request = Request::new(arguments.choices(talk), hold, arguments.length);
    request.session(&routine).map_err(|error| match error {
        ChoiceError::TooLong(_) => Failure::work(error),
        _ => Failure::usage(error),
    })
}
