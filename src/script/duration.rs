//! Times, ranges and counts as a script writes them, and what was meant where they are wrong.

use std::fmt;

pub(super) use super::time_words::is_unit;
use super::time_words::{
    behind_every, behind_word_before, foreign_breath, is_of_time, range_words, time_in_words,
    with_plain_units,
};
use crate::routine::{Count, Extent, LONGEST_SESSION, LONGEST_STEP, MOST_TIMES};
use crate::time::Millis;

/// The shortest interval of a count: a number must be sayable in it.
const SHORTEST_INTERVAL: Millis = Millis::seconds(1);

/// The refusal of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refused {
    /// The mistake.
    pub message: String,
    /// The text to type instead.
    pub help: String,
    /// True if it is well written, but more than there may be.
    pub is_limit: bool,
}

impl Refused {
    pub(super) fn new(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { message: message.into(), help: help.into(), is_limit: false }
    }

    /// The same refusal with another text to type.
    pub(super) fn with_help(self, help: String) -> Self {
        Self { help, ..self }
    }

    fn limit(message: impl Into<String>, help: impl Into<String>) -> Self {
        Self { is_limit: true, ..Self::new(message, help) }
    }
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.message, self.help)
    }
}

/// Reads a strict time: `30s`, `1m30s`, `5.5s`, `2h`.
pub(super) fn time(text: &str) -> Option<Millis> {
    let text = text.to_ascii_lowercase();
    let mut rest = text.as_str();
    let mut total = 0_u64;
    for (unit, millis) in [('h', 3_600_000), ('m', 60_000), ('s', 1000)] {
        let Some((number, after)) = rest.split_once(unit) else { continue };
        let value = if unit == 's' { tenths(number)? * 100 } else { whole(number)? * millis };
        total += value;
        rest = after;
    }
    (rest.is_empty() && !text.is_empty()).then_some(Millis(total))
}

/// A whole number of few enough digits that no sum of such numbers overflows.
fn whole(digits: &str) -> Option<u64> {
    let plain = digits.len() <= 6 && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}

/// A number of tenths, from digits with at most one decimal.
fn tenths(digits: &str) -> Option<u64> {
    match digits.split_once('.') {
        Some((seconds, tenth)) if tenth.len() == 1 => Some(whole(seconds)? * 10 + whole(tenth)?),
        Some(_) => None,
        None => Some(whole(digits)? * 10),
    }
}

/// The mistake in a time that can be understood.
fn why(text: &str) -> &'static str {
    if text.ends_with(|last: char| last.is_ascii_digit()) && !text.contains(':') {
        "a time needs a unit"
    } else {
        "a time is not written like this"
    }
}

/// Minutes with a decimal, such as 1.5.
fn minutes(number: &str) -> Option<Millis> {
    Some(Millis(tenths(number)? * 6000))
}

