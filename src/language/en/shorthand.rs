//! What only English has: inches written "in", "w/", and units before a noun.

use std::borrow::Cow;

use super::cardinals::cardinal;
use crate::language::grammar::{Numbers, Unit, ends_clause, last_word, next_word, strip_word};

/// Nouns that a unit stands before: "a 5 lb weight", "the 30 s hold".
const MEASURED: [&str; 77] = [
    "heel",
    "insole",
    "pillow",
    "cushion",
    "pad",
    "bolster",
    "platform",
    "riser",
    "bench",
    "tube",
    "cup",
    "glass",
    "mug",
    "weight",
    "dumbbell",
    "kettlebell",
    "plate",
    "ball",
    "band",
    "bar",
    "barbell",
    "block",
    "box",
    "board",
    "step",
    "stool",
    "roller",
    "mat",
    "towel",
    "strap",
    "rope",
    "disc",
    "pole",
    "stick",
    "dowel",
    "sandbag",
    "bottle",
    "bag",
    "vest",
    "hold",
    "mark",
    "break",
    "rest",
    "pause",
    "stretch",
    "interval",
    "walk",
    "run",
    "jog",
    "plank",
    "set",
    "round",
    "session",
    "routine",
    "timer",
    "angle",
    "bend",
    "turn",
    "rotation",
    "gap",
    "distance",
    "line",
    "square",
    "incline",
    "drop",
    "warm",
    "cool",
    "count",
    "cycle",
    "lift",
    "twist",
    "tilt",
    "wedge",
    "foam",
    "medicine",
    "test",
    "sprint",
];

/// Determiners of a noun that a unit stands before.
const DETERMINERS: [&str; 15] = [
    "a", "an", "the", "your", "one", "each", "every", "this", "that", "another", "per", "any",
    "no", "first", "second",
];

/// Words that may stand between a determiner and its number.
const BETWEEN: [&str; 22] = [
    "light", "gentle", "final", "last", "next", "short", "long", "full", "steady", "slow", "heavy",
    "single", "static", "easy", "small", "large", "further", "extra", "quick", "brief", "new",
    "good",
];

/// Words behind a unit that are no noun which it belongs to.
const NO_NOUNS: [&str; 62] = [
    "or", "and", "of", "to", "at", "for", "in", "on", "with", "per", "from", "then", "while", "if",
    "as", "by", "before", "after", "until", "when", "but", "a", "an", "the", "your", "each",
    "every", "both", "apart", "away", "back", "forward", "long", "high", "wide", "deep", "tall",
    "off", "up", "down", "is", "are", "was", "will", "can", "may", "should", "more", "less",
    "later", "ago", "out", "so", "that", "which", "without", "total", "maximum", "minimum", "only",
    "now", "again",
];

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

/// What begins with a digit.
pub(super) fn digits<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    pieces(rest)
        .or_else(|| figures(before, rest))
        .or_else(|| parts_of_years(before, rest))
        .or_else(|| thousands(rest))
}

/// What begins with a letter. It is asked at every word.
pub(super) fn letters<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    if !rest.starts_with(['B', 'w', 'W', 'y', 'q']) {
        return None;
    }
    for (short, long) in [
        ("B/L", "both sides"),
        ("w/in", "within"),
        ("w/o", "without"),
        ("W/o", "without"),
        ("w/out", "without"),
    ] {
        if let Some(after) = strip_word(rest, short) {
            return Some((long.to_owned(), after));
        }
    }
    // `M/W/F` are days.
    let starts = !before.ends_with('/');
    let with = rest.strip_prefix("w/").or_else(|| rest.strip_prefix("W/"));
    if let Some(after) = with.filter(|_| starts) {
        return Some(("with".to_owned(), after.trim_start_matches(' ')));
    }
    every_hours(rest).or_else(|| years_old(before, rest))
}

/// "Figure of 8s" and "all 4s", which last no seconds.
fn figures<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    let figures = [("8", "eights", "figure of"), ("8", "eights", "figure"), ("4", "fours", "all")];
    let ahead = before.trim_end().to_lowercase();
    figures.iter().find_map(|(digit, said, behind)| {
        let after = rest.strip_prefix(digit)?;
        let after = strip_word(after.strip_prefix(['\'', '\u{2019}', '′']).unwrap_or(after), "s")?;
        let follows =
            ahead.strip_suffix(behind).is_some_and(|ahead| !ahead.ends_with(char::is_alphanumeric));
        follows.then(|| ((*said).to_owned(), after))
    })
}

