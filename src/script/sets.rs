//! Headings in the shorthand of leaflets: sets, repetitions and times together.

use super::duration::{Refused, many, meant_time};
use crate::language::Language;
use crate::routine::{MOST_TIMES, Sides, Times};

/// What a leaflet asks for in one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Prescription {
    sets: Option<Range>,
    repetitions: Option<Range>,
    /// Numbers of which nothing says what they count.
    bare: Vec<Range>,
    /// A time, as a script has it.
    time: Option<String>,
    /// True if `x` or a word for sets or repetitions stands among the numbers.
    is_marked: bool,
}

/// A number, or the fewest and the most.
type Range = (u32, u32);

/// Words that may stand in such a heading and mean nothing more.
const FILLERS: [&str; 30] = [
    "of", "for", "hold", "holds", "held", "holding", "each", "every", "per", "both", "on", "the",
    "a", "and", "with", "to", "side", "sides", "leg", "legs", "arm", "arms", "foot", "feet",
    "hand", "hands", "way", "at", "or", "do",
];

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
    let sides = if names_sides(&lower) { Sides::Each } else { Sides::None };
    let (times, below) = found.lines()?;
    let side = if sides == Sides::Each { "each side" } else { "" };
    let often = match times {
        (1, 1) if side.is_empty() => "once".to_owned(),
        (1, 1) => String::new(),
        (min, max) if min == max => many(min.into(), "time"),
        (min, max) => format!("{min}..{max} times"),
    };
    let heading = [side, often.as_str()].join(" ");
    let heading = heading.trim();
    let help = format!("write `### {heading}`, and below it {below}");
    let times = Times { min: times.0, max: times.1 };
    Some(((sides, times), Refused::new("a heading has one number of times, and no time", help)))
}

/// What some words in the shorthand of leaflets ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shorthand {
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
pub(crate) fn shorthand(text: &str) -> Option<Shorthand> {
    let lower = text.to_lowercase();
    let Prescription { sets, repetitions, bare, time, is_marked } = Prescription::read(&lower)?;
    let (sets, repetitions) = match (sets, repetitions, bare.as_slice(), &time) {
        (sets, repetitions, [], _) => (sets, repetitions),
        (Some(sets), None, [count], _) => (Some(sets), Some(*count)),
        (None, Some(count), [sets], None) if is_marked => (Some(*sets), Some(count)),
        (None, None, [sets, count], _) if is_marked => (Some(*sets), Some(*count)),
        (None, None, [times], Some(_)) if is_marked => (None, Some(*times)),
        (None, None, [times], None) if is_marked || lower.contains("time") => (None, Some(*times)),
        _ => return None,
    };
    let is_something = sets.is_some() || repetitions.is_some() || time.is_some();
    is_something.then(|| Shorthand { sides: names_sides(&lower), sets, repetitions, time })
}

fn names_sides(lower: &str) -> bool {
    let mut words = lower.split(|letter: char| !letter.is_alphabetic());
    words.any(|word| ["each", "every", "per", "both", "side", "sides"].contains(&word))
        || is_about_sides(lower)
}

fn is_second_side(lower: &str) -> bool {
    let words: Vec<&str> = lower.split_whitespace().collect();
    let other = ["2nd", "second", "other", "opposite", "next", "another"];
    match words.as_slice() {
        ["the" | "on" | "to", rest @ ..] | rest => match rest {
            [first, "side" | "leg" | "arm", ..] => other.contains(first),
            ["side", "2" | "two", ..] => true,
            _ => false,
        },
    }
}

impl Prescription {
    /// Reads the words; nothing where one of them says something else.
    fn read(lower: &str) -> Option<Self> {
        let apart = apart(lower);
        let words: Vec<&str> = apart.split_whitespace().collect();
        let mut found = Self::default();
        let mut at = 0;
        while let Some(word) = words.get(at) {
            at += 1;
            if *word == "x" {
                found.is_marked = true;
                continue;
            }
            let Some(range) = range(word) else {
                // A time in one word: `30s`.
                if word.starts_with(|first: char| first.is_ascii_digit()) {
                    found.time = Some(time(word)?);
                } else if !FILLERS.contains(word) {
                    return None;
                }
                continue;
            };
            let next = words.get(at).copied().unwrap_or_default();
            if ["set", "sets", "round", "rounds", "series"].contains(&next) {
                found.sets = Some(range);
                found.is_marked = true;
            } else if ["rep", "reps", "repetition", "repetitions", "repeats"].contains(&next) {
                found.repetitions = Some(range);
                found.is_marked = true;
            } else if ["time", "times"].contains(&next) {
                found.bare.push(range);
            } else if let Some(time) = time(&format!("{word} {next}")).filter(|_| is_unit(next)) {
                found.time = Some(time);
            } else {
                found.bare.push(range);
                continue;
            }
            at += 1;
        }
        Some(found)
    }

