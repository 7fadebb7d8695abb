//! What a routine that can be played is advised on.

use crate::check;
use crate::diagnostic::Diagnostic;
use crate::fit::fit;
use crate::routine::Routine;
use crate::session::{Choices, Session, early_words};
use crate::timeline::{EstimatedLengths, plan_warnings};

/// The warnings about a routine that can be played, with those that show only when its `usual` session
/// is planned with lines of these lengths.
#[must_use]
pub(crate) fn warnings(
    routine: &Routine,
    usual: Option<&Session>,
    lengths: &mut EstimatedLengths,
) -> Vec<Diagnostic> {
    let mut advice = check::advice(routine);
    advice.extend(early_words(routine, usual));
    if let Some(length) = &routine.length
        && let Ok(fitted) = fit(routine, &Choices::default(), length.value, lengths)
    {
        advice.extend(fitted.miss.map(|miss| miss.warning(length.span)));
    }
    let Some(session) = usual else { return advice };
    let Ok(planned) = plan_warnings(session, lengths);
    // Lines beyond the shortest time of a step are meant for those who choose longer ones.
    let is_new = |warning: &Diagnostic| !session.warnings.contains(warning);
    advice.extend(planned.into_iter().filter(is_new));
    advice
}
