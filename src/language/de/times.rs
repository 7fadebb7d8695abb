//! German times of day.

use super::cardinals::cardinal;
use crate::language::grammar::{Clock, Form, skip_space, spaced, strip_word};

/// The most hours that are a length where no minutes follow them.
const LONGEST: u64 = 5;

/// The words before a time of day.
const CLOCK: Clock = Clock {
    at: "um gegen montag montags dienstag dienstags mittwoch mittwochs donnerstag donnerstags \
        freitag freitags samstag samstags sonntag sonntags mo di mi do fr sa termin uhrzeit frühstück mittagessen abendessen \
        öffnungszeiten sprechzeiten",
    bounds: "ab bis vor nach seit zwischen",
    from: "von",
    marks: "uhr h",
    joints: "bis und oder sowie",
    lengths: "halt hält ruh paus steiger erhöh verläng dehn dauer wart lang spann plank wechs",
    held: "steiger erhöh verläng verkürz",
    daily: "uhr heute morgen abend täglich jeden termin",
    paces: "pro je min minuten sek sekunden",
};

/// A time of day in words, and the text behind it.
///
/// Before "Uhr", and behind "um" and its like.
pub(super) fn time_of_day<'a>(
    before: &str,
    hour: u64,
    minute: Option<u64>,
    after: &'a str,
) -> Option<(String, &'a str)> {
    let start = skip_space(after);
    let written = strip_word(start, "Uhr");
    // "Nach 1 Std." and "nach 2 h" are lengths.
    let is_length = minute.is_none() && hour <= LONGEST;
    let hours_mark = strip_word(start, "h").filter(|_| !is_length);
    let hours_mark = hours_mark.or_else(|| strip_word(start, "Std").filter(|_| minute.is_some()));
    let is_time = minute.is_some() || hours_mark.is_some();
    let evening = minute.is_some() && hours_mark.is_some() && hour > 5;
    let tells = evening || is_time && CLOCK.tells(before, hour, hours_mark.unwrap_or(after));
    let rest = written.or_else(|| tells.then(|| hours_mark.unwrap_or(after)))?;
    let hours = format!("{} Uhr", cardinal(hour, Form::Masculine));
    let minutes = minute.filter(|minute| *minute > 0);
    let minutes = minutes.map(|minute| cardinal(minute, Form::Alone)).unwrap_or_default();
    (hour <= 24).then(|| (spaced([hours.as_str(), &minutes]), rest))
}