/// Words before or behind a time in British notes.
const BESIDE_PARTS: [&str; 12] = [
    "for", "within", "after", "past", "last", "over", "every", "ago", "later", "post", "postop",
    "old",
];

/// "6/52", "3/12" and "5/7", which are six weeks, three months and five days in British notes: the
/// last two only beside a word of time, since they are dates and parts as well.
fn parts_of_years<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    let end = rest.find(|c: char| !c.is_ascii_digit())?;
    let (number, after) = rest.split_at_checked(end)?;
    let number: u64 = number.parse().ok().filter(|number| (1..=104).contains(number))?;
    let kinds = [("/52", "week", 104), ("/12", "month", 24), ("/7", "day", 14)];
    let (mark, name, most) = kinds.iter().find(|(mark, _, _)| strip_word(after, mark).is_some())?;
    let after =
        strip_word(after, mark).filter(|after| !after.starts_with('/') && number <= *most)?;
    let beside = [last_word(before), next_word(after.trim_start())];
    let is_time = beside.iter().any(|word| BESIDE_PARTS.contains(&word.to_lowercase().as_str()));
    let is_part = after.trim_start().starts_with("of ");
    let many = if number == 1 { "" } else { "s" };
    (*mark == "/52" || is_time && !is_part)
        .then(|| (format!("{} {name}{many}", cardinal(number)), after))
}

/// "65 y/o", which is an age.
fn years_old<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    let after = ["y/o", "y.o.", "yo"].iter().find_map(|mark| strip_word(rest, mark))?;
    let is_age = before.trim_end().ends_with(|last: char| last.is_ascii_digit());
    is_age.then(|| ("year old".to_owned(), after))
}

/// "q2h" and "q4-6h", which are every so many hours.
fn every_hours(rest: &str) -> Option<(String, &str)> {
    let digits = rest.strip_prefix('q')?;
    let end = digits.find(|c: char| !c.is_ascii_digit())?;
    let (number, after) = digits.split_at_checked(end)?;
    let most = after.strip_prefix('-').and_then(|most| {
        let end = most.find(|c: char| !c.is_ascii_digit())?;
        let (most, after) = most.split_at_checked(end)?;
        Some((cardinal(most.parse().ok()?), after))
    });
    let (most, after) = most.map_or((None, after), |(most, after)| (Some(most), after));
    let after = strip_word(after, "h")?;
    let number: u64 = number.parse().ok().filter(|number| (1..=24).contains(number))?;
    let hours = if number == 1 { "hour".to_owned() } else { format!("{} hours", cardinal(number)) };
    let range = most.map(|most| format!("every {} to {most} hours", cardinal(number)));
    Some((range.unwrap_or_else(|| format!("every {hours}")), after))
}

/// "10k steps", which are ten thousand.
fn thousands(rest: &str) -> Option<(String, &str)> {
    let end = rest.find(|c: char| !c.is_ascii_digit())?;
    let (number, after) = rest.split_at_checked(end)?;
    let after = strip_word(after, "k").or_else(|| strip_word(after, "K"))?;
    let number: u64 = number.parse().ok().filter(|number| (1..1000).contains(number))?;
    let is_steps = next_word(after.trim_start()) == "steps";
    is_steps.then(|| (cardinal(number * 1000), after))
}

/// "2 x pillows", which is no "two times".
fn pieces(rest: &str) -> Option<(String, &str)> {
    let end = rest.find(|c: char| !c.is_ascii_digit())?;
    let (number, after) = rest.split_at_checked(end)?;
    let number: u64 = number.parse().ok().filter(|number| (2..1000).contains(number))?;
    let noun =
        after.strip_prefix(' ').unwrap_or(after).strip_prefix(['x', '×'])?.strip_prefix(' ')?;
    let word = next_word(noun);
    let is_plural = word.len() > 4 && word.ends_with('s') && !word.ends_with("ss");
    let is_noun = is_plural && !["times", "always", "sides", "across", "perhaps"].contains(&word);
    is_noun.then(|| (cardinal(number), noun))
}

pub(super) fn is_before_noun(after: &str) -> bool {
    let word = next_word(after.strip_prefix([' ', '-']).unwrap_or_default()).to_lowercase();
    is_measured(&word)
}

fn is_measured(word: &str) -> bool {
    let one = word.strip_suffix("es").filter(|one| one.ends_with(['x', 'h']));
    let one = one.or_else(|| word.strip_suffix('s').filter(|one| !one.ends_with('s')));
    MEASURED.contains(&word) || one.is_some_and(|one| MEASURED.contains(&one))
}

