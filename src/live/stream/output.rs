//! An output stream that is opened again after it has been lost.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use super::clock::Clock;
use super::device::{Output, open};
use super::wanted::{DeviceError, OutputConfig, OutputWay};
use crate::live::engine::{Engine, EngineHandle};
use crate::time::{Frames, Millis};

/// The shortest and the longest wait between two tries to open a device.
const FIRST_WAIT: Duration = Duration::from_millis(50);
const LONGEST_WAIT: Duration = Duration::from_secs(1);

/// The longest time that opening a device may take.
const LONGEST_OPENING: Duration = Duration::from_secs(6);

/// The time for which only a lost device's own sound server is tried, before any other is taken.
const SAME_SERVER_TIME: Duration = Duration::from_secs(10);

/// The longest time without a new block for a stream that has reported an error.
const LONGEST_STALL_AFTER_FAULT: Duration = Duration::from_millis(300);

/// The most that one poll adds to the time without a new block: while this program is not let run,
/// the stream is not either, which is no fault of the stream.
const LONGEST_POLL: Duration = Duration::from_millis(40);

/// The time between two polls from which on the machine is taken to have slept.
const SHORTEST_SLEEP: Duration = Duration::from_millis(1500);

/// The most by which the filled frames may be fewer than the time that has passed, without a sleep
/// having interrupted them.
const LARGEST_LAG: Frames = Millis(500).frames();

/// The lower bound of the time without a new block after which a stream counts as lost.
const SHORTEST_STALL: Duration = Duration::from_millis(700);

/// The same of a stream to a sound server, which tells of most losses.
const SHORTEST_SERVER_STALL: Duration = Duration::from_secs(4);

/// The state of the device.
enum State {
    /// A thread opens a device.
    Opening { result: Receiver<Result<Output, DeviceError>>, since: Duration },
    /// It plays.
    Open { output: Output },
    /// It is gone until then.
    Gone { until: Duration },
}

/// A change of a stream, as [`OutputStream`] reports it.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::live) enum StreamEvent {
    /// Nothing new.
    None,
    /// It plays.
    Opened,
    /// It does not open.
    Failed(DeviceError),
    /// It has stopped playing.
    Lost,
    /// The headphones are gone, and the stream with them.
    Unplugged,
    /// What was heard has broken off behind this frame, as the process or the machine has slept or
    /// was too busy.
    Woken(Frames),
    /// The device takes no sound at present.
    Suspended,
    /// The desktop asks to hold, as something else is to be heard, or to go on again.
    Held(bool),
    /// It is time to open another one, with [`OutputStream::begin`].
    Due,
}

/// A stream to a device, with its supervision.
pub(in crate::live) struct OutputStream {
    wanted: OutputConfig,
    state: State,
    wait: Duration,
    lost_at: Option<Duration>,
    /// The number of blocks that had been filled at the last poll.
    blocks: u64,
    /// The time without a new block, as far as polls have seen it.
    still: Duration,
    looked: Duration,
    wall: SystemTime,
    /// True while the device takes no sound.
    suspended: bool,
    /// The name of the stream.
    name: Arc<str>,
    /// The next frame that was to be filled, at the last poll.
    next: Frames,
    /// The engine's other end.
    pub(in crate::live) handle: EngineHandle,
    /// The position of the listener.
    pub(in crate::live) clock: Clock,
    epoch: Instant,
}

impl OutputStream {
    /// A stream whose device is being opened.
    pub(in crate::live) fn new(
        wanted: OutputConfig,
        engine: Engine,
        handle: EngineHandle,
        epoch: Instant,
    ) -> Self {
        let clock = Clock::at(position(&handle));
        let state = State::Gone { until: Duration::ZERO };
        let (wait, looked) = (FIRST_WAIT, Duration::ZERO);
        let (blocks, still, next) = (0, Duration::ZERO, position(&handle));
        let wall = SystemTime::now();
        let mut stream = Self {
            wanted,
            state,
            wait,
            lost_at: None,
            blocks,
            still,
            looked,
            wall,
            suspended: false,
            name: Arc::from(""),
            next,
            handle,
            clock,
            epoch,
        };
        stream.open(engine);
        stream
    }

    /// Opens a device for another engine.
    pub(in crate::live) fn begin(&mut self, engine: Engine, handle: EngineHandle) {
        self.clock = Clock::at(position(&handle));
        self.handle = handle;
        self.open(engine);
    }

    fn open(&mut self, engine: Engine) {
        let (done, result) = channel();
        let (mut wanted, epoch) = (self.wanted.clone(), self.epoch);
        let now = epoch.elapsed();
        if self.lost_at.is_some_and(|lost| now.saturating_sub(lost) > SAME_SERVER_TIME) {
            wanted.way = None;
        }
        // A sound server that hangs must hang no more than this thread.
        thread::spawn(move || {
            let _ = done.send(open(&wanted, engine, epoch));
        });
        self.state = State::Opening { result, since: now };
    }

    /// True while a device plays.
    pub(in crate::live) const fn is_open(&self) -> bool {
        matches!(self.state, State::Open { .. })
    }

