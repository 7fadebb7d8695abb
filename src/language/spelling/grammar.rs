//! What the languages have in common: what there is to say, and what each says in its own way.

/// The noun that a number stands before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// None: "eins", "uno".
    Alone,
    /// "ein", "un".
    Masculine,
    /// "eine", "una".
    Feminine,
    /// "ein"; differs from the masculine where something is halved.
    Neuter,
}

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Millimetre,
    Centimetre,
    Metre,
    Kilometre,
    Gram,
    Kilogram,
    Pound,
    Foot,
    Percent,
    Degree,
    Celsius,
    Fahrenheit,
}

impl Unit {
    pub(super) fn is_time(self) -> bool {
        matches!(self, Self::Second | Self::Minute | Self::Hour)
    }
}

/// The words of a unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct UnitWords {
    pub(super) one: &'static str,
    pub(super) many: &'static str,
    pub(super) form: Form,
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

/// The small words that stand between numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words {
    /// Between the ends of a range.
    pub(super) to: &'static str,
    /// Between the parts of a ratio such as `2:1`.
    pub(super) ratio: &'static str,
    /// Between a whole number and its decimals.
    pub(super) point: &'static str,
    pub(super) and: &'static str,
    pub(super) plus: &'static str,
    pub(super) minus: &'static str,
    pub(super) about: &'static str,
    /// For `#5`.
    pub(super) number: &'static str,
    pub(super) less: &'static str,
    pub(super) more: &'static str,
    pub(super) at_least: &'static str,
    pub(super) at_most: &'static str,
}

/// A language.
pub(super) trait Grammar: Sync {
    fn words(&self) -> &'static Words;

    /// The mark before decimals.
    fn decimal_mark(&self) -> char;

    /// The marks between groups of three digits.
    fn group_marks(&self) -> &'static [char];

    /// Symbols for units besides those that are the same everywhere; in any case of letters.
    fn unit_symbols(&self) -> &'static [(&'static str, Unit)];

    fn unit(&self, unit: Unit) -> UnitWords;

    /// What stands for what, written in any case of letters; both end where a word ends.
    fn abbreviations(&self) -> &'static [(&'static str, &'static str)];

    /// A whole number below a million millions.
    fn cardinal(&self, number: u64, form: Form) -> String;

    /// Two to ten in the denominator.
    fn fraction(&self, fraction: Fraction) -> String;

    /// A fraction before the word for what is divided.
    fn fraction_of(&self, fraction: Fraction, noun: &str, form: Form) -> String;

    /// A whole number and a half.
    fn and_a_half(&self, whole: u64) -> String;

    /// "Two times".
    fn times(&self, number: u64) -> String;

    /// Whether a unit is in the singular after a number.
    fn is_one(&self, whole: u64, exact: bool) -> bool {
        whole == 1 && exact
    }

    /// What kind of noun a word is; alone for what is none.
    fn form_before(&self, noun: &str) -> Form;

    /// An ordinal number: its words and what of the text after the digits belongs to it. `before` is
    /// the word ahead of it.
    fn ordinal<'a>(&self, number: u64, before: &str, after: &'a str) -> Option<(String, &'a str)>;

    /// A time of day and what of the text after it belongs to it; nothing where it is no such time.
    fn time_of_day<'a>(
        &self,
        hour: u64,
        minute: Option<u64>,
        after: &'a str,
    ) -> Option<(String, &'a str)>;

    /// Endings that grow together with a number, such as in "20er".
    fn endings(&self) -> &'static [&'static str] {
        &[]
    }
}

/// Three digits of a number: those of the thousands are at `power` 1.
pub(super) fn group(number: u64, power: u32) -> u64 {
    number / 1000_u64.pow(power) % 1000
}

/// The word at a place of a table; empty past its end.
pub(super) fn word(table: &[&'static str], at: u64) -> &'static str {
    usize::try_from(at).ok().and_then(|at| table.get(at)).copied().unwrap_or_default()
}

/// The words that are not empty, with spaces between.
pub(super) fn spaced<'a>(words: impl IntoIterator<Item = &'a str>) -> String {
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
