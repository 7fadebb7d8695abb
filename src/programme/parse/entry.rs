//! `- neck-ease, monday and thursday, length: 8m`

use jiff::civil::Time;

use super::super::{Entry, MOST_TIMES, Weekdays};
use super::schedule::{clock_times, named_days, times_a_day};
use crate::diagnostic::Diagnostic;
use crate::name::nearest;
use crate::span::{Span, Spanned};

/// The settings of an entry: options of the command line that change what is heard.
const SETTINGS: [&str; 11] = [
    "length",
    "hold",
    "talk",
    "side",
    "only",
    "skip",
    "variation",
    "voice",
    "pace",
    "breath",
    "bed",
];

/// The settings that may stand more than once.
const REPEATED: [&str; 3] = ["only", "skip", "variation"];

/// An entry; mistakes go to the list.
pub(super) fn entry(words: &str, span: Span, mistakes: &mut Vec<Diagnostic>) -> Option<Entry> {
    let mut fields = fields(words, span).into_iter();
    let (routine, place) = fields.next().unwrap_or((String::new(), span));
    if routine.is_empty() {
        let help = "write `- ROUTINE, DAYS`: `- heel-pain, every day`";
        mistakes.push(Diagnostic::error(span, "no routine is named", help));
        return None;
    }
    let mut days = Weekdays::default();
    let mut times = None;
    let mut at: Vec<Time> = Vec::new();
    let mut settings: Vec<(Spanned<String>, String)> = Vec::new();
    for (field, place) in fields {
        let lower = field.to_lowercase();
        if let Some((name, value)) = setting(&field) {
            let is_there = settings.iter().any(|(known, _)| known.value == name);
            let twice = is_there && !REPEATED.contains(&name.as_str());
            if let Some(mistake) = wrong_setting(&name, &value, twice, place) {
                mistakes.push(mistake);
            }
            settings.push((Spanned { value: name, span: place }, value));
        } else if let Some(clocks) = lower.strip_prefix("at ") {
            match clock_times(clocks) {
                Some(clocks) => at.extend(clocks),
                None => mistakes.push(Diagnostic::error(
                    place,
                    format!("“{clocks}” is no time of the day"),
                    "write hours and minutes: `at 7:30`, `at 8:00 and 18:00`",
                )),
            }
        } else if let Some(clocks) = clock_times(&lower).filter(|_| !at.is_empty()) {
            // The second of `at 8:00, 12:00 and 18:00`.
            at.extend(clocks);
        } else if let Some(found) = times_a_day(&lower) {
            match found {
                1..=MOST_TIMES if times.is_none() => times = Some(found),
                1..=MOST_TIMES => mistakes.push(Diagnostic::error(
                    place,
                    "how often a day is there already",
                    "say it once",
                )),
                _ => mistakes.push(Diagnostic::error(
                    place,
                    format!("{found} times a day are not from 1 to {MOST_TIMES}"),
                    "write `3 times a day`; what is done in one go belongs into the routine: `### 10 times`",
                )),
            }
        } else {
            match named_days(&lower) {
                Some(more) => days = days.and(more),
                None => mistakes.push(unknown_field(&field, &lower, place)),
            }
        }
    }
    if let Some(times) = times
        && !at.is_empty()
        && usize::try_from(times) != Ok(at.len())
    {
        mistakes.push(Diagnostic::error(
            span,
            format!("{times} times a day have {} times of the day", at.len()),
            "give one for each, or leave one of the two out",
        ));
    }
    at.sort_unstable();
    at.dedup();
    let count = u32::try_from(at.len()).unwrap_or(MOST_TIMES).max(1);
    Some(Entry {
        named: routine.clone(),
        routine: Spanned { value: routine, span: place },
        days: if days.is_empty() { Weekdays::EVERY } else { days },
        times: times.unwrap_or(count).min(MOST_TIMES),
        at,
        settings,
    })
}

/// The fields between the commas, each with its place.
fn fields(words: &str, span: Span) -> Vec<(String, Span)> {
    let mut start = span.start;
    let mut fields: Vec<(String, Span)> = Vec::new();
    for whole in words.split(',') {
        let field = whole.trim();
        let from = start + whole.len() - whole.trim_start().len();
        let end = from + field.len();
        start += whole.len() + 1;
        // A breath has commas of its own: `breath: in 4s, out 6s`.
        match fields.last_mut().filter(|(before, _)| is_breath(before) && is_phase(field)) {
            Some((before, place)) => {
                *before = format!("{before}, {field}");
                place.end = end;
            }
            None => fields.push((field.to_owned(), Span { start: from, end, ..span })),
        }
    }
    // A comma at the end says nothing.
    while fields.len() > 1 && fields.last().is_some_and(|(field, _)| field.is_empty()) {
        fields.pop();
    }
    fields
}

fn is_breath(field: &str) -> bool {
    setting(field).is_some_and(|(name, _)| name == "breath")
}

/// True for a phase of a breath: `out 6s`.
fn is_phase(field: &str) -> bool {
    let mut words = field.split_whitespace();
    let is_name = words.next().is_some_and(|word| {
        ["in", "out", "hold"].iter().any(|phase| word.eq_ignore_ascii_case(phase))
    });
    is_name && words.next().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()))
}

/// The name and the value of `length: 8m`.
fn setting(field: &str) -> Option<(String, String)> {
    let (name, value) = field.split_once(':')?;
    let is_name = name.trim().chars().all(|c| c.is_alphabetic() || c == '-');
    (is_name && !name.trim().is_empty())
        .then(|| (name.trim().to_lowercase(), value.trim().to_owned()))
}

fn wrong_setting(name: &str, value: &str, is_twice: bool, place: Span) -> Option<Diagnostic> {
    if !SETTINGS.contains(&name) {
        let known = SETTINGS.join(", ");
        let help = match nearest(name, SETTINGS) {
            Some(like) => format!("write `{like}: {value}`"),
            None => format!("there are {known}"),
        };
        return Some(Diagnostic::error(
            place,
            format!("there is no “{name}” in a programme"),
            help,
        ));
    }
    if value.is_empty() {
        let help = format!("write its value behind the colon, as `--{name}` takes it");
        return Some(Diagnostic::error(place, format!("“{name}” has no value"), help));
    }
    is_twice.then(|| Diagnostic::error(place, format!("“{name}” is there already"), "say it once"))
}

fn unknown_field(field: &str, lower: &str, place: Span) -> Diagnostic {
    let first = lower.split_whitespace().next().unwrap_or_default();
    let help = if field.is_empty() {
        "write the days between the commas, or take one comma out".to_owned()
    } else if SETTINGS.contains(&first) && lower != first {
        format!("write `{first}: {}`", field.get(first.len()..).unwrap_or_default().trim())
    } else if clock_times(lower).is_some() {
        format!("write `at {field}`")
    } else if lower.contains("week") && lower.contains(|c: char| c.is_numeric())
        || lower.contains("times")
        || lower.contains("every other")
        || lower.contains("every second")
    {
        "name the days: `monday, wednesday and friday`; or how often on each: `3 times a day`"
            .to_owned()
    } else {
        let translated = lower.split(" and ").find_map(Weekdays::translated);
        let like = || lower.split_whitespace().find_map(|word| nearest(word, Weekdays::names()));
        match translated.or_else(like) {
            Some(day) => format!("write `{day}`"),
            None => "write `every day`, `weekdays` or days: `monday and thursday`; settings are `length: 8m`".to_owned(),
        }
    };
    Diagnostic::error(place, format!("“{field}” names no day"), help)
}
