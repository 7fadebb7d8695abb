//! A composed routine as a script.

use std::fmt::Write as _;

use super::entry::Pick;
use super::pool::Pool;
use super::spelled;
use super::wishes::Wishes;
use crate::language::{capitalised, sentences};
use crate::name::{Name, listed};
use crate::script::posture_name;

/// The most parts of the body that a title names where none was asked for.
const MOST_NAMED: usize = 3;

/// The whole script.
pub(super) fn script(pool: &Pool, wishes: &Wishes, picks: &[Pick<'_>], alone: bool) -> String {
    let mut text = format!("# {}\n", title(pool, wishes, picks));
    let _ = writeln!(text, "language: {}", pool.language.code());
    text += "breath: in 4s, out 6s\n";
    let _ = writeln!(text, "length: {}m", wishes.minutes);
    if let Some(side) = wishes.side {
        let _ = writeln!(text, "sides: {}", side.name());
    }
    let inline = if alone { " --inline" } else { "" };
    let _ = write!(text, "\n// Composed with: supple new {}{inline}\n", recipe(wishes));
    text += "// It is yours now: change what you like.\n\n";
    let safety = pool.language.phrases().safety;
    for sentence in sentences(safety) {
        let _ = writeln!(text, "warning: {sentence}");
    }
    for pick in picks {
        let Pick { known, variation, settings, .. } = pick;
        let _ = write!(text, "\n// From {}.\n## {}\n", known.routine, known.title());
        if alone {
            text += &spelled::exercise(&pick.exercise(), pool.language);
            continue;
        }
        let _ = writeln!(text, "from: {}", known.routine);
        text += &spelled::settings(settings);
        if let Some(name) = variation {
            let _ = writeln!(text, "variation: {name}");
        }
    }
    text
}

/// The title: the parts of the body that it was asked for, or that it came to be for.
pub(super) fn title<'p>(pool: &'p Pool, wishes: &'p Wishes, picks: &[Pick<'_>]) -> String {
    let known = pool.areas();
    let as_known = |wish: &'p String| {
        let name = Name::new(wish);
        known.iter().copied().find(|area| name == **area).unwrap_or(wish)
    };
    let mut areas: Vec<&str> = wishes.areas.iter().map(as_known).collect();
    if areas.is_empty() {
        let mut counted: Vec<(usize, &str)> = Vec::new();
        let moved = picks.iter().filter(|pick| !pick.known.is_breathing);
        for area in moved.filter_map(|pick| pick.known.areas.first()) {
            match counted.iter_mut().find(|(_, known)| known == area) {
                Some((count, _)) => *count += 1,
                None => counted.push((1, area)),
            }
        }
        counted.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        areas = counted.into_iter().map(|(_, area)| area).take(MOST_NAMED).collect();
    }
    capitalised(&listed(&areas, pool.language.phrases().and))
}

/// The words of a command line that ask for the same again.
#[must_use]
pub(crate) fn recipe(wishes: &Wishes) -> String {
    let mut text = format!("--minutes {}", wishes.minutes);
    let mut add = |option: &str, names: &[String]| {
        if !names.is_empty() {
            let _ = write!(text, " --{option} \"{}\"", names.join(", "));
        }
    };
    add("for", &wishes.areas);
    add("without", &wishes.without);
    let postures = wishes.postures.iter().map(|posture| posture_name(*posture).to_owned());
    add("posture", &postures.collect::<Vec<_>>());
    if let Some(side) = wishes.side {
        let _ = write!(text, " --side {}", side.name());
    }
    let _ = write!(text, " --seed {}", wishes.seed);
    text
}
