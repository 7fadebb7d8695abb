//! The player: one session as it plays, with its growth, its listener and its recovery.

mod growth;
mod guided;
mod listener;
mod parts;
mod recovery;

use std::io;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::{Duration, Instant};

use self::parts::{Growth, Listener, Recovery};
use crate::live::controls::PlayerCommand;
use crate::live::engine::{Engine, EngineCommand, Retired, past_fade_in};
use crate::live::place::next_chapter;
use crate::live::plan_ahead::{PlanLink, PlanRequest};
use crate::live::status::{Doing, FULL_VOLUME, Status};
use crate::live::stream::device::{DeviceError, OutputConfig};
use crate::live::stream::{OutputStream, StreamEvent};
use crate::live::system::Guide;
use crate::live::timeline::LiveTimeline;
use crate::mixer::{MissingClip, Mixer};
use crate::session::ChoiceError;
use crate::speech::SpeechError;
use crate::time::{Frames, Millis};
use crate::timeline::Resize;

/// The time for which silence is played behind the last frame, so that no device cuts it.
const TAIL: Duration = Duration::from_millis(200);

/// The time between two looks at a player that runs by itself.
const TICK: Duration = Duration::from_millis(20);

/// The distance to the end of the sounds that the engine has at which it gets more.
const REFILL_BELOW: Frames = Millis::seconds(30).frames();

/// The command whose result is being waited for.
enum Pending {
    Command,
    Growth,
    Edit(PlayerCommand, Resize),
}

/// One session as it plays.
pub struct Player {
    live: LiveTimeline,
    stream: OutputStream,
    config: OutputConfig,
    growth: Growth,
    listener: Listener,
    recovery: Recovery,
    /// The number of the last command, until its answer comes.
    pending: Option<(u64, Pending)>,
    /// The number of commands that this stream has been sent.
    sent: u64,
    /// The end of the sounds that the engine has.
    window: Frames,
    over_since: Option<Instant>,
    message: Option<String>,
    /// The system's voice, while it is the one that speaks.
    system: Option<Guide>,
}

/// The reasons why play cannot go on.
#[derive(Debug)]
pub enum PlayError {
    /// There was no device at the start.
    Device(DeviceError),
    /// The voice fails.
    Speech(SpeechError),
    /// A line was not made.
    Clip(MissingClip),
    /// The session cannot last as long as was asked for.
    Choice(ChoiceError),
    /// The system has no thread left for the plan.
    Thread(io::Error),
}

impl std::fmt::Display for PlayError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Device(error) => error.fmt(f),
            Self::Speech(error) => error.fmt(f),
            Self::Clip(error) => error.fmt(f),
            Self::Choice(error) => error.fmt(f),
            Self::Thread(error) => {
                let error = crate::files::reason(error);
                write!(f, "cannot start to speak: {error}. End other programs, then try again.")
            }
        }
    }
}

impl std::error::Error for PlayError {}

impl Player {
    /// Begins to play at a frame, even before the first words are made, where a plan goes on.
    ///
    /// # Errors
    /// When the beginning needs a line that has not been made.
    pub fn new(
        live: LiveTimeline,
        config: OutputConfig,
        at: Frames,
        plan: Option<PlanLink>,
    ) -> Result<Self, PlayError> {
        let mixer = live.mixer(live.timeline(), at).map_err(PlayError::Clip)?;
        let window = mixer.frames();
        let (engine, handle) = Engine::new(mixer, 1.0, false);
        let engine = engine.waiting_with(live.waiting_bed());
        if live.is_silent() {
            // Until there is a guide, who knows better.
            handle.shared.limit.store(at.0, Ordering::Release);
        }
        let mut player = Self {
            live,
            stream: OutputStream::new(config.clone(), engine, handle, Instant::now()),
            config,
            growth: Growth::new(plan),
            listener: Listener::new(),
            recovery: Recovery::new(at),
            pending: None,
            sent: 0,
            window,
            over_since: None,
            message: None,
            system: None,
        };
        if at > Frames::ZERO {
            player.takes(at, Frames::ZERO);
        }
        Ok(player)
    }

    /// Takes a command. What it does is heard with one of the next blocks.
    pub fn press(&mut self, command: PlayerCommand) {
        self.listener.quits |= command == PlayerCommand::Quit;
        self.listener.commands.push_back(command);
    }

    /// The timeline that plays.
    #[must_use]
    pub const fn live(&self) -> &LiveTimeline {
        &self.live
    }

