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
    /// An exercise, before its number: "Exercise 3: Bridge".
    pub(super) exercises: &'static str,
    /// “Number”, before that of an exercise: "Exercice n°1".
    pub(super) number: &'static str,
    /// How often a day or a week, several words each.
    pub(super) how_often: &'static [&'static str],
    /// What may stand beside these and asks for nothing else.
    pub(super) beside_how_often: &'static str,
    /// How often a day begins with, where it follows a dose: "10 reps twice a day".
    pub(super) begins_how_often: &'static str,
    /// Between two parts of a sentence.
    pub(super) joins: &'static str,
    /// Between the ends of a range of numbers.
    pub(super) range: &'static str,
    /// Where a list is asked for and there is nothing.
    pub(super) nothing: &'static str,
    /// The words of a dose.
    pub(super) dose: HandoutDoseWords,
}

/// The words about a dose, in small letters: sets, repetitions and times.
pub(super) struct HandoutDoseWords {
    /// Parts of a sentence that make its dose depend on something, with the spaces around them.
    pub(super) hedges: &'static [&'static str],
    /// Words before a dose that say nothing more.
    pub(super) verbs: &'static [&'static str],
    /// Labels before a time: "Hold: 30 s".
    pub(super) time_labels: &'static [&'static str],
    /// Labels before a number of repetitions.
    pub(super) repetition_labels: &'static [&'static str],
    /// Labels before a number of sets.
    pub(super) set_labels: &'static [&'static str],
    /// Parts of words for angles, lengths and weights, which are said and are no dose.
    pub(super) measures: &'static [&'static str],
    /// Parts of words for what a dose counts.
    pub(super) counted: &'static [&'static str],
}
