//! Sides of the body that are written short behind their nouns: "gamba dx", "brazo izq."

use super::last_word;

/// A short form in small letters, and the sides that it stands for behind a feminine and a masculine
/// noun. With a full stop it is one only before that.
pub(in crate::language) type SideMark = (&'static str, &'static str, &'static str);

/// The side at the start of `rest`, behind the text `before`, and the text after it. `is_masculine`
/// tells it of the noun that a text ends with.
pub(in crate::language) fn side_mark<'a>(
    before: &str,
    rest: &'a str,
    marks: &[SideMark],
    is_masculine: impl Fn(&str) -> bool,
) -> Option<(String, &'a str)> {
    // It is asked at every word, and few begin like any of these.
    let first = rest.as_bytes().first()?.to_ascii_lowercase();
    if !marks.iter().any(|(short, _, _)| short.as_bytes().first() == Some(&first)) {
        return None;
    }
    let (mark, (short, feminine, masculine)) = marks.iter().find_map(|mark| {
        let (head, after) = rest.split_at_checked(mark.0.len())?;
        let ends = !after.starts_with(char::is_alphabetic);
        (head.eq_ignore_ascii_case(mark.0) && ends).then_some((head, *mark))
    })?;
    let mut ahead = before.trim_end_matches(|letter: char| !letter.is_alphabetic());
    // “Lato dx/sx”: the noun is that of the first.
    while let Some(earlier) = marks.iter().find_map(|(short, _, _)| {
        let word = last_word(ahead);
        let is_mark = word.eq_ignore_ascii_case(short.trim_end_matches('.'));
        ahead.strip_suffix(word).filter(|_| is_mark)
    }) {
        ahead = earlier.trim_end_matches(|letter: char| !letter.is_alphabetic());
    }
    // The letter of "10x" is no noun.
    let has_noun = last_word(ahead).chars().count() > 1;
    let side = if has_noun && is_masculine(ahead) { masculine } else { feminine };
    let after = rest.strip_prefix(mark)?;
    // "Ext. 30°" is an extension: inner and outer have their noun.
    if !has_noun && masculine.ends_with("terno") {
        return None;
    }
    let behind = after.strip_prefix('.').unwrap_or(after);
    let stopped = short.ends_with('.') || behind.len() < after.len();
    let goes_on = behind.trim_start().starts_with(|next: char| {
        next.is_lowercase() || next.is_ascii_digit() || ",;:)/+&".contains(next)
    });
    let stop = if stopped && !goes_on { "." } else { "" };
    let mut letters = side.chars();
    let is_capital = mark.starts_with(char::is_uppercase);
    let first = letters.next().filter(|_| is_capital).into_iter().flat_map(char::to_uppercase);
    let rest_of = if is_capital { letters.as_str() } else { side };
    Some((first.chain(rest_of.chars()).chain(stop.chars()).collect(), behind))
}
