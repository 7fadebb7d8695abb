//! What a `###` heading says: how often, on which sides, or instead of what.

use super::duration::{self, Refused, many};
use super::suggest;
use crate::routine::{Sides, Times};

/// A part heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PartHeading {
    /// The name, where it is a variation.
    pub variation: Option<String>,
    /// Sides and times, where the heading gives them.
    pub shape: Option<(Sides, Times)>,
}

/// Reads a part heading, as its nearest where it is none.
pub(super) fn part(text: &str) -> (PartHeading, Option<Refused>) {
    let lower = text.to_lowercase();
    let end = lower.find(|letter: char| !letter.is_alphabetic()).unwrap_or(lower.len());
    let (word, rest) = (lower.get(..end).unwrap_or_default(), text.get(end..).unwrap_or_default());
    if suggest::nearest(word, ["variation", "variant", "option"]).is_some() {
        return variation(rest, word == "variation");
    }
    let (shape, refused) = shape(text);
    (PartHeading { variation: None, shape: Some(shape) }, refused)
}

/// Reads what stands behind `variation`.
fn variation(rest: &str, spelled_right: bool) -> (PartHeading, Option<Refused>) {
    let (name, own) = rest.split_once(',').unwrap_or((rest, ""));
    let named = name.trim_start().strip_prefix(':').filter(|_| spelled_right);
    let name = name.trim_matches([' ', '\t', ':']);
    let (shape, mut refused) = match own.trim() {
        "" => (None, None),
        own => {
            let (shape, refused) = shape(own);
            (Some(shape), refused)
        }
    };
    let form = |name: &str| format!("write `### variation: {name}`");
    if name.is_empty() {
        refused = Some(Refused::new("a variation needs a name", form("feet on the floor")));
    } else if name.contains('=') {
        let help = form(&name.replace('=', " "));
        refused = Some(Refused::new("a variation's name has no `=` and no `,`", help));
    } else if named.is_none() {
        refused = Some(Refused::new("a variation's name stands behind a colon", form(name)));
    }
    (PartHeading { variation: Some(name.to_owned()), shape }, refused)
}

/// Reads sides and times, as their nearest where they are none.
fn shape(text: &str) -> ((Sides, Times), Option<Refused>) {
    let words = text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ");
    let (sides, rest) = if let Some(rest) = words.strip_prefix("each side") {
        (Sides::Each, rest)
    } else if let Some(rest) = words.strip_prefix("alternate sides") {
        (Sides::Alternate, rest)
    } else {
        (Sides::None, words.as_str())
    };
    let separated = sides == Sides::None || rest.is_empty() || rest.starts_with(' ');
    let once = (sides, Times::ONCE);
    match (sides, rest.trim()) {
        (Sides::None, "once") | (Sides::Each, "") => (once, None),
        (Sides::Alternate, "") => (
            (sides, Times { min: 3, max: 3 }),
            Some(Refused::new(
                "it does not say how often the sides alternate",
                "write `### alternate sides 3 times`",
            )),
        ),
        (_, number) if separated => match duration::times(number) {
            Ok((min, max)) => ((sides, Times { min, max }), None),
            Err(refused) => unknown(&words, sides, number, refused),
        },
        _ => unknown(&words, sides, "", Refused::new("", "")),
    }
}

/// The nearest heading to one that is none.
fn unknown(
    words: &str,
    sides: Sides,
    number: &str,
    refused: Refused,
) -> ((Sides, Times), Option<Refused>) {
    let has_digit = number.contains(|letter: char| letter.is_ascii_digit());
    if sides != Sides::None && has_digit {
        let help = refused.help.replace('`', "");
        let help = help.trim_start_matches("write ").to_owned();
        let text = format!("{} {help}", sides_words(sides));
        return (nearest_times(sides, number), Some(Refused::new(refused.message, written(&text))));
    }
    let sides = match suggest::nearest(first_words(words), ["each side", "alternate sides"]) {
        Some("each side") => Sides::Each,
        Some(_) => Sides::Alternate,
        None if words.contains("altern") => Sides::Alternate,
        None if words.contains("side") => Sides::Each,
        None => Sides::None,
    };
    let (sides, times) = nearest_times(sides, words);
    let text = match (sides, times.min, times.max) {
        (Sides::None, 1, 1) => "once".to_owned(),
        (Sides::None, min, max) => times_words(min, max),
        (Sides::Each, 1, 1) => "each side".to_owned(),
        (sides, min, max) => format!("{} {}", sides_words(sides), times_words(min, max)),
    };
    ((sides, times), Some(Refused::new("there is no such part", written(&text))))
}

fn written(text: &str) -> String {
    format!("write `### {text}`")
}

fn first_words(words: &str) -> &str {
    words.split(|letter: char| letter.is_ascii_digit()).next().unwrap_or(words).trim()
}

fn sides_words(sides: Sides) -> &'static str {
    match sides {
        Sides::None => "",
        Sides::Each => "each side",
        Sides::Alternate => "alternate sides",
    }
}

fn times_words(min: u32, max: u32) -> String {
    if min == max { many(min.into(), "time") } else { format!("{min}..{max} times") }
}

/// The numbers that stand in a heading, whatever else does.
fn nearest_times(sides: Sides, text: &str) -> (Sides, Times) {
    let numbers = text.split(|letter: char| !letter.is_ascii_digit());
    let mut numbers = numbers.filter_map(|digits| digits.parse::<u32>().ok());
    let number = |n: u32| n.clamp(1, duration::MOST_TIMES);
    let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let spelled = words.iter().position(|word| text.split(' ').any(|other| other == *word));
    let spelled = spelled.and_then(|at| u32::try_from(at + 1).ok());
    let fallback = if sides == Sides::Alternate { 3 } else { 1 };
    let min = numbers.next().or(spelled).map_or(fallback, number);
    let max = numbers.next().map_or(min, number);
    (sides, Times { min: min.min(max), max: max.max(min) })
}
