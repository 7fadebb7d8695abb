//! A timeline as a picture.

use std::fmt::Write as _;

use maud::{Markup, PreEscaped, html};

use super::columns::{self, cut};
use super::lanes::{Mark, Strip, coarseness, mark, step_name, strips};
use crate::language::Labels;
use crate::routine::{Phase, Shade};
use crate::session::StepKind;
use crate::time::{Frames, Millis, RATE, index};
use crate::timeline::{Cue, Timeline};

/// The longest strip in sessions of up to an hour.
const LONGEST: Frames = Millis::seconds(150).frames();

/// The units of the picture: pixels where it is shown in its own size.
const LEFT: u64 = 56;
const ROOM: u64 = 450;
const WIDTH: u64 = LEFT + ROOM + 14;
const TOP: u64 = 70;
const TITLE: u64 = 34;
const RULER: u64 = 16;
const GAP: u64 = 5;
const SPEECH: u64 = 14;
const STEPS: u64 = 20;
const BREATH: u64 = 22;
const BEEPS: u64 = 14;
const LANES: u64 = RULER + SPEECH + STEPS + BREATH + BEEPS + 3 * GAP;
const BETWEEN: u64 = 14;
const BOTTOM: u64 = 60;

/// The height of the names of the sides, where there are any.
const SIDES: u64 = 14;

/// The width of a letter of a name, a wide one where fonts differ.
const LETTER: u64 = 7;

/// The space beside a name.
const MARGIN: u64 = 6;

const STYLE: &str = include_str!("picture.css");

/// The picture of a timeline: lanes for speech, holds, breath and beeps, one exercise below the
/// other.
#[must_use]
pub(crate) fn picture(timeline: &Timeline) -> String {
    let longest = LONGEST * coarseness(timeline);
    let scale = Scale { longest };
    let strips = strips(timeline, longest);
    let mut top = TOP;
    let mut placed = Vec::new();
    for strip in &strips {
        top += if strip.title.is_some() { TITLE } else { 0 };
        placed.push((strip, top));
        top += LANES + BETWEEN + if strip.sides(timeline).is_empty() { 0 } else { SIDES };
    }
    let height = top + BOTTOM;
    let length = timeline.length.millis().length_clock();
    let svg = html! {
        svg xmlns="http://www.w3.org/2000/svg" viewBox={ "0 0 " (WIDTH) " " (height) }
            width=(WIDTH) height=(height) role="img" aria-label=(visible(&timeline.title)) {
            style { (PreEscaped(STYLE)) }
            rect .paper width="100%" height="100%" {}
            text .title x="20" y="34" { (visible(&timeline.title)) }
            text .faint x="20" y="54" { (length) }
            @for (strip, top) in placed { (strip_of(timeline, *strip, top, scale)) }
            (legend(timeline.language.labels(), top + 24))
        }
    };
    svg.into_string()
}

/// The scale of time in the picture.
#[derive(Clone, Copy)]
struct Scale {
    longest: Frames,
}

impl Scale {
    /// Tenths of a unit from the left edge of the lanes.
    fn tenths(self, offset: Frames) -> u64 {
        offset.0 * ROOM * 10 / self.longest.0.max(1)
    }

    fn x(self, offset: Frames) -> String {
        tenth(LEFT * 10 + self.tenths(offset))
    }

    fn width(self, from: Frames, to: Frames) -> String {
        tenth(self.tenths(to).saturating_sub(self.tenths(from)).max(5))
    }
}

fn tenth(tenths: u64) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// A text without what a picture may not hold.
fn visible(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_control()).collect()
}

fn strip_of(timeline: &Timeline, strip: Strip<'_>, top: u64, scale: Scale) -> Markup {
    let end = scale.tenths(strip.to - strip.from) / 10;
    let speech = top + RULER;
    let steps = speech + SPEECH + GAP;
    let breath = steps + STEPS + GAP;
    let beeps = breath + BREATH + GAP;
    let tops = [(speech, SPEECH), (steps, STEPS), (breath, BREATH), (beeps, BEEPS)];
    let names = &timeline.language.labels().lanes;
    let lanes = [names.speech, names.steps, names.breath, names.tones].into_iter().zip(tops);
    html! {
        g {
            @if let Some(title) = strip.heading() {
                text .exercise x="20" y=(top - 10) { (visible(&title)) }
            }
            @for (at, name) in sides(timeline, strip, scale) {
                text .side x=(scale.x(at)) y=(top + LANES + SIDES - 4) { (visible(&name)) }
            }
            @for tick in strip.ticks(Frames(scale.longest.0 / 5)) {
                @let x = scale.x(tick - strip.from);
                line .grid x1=(x) x2=(x) y1=(top + RULER - 2) y2=(top + LANES) {}
                text .time x=(x) y=(top + 10) { (tick.millis().clock()) }
            }
            @for (name, (y, height)) in lanes {
                text .lane x=(LEFT - 8) y=(y + height / 2 + 3) { (name) }
                line .grid x1=(LEFT) x2=(LEFT + end) y1=(y + height) y2=(y + height) {}
            }
            @for event in &timeline.events {
                @if let (Cue::Speech(words), Some((from, to))) =
                    (&event.cue, strip.inside(event.at, event.length)) {
                    rect .speech x=(scale.x(from)) y=(speech) width=(scale.width(from, to))
                        height=(SPEECH) rx="2" { title { (visible(words)) } }
                }
            }
            @for (number, step) in timeline.steps.iter().enumerate() {
                @if let Some((from, to)) = strip.inside(step.at, step.length) {
                    @let name = step_name(step, timeline.language.labels());
                    rect class=(class(step.step.kind)) x=(scale.x(from)) y=(steps)
                        width=(scale.width(from, to)) height=(STEPS) rx="3" { title { (name) } }
                    @let next = timeline.steps.get(number + 1).and_then(|next| strip.at(next.at));
                    @let short = super::length(step.length.millis());
                    @let placed = [&name, &short].into_iter().find_map(|name| {
                        Some((name, name_place(name, (from, to), next, scale)?))
                    });
                    @if let Some((name, (class, x))) = placed {
                        text class=(class) x=(tenth(x)) y=(steps + 14) { (name) }
                    }
                }
            }
            path .breath d=(breath_path(timeline, strip, breath, scale)) {}
            @for event in &timeline.events {
                @if let (Some(mark), Some(at)) = (mark(&event.cue), strip.at(event.at)) {
                    (beep(mark, LEFT * 10 + scale.tenths(at), beeps))
                }
            }
        }
    }
}