    /// Handles everything that is due; to be called about every 20 ms.
    ///
    /// # Errors
    /// When there is no device at the start, or the voice fails.
    pub fn tick(&mut self) -> Result<(), PlayError> {
        self.take_ready()?;
        self.guide();
        match self.stream.poll() {
            StreamEvent::Opened => self.recovery.has_played = true,
            StreamEvent::Failed(error) if !self.recovery.has_played => {
                return Err(PlayError::Device(error));
            }
            StreamEvent::None | StreamEvent::Failed(_) => {}
            StreamEvent::Lost => {
                self.lose();
                self.tell_gone();
            }
            StreamEvent::Unplugged => {
                self.lose();
                self.listener.paused = true;
                self.listener.paused_at = Some(Instant::now());
                self.message = Some("The headphones are gone. Space to go on without.".into());
            }
            StreamEvent::Suspended => {
                self.recovery.is_told = false;
                self.tell_gone();
            }
            StreamEvent::Held(holds) => self.hold(holds),
            StreamEvent::Woken(at) => self.wake(at),
            StreamEvent::Due => self.reopen()?,
        }
        self.take_answers();
        if self.pending.is_none() && self.stream.is_open() {
            self.act()?;
        }
        Ok(())
    }

    /// Plays to the end, or until there is a reason to stop, which is asked for every 20 ms.
    ///
    /// # Errors
    /// When there is no device at the start, or the voice fails.
    pub fn run<R>(&mut self, mut stop: impl FnMut() -> Option<R>) -> Result<Option<R>, PlayError> {
        loop {
            self.tick()?;
            if self.is_over() {
                return Ok(None);
            }
            if let Some(reason) = stop() {
                return Ok(Some(reason));
            }
            thread::sleep(TICK);
        }
    }

    /// True once the listener has left before the end.
    #[must_use]
    pub const fn has_left(&self) -> bool {
        self.listener.quits
    }

    /// True once everything has been heard, or the listener has left.
    pub fn is_over(&mut self) -> bool {
        let faded = self.stream.handle.shared.faded.load(Ordering::Relaxed);
        let left = self.listener.quits && (faded || !self.stream.is_open());
        let heard = self.stream.heard();
        let ended = self.live.is_whole() && heard >= self.live.timeline().length;
        if !(left || ended) {
            self.over_since = None;
            return false;
        }
        let since = *self.over_since.get_or_insert_with(Instant::now);
        since.elapsed() >= TAIL.max(if left { self.config.buffer } else { TAIL })
    }

    /// The state at the frame that is heard now. Each message is returned once.
    pub fn status(&mut self) -> Status {
        let is_heard = self.stream.is_heard();
        let heard = if self.stream.is_open() { self.stream.heard() } else { self.recovery.stays };
        let timeline = self.live.timeline();
        let mut status = Status::at(timeline, heard.min(timeline.length));
        status.doing = if self.over_since.is_some() {
            Doing::Over
        } else if self.listener.paused && self.recovery.has_played {
            // Nothing is waited for but the listener.
            Doing::Paused
        } else if !is_heard {
            if self.recovery.has_played { Doing::NoDevice } else { Doing::Opening }
        } else if !self.live.is_whole() && heard >= timeline.length {
            Doing::Waiting
        } else {
            Doing::Playing
        };
        status.volume = self.listener.volume;
        status.about = !self.live.is_whole();
        if status.about {
            let plan = self.growth.plan.as_ref();
            let estimate = plan.map_or(Frames::ZERO, |plan| plan.estimate);
            status.left = estimate.saturating_sub(heard).millis();
            status.exercise_until = next_chapter(timeline, heard);
        }
        status.about |= self.system.is_some();
        let exercise = status.number.checked_sub(1);
        let variations = self.growth.plan.as_ref().map(|plan| plan.variations.as_slice());
        let here = exercise.and_then(|exercise| variations?.get(exercise));
        status.varies = here.is_some_and(|variations| variations.exist);
        status.variation = here.and_then(|variations| variations.done.clone());
        status.message = self.message.take();
        self.stream.rename(&status.exercise);
        status
    }

    /// Takes the result of the last command.
    fn take_answers(&mut self) {
        let done = self.stream.handle.shared.done.load(Ordering::Acquire);
        let Some((number, _)) = self.pending else { return };
        if done < number {
            return;
        }
        let mut late = false;
        while let Ok(retired) = self.stream.handle.spent.pop() {
            match retired {
                Retired::Used(_) => {}
                Retired::Late(_) => late = true,
                Retired::Bed(bed) => {
                    let bed = EngineCommand::Bed(Box::new(past_fade_in(*bed)));
                    self.sent += u64::from(self.stream.handle.commands.push(bed).is_ok());
                }
            }
        }
        match self.pending.take() {
            Some((_, Pending::Edit(key, _))) if late => self.listener.commands.push_front(key),
            Some((_, Pending::Edit(_, edit))) => {
                let before = self.live.timeline().length;
                self.live.edit(&edit);
                self.takes(before, self.live.timeline().length);
            }
            Some((_, Pending::Growth)) if late => self.growth.is_grown = true,
            Some((_, Pending::Growth)) => self.growth.same_until = Frames(u64::MAX),
            Some((_, Pending::Command)) | None => {}
        }
    }

