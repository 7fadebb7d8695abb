//! What people write in a script in their own language, where the words of the script itself are
//! English in every language.

/// Words of a language for what a script has English words for, all in small letters. By them a
/// mistake is understood, whatever language the routine is in.
pub(crate) struct ScriptWords {
    /// Names of keys, by the English key.
    pub(crate) keys: &'static [(&'static str, &'static [&'static str])],
    /// Names of keys that people know from elsewhere, by what they ask for, in the script's own language.
    pub(crate) elsewhere: &'static [(&'static str, &'static [&'static str])],
    /// Words of the script's own language for a key, by the key, where no spelling is near.
    pub(crate) synonyms: &'static [(&'static str, &'static [&'static str])],
    /// Units of time: seconds.
    pub(crate) seconds: &'static [&'static str],
    /// Units of time: minutes.
    pub(crate) minutes: &'static [&'static str],
    /// Units of time: hours.
    pub(crate) hours: &'static [&'static str],
    /// Units of mass.
    pub(crate) masses: &'static [&'static str],
    /// The breath as a unit; in English it is the script's own.
    pub(crate) breaths: &'static [&'static str],
    /// Units that are too long for a step: days, weeks, months.
    pub(crate) days: &'static [&'static str],
    /// Between the parts of one time: “1 minute and 30 seconds”.
    pub(crate) and: &'static [&'static str],
    /// Between the ends of a range, and nowhere else: “à” may be “at”, and “a” is one in English.
    pub(crate) to: &'static [&'static str],
    /// Other words that may stand among the numbers of a time.
    pub(crate) among: &'static [&'static str],
    /// Times in words, as a script has them.
    pub(crate) times_in_words: &'static [(&'static str, &'static str)],
    /// Before the shortest time that may be.
    pub(crate) at_least: &'static [&'static str],
    /// Before the longest time, or one that is not exact.
    pub(crate) about: &'static [&'static str],
    /// Between a count and the time of each repetition.
    pub(crate) every: &'static [&'static str],
    /// Times or repetitions, behind a number.
    pub(crate) times: &'static [&'static str],
    /// Words of the headings of parts, by the English ones.
    pub(crate) headings: &'static [(&'static str, &'static str)],
    /// Words by which something is done on each side, behind a time: “hold 20s per leg”.
    pub(crate) sided: &'static [&'static str],
    /// Other words that may stand beside these and say no more than how often it is done.
    pub(crate) beside_sided: &'static [&'static str],
    /// Several movements in turn.
    pub(crate) circuits: &'static [&'static str],
    /// Names of another way to do a part.
    pub(crate) variations: &'static [&'static str],
    /// Names of postures, by the English ones.
    pub(crate) postures: &'static [(&'static str, &'static str)],
    /// Words that start a movement.
    pub(crate) movements: &'static [&'static str],
    /// How the names of a word processor's styles of titles begin.
    pub(crate) title_styles: &'static [&'static str],
    /// How those of headings begin.
    pub(crate) heading_styles: &'static [&'static str],
}
