//! The numbers of a language: tables of its words, and rules where tables do not do.

mod again;
mod anatomy;
mod clock;
mod code;
mod dates;
mod maximum;
mod roman;
mod side_marks;
mod tables;
mod text;
mod units;
mod vitals;
mod weekdays;

pub(super) use self::again::{Again, form_of_earlier, said_of_earlier};
pub(super) use self::anatomy::anatomy;
pub(super) use self::clock::Clock;
pub(super) use self::code::code;
pub(super) use self::dates::{Date, Dates, month_name};
pub(super) use self::maximum::Maximum;
pub(super) use self::roman::roman_numeral;
pub(super) use self::side_marks::{SideMark, side_mark};
pub(super) use self::tables::{Genders, group, is_listed, part_of, scales, word};
pub(super) use self::text::{
    ends_clause, ends_word, last_sentence, last_word, next_word, noun_of_ordinal, skip_listed,
    skip_space, spaced, strip_stroke, strip_word, without_article,
};
pub(super) use self::units::{Unit, UnitWords, Units, feminine, masculine, neuter, plain};
pub(super) use self::vitals::Vitals;
pub(super) use self::weekdays::Weekdays;

use std::borrow::Cow;

/// The form that a number takes before a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// No noun: "eins", "uno".
    Alone,
    /// "ein", "un".
    Masculine,
    /// "eine", "una".
    Feminine,
    /// "ein"; differs from the masculine where something is halved.
    Neuter,
}

/// A number below one, as written: `3/4`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fraction {
    pub(super) part: u64,
    pub(super) of: u64,
}

impl Fraction {
    pub(super) const HALF: Self = Self { part: 1, of: 2 };
}

/// The small words that stand beside numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words {
    /// Between the ends of a range.
    pub(super) to: &'static str,
    /// Between the parts of a ratio such as `2:1`.
    pub(super) ratio: &'static str,
    /// Between a whole number and its decimals.
    pub(super) point: &'static str,
    /// For the full stop between the numbers of a section: `§ 2.1`.
    pub(super) full_stop: &'static str,
    pub(super) and: &'static str,
    pub(super) plus: &'static str,
    /// Words before a `+` that compares, which is said so too, with spaces between: "le + lentement possible".
    pub(super) comparing: &'static str,
    pub(super) minus: &'static str,
    pub(super) about: &'static str,
    /// For `#5`.
    pub(super) number: &'static str,
    pub(super) less: &'static str,
    pub(super) more: &'static str,
    pub(super) at_least: &'static str,
    pub(super) at_most: &'static str,
    /// For `>` and `<` between two parts of the body.
    pub(super) higher: &'static str,
    pub(super) lower: &'static str,
    /// Between the last two of a list of which one is meant.
    pub(super) or: &'static str,
    /// For `±`.
    pub(super) plus_minus: &'static str,
    /// For `@`.
    pub(super) at: &'static str,
    /// For `=`.
    pub(super) equals: &'static str,
    /// For an arrow from one thing to the next.
    pub(super) then: &'static str,
    pub(super) up: &'static str,
    pub(super) down: &'static str,
    pub(super) back: &'static str,
    /// Between a number of something and a time or a side.
    pub(super) per: &'static str,
    /// For the `+` of `30+ s`, behind the unit.
    pub(super) or_more: &'static str,
    /// Between the length and the width of a thing.
    pub(super) by: &'static str,
    /// For `²` and `³`, behind the unit.
    pub(super) squared: &'static str,
    pub(super) cubed: &'static str,
    /// For `Ø` before a length.
    pub(super) diameter: &'static str,
    /// Words between two measures of which only the second has its unit, with spaces between.
    pub(super) joints: &'static str,
}

/// The words that tell scores such as `3/10` from fractions, in small letters with spaces between; `pain-` is every
/// word that begins so, and `-pain-` every word with it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Scale {
    /// Between the two numbers of a score.
    pub(super) out_of: &'static str,
    /// Words of pain, effort and strength: their sentence is about a score.
    pub(super) words: &'static str,
    /// Words between a fraction and what is divided.
    pub(super) of: &'static str,
    /// "Half" before those words.
    pub(super) half: &'static str,
    /// Nouns that are divided.
    pub(super) divided: &'static str,
}

