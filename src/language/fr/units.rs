//! French units: how they are written, and their names.

use crate::language::grammar::{Unit, UnitWords, Units, feminine, masculine, plain};

pub(super) const SYMBOLS: &[(&str, Unit)] = &[
    ("mmhg", Unit::Own(&MERCURY)),
    ("mm hg", Unit::Own(&MERCURY)),
    ("mg", Unit::Own(&MILLIGRAM)),
    ("‰", Unit::Own(&PER_THOUSAND)),
    ("c. à s", Unit::Own(&TABLESPOON)),
    ("c. à c", Unit::Own(&TEASPOON)),
    ("c.à.s", Unit::Own(&TABLESPOON)),
    ("c.à.c", Unit::Own(&TEASPOON)),
    ("càs", Unit::Own(&TABLESPOON)),
    ("càc", Unit::Own(&TEASPOON)),
    ("cp", Unit::Own(&TABLET)),
    ("d", Unit::Own(&DAY)),
    ("kgs", Unit::Kilogram),
    ("gr", Unit::Gram),
    ("cms", Unit::Centimetre),
    ("€", Unit::Own(&EURO)),
    ("$", Unit::Own(&DOLLAR)),
    ("£", Unit::Own(&STERLING)),
    ("l", Unit::Own(&LITRE)),
    ("cl", Unit::Own(&CENTILITRE)),
    ("reps", Unit::Own(&REPETITION)),
    ("rép", Unit::Own(&REPETITION)),
    ("exos", Unit::Own(&EXERCISE)),
    ("exo", Unit::Own(&EXERCISE)),
    ("ex", Unit::Own(&EXERCISE)),
    ("resp", Unit::Own(&BREATH)),
    ("rep", Unit::Own(&REPETITION)),
    ("ml", Unit::Own(&MILLILITRE)),
    ("kcal", Unit::Own(&KILOCALORIE)),
    ("bpm", Unit::Own(&BEAT)),
    ("sem", Unit::Own(&WEEK)),
    ("j", Unit::Own(&DAY)),
    ("secs", Unit::Second),
    ("mn", Unit::Minute),
    ("″", Unit::Second),
    ("′", Unit::Minute),
];

pub(super) const UNITS: Units = Units {
    second: feminine("seconde", "secondes"),
    minute: feminine("minute", "minutes"),
    hour: feminine("heure", "heures"),
    millimetre: masculine("millimètre", "millimètres"),
    centimetre: masculine("centimètre", "centimètres"),
    metre: masculine("mètre", "mètres"),
    kilometre: masculine("kilomètre", "kilomètres"),
    gram: masculine("gramme", "grammes"),
    kilogram: masculine("kilo", "kilos"),
    pound: feminine("livre", "livres"),
    foot: masculine("pied", "pieds"),
    inch: masculine("pouce", "pouces"),
    percent: plain("pour cent", "pour cent"),
    degree: masculine("degré", "degrés"),
    celsius: masculine("degré Celsius", "degrés Celsius"),
    fahrenheit: masculine("degré Fahrenheit", "degrés Fahrenheit"),
};

static TABLESPOON: UnitWords = feminine("cuillère à soupe", "cuillères à soupe");
static TEASPOON: UnitWords = feminine("cuillère à café", "cuillères à café");
static TABLET: UnitWords = masculine("comprimé", "comprimés");
static MILLIGRAM: UnitWords = masculine("milligramme", "milligrammes");
static MERCURY: UnitWords = masculine("millimètre de mercure", "millimètres de mercure");
static PER_THOUSAND: UnitWords = plain("pour mille", "pour mille");
static EURO: UnitWords = masculine("euro", "euros");
static DOLLAR: UnitWords = masculine("dollar", "dollars");
static STERLING: UnitWords = feminine("livre", "livres");
static LITRE: UnitWords = masculine("litre", "litres");
static CENTILITRE: UnitWords = masculine("centilitre", "centilitres");
static EXERCISE: UnitWords = masculine("exercice", "exercices");
static BREATH: UnitWords = feminine("respiration", "respirations");
static REPETITION: UnitWords = feminine("répétition", "répétitions");
static MILLILITRE: UnitWords = masculine("millilitre", "millilitres");
static KILOCALORIE: UnitWords = feminine("kilocalorie", "kilocalories");
static BEAT: UnitWords = masculine("battement par minute", "battements par minute");
static WEEK: UnitWords = feminine("semaine", "semaines");
static DAY: UnitWords = masculine("jour", "jours");
