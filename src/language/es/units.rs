//! Spanish units: how they are written, and their names.

use crate::language::grammar::{Unit, UnitWords, Units, feminine, masculine, plain};

pub(super) const SYMBOLS: &[(&str, Unit)] = &[
    ("mmhg", Unit::Own(&MERCURY)),
    ("mm hg", Unit::Own(&MERCURY)),
    ("mg", Unit::Own(&MILLIGRAM)),
    ("‰", Unit::Own(&PER_THOUSAND)),
    ("rpm", Unit::Own(&TURN)),
    ("cdas", Unit::Own(&TABLESPOON)),
    ("cda", Unit::Own(&TABLESPOON)),
    ("cdtas", Unit::Own(&TEASPOON)),
    ("cdta", Unit::Own(&TEASPOON)),
    ("comp", Unit::Own(&TABLET)),
    ("d", Unit::Own(&DAY)),
    ("kgs", Unit::Kilogram),
    ("kgr", Unit::Kilogram),
    ("grs", Unit::Gram),
    ("gr", Unit::Gram),
    ("lts", Unit::Own(&LITRE)),
    ("lt", Unit::Own(&LITRE)),
    ("cms", Unit::Centimetre),
    ("€", Unit::Own(&EURO)),
    ("$", Unit::Own(&DOLLAR)),
    ("£", Unit::Own(&STERLING)),
    ("l", Unit::Own(&LITRE)),
    ("cl", Unit::Own(&CENTILITRE)),
    ("ser", Unit::Own(&SET)),
    ("reps", Unit::Own(&REPETITION)),
    ("ejs", Unit::Own(&EXERCISE)),
    ("ej", Unit::Own(&EXERCISE)),
    ("resp", Unit::Own(&BREATH)),
    ("rep", Unit::Own(&REPETITION)),
    ("lbs", Unit::Pound),
    ("mts", Unit::Metre),
    ("mt", Unit::Metre),
    ("hrs", Unit::Hour),
    ("cc", Unit::Own(&MILLILITRE)),
    ("ml", Unit::Own(&MILLILITRE)),
    ("kcal", Unit::Own(&KILOCALORIE)),
    ("lpm", Unit::Own(&BEAT)),
    ("sem", Unit::Own(&WEEK)),
    ("segs", Unit::Second),
    ("mins", Unit::Minute),
    ("hs", Unit::Hour),
    ("″", Unit::Second),
    ("′", Unit::Minute),
    ("seg", Unit::Second),
];

pub(super) const UNITS: Units = Units {
    second: masculine("segundo", "segundos"),
    minute: masculine("minuto", "minutos"),
    hour: feminine("hora", "horas"),
    millimetre: masculine("milímetro", "milímetros"),
    centimetre: masculine("centímetro", "centímetros"),
    metre: masculine("metro", "metros"),
    kilometre: masculine("kilómetro", "kilómetros"),
    gram: masculine("gramo", "gramos"),
    kilogram: masculine("kilo", "kilos"),
    pound: feminine("libra", "libras"),
    foot: masculine("pie", "pies"),
    inch: feminine("pulgada", "pulgadas"),
    percent: plain("por ciento", "por ciento"),
    degree: masculine("grado", "grados"),
    celsius: masculine("grado Celsius", "grados Celsius"),
    fahrenheit: masculine("grado Fahrenheit", "grados Fahrenheit"),
};

static TABLESPOON: UnitWords = feminine("cucharada", "cucharadas");
static TEASPOON: UnitWords = feminine("cucharadita", "cucharaditas");
static TABLET: UnitWords = masculine("comprimido", "comprimidos");
static MILLIGRAM: UnitWords = masculine("miligramo", "miligramos");
static TURN: UnitWords = feminine("revolución por minuto", "revoluciones por minuto");
static MERCURY: UnitWords = masculine("milímetro de mercurio", "milímetros de mercurio");
static PER_THOUSAND: UnitWords = plain("por mil", "por mil");
static EURO: UnitWords = masculine("euro", "euros");
static DOLLAR: UnitWords = masculine("dólar", "dólares");
static STERLING: UnitWords = feminine("libra", "libras");
static LITRE: UnitWords = masculine("litro", "litros");
static CENTILITRE: UnitWords = masculine("centilitro", "centilitros");
static SET: UnitWords = feminine("serie", "series");
static EXERCISE: UnitWords = masculine("ejercicio", "ejercicios");
static BREATH: UnitWords = feminine("respiración", "respiraciones");
static REPETITION: UnitWords = feminine("repetición", "repeticiones");
static MILLILITRE: UnitWords = masculine("mililitro", "mililitros");
static KILOCALORIE: UnitWords = feminine("kilocaloría", "kilocalorías");
static DAY: UnitWords = masculine("día", "días");
static BEAT: UnitWords = masculine("latido por minuto", "latidos por minuto");
static WEEK: UnitWords = feminine("semana", "semanas");