/// Reads a time that a person meant but did not write as the language wants it.
pub(super) fn meant_time(text: &str, unit_of_bare_number: &str) -> Option<Millis> {
    let words = text.trim().trim_end_matches('.').to_lowercase().replace(',', ".");
    if let Some(time) = time_in_words(&words) {
        return self::time(time);
    }
    if !words.contains(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    let words: String = words.split_whitespace().collect();
    if let Some((minutes, seconds)) = words.split_once(':') {
        return Some(Millis(whole(minutes)? * 60_000 + whole(seconds)? * 1000));
    }
    let mut words = with_plain_units(words);
    if words.ends_with(|last: char| last.is_ascii_digit()) {
        words.push_str(unit_of_bare_number);
    }
    if let Some((seconds, decimals)) = words.strip_suffix('s').and_then(|time| time.split_once('.'))
        && decimals.len() > 1
        && whole(decimals).is_some()
    {
        let tenth: String = decimals.chars().take(1).collect();
        words = format!("{seconds}.{tenth}s");
    }
    time(&words).or_else(|| words.strip_suffix('m').and_then(minutes)).or_else(|| {
        let millis = words.strip_suffix("ms").and_then(whole)?;
        Some(Millis(millis.div_ceil(100) * 100))
    })
}

/// The value of a timed step as it was probably meant.
pub(super) fn tidy(text: &str) -> String {
    tidied(text, extent).unwrap_or_else(|| text.to_owned())
}

/// The value that was probably meant by one that `read` refuses, where it can be told.
pub(super) fn tidied(text: &str, read: impl Fn(&str) -> Result<Extent, Refused>) -> Option<String> {
    let help = read(text).err()?.help;
    let only = help.strip_prefix("write `")?.strip_suffix('`')?;
    (!only.contains('`')).then(|| only.to_owned())
}

/// The time at the start of a value, right or wrong, and the words behind it.
pub(super) fn time_and_words(text: &str) -> (&str, &str) {
    let is_number = |word: &str| word.starts_with(|first: char| first.is_ascii_digit());
    let mut end = 0;
    let mut at = 0;
    let mut words = text.split(' ').peekable();
    while let Some(word) = words.next() {
        let bare = word.trim_end_matches(['.', ',', ';', ':']);
        // “and” joins two numbers, or begins the words.
        let joins = words.peek().is_some_and(|next| is_number(next));
        // `breaths..8` has its unit in front.
        let unit = bare.split_once("..").map_or(bare, |(unit, _)| unit).to_lowercase();
        let is_unit = at > 0 && is_of_time(&unit);
        if !is_number(word) && (!is_unit || (bare.eq_ignore_ascii_case("and") && !joins)) {
            break;
        }
        end = at + bare.len();
        at += word.len() + 1;
        if bare != word {
            break;
        }
    }
    text.split_at_checked(end).unwrap_or(("", text))
}

/// A count and the words behind it, where a value has both.
pub(super) fn count_and_words(text: &str) -> Option<(&str, &str)> {
    let spaces = text.match_indices(' ').map(|(at, _)| at);
    let mut apart = spaces.filter_map(|at| text.split_at_checked(at));
    let trim = |text: &'static [char]| text;
    let marks = trim(&[' ', ',', '.', ';', ':', '-', '–', '—']);
    let (count, words) =
        apart.find(|(count, _)| self::count(count.trim_end_matches(marks)).is_ok())?;
    let words = words.trim_start_matches(marks);
    words.contains(char::is_alphabetic).then(|| (count.trim_end_matches(marks), words))
}

/// Reads the length of a session.
///
/// # Errors
/// Names the length that was probably meant.
pub(super) fn length(text: &str) -> Result<Millis, Refused> {
    match time(text).ok_or_else(|| meant_time(text, "m")) {
        Ok(Millis::ZERO) | Err(Some(Millis::ZERO)) => {
            Err(Refused::new("a session of no time does nothing", "write a time such as `20m`"))
        }
        Ok(length) if length > LONGEST_SESSION => {
            Err(Refused::limit("a session lasts 24 hours at most", "write a shorter time"))
        }
        Ok(length) => Ok(length),
        Err(Some(meant)) => Err(Refused::new(why(text), format!("write `{meant}`"))),
        Err(None) => Err(Refused::new("this is not a time", "write a time such as `20m`")),
    }
}

/// True if the text was meant as a time, right or wrong, rather than as a sentence.
pub(super) fn looks_like_time(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_digit()) && meant_time(text, "s").is_some()
}

/// Reads one time for a setting such as `ready:`.
///
/// # Errors
/// Names the time that was probably meant.
pub(super) fn single(text: &str) -> Result<Millis, Refused> {
    match time(text) {
        Some(time) if time <= LONGEST_STEP => Ok(time),
        Some(_) => Err(too_long()),
        None => Err(match meant_time(text, "s") {
            Some(meant) => Refused::new(why(text), format!("write `{meant}`")),
            None => Refused::new("this is not a time", "write a time such as `30s` or `1m30s`"),
        }),
    }
}

