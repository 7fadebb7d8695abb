//! Days, pauses and the calendar.

use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use proptest::prelude::*;

use super::super::{Course, Place, WEEK, calendar, parse};
use crate::span::FileId;

fn day(number: i32) -> Date {
    date(2026, 11, 2).saturating_add(jiff::Span::new().days(number))
}

fn course() -> Course {
    Course::new("back".to_owned(), day(0))
}

#[test]
fn days_are_counted_from_the_first() {
    let course = course();
    for (at, place) in [
        (-1, Place::Before),
        (0, Place::Day(0)),
        (6, Place::Day(6)),
        (13, Place::Day(13)),
        (14, Place::Over),
        (400, Place::Over),
    ] {
        assert_eq!(course.place(day(at), 2), place, "{at}");
    }
    assert_eq!(Place::Day(9).to_string(), "week 2, day 10");
}

#[test]
fn after_an_illness_the_next_day_is_the_one_that_was_missed() {
    let mut course = course();
    assert!(!course.go_on(day(2)));
    assert!(course.pause(day(3)));
    assert!(!course.pause(day(4)));
    assert_eq!(course.place(day(2), 2), Place::Day(2));
    assert_eq!(course.place(day(40), 2), Place::Paused);
    assert!(course.go_on(day(41)));
    assert_eq!(course.place(day(5), 2), Place::Paused);
    assert_eq!(course.place(day(41), 2), Place::Day(3));
    assert_eq!(course.place(day(51), 2), Place::Day(13));
    assert_eq!(course.place(day(52), 2), Place::Over);
    // A pause of no day is none, and one on the same day goes on.
    let before = course.clone();
    assert!(course.pause(day(45)) && course.go_on(day(45)));
    assert_eq!(course, before);
    assert!(course.pause(day(41)) && course.go_on(day(43)));
    assert_eq!(course.pauses.len(), 1);
    assert_eq!(course.place(day(43), 2), Place::Day(3));
    // A clock that was set back meanwhile takes no day away.
    assert!(course.pause(day(44)) && course.go_on(day(30)));
    assert_eq!(course.place(day(44), 2), Place::Day(4));
}

#[test]
fn what_is_kept_is_read_again() {
    let mut course = course();
    course.pause(day(3));
    let text = serde_json::to_string(&course).unwrap();
    assert_eq!(
        text,
        r#"{"programme":"back","began":"2026-11-02","pauses":[{"from":"2026-11-05"}]}"#
    );
    assert_eq!(serde_json::from_str::<Course>(&text).unwrap(), course);
    course.go_on(day(5));
    let text = serde_json::to_string(&course).unwrap();
    assert_eq!(serde_json::from_str::<Course>(&text).unwrap(), course);
}

/// A course with these pauses, each so many days after the one before, and so long.
fn paused(pauses: &[(i32, i32)]) -> Course {
    let mut course = course();
    let mut at = 0;
    for (gap, length) in pauses {
        at += gap;
        course.pause(day(at));
        at += length;
        course.go_on(day(at));
    }
    course
}

proptest! {
    #[test]
    fn every_day_comes_once_and_in_order(pauses in proptest::collection::vec((0..9, 0..9), 0..6), weeks in 1_u32..6) {
        let course = paused(&pauses);
        let dates = course.dates(weeks);
        let days: Vec<u32> = dates.iter().map(|(_, day)| *day).collect();
        prop_assert_eq!(days, (0..weeks * WEEK).collect::<Vec<_>>());
        for (date, day) in dates {
            prop_assert_eq!(course.place(date, weeks), Place::Day(day));
        }
    }

    #[test]
    fn a_day_that_is_over_stays_where_it_was(pauses in proptest::collection::vec((0..9, 0..9), 0..6), more in 0..60) {
        let mut course = paused(&pauses);
        let before = course.dates(8);
        course.pause(day(more));
        course.go_on(day(more + 3));
        let after = course.dates(8);
        for (one, other) in before.iter().zip(&after).filter(|(one, _)| one.0 < day(more)) {
            prop_assert_eq!(one, other);
        }
    }
}

const TEXT: &str = "# Back; \"neck\", both\n## Week 1\n- neck-ease, monday and tuesday, length: 8m\n- eye-rest, tuesday, twice a day\n- eye-rest, tuesday, at 7:05\n";

/// A calendar of `TEXT` in a zone.
fn written(course: &Course, zone: TimeZone) -> String {
    let parsed = parse(FileId::default(), TEXT);
    assert_eq!(parsed.diagnostics, []);
    let now = day(0).at(9, 0, 0, 0).to_zoned(zone).unwrap();
    calendar(&parsed.programme, course, &now)
}

/// The values of a property, in order.
fn values<'a>(text: &'a str, name: &str) -> Vec<&'a str> {
    text.lines().filter_map(|line| line.strip_prefix(name)).collect()
}

#[test]
fn a_calendar_has_an_event_with_one_alarm_for_each_time() {
    let text = written(&course(), TimeZone::UTC);
    assert_eq!(
        values(&text, "DTSTART:"),
        [
            "20261102T180000",
            "20261103T180000",
            "20261103T080000",
            "20261103T180000",
            "20261103T070500"
        ]
    );
    assert_eq!(values(&text, "BEGIN:VALARM").len(), 5);
    assert_eq!(values(&text, "SUMMARY:").first(), Some(&"Back\\; \"neck\"\\, both: neck-ease"));
    // Long lines go on behind a space, as the standard asks.
    assert!(text.lines().all(|line| line.len() <= 75), "{text}");
    let whole = text.replace("\r\n ", "");
    assert!(whole.contains("supple play neck-ease --length 8m"), "{whole}");
    let mut identities = values(&whole, "UID:");
    identities.sort_unstable();
    identities.dedup();
    assert_eq!(identities.len(), 5);
}

#[test]
fn the_command_in_a_calendar_can_be_typed() {
    let text = "# A\n## Week 1\n- heel-pain, monday, skip: Stretch for the sole\n";
    let parsed = parse(FileId::default(), text);
    let now = day(0).at(9, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap();
    let whole = calendar(&parsed.programme, &course(), &now).replace("\r\n ", "");
    assert!(whole.contains("supple play heel-pain --skip 'Stretch for the sole'"), "{whole}");
}

#[test]
fn a_later_calendar_has_the_same_identities_on_later_days() {
    let course = course();
    let mut late = course.clone();
    late.pause(day(1));
    late.go_on(day(8));
    let (one, other) = (written(&course, TimeZone::UTC), written(&late, TimeZone::UTC));
    assert_eq!(values(&one, "UID:"), values(&other, "UID:"));
    assert_eq!(values(&other, "DTSTART:")[..2], ["20261102T180000", "20261110T180000"]);
    // Another first day is another course.
    let next = Course::new("back".to_owned(), day(7));
    assert_ne!(values(&one, "UID:"), values(&written(&next, TimeZone::UTC), "UID:"));
    // In an open pause nobody knows when it goes on.
    let mut open = course;
    open.pause(day(1));
    assert_eq!(values(&written(&open, TimeZone::UTC), "DTSTART:").len(), 1);
}
