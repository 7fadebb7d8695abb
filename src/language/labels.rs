//! The words of what is read: the handout, the picture and the page for a phone.

/// The words of a handout and of a picture besides the routine's own, in one language. `{...}` is
/// filled in.
#[derive(Clone, Copy, Debug)]
pub struct Labels {
    /// How many there are: of one, of `{count}`.
    pub exercises: (&'static str, &'static str),
    /// Above what must be at hand.
    pub needs: &'static str,
    /// Above what may be at hand.
    pub optional: &'static str,
    /// Above the safety lines.
    pub before: &'static str,
    /// Above how the breath goes.
    pub breath: &'static str,
    /// The phases of a breath: in, held, out.
    pub phases: [&'static str; 3],
    /// Above a part with two sides.
    pub each_side: &'static str,
    /// `{count}` times; on each side, where there are sides.
    pub times: &'static str,
    /// One side and the other in turn, `{count}` times each.
    pub in_turn: &'static str,
    /// The side to begin with: `{side}`.
    pub begin: &'static str,
    /// Below a part with two sides.
    pub other_side: &'static str,
    /// What happens to the words for the sides there.
    pub mirrored: &'static str,
    /// Before a line of the first round.
    pub first_time: &'static str,
    /// Before a line of the last round.
    pub last_time: &'static str,
    /// What a step asks: hold, move, rest, breathe, inhale, exhale.
    pub steps: [&'static str; 6],
    /// A count: `{count}` times, one in `{time}`.
    pub count: &'static str,
    /// What a count asks, without its number.
    pub counted: &'static str,
    /// A line inside a step, `{time}` after it began.
    pub after: &'static str,
    /// A range from `{min}` to `{max}`.
    pub range: &'static str,
    /// A range from `{min}` on.
    pub open: &'static str,
    /// Seated, standing, kneeling, on all fours, lying.
    pub postures: [&'static str; 5],
    /// What an exercise is for: `{targets}`.
    pub targets: &'static str,
    /// Behind a hold that leaves the breath alone.
    pub breathe_freely: &'static str,
    /// The lanes of a picture: speech, steps, breath, tones; each of at most six letters.
    pub lanes: [&'static str; 4],
    /// What a tone stands for: the start and the end of a step, a bell, the end of all.
    pub marks: [&'static str; 4],
    /// What the letters of a chart mean.
    pub legend: &'static str,
    /// The `{time}` that one letter of a chart stands for.
    pub column: &'static str,
}

/// What the controls of a player are called, for those who cannot see them, and what else its page
/// says.
#[derive(Clone, Copy, Debug)]
pub struct Controls {
    /// Begins or goes on.
    pub play: &'static str,
    /// Stops for a while.
    pub pause: &'static str,
    /// Ten seconds back.
    pub back: &'static str,
    /// Ten seconds on.
    pub forward: &'static str,
    /// To the exercise before.
    pub previous: &'static str,
    /// To the next exercise.
    pub next: &'static str,
    /// The place that is heard.
    pub place: &'static str,
    /// Above the exercises.
    pub exercises: &'static str,
    /// Saves the file.
    pub download: &'static str,
    /// Above the handout.
    pub handout: &'static str,
    /// Where the sound cannot be reached.
    pub gone: &'static str,
}
