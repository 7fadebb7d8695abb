//! English numbers.

use std::borrow::Cow;

use super::cardinals::{cardinal, ordinal};
use super::weekdays::WEEKDAYS;
use super::{
    abbreviations, attributive, clinic, dates, decades, inches, shorthand, side_letters, times,
    units, years,
};
use crate::language::grammar::{
    Date, Dates, Form, Fraction, Listed, Maximum, Numbers, Pattern, Rules, Scale, Sizes, Vitals,
    Words, last_word, strip_word,
};

pub(super) static NUMBERS: Numbers = Numbers {
    words: Words {
        to: "to",
        ratio: "to",
        point: "point",
        full_stop: "point",
        and: "and",
        plus: "plus",
        comparing: "",
        minus: "minus",
        about: "about",
        number: "number",
        less: "less than",
        more: "more than",
        at_least: "at least",
        at_most: "at most",
        higher: "higher than",
        lower: "lower than",
        or: "or",
        plus_minus: "plus or minus",
        at: "at",
        equals: "equals",
        then: "then",
        up: "up",
        down: "down",
        back: "back",
        per: "per",
        or_more: "or more",
        by: "by",
        squared: "squared",
        cubed: "cubed",
        diameter: "diameter",
        joints: "to or and",
    },
    scale: Scale {
        out_of: "out of",
        words: "pain pains painf- effort- strength- strong- intens- discomfort- ache aches achi- \
            sore- hurt- exert- rpe rate rating scale scales score- borg vas nprs nrs mmt mrc oxford tension \
            tight- stiff- difficult- hard- fatigue- tired- sharp- symptom- feel feels feeling \
            level levels power force resist- burn- numb- tingl- dizz- breathless- stress- anxi- \
            weak- sever- challeng- exhaust- irrit- quads hams glutes",
        of: "of",
        half: "half",
        divided: "turn- mile- cup- circle- rotation- way squat- hour- minute- second- inch- metre- \
            meter- litre- liter- teaspoon- tablespoon- pound- size speed depth range lap laps \
            length-",
    },
    maximum: Maximum { words: ("one rep max", "{number} rep max"), named: &[] },
    vitals: Vitals {
        pressure: "bp blood systol- diastol- hypertens-",
        over: "over",
        rate: "HR",
        most: &["max"],
        highest: "maximum",
    },
    dates: Dates {
        before: "on by until till before after since from due dated",
        may_begin_with_month: true,
    },
    weekdays: &WEEKDAYS,
    decimal_mark: '.',
    group_marks: &[','],
    unit_symbols: units::SYMBOLS,
    measured: "of water a per daily bottle bottles tea juice milk",
    units: units::UNITS,
    abbreviations: abbreviations::ABBREVIATIONS,
    number_abbreviations: abbreviations::WITH_NUMBERS,
    short_nouns: abbreviations::SHORT_NOUNS,
    calls: "call calls calling dial ring phone telephone tel nhs",
    per: &[
        ("day", "per day"),
        ("d", "per day"),
        ("week", "per week"),
        ("wk", "per week"),
        ("month", "per month"),
        ("mo", "per month"),
        ("side", "per side"),
        ("leg", "per leg"),
        ("arm", "per arm"),
        ("foot", "per foot"),
        ("hand", "per hand"),
        ("session", "per session"),
        ("set", "per set"),
        ("rep", "per rep"),
        ("hour", "per hour"),
        ("hr", "per hour"),
        ("minute", "per minute"),
        ("second", "per second"),
        ("direction", "per direction"),
        ("exercise", "per exercise"),
        ("round", "per round"),
        ("night", "per night"),
    ],
    periods: "day week month night",
    numbered: "warrior phase phases type types grade grades stage stages class classes level levels \
        categories chapters lessons sections part parts step steps series nerve nerves cn chapter category zone zones factor \
        factors lobule degree tier volume block week unit crane pigeon mark world figure \
        table section appendix lesson lead version set group groups rib ribs digit ray mtp",
    person: "am was have had will would can could do did feel felt hold need want like breathe stand lift reach step \
        move turn bend",
    behind_units: "",
    closing: &["reps", "et cetera", "maximum"],
    suffixes: &[],
    part_endings: &["ths", "th"],
    endings_apart: &[("1", "st"), ("2", "nd"), ("3", "rd"), ("", "th")],
    listed: Listed {
        several: "days weeks months exercises pages steps phases rounds sets sessions figures toes fingers \
            ribs",
        one: "day week month set round exercise session page lesson part",
        of: "of",
    },
    sets: None,
    gear: &[
        ("DB", "dumbbell", "dumbbells"),
        ("KB", "kettlebell", "kettlebells"),
        ("BB", "barbell", "barbells"),
    ],
    sizes: Sizes {
        named: "size sizes",
        said: ["extra small", "small", "medium", "large", "extra large", "double extra large"],
    },
    heights: &["tall", "high", "long", "wide", "deep", "from the wall", "away", "apart"],
    times: Pattern { one: "{number} time", many: "{number} times", form: Form::Alone },
    times_letter: "",
    and_a_half: Pattern {
        one: "{number} and a half",
        many: "{number} and a half",
        form: Form::Alone,
    },
    time_of_day: times::time_of_day,
    rules: &English,
};

