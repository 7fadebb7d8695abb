//! The labels of handouts, pictures and the page for a phone.

/// The labels of handouts and pictures, in one language. `{...}` is filled in.
#[derive(Clone, Copy, Debug)]
pub struct Labels {
    /// The number of exercises: of one, of `{count}`.
    pub exercises: (&'static str, &'static str),
    /// Above what must be at hand.
    pub needs: &'static str,
    /// Above what may be at hand.
    pub optional: &'static str,
    /// Above the safety lines.
    pub before: &'static str,
    /// Above how the breath goes.
    pub breath: &'static str,
    /// The phases of a breath.
    pub phases: PhaseLabels,
    /// Before the name of the person that a handout is for.
    pub name: &'static str,
    /// Before the room for a date.
    pub date: &'static str,
    /// Above the days to tick.
    pub days: &'static str,
    /// Before the name of an exercise's picture.
    pub picture: &'static str,
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
    /// The note that the words for the sides change places there.
    pub mirrored: &'static str,
    /// Before a line of the first round.
    pub first_time: &'static str,
    /// Before a line of the last round.
    pub last_time: &'static str,
    /// Above a variation of a part, with `{name}`.
    pub another_way: &'static str,
    /// The steps.
    pub steps: StepLabels,
    /// A count: `{count}` times, one in `{time}`.
    pub count: &'static str,
    /// The `{rest}` between the rounds of a part.
    pub between: &'static str,
    /// A line inside a step, `{time}` after it began.
    pub after: &'static str,
    /// A line of every repetition of a count, as it begins.
    pub each_time: &'static str,
    /// A line of every repetition, `{time}` after it began.
    pub each_time_after: &'static str,
    /// A range from `{min}` to `{max}`.
    pub range: &'static str,
    /// A range from `{min}` on.
    pub open: &'static str,
    /// The postures.
    pub postures: PostureLabels,
    /// The targets of an exercise: `{targets}`.
    pub targets: &'static str,
    /// Behind a hold that leaves the breath alone.
    pub breathe_freely: &'static str,
    /// The lanes of a picture.
    pub lanes: LaneLabels,
    /// The tones of a picture.
    pub marks: MarkLabels,
    /// The legend of a chart.
    pub legend: &'static str,
    /// The `{time}` that one letter of a chart stands for.
    pub column: &'static str,
}

/// The phases of a breath.
#[derive(Clone, Copy, Debug)]
pub struct PhaseLabels {
    /// Breathing in.
    pub inhale: &'static str,
    /// Holding the breath, on either side.
    pub held: &'static str,
    /// Breathing out.
    pub exhale: &'static str,
}

/// The steps, as the headings of their lengths: "Hold 30 s".
#[derive(Clone, Copy, Debug)]
pub struct StepLabels {
    /// A pose that is held.
    pub hold: &'static str,
    /// Work without moving.
    pub press: &'static str,
    /// A movement that goes on.
    pub moving: &'static str,
    /// A rest.
    pub rest: &'static str,
    /// Breathing with nothing else to do.
    pub breathe: &'static str,
    /// One breath in.
    pub inhale: &'static str,
    /// One breath out.
    pub exhale: &'static str,
    /// A count, without its number.
    pub count: &'static str,
}

/// The postures.
#[derive(Clone, Copy, Debug)]
pub struct PostureLabels {
    /// Sitting.
    pub seated: &'static str,
    /// Standing.
    pub standing: &'static str,
    /// On one knee or on both.
    pub kneeling: &'static str,
    /// On hands and knees.
    pub all_fours: &'static str,
    /// Lying on the back.
    pub lying: &'static str,
    /// Lying face down.
    pub prone: &'static str,
    /// Lying on one side.
    pub side_lying: &'static str,
}

/// The lanes of a picture, each of at most six letters.
#[derive(Clone, Copy, Debug)]
pub struct LaneLabels {
    /// Spoken lines.
    pub speech: &'static str,
    /// Steps.
    pub steps: &'static str,
    /// The paced breath.
    pub breath: &'static str,
    /// Tones and bells.
    pub tones: &'static str,
}

/// The tones of a picture, by the moment that they mark.
#[derive(Clone, Copy, Debug)]
pub struct MarkLabels {
    /// The start of a step.
    pub start: &'static str,
    /// The end of a step.
    pub end: &'static str,
    /// A bell inside a step.
    pub bell: &'static str,
    /// The end of the session.
    pub finish: &'static str,
}

/// The labels of a player's controls, for those who cannot see them, and the texts of its page.
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
    /// The message when the sound of a computer nearby cannot be reached.
    pub gone: &'static str,
    /// The message when the sound of a web site cannot be reached.
    pub unreachable: &'static str,
    /// Saves the file from a web site.
    pub save: &'static str,
    /// The step begins soon.
    pub ready: &'static str,
    /// The step or exercise behind this one: `{what}`.
    pub then: &'static str,
    /// The side that is begun with, where it has no name.
    pub first_side: &'static str,
    /// The side that follows, where it has no name.
    pub second_side: &'static str,
    /// The way back to all sessions.
    pub all: &'static str,
    /// The title of a site that has no other.
    pub site: &'static str,
    /// All that is played is on this phone.
    pub kept: &'static str,
    /// Takes all sounds, of `{size}`, onto this phone.
    pub keep: &'static str,
    /// Leads to the feed for podcast programs.
    pub podcast: &'static str,
}
