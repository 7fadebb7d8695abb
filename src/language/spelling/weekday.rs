//! Days of the week that are written short: "Mon/Wed/Fri", "Mo-Fr", "le lun. et le jeu."

use super::place::Place;
use super::scan::{digits, range_mark};
use crate::language::capitalised;
use crate::language::grammar::{
    Numbers, Weekdays, ends_word, is_listed, last_word, next_word, skip_space,
};

/// The name of the day at a place, and the text after it.
///
/// A short form is a day beside another one, behind a word such as "on", and with a full stop; one
/// that is a word as well, such as "Sat" or the French "mer", only where no sentence ends with it.
pub(super) fn weekday<'a>(place: Place<'a>, grammar: &Numbers) -> Option<(String, &'a str)> {
    let days = grammar.weekdays;
    let (short, name, after) = short_form(place.rest, days)?;
    let behind = after.strip_prefix('.');
    let rest = behind.unwrap_or(after);
    let is_word = is_listed(short, days.words);
    let next = joined(rest, days);
    let is_sure =
        |other: Option<bool>| other.is_some_and(|sure| sure || !is_word || days.have_capital);
    let is_beside = is_sure(next.map(|(_, sure, _)| sure))
        || is_sure(day_before(place.before, days))
        || behind.is_some() && (next.is_some() || day_before(place.before, days).is_some());
    // “Lu/Me/Ve”, each of which is a word as well.
    let is_capital = place.rest.starts_with(char::is_uppercase);
    let is_marked = next
        .is_some_and(|(mark, _, rest)| mark.is_some() && rest.starts_with(char::is_uppercase))
        || place.before.ends_with(['/', '-', '\u{2013}'])
            && day_before(place.before, days).is_some();
    let has_word = is_listed(&last_word(place.before).to_lowercase(), days.before)
        && place.before.ends_with(' ');
    let goes_on = rest.trim_start().starts_with(|next: char| {
        next.is_lowercase() || next.is_ascii_digit() || ",;:)/-–".contains(next)
    });
    let is_short = behind.is_some()
        && (!is_word
            || goes_on && (days.have_capital || !starts_with_digit(rest))
            || starts_with_date(rest));
    // “Mo: Pause”, “Thu 6 pm”.
    let is_head = !is_word
        && (days.have_capital && (after.starts_with(':') || starts_with_digit(after))
            || starts_with_date(after));
    if !(is_beside
        || is_capital && is_marked
        || is_short
        || is_head
        || has_word && (!is_word || days.have_capital))
    {
        return None;
    }
    let name = if is_capital { capitalised(name) } else { name.to_owned() };
    match next.and_then(|(mark, _, rest)| Some((mark?, rest))) {
        // "Lun-mer-ven" are three days.
        Some((Mark::Range, rest))
            if goes_on_in_row(rest, days) || ends_in_row(place.before, days) =>
        {
            Some((format!("{name},"), rest))
        }
        Some((Mark::Range, rest)) => Some((format!("{name} {}", grammar.words.to), rest)),
        Some((Mark::Stroke, rest)) => Some((format!("{name},"), rest)),
        // The full stop ends the sentence as well where it does not go on.
        None if behind.is_some() && !goes_on && next.is_none() => Some((format!("{name}."), rest)),
        None => Some((name, rest)),
    }
}

/// A mark between two days that is said in words.
#[derive(Clone, Copy)]
enum Mark {
    Range,
    Stroke,
}

/// The short form at the start of a text, the name of its day, and the text after it.
fn short_form<'a>(text: &'a str, days: &Weekdays) -> Option<(&'static str, &'static str, &'a str)> {
    if days.have_capital && !text.starts_with(char::is_uppercase) {
        return None;
    }
    let word = next_word(text);
    let (short, name) = days.short.iter().find(|(short, _)| short.eq_ignore_ascii_case(word))?;
    let after = text.strip_prefix(word).filter(|after| ends_word(after))?;
    Some((short, name, after))
}

