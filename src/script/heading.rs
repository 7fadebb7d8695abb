//! Headings with `###`: the times and sides of a part, or the name of a variation.

use std::cmp::Reverse;

use unicode_normalization::UnicodeNormalization as _;

use super::count;
use super::prescription::{Prescription, is_about_sides};
use super::refused::Refused;
use super::sets::sets;
use crate::language::{BodySide, ScriptWords, Shorthand, multiple};
use crate::name::nearest;
use crate::report::many;
use crate::routine::{MOST_TIMES, Sides, Times};

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
    let is_exact = word == "variation";
    if is_exact || nearest(word, ["variation", "variant", "option"]).is_some() {
        return variation(rest, is_exact);
    }
    let read = shape(text);
    if let (shape, None) = read {
        return (PartHeading { variation: None, shape: Some(shape) }, None);
    }
    if let Some((times, help)) = labelled(&lower) {
        let heading = PartHeading { variation: None, shape: Some((Sides::None, times)) };
        return (heading, Some(Refused::new("there is no such part", help)));
    }
    if ScriptWords::all().any(|words| words.variations.contains(&lower.as_str())) {
        let (heading, _) = variation(text, true);
        let help = format!("write `### variation: {text}`");
        return (heading, Some(Refused::new("there is no such part", help)));
    }
    if let Some(help) = of_training(&lower) {
        let heading = PartHeading { variation: None, shape: Some((Sides::None, Times::ONCE)) };
        return (heading, Some(Refused::new("there is no such part", help)));
    }
    let often = sets(text).filter(|_| Prescription::is_often(&lower));
    if let Some((shape, refused)) = often {
        return (PartHeading { variation: None, shape: Some(shape) }, Some(refused));
    }
    if let Some(english) = in_english(&lower) {
        let (shape, refused) = shape(&english);
        let help = refused.map_or_else(|| format!("write `### {english}`"), |why| why.help);
        let refused = Refused::new("headings are English in every language", help);
        return (PartHeading { variation: None, shape: Some(shape) }, Some(refused));
    }
    let (shape, refused) = match read {
        (_, Some(refused))
            if !refused.is_limit
                && let Some((meant, lines)) = sets(text) =>
        {
            (meant, Some(lines))
        }
        read => read,
    };
    (PartHeading { variation: None, shape: Some(shape) }, refused)
}

/// The number of times of `sets: 3`, and what to write.
fn labelled(lower: &str) -> Option<(Times, String)> {
    let (label, number) = lower.split_once([':', '='])?;
    let label = label.trim();
    let is_label = [Shorthand::Sets, Shorthand::Repetitions, Shorthand::Times]
        .into_iter()
        .any(|kind| kind.has(label));
    let times = nearest_times(Sides::None, number).1;
    let has_number = is_label && number.contains(|letter: char| letter.is_ascii_digit());
    has_number.then(|| (times, written(&shape_words(Sides::None, times))))
}

/// The help for words of training that are no part; nothing for any other heading.
fn of_training(lower: &str) -> Option<String> {
    let word = lower.split(|letter: char| !letter.is_alphabetic()).next().unwrap_or_default();
    let is_circuit = || ScriptWords::all().any(|words| words.circuits.contains(&word));
    let help = match word {
        _ if is_circuit() => {
            "write `### 3 times`, and below it each of the movements under a `#### once` of its own"
        }
        "amrap" | "emom" => {
            "write `### once`, and below it `move: 1m` for as many as can be done in that time"
        }
        _ => return None,
    };
    Some(help.to_owned())
}

/// A heading in another language as it is in English; nothing for any other.
fn in_english(lower: &str) -> Option<String> {
    let composed: String = lower.nfc().collect();
    let mut words = format!(" {} ", composed.split_whitespace().collect::<Vec<_>>().join(" "));
    let mut is_foreign = false;
    let mut all: Vec<_> = ScriptWords::all().flat_map(|words| words.headings).collect();
    // Longer words first: “einmal” has “mal” in it, and “de chaque côté” “chaque côté”.
    all.sort_by_key(|(foreign, _)| Reverse(foreign.len()));
    for (foreign, english) in all {
        let foreign = format!(" {foreign} ");
        if words.contains(&foreign) {
            words = words.replace(&foreign, &format!(" {english} "));
            is_foreign = true;
        }
    }
    is_foreign.then(|| words.trim().to_owned())
}

/// The part around an inner part.
#[derive(Clone, Copy, Debug)]
pub(super) struct Outer {
    pub sides: Sides,
    pub times: Times,
    /// True if it has no lines so far.
    pub is_empty: bool,
}

