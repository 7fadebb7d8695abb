//! The beginning of live play, and the thread that plans and speaks ahead of it.

use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use crate::diagnostic::Diagnostic;
use crate::live::plan_ahead::{AheadPlan, PlanEvent, PlanLink, PlanRequest, Worker, speak_ahead};
use crate::live::player::{PlayError, Player};
use crate::live::stream::device::OutputConfig;
use crate::live::timeline::LiveTimeline;
use crate::mixer::Music;
use crate::request::{PlanError, RequestedSession, Way};
use crate::session::Session;
use crate::speech::Speech;
use crate::time::Frames;
use crate::timeline::{Planner, Timeline};

/// The time between two looks at a plan that is being waited for.
const TICK: Duration = Duration::from_millis(20);

/// A session whose plan and speech are being made, before it plays.
#[derive(Debug)]
pub(crate) struct Opening {
    /// The timeline so far: at first the quiet beginning, which needs no voice.
    pub live: LiveTimeline,
    /// The plan that lets it grow.
    pub plan: PlanLink,
    /// The warnings of a session that cannot be as was asked for.
    pub warnings: Vec<Diagnostic>,
    /// The ways to that length.
    pub ways: Vec<Way>,
}

impl Opening {
    /// Starts to plan a session and to make its speech. A session that is to last a given time is
    /// spoken whole before this returns.
    ///
    /// # Errors
    /// When a line cannot be spoken, or there can be no thread.
    pub(crate) fn new(
        requested: &RequestedSession,
        mut speech: Speech,
        music: Option<Music>,
    ) -> Result<Self, PlayError> {
        let fit = requested.fit_spoken(speech.clips())?;
        let ways = requested.ways_after(fit.as_ref(), speech.clips()).map_err(PlanError::from)?;
        let variable = requested.variable(fit.as_ref());
        let is_missed = fit.as_ref().is_some_and(|fit| fit.miss.is_some());
        let session =
            fit.map_or_else(|| Arc::clone(requested.session()), |fit| Arc::new(fit.session));
        let warnings = if is_missed {
            session.warnings.clone()
        } else {
            session.idle_side.clone().into_iter().collect()
        };
        let draft = speech.clips().draft(&session);
        let live = LiveTimeline::new(beginning(&session, draft.minutes()))
            .with_room(draft.most_events())
            .with_clips(speech.clips().reader())
            .with_music(music);
        let estimate = draft.length();
        let variations = variable.variations(&session);
        let (made, updates) = channel();
        let (requests, asked) = channel::<PlanRequest>();
        let work = move || {
            let plan = AheadPlan::new(session, draft, Some(variable));
            speak_ahead(plan, speech.clips(), (&asked, &made));
        };
        let worker = thread::Builder::new().name("plan".to_owned()).spawn(work);
        let worker = Worker::new(worker.map_err(PlayError::Thread)?);
        let plan = PlanLink { updates, requests, estimate, variations, worker };
        Ok(Self { live, plan, warnings, ways })
    }

    /// Waits until this exercise is planned, or all of the session; `goes_on` is asked meanwhile.
    ///
    /// # Errors
    /// When a line cannot be spoken.
    pub(crate) fn wait(
        &mut self,
        exercise: Option<usize>,
        goes_on: impl Fn() -> bool,
    ) -> Result<(), PlayError> {
        while goes_on() {
            let planned = self.live.timeline().chapters.len();
            if self.live.is_whole() || exercise.is_some_and(|number| planned > number) {
                break;
            }
            match self.plan.updates.recv_timeout(TICK) {
                Ok(PlanEvent::Grown(update)) => self.live.grow(*update),
                Ok(PlanEvent::Failed(error)) => return Err(PlayError::Speech(error)),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        Ok(())
    }

    /// Begins to play at a frame, even before the first words are made.
    ///
    /// # Errors
    /// When the beginning needs a line that cannot be spoken.
    pub(crate) fn play(self, config: OutputConfig, at: Frames) -> Result<Player, PlayError> {
        Player::new(self.live, config, at, Some(self.plan))
    }
}

impl From<PlanError> for PlayError {
    fn from(error: PlanError) -> Self {
        match error {
            PlanError::Choice(error) => Self::Choice(error),
            PlanError::Speech(error) => Self::Speech(error),
        }
    }
}

impl RequestedSession {
    /// Begins to play the session, even before its first words are made; the rest is made while it
    /// plays. A session that is to last a given time is spoken whole first.
    ///
    /// # Errors
    /// When there is no such device, or a line cannot be spoken.
    pub fn play(&self, speech: Speech, config: OutputConfig) -> Result<Player, PlayError> {
        Opening::new(self, speech, None)?.play(config, Frames::ZERO)
    }
}

/// The lead-in, which sounds before a word is made.
fn beginning(session: &Session, minutes: u64) -> Timeline {
    let planner = Planner::new(session, minutes);
    Timeline { length: planner.settled(), ..planner.so_far().clone() }
}
