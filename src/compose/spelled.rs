//! An exercise as script text.

use std::fmt::Write as _;

use crate::language::Language;
use crate::routine::{Exercise, Item, Line, Part, Section, SectionKind, Setting, Settings, Step};
use crate::script::written;

/// Everything below an exercise's title, with the variation that its origin names in place of what
/// it stands in for, and with the settings of its origin.
pub(super) fn exercise(exercise: &Exercise, language: Language) -> String {
    let over = exercise.origin.as_ref().map(|origin| origin.settings.clone()).unwrap_or_default();
    let mut text = settings(&over);
    if let Some(targets) = &exercise.targets {
        let _ = writeln!(text, "targets: {}", targets.value);
    }
    if let Some(picture) = &exercise.picture {
        let _ = writeln!(text, "picture: {}", picture.value);
    }
    let routine = Settings::default();
    for Section { part, kind, .. } in exercise.walk(&routine, |slot| exercise.named_variation(slot))
    {
        if kind == SectionKind::InsteadOfPreamble {
            // What stands above the parts holds for all of them, whatever stands in for its lines.
            for setting in exercise.preamble.part.settings() {
                add_setting(&mut text, &setting.value, &over);
            }
        }
        if kind != SectionKind::Preamble {
            let _ = write!(text, "\n### {}\n", written::heading(part.sides, part.times));
        }
        add_part(&mut text, part, &over, language);
        for inner in &part.inner {
            let _ = write!(text, "\n#### {}\n", written::heading(inner.sides, inner.times));
            add_part(&mut text, inner, &over, language);
        }
    }
    text
}

/// The lines of a part below its heading, without the parts inside it.
fn add_part(text: &mut String, part: &Part, over: &Settings, language: Language) {
    if let Some(side) = &part.side {
        let _ = writeln!(text, "side: {}", side.as_written(language));
    }
    if let Some(extent) = part.rest_between().and_then(|rest| rest.kind.extent()) {
        let _ = writeln!(text, "between: {extent}");
    }
    for (index, item) in part.items.iter().enumerate() {
        let later = part.items.iter().skip(index + 1);
        if !later.into_iter().any(|later| sets_the_same(item, later)) {
            add(text, item, over, language);
        }
    }
}

/// Some settings, one a line.
pub(super) fn settings(settings: &Settings) -> String {
    let lines = written::settings(settings).into_iter();
    lines.fold(String::new(), |text, (key, value)| text + key + ": " + &value + "\n")
}

/// True if a later setting takes the place of one that a variation kept from its part.
fn sets_the_same(item: &Item, later: &Item) -> bool {
    match (item, later) {
        (Item::Setting(one), Item::Setting(other)) => {
            std::mem::discriminant(&one.value) == std::mem::discriminant(&other.value)
        }
        _ => false,
    }
}

fn add(text: &mut String, item: &Item, over: &Settings, language: Language) {
    let _ = match item {
        Item::Setting(one) => return add_setting(text, &one.value, over),
        Item::Say(line) => writeln!(text, "{}", said(line, language)),
        Item::Printed(words) => writeln!(text, "handout: {}", words.as_written(language)),
        Item::Bell(strokes) => writeln!(text, "bell: {}", written::strokes(strokes.value)),
        Item::Step(step) => writeln!(text, "{}", lines(step, language)),
    };
}

fn add_setting(text: &mut String, one: &Setting, over: &Settings) {
    if !is_over(one, over) {
        let (key, value) = written::setting(one);
        let _ = writeln!(text, "{key}: {value}");
    }
}

/// True if a setting is without effect.
fn is_over(setting: &Setting, over: &Settings) -> bool {
    match setting {
        Setting::Posture(_) => over.posture.is_some(),
        Setting::Needs(_) => over.needs.is_some(),
        Setting::Breath(_) => over.breath.is_some(),
        Setting::Ready(_) => over.ready.is_some(),
        Setting::Switch(_) => over.switch.is_some(),
        Setting::CuesOff => over.cues_off,
    }
}

fn said(line: &Line, language: Language) -> String {
    let words = line.words.as_written(language);
    match written::key_of(line.when) {
        Some(key) => format!("{key}: {words}"),
        None => format!("- {words}"),
    }
}

/// A step and the lines that belong to it.
fn lines(step: &Step, language: Language) -> String {
    let key = step.kind.keyword();
    let amount = written::amount(&step.kind).unwrap_or_default();
    let words = step.words.as_ref().map(|words| words.as_written(language));
    let mut text = match words {
        Some(words) if amount.is_empty() => format!("{key}: {words}"),
        Some(words) => format!("{key} {amount}: {words}"),
        None => format!("{key}: {amount}"),
    };
    for at in &step.at {
        let _ = write!(text, "\nat {}: {}", at.time.value, at.words.as_written(language));
    }
    for each in &step.each {
        let _ = write!(text, "\neach {}: {}", each.time.value, each.words.as_written(language));
    }
    if let Some(every) = step.bell_every {
        let _ = write!(text, "\nbell: every {every}");
    }
    text
}
