//! The routine and the session that a command line asks for.

use std::error::Error;
use std::ops::Deref;

use super::args::{HowMuch, SessionArguments};
use super::composing::{self, report_broken};
use super::failure::Failure;
use super::state::history;
use super::terminal::output::{colour, tell};
use super::terminal::report;
use crate::compile::Compiled;
use crate::diagnostic::Diagnostic;
use crate::fit::{Fit, fit};
use crate::library::{Library, RoutineRef};
use crate::routine::Routine;
#[cfg(feature = "live")]
use crate::session::expand_sized;
use crate::session::{ChoiceError, Choices, Session, Talk, expand};
use crate::show::Handout;
use crate::span::Spanned;
use crate::time::Millis;
use crate::timeline::{Draft, Lengths};

/// Reads a routine, and stops at its mistakes.
pub(crate) fn routine(library: &mut Library, named: &RoutineRef) -> Result<Routine, Failure> {
    if let RoutineRef::Composed(_) = named {
        report_broken(&library.catalogue(), library);
    }
    let file = library.open(named)?;
    let Compiled { routine, diagnostics } = library.compile(file);
    let errors: Vec<Diagnostic> = diagnostics.into_iter().filter(Diagnostic::is_error).collect();
    if errors.is_empty() {
        return Ok(routine);
    }
    tell(&report::render_all(&errors, library.sources(), colour()));
    let source = library.name(file);
    tell(&format!("{source}: {}\n", report::summary(&errors)));
    Err(Failure::AlreadyReported)
}

/// A session that the command line asks for. Where it is to last as long as is asked for, it is
/// [fitted](Asked::fitted) once a voice is there; until then its ranges are at their shortest.
pub(crate) struct Asked {
    session: Session,
    routine: Routine,
    choices: Choices,
    length: Option<Spanned<Millis>>,
}

impl Deref for Asked {
    type Target = Session;

    fn deref(&self) -> &Session {
        &self.session
    }
}

impl Asked {
    /// True where the session must be fitted to a length, so that all its words must be made first.
    #[cfg_attr(
        not(feature = "live"),
        expect(dead_code, reason = "only what plays asks before it plans")
    )]
    pub(crate) fn has_length(&self) -> bool {
        self.length.is_some()
    }

    /// The session that lasts as long as is asked for in this voice, with a warning in it where
    /// none does. Nothing where no length is asked for.
    pub(crate) fn fitted<L: Lengths>(&self, lengths: &mut L) -> Result<Option<Fit>, Failure>
    where
        L::Error: Error + Send + Sync + 'static,
    {
        let Some(Spanned { value, span }) = self.length else { return Ok(None) };
        let mut fit = fit(&self.routine, &self.choices, value, lengths).map_err(Failure::work)?;
        fit.session.warnings.extend(fit.miss.map(|miss| miss.warning(span)));
        Ok(Some(fit))
    }

    /// The session as a handout, with the times that it has been fitted to.
    pub(crate) fn handout(&self, fit: Option<&Fit>) -> Handout {
        let session = fit.map_or(&self.session, |fit| &fit.session);
        Handout::new(&self.routine, &self.choices, session, Draft::of(session).minutes())
    }

    /// The session with less talk, and with the same times.
    #[cfg(feature = "live")]
    pub(crate) fn quiet(&self, fit: Option<&Fit>) -> Option<Session> {
        let choices = Choices { talk: Talk::Quiet, ..self.choices.clone() };
        let sizes = fit.map(|fit| fit.sizes.clone()).unwrap_or_default();
        let (mut session, _) = expand_sized(&self.routine, &choices, &sizes).ok()?;
        session.fitting = fit.and_then(|fit| fit.session.fitting);
        Some(session)
    }
}

/// Makes the session that the command line asks for.
pub(crate) fn session(
    library: &mut Library,
    arguments: &SessionArguments,
) -> Result<Asked, Failure> {
    let is_auto = arguments.talk == Some(HowMuch::Auto);
    let named = composing::routine(arguments)?;
    let is_new = is_auto && history::is_new(&named);
    session_with(library, &named, arguments, if is_new { Talk::Learn } else { Talk::Normal })
}

/// Makes the session that the command line asks for, with this talk where it leaves that open.
pub(crate) fn session_with(
    library: &mut Library,
    named: &RoutineRef,
    arguments: &SessionArguments,
    talk: Talk,
) -> Result<Asked, Failure> {
    let routine = routine(library, named)?;
    let choices = arguments.choices(talk);
    let session = expand(&routine, &choices).map_err(|error| match error {
        ChoiceError::TooLong(_) => Failure::work(error),
        _ => Failure::usage(error),
    })?;
    let asked = arguments.length.map(|value| Spanned { value, span: routine.title.span });
    let length = asked.or(routine.length.filter(|_| arguments.hold.is_none()));
    Ok(Asked { session, routine, choices, length })
}
