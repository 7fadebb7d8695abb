//! What is heard of a session.

use crate::diary::ExerciseHeard;
use crate::live::Status;
use crate::time::{Frames, RATE};

/// The longest that can be heard between two looks at the player; more is a jump.
const MOST_BETWEEN: Frames = Frames(RATE as u64);

/// The progress of a run.
#[derive(Debug, Default)]
pub(super) struct Heard {
    /// The number of the exercise, from 1; 0 before the first.
    pub(super) number: usize,
    /// Its title.
    pub(super) exercise: String,
    /// The frame that was heard last.
    pub(super) until: Frames,
    /// The exercises that were heard, in the order of their beginnings, each with its time.
    times: Vec<(String, Frames)>,
}

impl Heard {
    /// Takes in what is heard now.
    pub(super) fn follow(&mut self, status: &Status) {
        let time = status.at.saturating_sub(self.until);
        self.number = status.number;
        if *self.exercise != *status.exercise {
            self.exercise = status.exercise.to_string();
        }
        self.until = status.at;
        if self.number == 0 || time > MOST_BETWEEN {
            return;
        }
        match self.times.iter_mut().find(|(title, _)| *title == self.exercise) {
            Some((_, heard)) => *heard += time,
            None => self.times.push((self.exercise.clone(), time)),
        }
    }

    /// The exercises that were heard for a second or longer, with what each is for.
    pub(super) fn exercises(&self, targets: &[(String, String)]) -> Vec<ExerciseHeard> {
        let heard = self.times.iter().filter(|(_, time)| time.whole_seconds() > 0);
        let targets_of = |wanted: &str| {
            let found = targets.iter().find(|(title, _)| title == wanted);
            found.map_or_else(String::new, |(_, targets)| targets.clone())
        };
        heard
            .map(|(title, time)| ExerciseHeard {
                title: title.clone(),
                seconds: time.whole_seconds(),
                targets: targets_of(title),
            })
            .collect()
    }
}
