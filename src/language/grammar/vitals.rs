//! The words of blood pressure and of the rate of the heart.

/// How a language says what is measured of the heart.
#[derive(Clone, Copy, Debug)]
pub(in crate::language) struct Vitals {
    /// Words of blood pressure, as in [`Scale`](super::Scale): their sentence is about it.
    pub(in crate::language) pressure: &'static str,
    /// Between its two numbers.
    pub(in crate::language) over: &'static str,
    /// The short name of the rate of the heart.
    pub(in crate::language) rate: &'static str,
    /// The short words for the highest behind that name, in small letters.
    pub(in crate::language) most: &'static [&'static str],
    /// What is said for such a word, of which nobody can tell whether it is a limit.
    pub(in crate::language) highest: &'static str,
}
