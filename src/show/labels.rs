//! The labels of what a session has.

use crate::language::Labels;
use crate::routine::Posture;
use crate::session::StepKind;

/// How many exercises there are.
pub(super) fn exercises(labels: &Labels, count: usize) -> String {
    let (one, many) = labels.exercises;
    if count == 1 { one.to_owned() } else { many.replace("{count}", &count.to_string()) }
}

/// What a step asks.
pub(super) const fn step(labels: &Labels, kind: StepKind) -> &'static str {
    match kind {
        StepKind::Hold => labels.steps.hold,
        StepKind::Move => labels.steps.moving,
        StepKind::Rest => labels.steps.rest,
        StepKind::Breathe => labels.steps.breathe,
        StepKind::Inhale => labels.steps.inhale,
        StepKind::Exhale => labels.steps.exhale,
        StepKind::Count => labels.count,
    }
}

/// The name of a posture.
pub(super) const fn posture(labels: &Labels, posture: Posture) -> &'static str {
    match posture {
        Posture::Seated => labels.postures.seated,
        Posture::Standing => labels.postures.standing,
        Posture::Kneeling => labels.postures.kneeling,
        Posture::AllFours => labels.postures.all_fours,
        Posture::Lying => labels.postures.lying,
    }
}
