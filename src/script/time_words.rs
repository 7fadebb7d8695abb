//! Words of times and counts, as people write them in five languages.

/// Units of time as people write them in five languages, each before those that it begins with.
pub(super) const UNITS: [(&str, &str); 34] = [
    ("secondes", "s"),
    ("seconde", "s"),
    ("secondi", "s"),
    ("secondo", "s"),
    ("seconds", "s"),
    ("second", "s"),
    ("secs", "s"),
    ("sec", "s"),
    ("sekunden", "s"),
    ("sekunde", "s"),
    ("sek", "s"),
    ("segundos", "s"),
    ("segundo", "s"),
    ("seg", "s"),
    ("minuten", "m"),
    ("minutes", "m"),
    ("minute", "m"),
    ("minutos", "m"),
    ("minuto", "m"),
    ("minuti", "m"),
    ("mins", "m"),
    ("min", "m"),
    ("stunden", "h"),
    ("stunde", "h"),
    ("std", "h"),
    ("hours", "h"),
    ("hour", "h"),
    ("hrs", "h"),
    ("heures", "h"),
    ("heure", "h"),
    ("horas", "h"),
    ("hora", "h"),
    ("ore", "h"),
    ("\"", "s"),
];

/// The breath as a unit in other languages, each before those that it begins with.
pub(super) const BREATHS: [&str; 15] = [
    "atemzügen",
    "atemzüge",
    "atemzuege",
    "atemzug",
    "respirations",
    "respiration",
    "respiraciones",
    "respiración",
    "respiracion",
    "respirazioni",
    "respirazione",
    "respiri",
    "respiro",
    "souffles",
    "souffle",
];

/// What stands in a time beside its numbers and [`UNITS`], as people write them; days and weeks are
/// too long for a step, and are told as such.
pub(super) const WORDS_OF_TIMES: [&str; 28] = [
    "s", "m", "h", "hr", "breath", "breaths", "to", "-", "–", "..", "…", "and", "bis", "und", "à",
    "a", "day", "days", "week", "weeks", "tag", "tage", "wochen", "jours", "semaines", "días",
    "giorni", "month",
];

/// Words before a time in five languages, and whether it is the shortest that may be.
pub(super) const BEFORE_TIMES: [(&str, bool); 28] = [
    ("at least", true),
    ("minimum", true),
    ("mindestens", true),
    ("mind.", true),
    ("min.", true),
    ("au moins", true),
    ("al menos", true),
    ("mínimo", true),
    ("almeno", true),
    ("≥", true),
    (">", true),
    ("up to", false),
    ("maximum", false),
    ("max.", false),
    ("bis zu", false),
    ("höchstens", false),
    ("jusqu'à", false),
    ("jusqu’à", false),
    ("hasta", false),
    ("fino a", false),
    ("about", false),
    ("approx.", false),
    ("ca.", false),
    ("circa", false),
    ("etwa", false),
    ("environ", false),
    ("unos", false),
    ("~", false),
];

/// Words and signs that people write for “every”, each before those that it begins with.
pub(super) const EVERY: [&str; 12] = [
    "alle",
    "jede",
    "toutes les",
    "tous les",
    "chaque",
    "cada",
    "ogni",
    "per",
    "each",
    "at",
    "à",
    "@",
];
