//! The labels of what a session has.

use crate::language::Labels;
use crate::routine::Posture;
use crate::session::StepKind;

/// The number of exercises, in words.
pub(super) fn exercises(labels: &Labels, count: usize) -> String {
    let (one, many) = labels.exercises;
    if count == 1 { one.to_owned() } else { many.replace("{count}", &count.to_string()) }
}

/// The label of a step.
pub(super) fn step(labels: &Labels, kind: StepKind) -> &'static str {
    (kind.properties().label)(&labels.steps)
}

/// The name of a posture.
pub(super) const fn posture(labels: &Labels, posture: Posture) -> &'static str {
    match posture {
        Posture::Seated => labels.postures.seated,
        Posture::Standing => labels.postures.standing,
        Posture::Kneeling => labels.postures.kneeling,
        Posture::AllFours => labels.postures.all_fours,
        Posture::Lying => labels.postures.lying,
        Posture::Prone => labels.postures.prone,
        Posture::SideLying => labels.postures.side_lying,
    }
}
