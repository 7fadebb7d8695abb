//! Numbers whose noun stands with an earlier number: "2 series por la mañana y 1 por la noche".

use super::{Form, is_listed, last_word, next_word};

/// How a language goes on without the noun that it has named; lists with spaces between.
pub(in crate::language) struct Again {
    /// Words before the second number, besides a comma or a colon.
    pub(in crate::language) joints: &'static str,
    /// Words behind it, which tell when or how: "por", "le".
    pub(in crate::language) behind: &'static str,
    /// Words before a number that belongs to what another one counts: "series de 10 repeticiones".
    pub(in crate::language) of: &'static str,
}

/// The form of a number between the texts `before` and `after` that is `written` in digits and whose
/// noun stands with an earlier number of its sentence; nothing where it stands with none.
pub(in crate::language) fn form_of_earlier(
    (before, written, after): (&str, &str, &str),
    again: &Again,
    form_before: impl Fn(&str) -> Form,
) -> Option<Form> {
    let is_number = |word: &str| word.bytes().all(|letter| letter.is_ascii_digit());
    let behind = next_word(after.strip_prefix(' ')?);
    let rest = after.trim_start().strip_prefix(behind)?.trim_start_matches(['\'', '\u{2019}', ' ']);
    let joint = before.trim_end();
    let goes_on = is_number(written)
        && is_listed(behind, again.behind)
        && !rest.starts_with(|next: char| next.is_ascii_digit())
        && (joint.ends_with([',', ':', ';', '+']) || is_listed(last_word(joint), again.joints));
    if !goes_on {
        return None;
    }
    let sentence = before.rsplit(['.', '!', '?']).next()?;
    let words: Vec<&str> = sentence.split_whitespace().collect();
    let mut pairs = words.iter().zip(words.iter().skip(1)).enumerate().rev();
    pairs.find_map(|(at, (number, noun))| {
        let ahead = at.checked_sub(1).and_then(|at| words.get(at)).copied().unwrap_or_default();
        let counts = number.starts_with(|first: char| first.is_ascii_digit())
            && number.chars().all(|letter| letter.is_ascii_digit() || "-–".contains(letter))
            && !is_listed(ahead, again.of);
        let form = form_before(next_word(noun));
        (counts && form != Form::Alone).then_some(form)
    })
}
