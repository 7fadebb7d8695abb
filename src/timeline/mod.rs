//! Session and clip lengths to events in frames.
//!
//! ```text
//! words  -> time to get ready -> step, in full -> words -> ...
//! ```

pub mod captions;
pub mod chapters;
mod event;
mod inside;
pub mod json;
mod lengths;
mod planner;
pub mod text;
mod words;

pub use event::{BELL, Beep, Chapter, Cue, Event, PlacedStep, Timeline};
pub use lengths::{Lengths, MUTE_PAUSE, MuteLengths};
pub use planner::Planner;
pub use words::minutes;

use crate::session::Session;
use crate::time::{Frames, Millis};

/// What is announced while nothing is known yet; of the usual length, so that it takes as long to
/// say as what is announced in the end.
const SOME_MINUTES: u64 = 15;

/// More events than the end of a session has.
const ENDING: usize = 8;

/// Plans a whole session. The same session and lengths always give the same timeline.
///
/// # Errors
/// When a length cannot be told.
pub fn plan<L: Lengths>(session: &Session, lengths: &mut L) -> Result<Timeline, L::Error> {
    let (minutes, events) = if let Some(fitting) = session.fitting {
        (fitting.minutes, 0)
    } else {
        // Of many hours the events take much memory, and twice as much where they have to grow.
        let mut mute = MuteLengths::new(session.language);
        let mut sketch = Planner::new(session, SOME_MINUTES).sketch();
        let Ok(()) = sketch.all(&mut mute);
        let events = sketch.count() + ENDING;
        let Ok(reckoned) = sketch.close(&mut mute);
        (minutes(reckoned.frames), events)
    };
    plan_about(session, minutes, lengths, events)
}

/// A session as it would be with the mute voice, and the minutes that it is announced as.
#[must_use]
pub fn about(session: &Session) -> (Timeline, u64) {
    let some = session.fitting.map_or(SOME_MINUTES, |fitting| fitting.minutes);
    let Ok(reckoned) = plan_about(session, some, &mut MuteLengths::new(session.language), 0);
    let minutes = session.fitting.map_or_else(|| minutes(reckoned.frames), |fit| fit.minutes);
    (reckoned, minutes)
}

/// What a session takes when its beginning and its end name this number of minutes, and how much
/// of it are times to get ready, as they are written.
///
/// # Errors
/// When a length cannot be told.
pub fn measure<L: Lengths>(
    session: &Session,
    minutes: u64,
    lengths: &mut L,
) -> Result<(Frames, Millis), L::Error> {
    let mut planner = Planner::new(session, minutes).sketch();
    planner.all(lengths)?;
    let ready = planner.waited();
    planner.close_after(minutes, lengths).map(|timeline| (timeline.frames, ready))
}

/// Plans a session that is announced as so many minutes and has about so many events.
fn plan_about<L: Lengths>(
    session: &Session,
    about: u64,
    lengths: &mut L,
    events: usize,
) -> Result<Timeline, L::Error> {
    let mut planner = Planner::new(session, about);
    planner.reserve(events);
    planner.all(lengths)?;
    planner.close(lengths)
}
