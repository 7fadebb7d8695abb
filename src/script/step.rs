//! Lines that write a step.

use super::builder::{Builder, Place};
use super::line::{Lines, Text};
use super::refused::Refused;
use super::{count, duration, extent};
use super::{foreign, heading, sets};
use crate::routine::{
    BreathStep, Count, Extent, Item, Kind, LONGEST_STEP, Phase, Prose, Step, StepForm, StepKeyword,
};
use crate::span::{Span, Spanned};
use crate::time::Millis;

/// Stands in for a time that could not be read, long enough for any line inside it.
pub(super) const UNKNOWN: Extent = Extent::Time { min: LONGEST_STEP, max: None };

/// Stands in for a count that could not be read.
const UNKNOWN_COUNT: Kind = Kind::Count(Count { min: 1, max: 1, every: LONGEST_STEP });

/// The reader of a value, and what it makes a step of.
#[derive(Clone, Copy)]
struct Timed {
    row: StepKeyword,
    kind: fn(Extent) -> Kind,
    read: fn(&str) -> Result<Extent, Refused>,
}

impl Builder {
    /// A step, by its keyword.
    pub(super) fn step(
        &mut self,
        keyword: &'static str,
        name: Text<'_>,
        figure: Option<Text<'_>>,
        value: Text<'_>,
    ) {
        let Some(row) = StepKeyword::named(keyword) else { return };
        match row.form {
            StepForm::Breath(phase) => self.breath_step(phase, name, figure, value),
            StepForm::Count => self.count(name, figure, value),
            StepForm::Extent(kind) => {
                self.timed_step(Timed { row, kind, read: extent::extent }, name, figure, value);
            }
            StepForm::Time(kind) => {
                let timed = Timed { row, kind, read: extent::time_extent };
                self.timed_step(timed, name, figure, value);
            }
        }
    }

    /// `hold: 30s`, or `hold 30s:` and the sentence that starts it.
    fn timed_step(
        &mut self,
        timed: Timed,
        name: Text<'_>,
        figure: Option<Text<'_>>,
        value: Text<'_>,
    ) {
        let Timed { row, kind, read } = timed;
        let (time, extent, words) = match figure {
            Some(figure) => {
                let extent = read(figure.value).map_err(|why| {
                    let meant = extent::tidied(without_for(figure.value), read);
                    let line = meant.map(|it| format!("{} {it}: {}", row.keyword, value.value));
                    let help = line.map(|line| format!("write `{line}`"));
                    let help = help.or_else(|| counted(figure.value, value.value));
                    help.map_or(why.clone(), |help| why.with_help(help))
                });
                (figure, extent, Some(self.words(value)))
            }
            None => (value, read(value.value).map_err(|why| timed.meant(value.value, why)), None),
        };
        // A wrong value still makes a step, so that the lines below it find one.
        let kind = kind(self.accept(time.span, extent).unwrap_or(UNKNOWN));
        self.push_step(kind, name.span.to(value.span), words);
    }

    fn count(&mut self, name: Text<'_>, figure: Option<Text<'_>>, value: Text<'_>) {
        let span = name.span.to(value.span);
        if let Some(figure) = figure {
            let why = words_of_a_count(figure.value, value.value);
            self.accept::<()>(name.span.to(figure.span), Err(why));
            return self.push_step(UNKNOWN_COUNT, span, None);
        }
        let count = count::count(value.value).map_err(|why| {
            if why.is_limit {
                return why;
            }
            if let Some((count, words)) = count::count_and_words(value.value) {
                let whole = sets::value("count", value.value);
                return whole.unwrap_or_else(|| words_of_a_count(count, words));
            }
            let is_unread = why.message.starts_with("this is not ");
            let whole = sets::value("count", value.value).filter(|_| is_unread);
            whole.or_else(|| in_tempo(value.value)).unwrap_or(why)
        });
        let kind = self.accept(value.span, count).map_or(UNKNOWN_COUNT, Kind::Count);
        self.push_step(kind, span, None);
    }