/// Reads the heading of an inner part, as its nearest where it is none. What can only be the heading
/// of a whole part is read as that. The help is for the part around it, where there is one.
pub(super) fn inner(text: &str, outer: Option<Outer>) -> (PartHeading, Option<Refused>) {
    let (heading, refused) = part(text);
    let refused = match heading {
        PartHeading { variation: Some(_), .. } => refused.or_else(|| {
            let help = format!("write `### {text}`");
            Some(Refused::new("a variation stands in for a whole part", help))
        }),
        PartHeading { shape: Some((sides, times)), .. } if sides != Sides::None => {
            let help = without_sides(sides, times, outer);
            Some(Refused::new("an inner part has no sides of its own", help))
        }
        PartHeading { .. } => refused.map(|why| {
            let help = why.help.replace(EVERY_PART, "`#### once` or `#### 10 times`");
            Refused { help: help.replace("`### ", "`#### "), ..why }
        }),
    };
    (heading, refused)
}

/// What to write in place of an inner part with sides, the whole of it at once.
fn without_sides(sides: Sides, times: Times, outer: Option<Outer>) -> String {
    let own = shape_words(Sides::None, times);
    let Some(outer) = outer else { return written(&shape_words(sides, times)) };
    if outer.sides != Sides::None {
        return format!("write `#### {own}`: the part around it has the sides");
    }
    let whole = shape_words(sides, outer.times);
    match (outer.is_empty, times == Times::ONCE) {
        (true, true) => format!("{} in place of both headings", written(&whole)),
        (true, false) => format!("{} above it and `#### {own}` here", written(&whole)),
        (false, _) if outer.times == Times::ONCE => written(&shape_words(sides, times)),
        (false, _) => format!(
            "{}; or, to do all of it {} on either side, `### {whole}` above it and `#### {own}` here",
            written(&shape_words(sides, times)),
            times_words(outer.times.min, outer.times.max)
        ),
    }
}

/// Headings, one of each kind.
const EVERY_PART: &str = "`### once`, `### each side` or `### 3 times`";

/// Reads what stands behind `variation`.
fn variation(rest: &str, spelled_right: bool) -> (PartHeading, Option<Refused>) {
    let (name, own) = rest.split_once(',').unwrap_or((rest, ""));
    let named = name.trim_start().strip_prefix(':').filter(|_| spelled_right);
    let name = name.trim_matches([' ', '\t', ':']);
    let form = |name: &str| format!("write `### variation: {name}`");
    let signs = || {
        let whole = rest.trim_matches([' ', '\t', ':']).replace([',', '='], " ");
        let help = form(&whole.split_whitespace().collect::<Vec<_>>().join(" "));
        Refused::new("a variation's name has no `=` and no `,`", help)
    };
    let (shape, mut refused) = match own.trim() {
        "" => (None, None),
        own if is_shape(own) => {
            let (shape, refused) = shape(own);
            let help = |help: String| help.replace("### ", &format!("### variation: {name}, "));
            (Some(shape), refused.map(|why| Refused { help: help(why.help), ..why }))
        }
        _ => (None, Some(signs())),
    };
    if name.is_empty() {
        refused = Some(Refused::new("a variation needs a name", form("feet on the floor")));
    } else if let Some((name, _)) = rest.split_once("//") {
        let help =
            format!("{}, and the comment on its own line", form(name.trim_matches([' ', ':'])));
        refused = Some(Refused::new("a heading takes no comment", help));
    } else if name.contains(['{', '}']) {
        let help = form(&name.replace(['{', '}'], ""));
        refused = Some(Refused::new("a heading has no sides to mark", help));
    } else if name.contains('=') {
        refused = Some(signs());
    } else if !spelled_right {
        let help = format!("did you mean `### variation: {name}`?");
        refused = Some(Refused::new("there is no such part", help));
    } else if named.is_none() {
        refused = Some(Refused::new("a variation's name stands behind a colon", form(name)));
    }
    (PartHeading { variation: Some(name.to_owned()), shape }, refused)
}

/// True if words are about sides or times, right or wrong.
fn is_shape(text: &str) -> bool {
    let words = text.to_lowercase();
    words.contains("side")
        || words.contains("time")
        || words.contains("once")
        || words.trim_start_matches(['x', '×', ' ']).starts_with(|it: char| it.is_ascii_digit())
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
        (_, number) if separated => match count::times(number) {
            Ok((min, max)) => ((sides, Times { min, max }), None),
            Err(refused) => unknown(text, &words, sides, number, refused),
        },
        _ => unknown(text, &words, sides, "", Refused::new("", "")),
    }
}

