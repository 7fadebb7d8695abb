//! English units: how they are written, and their names.

use crate::language::grammar::{Unit, UnitWords, Units, plain};

pub(super) const SYMBOLS: &[(&str, Unit)] = &[
    ("mmhg", Unit::Own(&MERCURY)),
    ("mm hg", Unit::Own(&MERCURY)),
    ("mg", Unit::Own(&MILLIGRAM)),
    ("‰", Unit::Own(&PER_THOUSAND)),
    ("#", Unit::Pound),
    ("pt", Unit::Own(&POINT)),
    ("tbsps", Unit::Own(&TABLESPOON)),
    ("tbsp", Unit::Own(&TABLESPOON)),
    ("tsps", Unit::Own(&TEASPOON)),
    ("tsp", Unit::Own(&TEASPOON)),
    ("rds", Unit::Own(&ROUND)),
    ("d", Unit::Own(&DAY)),
    ("€", Unit::Own(&EURO)),
    ("$", Unit::Own(&DOLLAR)),
    ("£", Unit::Own(&STERLING)),
    ("l", Unit::Own(&LITRE)),
    ("kgs", Unit::Kilogram),
    ("cms", Unit::Centimetre),
    ("mms", Unit::Millimetre),
    ("kms", Unit::Kilometre),
    ("degs", Unit::Degree),
    ("″", Unit::Inch),
    ("′", Unit::Foot),
    ("secs", Unit::Second),
    ("mins", Unit::Minute),
    ("hrs", Unit::Hour),
    ("hr", Unit::Hour),
    ("lbs", Unit::Pound),
    ("ft", Unit::Foot),
    ("mi", Unit::Own(&MILE)),
    ("mph", Unit::Own(&MILE_AN_HOUR)),
    ("kph", Unit::Own(&KILOMETRE_AN_HOUR)),
    ("yds", Unit::Own(&YARD)),
    ("yd", Unit::Own(&YARD)),
    ("oz", Unit::Own(&OUNCE)),
    ("ml", Unit::Own(&MILLILITRE)),
    ("kcal", Unit::Own(&KILOCALORIE)),
    ("wks", Unit::Own(&WEEK)),
    ("wk", Unit::Own(&WEEK)),
    ("mos", Unit::Own(&MONTH)),
    ("mo", Unit::Own(&MONTH)),
    ("yrs", Unit::Own(&YEAR)),
    ("yr", Unit::Own(&YEAR)),
    ("bpm", Unit::Own(&BEAT)),
    ("rpm", Unit::Own(&TURN)),
];

pub(super) const UNITS: Units = Units {
    second: plain("second", "seconds"),
    minute: plain("minute", "minutes"),
    hour: plain("hour", "hours"),
    millimetre: plain("millimetre", "millimetres"),
    centimetre: plain("centimetre", "centimetres"),
    metre: plain("metre", "metres"),
    kilometre: plain("kilometre", "kilometres"),
    gram: plain("gram", "grams"),
    kilogram: plain("kilogram", "kilograms"),
    pound: plain("pound", "pounds"),
    foot: plain("foot", "feet"),
    inch: plain("inch", "inches"),
    percent: plain("percent", "percent"),
    degree: plain("degree", "degrees"),
    celsius: plain("degree Celsius", "degrees Celsius"),
    fahrenheit: plain("degree Fahrenheit", "degrees Fahrenheit"),
};

static TABLESPOON: UnitWords = plain("tablespoon", "tablespoons");
static TEASPOON: UnitWords = plain("teaspoon", "teaspoons");
static ROUND: UnitWords = plain("round", "rounds");
static POINT: UnitWords = plain("point", "point");
static MILLIGRAM: UnitWords = plain("milligram", "milligrams");
static MERCURY: UnitWords = plain("millimetre of mercury", "millimetres of mercury");
static PER_THOUSAND: UnitWords = plain("per thousand", "per thousand");
static MILE: UnitWords = plain("mile", "miles");
static MILE_AN_HOUR: UnitWords = plain("mile per hour", "miles per hour");
static KILOMETRE_AN_HOUR: UnitWords = plain("kilometre per hour", "kilometres per hour");
static YARD: UnitWords = plain("yard", "yards");
static OUNCE: UnitWords = plain("ounce", "ounces");
static EURO: UnitWords = plain("euro", "euros");
static DOLLAR: UnitWords = plain("dollar", "dollars");
static STERLING: UnitWords = plain("pound", "pounds");
static LITRE: UnitWords = plain("litre", "litres");
static MILLILITRE: UnitWords = plain("millilitre", "millilitres");
static KILOCALORIE: UnitWords = plain("kilocalorie", "kilocalories");
static WEEK: UnitWords = plain("week", "weeks");
static MONTH: UnitWords = plain("month", "months");
static YEAR: UnitWords = plain("year", "years");
static DAY: UnitWords = plain("day", "days");
static BEAT: UnitWords = plain("beat per minute", "beats per minute");
static TURN: UnitWords = plain("turn per minute", "turns per minute");
