//! French times of day.

use super::cardinals::cardinal;
use crate::language::grammar::{Clock, Form, skip_space, spaced, strip_word};

/// The words before a time of day.
const CLOCK: Clock = Clock {
    at: "vers dès lundi lundis mardi mardis mercredi mercredis jeudi jeudis vendredi vendredis \
        samedi samedis dimanche dimanches lun mar mer ven sam dim rdv déjeuner dîner horaires horaire",
    bounds: "à depuis avant après entre",
    from: "de",
    marks: "h",
    joints: "à et ou",
    lengths: "tien ten tenir mainten maint repos paus augment allong prolong pass dur étir \
        attend gard planch compt chang",
    held: "",
    daily: "",
    paces: "par le min minutes sec secondes au",
};

/// A time of day in words, and the text behind it.
///
/// Behind "à" and its like: "de 9:00 à 10:30".
pub(super) fn time_of_day<'a>(
    before: &str,
    hour: u64,
    minute: Option<u64>,
    after: &'a str,
) -> Option<(String, &'a str)> {
    let start = skip_space(after);
    let clock = strip_word(start, "h").or_else(|| strip_word(start, "H"));
    let rest = clock.unwrap_or(after);
    let minute = minute.filter(|_| CLOCK.tells(before, hour, rest))?;
    let hours = cardinal(hour, Form::Feminine);
    let name = if hour == 1 { "heure" } else { "heures" };
    let minutes = if minute == 0 { String::new() } else { cardinal(minute, Form::Feminine) };
    Some((spaced([hours.as_str(), name, &minutes]), rest))
}
