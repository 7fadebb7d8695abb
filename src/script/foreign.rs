//! Keys that people know from elsewhere, and what the language has for them.

use unicode_normalization::UnicodeNormalization as _;

use super::sets::sets;
use super::{duration, extent, value};
use crate::language::{ScriptWords, capitalised};

/// The help for a key that the language has something else for; nothing for any other.
pub(super) fn help(key: &str, value: &str) -> Option<String> {
    let key: String = key.to_lowercase().nfc().collect();
    let mut keys = ScriptWords::all().flat_map(|words| words.keys);
    if let Some((english, _)) = keys.find(|(_, words)| words.contains(&key.as_str())) {
        return Some(match known(english, &key, value) {
            Some(help) => format!("keys are English in every language: {help}"),
            None if *english == "posture" => {
                let name = value::posture(value).map(value::posture_name);
                let name = name.ok().map(str::to_owned);
                let meant = || {
                    let help = value::posture(value).err()?.help;
                    Some(help.strip_prefix("write `")?.strip_suffix('`')?.to_owned())
                };
                let name = name.or_else(meant).unwrap_or_else(|| value.to_owned());
                format!("keys are English in every language: write `posture: {name}`")
            }
            None => {
                format!(
                    "keys are English in every language: write `{english}: {}`",
                    extent::tidy(value)
                )
            }
        });
    }
    known(&key, &key, value)
}

/// The help for an English key, which was `written` in some language.
fn known(key: &str, written: &str, value: &str) -> Option<String> {
    let mut elsewhere = ScriptWords::all().flat_map(|words| words.elsewhere);
    let meant = elsewhere.find(|(_, words)| words.contains(&key)).map(|(meant, _)| *meant);
    Some(match meant.unwrap_or(key) {
        "note" => format!(
            "to keep it to yourself, write `// {value}`; to have it printed and never spoken, write `handout: {value}`"
        ),
        "breathe in" => {
            format!("write `inhale: {}`", extent::tidy(value))
        }
        "breathe out" => {
            format!("write `exhale: {}`", extent::tidy(value))
        }
        "halfway" => format!(
            "to have it said inside the step above, write `at 15s: {value}`, with the time at which it is said"
        ),
        "say" => format!("to have it spoken, write `- {value}`"),
        "unread" => {
            "read this draft against its handout, look at every note, then delete this line"
                .to_owned()
        }
        "sets" => match sets(&format!("{value} x")).or_else(|| sets(value)) {
            Some((_, refused)) => refused.help,
            None => format!("write `### {}` above the lines that are repeated", often(value)),
        },
        "reps" => format!(
            "write `count: {} every 4s`, or `### {}` above the lines that are repeated",
            number(value),
            often(value)
        ),
        "frequency" => {
            format!("to have it printed and never spoken, write `handout: {value}`")
        }
        "load" => {
            let is_mass = value.ends_with(|last: char| last.is_ascii_digit())
                || ScriptWords::all()
                    .flat_map(|words| words.masses)
                    .any(|unit| value.ends_with(unit));
            let weight = if is_mass { " weight" } else { "" };
            format!(
                "for something to fetch, write `needs: {value}{weight}`; to have it printed and never spoken, write `handout: {value}`"
            )
        }
        "level" => {
            format!(
                "to have it printed and never spoken, write `handout: {}: {value}`",
                capitalised(key)
            )
        }
        "tempo" => format!(
            "for a repetition every few seconds, write `count: 10 every {}s`, and its words below as `each 0s: Slowly down.`",
            cadence(value)
        ),
        "rest between" => {
            let time = if value.is_empty() { "1m".to_owned() } else { extent::tidy(value) };
            format!("write `between: {time}` right below the heading with the number of times")
        }
        "duration" => {
            let time = if value.is_empty() { "30s".to_owned() } else { extent::tidy(value) };
            format!(
                "for one step, write `hold: {time}` or `move: {time}`; for the whole routine, write `length: {time}` above the first `##`"
            )
        }
        "pain" => format!(
            "for a limit to keep to, write `warning: {label}: {value}`; to have it printed and never spoken, write `handout: {label}: {value}`",
            label = capitalised(written)
        ),
        _ if key.strip_prefix("every ").is_some_and(duration::looks_like_time) => {
            let time = extent::tidy(key.strip_prefix("every ").unwrap_or_default());
            format!("for words of every repetition, write `each {time}: {value}` below a `count:`")
        }
        "if" | "when" => format!(
            "to have it said, write `warning: If {}`; for another way to do the part, write `### variation: NAME` below it",
            sentence(value)
        ),
        _ => return None,
    })
}

/// The help for a movement that is written as a key, with its time behind it.
pub(super) fn timed(key: &str, value: &str) -> Option<String> {
    let key = key.to_lowercase();
    let is_movement = ScriptWords::all().any(|words| words.movements.contains(&key.as_str()));
    if !is_movement || !duration::looks_like_time(value) {
        return None;
    }
    let time = extent::tidy(value);
    let word = capitalised(&key);
    Some(format!(
        "to have it said and timed, write `move {time}: {word}.`, or `hold {time}: {word}.` where nothing moves"
    ))
}

/// The first number of a value, or one that might stand there.
fn number(value: &str) -> String {
    let digits = value.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    let end = digits.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(digits.len());
    let digits = digits.get(..end).unwrap_or_default().trim_start_matches('0');
    if digits.is_empty() { "3".to_owned() } else { digits.to_owned() }
}

/// The seconds of one repetition: the sum of its phases, as in `3-0-3`.
pub(super) fn cadence(value: &str) -> u32 {
    let phases = value.split(|letter: char| !letter.is_ascii_digit());
    let sum: u32 =
        phases.filter_map(|phase| phase.parse::<u32>().ok()).take(4).fold(0, u32::saturating_add);
    if (1..=60).contains(&sum) { sum } else { 4 }
}

fn often(value: &str) -> String {
    match number(value).as_str() {
        "1" => "once".to_owned(),
        number => format!("{number} times"),
    }
}

fn sentence(value: &str) -> String {
    let ends = value.ends_with(['.', '!', '?', '…']);
    if ends { value.to_owned() } else { format!("{value}.") }
}