/// The words before numbers with a slash that are neither score nor fraction, in small letters with
/// spaces between.
#[derive(Clone, Copy, Debug)]
pub(super) struct Listed {
    /// Plurals, of which both are meant: "days 3/4".
    pub(super) several: &'static str,
    /// Singulars, of which the second number says how many there are: "set 2/3".
    pub(super) one: &'static str,
    /// Between those two.
    pub(super) of: &'static str,
}

/// The sizes of things, such as bands: `S/M/L`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sizes {
    /// Words before a size, in small letters with spaces between.
    pub(super) named: &'static str,
    /// What is said of `XS`, `S`, `M`, `L`, `XL` and `XXL`.
    pub(super) said: [&'static str; 6],
}

impl Sizes {
    /// Sizes that are said by their letters.
    pub(super) const fn by_letters(named: &'static str) -> Self {
        Self { named, said: ["X S", "S", "M", "L", "X L", "X X L"] }
    }
}

/// Words around a `{number}`, and its form in them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pattern {
    pub(super) one: &'static str,
    pub(super) many: &'static str,
    pub(super) form: Form,
}

/// Numbers, units and abbreviations of one language.
pub(super) struct Numbers {
    pub(super) words: Words,
    pub(super) scale: Scale,
    pub(super) vitals: Vitals,
    pub(super) maximum: Maximum,
    pub(super) dates: Dates,
    pub(super) weekdays: &'static Weekdays,
    /// The mark before decimals.
    pub(super) decimal_mark: char,
    /// The marks between groups of three digits.
    pub(super) group_marks: &'static [char],
    /// Symbols for units besides those that are the same everywhere; in any case of letters.
    pub(super) unit_symbols: &'static [(&'static str, Unit)],
    /// Words behind litres written `L`, which is also the left side: what is measured, and how often.
    pub(super) measured: &'static str,
    pub(super) units: Units,
    /// Abbreviations in small letters and the words for them; both end where a word ends. In order of
    /// their first letters, as they are looked for by these.
    pub(super) abbreviations: &'static [(&'static str, &'static str)],
    /// The same of those that are some only before a number: "min.", "fig.".
    pub(super) number_abbreviations: &'static [(&'static str, &'static str)],
    /// Short forms of nouns, in small letters and without their full stop, that are some only behind
    /// an ordinal or before a number, and the nouns: "ab der 3. Wo.".
    pub(super) short_nouns: &'static [(&'static str, &'static str)],
    /// Words of sentences with the number of a telephone, as in [`Scale`], where such numbers are said
    /// digit by digit; nothing elsewhere.
    pub(super) calls: &'static str,
    /// Words behind the slash of `3x/day`, in small letters, and what is said of both.
    pub(super) per: &'static [(&'static str, &'static str)],
    /// Those of these words that are times, with spaces between: they stand behind what is counted
    /// with all of its words, as in "2 l of water/day".
    pub(super) periods: &'static str,
    /// Words before Roman numerals, as in [`Scale`].
    pub(super) numbered: &'static str,
    /// Words in small letters behind an `I` that is a person and no numeral: "in phase I feel".
    pub(super) person: &'static str,
    /// Words with a capital that go on behind the full stop of a unit: "30 Sek. Pause".
    pub(super) behind_units: &'static str,
    /// Words of abbreviations that may end a sentence, so that their full stop is one.
    pub(super) closing: &'static [&'static str],
    /// Endings that grow together with a number, such as in "20er".
    pub(super) suffixes: &'static [&'static str],
    /// What is typed behind the lower number of a fraction, as in `1/10th`.
    pub(super) part_endings: &'static [&'static str],
    /// Endings of ordinals that may stand behind a space, "2 nd day", with the digit that their number
    /// ends in, or none where that may be any: those that are no words.
    pub(super) endings_apart: &'static [(&'static str, &'static str)],
    /// The words of what is numbered and counted with a slash.
    pub(super) listed: Listed,
    /// The words for one set and for several, where they are written by their letter.
    pub(super) sets: Option<(&'static str, &'static str)>,
    /// Things of the gym that are written in capitals, with the words for one and for several: "2 kg DB".
    pub(super) gear: &'static [(&'static str, &'static str, &'static str)],
    /// Sizes of things that are written by a letter.
    pub(super) sizes: Sizes,
    /// Words behind a height or a length such as `1m30`, which is a time otherwise.
    pub(super) heights: &'static [&'static str],
    /// "Two times".
    pub(super) times: Pattern,
    /// A letter for "times" before "a day": the Spanish `3 v/día`; nothing where there is none.
    pub(super) times_letter: &'static str,
    /// A whole number and a half.
    pub(super) and_a_half: Pattern,
    pub(super) time_of_day: TimeOfDay,
    pub(super) rules: &'static dyn Rules,
}

