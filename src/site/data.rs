//! What the script of a page knows of its session.

use serde::Serialize;

use super::item::{Item, Place};
use crate::language::Controls;
use crate::routine::Side;
use crate::show::length;
use crate::timeline::{Cue, PlacedStep, Timeline};

/// The data of a session; times in milliseconds.
#[derive(Serialize)]
struct Data<'t> {
    title: &'t str,
    length: u64,
    /// The start and the title of each.
    chapters: Vec<(u64, &'t str)>,
    /// The start, the end and the words of each.
    captions: Vec<(u64, u64, &'t str)>,
    /// The start and the end of each, what is done, on which side, and what comes behind it.
    steps: Vec<(u64, u64, &'static str, &'t str, String)>,
    words: Words,
}

#[derive(Serialize)]
struct Words {
    play: &'static str,
    pause: &'static str,
    ready: &'static str,
    gone: &'static str,
}

/// The data as JSON that can stand in an element of a page.
pub(super) fn data(timeline: &Timeline, item: &Item, place: Place) -> String {
    let words = timeline.language.controls();
    let captions = timeline.events.iter().filter_map(|event| match &event.cue {
        Cue::Speech(text) => {
            let end = event.at + event.length;
            Some((event.at.millis().0, end.millis().0, text.as_ref()))
        }
        _ => None,
    });
    let data = Data {
        title: &item.title,
        length: timeline.length.millis().0,
        chapters: timeline
            .chapters
            .iter()
            .map(|chapter| (chapter.at.millis().0, chapter.title.as_ref()))
            .collect(),
        captions: captions.collect(),
        steps: steps(timeline),
        words: Words {
            play: words.play,
            pause: words.pause,
            ready: words.ready,
            gone: match place {
                Place::Shared => words.gone,
                Place::Published => words.unreachable,
            },
        },
    };
    // No word of a routine may end the element that it is in.
    serde_json::to_string(&data).unwrap_or_default().replace('<', "\\u003c")
}

fn steps(timeline: &Timeline) -> Vec<(u64, u64, &'static str, &str, String)> {
    let behind = timeline.steps.iter().skip(1).map(Some).chain([None]);
    let steps = timeline.steps.iter().zip(behind);
    steps
        .map(|(step, behind)| {
            let next = behind.map_or_else(String::new, |behind| next(timeline, step, behind));
            let (from, until) = (step.at.millis().0, step.end().millis().0);
            (from, until, label(timeline, step), side(timeline, step), next)
        })
        .collect()
}

/// What a step asks for.
fn label(timeline: &Timeline, step: &PlacedStep) -> &'static str {
    (step.kind().properties().label)(&timeline.language.labels().steps)
}

/// The side of a step, as the script calls it, or the first and the other one; empty where there are
/// none.
fn side<'t>(timeline: &Timeline, step: &'t PlacedStep) -> &'t str {
    let Controls { first_side, second_side, .. } = timeline.language.controls();
    match (&step.step.side_words, step.side()) {
        (Some(words), _) => words,
        (None, Some(Side::First)) => first_side,
        (None, Some(Side::Second)) => second_side,
        (None, None) => "",
    }
}

/// What comes behind a step: the next exercise, the other side, or the next step.
fn next(timeline: &Timeline, step: &PlacedStep, behind: &PlacedStep) -> String {
    let chapter = |step: &PlacedStep| {
        timeline.chapters.partition_point(|chapter| chapter.at <= step.at).checked_sub(1)
    };
    let side = side(timeline, behind);
    let what = match chapter(behind).and_then(|index| timeline.chapters.get(index)) {
        Some(there) if chapter(step) != chapter(behind) => there.title.to_string(),
        _ => format!("{} {}", label(timeline, behind), length(behind.length.millis().rounded())),
    };
    let what = if side.is_empty() { what } else { format!("{what}, {side}") };
    timeline.language.controls().then.replace("{what}", &what)
}
