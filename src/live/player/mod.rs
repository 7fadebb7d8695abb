//! Play as it goes on: what has become ready, what the listener wants, what has broken.

mod growth;
mod guided;

use std::collections::VecDeque;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, Sender};
use std::time::{Duration, Instant};

use crate::live::controls::PlayerCommand;
use crate::live::edit::{Edit, longer, shorter};
use crate::live::engine::{Engine, EngineCommand, Retired};
use crate::live::place::{
    chapter_at, cue_start, next_chapter, previous_chapter, ready_for, repeat_from, words_start,
};
use crate::live::plan_ahead::{PlanEvent, PlanRequest, alone};
use crate::live::status::{Doing, Status};
use crate::live::stream::device::{DeviceError, OutputConfig};
use crate::live::stream::{OutputStream, StreamEvent};
use crate::live::system::Guide;
use crate::live::timeline::LiveTimeline;
use crate::mixer::MissingClip;
use crate::speech::SpeechError;
use crate::time::{Frames, Millis};
use crate::timeline::{Beep, Cue};

/// How much may have been heard less than the clock believes when a device goes.
const DOUBT: Frames = Millis(300).frames();

/// How long play goes on behind the last frame, so that no device cuts it.
const TAIL: Duration = Duration::from_millis(200);

/// The loudest.
const FULL: u8 = 10;

/// A command whose answer has not come.
enum Pending {
    Command,
    Growth,
    Edit(PlayerCommand, Edit),
}

/// One session as it plays.
#[expect(clippy::struct_excessive_bools, reason = "each is a thing of its own")]
pub struct Player {
    score: LiveTimeline,
    stream: OutputStream,
    wanted: OutputConfig,
    ready: Receiver<PlanEvent>,
    wishes: Sender<PlanRequest>,
    keys: VecDeque<PlayerCommand>,
    pending: Option<(u64, Pending)>,
    sent: u64,
    is_grown: bool,
    /// How far a smaller timeline is like the one that plays.
    same_until: Frames,
    /// Whether less talk was asked for.
    is_quiet: bool,
    /// Whether less talk came too late, and is waited for from a later exercise on.
    refuses: bool,
    paused: bool,
    volume: u8,
    wants_next: bool,
    quits: bool,
    /// How many frames more than planned it takes.
    more: i64,
    paused_at: Option<Instant>,
    /// Where a sleep has broken off a cue.
    wakes: Option<Frames>,
    /// Where to go on when there is no device.
    stays: Frames,
    has_played: bool,
    over_since: Option<Instant>,
    message: Option<String>,
    /// The minutes of the draft, while not all is planned.
    about: Frames,
    /// The system's voice, while it is the one that speaks.
    system: Option<Guide>,
}

/// Why play cannot go on.
#[derive(Debug)]
pub enum PlayError {
    /// There was no device at the start.
    Device(DeviceError),
    /// The voice fails.
    Speech(SpeechError),
    /// A line was not made.
    Clip(MissingClip),
}

