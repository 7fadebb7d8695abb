//! The values of settings.

use super::key::Key;
use super::refused::Refused;
use super::{count, duration};
use crate::language::{BodySide, Language, ScriptWords};
use crate::name::nearest;
use crate::report::many;
use crate::routine::{Bed, Breath, MOST_TIMES, Pattern, Phase, Posture, Prop};
use crate::time::Millis;

/// The shortest and the longest that one phase of a breath may last.
const PHASE: (Millis, Millis) = (Millis::seconds(1), Millis::seconds(60));

/// The shortest time between two strokes of a bell.
const SHORTEST_BELL: Millis = Millis::seconds(5);

/// Every posture with its name.
const POSTURES: [(&str, Posture); 7] = [
    ("seated", Posture::Seated),
    ("standing", Posture::Standing),
    ("kneeling", Posture::Kneeling),
    ("all fours", Posture::AllFours),
    ("lying", Posture::Lying),
    ("prone", Posture::Prone),
    ("side-lying", Posture::SideLying),
];

const BEDS: [(&str, Bed); 4] =
    [("rain", Bed::Rain), ("ocean", Bed::Ocean), ("brown", Bed::Brown), ("none", Bed::None)];

/// The shortest name that is looked for inside a value, in bytes.
const SHORTEST_WITHIN: usize = 5;

/// Reads one of some names, with the nearest in the help where it is none of them.
fn one_of<T: Copy>(
    text: &str,
    names: &[(&'static str, T)],
    others: &[(&'static str, &'static str)],
    what: &str,
) -> Result<T, Refused> {
    let found = names.iter().find(|(name, _)| name.eq_ignore_ascii_case(text));
    if let Some(&(_, value)) = found {
        return Ok(value);
    }
    let known = names.iter().map(|&(name, _)| name).chain(others.iter().map(|&(word, _)| word));
    let lower = text.to_lowercase();
    // “left side-lying”, “standing, at a wall”.
    let is_within = |word: &&str| word.len() >= SHORTEST_WITHIN && lower.contains(word);
    let within = || known.clone().filter(is_within).max_by_key(|word| word.len());
    // The longest word of several tells most: “lying on your tummy” is near to “lying”.
    let is_phrase = text.contains(' ');
    let meant = within().filter(|_| is_phrase).or_else(|| nearest(text, known.clone()));
    let meant = meant.or_else(within);
    let other = |word: &str| others.iter().find(|(other, _)| *other == word).map(|&(_, name)| name);
    let meant = meant.map(|word| other(word).unwrap_or(word));
    let all = names.iter().map(|(name, _)| format!("`{name}`")).collect::<Vec<_>>().join(", ");
    Err(Refused::new(
        format!("there is no such {what}"),
        meant.map_or_else(|| format!("write one of {all}"), |name| format!("write `{name}`")),
    ))
}

/// True if a line without its colon can only have been meant as this setting.
pub(super) fn is_setting(key: Key, text: &str) -> bool {
    match key {
        Key::Posture => posture(text).is_ok(),
        Key::Bed => bed(text).is_ok(),
        Key::Sides => BodySide::ALL.iter().any(|side| side.name().eq_ignore_ascii_case(text)),
        Key::Breath => breath(text).is_ok(),
        Key::Cues => text.eq_ignore_ascii_case("off"),
        Key::Language => Language::from_tag(text).is_some(),
        _ => false,
    }
}

pub(super) fn posture(text: &str) -> Result<Posture, Refused> {
    // Lying on the back has two names in the field.
    if text.eq_ignore_ascii_case("supine") {
        return Ok(Posture::Lying);
    }
    let others: Vec<_> = ScriptWords::all().flat_map(|words| words.postures).copied().collect();
    one_of(text, &POSTURES, &others, "posture")
}

/// Every posture as a script names it.
pub(super) fn posture_names() -> impl Iterator<Item = &'static str> {
    POSTURES.iter().map(|(name, _)| *name)
}

pub(super) fn posture_name(posture: Posture) -> &'static str {
    POSTURES.iter().find(|(_, known)| *known == posture).map_or("", |(name, _)| name)
}

pub(super) fn bed(text: &str) -> Result<Bed, Refused> {
    one_of(text, &BEDS, &[("off", "none"), ("waves", "ocean"), ("noise", "brown")], "bed")
}

/// Every bed as a script names it.
pub(super) fn bed_names() -> impl Iterator<Item = &'static str> {
    BEDS.iter().map(|(name, _)| *name)
}

/// A bed as a script names it.
pub(super) fn bed_name(bed: Bed) -> &'static str {
    BEDS.iter().find(|(_, known)| *known == bed).map_or("", |(name, _)| name)
}

