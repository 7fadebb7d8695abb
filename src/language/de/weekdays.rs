//! The days of the week in German, as they are written short.

use crate::language::grammar::Weekdays;

pub(super) static WEEKDAYS: Weekdays = Weekdays {
    short: &[
        ("mo", "Montag"),
        ("di", "Dienstag"),
        ("mi", "Mittwoch"),
        ("do", "Donnerstag"),
        ("fr", "Freitag"),
        ("sa", "Samstag"),
        ("so", "Sonntag"),
    ],
    // "Fr. Müller", "So. Und weiter."
    words: "fr so",
    before: "am jeden jedem bis ab vom zum nächsten kommenden",
    between: "und oder bis u am sowie",
    have_capital: true,
};
