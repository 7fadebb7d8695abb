//! Spanish times of day.

use super::cardinals::cardinal;
use crate::language::grammar::{
    Clock, Form, ends_clause, ends_word, is_listed, last_word, next_word, skip_space, spaced,
    strip_word,
};

/// The words before a time of day.
const CLOCK: Clock = Clock {
    at: "las lunes martes miércoles jueves viernes sábado sábados domingo domingos lun mié \
        jue vie sáb horario hora cita desayuno almuerzo comida cena",
    bounds: "desde hasta entre",
    from: "de",
    marks: "h am pm",
    joints: "a y o hasta",
    lengths: "mant aguant sost descans paus aument pas alarg prolong dur estir esper planch \
        progres cambi",
    held: "",
    daily: "",
    paces: "por el min minutos seg segundos al",
};

/// A time of day in words, and the text behind it.
///
/// Behind "las" or, at one, "la": "a las 18:30"; before "am" and "p. m.".
pub(super) fn time_of_day<'a>(
    before: &str,
    hour: u64,
    minute: Option<u64>,
    after: &'a str,
) -> Option<(String, &'a str)> {
    let hours = cardinal(hour, Form::Feminine);
    let minutes = match minute {
        None | Some(0) => String::new(),
        Some(30) if hour <= 12 => "y media".to_owned(),
        Some(minute) => format!("y {}", cardinal(minute, Form::Alone)),
    };
    let start = skip_space(after);
    if let Some((half, rest)) = half_of_day(start, hour) {
        return Some((spaced([hours.as_str(), &minutes, half]), rest));
    }
    let is_one = hour == 1 && last_word(before) == "la";
    let clock = strip_word(start, "h").or_else(|| strip_word(start, "hs"));
    if minute.is_none() {
        // "A las 21", but "a las 21 h".
        let is_behind = is_one || last_word(before) == "las" && hour <= 24;
        let ends = ends_clause(after)
            || start.len() < after.len() && ["y", "o", "de", "a", "en"].contains(&next_word(start));
        return (is_behind && ends).then_some((hours, after));
    }
    let tells = is_one || CLOCK.tells(before, hour, clock.unwrap_or(after));
    // "A las ocho y las veinte", as "ocho y veinte" are twenty past eight.
    let joint = last_word(before);
    let is_second = is_listed(joint, "y o")
        && before.trim_end().strip_suffix(joint).is_some_and(|earlier| {
            earlier.trim_end().trim_end_matches(['h', ' ']).ends_with(|c: char| c.is_ascii_digit())
        });
    let article = match hour {
        _ if !is_second => "",
        1 => "la",
        _ => "las",
    };
    tells.then(|| (spaced([article, hours.as_str(), &minutes]), clock.unwrap_or(after)))
}

/// The part of the day that "am" or "p. m." at the start of a text stands for, and the text behind it.
fn half_of_day(text: &str, hour: u64) -> Option<(&'static str, &str)> {
    let marks =
        [("a.m.", 'a'), ("a. m.", 'a'), ("am", 'a'), ("p.m.", 'p'), ("p. m.", 'p'), ("pm", 'p')];
    let (half, rest) = marks.iter().find_map(|(mark, half)| {
        let (head, rest) = text.split_at_checked(mark.len())?;
        let same = head.to_lowercase() == *mark && ends_word(rest);
        // The stop at the end of a text is that of the sentence as well.
        let stop = mark.ends_with('.') && rest.trim().is_empty();
        let rest = if stop { text.get(mark.len() - 1..).unwrap_or(rest) } else { rest };
        same.then_some((*half, rest))
    })?;
    let part = match (half, hour) {
        ('a', 12) => "de la noche",
        ('a', 1..=11) => "de la mañana",
        (_, 12) => "del mediodía",
        (_, 1..=7) => "de la tarde",
        (_, 8..=11) => "de la noche",
        _ => return None,
    };
    Some((part, rest))
}
