//! The routine and the session that a command line asks for.

use std::sync::Arc;

use super::args::{HowMuch, SessionArguments};
use super::composing::{self, report_broken};
use super::failure::Failure;
use super::speaking;
use super::state::history;
use super::terminal::output::{colour, tell};
use crate::diagnostic::Diagnostic;
use crate::library::{Library, RoutineError, RoutineRef};
use crate::name::quoted;
use crate::pictures;
use crate::programme;
use crate::report;
use crate::request::{Request, RequestedSession};
use crate::routine::Routine;
use crate::session::{ChoiceError, Choices, Talk, expand};
use crate::show::{Handout, Pictures};

/// True for the name of a programme; a routine of the same name wins.
pub(crate) fn is_programme(named: &RoutineRef, library: &Library) -> bool {
    let word = named.to_string();
    let is_routine = matches!(named, RoutineRef::Named(_)) && library.names().contains(&word);
    programme::is_programme(&word) && !is_routine
}

/// The routine of a name; its mistakes are printed. A programme is none, and no week of one is said.
pub(crate) fn routine(library: &mut Library, named: &RoutineRef) -> Result<Arc<Routine>, Failure> {
    if is_programme(named, library) {
        let name = quoted(&named.to_string());
        return Err(Failure::usage(format!(
            "{named} is a programme, and no routine: `supple start {name}` begins it, and `supple today` \
             plays what is due"
        )));
    }
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
///
/// # Errors
/// With every mistake in what is asked for, not the first alone.
pub(crate) fn session_with(
    library: &mut Library,
    named: &RoutineRef,
    arguments: &SessionArguments,
    talk: Talk,
) -> Result<RequestedSession, Failure> {
    let found = session_of(library, named, arguments, talk);
    match found {
        Err(first @ Failure::Usage(_)) => {
            let all = mistakes(library, arguments);
            Err(if all.len() > 1 { Failure::Several(all) } else { first })
        }
        found => found,
    }
}

fn session_of(
    library: &mut Library,
    named: &RoutineRef,
    arguments: &SessionArguments,
    talk: Talk,
) -> Result<RequestedSession, Failure> {
    let routine = routine(library, named)?;
    let hold = arguments.hold.map(Into::into);
    let mut request = Request::new(arguments.choices(talk), hold, arguments.length);
    if arguments.fit {
        let keeps_talk = !matches!(arguments.talk, None | Some(HowMuch::Auto));
        request = request.fit_keeping(keeps_talk);
    }
    let session = request.session(&routine).map_err(|error| chosen_wrongly(error, library))?;
    if arguments.fit && !session.has_length() {
        return Err(Failure::usage("there is no length to fit: add one, such as `--length 10m`"));
    }
    speaking::check(arguments.voice.as_deref(), Some(routine.language))?;
    Ok(session)
}

fn chosen_wrongly(error: ChoiceError, library: &Library) -> Failure {
    match error {
        ChoiceError::Sides(untold) => {
            tell(&report::render_all(&untold, library.sources(), colour()));
            Failure::AlreadyReported
        }
        ChoiceError::TooLong(_) => Failure::work(error),
        _ => Failure::usage(error),
    }
}

/// Every mistake in what is asked of a session: the routine, each choice, the voice.
pub(crate) fn mistakes(library: &mut Library, arguments: &SessionArguments) -> Vec<Failure> {
    let named = composing::routine(library, arguments);
    let (routine, mut found) = match named.and_then(|named| routine(library, &named)) {
        Ok(routine) => (Some(routine), Vec::new()),
        Err(failure) => (None, vec![failure]),
    };
    if let Some(routine) = &routine {
        let all = arguments.choices(Talk::Normal);
        let one = Choices::default;
        let only = all.only.iter().map(|name| Choices { only: vec![name.clone()], ..one() });
        let skip = all.skip.iter().map(|name| Choices { skip: vec![name.clone()], ..one() });
        let variations = all.variations.iter();
        let variations =
            variations.map(|choice| Choices { variations: vec![choice.clone()], ..one() });
        let each = only.chain(skip).chain(variations);
        let wrong = each.filter_map(|choices| expand(routine, &choices).err());
        let named = wrong.filter(|error| !matches!(error, ChoiceError::Nothing));
        found.extend(named.map(|error| chosen_wrongly(error, library)));
        if found.is_empty() {
            let together = expand(routine, &all).err();
            found.extend(together.map(|error| chosen_wrongly(error, library)));
        }
    }
    let language = routine.map(|routine| routine.language);
    found.extend(speaking::check(arguments.voice.as_deref(), language).err());
    found
}

/// The pictures of a handout; what is wrong with them is printed.
pub(crate) fn pictures(library: &Library, handout: &Handout) -> Result<Pictures, Failure> {
    let (pictures, found) = pictures::read(handout.pictures(), library);
    tell(&report::render_all(&found, library.sources(), colour()));
    if found.iter().any(Diagnostic::is_error) {
        return Err(Failure::AlreadyReported);
    }
    Ok(pictures)
}
