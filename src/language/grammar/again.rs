//! Numbers whose noun stands with an earlier number: "2 series por la mañana y 1 por la noche".

use super::{Form, Rules, ends_clause, is_listed, last_sentence, last_word, next_word};

/// How a language goes on without the noun that it has named; lists with spaces between.
pub(in crate::language) struct Again {
    /// Words before the second number, besides a comma or a colon.
    pub(in crate::language) joints: &'static str,
    /// Words behind it, which tell when or how: "por", "le".
    pub(in crate::language) behind: &'static str,
    /// Words that are alone with the number in its clause, before it or behind it: times of the day and
    /// sides, as in "1 soir" and "le soir 1".
    pub(in crate::language) beside: &'static str,
    /// Words before a number that belongs to what another one counts: "series de 10 repeticiones".
    pub(in crate::language) of: &'static str,
}

/// The number that is `said` between the texts `before` and `after`, `written` in digits, as the noun wants it that
/// it has from an earlier number; nothing where it has none.
pub(in crate::language) fn said_of_earlier(
    said: &str,
    (before, written, after): (&str, &str, &str),
    again: &Again,
    rules: &dyn Rules,
) -> Option<String> {
    let form = form_of_earlier((before, written, after), again, |noun| rules.form_before(noun))?;
    let number = written.parse().ok()?;
    let forms = [Form::Alone, Form::Masculine, Form::Feminine];
    let is_number = forms.iter().any(|form| rules.cardinal(number, *form) == said);
    let form = if form == Form::Feminine { form } else { Form::Alone };
    is_number.then(|| rules.cardinal(number, form))
}

/// The form of a number between the texts `before` and `after` that is `written` in digits and whose
/// noun stands with an earlier number of its sentence; nothing where it stands with none.
pub(in crate::language) fn form_of_earlier(
    (before, written, after): (&str, &str, &str),
    again: &Again,
    form_before: impl Fn(&str) -> Form,
) -> Option<Form> {
    let is_number = written.bytes().all(|letter| letter.is_ascii_digit());
    if !is_number || !goes_on(before, after, again) && !is_last(before, after, again) {
        return None;
    }
    let words: Vec<&str> = last_sentence(before).split_whitespace().collect();
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

/// Tells if a number between these texts begins a clause about when or how.
fn goes_on(before: &str, after: &str, again: &Again) -> bool {
    let Some(behind) = after.strip_prefix(' ').map(next_word) else { return false };
    let joint = before.trim_end();
    let begins = joint.ends_with(MARKS) || is_listed(last_word(joint), again.joints);
    let rest = after.trim_start().strip_prefix(behind).unwrap_or_default();
    let thing = rest.trim_start_matches(['\'', '\u{2019}', ' ']);
    let is_counted = thing.starts_with(|next: char| next.is_ascii_digit());
    begins
        && (is_listed(behind, again.behind) && !is_counted
            || is_listed(behind, again.beside) && ends_clause(rest))
}

/// Tells if a number between these texts ends a clause that says no more than when: "le soir 1".
fn is_last(before: &str, after: &str, again: &Again) -> bool {
    let clause = before.rsplit(MARKS).next().unwrap_or_default();
    let is_number = |word: &str| word.bytes().all(|letter| letter.is_ascii_digit());
    let is_alone = !clause.split_whitespace().any(is_number);
    is_alone && ends_clause(after) && is_listed(last_word(before), again.beside)
}

/// What may stand between a number with its noun and one without.
const MARKS: [char; 7] = [',', ':', ';', '+', '/', '&', '–'];
