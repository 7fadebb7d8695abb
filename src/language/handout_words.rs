//! The data by which sentences of handouts are read.

/// The words of sentences that tell of both sides, and of how often a day, in small letters, with
/// spaces between.
pub(super) struct HandoutWords {
    /// Before a part of the body of which all are done, one after the other.
    pub(super) each: &'static str,
    /// Before both; of limbs that move together, too.
    pub(super) both: &'static str,
    /// Before the other one.
    pub(super) other: &'static str,
    /// The beginnings of words that ask for a change.
    pub(super) changes: &'static str,
    /// The beginnings of words that ask for the same once more.
    pub(super) again: &'static str,
    /// What may stand beside these and says nothing more.
    pub(super) beside_sides: &'static str,
    /// The sides of the body as a whole.
    pub(super) sides: &'static str,
    /// Behind a side that is one of a thing: "each side of the towel".
    pub(super) of: &'static str,
    /// Parts of the body that there are two of.
    pub(super) limbs: &'static str,
    /// How often a day or a week, several words each.
    pub(super) how_often: &'static [&'static str],
    /// What may stand beside these and asks for nothing else.
    pub(super) beside_how_often: &'static str,
}
