//! The values of a routine as a script writes them.

use super::value::posture_name;
use crate::report::many;
use crate::routine::{
    Amount, Breath, BreathStep, Count, Kind, Phase, Prop, Setting, Settings, Sides, Times, When,
};

/// The key of a setting and the value behind its colon.
#[must_use]
pub(crate) fn setting(setting: &Setting) -> (&'static str, String) {
    match setting {
        Setting::Posture(posture) => ("posture", posture_name(*posture).to_owned()),
        Setting::Needs(props) => {
            let prop = |Prop { name, optional }: &Prop| {
                if *optional { format!("{name} (optional)") } else { name.clone() }
            };
            ("needs", props.iter().map(prop).collect::<Vec<_>>().join(", "))
        }
        Setting::Breath(Breath::Off) => ("breath", "off".to_owned()),
        Setting::Breath(Breath::Paced(pattern)) => {
            let phase = |(phase, time): &(Phase, _)| {
                let name = match phase {
                    Phase::In => "in",
                    Phase::Hold => "hold",
                    Phase::Out => "out",
                };
                format!("{name} {time}")
            };
            ("breath", pattern.phases.iter().map(phase).collect::<Vec<_>>().join(", "))
        }
        Setting::Ready(time) => ("ready", time.to_string()),
        Setting::Switch(time) => ("switch", time.to_string()),
        Setting::CuesOff => ("cues", "off".to_owned()),
    }
}

/// Every setting of some, by its key and its value.
#[must_use]
pub(crate) fn settings(settings: &Settings) -> Vec<(&'static str, String)> {
    let Settings { posture, needs, breath, ready, switch, cues_off } = settings.clone();
    let all = [
        posture.map(Setting::Posture),
        needs.map(Setting::Needs),
        breath.map(|breath| Setting::Breath(breath.value)),
        ready.map(Setting::Ready),
        switch.map(Setting::Switch),
        cues_off.then_some(Setting::CuesOff),
    ];
    all.iter().flatten().map(setting).collect()
}

/// What stands behind `###` or `####`: `once`, `each side 3 times`.
#[must_use]
pub(crate) fn heading(sides: Sides, times: Times) -> String {
    let often = match times {
        Times { min, max } if min == max => strokes(min),
        Times { min, max } => format!("{min}..{max} times"),
    };
    match (sides, times == Times::ONCE) {
        (Sides::None, true) => "once".to_owned(),
        (Sides::None, false) => often,
        (Sides::Each, true) => "each side".to_owned(),
        (Sides::Each, false) => format!("each side {often}"),
        (Sides::Alternate, _) => format!("alternate sides {often}"),
    }
}

/// A number of times: `1 time`, `3 times`.
#[must_use]
pub(crate) fn strokes(number: u32) -> String {
    many(number, "time")
}

/// The time, range or count of a step; nothing for a breath whose pattern gives it.
#[must_use]
pub(crate) fn amount(kind: &Kind) -> Option<String> {
    Some(match kind.amount() {
        Amount::Extent(length) => length.to_string(),
        Amount::Count(Count { min, max, every }) if min == max => format!("{min} every {every}"),
        Amount::Count(Count { min, max, every }) => format!("{min}..{max} every {every}"),
        Amount::Breath(BreathStep { time, .. }) => time?.to_string(),
    })
}

/// The key of a spoken line; nothing for one that begins with `- `.
#[must_use]
pub(crate) const fn key_of(when: When) -> Option<&'static str> {
    match when {
        When::Always => None,
        When::Learn => Some("learn"),
        When::Warning => Some("warning"),
        When::First => Some("first"),
        When::Last => Some("last"),
    }
}
