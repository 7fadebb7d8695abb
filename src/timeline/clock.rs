//! The point that a plan has reached, and the first frame on which a word may begin.

use crate::time::Frames;

/// The time of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    now: Frames,
    free: Frames,
    has_words: bool,
}

impl Clock {
    /// A clock at a frame on which a word may begin.
    pub(super) const fn at(now: Frames) -> Self {
        Self { now, free: now, has_words: false }
    }

    /// The end of what has been planned.
    pub(super) const fn now(&self) -> Frames {
        self.now
    }

    /// The first frame on which a word may begin.
    pub(super) fn next_word(&self) -> Frames {
        self.now.max(self.free)
    }

    /// True where words have been said since the last step.
    pub(super) const fn has_words(&self) -> bool {
        self.has_words
    }

    /// Takes words of a length that begin on [`next_word`](Self::next_word), and the pause after
    /// them; the frame on which they begin.
    pub(super) fn say(&mut self, length: Frames, pause: Frames) -> Frames {
        let at = self.next_word();
        self.now = at + length;
        self.free = self.now + pause;
        self.has_words = true;
        at
    }

    /// Takes a sound of a length that begins where a word might; the frame on which it begins.
    pub(super) fn sound(&mut self, length: Frames) -> Frames {
        let at = self.next_word();
        self.now = at + length;
        self.free = self.now;
        at
    }

    /// Lets a length of silence pass, in which words may still keep their pause.
    pub(super) fn pause(&mut self, length: Frames) {
        self.now += length;
        self.free = self.free.max(self.now);
    }

    /// Keeps words away until a frame.
    pub(super) fn keep_free(&mut self, until: Frames) {
        self.free = self.free.max(until);
    }

    /// Moves to the end of a step, away from which no words have led.
    pub(super) const fn end_step(&mut self, end: Frames) {
        *self = Self::at(end);
    }
}
