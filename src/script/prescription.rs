//! The shorthand of leaflets: sets, repetitions, times, sides and rests in a few words.

use super::duration::meant_time;
use super::time_words::is_unit;
use crate::language::{Language, Shorthand, multiple};
use crate::routine::{MOST_TIMES, Sides};

/// A number, or the fewest and the most.
pub(super) type Range = (u32, u32);

/// What a leaflet asks for in one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Prescription {
    /// The number of sets.
    pub sets: Option<Range>,
    /// The number of repetitions.
    pub repetitions: Option<Range>,
    /// Numbers of which nothing says what they count.
    pub bare: Vec<Range>,
    /// A time, as a script has it.
    pub time: Option<String>,
    /// The rest between the sets, as a script has it.
    pub between: Option<String>,
    /// True if `x` or a word for sets or repetitions stands among the numbers.
    pub is_marked: bool,
    /// The seconds of one repetition: the sum of a tempo such as `3-1-3`.
    pub tempo: Option<u32>,
    /// True if it is about a rest between two of something.
    pub is_between: bool,
    /// The sides of the body that it is about.
    pub sides: Sides,
    /// True if it says how often a day, a week or an hour.
    pub is_frequency: bool,
}

impl Prescription {
    /// Reads words in small letters; nothing where one of them says something else.
    pub(super) fn read(lower: &str) -> Option<Self> {
        let apart = apart(lower);
        let words: Vec<&str> =
            apart.split_whitespace().map(|it| it.trim_end_matches('.')).collect();
        let mut found = Self::default();
        let (mut at, mut timed_at, mut rests) = (0, None, false);
        while let Some(word) = words.get(at).copied() {
            at += 1;
            let next = words.get(at).copied().unwrap_or_default();
            if let Some(tempo) = tempo(word) {
                found.tempo = Some(tempo);
            } else if let Some(times) = multiple(word) {
                found.bare.push((times, times));
                found.is_marked = true;
            } else if let Some(range) = range(word) {
                at += 1;
                if Shorthand::Sets.has(next) {
                    found.sets = Some(range);
                    found.is_marked = true;
                } else if Shorthand::Repetitions.has(next) {
                    found.repetitions = Some(range);
                    found.is_marked = true;
                } else if Shorthand::Times.has(next) {
                    found.bare.push(range);
                } else if let Some(time) = time(&format!("{word} {next}")).filter(|_| is_unit(next))
                {
                    found.take_time(time, &mut rests);
                    timed_at = Some(at);
                } else {
                    found.bare.push(range);
                    at -= 1;
                }
            } else if word.starts_with(|first: char| first.is_ascii_digit())
                && word.contains(char::is_alphabetic)
            {
                // A time in one word: `30s`.
                found.take_time(time(word)?, &mut rests);
                timed_at = Some(at);
            } else if Shorthand::Rest.has(word) {
                if timed_at == Some(at - 1) && found.between.is_none() {
                    found.between = found.time.take();
                } else {
                    rests = true;
                }
            } else if !found.takes(word) {
                return None;
            }
        }
        let has = |names: [&str; 2]| names.iter().any(|name| words.contains(name));
        if is_about_sides(lower) || (has(["l", "lt"]) && has(["r", "rt"])) {
            found.sides = Sides::Each;
        }
        Some(found)
    }

    /// Takes in a time: of the rest between, where a word for one has come before.
    fn take_time(&mut self, time: String, rests: &mut bool) {
        if std::mem::take(rests) { self.between = Some(time) } else { self.time = Some(time) }
    }

    /// Takes in a word without a number; false where it says something else.
    fn takes(&mut self, word: &str) -> bool {
        self.is_marked |= word == "x";
        self.is_between |= Shorthand::Between.has(word);
        if Shorthand::Sides.has(word) {
            self.sides = Sides::Each;
        }
        self.is_frequency |= Shorthand::Often.has(word);
        let known = [
            Shorthand::Between,
            Shorthand::Sides,
            Shorthand::Often,
            Shorthand::Filler,
            Shorthand::Sets,
            Shorthand::Repetitions,
        ];
        word == "x" || word == "tempo" || known.into_iter().any(|kind| kind.has(word))
    }

    /// True if words in small letters say how often a day, a week or an hour.
    pub(super) fn is_often(lower: &str) -> bool {
        Self::read(lower).is_some_and(|found| found.is_frequency)
    }

    /// The number of sets and that of repetitions in each; nothing where that is open.
    pub(super) fn numbers(&self) -> Option<(Option<Range>, Option<Range>)> {
        Some(match (self.sets, self.repetitions, self.bare.as_slice()) {
            (sets, repetitions, []) => (sets, repetitions),
            (Some(sets), None, [count]) => (Some(sets), Some(*count)),
            (None, Some(count), [sets]) => (Some(*sets), Some(count)),
            (None, None, [sets, count]) if self.is_marked || self.time.is_some() => {
                (Some(*sets), Some(*count))
            }
            (None, None, [count]) => (None, Some(*count)),
            _ => return None,
        })
    }
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

/// The seconds of a tempo: three numbers of one digit, or four, as in `3-1-3`.
fn tempo(word: &str) -> Option<u32> {
    let phases: Vec<u32> = word
        .split('-')
        .map(|phase| phase.parse().ok().filter(|it| *it < 10))
        .collect::<Option<_>>()?;
    let sum = phases.iter().sum();
    ((3..=4).contains(&phases.len()) && sum > 0).then_some(sum)
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

/// A time or a range of times as a script has it.
fn time(text: &str) -> Option<String> {
    let Some((min, max)) = text.split_once(['-', '–']).or_else(|| text.split_once("..")) else {
        return meant_time(text, "s").map(|time| time.to_string());
    };
    let unit = max.trim_start_matches(|letter: char| letter.is_ascii_digit()).trim();
    let max = meant_time(max, "s")?;
    let same_unit = meant_time(&format!("{min}{unit}"), "s").filter(|min| *min <= max);
    Some(format!("{}..{max}", same_unit.or_else(|| meant_time(min, "s"))?))
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
