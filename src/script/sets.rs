//! Headings in the shorthand of leaflets: sets, repetitions and times together.

use super::prescription::{Prescription, Range};
use super::refused::Refused;
use super::{duration, extent};
use crate::language::Shorthand;
use crate::report::many;
use crate::routine::{Sides, Times};

/// Reads a heading with a number of sets and what each is made of, or with a time: its part, and
/// the lines to write. Nothing for other headings.
pub(super) fn sets(text: &str) -> Option<((Sides, Times), Refused)> {
    let lower = text.to_lowercase();
    if is_second_side(&lower) {
        let help = "delete this part: below `### each side` in the part above, the other side follows by itself";
        let refused = Refused::new("the second side is not written", help);
        return Some(((Sides::Each, Times::ONCE), refused));
    }
    let found = Prescription::read(&lower)?;
    if found.is_frequency {
        let refused = Refused::new("how often a day or a week is for the paper", printed(text));
        return Some(((Sides::None, Times::ONCE), refused));
    }
    let sides = found.sides;
    let Some((times, below)) = found.lines("hold") else {
        let times = found.repetitions.filter(|_| sides == Sides::Each)?;
        let help = format!("write `### {}`", heading(sides, times));
        let shape = (sides, Times { min: times.0, max: times.1 });
        return Some((shape, Refused::new("there is no such part", help)));
    };
    let heading = heading(sides, times);
    let help = format!("write `### {heading}`, and below it {below}");
    let times = Times { min: times.0, max: times.1 };
    Some(((sides, times), Refused::new("a heading has one number of times, and no time", help)))
}

/// Reads a line without a key that is nothing but a prescription, or an order to repeat or to rest.
/// The text to type in its place.
pub(super) fn line(text: &str) -> Option<String> {
    let lower = text.trim_end_matches(['.', '!']).to_lowercase();
    if let Some(rest) = lower.strip_prefix("amrap") {
        let time = extent::tidy(rest.trim_matches([' ', ':', '-']));
        let time = if time.is_empty() { "1m".to_owned() } else { time };
        return Some(format!("for as many as can be done in that time, write `move: {time}`"));
    }
    if let Some(time) = duration::meant_time(&lower, "s").filter(|_| lower.contains(' ')) {
        return Some(format!("write `hold: {time}`"));
    }
    if is_second_side(&lower) {
        let help = "leave this line out: below `### each side` the other side follows by itself";
        return Some(help.to_owned());
    }
    let found = Prescription::read(&lower)?;
    if found.is_frequency {
        return Some(printed(text));
    }
    let is_rest = found.is_between && found.bare.is_empty();
    if let Some(time) =
        found.between.as_ref().filter(|_| is_rest && found.numbers() == Some((None, None)))
    {
        return Some(between(time));
    }
    let sides = found.sides;
    if let Some((times, below)) = found.lines("hold") {
        if sides == Sides::None && found.numbers() == Some((None, None)) {
            return Some(format!("write {below}"));
        }
        return Some(format!("write `### {}`, and below it {below}", heading(sides, times)));
    }
    let (sets, count) = found.numbers()?;
    if found.repetitions.is_some() && sets.is_none() {
        return Some(counted(count?, "4s", sides));
    }
    let times = sets.or(count);
    let heading = heading(sides, times.unwrap_or((1, 1)));
    (times.is_some() || sides == Sides::Each)
        .then(|| format!("write `### {heading}` above the lines that are repeated"))
}

/// The refusal of the value of a step that is a whole prescription; nothing for any other.
pub(super) fn value(key: &str, text: &str) -> Option<Refused> {
    let is_clock = |pair: &[u8]| matches!(pair, [digit, b':' | b','] if digit.is_ascii_digit());
    let is_time = duration::meant_time(text, "s").is_some();
    if is_time || (key != "count" && text.as_bytes().windows(2).any(is_clock)) {
        return None;
    }
    let lower = text.to_lowercase();
    // In a count “every” is no word for sides.
    let lower = if key == "count" { lower.replace("every", " ") } else { lower };
    let found = Prescription::read(&lower)?;
    let sides = found.sides;
    let is_rest = matches!(key, "rest" | "pause");
    if let Some(time) = found.time.as_ref().or(found.between.as_ref())
        && is_rest
        && found.is_between
    {
        let message = "a rest between the rounds stands below their heading";
        return Some(Refused::new(message, between(time)));
    }
    if found.is_frequency {
        let step = found.time.as_ref().map(|time| format!("write `{key}: {time}`; "));
        let help = step.unwrap_or_default() + &printed(text);
        return Some(Refused::new("how often a day or a week is for the paper", help));
    }
    let (sets, count) = found.numbers()?;
    if key == "count" || (found.time.is_none() && found.repetitions.is_some() && !is_rest) {
        let is_bare = !found.is_marked && sides == Sides::None && found.time.is_none();
        if is_bare {
            return None;
        }
        let every = found.time.as_deref().unwrap_or("4s");
        let help = match sets {
            Some(sets) => format!(
                "write `count: {} every {every}`, below a heading `### {}`",
                written(count?),
                heading(sides, sets)
            ),
            None => counted(count?, every, sides),
        };
        let message = "a count has one number, and the time of each repetition";
        return Some(Refused::new(message, help));
    }
    let time = found.time.as_ref()?;
    let message = "sides and numbers of times stand in the part's heading";
    let help = match (sets, count) {
        (None, None) if sides == Sides::None => return None,
        (Some(sets), Some(count)) => format!(
            "write `{key}: {time}`, below `#### {} times` and that below a heading `### {}`",
            written(count),
            heading(sides, sets)
        ),
        (times, count) => {
            let times = times.or(count).unwrap_or((1, 1));
            format!("write `{key}: {time}`, below a heading `### {}`", heading(sides, times))
        }
    };
    Some(Refused::new(message, help))
}

