//! English times of day.

use super::cardinals::cardinal;
use crate::language::grammar::{Clock, ends_word, skip_space, spaced, strip_word};

/// The words before a time of day.
const CLOCK: Clock = Clock {
    at: "at till monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday \
        fridays saturday saturdays sunday sundays mon tue tues wed thu thur thurs fri sat sun \
        appointment appointments hours breakfast lunch dinner supper bedtime",
    bounds: "from until by before after between since around about",
    from: "",
    marks: "am pm",
    joints: "to and or until till",
    lengths: "hold rest pause build increas progress extend lengthen work stretch for last \
        plank wait pace split switch chang swap",
    held: "hold held plank",
    daily: "every each day daily today tomorrow morning mornings afternoon evening evenings night tonight class classes appointment session sessions meet lunch clock",
    paces: "per a minute minutes min mins sec secs second seconds",
};

/// A time of day in words, and the text behind it.
///
/// Behind "at" and its like, before "am", "pm", "o'clock" and "in the morning".
pub(super) fn time_of_day<'a>(
    before: &str,
    hour: u64,
    minute: Option<u64>,
    after: &'a str,
) -> Option<(String, &'a str)> {
    let marks = [("a.m.", "a m"), ("p.m.", "p m"), ("am", "a m"), ("pm", "p m")];
    let start = skip_space(after);
    let half = marks.iter().find_map(|(mark, said)| {
        let (head, rest) = start.split_at_checked(mark.len())?;
        (head.eq_ignore_ascii_case(mark) && ends_word(rest)).then_some((*said, rest))
    });
    let minutes = match minute {
        None | Some(0) => String::new(),
        Some(few @ 1..=9) => format!("oh {}", cardinal(few)),
        Some(many) => cardinal(many),
    };
    if let Some((half, rest)) = half.filter(|_| hour <= 12) {
        return Some((spaced([cardinal(hour).as_str(), &minutes, half]), rest));
    }
    let minute = minute?;
    let follows = BEHIND_TIMES.iter().any(|words| strip_word(start, words).is_some());
    let clock = HOURS.iter().find_map(|mark| strip_word(start, mark));
    let is_time = CLOCK.tells(before, hour, clock.unwrap_or(after));
    if !(is_time || follows && (1..=24).contains(&hour)) {
        return None;
    }
    let minutes = match (hour, minute) {
        (1..=12, 0) if start.starts_with("o'clock") => String::new(),
        (1..=12, 0) => "o'clock".to_owned(),
        (_, 0) => "hundred".to_owned(),
        _ => minutes,
    };
    let midnight = hour == 24 && minute == 0;
    let said = spaced([cardinal(hour).as_str(), &minutes]);
    let said = if midnight { "midnight".to_owned() } else { said };
    Some((said, clock.unwrap_or(after)))
}

/// Words behind a time of day.
const BEHIND_TIMES: [&str; 9] = [
    "in the morning",
    "in the afternoon",
    "in the evening",
    "at night",
    "o'clock",
    "tonight",
    "tomorrow",
    "sharp",
    "every morning",
];

/// Marks of hours behind a time of day, which are not said.
const HOURS: [&str; 5] = ["h", "hrs", "hr", "hours", "hour"];
