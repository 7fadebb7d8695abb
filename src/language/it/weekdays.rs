//! The days of the week in Italian, as they are written short.

use crate::language::grammar::Weekdays;

pub(super) static WEEKDAYS: Weekdays = Weekdays {
    short: &[
        ("lun", "lunedì"),
        ("mar", "martedì"),
        ("mer", "mercoledì"),
        ("gio", "giovedì"),
        ("ven", "venerdì"),
        ("sab", "sabato"),
        ("dom", "domenica"),
    ],
    words: "mar",
    before: "il ogni dal al di",
    between: "e o a al il dal la ed",
    have_capital: false,
};
