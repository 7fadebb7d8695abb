//! Italian times of day.

use super::cardinals::cardinal;
use crate::language::grammar::{
    Clock, Form, ends_clause, is_listed, last_word, next_word, skip_space, spaced, strip_word,
};

/// The words before a time of day.
const CLOCK: Clock = Clock {
    at: "alle dalle ore le delle h lunedì martedì mercoledì giovedì venerdì sabato domenica lun \
        mer gio ven sab orario orari appuntamento colazione pranzo cena",
    bounds: "fino entro verso",
    from: "da",
    marks: "h",
    joints: "a e o",
    lengths: "tien ten mant ripos paus aument pass allung prolung dur attend aspett resta plank \
        cambi",
    held: "",
    daily: "",
    paces: "per al min minuti sec secondi",
};

/// A time of day in words, and the text behind it.
///
/// Behind "alle" or "dalle": "alle 18:30".
pub(super) fn time_of_day<'a>(
    before: &str,
    hour: u64,
    minute: Option<u64>,
    after: &'a str,
) -> Option<(String, &'a str)> {
    // "All'1", "dall'1 alle 3".
    let elided = last_word(before.strip_suffix(['\'', '\u{2019}']).unwrap_or_default());
    let is_one = hour == 1 && matches!(elided.to_lowercase().as_str(), "all" | "dall" | "l");
    if minute.is_none() && is_one && !after.starts_with(char::is_alphanumeric) {
        let joins = ["e", "o", "alle", "di"].contains(&next_word(skip_space(after)));
        return (ends_clause(after) || joins).then(|| ("una".to_owned(), after));
    }
    let clock = strip_word(skip_space(after), "h");
    let rest = clock.unwrap_or(after);
    let is_time = is_one || CLOCK.tells(before, hour, rest);
    // "Alle 8 h".
    if minute.is_none()
        && clock.is_some()
        && is_listed(last_word(before), "alle dalle ore le delle")
    {
        return Some((cardinal(hour, Form::Alone), rest)).filter(|_| (2..=24).contains(&hour));
    }
    let minute = minute.filter(|_| is_time)?;
    let minutes = match minute {
        0 => String::new(),
        30 if hour <= 12 => "e mezza".to_owned(),
        _ => format!("e {}", cardinal(minute, Form::Alone)),
    };
    let form = if is_one { Form::Feminine } else { Form::Alone };
    // "Alle otto e alle venti", as "otto e venti" are twenty past eight.
    let joint = last_word(before);
    let earlier = before.trim_end().strip_suffix(joint).unwrap_or_default();
    let is_second = is_listed(joint, "e o")
        && earlier.trim_end().trim_end_matches(['h', ' ']).ends_with(|c: char| c.is_ascii_digit());
    let is_at = is_second
        && last_word(earlier.trim_end_matches(|c: char| !c.is_alphabetic() || c == 'h')) == "alle";
    let article = match (is_second, is_at) {
        (false, _) => "",
        (true, true) => "alle",
        (true, false) => "le",
    };
    Some((spaced([article, cardinal(hour, form).as_str(), &minutes]), rest))
}