fn too_long() -> Refused {
    Refused::limit("a step lasts 2 hours at most", format!("write `{LONGEST_STEP}` or less"))
}

/// Splits a range at its dots, or at what was meant by them.
fn ends(text: &str) -> (&str, Option<&str>, bool) {
    if let Some((low, high)) = text.split_once("..") {
        let strict = !high.starts_with('.');
        return (low.trim(), Some(high.trim_start_matches('.').trim()), strict);
    }
    let parted = |sign: &str| text.split_once(sign);
    let worded = || range_words().find_map(|word| parted(&format!(" {word} ")));
    let signed = ["…", "–", "—"].into_iter().find_map(parted);
    if let Some((low, high)) = signed.or_else(worded).or_else(|| parted("-")) {
        return (low.trim(), Some(high.trim()), false);
    }
    match text.strip_suffix('+') {
        Some(low) => (low.trim(), Some(""), false),
        None => (text.trim(), None, true),
    }
}

/// Reads how long a step lasts.
///
/// # Errors
/// Names the value that was probably meant.
pub(super) fn extent(text: &str) -> Result<Extent, Refused> {
    let lower = text.to_lowercase();
    if lower.contains("breath") {
        return breaths(&lower);
    }
    if let Some(foreign) = foreign_breath(&lower) {
        let english = lower.replace(foreign, "breaths");
        let help = breaths(&english).map_or_else(|why| why.help, |_| format!("write `{english}`"));
        return Err(Refused::new("units are English in every language", help));
    }
    in_time(text, "write `30s`, `30s..1m`, `30s..` or `5 breaths`").map_err(|why| about(text, why))
}

/// True for a time with such a word before it.
pub(super) fn has_word_before(text: &str) -> bool {
    behind_word_before(&text.to_lowercase()).is_some() && tidied(text, extent).is_some()
}

/// True for a number of breaths that is not written as such, whatever words stand beside it.
pub(super) fn counts_breaths(text: &str) -> bool {
    let lower = text.to_lowercase();
    let names = lower.contains("breath") || foreign_breath(&lower).is_some();
    names && tidied(text, extent).is_some()
}

/// The refusal of a time with a word before it: `at least 30s`.
fn about(text: &str, why: Refused) -> Refused {
    let lower = text.to_lowercase();
    let Some((rest, is_least)) = behind_word_before(&lower) else { return why };
    let time = tidied(rest.trim(), extent).or_else(|| time(rest.trim()).map(|it| it.to_string()));
    match time.filter(|time| !time.contains("..")) {
        Some(time) if is_least => {
            Refused::new("an open range ends in two dots", format!("write `{time}..`"))
        }
        Some(time) => Refused::new("a time stands alone", format!("write `{time}`")),
        None => why,
    }
}

/// Reads how long a step lasts that the breath does not measure.
///
/// # Errors
/// Names the value that was probably meant.
pub(super) fn time_extent(text: &str) -> Result<Extent, Refused> {
    let help = "write `5s`, `5s..10s` or `5s..`";
    if text.to_lowercase().contains("breath") {
        return Err(Refused::new("this step is not timed in breaths, only in seconds", help));
    }
    in_time(text, help)
}

/// Reads a range of times; `help` names some, for what is none.
fn in_time(text: &str, help: &str) -> Result<Extent, Refused> {
    let (low, high, strict) = ends(text);
    let (min, max) = match high {
        None => (time(low), None),
        Some("") => (time(low), Some(None)),
        Some(high) => (time(low), Some(time(high))),
    };
    match (min, max) {
        (Some(min), None) if strict => limits(Extent::Time { min, max: Some(min) }),
        (Some(min), Some(None)) if strict && high == Some("") => {
            limits(Extent::Time { min, max: None })
        }
        (Some(min), Some(Some(max))) if strict => limits(Extent::Time { min, max: Some(max) }),
        _ => Err(meant_extent((low, high, strict), help)),
    }
}

