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

/// The time without an answer from which on the server is taken to stand still. On a busy machine it
/// answers sooner.
const LONGEST_WAIT: Duration = Duration::from_millis(200);

/// The most that one look adds to the wait for an answer: while this program is not let run, an answer
/// may lie there.
const LONGEST_TICK: Duration = Duration::from_millis(40);

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
    /// The time of the last look at whether an answer is due.
    watched: Duration,
    /// How long this program has seen itself wait for the answer that is due.
    waits: Duration,
    /// True where the last answer was so late that the server may still make up for lost time.
    was_late: bool,
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
            watched: Duration::ZERO,
            waits: Duration::ZERO,
            was_late: false,
        }
    }

    /// Looks at how long an answer has been due, if one is.
    pub(super) fn watch(&mut self, now: Duration, is_due: bool) {
        let passed = now.saturating_sub(self.watched).min(LONGEST_TICK);
        self.watched = now;
        self.waits = if is_due { self.waits + passed } else { Duration::ZERO };
    }

    /// True while it is not known where the server is, as it does not answer in time.
    pub(super) fn is_unknown(&self) -> bool {
        self.was_late || self.waits > LONGEST_WAIT
    }

    /// Takes an answer that came now to a question of then. True where it tells of a silence that
    /// broke something off.
    pub(super) fn take(
        &mut self,
        answer: &PlaybackLatency,
        (asked, now): (Duration, Duration),
    ) -> bool {
        // What a server says that has just begun to run again is from before it makes up for it.
        self.was_late = self.waits > LONGEST_WAIT && !self.was_late;
        self.waits = Duration::ZERO;
        let wall = SystemTime::now();
        // Both have the clock of one machine, unless it was set meanwhile.
        let on_the_way = wall.duration_since(answer.remote_time).unwrap_or_default();
        let at = now.saturating_sub(on_the_way).clamp(asked, now);
        let read = u64::try_from(answer.read_offset).unwrap_or(0) / FRAME;
        let ahead = Frames::from(Duration::from_micros(answer.sink_usec)).0;
        let heard = read.saturating_sub(ahead);
        self.reach = self.reach.max(ahead.min(Millis(500).frames().0));
        self.is_playing = answer.playing;
        self.since = (at, heard);
        if self.was_late {
            return false;
        }
        let before = self.look.replace(Look { at, wall, heard });
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
        if self.waits > LONGEST_WAIT {
            // A server that does not answer is not taken to play on.
            return self.last.min(written);
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

    fn answer(read: u64) -> PlaybackLatency {
        PlaybackLatency {
            sink_usec: 0,
            source_usec: 0,
            playing: true,
            local_time: SystemTime::now(),
            remote_time: SystemTime::now(),
            write_offset: 0,
            read_offset: i64::try_from(read * FRAME).unwrap(),
            underrun_for: 0,
            playing_for: 0,
        }
    }

    #[test]
    fn a_server_that_stands_still_is_not_taken_to_play_until_it_has_answered_in_time() {
        let mut timing = Timing::new(0);
        let mut now = Duration::from_secs(10);
        timing.take(&answer(SECOND), (now, now));
        let asked = now;
        for _ in 0..150 {
            now += Duration::from_millis(10);
            timing.watch(now, true);
            let heard = timing.heard(now, 3 * SECOND);
            assert!(heard <= SECOND + SECOND / 5, "{heard}");
        }
        assert!(timing.is_unknown());
        // Its first answer is from before it makes up for what it has not played.
        assert!(!timing.take(&answer(SECOND + SECOND / 5), (asked, now)));
        assert!(timing.is_unknown());
        now += Duration::from_millis(100);
        assert!(!timing.take(&answer(SECOND * 13 / 5), (now, now)), "no silence was heard");
        assert!(!timing.is_unknown());
        assert_eq!(timing.heard(now, 3 * SECOND), SECOND * 13 / 5);
    }

    #[test]
    fn while_this_program_stands_still_the_server_is_taken_to_play() {
        let mut timing = Timing::new(0);
        let at = Duration::from_secs(10);
        timing.take(&answer(SECOND), (at, at));
        timing.watch(at, true);
        let woken = at + Duration::from_secs(1);
        timing.watch(woken, true);
        assert!(!timing.is_unknown());
        assert_eq!(timing.heard(woken, 3 * SECOND), 2 * SECOND);
    }

    #[test]
    fn what_is_written_after_a_sleep_is_not_taken_as_heard_before_there_is_an_answer() {
        let mut timing = Timing::new(0);
        let at = Duration::from_secs(10);
        timing.take(&answer(SECOND), (at, at));
        assert_eq!(timing.heard(at, 3 * SECOND), SECOND);
        // All that lay in the server is over when the program runs again, and more is written.
        let woken = at + Duration::from_secs(5);
        assert_eq!(timing.heard(woken, 3 * SECOND), 3 * SECOND);
        let soon = woken + Duration::from_millis(10);
        assert_eq!(timing.heard(soon, 5 * SECOND), 3 * SECOND + SECOND / 100);
    }
}
