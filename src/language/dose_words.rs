//! The data by which doses are found.

/// The words by which a language asks for a dose, all in small letters.
pub(super) struct DoseWords {
    /// Imperatives to hold, stay or keep, and infinitives that stand for them.
    pub(super) hold: &'static [&'static str],
    /// Imperatives to breathe, and infinitives that stand for them.
    pub(super) breathe: &'static [&'static str],
    /// In and out, which make one breath of them: “breathe in for four seconds”.
    pub(super) in_or_out: &'static [&'static str],
    /// Imperatives to work without moving, and infinitives that stand for them.
    pub(super) press: &'static [&'static str],
    /// Imperatives to rest or to wait, and infinitives that stand for them.
    pub(super) rest: &'static [&'static str],
    /// Imperatives to repeat, and infinitives that stand for them.
    pub(super) repeat: &'static [&'static str],
    /// Imperatives to do, perform or complete, and infinitives that stand for them.
    pub(super) work: &'static [&'static str],
    /// Nouns of a rest, behind an imperative to do or to take one.
    pub(super) pauses: &'static [&'static str],
    /// Between a number and “times”: three more times.
    pub(super) more: &'static [&'static str],
    /// Before the number that one counts to while holding.
    pub(super) count: &'static [&'static str],
    /// What forbids, right behind an imperative.
    pub(super) not: &'static [&'static str],
    /// Sets of repetitions.
    pub(super) sets: &'static [&'static str],
    /// Between the number of sets and what each has.
    pub(super) of: &'static [&'static str],
    /// What asks to do again what was done, beside the imperatives to repeat.
    pub(super) same: &'static [&'static str],
    /// The other side of the body, after a word that asks to repeat.
    pub(super) other_side: &'static [&'static str],
    /// Phrases that ask to change sides.
    pub(super) change_sides: &'static [&'static str],
    /// True if an infinitive at the end of its clause asks for something.
    pub(super) asks_last: bool,
    /// What may stand before an imperative at the beginning of its clause.
    pub(super) before: &'static [&'static str],
    /// Between such a word and an infinitive: “try to balance”.
    pub(super) infinitive: &'static [&'static str],
    /// Words that make a clause tell of something instead.
    pub(super) tells: &'static [&'static str],
    /// Words that begin a new clause.
    pub(super) joins: &'static [&'static str],
    /// Words before a time that lasts, in a clause of its own.
    pub(super) lasting: &'static [&'static str],
    /// Words right before a number that is no dose: “the last 30 seconds”.
    pub(super) not_before: &'static [&'static str],
    /// Words right behind a dose of a day or a week.
    pub(super) per: &'static [&'static str],
    /// The words for one, articles too.
    pub(super) one: &'static [&'static str],
    /// Half a minute.
    pub(super) half_minute: &'static [&'static str],
    /// Between the two ends of a range.
    pub(super) to: &'static [&'static str],
    /// Seconds.
    pub(super) seconds: &'static [&'static str],
    /// Minutes.
    pub(super) minutes: &'static [&'static str],
    /// Breaths.
    pub(super) breaths: &'static [&'static str],
    /// Times; also as the end of a number.
    pub(super) times: &'static [&'static str],
    /// Words that are a number of times.
    pub(super) multiples: &'static [(&'static str, u32)],
}