/// Reads the one side of the body that a routine is done on.
pub(super) fn one_side(text: &str, language: Language) -> Result<BodySide, Refused> {
    let is_name = |side: &&BodySide| side.name().eq_ignore_ascii_case(text);
    if let Some(side) = BodySide::ALL.iter().find(is_name) {
        return Ok(*side);
    }
    let named = [language, Language::English].map(|language| language.body_sides(text));
    let one = named.iter().find_map(|sides| {
        let first = sides.first().copied()?;
        sides.iter().all(|side| *side == first).then_some(first)
    });
    let help = match one.filter(|_| !names_both_sides(text)) {
        Some(side) => format!("write `{}`", side.name()),
        None if names_both_sides(text) || named.iter().any(|sides| !sides.is_empty()) => {
            "delete this line: both sides are done of all that stands below `### each side`"
                .to_owned()
        }
        None => "write one of `left`, `right`".to_owned(),
    };
    Err(Refused::new("this is no one side of the body", help))
}

/// True if a value is about both sides of the body.
pub(super) fn names_both_sides(value: &str) -> bool {
    let words: Vec<String> = value.split_whitespace().map(str::to_lowercase).collect();
    let both = ["both", "each", "2", "two", "and", "every", "alternate", "yes"];
    words.iter().any(|word| both.contains(&word.as_str()))
}

/// Reads a list of props.
pub(super) fn props(text: &str) -> Result<Vec<Prop>, Refused> {
    let props = text.split(',').map(|prop| {
        let prop = prop.trim();
        let lower = prop.to_lowercase();
        match lower.find("(optional)").and_then(|at| Some((prop.get(..at)?, prop.get(at + 10..)?)))
        {
            Some((name, "")) => Prop { name: name.trim().to_owned(), optional: true },
            _ => Prop { name: prop.to_owned(), optional: false },
        }
    });
    let props: Vec<Prop> = props.collect();
    // What begins with a stroke is half of a note.
    if props.iter().any(|prop| prop.name.is_empty() || prop.name.starts_with('/')) {
        let help = "write the props with a comma between two: `mat, small ball (optional)`";
        return Err(Refused::new("a prop has no name", help));
    }
    if let Some(prop) = props.iter().find(|prop| prop.name.contains(['(', ')'])) {
        let name = prop.name.replace(['(', ')'], " ");
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let help = format!("write `{name}` or `{name} (optional)`");
        return Err(Refused::new("only `(optional)` may stand in brackets", help));
    }
    Ok(props)
}

/// Reads `off`, `in 4s, out 6s` or `in 4s, hold 7s, out 8s`, with a hold after either.
pub(super) fn breath(text: &str) -> Result<Breath, Refused> {
    let lower = text.to_lowercase();
    if lower == "off" {
        return Ok(Breath::Off);
    }
    let wrong = || {
        let help = "write `in 4s, out 6s`, `in 4s, hold 7s, out 8s` or `off`";
        let meant = || meant_phases(&lower).map(|meant| format!("write `{meant}`"));
        let help = in_numbers(&lower).or_else(meant).unwrap_or_else(|| help.to_owned());
        Refused::new("this is no breath pattern", help)
    };
    let mut phases = Vec::new();
    for phase in lower.split(',') {
        let (name, time) = phase.trim().split_once(char::is_whitespace).ok_or_else(wrong)?;
        let phase = match name {
            "in" => Phase::In,
            "hold" => Phase::Hold,
            "out" => Phase::Out,
            _ => return Err(wrong()),
        };
        let too_long = || Refused::new("a phase of a breath lasts from 1s to 1m", wrong().help);
        let time = duration::single(time.trim());
        let time =
            time.map_err(|why| if why.is_limit { too_long() } else { meant_breath(&lower) })?;
        if !(PHASE.0..=PHASE.1).contains(&time) {
            return Err(too_long());
        }
        phases.push((phase, time));
    }
    let order: Vec<Phase> = phases.iter().map(|&(phase, _)| phase).collect();
    match order.as_slice() {
        [Phase::In, Phase::Out]
        | [Phase::In, Phase::Hold, Phase::Out]
        | [Phase::In, Phase::Out, Phase::Hold]
        | [Phase::In, Phase::Hold, Phase::Out, Phase::Hold] => {
            Ok(Breath::Paced(Pattern { phases: phases.into() }))
        }
        _ => Err(wrong()),
    }
}

/// What to write for a pattern of numbers alone, such as `4-7-8`.
fn in_numbers(text: &str) -> Option<String> {
    let numbers: Vec<&str> = text.split(['-', '–', '/', ':', ',', ' ']).collect();
    let is_number = |number: &&str| number.parse::<u32>().is_ok_and(|number| number < 60);
    if !numbers.iter().all(is_number) {
        return None;
    }
    let (held, plain) = match numbers.as_slice() {
        [inhale, exhale] => return Some(format!("write `in {inhale}s, out {exhale}s`")),
        [inhale, hold, exhale] => {
            (format!("in {inhale}s, hold {hold}s, out {exhale}s"), (inhale, exhale))
        }
        [inhale, hold, exhale, after] => {
            (format!("in {inhale}s, hold {hold}s, out {exhale}s, hold {after}s"), (inhale, exhale))
        }
        _ => return None,
    };
    let (inhale, exhale) = plain;
    Some(format!("write `in {inhale}s, out {exhale}s`, or with the breath held `{held}`"))
}

