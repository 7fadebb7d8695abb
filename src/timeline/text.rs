//! A timeline for people to read, one event a line.

use std::fmt::{self, Display, Write};

use super::{Cue, PlacedStep, Timeline};
use crate::report::many;
use crate::routine::Phase;
use crate::time::Frames;

/// A [`Timeline`] as lines of text, each with its time as `m:ss.mmm`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Listing<'t>(pub &'t Timeline);

/// One line, and what it is sorted by.
struct Row {
    at: Frames,
    rank: u8,
    kind: &'static str,
    text: String,
}

impl Display for Listing<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut rows: Vec<Row> = rows(self.0);
        rows.sort_by_key(|row| (row.at, row.rank));
        for Row { at, kind, text, .. } in rows {
            writeln!(f, "{:>10}  {kind:<7}  {text}", at.millis().exact_minute_clock())?;
        }
        writeln!(f, "{:>10}  end", self.0.length.millis().exact_minute_clock())?;
        let held = self.0.steps.iter().filter(|step| step.step.kind.properties().is_work);
        let held: Frames = held.map(|step| step.length).sum();
        let clock = |length: Frames| length.millis().rounded().minute_clock();
        let (held, total) = (clock(held), clock(self.0.length));
        let steps = many(self.0.steps.len(), "step");
        writeln!(f, "{steps}, {held} of holding and moving, {total} in all")
    }
}

/// Every line of a listing, in no order.
fn rows(timeline: &Timeline) -> Vec<Row> {
    let chapters = timeline.chapters.iter().map(|chapter| Row {
        at: chapter.at,
        rank: 1,
        kind: "chapter",
        text: chapter.title.to_string(),
    });
    let steps = timeline.steps.iter().map(|step| Row {
        at: step.at,
        rank: 2,
        kind: step.step.kind.name(),
        text: step_text(step),
    });
    let events = timeline.events.iter().map(|event| {
        let (kind, text) = match &event.cue {
            Cue::Beep(beep) => ("beep", beep.name().to_owned()),
            Cue::Bell => ("bell", String::new()),
            Cue::Breath(phase) => {
                let name = phase_name(*phase);
                ("breath", format!("{name} {}", event.length.millis()))
            }
            Cue::Speech(text) => ("speech", text.to_string()),
        };
        // The end of one step comes before the beginning of the next.
        let is_end = event.cue == Cue::Beep(super::Beep::End);
        let rank = if is_end { 0 } else { event.order().1 + 3 };
        Row { at: event.at, rank, kind, text }
    });
    chapters.chain(steps).chain(events).collect()
}

/// The name of a phase in the JSON output and in listings.
pub(super) const fn phase_name(phase: Phase) -> &'static str {
    match phase {
        Phase::In => "in",
        Phase::Hold => "hold",
        Phase::Out => "out",
    }
}

fn step_text(step: &PlacedStep) -> String {
    let mut text = step.length.millis().to_string();
    match step.step.max {
        None => {
            let _ = write!(text, " of {}..", step.step.min);
        }
        Some(max) if max != step.step.min => {
            let _ = write!(text, " of {}..{max}", step.step.min);
        }
        Some(_) => {}
    }
    if let Some(side) = step.step.side {
        let _ = write!(text, ", side {}", side.number());
    }
    if let Some(set) = step.step.set.filter(|set| *set > 1) {
        let _ = write!(text, ", set {set}");
    }
    if step.step.round > 1 {
        let _ = write!(text, ", round {}", step.step.round);
    }
    text
}
