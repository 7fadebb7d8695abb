//! The days of the week in English, as they are written short.

use crate::language::grammar::Weekdays;

pub(super) static WEEKDAYS: Weekdays = Weekdays {
    short: &[
        ("mon", "Monday"),
        ("tue", "Tuesday"),
        ("tues", "Tuesday"),
        ("wed", "Wednesday"),
        ("weds", "Wednesday"),
        ("thu", "Thursday"),
        ("thur", "Thursday"),
        ("thurs", "Thursday"),
        ("fri", "Friday"),
        ("sat", "Saturday"),
        ("sun", "Sunday"),
    ],
    words: "sat sun",
    before: "on every each by until from next",
    between: "and or to thru through until till",
    have_capital: true,
};