/// The refusal of a value that is no extent, with the one probably meant.
fn meant_extent((low, high, strict): (&str, Option<&str>, bool), help: &str) -> Refused {
    let unknown = || Refused::new("this is not a time", help);
    // `1-2m` is one to two minutes, but `30-1m` can only be thirty seconds.
    let in_minutes = meant_time(low, "m").filter(|min| {
        let high = high.filter(|high| high.ends_with(['m', 'n', 's']) && high.contains('m'));
        high.and_then(|high| meant_time(high, "s")).is_some_and(|max| *min <= max)
    });
    let Some(min) = in_minutes.or_else(|| meant_time(low, "s")) else { return unknown() };
    match high {
        None => Refused::new(why(low), format!("write `{min}`")),
        Some("") if strict => Refused::new(why(low), format!("write `{min}..`")),
        Some("") => Refused::new("an open range ends in two dots", format!("write `{min}..`")),
        Some(high) => match meant_time(high, "s") {
            Some(max) => Refused::new(
                "a range needs `..` and a unit at both ends",
                format!("write `{}..{}`", min.min(max), min.max(max)),
            ),
            None => unknown(),
        },
    }
}

fn limits(extent: Extent) -> Result<Extent, Refused> {
    let Extent::Time { min, max } = extent else { return Ok(extent) };
    if min == Millis::ZERO {
        return Err(Refused::new("a step of no time does nothing", "write a time such as `30s`"));
    }
    match max {
        _ if min > LONGEST_STEP => Err(too_long()),
        Some(max) if max > LONGEST_STEP => Err(too_long()),
        None if min * 2 > LONGEST_STEP => {
            let longest = Millis(LONGEST_STEP.0 / 2);
            let message = "an open range can last twice its start, and a step 2 hours at most";
            Err(Refused::limit(message, format!("write `{longest}..` or less")))
        }
        Some(max) if max < min => {
            Err(Refused::new("the range ends before it begins", format!("write `{max}..{min}`")))
        }
        _ => Ok(extent),
    }
}

/// Reads `1 breath`, `5 breaths`, `5..8 breaths`.
fn breaths(text: &str) -> Result<Extent, Refused> {
    let number = text.replace("breaths", "").replace("breath", "");
    // “5 deep breaths”.
    let first = number.split_whitespace().next().unwrap_or_default();
    let is_word =
        |word: &str| word.chars().all(char::is_alphabetic) && word != "to" && word != "or";
    let described = number.split_whitespace().skip(1).all(is_word);
    let (low, high, strict) = ends(if described { first } else { &number });
    let range = whole(low).zip(high.map_or_else(|| whole(low), whole));
    let Some((min, max)) = range.map(|(a, b)| (a.min(b), a.max(b))) else {
        return Err(Refused::new(
            "this is not a number of breaths",
            "write `5 breaths` or `5..8 breaths`",
        ));
    };
    let form = if min == max { many(min, "breath") } else { format!("{min}..{max} breaths") };
    let most = LONGEST_STEP.0 / 1000;
    if min == 0 || max > most {
        return Err(Refused::limit(
            "a step takes at least one breath and 2 hours at most",
            "write `5 breaths` or `5..8 breaths`",
        ));
    }
    let written = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if !strict || written != form {
        return Err(Refused::new("breaths are not written like this", format!("write `{form}`")));
    }
    Ok(Extent::Breaths { min: narrow(min), max: narrow(max) })
}

/// A number and its unit, in the singular where it is one.
pub(super) fn many(number: u64, unit: &str) -> String {
    if number == 1 { format!("1 {unit}") } else { format!("{number} {unit}s") }
}

