//! What one sentence of a handout asks for.

use super::paper::without_how_often;
use super::sides::{self, SidesSaid};
use crate::language::{Dose, DosePhrase, DoseReader, DoseTime, how_often};
use crate::script::{SetsAndReps, sets_and_reps};
use crate::time::Millis;

/// A number, or the fewest and the most.
pub(super) type Range = (u32, u32);

/// What is asked for: sets, repetitions, a time, both sides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Asked {
    pub(super) sets: Option<Range>,
    pub(super) repetitions: Option<Range>,
    /// As a script has it.
    pub(super) time: Option<String>,
    pub(super) is_each_side: bool,
}

/// What a sentence is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sentence {
    /// Something to say.
    Said,
    /// A dose, and nothing else.
    Dose(Asked),
    /// How often a day or a week.
    Paper,
    /// A dose and how often a day, with the words of the dose alone.
    DoseAndPaper(Asked, String),
    /// Something that nobody can be sure of.
    Unsure,
}

/// Reads one sentence.
pub(super) fn read(sentence: &str, reader: &DoseReader) -> Sentence {
    let lower = sentence.trim().trim_end_matches(['.', '!', ';', ',']).to_lowercase();
    if how_often(&lower).is_some() {
        let rest = without_how_often(sentence);
        let dose = rest.and_then(|rest| match read(&rest, reader) {
            Sentence::Dose(asked) => Some(Sentence::DoseAndPaper(asked, rest)),
            _ => None,
        });
        return dose.unwrap_or(Sentence::Paper);
    }
    let sides = sides::read(&lower);
    let numbers = numbers(&lower, reader);
    if numbers == 0 {
        return match sides {
            _ if reader.dose(sentence).has_number() => Sentence::Unsure,
            SidesSaid::OnlyEach => Sentence::Dose(Asked { is_each_side: true, ..Asked::default() }),
            SidesSaid::Each => Sentence::Unsure,
            SidesSaid::Both | SidesSaid::Nothing => Sentence::Said,
        };
    }
    let padded = format!(" {lower} ");
    if DosePhrase::Hedge.is_in(&padded) || sides == SidesSaid::Both {
        return Sentence::Unsure;
    }
    let is_sided = matches!(sides, SidesSaid::Each | SidesSaid::OnlyEach);
    // Several labels that do not agree are no other dose.
    let is_plain = labels(&lower).len() < 2;
    let otherwise = || short(&lower).or_else(|| told(sentence, reader)).filter(|_| is_plain);
    let asked = labelled(&lower).or_else(otherwise);
    match asked {
        Some(mut asked) if asked.numbers() == numbers => {
            asked.is_each_side |= is_sided;
            Sentence::Dose(asked)
        }
        _ if is_measure(&lower) && !is_sided => Sentence::Said,
        _ => Sentence::Unsure,
    }
}

impl Asked {
    /// The numbers that it was made of.
    fn numbers(&self) -> usize {
        let of = |range: Option<Range>| match range {
            Some((min, max)) if min == max => 1,
            Some(_) => 2,
            None => 0,
        };
        let time = self.time.as_deref().map_or(0, |time| if time.contains("..") { 2 } else { 1 });
        of(self.sets) + of(self.repetitions) + time
    }

    /// Takes in what another sentence asks for. Returns whether the two agree.
    pub(super) fn join(&mut self, other: &Self) -> bool {
        fn one<T: Clone + PartialEq>(own: &mut Option<T>, other: Option<&T>) -> bool {
            match (own.as_ref(), other) {
                (Some(own), Some(other)) => own == other,
                (None, Some(other)) => {
                    *own = Some(other.clone());
                    true
                }
                _ => true,
            }
        }
        self.is_each_side |= other.is_each_side;
        let agree = [
            one(&mut self.sets, other.sets.as_ref()),
            one(&mut self.repetitions, other.repetitions.as_ref()),
            one(&mut self.time, other.time.as_ref()),
        ];
        agree.into_iter().all(|agree| agree)
    }
}

/// How many numbers a sentence has, in digits or before a unit in words.
fn numbers(lower: &str, reader: &DoseReader) -> usize {
    let mut digits = 0;
    let mut before = ' ';
    for letter in lower.chars() {
        let begins = letter.is_ascii_digit() && !before.is_ascii_digit();
        digits += usize::from(begins && !matches!(before, '.' | ','));
        before = letter;
    }
    digits + reader.number_words(lower)
}