    /// `inhale:` and `exhale:`.
    fn breath_step(
        &mut self,
        phase: Phase,
        name: Text<'_>,
        figure: Option<Text<'_>>,
        value: Text<'_>,
    ) {
        let uncommented = Lines::uncommented(value);
        let is_time = duration::looks_like_time(uncommented.value);
        let (time, words) = match figure {
            Some(figure) => (self.accept(figure.span, duration::single(figure.value)), Some(value)),
            None if is_time => {
                (self.accept(uncommented.span, duration::single(uncommented.value)), None)
            }
            None => (None, Some(value)),
        };
        if time.is_some_and(|time| time == Millis::ZERO) {
            let span = figure.unwrap_or(uncommented).span;
            self.error(span, "a step of no time does nothing", "write a time such as `4s`");
        }
        let words = words.map(|words| self.words(words));
        let span = name.span.to(value.span);
        self.push_step(Kind::Breath(BreathStep { phase, time }), span, words);
    }

    fn push_step(&mut self, kind: Kind, span: Span, words: Option<Prose>) {
        if self.place() == Place::Introduction && kind.is_timed() {
            let help = "write the exercise's title above it: `## Cat and cow`";
            self.error(span, "a timed step belongs to an exercise", help);
            self.begin_exercise(Spanned { value: String::new(), span });
        }
        if self.refuse_beside_from(span) {
            return;
        }
        let step = Step { kind, span, words, at: Vec::new(), each: Vec::new(), bell_every: None };
        self.items().push(Item::Step(step));
    }
}

impl Timed {
    /// The refusal of a value that has words in it, with the line that was probably meant.
    fn meant(self, text: &str, why: Refused) -> Refused {
        if why.is_limit || extent::has_word_before(text) || extent::counts_breaths(text) {
            return why;
        }
        let key = self.row.keyword;
        let text = with_plain_spaces(text);
        let is_told = extent::tidied(&text, self.read).is_some();
        if let Some(refused) = sets::value(key, &text).filter(|_| !is_told) {
            return refused;
        }
        let (time, words) = duration::time_and_words(&text);
        let words = words.trim_start_matches([' ', ',', '.', ';', ':', '-', '–', '—']);
        if let Some(refused) = self.of_another(time, words) {
            return refused;
        }
        if time.is_empty() && !is_sentence(words) || !words.contains(char::is_alphabetic) {
            return why;
        }
        let time = match extent::tidied(time, self.read) {
            Some(meant) => meant,
            None if (self.read)(time).is_ok() => time.to_owned(),
            None if time.is_empty() => self.row.example_value().to_owned(),
            None => return why,
        };
        if let Some(heading) = heading::meant(words) {
            let help = format!("write `{key}: {time}`, below a heading `### {heading}`");
            return Refused::new("sides and numbers of times stand in the part's heading", help);
        }
        if let Some(note) = words.strip_prefix('(').and_then(|words| words.strip_suffix(')')) {
            let help = format!(
                "write `{key}: {time}`; the words above it as `- {note}` are spoken, as `handout: {note}` only printed"
            );
            return Refused::new("a note in brackets stands on a line of its own", help);
        }
        if self.row.takes_words() {
            let help = format!("write `{key} {time}: {words}`");
            return Refused::new("words stand behind a time and its colon", help);
        }
        let help = format!("write `{key}: {time}`, and `- {words}` on a line of its own");
        Refused::new("this takes no words", help)
    }
}

