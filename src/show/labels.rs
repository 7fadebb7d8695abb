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
    let [hold, moving, rest, breathe, inhale, exhale] = labels.steps;
    match kind {
        StepKind::Hold => hold,
        StepKind::Move => moving,
        StepKind::Rest => rest,
        StepKind::Breathe => breathe,
        StepKind::Inhale => inhale,
        StepKind::Exhale => exhale,
        StepKind::Count => labels.count,
    }
}

/// The name of a posture.
pub(super) const fn posture(labels: &Labels, posture: Posture) -> &'static str {
    let [seated, standing, kneeling, all_fours, lying] = labels.postures;
    match posture {
        Posture::Seated => seated,
        Posture::Standing => standing,
        Posture::Kneeling => kneeling,
        Posture::AllFours => all_fours,
        Posture::Lying => lying,
    }
}
