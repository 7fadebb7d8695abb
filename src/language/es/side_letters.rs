//! Sides that Spanish notes write by a letter: "brazo D", "pierna D/I", "lado I".

use super::sides::SIDE_FORMS;
use crate::language::Language;
use crate::language::grammar::{ends_word, last_word};

/// The side at the start of `rest`, behind the text `before`, and the text after its letter: behind a
/// part of the body, or beside the other side.
pub(super) fn side<'a>(
    before: &str,
    rest: &'a str,
    is_masculine: impl Fn(&str) -> bool,
) -> Option<(String, &'a str)> {
    let (letter, after) = rest.split_at_checked(1).filter(|(_, after)| ends_word(after))?;
    let (feminine, masculine, other) = match letter {
        "D" => ("derecha", "derecho", "I"),
        "I" => ("izquierda", "izquierdo", "D"),
        _ => return None,
    };
    let is_other = |text: &str| text.strip_prefix(other).is_some_and(ends_word);
    let first = SIDE_FORMS.joints.iter().find_map(|joint| {
        let text = before.strip_suffix(joint)?.strip_suffix(other)?;
        (!text.ends_with(char::is_alphanumeric)).then_some(text)
    });
    let is_first =
        SIDE_FORMS.joints.iter().any(|joint| after.strip_prefix(joint).is_some_and(is_other));
    let ahead = first.unwrap_or(before).trim_end_matches(['(', ' ']);
    let noun = last_word(ahead).to_lowercase();
    let is_name = SIDE_FORMS.before_letters.contains(&noun.as_str());
    let is_of_body = !is_name
        && ahead.len() < first.unwrap_or(before).len()
        && ahead.ends_with(char::is_alphabetic)
        && Language::Spanish.names_body_part(&noun);
    let said = if is_of_body && is_masculine(ahead) { masculine } else { feminine };
    (is_of_body || first.is_some() || is_first).then(|| (said.to_owned(), after))
}