impl Timed {
    /// The refusal of a value that goes on with another key, or is that of `breath:`.
    fn of_another(self, time: &str, words: &str) -> Option<Refused> {
        let key = self.row.keyword;
        if key == "breathe" && words.is_empty() && time.bytes().all(|it| it.is_ascii_digit()) {
            let help = format!("write `{time} breaths`, or `{time}s` for seconds");
            return Some(Refused::new("a number of breaths needs its unit", help));
        }
        if let Some((next, value)) = words.split_once(':')
            && let Some(next) = StepKeyword::named(next.trim().to_lowercase().as_str())
            && duration::looks_like_time(value.trim())
        {
            let time = extent::tidied(time, self.read).unwrap_or_else(|| time.to_owned());
            let value = extent::tidy(value.trim());
            let help = format!(
                "write `{key}: {time}`, and `{}: {value}` on a line of its own",
                next.keyword
            );
            return Some(Refused::new("each step stands on a line of its own", help));
        }
        let numbers = words.split(|letter: char| !letter.is_ascii_digit());
        let phases: Vec<&str> = numbers.filter(|number| !number.is_empty()).collect();
        let lower = words.to_lowercase();
        if let ("breathe", [inhale, exhale]) = (key, phases.as_slice())
            && lower.starts_with("in ")
            && lower.contains("out")
        {
            let help = format!(
                "to lead the breath, write `breath: in {inhale}s, out {exhale}s` above, and here how long, `breathe: 8 breaths`"
            );
            return Some(Refused::new("this is a breath, and no time", help));
        }
        None
    }
}

/// The refusal of a count with the phases of its repetitions: `10, tempo 3-1-3`.
fn in_tempo(text: &str) -> Option<Refused> {
    let words = text.split(|letter: char| letter.is_whitespace() || letter == ',');
    let (mut count, mut tempo) = (None, None);
    for word in words.filter(|word| !word.is_empty()) {
        let phases: Vec<&str> = word.split(['-', '/']).collect();
        let are_numbers = phases.iter().all(|phase| phase.parse::<u32>().is_ok());
        match (are_numbers, phases.len()) {
            (true, 3 | 4) => tempo = Some(word),
            (true, 1) => count = count.or(Some(word)),
            _ => {}
        }
    }
    let every = foreign::cadence(tempo?);
    let count = count.unwrap_or("10");
    let help = format!(
        "write `count: {count} every {every}s`, and its words below as `each 0s: Slowly down.`"
    );
    Some(Refused::new("a count has one time for each repetition", help))
}

/// A figure without the word that people put before it.
fn without_for(figure: &str) -> &str {
    figure.strip_prefix("for ").unwrap_or(figure)
}

/// True if words were meant to be spoken, rather than as a time of some kind.
fn is_sentence(words: &str) -> bool {
    let is_begun = words.starts_with(char::is_uppercase);
    let is_time = ["second", "minute", "breath"].iter().any(|unit| words.contains(unit));
    (is_begun || words.ends_with(['.', '!', '?', '…'])) && !is_time
}

/// The lines to write for a figure that is a number of times, with words.
fn counted(figure: &str, words: &str) -> Option<String> {
    let lower = figure.to_lowercase();
    let is_counted = ["time", "rep", "x"].iter().any(|noun| lower.contains(noun));
    let (min, max) = match count::times(figure) {
        Ok(times) => Some(times),
        Err(why) => {
            let meant = why.help.strip_prefix("write `")?.strip_suffix('`')?.to_owned();
            count::times(&meant).ok()
        }
    }
    .filter(|_| is_counted)?;
    let number = if min == max { min.to_string() } else { format!("{min}..{max}") };
    Some(format!("write `count: {number} every 4s`, and below it `each 0s: {words}`"))
}

/// The refusal of words beside a count.
fn words_of_a_count(count: &str, words: &str) -> Refused {
    let help = format!(
        "write `count: {count}`; to say the words once, write `- {words}` above it; to say them in every repetition, write `each 0s: {words}` below it"
    );
    Refused::new("a count takes no words beside it", help)
}

/// A value with one space between its words, and none around the dots of a range.
fn with_plain_spaces(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        let ends = plain.ends_with("..") && word.starts_with(|first: char| first.is_ascii_digit());
        if !plain.is_empty() && !ends && !word.starts_with("..") {
            plain.push(' ');
        }
        plain.push_str(word);
    }
    plain
}
