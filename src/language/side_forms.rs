//! The data by which sides are found that no mark shows.

/// What names a side in a language beside its side words.
pub(super) struct SideForms {
    /// Abbreviations, in small letters, each with what it stands for, the side first. Behind a `|`
    /// stands what it stands for where no word follows. One that ends with a full stop is one in
    /// small letters and with its stop only. A capital is one as such only, behind a part of the body
    /// or beside the other side.
    pub(super) abbreviations: &'static [(&'static str, &'static str)],
    /// The letters of the two sides, which are sides beside each other.
    pub(super) letters: Option<SideLetters>,
    /// Words behind which a letter is a name: vitamin D, size L.
    pub(super) before_letters: &'static [&'static str],
    /// Words before which a letter is a name: L spine.
    pub(super) behind_letters: &'static [&'static str],
    /// Abbreviations that are sides behind these words only.
    pub(super) only_behind: &'static [(&'static str, &'static [&'static str])],
    /// Words in which a side is meant, left and right.
    pub(super) compounds: &'static [(&'static str, &'static str)],
    /// What stands between two sides that are written by letters.
    pub(super) joints: &'static [&'static str],
    /// Words before which a side word names no side of the body: “right in front”.
    pub(super) no_side_before: &'static [&'static str],
    /// What a word goes on with behind a side word that is meant.
    pub(super) endings: &'static [&'static str],
    /// The words of the language that are one slip away from a side word.
    pub(super) lookalikes: &'static [&'static str],
    /// The directions of a turn, clockwise first.
    pub(super) turns: &'static [(&'static str, &'static str)],
}

/// The letters by which the notes of a language name the sides.
pub(super) struct SideLetters {
    /// The two letters in capitals, each with its side as it is behind a feminine noun or none.
    pub(super) sides: [(char, &'static str); 2],
    /// True where one of them is a side beside a part of the body, too: "genou G".
    pub(super) stand_alone: bool,
    /// Words between two clauses, with spaces between: "et puis".
    pub(super) joints: &'static str,
}