fn narrow(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Reads `3 times`, `1 time`, `2..5 times`.
///
/// # Errors
/// Names the value that was probably meant.
pub(super) fn times(text: &str) -> Result<(u32, u32), Refused> {
    let lower = text.to_lowercase();
    let number = lower.trim_end_matches(|last: char| !last.is_ascii_digit());
    let (low, high, strict) = ends(number);
    let low_digits = low.trim_start_matches(|first: char| !first.is_ascii_digit());
    let range = whole(low_digits).zip(high.map_or_else(|| whole(low_digits), whole));
    let Some((min, max)) = range.map(|(a, b)| (a.min(b), a.max(b))).filter(|(min, _)| *min > 0)
    else {
        return Err(Refused::new("this is not a number of times", "write `3 times`"));
    };
    if max > u64::from(MOST_TIMES) {
        return Err(Refused::limit(
            format!("a part is done {MOST_TIMES} times at most"),
            format!("write `{MOST_TIMES} times` or fewer"),
        ));
    }
    let form = if min == max { many(min, "time") } else { format!("{min}..{max} times") };
    let written = lower.split_whitespace().collect::<Vec<_>>().join(" ");
    if !strict || written != form {
        return Err(Refused::new(
            "a number of times is not written like this",
            format!("write `{form}`"),
        ));
    }
    Ok((narrow(min), narrow(max)))
}

/// A count in words of another language, or with a sign: `10 alle 4s`, `10 @ 4s`.
fn in_english(lower: &str) -> Option<String> {
    if lower.contains("every") {
        return None;
    }
    let digits = lower.find(|letter: char| !letter.is_ascii_digit() && !"-–.".contains(letter))?;
    let (number, rest) = lower.split_at_checked(digits).filter(|(number, _)| !number.is_empty())?;
    let every = behind_every(rest.trim_start())?.trim();
    every
        .starts_with(|first: char| first.is_ascii_digit())
        .then(|| format!("{number} every {every}"))
}

/// Reads `10 every 4s`, `8..12 every 4s`.
///
/// # Errors
/// Names the value that was probably meant.
pub(super) fn count(text: &str) -> Result<Count, Refused> {
    let form = || Refused::new("this is not a count", "write `10 every 4s` or `8..12 every 4s`");
    let lower = text.to_lowercase();
    if let Some(english) = in_english(&lower) {
        let read = count(&english);
        let help = read.map_or_else(|why| why.help, |_| format!("write `{english}`"));
        return Err(Refused::new("a count is not written like this", help));
    }
    let (number, every) = lower.split_once("every").ok_or_else(form)?;
    let number = number.trim().trim_end_matches("times").trim();
    let every = single(every.trim()).map_err(|refused| Refused {
        help: refused.help.replacen('`', &format!("`{number} every "), 1),
        ..refused
    })?;
    let (low, high, strict) = ends(number);
    let (low, high) = whole(low).zip(high.map_or_else(|| whole(low), whole)).ok_or_else(form)?;
    let (min, max) = (low.min(high), low.max(high));
    let tidy = if min == max { format!("{min}") } else { format!("{min}..{max}") };
    if min == 0 || max > u64::from(MOST_TIMES) {
        return Err(Refused::limit(
            format!("a count is from 1 to {MOST_TIMES}"),
            format!("write `10 every {every}`"),
        ));
    }
    if every < SHORTEST_INTERVAL {
        let help = format!("write `{tidy} every {SHORTEST_INTERVAL}` or slower");
        return Err(Refused::new("a number cannot be said in that time", help));
    }
    if every * max > LONGEST_STEP {
        return Err(Refused { help: "count less, or write two steps".to_owned(), ..too_long() });
    }
    let written = lower.split_whitespace().collect::<Vec<_>>().join(" ");
    if !strict || low > high || !written.starts_with(&format!("{tidy} every")) {
        return Err(Refused::new(
            "a count is not written like this",
            format!("write `{tidy} every {every}`"),
        ));
    }
    Ok(Count { min: narrow(min), max: narrow(max), every })
}
