//! One person's request of a routine, the session that comes of it, and its plan.
//!
//! ```text
//! Request + Routine -> RequestedSession + Speech -> Plan
//! ```

mod error;
mod plan;
mod session;
#[cfg(feature = "live")]
mod variable;
mod ways;

use std::sync::Arc;

pub use error::PlanError;
pub use plan::Plan;
pub use session::RequestedSession;
use session::Shortening;
#[cfg(feature = "live")]
pub(crate) use variable::{Variable, Variations, Varied};
pub(crate) use ways::Way;

use crate::routine::Routine;
use crate::session::{
    BreathChoice, ChoiceError, Choices, RangeChoice, Talk, VariationChoice, expand,
};
use crate::span::Spanned;
use crate::time::Millis;

/// The choices of one person beside the routine itself.
///
/// The default is the gentle choice: the shortest holds, every instruction, all exercises.
#[derive(Clone, Debug, Default)]
pub struct Request {
    choices: Choices,
    hold: Option<RangeChoice>,
    length: Option<Millis>,
    fits: bool,
    keeps_talk: bool,
}

impl Request {
    /// Asks for a session of this length, talk included, in place of the routine's own. Then
    /// [`hold`](Self::hold) has no say.
    #[must_use]
    pub fn length(self, length: Millis) -> Self {
        Self { length: Some(length), ..self }
    }

    /// Asks for less where the routine cannot be as short as its length or this request asks for:
    /// quiet talk, unless the [`talk`](Self::talk) is asked for, then the fewest exercises left out.
    #[must_use]
    pub fn fit(self) -> Self {
        Self { fits: true, ..self }
    }

    /// Asks for the shortest, the middle or the longest of every range of times. The routine's own
    /// length has no say then.
    #[must_use]
    pub fn hold(self, hold: RangeChoice) -> Self {
        Self { hold: Some(hold), ..self }
    }

    /// Asks for more or less talk.
    #[must_use]
    pub fn talk(mut self, talk: Talk) -> Self {
        self.choices.talk = talk;
        self.keeps_talk = true;
        self
    }

    /// Asks for a variation, in one exercise or in all that have it. The later wins where two are of
    /// one part.
    #[must_use]
    pub fn variation(mut self, exercise: Option<&str>, name: &str) -> Self {
        let exercise = exercise.map(str::to_owned);
        self.choices.variations.push(VariationChoice { exercise, name: name.to_owned() });
        self
    }

    /// Asks for this exercise and for no other but those asked for likewise.
    #[must_use]
    pub fn only(mut self, exercise: &str) -> Self {
        self.choices.only.push(exercise.to_owned());
        self
    }

    /// Asks for this exercise to be left out.
    #[must_use]
    pub fn skip(mut self, exercise: &str) -> Self {
        self.choices.skip.push(exercise.to_owned());
        self
    }

    /// Asks for the times of the breath without its sound.
    #[must_use]
    pub fn silent_breath(mut self) -> Self {
        self.choices.breath = Some(BreathChoice::Silent);
        self
    }

    /// Asks for this much time to get into position.
    #[must_use]
    pub fn ready(mut self, time: Millis) -> Self {
        self.choices.ready = Some(time);
        self
    }

    /// Asks for the long form of the safety notes.
    #[must_use]
    pub fn long_safety(mut self) -> Self {
        self.choices.safety = true;
        self
    }

    /// The request of these choices. Their [`hold`](Choices::hold) counts where `hold` is asked for.
    pub(crate) fn new(choices: Choices, hold: Option<RangeChoice>, length: Option<Millis>) -> Self {
        Self { choices, hold, length, ..Self::default() }
    }

    /// The request that [fits](Self::fit), with or without another amount of talk.
    pub(crate) fn fit_keeping(self, keeps_talk: bool) -> Self {
        Self { keeps_talk, ..self.fit() }
    }

    /// The session of a routine.
    ///
    /// # Errors
    /// When the choices name what the routine does not have, leave nothing of it, or make it longer
    /// than a day.
    pub fn session(&self, routine: &Arc<Routine>) -> Result<RequestedSession, ChoiceError> {
        let choices = Choices { hold: self.hold.unwrap_or_default(), ..self.choices.clone() };
        let session = expand(routine, &choices)?;
        let asked = self.length.map(|value| Spanned { value, span: routine.title.span });
        let length = asked.or(routine.length.filter(|_| self.hold.is_none()));
        let shortening = self.fits.then_some(Shortening { keeps_talk: self.keeps_talk });
        Ok(RequestedSession::new(Arc::clone(routine), choices, (length, shortening), session))
    }
}
