//! A programme as a calendar, so that a phone reminds of it: RFC 5545.

use ics::parameters::TzIDParam;
use ics::properties::{Description, DtStart, Duration, Sequence, Summary, Trigger};
use ics::{Alarm, Daylight, Event, ICalendar, Standard, TimeZone as Zone, escape_text};
use jiff::civil::{Date, DateTime, Time};
use jiff::tz::{Dst, TimeZone};
use jiff::{Timestamp, Zoned};
use sha2::{Digest as _, Sha256};

use super::{Course, Entry, Programme};
use crate::language::capitalised;
use crate::name::quoted;

/// The times of the day for what is done once to six times, where the programme leaves that open.
const HOURS: [&[i8]; 6] = [
    &[18],
    &[8, 18],
    &[8, 13, 18],
    &[8, 11, 15, 18],
    &[8, 11, 13, 16, 19],
    &[8, 10, 12, 14, 16, 19],
];

/// The length of an entry, as RFC 5545 writes it: nobody's day is blocked.
const LENGTH: &str = "PT15M";

/// The calendar of a course: an event with one alarm for each time that something is due. What was
/// due has the same identity in every later calendar of this course, so that a phone moves it.
pub(crate) fn calendar(programme: &Programme, course: &Course, now: &Zoned) -> String {
    let mut calendar = ICalendar::new("2.0", "-//supple//programme//EN");
    let sequence = sequence(course, now);
    let stamp = now.timestamp().to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string();
    let zone = now.time_zone();
    let name = zone.iana_name().filter(|name| *name != "UTC");
    let dates = course.dates(programme.weeks());
    if let (Some(name), Some((first, _)), Some((last, _))) = (name, dates.first(), dates.last())
        && let Some(description) = zone_of(name, zone, *first, *last)
    {
        calendar.add_timezone(description);
    }
    for (date, day) in &dates {
        let mut seen: Vec<&str> = Vec::new();
        for entry in programme.entries_on(*day, date.weekday()) {
            // The same routine may stand twice in a week, with other choices.
            let same = seen.iter().filter(|name| **name == entry.routine.value).count();
            seen.push(&entry.routine.value);
            for (number, time) in times(entry).into_iter().enumerate() {
                let identity =
                    identity(course, &entry.routine.value, [*day, count(same), count(number)]);
                let start = date.to_datetime(time);
                calendar.add_event(event(
                    programme,
                    entry,
                    (identity, &stamp, sequence),
                    start,
                    name,
                ));
            }
        }
    }
    calendar.to_string()
}

fn event<'a>(
    programme: &Programme,
    entry: &Entry,
    (identity, stamp, sequence): (String, &str, i64),
    start: DateTime,
    zone: Option<&str>,
) -> Event<'a> {
    let mut event = Event::new(identity, stamp.to_owned());
    event.push(Sequence::new(sequence.to_string()));
    let text = start.strftime("%Y%m%dT%H%M%S").to_string();
    event.push(match zone {
        Some(zone) => {
            let mut start = DtStart::new(text);
            start.add(TzIDParam::new(zone.to_owned()));
            start
        }
        // Without a zone it is the time of wherever the phone is.
        None => DtStart::new(text),
    });
    event.push(Duration::new(LENGTH));
    event.push(Summary::new(escape_text(format!(
        "{}: {}",
        programme.title.value, entry.routine.value
    ))));
    let options = entry.options().map(|word| quoted(&word)).collect::<Vec<_>>().join(" ");
    let language = programme.language;
    let command = format!("supple play {} {options}", quoted(&entry.named));
    event.push(Description::new(escape_text(format!(
        "{}\n{}: supple today\n{}: {}",
        entry.what(language),
        language.schedule().on_the_computer,
        capitalised(language.phrases().or),
        command.trim_end()
    ))));
    event.add_alarm(Alarm::display(
        Trigger::new("PT0S"),
        Description::new(escape_text(programme.title.value.clone())),
    ));
    event
}

/// The number by which a phone tells the later of two calendars: the minutes since the day before the
/// course began.
fn sequence(course: &Course, now: &Zoned) -> i64 {
    let day = course.began.yesterday().unwrap_or(course.began);
    let begun = day.to_zoned(TimeZone::UTC).map_or(0, |begun| begun.timestamp().as_second());
    ((now.timestamp().as_second() - begun) / 60).max(0)
}

/// The times of a day on which an entry is done.
fn times(entry: &Entry) -> Vec<Time> {
    if !entry.at.is_empty() {
        return entry.at.clone();
    }
    let index = usize::try_from(entry.times.saturating_sub(1)).unwrap_or_default();
    let hours = HOURS.get(index).copied().unwrap_or(HOURS[0]);
    hours.iter().map(|hour| Time::constant(*hour, 0, 0, 0)).collect()
}

/// The identity of an event, the same whatever was paused since.
fn identity(course: &Course, routine: &str, numbers: [u32; 3]) -> String {
    let [day, same, number] = numbers;
    let text =
        format!("{}\n{}\n{routine}\n{day}\n{same}\n{number}", course.programme, course.began);
    let hash = Sha256::digest(text.as_bytes());
    let letters: Vec<String> = hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("{}@supple", letters.concat())
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// A zone with all changes of its clocks from before the first day until after the last.
fn zone_of<'a>(name: &str, zone: &TimeZone, first: Date, last: Date) -> Option<Zone<'a>> {
    let at = |date: Date| date.to_zoned(zone.clone()).ok().map(|zoned| zoned.timestamp());
    let (from, until) = (at(first)?, at(last.tomorrow().ok()?)?);
    let mut observances: Vec<(Timestamp, bool, i32, i32)> = Vec::new();
    let info = zone.to_offset_info(from);
    let mut before = info.offset().seconds();
    observances.push((from, info.dst() == Dst::Yes, before, before));
    for change in zone.following(from).take_while(|change| change.timestamp() <= until) {
        let offset = change.offset().seconds();
        observances.push((change.timestamp(), change.dst() == Dst::Yes, before, offset));
        before = offset;
    }
    let standard = |(at, _, from, to): &(Timestamp, bool, i32, i32)| {
        Standard::new(local(*at, *from), offset(*from), offset(*to))
    };
    let daylight = |(at, _, from, to): &(Timestamp, bool, i32, i32)| {
        Daylight::new(local(*at, *from), offset(*from), offset(*to))
    };
    let mut all = observances.iter();
    let first = all.next()?;
    let mut zone = if first.1 {
        Zone::daylight(name.to_owned(), daylight(first))
    } else {
        Zone::standard(name.to_owned(), standard(first))
    };
    for one in all {
        if one.1 {
            zone.add_daylight(daylight(one));
        } else {
            zone.add_standard(standard(one));
        }
    }
    Some(zone)
}

/// A moment on the clock before it changes, as RFC 5545 writes the beginning of an observance.
fn local(at: Timestamp, offset: i32) -> String {
    let moved = Timestamp::from_second(at.as_second() + i64::from(offset)).unwrap_or(at);
    moved.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%S").to_string()
}

/// `+0100`
fn offset(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.unsigned_abs() / 60;
    format!("{sign}{:02}{:02}", minutes / 60, minutes % 60)
}