    /// The next frame that the device asks for.
    fn next(&self) -> Frames {
        Frames(self.stream.handle.shared.next.load(Ordering::Acquire))
    }

    fn send(&mut self, command: EngineCommand, pending: Pending) {
        if self.stream.handle.commands.push(command).is_ok() {
            self.sent += 1;
            self.pending = Some((self.sent, pending));
        }
    }

    fn command(&mut self, command: EngineCommand) {
        self.send(command, Pending::Command);
    }

    /// Adds the difference of two frames to the length.
    fn takes(&mut self, from: Frames, to: Frames) {
        self.growth.more =
            self.growth.more.saturating_add_unsigned(to.0).saturating_sub_unsigned(from.0);
        // Where all is over nothing more is said.
        let _ = self.request(PlanRequest::Took(self.growth.more));
    }

    /// Jumps. Seeking back into an edited step plays it as edited from its start.
    fn jump(&mut self, to: Frames) -> Result<(), PlayError> {
        self.live.rebase(to);
        let mixer = Box::new(self.mixer_at(to)?);
        self.takes(to, self.next());
        self.lead(to);
        self.command(EngineCommand::Jump { mixer, until: Frames(u64::MAX) });
        Ok(())
    }

    /// A mixer at a frame of the timeline.
    fn mixer_at(&mut self, at: Frames) -> Result<Mixer, PlayError> {
        let mixer = self.live.mixer(self.live.timeline(), at).map_err(PlayError::Clip)?;
        self.window = mixer.frames();
        Ok(mixer)
    }

    /// True where the engine will soon have played all the sounds that it has.
    fn needs_more(&self) -> bool {
        self.window < self.live.timeline().length && self.next() + REFILL_BELOW >= self.window
    }

    /// Gives the engine more sounds. Where it plays already what has been replaced, it goes on with
    /// a ramp.
    fn refill(&mut self) -> Result<(), PlayError> {
        self.growth.is_grown = false;
        let mut mixer = self.mixer_at(self.next())?;
        let next = self.next();
        if next > self.growth.same_until {
            let mixer = Box::new(self.mixer_at(next)?);
            self.send(EngineCommand::Jump { mixer, until: Frames(u64::MAX) }, Pending::Growth);
            return Ok(());
        }
        // What was played while it was made.
        if next > mixer.position() {
            mixer.seek(next);
        }
        let until = self.growth.same_until;
        self.send(EngineCommand::Grow { mixer: Box::new(mixer), until }, Pending::Growth);
        Ok(())
    }

    /// Lets the next frame be close to the ear while there is something to change; whether it is.
    fn comes_near(&self) -> bool {
        let changes = self.growth.restarts.is_some()
            || self.recovery.wakes.is_some()
            || self.listener.wants_next
            || self.listener.quits
            || !self.listener.commands.is_empty()
            || self.system.is_some();
        let shared = &self.stream.handle.shared;
        shared.near.store(changes, Ordering::Release);
        changes && shared.is_near.load(Ordering::Acquire)
    }

    /// Sends the next command, if there is one to send.
    fn act(&mut self) -> Result<(), PlayError> {
        let is_near = self.comes_near();
        if is_near && let Some(to) = self.growth.restarts.take() {
            self.growth.is_grown = false;
            return self.jump(to);
        }
        if self.growth.is_grown && self.growth.restarts.is_none() || self.needs_more() {
            return self.refill();
        }
        if !is_near {
            return Ok(());
        }
        if let Some(to) = self.recovery.wakes.take() {
            return self.jump(to);
        }
        if self.listener.wants_next && self.go_next()? {
            self.listener.wants_next = false;
            return Ok(());
        }
        match self.listener.commands.pop_front() {
            Some(command) => self.obey(command),
            None => Ok(()),
        }
    }
}

/// The factor of a volume from 0 to 10, in even steps for the ear.
fn loudness(volume: u8) -> f32 {
    let part = f32::from(volume.min(FULL_VOLUME)) / f32::from(FULL_VOLUME);
    part * part
}