/// The heading that words behind a time were meant as: `each side`, `x 3`, `3 times per leg`.
/// Nothing where they say anything else.
pub(super) fn meant(words: &str) -> Option<String> {
    let lower = words.to_lowercase();
    let is_edge = |letter: char| letter.is_whitespace() || matches!(letter, ',' | '.' | '(' | ')');
    let mut known = lower.split(is_edge).filter(|word| !word.is_empty());
    let is_number = |word: &str| {
        let rest = word.trim_start_matches(['x', '×']).trim_end_matches(['x', '×']);
        rest.chars().all(|letter| letter.is_ascii_digit())
    };
    let is_sided = |word: &str| ScriptWords::all().any(|words| words.sided.contains(&word));
    let is_beside = |word: &str| ScriptWords::all().any(|words| words.beside_sided.contains(&word));
    if !known.all(|word| is_sided(word) || is_beside(word) || is_number(word)) {
        return None;
    }
    let names_sides = lower.split(is_edge).any(is_sided) || is_about_sides(&lower);
    let sides = if names_sides { Sides::Each } else { Sides::None };
    let (_, times) = nearest_times(sides, &lower);
    (sides != Sides::None || times.max > 1).then(|| shape_words(sides, times))
}

/// The nearest heading to one that is none.
fn unknown(
    text: &str,
    words: &str,
    sides: Sides,
    number: &str,
    refused: Refused,
) -> ((Sides, Times), Option<Refused>) {
    let has_digit = number.contains(|letter: char| letter.is_ascii_digit());
    if sides != Sides::None && has_digit {
        let help = written_behind(&format!("{} ", sides_words(sides)), &refused.help);
        return (nearest_times(sides, number), Some(Refused::new(refused.message, help)));
    }
    if let Some((heading, _)) = words.split_once("//") {
        let (shape, why) = shape(heading);
        let help = why.map_or_else(|| written(heading.trim()), |why| why.help);
        let help = format!("{help}, and the comment on its own line");
        return (shape, Some(Refused::new("a heading takes no comment", help)));
    }
    let sides = match nearest(first_words(words), ["each side", "alternate sides"]) {
        Some("each side") => Sides::Each,
        Some(_) => Sides::Alternate,
        None if words.contains("altern") => Sides::Alternate,
        None if is_about_sides(words) || one_side(words).is_some() => Sides::Each,
        None => Sides::None,
    };
    let (sides, times) = nearest_times(sides, words);
    if sides == Sides::None && refused.is_limit {
        return (
            (sides, times),
            Some(Refused { help: written_behind("", &refused.help), ..refused }),
        );
    }
    if sides == Sides::None && !is_shape(words) && spelled(words).is_none() {
        let help = format!("write {EVERY_PART}, or `## {text}` for an exercise");
        return ((sides, Times::ONCE), Some(Refused::new("there is no such part", help)));
    }
    let text = shape_words(sides, times);
    let help = match one_side(words).filter(|_| sides == Sides::Each) {
        Some(side) => format!(
            "{}; for that side alone, also `sides: {}` above the first `##`",
            written(&text),
            side.name()
        ),
        None => written(&text),
    };
    ((sides, times), Some(Refused::new("there is no such part", help)))
}

/// The one side that English words name.
fn one_side(words: &str) -> Option<BodySide> {
    let mut words = words.split(|letter: char| !letter.is_alphabetic());
    let named = |word: &str| BodySide::ALL.into_iter().find(|side| side.name() == word);
    let first = words.find_map(named)?;
    words.find_map(named).is_none().then_some(first)
}

/// A heading with these sides and times.
fn shape_words(sides: Sides, times: Times) -> String {
    match (sides, times.min, times.max) {
        (Sides::None, 1, 1) => "once".to_owned(),
        (Sides::None, min, max) => times_words(min, max),
        (Sides::Each, 1, 1) => "each side".to_owned(),
        (sides, min, max) => format!("{} {}", sides_words(sides), times_words(min, max)),
    }
}

/// The same help with the number as a heading, behind its sides.
fn written_behind(sides: &str, help: &str) -> String {
    help.replacen('`', &format!("`### {sides}"), 1)
}

/// A number in words.
fn spelled(words: &str) -> Option<u32> {
    let numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let mut spelled = words.split(' ');
    if let Some(times) = spelled.find_map(multiple) {
        return Some(times);
    }
    let at = numbers.iter().position(|number| words.split(' ').any(|word| word == *number))?;
    u32::try_from(at + 1).ok()
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
    if min == max { many(min, "time") } else { format!("{min}..{max} times") }
}

/// The numbers that stand in a heading, whatever else does.
fn nearest_times(sides: Sides, text: &str) -> (Sides, Times) {
    let numbers = text.split(|letter: char| !letter.is_ascii_digit());
    let mut numbers = numbers.filter_map(|digits| digits.parse::<u32>().ok());
    let number = |n: u32| n.clamp(1, MOST_TIMES);
    let fallback = if sides == Sides::Alternate { 3 } else { 1 };
    let min = numbers.next().or(spelled(text)).map_or(fallback, number);
    let max = numbers.next().map_or(min, number);
    (sides, Times { min: min.min(max), max: max.max(min) })
}