    /// How often the part is done, and what stands below its heading.
    fn lines(&self) -> Option<(Range, String)> {
        let mut bare = self.bare.iter().copied();
        let sets = self.sets;
        let repetitions = self.repetitions;
        let hold = self.time.as_ref().map(|time| format!("`hold: {time}`"));
        match (sets, repetitions, bare.next(), bare.next(), hold) {
            // Sets of repetitions.
            (Some(sets), Some(count), None, None, None)
            | (Some(sets), None, Some(count), None, None)
            | (None, Some(count), Some(sets), None, None) => Some((sets, repeated(count))),
            (None, None, Some(sets), Some(count), None) if self.is_marked => {
                Some((sets, repeated(count)))
            }
            // Sets of repetitions, each held.
            (Some(sets), Some(count), None, None, Some(hold))
            | (Some(sets), None, Some(count), None, Some(hold))
            | (None, Some(count), Some(sets), None, Some(hold))
            | (None, None, Some(sets), Some(count), Some(hold)) => {
                Some((sets, format!("`#### {} times` and {hold}", written(count))))
            }
            // A number of holds, or one.
            (Some(times), None, None, None, Some(hold))
            | (None, Some(times), None, None, Some(hold))
            | (None, None, Some(times), None, Some(hold)) => Some((times, hold)),
            (None, None, None, None, Some(hold)) => Some(((1, 1), hold)),
            _ => None,
        }
    }
}

fn repeated(count: Range) -> String {
    let count = written(count);
    format!("`count: {count} every 4s`, or `#### {count} times` and the lines of one of them")
}

fn written((min, max): Range) -> String {
    if min == max { min.to_string() } else { format!("{min}..{max}") }
}

/// The words with `x` and brackets apart from the numbers beside them.
fn apart(lower: &str) -> String {
    let lower = lower.replace('×', "x");
    let mut apart = String::with_capacity(lower.len());
    let mut letters = lower.chars().peekable();
    let mut before = ' ';
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied().unwrap_or(' ');
        let joins = letter == 'x'
            && (before.is_ascii_digit() || before == ' ')
            && (next.is_ascii_digit() || next == ' ');
        match letter {
            ',' | '(' | ')' | ';' | ':' | '@' | '+' | '/' | '*' => apart.push(' '),
            _ if joins => apart.push_str(" x "),
            _ => apart.push(letter),
        }
        before = letter;
    }
    apart
}

/// `10`, `8-12` or `8..12`.
fn range(word: &str) -> Option<Range> {
    let number = |text: &str| {
        let number = text.parse::<u32>().ok();
        number.filter(|number| (1..=MOST_TIMES).contains(number))
    };
    let ends = word.split_once("..").or_else(|| word.split_once(['-', '–']));
    match ends {
        Some((min, max)) => number(min).zip(number(max)).filter(|(min, max)| min <= max),
        None => number(word).map(|one| (one, one)),
    }
}

fn is_unit(word: &str) -> bool {
    let units = ["s", "sec", "secs", "second", "seconds", "m", "min", "mins", "minute", "minutes"];
    units.contains(&word)
}

/// A time or a range of times as a script has it.
fn time(text: &str) -> Option<String> {
    let Some((min, max)) = text.split_once(['-', '–']).or_else(|| text.split_once("..")) else {
        return meant_time(text, "s").map(|time| time.to_string());
    };
    let max = meant_time(max, "s")?;
    Some(format!("{}..{max}", meant_time(min, "s")?))
}

/// True if the words have something to do with both sides of the body.
pub(super) fn is_about_sides(words: &str) -> bool {
    words.contains("side")
        || words.contains("both")
        || ["each ", "per "].iter().any(|start| words.starts_with(start))
        || Language::ALL
            .into_iter()
            .flat_map(Language::sides)
            .any(|(left, right)| words.contains(left) && words.contains(right))
}