/// A unit before the noun that it measures is in the singular: "a five pound weight".
pub(super) fn attributive(
    said: String,
    before: &str,
    written: &str,
    after: &str,
    grammar: &Numbers,
) -> String {
    let Some((stem, one)) = plural(&said, grammar) else { return said };
    let hyphen = written.match_indices('-').any(|(at, _)| {
        written.get(at + 1..).is_some_and(|unit| unit.starts_with(|c: char| !c.is_ascii_digit()))
    });
    let joined = after.strip_prefix(['-', '\u{2011}']);
    let next =
        next_word(joined.or_else(|| after.strip_prefix([' ', '\u{a0}'])).unwrap_or_default());
    let lower = next.to_lowercase();
    let is_noun = !next.is_empty()
        && next.starts_with(char::is_lowercase)
        && !lower.ends_with("ly")
        && !lower.ends_with("ing")
        && !NO_NOUNS.contains(&lower.as_str());
    let objects = is_object(&lower);
    // “10 x 30 s holds”, “do 30 s holds”: several things that each take so long.
    let several = lower.ends_with('s') && is_measured(&lower);
    let is_attributive = hyphen && !next.is_empty()
        || is_noun && several
        || joined.is_some() && is_noun
        || is_noun && (objects || is_determined(before))
        || starts_name(next) && objects
        || is_measured(&lower) && starts_clause(before)
        // “A 65 cm Swiss ball”.
        || (is_noun || next.len() > 1 && starts_name(next))
            && is_object(next_word(behind(next, joined.unwrap_or(after))))
        || next_is_dimension(&lower, joined.unwrap_or(after)) && is_determined(before);
    if is_attributive { format!("{stem}{one}") } else { said }
}

/// The words before a unit in the plural, and the unit in the singular.
fn plural<'a>(said: &'a str, grammar: &Numbers) -> Option<(&'a str, &'static str)> {
    let units = &grammar.units;
    let all = [
        units.second,
        units.minute,
        units.hour,
        units.millimetre,
        units.centimetre,
        units.metre,
        units.kilometre,
        units.gram,
        units.kilogram,
        units.pound,
        units.foot,
        units.inch,
        units.degree,
    ];
    let own = grammar.unit_symbols.iter().filter_map(|(_, unit)| match unit {
        Unit::Own(words) => Some(**words),
        _ => None,
    });
    all.into_iter()
        .chain(own)
        .filter(|unit| unit.one != unit.many)
        .filter_map(|unit| Some((said.strip_suffix(unit.many)?, unit.one)))
        .find(|(stem, _)| stem.ends_with(' '))
}

/// Tells if a word is a name, and not all in capitals.
fn starts_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && word.ends_with(char::is_lowercase)
}

/// Tells if a word names a thing that is measured.
fn is_object(word: &str) -> bool {
    let mut objects = MEASURED.iter().take(39);
    objects
        .any(|object| word == *object || word.strip_suffix('s').is_some_and(|one| one == *object))
}

/// The text behind the next word and its space.
fn behind<'a>(next: &str, after: &'a str) -> &'a str {
    let text = after.trim_start();
    text.strip_prefix(next).and_then(|rest| rest.strip_prefix(' ')).unwrap_or_default()
}

/// Tells if nothing of the clause stands before a number: "10 m walk".
fn starts_clause(before: &str) -> bool {
    let clause = before.trim_end();
    clause.is_empty() || clause.ends_with([',', '.', ';', ':', '('])
}

/// Tells if a dimension follows, and its noun: "a 20 inch high chair".
fn next_is_dimension(next: &str, after: &str) -> bool {
    let behind = after.trim_start().get(next.len()..).and_then(|rest| rest.strip_prefix(' '));
    let noun = next_word(behind.unwrap_or_default());
    ["high", "wide", "long", "thick", "deep", "tall"].contains(&next)
        && noun.starts_with(char::is_lowercase)
        && !NO_NOUNS.contains(&noun)
}

/// Tells if a determiner stands before a number, with nothing between but adjectives and numbers.
fn is_determined(before: &str) -> bool {
    let clause = before.rsplit([',', '.', ';', ':', '(']).next().unwrap_or_default();
    let mut words = clause.split_whitespace().rev().map(str::to_lowercase);
    words
        .find(|word| {
            let is_number = word.starts_with(|c: char| c.is_ascii_digit());
            !(is_number
                || ["or", "to"].contains(&word.as_str())
                || BETWEEN.contains(&word.as_str()))
        })
        .is_some_and(|word| DETERMINERS.contains(&word.as_str()))
}
