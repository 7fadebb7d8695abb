//! The thread that writes a stream: far ahead of the ear while nothing is to change, and close to
//! it when something is.

use std::ffi::CString;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant, SystemTime};

use pulseaudio::protocol::{
    Command, CorkStreamParams, LatencyParams, ProtocolError, PulseError, SetStreamNameParams,
};

use super::history::{History, StreamRun};
use super::link::{Link, Message};
use super::timing::{FRAME, Timing};
use crate::live::engine::{Change, Engine, Mark, PlaybackAnchor};
use crate::live::stream::faults::Faults;
use crate::time::{Frames, Millis};

/// The time between two looks at the stream.
const TICK: Duration = Duration::from_millis(10);

/// The frames that are filled at once.
const BLOCK: u64 = BLOCK_SAMPLES as u64;
const BLOCK_SAMPLES: usize = 960;

/// How far ahead of the ear the stream is while nothing is to change, and the most that it becomes.
const FAR: u64 = Millis(2_000).frames().0;
const FARTHEST: u64 = Millis(4_000).frames().0;

/// What is filled at once while nothing is to change, so that the next frame stays for a while.
const FAR_STEP: u64 = Millis(250).frames().0;

/// The time that a change takes to reach the server, and the most that it is taken to take.
const MARGIN: u64 = Millis(70).frames().0;
const LONGEST_MARGIN: u64 = Millis(150).frames().0;

/// The time for which the player may take a frame as the next one before it has gone by.
const CHANCE: u64 = Millis(60).frames().0;

/// The most runs of frames that the player is told at once.
const MOST_RUNS: usize = 4;

/// The time between two questions for what is heard, and while the stream has not begun.
const ASKS: Duration = Duration::from_millis(100);
const ASKS_AT_FIRST: Duration = Duration::from_millis(20);

/// The longest time that an answer may take.
const LONGEST_ANSWER: Duration = Duration::from_secs(3);

/// The longest time for which a sink that is not suspended may take nothing.
const LONGEST_STANDSTILL: Duration = Duration::from_secs(2);

/// The time in which the player pauses before the stream stands, so that it goes on in silence.
const PAUSES: Duration = Duration::from_millis(500);

/// What the desktop has asked of the stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hold {
    /// Nothing.
    None,
    /// To stand, which it does from a time on.
    Asked(Duration),
    /// To stand, and it does.
    Stands,
}

/// A stream as it is written.
pub(super) struct Writer {
    link: Link,
    channel: u32,
    timing: Timing,
    engine: Engine,
    history: History,
    /// The frame of the stream that the engine fills next.
    head: u64,
    /// The frame up to which the stream has been written: further on than `head` while the engine
    /// has gone back, and nothing has been changed yet.
    written: u64,
    /// The state of the engine at `written`, where it has gone back.
    tail: Option<Mark>,
    /// How far back the next samples belong.
    back: u64,
    /// How far ahead of the ear it is to be, far from a change and close to one.
    far: u64,
    close: u64,
    margin: u64,
    suspended: bool,
    /// What the desktop has asked for.
    hold: Hold,
    /// The number and the time of the question that has no answer yet.
    asked: Option<(u32, Duration)>,
    number: u32,
    last_ask: Duration,
    last_told: Duration,
}

impl Writer {
    /// A writer of a channel that has just been opened, with the length of sound that is to lie in
    /// the server while something is to change.
    pub(super) fn new(
        link: Link,
        (channel, timing): (u32, Timing),
        engine: Engine,
        buffer: Duration,
    ) -> Self {
        let close = Frames::from(buffer).0.clamp(4 * BLOCK, FAR);
        Self {
            link,
            channel,
            timing,
            engine,
            history: History::default(),
            head: 0,
            written: 0,
            tail: None,
            back: 0,
            far: FAR,
            close,
            margin: MARGIN,
            suspended: false,
            hold: Hold::None,
            asked: None,
            number: 0,
            last_ask: Duration::ZERO,
            last_told: Duration::ZERO,
        }
    }

    /// Writes until it is told to stop.
    ///
    /// # Errors
    /// When the stream is lost.
    pub(super) fn run(
        &mut self,
        stops: &AtomicBool,
        faults: &Faults,
        clock: Instant,
    ) -> Result<(), ProtocolError> {
        while !stops.load(Ordering::Relaxed) {
            self.timing.watch(clock.elapsed(), self.asked.is_some());
            self.move_head(clock.elapsed());
            self.fill(clock)?;
            self.ask(clock.elapsed())?;
            self.rename(faults)?;
            self.stand(faults, clock.elapsed())?;
            self.link.flush()?;
            self.tell(clock.elapsed());
            self.link.receive(TICK)?;
            while let Some(message) = self.link.next() {
                self.take(message, faults, clock.elapsed())?;
            }
        }
        Ok(())
    }

