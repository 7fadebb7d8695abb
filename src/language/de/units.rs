//! German units: how they are written, and their names.

use crate::language::grammar::{Unit, UnitWords, Units, feminine, masculine, neuter};

pub(super) const SYMBOLS: &[(&str, Unit)] = &[
    ("sek", Unit::Second),
    ("mmhg", Unit::Own(&MERCURY)),
    ("mm hg", Unit::Own(&MERCURY)),
    ("mg", Unit::Own(&MILLIGRAM)),
    ("‰", Unit::Own(&PER_THOUSAND)),
    ("stk", Unit::Own(&PIECE)),
    ("stck", Unit::Own(&PIECE)),
    ("durchg", Unit::Own(&PASS)),
    ("dg", Unit::Own(&PASS)),
    ("rdn", Unit::Own(&ROUND)),
    ("rd", Unit::Own(&ROUND)),
    ("j.", Unit::Own(&YEAR)),
    ("pfd", Unit::Pound),
    ("el", Unit::Own(&TABLESPOON)),
    ("tl", Unit::Own(&TEASPOON)),
    ("tbl", Unit::Own(&TABLET)),
    ("tabl", Unit::Own(&TABLET)),
    ("d", Unit::Own(&DAY)),
    ("€", Unit::Own(&EURO)),
    ("$", Unit::Own(&DOLLAR)),
    ("£", Unit::Own(&STERLING)),
    ("l", Unit::Own(&LITRE)),
    ("cl", Unit::Own(&CENTILITRE)),
    ("üb", Unit::Own(&EXERCISE)),
    ("wdhlg", Unit::Own(&REPETITION)),
    ("wdhl", Unit::Own(&REPETITION)),
    ("wdh", Unit::Own(&REPETITION)),
    ("wiederh", Unit::Own(&REPETITION)),
    ("wh", Unit::Own(&REPETITION)),
    ("wo", Unit::Own(&WEEK)),
    ("mon", Unit::Own(&MONTH)),
    ("ml", Unit::Own(&MILLILITRE)),
    ("kcal", Unit::Own(&KILOCALORIE)),
    ("tg", Unit::Own(&DAY)),
    ("wo.", Unit::Own(&WEEK)),
    ("sekd", Unit::Second),
    ("stdn", Unit::Hour),
    ("″", Unit::Second),
    ("′", Unit::Minute),
    ("std", Unit::Hour),
];

pub(super) const UNITS: Units = Units {
    second: feminine("Sekunde", "Sekunden"),
    minute: feminine("Minute", "Minuten"),
    hour: feminine("Stunde", "Stunden"),
    millimetre: masculine("Millimeter", "Millimeter"),
    centimetre: masculine("Zentimeter", "Zentimeter"),
    metre: masculine("Meter", "Meter"),
    kilometre: masculine("Kilometer", "Kilometer"),
    gram: neuter("Gramm", "Gramm"),
    kilogram: neuter("Kilogramm", "Kilogramm"),
    pound: neuter("Pfund", "Pfund"),
    foot: masculine("Fuß", "Fuß"),
    inch: masculine("Zoll", "Zoll"),
    percent: neuter("Prozent", "Prozent"),
    degree: masculine("Grad", "Grad"),
    celsius: masculine("Grad Celsius", "Grad Celsius"),
    fahrenheit: masculine("Grad Fahrenheit", "Grad Fahrenheit"),
};

static TABLESPOON: UnitWords = masculine("Esslöffel", "Esslöffel");
static TEASPOON: UnitWords = masculine("Teelöffel", "Teelöffel");
static TABLET: UnitWords = feminine("Tablette", "Tabletten");
static MILLIGRAM: UnitWords = neuter("Milligramm", "Milligramm");
static PIECE: UnitWords = neuter("Stück", "Stück");
static PASS: UnitWords = masculine("Durchgang", "Durchgänge");
static ROUND: UnitWords = feminine("Runde", "Runden");
static YEAR: UnitWords = neuter("Jahr", "Jahre");
static MERCURY: UnitWords = masculine("Millimeter Quecksilbersäule", "Millimeter Quecksilbersäule");
static PER_THOUSAND: UnitWords = neuter("Promille", "Promille");
static EURO: UnitWords = masculine("Euro", "Euro");
static DOLLAR: UnitWords = masculine("Dollar", "Dollar");
static STERLING: UnitWords = neuter("Pfund", "Pfund");
static LITRE: UnitWords = masculine("Liter", "Liter");
static CENTILITRE: UnitWords = masculine("Zentiliter", "Zentiliter");
static EXERCISE: UnitWords = feminine("Übung", "Übungen");
static REPETITION: UnitWords = feminine("Wiederholung", "Wiederholungen");
static MONTH: UnitWords = masculine("Monat", "Monate");
static MILLILITRE: UnitWords = masculine("Milliliter", "Milliliter");
static KILOCALORIE: UnitWords = feminine("Kilokalorie", "Kilokalorien");
static DAY: UnitWords = masculine("Tag", "Tage");
static WEEK: UnitWords = feminine("Woche", "Wochen");
