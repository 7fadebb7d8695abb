//! The data by which ways to speak to a listener are found.

/// The words by which a language speaks to one person. Both lists are empty where it has one way
/// only.
pub(super) struct AddressWords {
    /// As to a friend, in small letters: German `du`.
    pub(super) familiar: &'static [&'static str],
    /// With distance, as they are written inside a sentence: German `Sie`.
    pub(super) formal: &'static [&'static str],
    /// True if the formal words are capitals that mean somebody else at the start of a sentence.
    pub(super) is_told_by_capitals: bool,
}
