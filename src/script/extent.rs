//! How long a step lasts, as a script writes it, and what was meant where it is wrong.

use super::duration::{meant_time, time, too_long, why};
use super::number::{ends, narrow, whole};
use super::refused::Refused;
use super::time_words::{behind_word_before, foreign_breath};
use crate::report::many;
use crate::routine::{Extent, LONGEST_STEP};
use crate::time::Millis;

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