impl std::fmt::Display for PlayError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Device(error) => error.fmt(f),
            Self::Speech(error) => error.fmt(f),
            Self::Clip(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for PlayError {}

impl Player {
    /// Begins to play at a frame, even before the first words are made.
    ///
    /// # Errors
    /// When the beginning needs a line that has not been made.
    pub fn new(
        score: LiveTimeline,
        wanted: OutputConfig,
        ready: Receiver<PlanEvent>,
        wishes: Sender<PlanRequest>,
        about: Frames,
        at: Frames,
    ) -> Result<Self, PlayError> {
        let mixer = score.mixer(score.timeline(), at).map_err(PlayError::Clip)?;
        let (engine, handle) = Engine::new(mixer, 1.0, false);
        let engine = engine.waiting_with(score.ground());
        if score.is_silent() {
            // Until there is a guide, who knows better.
            handle.shared.limit.store(at.0, Ordering::Release);
        }
        let mut player = Self {
            stream: OutputStream::new(wanted.clone(), engine, handle, Instant::now()),
            score,
            wanted,
            ready,
            wishes,
            keys: VecDeque::new(),
            pending: None,
            sent: 0,
            is_grown: false,
            same_until: Frames(u64::MAX),
            is_quiet: false,
            refuses: false,
            paused: false,
            volume: FULL,
            wants_next: false,
            quits: false,
            wakes: None,
            more: 0,
            paused_at: None,
            stays: at,
            has_played: false,
            over_since: None,
            message: None,
            about,
            system: None,
        };
        if at > Frames::ZERO {
            player.takes(at, Frames::ZERO);
        }
        Ok(player)
    }

    /// Takes a key. What it does is heard with one of the next blocks.
    pub fn press(&mut self, key: PlayerCommand) {
        self.quits |= key == PlayerCommand::Quit;
        self.keys.push_back(key);
    }

    /// The score, for what wants to show more of it.
    #[must_use]
    pub const fn score(&self) -> &LiveTimeline {
        &self.score
    }

    /// Does what is due; to be called every 20 ms or so.
    ///
    /// # Errors
    /// When there is no device at the start, or the voice fails.
    pub fn tick(&mut self) -> Result<(), PlayError> {
        self.take_ready()?;
        self.guide();
        match self.stream.poll() {
            StreamEvent::Opened => self.has_played = true,
            StreamEvent::Failed(error) if !self.has_played => return Err(PlayError::Device(error)),
            StreamEvent::None | StreamEvent::Failed(_) => {}
            StreamEvent::Lost => {
                self.lose();
                self.message = Some("The sound is gone. It goes on when a device is back.".into());
            }
            StreamEvent::Unplugged => {
                self.lose();
                self.paused = true;
                self.paused_at = Some(Instant::now());
                self.message = Some("The headphones are gone. Space to go on without.".into());
            }
            StreamEvent::Woken(at) => self.wake(at),
            StreamEvent::Due => self.reopen()?,
        }
        self.take_answers();
        if self.pending.is_none() && self.stream.is_open() {
            self.act()?;
        }
        Ok(())
    }

    /// Whether the listener has left before the end.
    #[must_use]
    pub const fn has_left(&self) -> bool {
        self.quits
    }

    /// Whether all has been heard, or the listener has left.
    pub fn is_over(&mut self) -> bool {
        let faded = self.stream.handle.shared.faded.load(Ordering::Relaxed);
        let left = self.quits && (faded || !self.stream.is_open());
        let heard = self.stream.heard();
        let ended = self.score.is_whole() && heard >= self.score.timeline().frames;
        if !(left || ended) {
            self.over_since = None;
            return false;
        }
        let since = *self.over_since.get_or_insert_with(Instant::now);
        since.elapsed() >= TAIL.max(if left { self.wanted.buffer } else { TAIL })
    }

    /// What the ear hears now. A message is told once.
    pub fn status(&mut self) -> Status {
        let heard = if self.stream.is_open() { self.stream.heard() } else { self.stays };
        let timeline = self.score.timeline();
        let mut status = Status::at(timeline, heard.min(timeline.frames));
        status.doing = if self.over_since.is_some() {
            Doing::Over
        } else if !self.stream.is_open() {
            if self.has_played { Doing::NoDevice } else { Doing::Opening }
        } else if self.paused {
            Doing::Paused
        } else if !self.score.is_whole() && heard >= timeline.frames {
            Doing::Waiting
        } else {
            Doing::Playing
        };
        status.volume = self.volume;
        status.about = !self.score.is_whole();
        if status.about {
            status.left = self.about.saturating_sub(heard).millis();
            status.exercise_until = next_chapter(timeline, heard);
        }
        status.about |= self.system.is_some();
        status.message = self.message.take();
        status
    }

    fn lose(&mut self) {
        let heard = self.stream.heard();
        let first = self.first_of(heard.saturating_sub(DOUBT));
        self.stays = self.unfinished().map_or(first, |at| at.min(first));
        if let Some((_, Pending::Edit(key, _))) = self.pending.take() {
            self.keys.push_front(key);
        }
    }

    /// Goes on after a sleep, with the cue that it broke off.
    fn wake(&mut self, at: Frames) {
        if !self.paused {
            // Before any key that waits.
            self.wakes = Some(self.first_of(at));
        }
    }

    /// The start of the cue at a frame; of the frame itself while that is not known.
    fn first_of(&self, at: Frames) -> Frames {
        cue_start(self.score.timeline(), at)
    }

    fn reopen(&mut self) -> Result<(), PlayError> {
        let mixer = self.score.mixer(self.score.timeline(), self.stays).map_err(PlayError::Clip)?;
        let (engine, handle) = Engine::new(mixer, loudness(self.volume), self.paused);
        let engine = engine.waiting_with(self.score.ground());
        self.lead_anew(&handle);
        (self.is_grown, self.same_until, self.sent) = (false, Frames(u64::MAX), 0);
        self.stream.begin(engine, handle);
        Ok(())
    }

    /// Sees what has become of the last command.
    fn take_answers(&mut self) {
        let done = self.stream.handle.shared.done.load(Ordering::Acquire);
        let Some((number, _)) = self.pending else { return };
        if done < number {
            return;
        }
        let mut late = false;
        while let Ok(spent) = self.stream.handle.spent.pop() {
            late |= matches!(spent, Retired::Late(_));
        }
        match self.pending.take() {
            Some((_, Pending::Edit(key, _))) if late => self.keys.push_front(key),
            Some((_, Pending::Edit(_, edit))) => {
                let before = self.score.timeline().frames;
                self.score.edit(edit);
                self.takes(before, self.score.timeline().frames);
            }
            Some((_, Pending::Growth)) => self.same_until = Frames(u64::MAX),
            _ => {}
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

    /// It takes longer, or not so long, as the way from one frame to another.
    fn takes(&mut self, from: Frames, to: Frames) {
        self.more = self.more.saturating_add_unsigned(to.0).saturating_sub_unsigned(from.0);
        // Where all is over nothing more is said.
        let _ = self.wishes.send(PlanRequest::Took(self.more));
    }

    /// Jumps. Whoever comes back to a step that was changed hears it as if it had been so from its
    /// start.
    fn jump(&mut self, to: Frames) -> Result<(), PlayError> {
        let mut mixer = None;
        if self.score.settle(to) {
            let settled = self.score.mixer(self.score.timeline(), to).map_err(PlayError::Clip)?;
            mixer = Some(Box::new(settled));
        }
        self.takes(to, self.next());
        self.lead(to);
        let until = Frames(u64::MAX);
        self.command(EngineCommand::Jump { to, until, mixer });
        Ok(())
    }

    /// Sends the next command, if there is one to send.
    fn act(&mut self) -> Result<(), PlayError> {
        if self.is_grown {
            self.is_grown = false;
            let timeline = self.score.timeline();
            let mixer = self.score.mixer(timeline, self.next()).map_err(PlayError::Clip)?;
            let swap = EngineCommand::Swap { mixer: Box::new(mixer), until: self.same_until };
            self.send(swap, Pending::Growth);
            return Ok(());
        }
        if let Some(to) = self.wakes.take() {
            return self.jump(to);
        }
        if self.wants_next && self.go_next()? {
            self.wants_next = false;
            return Ok(());
        }
        match self.keys.pop_front() {
            Some(key) => self.obey(key),
            None => Ok(()),
        }
    }

    fn obey(&mut self, key: PlayerCommand) -> Result<(), PlayError> {
        let at = self.next();
        let timeline = self.score.timeline();
        let stays = [
            PlayerCommand::VolumeUp,
            PlayerCommand::VolumeDown,
            PlayerCommand::TogglePause,
            PlayerCommand::Pause,
            PlayerCommand::Resume,
        ];
        self.wants_next &= stays.contains(&key);
        match key {
            PlayerCommand::TogglePause | PlayerCommand::Resume if self.paused => self.go_on(at),
            PlayerCommand::TogglePause | PlayerCommand::Pause if !self.paused => self.halt(),
            PlayerCommand::TogglePause | PlayerCommand::Pause | PlayerCommand::Resume => {}
            PlayerCommand::Next => {
                if !self.go_next()? && !self.score.is_whole() {
                    self.wants_next = true;
                    self.message = Some(
                        "The next exercise is not ready yet: it begins as soon as it is."
                            .to_owned(),
                    );
                }
            }
            PlayerCommand::Previous => return self.jump(previous_chapter(timeline, at)),
            PlayerCommand::RepeatStep => return self.jump(repeat_from(timeline, at)),
            PlayerCommand::Seek(to) => return self.jump(to.min(timeline.frames)),
            PlayerCommand::Begin => {
                if let Some(to) = ready_for(timeline, at) {
                    self.takes(to, at);
                    self.lead(to);
                    self.command(EngineCommand::Jump { to, until: to, mixer: None });
                }
            }
            PlayerCommand::ExtendStep => return self.edit(key, longer(timeline, at)),
            PlayerCommand::FinishStep => return self.edit(key, shorter(timeline, at)),
            PlayerCommand::VolumeUp => self.set_volume(self.volume.saturating_add(1)),
            PlayerCommand::VolumeDown => self.set_volume(self.volume.saturating_sub(1)),
            PlayerCommand::LessTalk => self.ask_less_talk(),
            PlayerCommand::Quit => self.command(EngineCommand::Fade),
        }
        Ok(())
    }

    fn set_volume(&mut self, volume: u8) {
        self.volume = volume.min(FULL);
        self.tell_volume();
        self.command(EngineCommand::Volume(loudness(self.volume)));
    }

    /// Jumps to the next exercise, or behind the last to the end; whether that could be done.
    fn go_next(&mut self) -> Result<bool, PlayError> {
        let timeline = self.score.timeline();
        let finish = || {
            let is_finish = |cue: &Cue| *cue == Cue::Beep(Beep::Finish);
            let finish = timeline.events.iter().find(|event| is_finish(&event.cue));
            let end = finish.map_or(timeline.frames, |event| event.at);
            self.score.is_whole().then_some(end).filter(|end| *end > self.next())
        };
        let Some(to) = next_chapter(timeline, self.next()).or_else(finish) else {
            return Ok(false);
        };
        self.jump(to)?;
        Ok(true)
    }

    fn halt(&mut self) {
        self.paused = true;
        self.paused_at = Some(Instant::now());
        self.command(EngineCommand::Pause);
    }

    fn go_on(&mut self, at: Frames) {
        let timeline = self.score.timeline();
        let title = timeline.chapters.get(chapter_at(timeline, at)).map(|chapter| &chapter.title);
        let first = title.and_then(|title| {
            let line = self.score.line(title)?;
            let named = alone(timeline, title, line.frames);
            self.score.mixer(&named, Frames::ZERO).ok().map(Box::new)
        });
        let from = words_start(timeline, self.unfinished().map_or(at, |cut| cut.min(at)));
        let named = title.cloned().zip(first.as_ref().map(|first| first.frames()));
        let paused = self.paused_at.take().map_or(Duration::ZERO, |since| since.elapsed());
        self.takes(from, at + Frames::from(paused));
        self.lead(from);
        self.announce(named);
        self.paused = false;
        self.command(EngineCommand::Resume { from, first });
    }

    fn edit(&mut self, key: PlayerCommand, edit: Option<Edit>) -> Result<(), PlayError> {
        let Some(edit) = edit else { return Ok(()) };
        let mixer = self.score.mixer(&self.score.with(&edit), edit.at).map_err(PlayError::Clip)?;
        let swap = EngineCommand::Swap { mixer: Box::new(mixer), until: edit.at };
        self.send(swap, Pending::Edit(key, edit));
        Ok(())
    }
}

/// The factor of a volume from 0 to 10, in even steps for the ear.
fn loudness(volume: u8) -> f32 {
    let part = f32::from(volume.min(FULL)) / f32::from(FULL);
    part * part
}
