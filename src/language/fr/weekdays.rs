//! The days of the week in French, as they are written short.

use crate::language::grammar::Weekdays;

pub(super) static WEEKDAYS: Weekdays = Weekdays {
    short: &[
        ("lun", "lundi"),
        ("mar", "mardi"),
        ("mer", "mercredi"),
        ("jeu", "jeudi"),
        ("ven", "vendredi"),
        ("sam", "samedi"),
        ("dim", "dimanche"),
        ("lu", "lundi"),
        ("ma", "mardi"),
        ("me", "mercredi"),
        ("je", "jeudi"),
        ("ve", "vendredi"),
        ("sa", "samedi"),
        ("di", "dimanche"),
    ],
    words: "mar mer jeu lu ma me je ve sa di",
    before: "le les chaque du au",
    between: "et ou à au le du puis",
    have_capital: false,
};
