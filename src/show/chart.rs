//! A timeline drawn in letters.

use std::fmt::Write as _;

use super::columns::{self, cut, padded, wrapped};
use super::lanes::{Mark, Strip, coarseness, mark, strips};
use crate::language::LaneLabels;
use crate::routine::{Phase, Shade};
use crate::time::{Frames, Millis, index};
use crate::timeline::{Cue, Timeline};

/// The time that one letter stands for, in sessions of up to an hour.
const COLUMN: Frames = Millis::seconds(2).frames();

/// Letters before each lane.
const MARGIN: usize = 8;

/// The fewest and the most letters of a lane.
const ROOM: (usize, usize) = (20, 150);

/// A chart no wider than `width` letters.
#[must_use]
pub(crate) fn chart(timeline: &Timeline, width: usize) -> String {
    let column = COLUMN * coarseness(timeline);
    let labels = timeline.language.labels();
    let LaneLabels { speech, steps, breath, tones } = labels.lanes;
    let room = width.saturating_sub(MARGIN).clamp(ROOM.0, ROOM.1);
    let mut text = format!(
        "{}, {}; {}\n",
        timeline.title,
        timeline.length.millis().length_clock(),
        labels.column.replace("{time}", &super::length(column.millis()))
    );
    for strip in strips(timeline, column * room as u64) {
        match strip.heading() {
            Some(title) => {
                let _ = writeln!(text, "\n{:>6}  {title}", strip.from.millis().clock());
            }
            None => text.push('\n'),
        }
        let lanes = Lanes { timeline, strip, column, room };
        let rows = [
            ("", lanes.ruler()),
            ("", lanes.sides()),
            (speech, lanes.speech()),
            (steps, lanes.steps()),
            (breath, lanes.breath()),
            (tones, lanes.beeps()),
        ];
        for (name, row) in rows {
            let row = row.trim_end();
            if !row.is_empty() {
                let _ = writeln!(text, "{name:>6}  {row}");
            }
        }
    }
    text.push('\n');
    for line in wrapped(labels.legend, width.max(ROOM.0)) {
        let _ = writeln!(text, "{line}");
    }
    text
}

struct Lanes<'t> {
    timeline: &'t Timeline,
    strip: Strip<'t>,
    column: Frames,
    /// Letters of a lane.
    room: usize,
}

impl Lanes<'_> {
    /// A row of letters, each what `letter` says of the middle of its column.
    fn sampled(&self, letter: impl Fn(Frames) -> Option<char>) -> String {
        let length = (self.strip.to - self.strip.from).0.div_ceil(self.column.0);
        let middle =
            |number: u64| self.strip.from + self.column * number + Frames(self.column.0 / 2);
        (0..length).map(|number| letter(middle(number)).unwrap_or(' ')).collect()
    }

    /// The time labels above the lanes, one every 15 columns.
    fn ruler(&self) -> String {
        let mut row = String::new();
        for tick in self.strip.ticks(self.column * 15) {
            let place = self.column_of(tick - self.strip.from);
            let time = tick.millis().clock();
            let gap = place.saturating_sub(columns::width(&row));
            if (place == 0 || gap > 0) && place + columns::width(&time) <= self.room {
                row.push_str(&" ".repeat(gap));
                row.push_str(&time);
            }
        }
        row
    }

    /// The names of the sides, each above its first step, as far as the next one.
    fn sides(&self) -> String {
        let sides = self.strip.sides(self.timeline);
        let places: Vec<usize> = sides.iter().map(|(at, _)| self.column_of(*at)).collect();
        let ends = places.iter().skip(1).map(|place| place - 1).chain([self.room]);
        let mut row = String::new();
        for ((place, end), (_, name)) in places.iter().zip(ends).zip(&sides) {
            row = padded(&row, *place) + &cut(name, end.saturating_sub(*place));
        }
        row
    }

    fn column_of(&self, offset: Frames) -> usize {
        index(offset.0 / self.column.0)
    }

    fn speech(&self) -> String {
        self.sampled(|at| {
            let is_on = |cue: &Cue| matches!(cue, Cue::Speech(_));
            self.cue(at, is_on).map(|_| '▒')
        })
    }

    fn steps(&self) -> String {
        self.sampled(|at| {
            let on = |from: Frames, length: Frames| from <= at && at < from + length;
            let step = self.timeline.steps.iter().find(|step| on(step.at, step.length))?;
            Some(match step.step.kind.properties().shade {
                Shade::Dark => '█',
                Shade::Effort => '■',
                Shade::Medium => '▓',
                Shade::Light => '░',
            })
        })
    }

    fn breath(&self) -> String {
        self.sampled(|at| match self.cue(at, |cue| matches!(cue, Cue::Breath(_)))? {
            Cue::Breath(Phase::In) => Some('╱'),
            Cue::Breath(Phase::Hold) => Some('─'),
            Cue::Breath(Phase::Out) => Some('╲'),
            _ => None,
        })
    }

    /// The cue that is heard at a time, of those that are asked for.
    fn cue(&self, at: Frames, wanted: impl Fn(&Cue) -> bool) -> Option<&Cue> {
        let events = self.timeline.events.iter().take_while(|event| event.at <= at);
        let heard = events.filter(|event| wanted(&event.cue)).last()?;
        (at < heard.at + heard.length).then_some(&heard.cue)
    }

    fn beeps(&self) -> String {
        let last = self.column_of((self.strip.to - self.strip.from).saturating_sub(Frames(1)));
        let mut row: Vec<Option<Mark>> = vec![None; last + 1];
        for event in &self.timeline.events {
            // The first column whose middle is not before it, as the rows of lengths have it.
            let half = Frames(self.column.0 / 2);
            let place = self.strip.at(event.at).map(|at| self.column_of(at + half).min(last));
            if let (Some(mark), Some(slot)) =
                (mark(&event.cue), place.and_then(|place| row.get_mut(place)))
            {
                *slot = (*slot).max(Some(mark));
            }
        }
        let letter = |mark: Option<Mark>| match mark {
            None => ' ',
            Some(Mark::Tick) => '·',
            Some(Mark::End) => '▼',
            Some(Mark::Start) => '▲',
            Some(Mark::Bell) => '○',
            Some(Mark::Finish) => '◆',
        };
        row.into_iter().map(letter).collect()
    }
}