    /// Moves the engine back to what can still be changed while something is to change, and to the
    /// end of what has been written when not.
    fn move_head(&mut self, now: Duration) {
        let shared = self.engine.shared();
        let was_near = shared.is_near.load(Ordering::Acquire);
        let change = self.engine.change();
        // A change before a place that the server has gone past unseen would lose its beginning.
        let may_near = !self.timing.is_unknown() || self.suspended;
        let nears = shared.near.load(Ordering::Acquire) && may_near || change != Change::None;
        let heard = self.timing.heard(now, self.written);
        self.history.forget_before(heard);
        let earliest = heard + self.timing.reach + self.margin;
        if !nears {
            if let Some(tail) = self.tail.take() {
                self.engine.return_to(&tail);
                self.head = self.written;
            }
            self.engine.shared().is_near.store(false, Ordering::Release);
            return;
        }
        let wanted = match change {
            Change::At(frame) => self.history.mark_of(frame, earliest),
            Change::None | Change::Soon => None,
        };
        if let Some(mark) = wanted {
            self.go_back(mark);
        } else if !was_near && self.tail.is_none() || self.tail.is_some() && self.head < earliest {
            match self.history.mark_from(earliest + CHANCE) {
                Some(mark) => self.go_back(mark),
                None => {
                    if let Some(tail) = self.tail.take() {
                        self.engine.return_to(&tail);
                        self.head = self.written;
                    }
                }
            }
        }
        self.engine.shared().is_near.store(true, Ordering::Release);
    }

    fn go_back(&mut self, (at, mark): (u64, Mark)) {
        let here = self.engine.mark();
        if at < self.written && self.engine.return_to(&mark) {
            self.tail.get_or_insert(here);
            self.head = at;
        }
    }

    /// Fills as far ahead as it is to be.
    fn fill(&mut self, clock: Instant) -> Result<(), ProtocolError> {
        let mut is_filling = false;
        loop {
            let is_asked = self.engine.is_asked();
            if self.tail.is_some() {
                if !is_asked {
                    return Ok(());
                }
                // What lies in the server behind this frame is written anew.
                self.tail = None;
                self.history.cut(self.head);
                self.back += self.written - self.head;
                self.written = self.head;
            }
            let heard = self.timing.heard(clock.elapsed(), self.written);
            let lead = self.written - heard;
            let is_near = self.engine.shared().is_near.load(Ordering::Acquire);
            let (most, step) = if is_near || self.engine.is_waiting() {
                (self.close + self.timing.reach, self.close / 2)
            } else {
                (self.far, FAR_STEP)
            };
            let enough = if is_filling { most } else { most - step };
            if lead >= enough && !is_asked {
                return Ok(());
            }
            is_filling = true;
            self.fill_block()?;
            self.link.flush()?;
        }
    }

    fn fill_block(&mut self) -> Result<(), ProtocolError> {
        let mut block = [0.0; BLOCK_SAMPLES];
        let mark = (self.engine.mark(), self.engine.cuts());
        let mut runs: Vec<(u64, Frames, u64)> = Vec::new();
        self.engine.fill_runs(&mut block, |_, at, frame, count| runs.push((at, frame, count)));
        if self.engine.cuts() == mark.1 {
            self.history.mark(self.head, mark.0);
        } else {
            self.history.forget_marks();
        }
        let ends = runs.iter().skip(1).map(|(at, ..)| *at).chain([BLOCK]);
        for ((at, frame, count), end) in runs.iter().zip(ends) {
            let (at, end) = (self.head + at, self.head + end);
            self.history.add(StreamRun { at, length: *count, frame: *frame, moves: true });
            self.history.add(StreamRun {
                at: at + count,
                length: end - at - count,
                frame: *frame + Frames(*count),
                moves: false,
            });
        }
        let bytes: Vec<u8> = block
            .iter()
            .flat_map(|sample| [sample.to_le_bytes(), sample.to_le_bytes()])
            .flatten()
            .collect();
        let back = i64::try_from(std::mem::take(&mut self.back) * FRAME).unwrap_or(0);
        self.link.play(self.channel, -back, &bytes)?;
        self.head += BLOCK;
        self.written = self.head;
        Ok(())
    }

    /// Asks what is heard, now and then.
    fn ask(&mut self, now: Duration) -> Result<(), ProtocolError> {
        if let Some((_, since)) = self.asked {
            if now.saturating_sub(since) > LONGEST_ANSWER {
                return Err(ProtocolError::Timeout);
            }
            return Ok(());
        }
        let every = if self.timing.is_playing { ASKS } else { ASKS_AT_FIRST };
        if now.saturating_sub(self.last_ask) < every {
            return Ok(());
        }
        self.number = self.number.wrapping_add(1);
        (self.asked, self.last_ask) = (Some((self.number, now)), now);
        let question = LatencyParams { channel: self.channel, now: SystemTime::now() };
        self.link.tell(self.number, &Command::GetPlaybackLatency(question))
    }

