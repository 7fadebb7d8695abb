//! The reasons for which events are heard.

/// The reason for which an event is in a timeline. It says what the event is, whatever its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The title and the length of the session.
    Title,
    /// The props of the session.
    Props,
    /// A safety line.
    Safety,
    /// The announcement of an exercise.
    Announcement,
    /// The call of a side.
    Side,
    /// The call of a round, in a rest or among words.
    Round,
    /// A written line outside of any time.
    Instruction,
    /// The sentence that starts a step, right before it.
    Starting,
    /// A line that is written for a time inside a step or a pause, by its place among these lines.
    Written(u32),
    /// A line that is written for a time and is said after it, since it did not fit inside.
    Late,
    /// The words of a single breath.
    BreathLine,
    /// The words that lead the first breath of a step.
    BreathWords,
    /// A number of a count.
    Number,
    /// A line of a repetition of a count.
    Repetition,
    /// The words ten seconds before the end of a step.
    TenSeconds,
    /// The words in the middle of a step.
    Halfway,
    /// The words a whole number of minutes before the end of a step.
    MinutesLeft(u16),
    /// The last words of the session.
    Done,
    /// The tone that tells that a step is about to begin.
    Ready,
    /// The tone at the start of a step.
    Start,
    /// A tone of the countdown to the end of a step.
    Countdown,
    /// The tone at the end of a step.
    End,
    /// The tone at the end of the session.
    Finish,
    /// A written stroke of the bell.
    Bell,
    /// A stroke of a bell that rings at an interval.
    Interval,
    /// One phase of a paced breath.
    Breath,
}

impl Role {
    /// True for tones and bells.
    pub(super) const fn is_tone(self) -> bool {
        matches!(
            self,
            Self::Ready
                | Self::Start
                | Self::Countdown
                | Self::End
                | Self::Finish
                | Self::Bell
                | Self::Interval
        )
    }
}