/// The refusal of a pattern with a wrong time, with the one probably meant.
fn meant_breath(text: &str) -> Refused {
    let meant = meant_phases(text).unwrap_or_else(|| "in 4s, out 6s".to_owned());
    let has_units = text.split_whitespace().all(|word| {
        let time = word.trim_end_matches([',', ';', '.']);
        !time.ends_with(|last: char| last.is_ascii_digit())
    });
    let message = if has_units {
        "a breath pattern is not written like this"
    } else {
        "each phase of a breath needs a time with its unit"
    };
    Refused::new(message, format!("write `{meant}`"))
}

/// The pattern that a text means whatever stands between its phases: `in 3s out 5s`, `4s in, 6s out`.
fn meant_phases(text: &str) -> Option<String> {
    // A comma between two digits is a decimal mark.
    let letters: Vec<char> = text.chars().collect();
    let is_digit =
        |at: Option<usize>| at.and_then(|at| letters.get(at)).is_some_and(char::is_ascii_digit);
    let plain: String = letters
        .iter()
        .enumerate()
        .map(|(at, letter)| match letter {
            ',' if is_digit(at.checked_sub(1)) && is_digit(Some(at + 1)) => '.',
            ',' | ';' | '-' | '–' | '—' | '/' | '+' | ':' | '→' => ' ',
            letter => *letter,
        })
        .collect();
    let is_name = |word: &&str| ["in", "hold", "out"].contains(word);
    let words: Vec<&str> = plain.split_whitespace().collect();
    let names: Vec<&str> = words.iter().copied().filter(is_name).collect();
    let times: Vec<String> =
        words.split(is_name).map(|time| time.join(" ")).filter(|time| !time.is_empty()).collect();
    let phases = names
        .iter()
        .zip(&times)
        .map(|(name, time)| Some(format!("{name} {}", duration::meant_time(time, "s")?)));
    let phases = phases.collect::<Option<Vec<String>>>().filter(|_| names.len() == times.len())?;
    Some(phases.join(", ")).filter(|meant| meant != text && breath(meant).is_ok())
}

/// The value of a `bell:` line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bell {
    /// So many strokes among the words.
    Strokes(u32),
    /// One stroke at each such time inside a step.
    Every(Millis),
}

/// Reads `3 times` or `every 2m`.
pub(super) fn bell(text: &str) -> Result<Bell, Refused> {
    if let Some(interval) = text.to_lowercase().strip_prefix("every") {
        let every = duration::single(interval.trim()).map_err(|refused| {
            let meant = ["s", "m"].map(|unit| duration::meant_time(interval, unit));
            let meant = meant.into_iter().flatten().find(|every| *every >= SHORTEST_BELL);
            let help = meant.map_or(refused.help, |every| format!("write `{every}`"));
            Refused { help: help.replacen('`', "`every ", 1), ..refused }
        })?;
        if every < SHORTEST_BELL {
            let help = "write `every 5s` or a longer time";
            return Err(Refused::new("a bell needs 5 seconds to ring", help));
        }
        return Ok(Bell::Every(every));
    }
    match count::times(text) {
        Ok((strokes, most)) if strokes == most => Ok(Bell::Strokes(strokes)),
        Ok((strokes, _)) => Err(Refused::new("a bell rings a fixed number of times", {
            format!("write `{}`", many(strokes, "time"))
        })),
        Err(refused) if refused.is_limit => {
            let message = format!("a bell rings {MOST_TIMES} times at most");
            Err(Refused { message, ..refused })
        }
        Err(Refused { help, .. }) => {
            Err(Refused::new("this is no bell", format!("{help} or `every 2m`")))
        }
    }
}

/// The name of a picture beside the script or in a folder below.
pub(super) fn picture(text: &str) -> Result<String, Refused> {
    let is_elsewhere = text.starts_with('/')
        || text.contains(['\\', ':'])
        || text.split('/').any(|part| part == "..");
    if !is_elsewhere {
        return Ok(text.to_owned());
    }
    let message = "a picture lies beside its script, or in a folder below";
    let file = text.rsplit(['/', '\\', ':']).find(|part| !matches!(*part, "" | "." | ".."));
    let help = match file {
        Some(file) => format!("put it beside the script, and write `picture: {file}`"),
        None => "put it beside the script, and write its name, such as `picture: cat.jpg`".into(),
    };
    Err(Refused::new(message, help))
}