    /// Gives the stream the name that it is to have.
    fn rename(&mut self, faults: &Faults) -> Result<(), ProtocolError> {
        let Some(name) = faults.take_name() else { return Ok(()) };
        let Ok(name) = CString::new(name) else { return Ok(()) };
        self.number = self.number.wrapping_add(1);
        let named = SetStreamNameParams { index: self.channel, name };
        self.link.tell(self.number, &Command::SetPlaybackStreamName(named))
    }

    /// Lets the stream stand for the desktop, or go on for the listener.
    fn stand(&mut self, faults: &Faults, now: Duration) -> Result<(), ProtocolError> {
        if faults.take_release() {
            return self.go_on();
        }
        match self.hold {
            Hold::Asked(from) if now >= from => {
                self.hold = Hold::Stands;
                self.cork(true)
            }
            _ => Ok(()),
        }
    }

    fn go_on(&mut self) -> Result<(), ProtocolError> {
        let stood = self.hold == Hold::Stands;
        self.hold = Hold::None;
        if stood { self.cork(false) } else { Ok(()) }
    }

    fn cork(&mut self, cork: bool) -> Result<(), ProtocolError> {
        self.number = self.number.wrapping_add(1);
        let params = CorkStreamParams { channel: self.channel, cork };
        self.link.tell(self.number, &Command::CorkPlaybackStream(params))
    }

    /// Tells the player what is heard now, and what will be.
    fn tell(&mut self, now: Duration) {
        if now.saturating_sub(self.last_told) < TICK {
            return;
        }
        self.last_told = now;
        let heard = self.timing.heard(now, self.written);
        for run in self.history.runs_from(heard).take(MOST_RUNS) {
            let from = run.at.max(heard);
            let later = Duration::from(Frames(from - heard));
            let moves = run.moves && self.timing.is_playing;
            let count = if moves { run.at + run.length - from } else { 0 };
            let anchor = PlaybackAnchor { heard: now + later, frame: run.frame_at(from), count };
            if !self.engine.tell(anchor) || !self.timing.is_playing {
                break;
            }
        }
    }

    fn take(
        &mut self,
        message: Message,
        faults: &Faults,
        now: Duration,
    ) -> Result<(), ProtocolError> {
        match message {
            Message::Latency(number, answer) => {
                if let Some((_, asked)) = self.asked.take_if(|(asked, _)| *asked == number) {
                    self.engine.shared().blocks.fetch_add(1, Ordering::Relaxed);
                    let breaks = self.timing.take(&answer, (asked, now));
                    if self.timing.is_unknown() {
                        // The next answer is to be from when it has made up for lost time.
                        self.last_ask = now;
                    }
                    if self.suspended {
                        self.timing.excuse_standstill();
                    }
                    if self.hold == Hold::Stands {
                        self.timing.excuse();
                    } else if breaks {
                        let heard = self.timing.heard(now, self.written);
                        faults.note_break(self.history.frame_at(heard));
                    }
                }
                if self.timing.standstill() > LONGEST_STANDSTILL && !self.suspended {
                    return Err(ProtocolError::Timeout);
                }
                Ok(())
            }
            Message::Refused(number) if self.asked.is_some_and(|(asked, _)| asked == number) => {
                Err(ProtocolError::ServerError(PulseError::BadState))
            }
            Message::Refused(_) => Ok(()),
            Message::Event(event) => self.take_event(&event, faults, now),
        }
    }

    fn take_event(
        &mut self,
        event: &Command,
        faults: &Faults,
        now: Duration,
    ) -> Result<(), ProtocolError> {
        match event {
            Command::PlaybackStreamKilled(_) => {
                return Err(ProtocolError::ServerError(PulseError::Killed));
            }
            Command::PlaybackStreamSuspended(state) => self.suspend(state.suspended, faults),
            Command::PlaybackStreamMoved(state) => self.suspend(state.device_suspended, faults),
            Command::PlaybackStreamEvent(event) => match event.event_name.to_bytes() {
                b"request-cork" if self.hold == Hold::None => {
                    self.hold = Hold::Asked(now + PAUSES);
                    faults.note_hold(true);
                }
                b"request-uncork" => {
                    self.go_on()?;
                    faults.note_hold(false);
                }
                _ => {}
            },
            Command::Underflow(_) => {
                // What was too little once may be so again.
                self.close = (self.close * 2).min(FAR);
                self.far = (self.far + FAR_STEP * 2).min(FARTHEST);
                self.margin = (self.margin + MARGIN / 2).min(LONGEST_MARGIN);
            }
            _ => {}
        }
        Ok(())
    }

    fn suspend(&mut self, suspended: bool, faults: &Faults) {
        self.suspended = suspended;
        faults.suspended.store(suspended, Ordering::Relaxed);
    }
}
