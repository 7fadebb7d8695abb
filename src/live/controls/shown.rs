//! The state that a desktop is told.

use mpris_server::{Metadata, PlaybackStatus, Time, TrackId};

use super::command::PlayerCommand;
use crate::live::status::{Doing, FULL_VOLUME, Status};
use crate::time::{Frames, Millis};

/// The state that the desktop was told last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) state: PlaybackStatus,
    routine: String,
    exercise: String,
    number: usize,
    /// The first frame of the exercise, and the first behind it where that is known.
    from: Frames,
    until: Option<Frames>,
    pub(super) at: Frames,
    level: u8,
}

impl Shown {
    pub(super) fn new(status: &Status) -> Self {
        Self {
            state: match status.doing {
                // Without a device nothing moves on.
                Doing::Paused | Doing::NoDevice => PlaybackStatus::Paused,
                Doing::Over => PlaybackStatus::Stopped,
                Doing::Opening | Doing::Playing | Doing::Waiting => PlaybackStatus::Playing,
            },
            routine: status.routine.to_string(),
            exercise: status.exercise.to_string(),
            number: status.number,
            from: status.exercise_from,
            until: status.exercise_until,
            at: status.at,
            level: status.volume,
        }
    }

    /// The place in the exercise.
    pub(super) fn position(&self) -> Time {
        time(self.at.saturating_sub(self.from))
    }

    /// The volume, from 0 to 1.
    pub(super) fn volume(&self) -> f64 {
        f64::from(self.level) / f64::from(FULL_VOLUME)
    }

    /// True where both are of the same exercise, as far as it is told.
    pub(super) fn is_same_exercise(&self, other: &Self) -> bool {
        (self.number, self.until, &self.exercise) == (other.number, other.until, &other.exercise)
    }

    /// True where both are in exercises of the same number.
    pub(super) const fn is_same_track(&self, other: &Self) -> bool {
        self.number == other.number
    }

    fn track(&self) -> TrackId {
        TrackId::try_from(format!("/supple/exercise/{}", self.number)).unwrap_or_default()
    }

    pub(super) fn metadata(&self) -> Metadata {
        let mut metadata = Metadata::builder()
            .trackid(self.track())
            .title(self.exercise.as_str())
            .album(self.routine.as_str())
            .track_number(i32::try_from(self.number).unwrap_or(i32::MAX));
        if let Some(until) = self.until {
            metadata = metadata.length(time(until.saturating_sub(self.from)));
        }
        metadata.build()
    }

    /// The command for a distance from here: at most back to the start of the exercise; behind its
    /// end is the next exercise.
    pub(super) fn seek(&self, by: Time) -> PlayerCommand {
        let to = self.frame(self.position() + by);
        if self.until.is_some_and(|until| to > until) {
            PlayerCommand::Next
        } else {
            PlayerCommand::Seek(to)
        }
    }

    /// The command for a place in an exercise; none before its start or behind its end, or where it
    /// is over by now.
    pub(super) fn go_to(&self, track: &TrackId, place: Time) -> Option<PlayerCommand> {
        let to = self.frame(place);
        let is_inside = !place.is_negative() && self.until.is_none_or(|until| to <= until);
        (*track == self.track() && is_inside).then_some(PlayerCommand::Seek(to))
    }

    fn frame(&self, place: Time) -> Frames {
        let millis = u64::try_from(place.as_millis()).unwrap_or(0);
        self.from + Millis(millis).frames()
    }
}

/// The level of a volume from 0 to 1; what is outside is the nearest of them.
pub(super) fn level(volume: f64) -> u8 {
    let wanted = volume.clamp(0.0, 1.0) * f64::from(FULL_VOLUME);
    let near = |level: &u8| (f64::from(*level) - wanted).abs() <= 0.5;
    (0..=FULL_VOLUME).find(near).unwrap_or(FULL_VOLUME)
}

fn time(frames: Frames) -> Time {
    Time::from_millis(i64::try_from(frames.millis().0).unwrap_or(i64::MAX))
}