/// A part heading.
fn heading(sides: Sides, times: Range) -> String {
    let side = if sides == Sides::Each { "each side" } else { "" };
    let often = match times {
        (1, 1) if side.is_empty() => "once".to_owned(),
        (1, 1) => String::new(),
        (min, max) if min == max => many(min, "time"),
        (min, max) => format!("{min}..{max} times"),
    };
    [side, often.as_str()].join(" ").trim().to_owned()
}

/// Help for what is for the paper.
pub(super) fn printed(text: &str) -> String {
    format!("to have it printed and never spoken, write `handout: {text}`")
}

/// Help for a rest between rounds.
pub(super) fn between(time: &str) -> String {
    format!("write `between: {time}` right below the heading with the number of times")
}

/// Help for repetitions.
fn counted(count: Range, every: &str, sides: Sides) -> String {
    let below = if sides == Sides::Each { ", below a heading `### each side`" } else { "" };
    format!("write `count: {} every {every}`{below}", written(count))
}

/// What some words in the shorthand of leaflets ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SetsAndReps {
    /// True if both sides are named.
    pub sides: bool,
    /// The number of sets, or of times that something is held.
    pub sets: Option<(u32, u32)>,
    /// The number of repetitions.
    pub repetitions: Option<(u32, u32)>,
    /// The time, as a script has it.
    pub time: Option<String>,
}

/// Reads `3 sets of 10` or `2 x 30s each side`; nothing where a word says something else, or where it
/// is open what a number counts.
#[must_use]
pub(crate) fn sets_and_reps(text: &str) -> Option<SetsAndReps> {
    let lower = text.to_lowercase();
    let found = Prescription::read(&lower)?;
    if found.is_frequency || found.is_between || found.between.is_some() {
        return None;
    }
    let Prescription { sets, repetitions, bare, time, is_marked, sides, .. } = found;
    let is_times = lower.split_whitespace().any(|word| Shorthand::Times.has(word));
    let (sets, repetitions) = match (sets, repetitions, bare.as_slice(), &time) {
        (sets, repetitions, [], _) => (sets, repetitions),
        (Some(sets), None, [count], _) => (Some(sets), Some(*count)),
        (None, Some(count), [sets], None) if is_marked => (Some(*sets), Some(count)),
        (None, None, [sets, count], _) if is_marked => (Some(*sets), Some(*count)),
        (None, None, [times], Some(_)) if is_marked => (None, Some(*times)),
        (None, None, [times], None) if is_marked || is_times => (None, Some(*times)),
        _ => return None,
    };
    let is_something = sets.is_some() || repetitions.is_some() || time.is_some();
    is_something.then_some(SetsAndReps { sides: sides == Sides::Each, sets, repetitions, time })
}

fn is_second_side(lower: &str) -> bool {
    let before = [
        "repeat", "do", "now", "then", "and", "it", "this", "same", "on", "the", "to", "for",
        "with",
    ];
    let words = lower.split_whitespace().skip_while(|word| before.contains(word));
    let words: Vec<&str> = words.collect();
    let other = ["2nd", "second", "other", "opposite", "next", "another"];
    match words.as_slice() {
        [first, "side" | "leg" | "arm", ..] => other.contains(first),
        ["side", "2" | "two", ..] => true,
        _ => false,
    }
}

impl Prescription {
    /// How often the part is done, and what stands below its heading.
    fn lines(&self, key: &str) -> Option<(Range, String)> {
        let (sets, count) = self.numbers()?;
        let step = self.time.as_ref().map(|time| format!("`{key}: {time}`"));
        let between = self.between.as_ref().map(|time| format!("`between: {time}`"));
        let (times, below) = match (sets, count, step) {
            // Sets of repetitions.
            (Some(sets), Some(count), None) => (sets, Some(repeated(count, self.tempo))),
            // Sets of repetitions, each held.
            (Some(sets), Some(count), Some(step)) => {
                (sets, Some(format!("`#### {} times` and {step}", written(count))))
            }
            // A number of holds, or one.
            (Some(times), None, Some(step)) | (None, Some(times), Some(step)) => {
                (times, Some(step))
            }
            (None, None, Some(step)) => ((1, 1), Some(step)),
            (Some(times), None, None) | (None, Some(times), None) if between.is_some() => {
                (times, None)
            }
            _ => return None,
        };
        let below: Vec<String> = between.into_iter().chain(below).collect();
        Some((times, below.join(", then ")))
    }
}

fn repeated(count: Range, tempo: Option<u32>) -> String {
    let (count, every) = (written(count), tempo.unwrap_or(4));
    format!("`count: {count} every {every}s`, or `#### {count} times` and the lines of one of them")
}

fn written((min, max): Range) -> String {
    if min == max { min.to_string() } else { format!("{min}..{max}") }
}
