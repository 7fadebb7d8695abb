//! The data by which ways to speak to a listener are found and taken up.

use super::labels::Labels;
use super::phrases::Phrases;

/// The words by which a language speaks to one person. All lists are empty where it has one way only.
pub(super) struct AddressWords {
    /// As to a friend, in small letters: German `du`.
    pub(super) familiar: &'static [&'static str],
    /// With distance, as they are written inside a sentence: German `Sie`.
    pub(super) formal: &'static [&'static str],
    /// Orders as to a friend at the beginning of a sentence, in small letters, with spaces between:
    /// Italian `siediti`.
    pub(super) familiar_orders: &'static str,
    /// Orders with distance, likewise: Italian `sieda`; `-ez` is every longer word that ends so.
    pub(super) formal_orders: &'static str,
    /// What may stand before an order, likewise: Italian `si` and `non`.
    pub(super) before_orders: &'static str,
    /// True if the program's own phrases speak with distance.
    pub(super) is_formal: bool,
    /// True if the formal words are capitals that mean somebody else at the start of a sentence.
    pub(super) is_told_by_capitals: bool,
}

/// The phrases and labels in the other way than that in which the program speaks.
pub(super) struct OtherWay {
    pub(super) phrases: Phrases,
    pub(super) labels: Labels,
}
