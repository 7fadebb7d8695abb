//! English inches and seconds that are written "in" or with strokes.

use std::borrow::Cow;

use crate::language::grammar::{ends_clause, last_word, next_word, strip_word};

/// Words behind "12 in" that show that it is a length.
const BEHIND_INCHES: [&str; 43] = [
    "of",
    "apart",
    "away",
    "back",
    "backward",
    "backwards",
    "forward",
    "forwards",
    "long",
    "wide",
    "high",
    "tall",
    "deep",
    "thick",
    "off",
    "above",
    "below",
    "behind",
    "beyond",
    "from",
    "up",
    "down",
    "block",
    "blocks",
    "step",
    "box",
    "ball",
    "mat",
    "roller",
    "platform",
    "board",
    "stool",
    "wedge",
    "band",
    "bolster",
    "towel",
    "cushion",
    "strap",
    "diameter",
    "square",
    "gap",
    "lower",
    "higher",
];

/// Words beside a number whose mark is one of seconds: PT notes have `hold 5" x 10`.
const TIMED: [&str; 10] =
    ["hold", "holds", "rest", "pause", "wait", "every", "for", "breathe", "keep", "stay"];

/// Words behind such a number, of which none is as long as a foot or an inch.
const BEHIND_TIMES: [&str; 19] = [
    "hold", "holds", "rest", "pause", "warm", "cool", "jog", "walk", "run", "plank", "recovery",
    "easy", "warmup", "fast", "hard", "brisk", "steady", "work", "cycle",
];

/// The text with the inches that are written "in" as `″`, and with the seconds that are written
/// `″` as such.
pub(super) fn prepared(text: &str) -> Cow<'_, str> {
    if !text.contains('″') && !text.contains('′') && !text.contains("in") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let after = rest.strip_prefix(letter).unwrap_or_default();
        // `1'30"`: no foot has thirty inches.
        if let Some((seconds, after)) = rest.strip_prefix('′').and_then(seconds) {
            out += " min ";
            out += seconds;
            out += " s";
            rest = after;
            continue;
        }
        if let Some(after) = inches(&out, rest) {
            out.push('″');
            rest = after;
            continue;
        }
        match letter {
            '″' if is_timed(&out, after) => out.push_str(" s"),
            '′' if is_timed(&out, after) => out.push_str(" min"),
            _ => out.push(letter),
        }
        rest = after;
    }
    Cow::Owned(out)
}

/// The text behind an "in" at the start of `rest` that is a length.
fn inches<'a>(before: &str, rest: &'a str) -> Option<&'a str> {
    let after = strip_word(rest, "in").filter(|_| !before.ends_with(char::is_alphabetic))?;
    let number = before.strip_suffix([' ', '-', '\u{a0}']).unwrap_or(before);
    let is_number = number.ends_with(|c: char| c.is_ascii_digit() || "½¼¾".contains(c));
    if !is_number {
        return None;
    }
    let tight = (number.len() == before.len() || before.ends_with('-')) && !after.starts_with('-');
    let behind = after.strip_prefix('.').unwrap_or(after);
    let stopped = behind.len() < after.len();
    let next = next_word(behind.trim_start()).to_lowercase();
    let goes_on = behind.trim_start().starts_with(char::is_lowercase);
    let ends = behind.trim().is_empty() || behind.trim_start().starts_with(char::is_uppercase);
    let breath = ["breath", "inhale", "exhale", "out"];
    let lower = before.to_lowercase();
    let is_breath = breath.iter().any(|word| lower.contains(word));
    // `5 ft 6 in`.
    let feet =
        number.trim_end_matches(|c: char| c.is_ascii_digit() || "½¼¾".contains(c)).trim_end();
    let is_behind_feet = feet.ends_with('′')
        || ["ft", "feet", "foot"].contains(&last_word(feet.trim_end_matches('.')));
    let is_length = tight
        || is_behind_feet
        || BEHIND_INCHES.contains(&next.as_str()) && !is_breath
        || stopped && goes_on
        || stopped && ends && !is_breath;
    // The stop of "in." ends the sentence where a new one follows.
    is_length.then_some(if stopped && goes_on { behind } else { after })
}

/// The seconds behind minutes, which are more than the inches of a foot, and the text after their mark.
fn seconds(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit())?;
    let (number, after) = text.split_at_checked(end)?;
    let is_seconds = number.parse().is_ok_and(|number: u64| (12..60).contains(&number));
    Some((number, after.strip_prefix('″')?)).filter(|_| is_seconds)
}

fn is_timed(before: &str, after: &str) -> bool {
    let number = |c: char| c.is_ascii_digit() || "½¼¾.,-–+: ".contains(c);
    let word = last_word(before.trim_end_matches(number)).to_lowercase();
    let next = next_word(after.trim_start()).to_lowercase();
    // `30" on, 15" off`, but `12" off the floor`.
    let is_interval = ["on", "off"].contains(&next.as_str())
        && after.trim_start().strip_prefix(next.as_str()).is_some_and(ends_clause);
    TIMED.contains(&word.as_str()) || BEHIND_TIMES.contains(&next.as_str()) || is_interval
}
