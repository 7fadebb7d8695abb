//! The program's own words, as each language must give them.

/// Everything that the program says by itself, in one language. `{...}` is filled in.
#[derive(Clone, Copy, Debug)]
pub struct Phrases {
    /// The first chapter.
    pub introduction: &'static str,
    /// How long the session takes, of one minute.
    pub about_a_minute: &'static str,
    /// How long the session takes, of `{minutes}`.
    pub about_minutes: &'static str,
    /// What must be at hand: `{props}`.
    pub you_need: &'static str,
    /// What may be at hand: `{props}`.
    pub if_you_like: &'static str,
    /// Between the last two of a list.
    pub and: &'static str,
    /// Between two things of which one is enough.
    pub or: &'static str,
    /// Before the title of the first exercise.
    pub first: &'static str,
    /// Before the title of a later one.
    pub next: &'static str,
    /// Before the title of the last.
    pub last: &'static str,
    /// Where in the session it is: `{number}` of `{count}`.
    pub exercise_of: &'static str,
    /// At the change of sides.
    pub other_side: &'static str,
    /// Where in the rounds a part is: `{number}` of `{count}`, in words.
    pub round_of: &'static str,
    /// The same among the words that lead to it.
    pub again: &'static str,
    /// Ten seconds before the end of a step.
    pub ten_seconds: &'static str,
    /// In the middle of a step.
    pub halfway: &'static str,
    /// One minute before the end of a step.
    pub one_minute_left: &'static str,
    /// `{minutes}` before the end of a step.
    pub minutes_left: &'static str,
    /// In the first breath that starts with in.
    pub in_and_out: &'static str,
    /// In the first breath that starts with out.
    pub out_and_in: &'static str,
    /// At the end, of one minute.
    pub done_in_a_minute: &'static str,
    /// At the end, of `{minutes}`.
    pub done_in_minutes: &'static str,
    /// The safety line of a routine that has none of its own.
    pub safety: &'static str,
    /// When not to stretch at all, one sentence a line.
    pub safety_long: &'static [&'static str],
    /// What to know where the breath is held.
    pub held_breath: &'static str,
}
