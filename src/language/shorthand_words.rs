//! The data by which the shorthand of leaflets is read.

/// The words of prescriptions such as "3 sets of 10 each side", in small letters, with spaces
/// between.
pub(super) struct ShorthandWords {
    /// Sets.
    pub(super) sets: &'static str,
    /// Repetitions.
    pub(super) repetitions: &'static str,
    /// Times, as in "three times".
    pub(super) times: &'static str,
    /// Numbers of times in one word.
    pub(super) multiples: &'static [(&'static str, u32)],
    /// Rests.
    pub(super) rests: &'static str,
    /// What stands between a rest and the sets that it parts.
    pub(super) between: &'static str,
    /// Both sides of the body.
    pub(super) sides: &'static str,
    /// How often a day, a week or an hour.
    pub(super) often: &'static str,
    /// Words that may stand among these and mean nothing more.
    pub(super) fillers: &'static str,
}
