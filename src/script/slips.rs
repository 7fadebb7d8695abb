//! What is of the language and was meant as something else: a step that would be spoken, a prop that
//! is none.

use super::duration;
use super::key::Key;
use crate::language::HandoutWord;
use crate::routine::{Prop, StepForm};

/// The step that a spoken line is but for its dash: “- hold: 30s”.
#[must_use]
pub(crate) fn spoken_step(text: &str) -> Option<String> {
    let (key, value) = text.split_once(':')?;
    let value = value.trim().trim_end_matches('.');
    let row = Key::named(key.trim())?.step()?;
    let is_step = match row.form {
        StepForm::Count => duration::count(value).is_ok(),
        _ => {
            duration::looks_like_time(value) && value.contains(char::is_alphabetic)
                || duration::extent(value).is_ok()
        }
    };
    is_step.then(|| format!("{}: {}", row.keyword, duration::tidy(value)))
}

/// The line that was meant by a breath of this key whose words begin with a time.
#[must_use]
pub(crate) fn timed_breath(key: &str, words: &str) -> Option<String> {
    let (time, words) = duration::time_and_words(words);
    let words = words.trim_start_matches([' ', ',', '.', ';', ':', '-', '–', '—']);
    let has_unit = duration::looks_like_time(time) && time.contains(char::is_alphabetic);
    (has_unit && words.starts_with(char::is_alphabetic))
        .then(|| format!("{key} {}: {words}", duration::tidy(time)))
}

/// What is wrong with props that were meant as others or as none, and what to do.
#[must_use]
pub(crate) fn meant_props(props: &[Prop]) -> Option<(&'static str, String)> {
    let lower = |prop: &Prop| prop.name.trim_end_matches('.').to_lowercase();
    if let [only] = props
        && (HandoutWord::Nothing.is(&lower(only)) || ["-", "n/a"].contains(&lower(only).as_str()))
    {
        return Some(("this is announced as something to fetch", "delete this line".to_owned()));
    }
    let list = props.iter().flat_map(|prop| {
        let parts: Vec<&str> = prop.name.split(';').map(str::trim).collect();
        let last = parts.len() - 1;
        parts.into_iter().enumerate().map(move |(at, name)| match name.rsplit_once(' ') {
            Some((name, word)) if word.eq_ignore_ascii_case("optional") => {
                format!("{name} (optional)")
            }
            _ if prop.optional && at == last => format!("{name} (optional)"),
            _ => name.to_owned(),
        })
    });
    let help = format!("write `needs: {}`", list.collect::<Vec<_>>().join(", "));
    if props.iter().any(|prop| prop.name.contains(';')) {
        return Some(("props have a comma between two", help));
    }
    let ends = |prop: &Prop| lower(prop).ends_with(" optional");
    props.iter().any(ends).then_some(("`optional` stands in brackets", help))
}
