//! `- neck-ease, monday and thursday, length: 8m`

use jiff::civil::Time;

use super::super::{Entry, MOST_TIMES, Setting, Weekdays};
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

/// The settings that may stand more than once: those that take a title, which may have a comma.
const TITLED: [&str; 3] = ["only", "skip", "variation"];

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
    let mut settings: Vec<Setting> = Vec::new();
    let mut is_behind_title = false;
    for (field, place) in fields {
        let lower = field.to_lowercase();
        let was_behind_title = std::mem::take(&mut is_behind_title);
        if let Some((name, value)) = setting(&field) {
            let is_there = settings.iter().any(|known| known.name.value == name);
            is_behind_title = TITLED.contains(&name.as_str());
            if let Some(mistake) = wrong_setting(&name, &value, is_there && !is_behind_title, place)
            {
                mistakes.push(mistake);
            }
            let name = Spanned { value: name, span: place };
            settings.push(Setting { name, named: value.clone(), value });
        } else if let Some(clocks) = lower.strip_prefix("at ") {
            match clock_times(clocks) {
                Some(clocks) => at.extend(clocks),
                None => mistakes.push(Diagnostic::error(
                    place,
                    format!("“{clocks}” is no time of the day"),
                    clock_help(clocks),
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
                None => match settings.last_mut().filter(|_| was_behind_title) {
                    Some(title) if !is_like_a_day(&lower) => {
                        go_on(title, &field, place);
                        is_behind_title = true;
                    }
                    _ => mistakes.push(unknown_field(&field, &lower, place)),
                },
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

/// Adds the words behind a comma to a title: `skip: Neck, ear to shoulder`.
fn go_on(title: &mut Setting, field: &str, place: Span) {
    title.value = format!("{}, {field}", title.value);
    title.named.clone_from(&title.value);
    title.name.span.end = place.end;
}

/// True for what may have been meant for days, or is none of a title's words.
fn is_like_a_day(lower: &str) -> bool {
    let is_like = |word: &str| nearest(word, Weekdays::names()).is_some();
    lower.is_empty()
        || lower.split_whitespace().any(is_like)
        || Weekdays::translated(lower).is_some()
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

/// What to write for a time of the day that is none; whole hours may be of the morning or the evening.
fn clock_help(clocks: &str) -> String {
    match clocks.trim().parse() {
        Ok(hour @ 1..=12_u32) => format!("write `at {hour}:00` or `at {hour}pm`"),
        Ok(hour @ (0 | 13..=23)) => format!("write `at {hour}:00`"),
        _ => "write hours and minutes: `at 7:30`, `at 8:00 and 18:00`".to_owned(),
    }
}

fn unknown_field(field: &str, lower: &str, place: Span) -> Diagnostic {
    let first = lower.split_whitespace().next().unwrap_or_default();
    let help = if field.is_empty() {
        "write the days between the commas, or take one comma out".to_owned()
    } else if SETTINGS.contains(&first) && lower != first {
        format!("write `{first}: {}`", field.get(first.len()..).unwrap_or_default().trim())
    } else if clock_times(lower).is_some() {
        format!("write `at {field}`")
    } else if ["morning", "noon", "evening", "night"].iter().any(|part| lower.contains(part)) {
        "give the times: `at 7:30`, `at 8:00 and 18:00`; or say how often: `twice a day`".to_owned()
    } else if lower.contains("week") && lower.contains(|c: char| c.is_numeric())
        || lower.contains("times")
        || lower.contains("every other")
        || lower.contains("every second")
        || lower.contains("alternate")
    {
        "name the days: `monday, wednesday and friday`; or how often on each: `3 times a day`"
            .to_owned()
    } else {
        let like = || lower.split_whitespace().find_map(|word| nearest(word, Weekdays::names()));
        match Weekdays::translated(lower).or_else(|| like().map(str::to_owned)) {
            Some(day) => format!("write `{day}`"),
            None => "write `every day`, `weekdays` or days: `monday and thursday`; settings are `length: 8m`".to_owned(),
        }
    };
    Diagnostic::error(place, format!("“{field}” names no day"), help)
}