struct English;

/// Nouns after which "half" wants "a".
const HALVED: [&str; 20] = [
    "kilogram",
    "litre",
    "pound",
    "ounce",
    "teaspoon",
    "tablespoon",
    "cup",
    "squat",
    "second",
    "minute",
    "hour",
    "metre",
    "meter",
    "kilometre",
    "mile",
    "turn",
    "circle",
    "breath",
    "rep",
    "repetition",
];

fn article(noun: &str) -> &'static str {
    if noun.starts_with(['a', 'e', 'i', 'o']) || noun == "hour" { "an" } else { "a" }
}

impl Rules for English {
    fn prepared<'a>(&self, text: &'a str) -> Cow<'a, str> {
        inches::prepared(text)
    }

    /// "A 1/4 turn" has one article: "a quarter of a turn".
    fn meet(&self, text: &mut String, said: &str, _after: &str) {
        let is_part = ["quarter", "third", "fifth", "eighth", "tenth"].iter().any(|part| {
            said.strip_prefix("one ").is_some_and(|rest| strip_word(rest, part).is_some())
        });
        if is_part && text.ends_with(' ') && last_word(text).eq_ignore_ascii_case("a") {
            text.truncate(text.len() - "a ".len());
        }
    }

    fn own<'a>(&self, before: &str, rest: &'a str, _: &Numbers) -> Option<(String, &'a str)> {
        // Most of a text is words in small letters, of which none is written short.
        if rest.bytes().take_while(u8::is_ascii_lowercase).nth(2).is_some() {
            return None;
        }
        // Nor does a letter need a look at what begins with a digit.
        if rest.starts_with(|first: char| first.is_ascii_alphabetic()) {
            return shorthand::letters(before, rest)
                .or_else(|| clinic::in_full(before, rest))
                .or_else(|| side_letters::side(before, rest))
                .or_else(|| dates::month_first(rest));
        }
        decades::decade(before, rest)
            .or_else(|| decades::ages(before, rest))
            .or_else(|| shorthand::digits(before, rest))
            .or_else(|| dates::day_first(before, rest))
            .or_else(|| years::year(before, rest))
    }

    fn between(&self, said: String, before: &str, written: &str, after: &str) -> String {
        attributive::attributive(said, before, written, after, &NUMBERS)
    }

    fn cardinal(&self, number: u64, _form: Form) -> String {
        cardinal(number)
    }

    fn fraction(&self, fraction: Fraction) -> String {
        let Fraction { part, of } = fraction;
        if fraction == Fraction::HALF {
            return "half".to_owned();
        }
        let name = match of {
            4 => "quarter".to_owned(),
            _ => ordinal(of),
        };
        format!("{} {name}{}", cardinal(part), if part == 1 { "" } else { "s" })
    }

    fn fraction_of(&self, fraction: Fraction, noun: &str, form: Form) -> String {
        let said = self.fraction(fraction);
        let known = form != Form::Alone || HALVED.contains(&noun);
        match known || noun.starts_with(|first: char| first.is_ascii_lowercase()) {
            true if fraction == Fraction::HALF && known => format!("half {} {noun}", article(noun)),
            true if known => format!("{said} of {} {noun}", article(noun)),
            _ => format!("{said} {noun}"),
        }
    }

    fn form_before(&self, _noun: &str) -> Form {
        Form::Alone
    }

    fn ordinal<'a>(&self, number: u64, _before: &str, after: &'a str) -> Option<(String, &'a str)> {
        let rest = ["st", "nd", "rd", "th"].iter().find_map(|ending| strip_word(after, ending))?;
        Some((ordinal(number), rest))
    }

    fn date(&self, date: Date, before: &str) -> String {
        dates::in_words(date, before)
    }
}
