//! Where a server is in a stream: what it has taken, what is heard, and how long it was silent.

use std::time::{Duration, SystemTime};

use pulseaudio::protocol::PlaybackLatency;

use crate::time::{Frames, Millis};

/// The bytes of a frame in a stream.
pub(super) const FRAME: u64 = 8;

/// The silence from which on what was being said is said again.
const LONGEST_SILENCE: Duration = Duration::from_secs(1);

/// The most that one answer adds to a standstill: while this program is not let run, neither may be
/// the server.
const LONGEST_LOOK: Duration = Duration::from_millis(200);

/// The most by which an answer may correct the place that is heard without moving it back.
const SMALLEST_STEP_BACK: u64 = Millis(30).frames().0;

/// The times of one answer.
#[derive(Clone, Copy, Debug)]
struct Look {
    at: Duration,
    wall: SystemTime,
    heard: u64,
}

/// The places of a stream, in frames from its beginning.
#[derive(Debug)]
pub(super) struct Timing {
    /// The last answer.
    look: Option<Look>,
    /// From when on which place is heard, as far as is known.
    since: (Duration, u64),
    /// True while the server takes from the stream.
    pub(super) is_playing: bool,
    /// The most that the server has taken ahead of what is heard.
    pub(super) reach: u64,
    /// The silence so far in which sound was due.
    silence: Duration,
    /// How much of it this program has seen while it ran.
    standstill: Duration,
    /// True once that silence has been told.
    told: bool,
    /// The place that was told last.
    last: u64,
}

impl Timing {
    /// The times of a stream whose sink has this much before it is heard.
    pub(super) const fn new(reach: u64) -> Self {
        Self {
            look: None,
            since: (Duration::ZERO, 0),
            is_playing: false,
            reach,
            silence: Duration::ZERO,
            standstill: Duration::ZERO,
            told: false,
            last: 0,
        }
    }

    /// Takes an answer that came now to a question of then. True where it tells of a silence that
    /// broke something off.
    pub(super) fn take(
        &mut self,
        answer: &PlaybackLatency,
        (asked, now): (Duration, Duration),
    ) -> bool {
        let wall = SystemTime::now();
        // Both have the clock of one machine, unless it was set meanwhile.
        let on_the_way = wall.duration_since(answer.remote_time).unwrap_or_default();
        let at = now.saturating_sub(on_the_way).clamp(asked, now);
        let read = u64::try_from(answer.read_offset).unwrap_or(0) / FRAME;
        let ahead = Frames::from(Duration::from_micros(answer.sink_usec)).0;
        let heard = read.saturating_sub(ahead);
        self.reach = self.reach.max(ahead.min(Millis(500).frames().0));
        self.is_playing = answer.playing;
        let before = self.look.replace(Look { at, wall, heard });
        self.since = (at, heard);
        let Some(before) = before.filter(|before| before.heard > 0) else { return false };
        // The clock of this program stands still while the machine sleeps.
        let passed = wall.duration_since(before.wall).unwrap_or_default();
        let passed = passed.max(at.saturating_sub(before.at));
        let sound = Duration::from(Frames(heard.saturating_sub(before.heard)));
        let missed = passed.saturating_sub(sound);
        if missed * 2 < passed && missed < LONGEST_SILENCE {
            self.excuse();
            return false;
        }
        self.silence += missed;
        self.standstill += missed.min(LONGEST_LOOK);
        let breaks = self.silence > LONGEST_SILENCE && !self.told;
        self.told |= breaks;
        breaks
    }

    /// Forgets the silence so far, which was asked for.
    pub(super) const fn excuse(&mut self) {
        (self.silence, self.standstill, self.told) = (Duration::ZERO, Duration::ZERO, false);
    }

    /// Forgets how long the server took nothing, for which it has told a reason.
    pub(super) const fn excuse_standstill(&mut self) {
        self.standstill = Duration::ZERO;
    }

    /// The time for which this program has seen the server take nothing.
    pub(super) const fn standstill(&self) -> Duration {
        self.standstill
    }

    /// The frame of the stream that is heard now, of which so many have been written.
    pub(super) fn heard(&mut self, now: Duration, written: u64) -> u64 {
        if self.look.is_none() {
            return 0;
        }
        let (from, place) = self.since;
        let since = if self.is_playing { now.saturating_sub(from) } else { Duration::ZERO };
        let heard = (place + Frames::from(since).0).min(written);
        if heard == written {
            // What is written only now is not heard before now, however old the answer is.
            self.since = (now, written);
        }
        if heard + SMALLEST_STEP_BACK < self.last || heard > self.last {
            self.last = heard;
        }
        self.last.min(written)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A second of a stream.
    const SECOND: u64 = 48_000;

    #[test]
    fn what_is_written_after_a_sleep_is_not_taken_as_heard_before_there_is_an_answer() {
        let mut timing = Timing::new(0);
        let answer = PlaybackLatency {
            sink_usec: 0,
            source_usec: 0,
            playing: true,
            local_time: SystemTime::now(),
            remote_time: SystemTime::now(),
            write_offset: 0,
            read_offset: i64::try_from(SECOND * FRAME).unwrap(),
            underrun_for: 0,
            playing_for: 0,
        };
        let at = Duration::from_secs(10);
        timing.take(&answer, (at, at));
        assert_eq!(timing.heard(at, 3 * SECOND), SECOND);
        // All that lay in the server is over when the program runs again, and more is written.
        let woken = at + Duration::from_secs(5);
        assert_eq!(timing.heard(woken, 3 * SECOND), 3 * SECOND);
        let soon = woken + Duration::from_millis(10);
        assert_eq!(timing.heard(soon, 5 * SECOND), 3 * SECOND + SECOND / 100);
    }
}
