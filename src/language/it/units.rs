//! Italian units: how they are written, and their names.

use crate::language::grammar::{Unit, UnitWords, Units, feminine, masculine, plain};

pub(super) const SYMBOLS: &[(&str, Unit)] = &[
    ("mmhg", Unit::Own(&MERCURY)),
    ("mm hg", Unit::Own(&MERCURY)),
    ("mg", Unit::Own(&MILLIGRAM)),
    ("‰", Unit::Own(&PER_THOUSAND)),
    ("rpm", Unit::Own(&TURN)),
    ("cpr", Unit::Own(&TABLET)),
    ("cps", Unit::Own(&CAPSULE)),
    ("c. da tavola", Unit::Own(&TABLESPOON)),
    ("c. da cucina", Unit::Own(&TABLESPOON)),
    ("c. da tè", Unit::Own(&TEASPOON)),
    ("c. da caffè", Unit::Own(&TEASPOON)),
    ("cucch.ni", Unit::Own(&TEASPOON)),
    ("cucch.no", Unit::Own(&TEASPOON)),
    ("cucch", Unit::Own(&TABLESPOON)),
    ("kgr", Unit::Kilogram),
    ("gr", Unit::Gram),
    ("lt", Unit::Own(&LITRE)),
    ("€", Unit::Own(&EURO)),
    ("$", Unit::Own(&DOLLAR)),
    ("£", Unit::Own(&STERLING)),
    ("l", Unit::Own(&LITRE)),
    ("cl", Unit::Own(&CENTILITRE)),
    ("reps", Unit::Own(&REPETITION)),
    ("rip", Unit::Own(&REPETITION)),
    ("es", Unit::Own(&EXERCISE)),
    ("resp", Unit::Own(&BREATH)),
    ("rep", Unit::Own(&REPETITION)),
    ("mt", Unit::Metre),
    ("ml", Unit::Own(&MILLILITRE)),
    ("kcal", Unit::Own(&KILOCALORIE)),
    ("bpm", Unit::Own(&BEAT)),
    ("sett", Unit::Own(&WEEK)),
    ("gg", Unit::Own(&DAY)),
    ("sec", Unit::Second),
    ("″", Unit::Second),
    ("′", Unit::Minute),
];

pub(super) const UNITS: Units = Units {
    second: masculine("secondo", "secondi"),
    minute: masculine("minuto", "minuti"),
    hour: feminine("ora", "ore"),
    millimetre: masculine("millimetro", "millimetri"),
    centimetre: masculine("centimetro", "centimetri"),
    metre: masculine("metro", "metri"),
    kilometre: masculine("chilometro", "chilometri"),
    gram: masculine("grammo", "grammi"),
    kilogram: masculine("chilo", "chili"),
    pound: feminine("libbra", "libbre"),
    foot: masculine("piede", "piedi"),
    inch: masculine("pollice", "pollici"),
    percent: plain("per cento", "per cento"),
    degree: masculine("grado", "gradi"),
    celsius: masculine("grado Celsius", "gradi Celsius"),
    fahrenheit: masculine("grado Fahrenheit", "gradi Fahrenheit"),
};

static TABLESPOON: UnitWords = masculine("cucchiaio", "cucchiai");
static TEASPOON: UnitWords = masculine("cucchiaino", "cucchiaini");
static CAPSULE: UnitWords = feminine("capsula", "capsule");
static TABLET: UnitWords = feminine("compressa", "compresse");
static MILLIGRAM: UnitWords = masculine("milligrammo", "milligrammi");
static TURN: UnitWords = masculine("giro al minuto", "giri al minuto");
static MERCURY: UnitWords = masculine("millimetro di mercurio", "millimetri di mercurio");
static PER_THOUSAND: UnitWords = plain("per mille", "per mille");
static EURO: UnitWords = masculine("euro", "euro");
static DOLLAR: UnitWords = masculine("dollaro", "dollari");
static STERLING: UnitWords = feminine("sterlina", "sterline");
static LITRE: UnitWords = masculine("litro", "litri");
static CENTILITRE: UnitWords = masculine("centilitro", "centilitri");
static EXERCISE: UnitWords = masculine("esercizio", "esercizi");
static BREATH: UnitWords = masculine("respiro", "respiri");
static REPETITION: UnitWords = feminine("ripetizione", "ripetizioni");
static MILLILITRE: UnitWords = masculine("millilitro", "millilitri");
static KILOCALORIE: UnitWords = feminine("chilocaloria", "chilocalorie");
static BEAT: UnitWords = masculine("battito al minuto", "battiti al minuto");
static WEEK: UnitWords = feminine("settimana", "settimane");
static DAY: UnitWords = masculine("giorno", "giorni");
