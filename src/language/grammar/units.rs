//! Units of measurement and their words.

use super::Form;

/// A unit of measurement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::language) enum Unit {
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
    Inch,
    Percent,
    Degree,
    Celsius,
    Fahrenheit,
    /// One that only some languages write by a symbol.
    Own(&'static UnitWords),
}

impl Unit {
    pub(in crate::language) fn is_time(self) -> bool {
        matches!(self, Self::Second | Self::Minute | Self::Hour)
    }
}

/// The words of a unit, and the form of the numbers before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::language) struct UnitWords {
    pub(in crate::language) one: &'static str,
    pub(in crate::language) many: &'static str,
    pub(in crate::language) form: Form,
}

/// A unit that numbers agree with in no way.
pub(in crate::language) const fn plain(one: &'static str, many: &'static str) -> UnitWords {
    UnitWords { one, many, form: Form::Alone }
}

/// A masculine unit.
pub(in crate::language) const fn masculine(one: &'static str, many: &'static str) -> UnitWords {
    UnitWords { one, many, form: Form::Masculine }
}

/// A feminine unit.
pub(in crate::language) const fn feminine(one: &'static str, many: &'static str) -> UnitWords {
    UnitWords { one, many, form: Form::Feminine }
}

/// A neuter unit.
pub(in crate::language) const fn neuter(one: &'static str, many: &'static str) -> UnitWords {
    UnitWords { one, many, form: Form::Neuter }
}

/// The words of every unit in one language.
#[derive(Clone, Copy, Debug)]
pub(in crate::language) struct Units {
    pub(in crate::language) second: UnitWords,
    pub(in crate::language) minute: UnitWords,
    pub(in crate::language) hour: UnitWords,
    pub(in crate::language) millimetre: UnitWords,
    pub(in crate::language) centimetre: UnitWords,
    pub(in crate::language) metre: UnitWords,
    pub(in crate::language) kilometre: UnitWords,
    pub(in crate::language) gram: UnitWords,
    pub(in crate::language) kilogram: UnitWords,
    pub(in crate::language) pound: UnitWords,
    pub(in crate::language) foot: UnitWords,
    pub(in crate::language) inch: UnitWords,
    pub(in crate::language) percent: UnitWords,
    pub(in crate::language) degree: UnitWords,
    pub(in crate::language) celsius: UnitWords,
    pub(in crate::language) fahrenheit: UnitWords,
}

impl Units {
    /// The words of one unit.
    pub(in crate::language) const fn words(&self, unit: Unit) -> UnitWords {
        match unit {
            Unit::Second => self.second,
            Unit::Minute => self.minute,
            Unit::Hour => self.hour,
            Unit::Millimetre => self.millimetre,
            Unit::Centimetre => self.centimetre,
            Unit::Metre => self.metre,
            Unit::Kilometre => self.kilometre,
            Unit::Gram => self.gram,
            Unit::Kilogram => self.kilogram,
            Unit::Pound => self.pound,
            Unit::Foot => self.foot,
            Unit::Inch => self.inch,
            Unit::Percent => self.percent,
            Unit::Degree => self.degree,
            Unit::Celsius => self.celsius,
            Unit::Fahrenheit => self.fahrenheit,
            Unit::Own(words) => *words,
        }
    }
}
