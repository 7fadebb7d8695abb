//! What one sentence of a handout asks for.

use super::paper::without_how_often;
use super::sides::{self, SidesSaid};
use crate::language::{Dose, DoseReader, DoseTime, how_often};
use crate::script::{Shorthand, shorthand};
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

/// Words that make a dose depend on something.
const HEDGES: [&str; 52] = [
    " up to ",
    " build",
    " progress",
    " increas",
    " at least ",
    " at most ",
    " maxim",
    " max ",
    " minim",
    " more ",
    " less ",
    " until ",
    " unless ",
    " if ",
    " when",
    " week",
    " month",
    " not ",
    "n't ",
    " never ",
    " avoid",
    " without ",
    " about ",
    " approx",
    " around ",
    " between ",
    " as many ",
    " or ",
    " can ",
    " try ",
    " every ",
    " gradual",
    " start ",
    " bis zu ",
    " steiger",
    " mindestens ",
    " höchstens ",
    " wenn ",
    " falls ",
    " nicht ",
    " nie ",
    " ohne ",
    " etwa ",
    " ca. ",
    " woche",
    " oder ",
    " mehr ",
    " jusqu",
    " si ",
    " hasta ",
    " fino ",
    " non ",
];

/// Words of a handout as the shorthand has them.
const SHORTHAND: [(&str, &str); 46] = [
    ("wiederholungen", "reps"),
    ("wiederholung", "reps"),
    ("wdh.", "reps"),
    ("wdh", "reps"),
    ("sätze", "sets"),
    ("sätzen", "sets"),
    ("satz", "sets"),
    ("serien", "sets"),
    ("sekunden", "seconds"),
    ("sek.", "seconds"),
    ("sek", "seconds"),
    ("minuten", "minutes"),
    ("minute", "minutes"),
    ("halten", "hold"),
    ("halte", "hold"),
    ("jede", "each"),
    ("jeder", "each"),
    ("je", "each"),
    ("pro", "per"),
    ("seite", "side"),
    ("à", "of"),
    ("mal", "times"),
    ("répétitions", "reps"),
    ("répétition", "reps"),
    ("séries", "sets"),
    ("série", "sets"),
    ("secondes", "seconds"),
    ("tenir", "hold"),
    ("tenez", "hold"),
    ("fois", "times"),
    ("chaque", "each"),
    ("par", "per"),
    ("côté", "side"),
    ("repeticiones", "reps"),
    ("series", "sets"),
    ("segundos", "seconds"),
    ("mantener", "hold"),
    ("veces", "times"),
    ("cada", "each"),
    ("lado", "side"),
    ("ripetizioni", "reps"),
    ("serie", "sets"),
    ("secondi", "seconds"),
    ("volte", "times"),
    ("ogni", "each"),
    ("lato", "side"),
];

/// Labels before a dose, by the word that the shorthand has behind the number; `hold` for a time.
const LABELS: [(&[&str], &str); 3] = [
    (
        &[
            "hold",
            "hold time",
            "hold for",
            "time",
            "halten",
            "haltezeit",
            "dauer",
            "tenir",
            "durée",
            "mantener",
            "tenere",
            "durata",
        ],
        "",
    ),
    (
        &[
            "reps",
            "repetitions",
            "repeat",
            "repeats",
            "wiederholungen",
            "wdh",
            "répétitions",
            "repeticiones",
            "ripetizioni",
        ],
        "reps",
    ),
    (&["sets", "sätze", "serien", "séries", "series", "serie"], "sets"),
];

/// Verbs before a dose that say nothing more.
const VERBS: [&str; 12] = [
    "do",
    "perform",
    "complete",
    "repeat",
    "repeat this",
    "repeat the exercise",
    "mache",
    "machen sie",
    "faites",
    "haz",
    "fai",
    "now do",
];

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
    if HEDGES.iter().any(|hedge| padded.contains(hedge)) || sides == SidesSaid::Both {
        return Sentence::Unsure;
    }
    let is_sided = matches!(sides, SidesSaid::Each | SidesSaid::OnlyEach);
    let asked = labelled(&lower).or_else(|| short(&lower)).or_else(|| told(sentence, reader));
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

/// True if every number is an angle or a length, which is said.
fn is_measure(lower: &str) -> bool {
    let units = ["°", "degree", "cm", "inch", "grad", "degré", "grado", "gradi", "o'clock", "kg"];
    units.iter().any(|unit| lower.contains(unit))
        && !["second", "sekund", "time", "rep", "set", "min", "mal ", "fois", "vec", "volt"]
            .iter()
            .any(|unit| lower.contains(unit))
}

/// `hold: 30 s`, `reps: 10`.
fn labelled(lower: &str) -> Option<Asked> {
    let (label, value) = lower.split_once(':')?;
    let (_, unit) = LABELS.iter().find(|(labels, _)| labels.contains(&label.trim()))?;
    short(&format!("{} {unit}", value.trim()))
}

/// `3 sets of 10`, `3 x 30 s each side`, `10 reps`.
fn short(lower: &str) -> Option<Asked> {
    let mut text = lower.to_owned();
    for verb in VERBS {
        if let Some(rest) = text.strip_prefix(verb).filter(|rest| rest.starts_with(' ')) {
            text = rest.trim().to_owned();
        }
    }
    let words = text.split_whitespace().map(|word| {
        let known = SHORTHAND.iter().find(|(foreign, _)| *foreign == word);
        known.map_or(word, |(_, english)| english)
    });
    let text = words.collect::<Vec<_>>().join(" ");
    let Shorthand { sides, sets, repetitions, time } = shorthand(&text)?;
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
