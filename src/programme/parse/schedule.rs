//! Days, how often a day, and times of day, as people write them.

use jiff::civil::Time;

use super::super::Weekdays;

/// The days of `monday and thursday`, `Mon/Wed/Fri`, `mon to fri`, `every day`, `weekend`.
pub(super) fn named_days(words: &str) -> Option<Weekdays> {
    let words = words.strip_prefix("on ").or(words.strip_prefix("and ")).unwrap_or(words);
    let words = words.replace(['/', '+', '&'], " and ");
    let mut days = Weekdays::default();
    for part in words.split(" and ").map(str::trim) {
        days = days.and(Weekdays::named(part).or_else(|| span(part)).or_else(|| each(part))?);
    }
    (!days.is_empty()).then_some(days)
}

/// The days of `monday to friday`, `mon-fri`.
fn span(words: &str) -> Option<Weekdays> {
    let joints = [" to ", " until ", " through ", "-", "–"];
    let (first, last) = joints.iter().find_map(|joint| words.split_once(joint))?;
    Weekdays::from_to(first.trim(), last.trim())
}

/// The days of `monday thursday`, `every tuesday`.
fn each(words: &str) -> Option<Weekdays> {
    let words = words.strip_prefix("every ").or(words.strip_prefix("each ")).unwrap_or(words);
    let days = words.split_whitespace().map(Weekdays::named);
    days.reduce(|all, day| Some(all?.and(day?))).flatten()
}

/// The numbers from two on, as words.
const NUMBERS: [&str; 5] = ["two", "three", "four", "five", "six"];

/// The number of `3 times a day`, `twice daily`, `3x/day`.
pub(super) fn times_a_day(words: &str) -> Option<u32> {
    let ends = [" a day", " per day", " each day", " every day", " daily", "/day", "/ day"];
    let words = ends.iter().find_map(|end| words.strip_suffix(end))?;
    match words.trim() {
        "once" => Some(1),
        "twice" => Some(2),
        "thrice" => Some(3),
        words => {
            let number = words.strip_suffix("times").or(words.strip_suffix(['x', '×']))?.trim();
            let spelled = NUMBERS.iter().zip(2..).find(|(known, _)| **known == number);
            spelled.map(|(_, number)| number).or_else(|| number.parse().ok())
        }
    }
}

/// The times of `8:00 and 18:30`.
pub(super) fn clock_times(words: &str) -> Option<Vec<Time>> {
    words.split(" and ").map(|word| clock_time(word.trim())).collect()
}

/// The time of `18:30`, `18.30`, `18h30`, `7am`, `6:30 pm`, `noon`.
fn clock_time(words: &str) -> Option<Time> {
    if matches!(words, "noon" | "midday") {
        return Time::new(12, 0, 0, 0).ok();
    }
    let words = words.replace('.', ":");
    let half = |marks: [&str; 2]| marks.into_iter().find_map(|mark| words.strip_suffix(mark));
    let (clock, afternoon) = match (half(["am", "a:m:"]), half(["pm", "p:m:"])) {
        (Some(clock), _) => (clock.trim(), Some(0)),
        (_, Some(clock)) => (clock.trim(), Some(12)),
        (None, None) => (words.as_str(), None),
    };
    let Some(afternoon) = afternoon else {
        let (hour, minute) = clock.split_once('h').unwrap_or((clock, ""));
        let with_h = Time::strptime("%H", hour).ok().filter(|_| hour != clock && minute.is_empty());
        return with_h.or_else(|| Time::strptime("%H:%M", clock.replace('h', ":")).ok());
    };
    let (hour, minute) = clock.split_once(':').unwrap_or((clock, "0"));
    let hour: i8 = hour.parse().ok().filter(|hour| (1..=12).contains(hour))?;
    Time::new(hour % 12 + afternoon, minute.parse().ok()?, 0, 0).ok()
}