    /// True while a device is open and takes sound.
    pub(in crate::live) const fn is_heard(&self) -> bool {
        self.is_open() && !self.suspended
    }

    /// Names the stream, as a mixer of volumes shows it.
    pub(in crate::live) fn rename(&mut self, name: &Arc<str>) {
        if *name == self.name {
            return;
        }
        self.name = Arc::clone(name);
        if let State::Open { output } = &self.state {
            output.faults.rename(name);
        }
    }

    /// Lets the stream go on, whatever the desktop asked for.
    pub(in crate::live) fn release(&self) {
        if let State::Open { output } = &self.state {
            output.faults.release();
        }
    }

    /// The frame that is heard now.
    pub(in crate::live) fn heard(&mut self) -> Frames {
        self.clock.heard(&mut self.handle.anchors, self.epoch.elapsed())
    }

    /// Polls the stream for a change.
    pub(in crate::live) fn poll(&mut self) -> StreamEvent {
        let now = self.epoch.elapsed();
        let wall = SystemTime::now();
        let away = now.saturating_sub(self.looked);
        self.still += away.min(LONGEST_POLL);
        // The clock of this program stands still while the machine sleeps.
        let away = away.max(wall.duration_since(self.wall).unwrap_or_default());
        (self.looked, self.wall) = (now, wall);
        let (before, next) = (self.next, position(&self.handle));
        self.next = next;
        let tells =
            matches!(&self.state, State::Open { output } if output.way == OutputWay::Server);
        if self.is_open() && !tells && away > SHORTEST_SLEEP {
            let missed = Frames::from(away);
            // What was filled meanwhile says whether the sound stood still, too.
            if next.saturating_sub(before) < missed.saturating_sub(LARGEST_LAG) {
                return StreamEvent::Woken(before);
            }
        }
        match &self.state {
            State::Opening { result, since } => match result.try_recv() {
                Ok(Ok(output)) => {
                    self.wanted.way = Some(output.way);
                    self.suspended = false;
                    output.faults.rename(&self.name);
                    self.state = State::Open { output };
                    (self.blocks, self.still) = (0, Duration::ZERO);
                    self.wait = FIRST_WAIT;
                    self.lost_at = None;
                    StreamEvent::Opened
                }
                Ok(Err(error)) => self.failed(now, error),
                Err(TryRecvError::Disconnected) => self.failed(now, unanswered()),
                Err(TryRecvError::Empty) if now.saturating_sub(*since) > LONGEST_OPENING => {
                    self.failed(now, unanswered())
                }
                Err(TryRecvError::Empty) => StreamEvent::None,
            },
            State::Open { output } => {
                let blocks = self.handle.shared.blocks.load(Ordering::Relaxed);
                if blocks != self.blocks {
                    (self.blocks, self.still) = (blocks, Duration::ZERO);
                    output.faults.doubtful.store(0, Ordering::Relaxed);
                }
                if output.faults.unplugged.load(Ordering::Relaxed) && self.wanted.pauses_unplugged {
                    self.drop_stream(State::Gone { until: now });
                    return StreamEvent::Unplugged;
                }
                let doubted = output.faults.doubtful.load(Ordering::Relaxed) > 0;
                let shortest = if tells { SHORTEST_SERVER_STALL } else { SHORTEST_STALL };
                let lost = output.faults.lost.load(Ordering::Relaxed)
                    || output.faults.moved.load(Ordering::Relaxed)
                    || doubted && self.still > LONGEST_STALL_AFTER_FAULT
                    || self.still > shortest.max(self.wanted.buffer * 3);
                if lost {
                    self.lost_at = Some(now);
                    self.drop_stream(State::Gone { until: now + self.wait });
                    return StreamEvent::Lost;
                }
                let was_suspended = self.suspended;
                self.suspended = output.faults.suspended.load(Ordering::Relaxed);
                if self.suspended && !was_suspended {
                    return StreamEvent::Suspended;
                }
                if let Some(holds) = output.faults.take_hold() {
                    return StreamEvent::Held(holds);
                }
                output.faults.take_break().map_or(StreamEvent::None, StreamEvent::Woken)
            }
            State::Gone { until } if now >= *until => StreamEvent::Due,
            State::Gone { .. } => StreamEvent::None,
        }
    }

    fn failed(&mut self, now: Duration, error: DeviceError) -> StreamEvent {
        self.wait = (self.wait * 2).min(LONGEST_WAIT);
        self.state = State::Gone { until: now + self.wait };
        StreamEvent::Failed(error)
    }

    /// Drops the stream on a thread that nobody waits for: it may hang.
    fn drop_stream(&mut self, state: State) {
        let before = std::mem::replace(&mut self.state, state);
        if let State::Open { output } = before {
            thread::spawn(move || drop(output));
        }
    }
}

impl Drop for OutputStream {
    fn drop(&mut self) {
        self.drop_stream(State::Gone { until: Duration::MAX });
    }
}

fn position(handle: &EngineHandle) -> Frames {
    Frames(handle.shared.next.load(Ordering::Acquire))
}

fn unanswered() -> DeviceError {
    DeviceError::Open("the sound server does not answer".to_owned())
}