/// True if every number is an angle, a length or a weight, which is said.
fn is_measure(lower: &str) -> bool {
    (lower.contains('°') || DosePhrase::Measure.is_in(lower)) && !DosePhrase::Counted.is_in(lower)
}

/// `hold: 30 s`, `sets: 3 reps: 10`.
fn labelled(lower: &str) -> Option<Asked> {
    let places = labels(lower);
    let mut all = Asked::default();
    for (number, (start, value, unit)) in places.iter().enumerate() {
        if number == 0 && *start != 0 {
            return None;
        }
        let end = places.get(number + 1).map_or(lower.len(), |(next, _, _)| *next);
        let value = lower.get(*value..end)?.trim().trim_end_matches([',', ';', '/', '|', '.']);
        if !all.join(&short(format!("{} {unit}", value.trim()).trim())?) {
            return None;
        }
    }
    (all != Asked::default()).then_some(all)
}

/// Each label: its beginning, that of the value behind it, and the word that the shorthand has behind its
/// number.
fn labels(lower: &str) -> Vec<(usize, usize, &'static str)> {
    lower.match_indices(':').filter_map(|(at, _)| label_before(lower, at)).collect()
}

/// The beginning of the label before a colon, that of the value behind it, and the word that the
/// shorthand has behind its number.
fn label_before(lower: &str, colon: usize) -> Option<(usize, usize, &'static str)> {
    let before = lower.get(..colon)?.trim_end();
    let labels = [
        (DosePhrase::TimeLabel, ""),
        (DosePhrase::RepetitionLabel, "reps"),
        (DosePhrase::SetLabel, "sets"),
    ];
    let found = labels.into_iter().filter_map(|(label, unit)| {
        let start = label.strip_end(before)?.len();
        Some((start, colon + 1, unit))
    });
    found.min_by_key(|(start, _, _)| *start)
}

/// How many of sets, repetitions and time the dose behind a title gives; nothing where it gives no more than a
/// time, or where the title is a label: "Reps: 10".
pub(super) fn amounts_behind(title: &str, dose: &str) -> Option<usize> {
    let title = title.to_lowercase();
    let is_label = label_before(&title, title.len()).is_some();
    let Asked { sets, repetitions, time, .. } = short(&dose.to_lowercase())?;
    let is_often = sets.is_some() || repetitions.is_some();
    let amounts = [sets.is_some(), repetitions.is_some(), time.is_some()];
    let count = amounts.into_iter().filter(|is_given| *is_given).count();
    (is_often && !is_label).then_some(count)
}

/// `3 sets of 10`, `3 x 30 s each side`, `10 reps`.
fn short(lower: &str) -> Option<Asked> {
    let text = DosePhrase::Verb.strip(lower).unwrap_or(lower);
    let SetsAndReps { sides, sets, repetitions, time } = sets_and_reps(text)?;
    Some(Asked { sets, repetitions, time, is_each_side: sides })
}

/// A dose in a whole sentence: `Hold for 30 seconds, and repeat 3 times`.
fn told(sentence: &str, reader: &DoseReader) -> Option<Asked> {
    let lower = sentence.to_lowercase();
    let Dose { time, times, presses, rest, .. } = reader.dose(sentence);
    // What is kept moving is no hold.
    let moves = lower.starts_with("keep ")
        && lower.split(' ').nth(1).is_some_and(|word| word.ends_with("ing"));
    if moves
        || presses
        || rest.is_some()
        || time.is_none() && times.is_none()
        || lower.split_whitespace().count() > 16
    {
        return None;
    }
    let time = time.map(|time| match time {
        DoseTime::Seconds(min, max) => {
            let (min, max) = (Millis::seconds(min.into()), Millis::seconds(max.into()));
            if min == max { min.to_string() } else { format!("{min}..{max}") }
        }
        DoseTime::Breaths(1, 1) => "1 breath".to_owned(),
        DoseTime::Breaths(min, max) if min == max => format!("{min} breaths"),
        DoseTime::Breaths(min, max) => format!("{min}..{max} breaths"),
    });
    Some(Asked { repetitions: times, time, ..Asked::default() })
}
