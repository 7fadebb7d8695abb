//! The program's own words, as each language must give them.

/// The phrases that the program says by itself, in one language. `{...}` is filled in.
#[derive(Clone, Copy, Debug)]
pub struct Phrases {
    /// The first chapter.
    pub introduction: &'static str,
    /// The length of a session of one minute.
    pub about_a_minute: &'static str,
    /// The length of a session of `{minutes}`.
    pub about_minutes: &'static str,
    /// The props that are needed: `{props}`.
    pub you_need: &'static str,
    /// The props that are optional: `{props}`.
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
    /// The place of an exercise in the session: `{number}` of `{count}`.
    pub exercise_of: &'static str,
    /// At the change of sides.
    pub other_side: &'static str,
    /// The round of a part: `{number}` of `{count}`, in words.
    pub round_of: &'static str,
    /// The same among the words that lead to it.
    pub again: &'static str,
    /// The round of a part with parts inside it, also among words: `{number}` of `{count}`.
    pub set_of: &'static str,
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
    /// The reasons not to stretch at all, one sentence a line.
    pub safety_long: &'static [&'static str],
    /// The reminder to breathe where something is pressed or tightened for a while.
    pub breathe_while_pressing: &'static str,
    /// The warning before the breath is held.
    pub held_breath: &'static str,
}
