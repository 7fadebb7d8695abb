//! A sketch of a session at the pace of a voice that has not spoken yet: the minutes and the lines of it.

use std::convert::Infallible;
use std::sync::Arc;

use super::event::Timeline;
use super::lengths::{EstimatedLengths, Lengths, SpeechPace};
use super::planner::{Planner, taken};
use super::words::{ProgramWords, minutes};
use crate::diagnostic::Diagnostic;
use crate::session::Session;
use crate::time::Frames;

/// The minutes that are announced while nothing is known yet; of the usual length, so that they
/// take as long to say as those that are announced in the end.
const SOME_MINUTES: u64 = 15;

/// More events than the end of a session has.
const ENDING: usize = 8;

/// All that is known of a session before a voice speaks: made once, and passed on to all who plan
/// or prefetch.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    minutes: u64,
    length: Frames,
    pace: SpeechPace,
    events: usize,
    lines: Vec<Arc<str>>,
    /// The number of lines before the end of each chapter; the introduction is the first.
    chapters: Vec<usize>,
}

impl Draft {
    /// The draft of a session in the lengths of the voice `mute`.
    #[must_use]
    pub(crate) fn of(session: &Session) -> Self {
        Self::at(session, SpeechPace::MUTE)
    }

    /// The draft of a session at the pace of a voice.
    #[must_use]
    pub(crate) fn at(session: &Session, pace: SpeechPace) -> Self {
        Self::estimated(session, &mut EstimatedLengths::new(session.language, pace))
    }

    /// The draft of a session by estimated lengths, at the pace that these have.
    #[must_use]
    pub(crate) fn estimated<L: Lengths<Error = Infallible>>(
        session: &Session,
        estimate: &mut L,
    ) -> Self {
        let some = session.fitting.map_or(SOME_MINUTES, |fitting| fitting.minutes);
        let pace = estimate.pace();
        let mut planner = Planner::lines(session, some);
        let Ok(()) = planner.all(estimate);
        let Ok(length) = planner.end(|planned| taken(session, planned, 0), estimate);
        let kept = planner.into_lines();
        let minutes = session.fitting.map_or_else(|| minutes(length), |fitting| fitting.minutes);
        let mut lines = kept.spoken;
        if session.cues
            && minutes != some
            && let Some(first) = lines.first_mut()
        {
            let words = ProgramWords::in_session(session);
            *first = words.opening(&session.title, minutes).into();
        }
        Self { minutes, length, pace, events: kept.events, lines, chapters: kept.chapters }
    }

    /// The whole minutes that the session is announced as.
    #[must_use]
    pub(crate) const fn minutes(&self) -> u64 {
        self.minutes
    }

    /// The pace at which the session is estimated.
    #[cfg(feature = "live")]
    pub(crate) const fn pace(&self) -> SpeechPace {
        self.pace
    }

    /// The length of the session at that pace.
    #[must_use]
    pub(crate) const fn length(&self) -> Frames {
        self.length
    }

    /// The most events of the session.
    #[must_use]
    pub(crate) const fn most_events(&self) -> usize {
        self.events + ENDING
    }

    /// All lines in the order in which they are said. With another voice those that depend on its
    /// pace may differ: the minutes at the end, and cues that do not fit.
    pub(crate) fn lines(&self) -> impl Iterator<Item = &str> {
        self.lines.iter().map(AsRef::as_ref)
    }

    /// The lines of a chapter: 0 for the introduction, then the exercises; what follows the last
    /// exercise is a chapter too.
    pub(crate) fn lines_of(&self, chapter: usize) -> impl Iterator<Item = &str> {
        let end = |chapter: usize| self.chapters.get(chapter).copied();
        let from = chapter.checked_sub(1).map_or(0, |before| end(before).unwrap_or(usize::MAX));
        let to = end(chapter).unwrap_or(self.lines.len());
        let lines = self.lines.get(from..to.max(from)).unwrap_or_default();
        lines.iter().map(AsRef::as_ref)
    }

    /// Plans a session whose draft this is.
    ///
    /// # Errors
    /// When the length of a line is not known.
    pub(crate) fn plan<L: Lengths>(
        &self,
        session: &Session,
        lengths: &mut L,
    ) -> Result<Timeline, L::Error> {
        plan_announced(session, self.minutes, lengths, self.most_events())
    }
}

/// Plans a whole session. The same session and lengths always give the same timeline.
///
/// # Errors
/// When the length of a line is not known.
pub(crate) fn plan<L: Lengths>(session: &Session, lengths: &mut L) -> Result<Timeline, L::Error> {
    let (minutes, events) = if let Some(fitting) = session.fitting {
        (fitting.minutes, 0)
    } else {
        // Of many hours the events take much memory, and twice as much where they have to grow.
        let mut of_pace = EstimatedLengths::new(session.language, lengths.pace());
        let estimate = lengths.estimated().unwrap_or(&mut of_pace);
        let mut sketch = Planner::sketch(session, SOME_MINUTES);
        let Ok(()) = sketch.all(estimate);
        let events = sketch.count() + ENDING;
        let Ok(length) = sketch.end(minutes, estimate);
        (minutes(length), events)
    };
    plan_announced(session, minutes, lengths, events)
}

/// The warnings of planning a session: cues that had to go or move. How many minutes it is announced
/// as makes no difference to them.
///
/// # Errors
/// When the length of a line is not known.
pub(crate) fn plan_warnings<L: Lengths>(
    session: &Session,
    lengths: &mut L,
) -> Result<Vec<Diagnostic>, L::Error> {
    let mut planner = Planner::warnings(session, SOME_MINUTES);
    planner.all(lengths)?;
    Ok(planner.into_warnings())
}

/// Plans a session that is announced as so many minutes and has at most so many events.
fn plan_announced<L: Lengths>(
    session: &Session,
    minutes: u64,
    lengths: &mut L,
    events: usize,
) -> Result<Timeline, L::Error> {
    let mut planner = Planner::new(session, minutes);
    planner.reserve(events);
    planner.all(lengths)?;
    planner.close(lengths)
}
