//! Sides that English notes write by a letter: "R hip", "(L) knee", "L/R".

use super::sides::SIDE_FORMS;
use crate::language::Language;
use crate::language::grammar::{ends_clause, ends_word, last_word, next_word};

/// What stands between two sides.
const JOINTS: [&str; 8] = ["/", "+", "-", " & ", " + ", " and ", " or ", " / "];

/// The side at the start of `rest`, behind the text `before`, and the text after its letter: before a
/// part of the body or behind one, or beside the other side.
pub(super) fn side<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    let (letter, after) = rest.split_at_checked(1).filter(|(_, after)| ends_word(after))?;
    let (side, other) = match letter {
        "R" => ("right", "L"),
        "L" => ("left", "R"),
        _ => return None,
    };
    let is_other = |text: &str| text.strip_prefix(other).is_some_and(ends_word);
    let is_pair = JOINTS.iter().any(|joint| {
        after.strip_prefix(joint).is_some_and(is_other)
            || before
                .strip_suffix(joint)
                .and_then(|text| text.strip_suffix(other))
                .is_some_and(|earlier| !earlier.ends_with(char::is_alphanumeric))
    });
    let is_part = |word: &str| Language::English.names_body_part(word);
    let stopped = after.strip_prefix('.').unwrap_or(after);
    let inner = stopped.strip_prefix(')').filter(|_| before.ends_with('('));
    let noun = next_word(inner.unwrap_or(stopped).strip_prefix(' ').unwrap_or_default());
    let named = last_word(before.trim_end_matches('(')).to_lowercase();
    let is_name = SIDE_FORMS.before_letters.contains(&named.as_str());
    let is_spine = SIDE_FORMS.behind_letters.contains(&noun);
    let is_ahead = is_part(noun) && !is_name && !is_spine;
    let is_behind = is_part(&named) && (ends_clause(after) || inner.is_some());
    let after = if is_ahead && inner.is_none() { stopped } else { after };
    (is_pair || is_ahead || is_behind).then(|| (side.to_owned(), after))
}
