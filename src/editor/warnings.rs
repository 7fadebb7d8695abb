//! What a routine that can be played is advised on.

use crate::check;
use crate::diagnostic::Diagnostic;
use crate::fit::fit;
use crate::routine::Routine;
use crate::session::{Choices, early_words, expand};
use crate::timeline::{EstimatedLengths, plan};

/// The warnings about a routine that can be played, with those that show only when it is planned.
#[must_use]
pub(crate) fn warnings(routine: &Routine) -> Vec<Diagnostic> {
    let mut advice = check::advice(routine);
    advice.extend(early_words(routine));
    let choices = Choices::default();
    let mut mute = EstimatedLengths::mute(routine.language);
    if let Some(length) = &routine.length
        && let Ok(fitted) = fit(routine, &choices, length.value, &mut mute)
    {
        advice.extend(fitted.miss.map(|miss| miss.warning(length.span)));
    }
    let Ok(session) = expand(routine, &choices) else { return advice };
    let Ok(timeline) = plan(&session, &mut mute);
    // Lines beyond the shortest time of a step are meant for those who choose longer ones.
    let is_new = |warning: &Diagnostic| !session.warnings.contains(warning);
    advice.extend(timeline.warnings.into_iter().filter(is_new));
    advice
}
