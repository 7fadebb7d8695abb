//! English units before the noun that they measure: "a five pound weight".

use crate::language::grammar::{Numbers, Unit, next_word};

/// Things that have a weight, a length or a volume: "a 5 lb weight".
const OBJECTS: [&str; 39] = [
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
];

/// Other nouns that a unit stands before: "the 30 s hold".
const MEASURED: [&str; 38] = [
    "hold", "mark", "break", "rest", "pause", "stretch", "interval", "walk", "run", "jog", "plank",
    "set", "round", "session", "routine", "timer", "angle", "bend", "turn", "rotation", "gap",
    "distance", "line", "square", "incline", "drop", "warm", "cool", "count", "cycle", "lift",
    "twist", "tilt", "wedge", "foam", "medicine", "test", "sprint",
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

pub(super) fn is_before_noun(after: &str) -> bool {
    let word = next_word(after.strip_prefix([' ', '-']).unwrap_or_default()).to_lowercase();
    is_measured(&word)
}

fn is_measured(word: &str) -> bool {
    let one = word.strip_suffix("es").filter(|one| one.ends_with(['x', 'h']));
    let one = one.or_else(|| word.strip_suffix('s').filter(|one| !one.ends_with('s')));
    let is_known = |word: &str| OBJECTS.contains(&word) || MEASURED.contains(&word);
    is_known(word) || one.is_some_and(is_known)
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
        // “90 deg knee bend”.
        || is_noun
            && starts_clause(before)
            && is_measured(next_word(behind(next, joined.unwrap_or(after))))
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
    OBJECTS.contains(&word) || word.strip_suffix('s').is_some_and(|one| OBJECTS.contains(&one))
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