/// The class and the left edge, in tenths, of a step's name: inside its block, or beside it as far as
/// the next one; nothing where it fits neither.
fn name_place(
    name: &str,
    (from, to): (Frames, Frames),
    next: Option<Frames>,
    scale: Scale,
) -> Option<(&'static str, u64)> {
    let needed = (columns::width(name) as u64 * LETTER + 2 * MARGIN) * 10;
    let (from, to) = (scale.tenths(from), scale.tenths(to));
    let free = next.map_or(ROOM * 10, |next| scale.tenths(next));
    let left = |x: u64| LEFT * 10 + x + MARGIN * 10;
    if to - from >= needed {
        Some(("name", left(from)))
    } else if free.saturating_sub(to) >= needed {
        Some(("beside", left(to)))
    } else {
        None
    }
}

/// The names of the sides, each as far as the next one.
fn sides(timeline: &Timeline, strip: Strip<'_>, scale: Scale) -> Vec<(Frames, String)> {
    let sides = strip.sides(timeline);
    let ends = sides.iter().skip(1).map(|(at, _)| scale.tenths(*at)).chain([ROOM * 10]);
    let named = sides.iter().zip(ends).map(|((at, name), end)| {
        let letters = end.saturating_sub(scale.tenths(*at)) / (LETTER * 10);
        (*at, cut(name, index(letters)))
    });
    named.collect()
}

const fn class(kind: StepKind) -> &'static str {
    match kind.properties().shade {
        Shade::Dark => "step hold",
        Shade::Effort => "step press",
        Shade::Medium => "step move",
        Shade::Light => "step other",
    }
}

/// The breath as a line that rises and falls.
fn breath_path(timeline: &Timeline, strip: Strip<'_>, top: u64, scale: Scale) -> String {
    let (low, high) = (top + BREATH - 2, top + 2);
    let mut path = String::new();
    let mut end = None;
    for event in &timeline.events {
        let Cue::Breath(phase) = event.cue else { continue };
        let Some((from, to)) = strip.inside(event.at, event.length) else { continue };
        let (first, last) = match phase {
            Phase::In => (low, high),
            Phase::Hold => (high, high),
            Phase::Out => (high, low),
        };
        // A gap of less than a hundredth of a second is one of rounding.
        let goes_on =
            end.is_some_and(|end: Frames| from.saturating_sub(end).0 < u64::from(RATE) / 100);
        let command = if goes_on { 'L' } else { 'M' };
        let _ = write!(path, "{command}{} {first}L{} {last}", scale.x(from), scale.x(to));
        end = Some(to);
    }
    path
}

/// The sign of a tone, its foot in the middle of the lane.
fn beep(mark: Mark, tenths: u64, top: u64) -> Markup {
    let x = |by: i64| tenth(tenths.saturating_add_signed(by * 10));
    let (high, low, middle) = (top + 1, top + BEEPS - 2, top + BEEPS / 2);
    html! {
        @match mark {
            Mark::Tick => circle .beep cx=(x(0)) cy=(middle) r="1.4" {},
            Mark::Start => path .beep
                d={ "M" (x(-4)) " " (low) "L" (x(0)) " " (high) "L" (x(4)) " " (low) "Z" } {},
            Mark::End => path .beep
                d={ "M" (x(-4)) " " (high) "L" (x(0)) " " (low) "L" (x(4)) " " (high) "Z" } {},
            Mark::Bell => circle .bell cx=(x(0)) cy=(middle) r="4" {},
            Mark::Finish => path .beep
                d={ "M" (x(0)) " " (high) "L" (x(5)) " " (middle) "L" (x(0)) " " (low) "L" (x(-5)) " " (middle) "Z" } {},
        }
    }
}

/// The legend of the signs.
fn legend(labels: &Labels, top: u64) -> Markup {
    let signs = [
        (Mark::Start, labels.marks.start),
        (Mark::Tick, "3, 2, 1"),
        (Mark::End, labels.marks.end),
        (Mark::Bell, labels.marks.bell),
        (Mark::Finish, labels.marks.finish),
    ];
    html! {
        @for (number, (mark, name)) in (0..).zip(signs) {
            @let x = LEFT + number * 88;
            (beep(mark, x * 10, top - BEEPS))
            text .faint x=(x + 12) y=(top - 2) { (name) }
        }
    }
}
