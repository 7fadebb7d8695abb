//! What lies in a server and is not heard yet: which frames it is, and how the engine was before it.

use std::collections::VecDeque;

use crate::live::engine::Mark;
use crate::time::Frames;

/// A run of the stream.
#[derive(Clone, Copy, Debug)]
pub(super) struct StreamRun {
    /// Its first frame in the stream.
    pub(super) at: u64,
    /// Its length in the stream.
    pub(super) length: u64,
    /// The frame of the timeline that is heard with its first.
    pub(super) frame: Frames,
    /// True where the timeline moves with it.
    pub(super) moves: bool,
}

impl StreamRun {
    /// The frame of the timeline at a place in it.
    pub(super) fn frame_at(&self, place: u64) -> Frames {
        let gone = place.saturating_sub(self.at).min(self.length);
        if self.moves { self.frame + Frames(gone) } else { self.frame }
    }
}

/// The runs and marks of a stream that are not behind the ear.
#[derive(Debug, Default)]
pub(super) struct History {
    runs: VecDeque<StreamRun>,
    marks: VecDeque<(u64, Mark)>,
}

impl History {
    /// Adds a run behind all others.
    pub(super) fn add(&mut self, run: StreamRun) {
        if run.length == 0 {
            return;
        }
        if let Some(last) = self.runs.back_mut()
            && last.moves == run.moves
            && last.at + last.length == run.at
            && last.frame_at(run.at) == run.frame
        {
            last.length += run.length;
            return;
        }
        self.runs.push_back(run);
    }

    /// Adds the state of the engine before a frame of the stream.
    pub(super) fn mark(&mut self, at: u64, mark: Mark) {
        self.marks.push_back((at, mark));
    }

    /// Forgets all marks, as the engine cannot return to them.
    pub(super) fn forget_marks(&mut self) {
        self.marks.clear();
    }

    /// Forgets what is behind the ear.
    pub(super) fn forget_before(&mut self, heard: u64) {
        while self.runs.front().is_some_and(|run| run.at + run.length <= heard)
            && self.runs.len() > 1
        {
            self.runs.pop_front();
        }
        while self.marks.front().is_some_and(|(at, _)| *at < heard) {
            self.marks.pop_front();
        }
    }

    /// Forgets everything from a frame on, which is written anew.
    pub(super) fn cut(&mut self, from: u64) {
        while let Some(last) = self.runs.back_mut() {
            if last.at < from {
                last.length = last.length.min(from - last.at);
                break;
            }
            self.runs.pop_back();
        }
        while self.marks.back().is_some_and(|(at, _)| *at >= from) {
            self.marks.pop_back();
        }
    }

    /// The first mark at a frame or behind it.
    pub(super) fn mark_from(&self, from: u64) -> Option<(u64, Mark)> {
        self.marks.get(self.marks.partition_point(|(at, _)| *at < from)).copied()
    }

    /// The mark of a frame of the timeline, not before one of the stream.
    pub(super) fn mark_of(&self, frame: Frames, from: u64) -> Option<(u64, Mark)> {
        let mut marks = self.marks.iter().filter(|(at, _)| *at >= from);
        marks.find(|(_, mark)| mark.position() == frame).copied()
    }

    /// The runs from the one that a frame is in on.
    pub(super) fn runs_from(&self, from: u64) -> impl Iterator<Item = &StreamRun> {
        self.runs.iter().skip(self.runs.partition_point(|run| run.at + run.length <= from))
    }

    /// The frame of the timeline at one of the stream.
    pub(super) fn frame_at(&self, place: u64) -> Option<Frames> {
        let run = self.runs_from(place).next().or(self.runs.back())?;
        Some(run.frame_at(place))
    }
}
