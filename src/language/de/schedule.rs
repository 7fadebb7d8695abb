//! The words of a programme over weeks.

use crate::language::schedule::ScheduleLabels;

/// The words of a programme's page.
pub(super) static SCHEDULE: ScheduleLabels = ScheduleLabels {
    weeks: ("1 Woche", "{count} Wochen"),
    week: "Woche",
    in_week: "Woche {week}",
    in_weeks: "Woche {first} bis {last}",
    first_day: "Erster Tag",
    every_day: "jeden Tag",
    weekdays: "montags bis freitags",
    weekend: "am Wochenende",
    days: ["montags", "dienstags", "mittwochs", "donnerstags", "freitags", "samstags", "sonntags"],
    columns: ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"],
    on_the_computer: "Am Computer",
    a_day: ("zweimal am Tag", "{count}-mal am Tag"),
    settings: &[
        ("length", "Dauer {value}"),
        ("hold", "Haltezeit {value}"),
        ("talk", "Ansagen {value}"),
        ("voice", "Stimme {value}"),
        ("pace", "Sprechtempo {value}"),
        ("breath", "Atem {value}"),
        ("bed", "Klang {value}"),
        ("variation", "Variante „{value}“"),
        ("side", "Seite {value}"),
        ("only", "nur „{value}“"),
        ("skip", "ohne „{value}“"),
    ],
    values: &[
        ("hold", "short", "kurz"),
        ("hold", "middle", "mittel"),
        ("hold", "long", "lang"),
        ("talk", "quiet", "knapp"),
        ("talk", "normal", "normal"),
        ("talk", "learn", "ausführlich"),
        ("breath", "off", "aus"),
        ("bed", "rain", "Regen"),
        ("bed", "ocean", "Meer"),
        ("bed", "brown", "Rauschen"),
        ("bed", "none", "aus"),
        ("side", "left", "links"),
        ("side", "right", "rechts"),
        ("side", "both", "beide"),
    ],
};