/// Reads a time of day behind a text: hour, minute if one is written, and the text behind them. Its
/// words, and the text behind those that belong to it; nothing where it is no such time.
pub(super) type TimeOfDay =
    for<'a> fn(&str, u64, Option<u64>, &'a str) -> Option<(String, &'a str)>;

impl Numbers {
    /// A number in the words of a pattern.
    pub(super) fn filled(&self, pattern: &Pattern, number: u64) -> String {
        let words = if number == 1 { pattern.one } else { pattern.many };
        words.replace("{number}", &self.rules.cardinal(number, pattern.form))
    }
}

/// The rules of a language for its numbers, where tables do not do.
pub(super) trait Rules: Sync {
    /// A whole number below a million millions.
    fn cardinal(&self, number: u64, form: Form) -> String;

    /// A fraction with two to ten in the denominator.
    fn fraction(&self, fraction: Fraction) -> String;

    /// A fraction before the word for what is divided.
    fn fraction_of(&self, fraction: Fraction, noun: &str, form: Form) -> String;

    /// The form of a number whose noun stands only behind a second one: "uno o dos minutos".
    fn form_apart(&self, form: Form) -> Form {
        form
    }

    /// The form of minutes without their word behind an hour: "vingt et une heures une".
    fn form_of_minutes(&self) -> Form {
        Form::Alone
    }

    /// The words for a half that stand behind the noun, feminine and masculine: "dos horas y media".
    fn half_behind(&self) -> Option<(&'static str, &'static str)> {
        None
    }

    /// The singular of a noun in the plural.
    fn singular(&self, noun: &str) -> String {
        noun.to_owned()
    }

    /// Tells if a unit is in the singular after a number; `exact` if that has no decimals.
    fn is_one(&self, whole: u64, exact: bool) -> bool {
        whole == 1 && exact
    }

    /// The noun at the start of a text that a number before it agrees with.
    fn noun<'a>(&self, text: &'a str) -> &'a str {
        next_word(text)
    }

    /// The form of a number before a word; alone where that is no noun.
    fn form_before(&self, noun: &str) -> Form;

    /// An ordinal number in words, and the text behind its mark. `before` is the text ahead of it,
    /// `after` the text behind its digits.
    fn ordinal<'a>(&self, number: u64, before: &str, after: &'a str) -> Option<(String, &'a str)>;

    /// A date behind the text `before`, in words.
    fn date(&self, date: Date, before: &str) -> String;

    /// The text as its numbers are read.
    fn prepared<'a>(&self, text: &'a str) -> Cow<'a, str> {
        Cow::Borrowed(text)
    }

    /// The words for what only this language has at the start of `rest`, behind the text `before`,
    /// and the text after it.
    fn own<'a>(
        &self,
        _before: &str,
        _rest: &'a str,
        _grammar: &Numbers,
    ) -> Option<(String, &'a str)> {
        None
    }

    /// The words `said` for what is `written`, as they are between the texts `before` and `after`:
    /// in another case, number or form.
    fn between(&self, said: String, _before: &str, _written: &str, _after: &str) -> String {
        said
    }

    /// Changes the end of a text where it depends on the words that are about to follow it: French
    /// "de" before "une". `after` is the text behind them.
    fn meet(&self, _text: &mut String, _said: &str, _after: &str) {}

    /// The text behind words that may stand between a number and its noun.
    fn skip_adjectives<'a>(&self, text: &'a str) -> &'a str {
        text
    }
}