/// Tells of the day at the start of a text if it can be nothing else; nothing where there is none.
fn day(text: &str, days: &Weekdays) -> Option<bool> {
    if let Some((short, _, after)) = short_form(text, days) {
        return Some(!is_listed(short, days.words) || after.starts_with('.'));
    }
    let word = next_word(text).to_lowercase();
    let one = word.strip_suffix('s').unwrap_or(&word);
    let is_name = |name: &str| name.to_lowercase() == word || name.to_lowercase() == one;
    days.short.iter().any(|(_, name)| is_name(name)).then_some(true)
}

/// What joins a day to the next: the mark, if it has to be said, whether the next one is surely a
/// day, and the text from that on.
fn joined<'a>(text: &'a str, days: &Weekdays) -> Option<(Option<Mark>, bool, &'a str)> {
    if let Some(rest) = range_mark(text).map(skip_space) {
        return Some((Some(Mark::Range), day(rest, days)?, rest));
    }
    if let Some(rest) = skip_space(text).strip_prefix('/').map(skip_space) {
        return Some((Some(Mark::Stroke), day(rest, days)?, rest));
    }
    let marked = skip_space(text.strip_prefix(',').unwrap_or(text));
    let marked = skip_space(marked.strip_prefix(['&', '+']).unwrap_or(marked));
    let mut rest = marked;
    // “Le lun. et le jeu.”
    for _ in 0..2 {
        let word = next_word(rest);
        let behind = rest.strip_prefix(word).filter(|_| is_listed(word, days.between));
        let behind = behind.map(|behind| behind.strip_prefix('.').unwrap_or(behind));
        rest = behind.map_or(rest, skip_space);
    }
    if rest.len() == text.len() {
        return None;
    }
    Some((None, day(rest, days)?, rest))
}

/// Tells of the day before the joint that a text ends with if it can be nothing else.
fn day_before(before: &str, days: &Weekdays) -> Option<bool> {
    let mut text = before.trim_end();
    for _ in 0..2 {
        // The joint may be short itself: "Di u. Do".
        let joint = text.strip_suffix('.').unwrap_or(text);
        let word = last_word(joint);
        let is_joint = is_listed(word, days.between) && !word.is_empty();
        text = joint.strip_suffix(word).filter(|_| is_joint).unwrap_or(text).trim_end();
    }
    text = text.trim_end_matches([',', '&', '+', '/', '-', '–']).trim_end();
    if text.len() == before.len() {
        return None;
    }
    let text = text.strip_suffix('.').unwrap_or(text);
    let start = text.len() - last_word(text).len();
    let name = text.get(start..).filter(|name| !name.is_empty())?;
    let is_stopped = before.get(text.len()..).is_some_and(|rest| rest.starts_with('.'));
    day(name, days).map(|is_sure| is_sure || is_stopped)
}

/// Tells if another day with a hyphen before it follows the one at the start of a text.
fn goes_on_in_row(text: &str, days: &Weekdays) -> bool {
    let after =
        short_form(text, days).map(|(_, _, after)| after.strip_prefix('.').unwrap_or(after));
    let next = after.and_then(|after| joined(after, days));
    next.is_some_and(|(mark, _, _)| matches!(mark, Some(Mark::Range)))
}

/// Tells if a text ends with a day and a hyphen.
fn ends_in_row(before: &str, days: &Weekdays) -> bool {
    before.ends_with(['-', '\u{2013}']) && day_before(before, days).is_some()
}

/// Tells if a text begins with the numbers of a day and a month: "jeu. 3/12".
fn starts_with_date(text: &str) -> bool {
    let month = digits(text.trim_start()).and_then(|(_, rest)| digits(rest.strip_prefix('/')?));
    month.is_some_and(|(_, rest)| ends_word(rest))
}

fn starts_with_digit(text: &str) -> bool {
    text.trim_start().starts_with(|next: char| next.is_ascii_digit())
}
