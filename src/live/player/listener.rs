//! The commands of the listener, as the player carries them out.

use std::sync::Arc;
use std::time::{Duration, Instant};

use super::{Pending, PlayError, Player, loudness};
use crate::language::as_sentence;
use crate::live::controls::PlayerCommand;
use crate::live::edit::{longer, shorter};
use crate::live::engine::EngineCommand;
use crate::live::place::{
    chapter_at, first_words, next_chapter, previous_chapter, ready_for, repeat_from, words_start,
};
use crate::live::status::FULL_VOLUME;
use crate::time::{Frames, Millis};
use crate::timeline::{PlacedStep, Resize, Role, Timeline};

/// The silence after the title that is said when play goes on.
const NAME_PAUSE: Frames = Millis(600).frames();

/// The message where a listener says to be ready who is not waited for.
const NOT_WAITING: &str =
    "Enter goes on from a rest or from the time to get ready; s ends a step early.";

/// The message where no step is there that could be made longer or shorter.
const NO_STEP: &str = "There is no step now that could be longer or shorter.";

/// What is told of a step that is made longer.
fn told_longer(timeline: &Timeline, edit: Option<&Resize>) -> String {
    let Some(edit) = edit else { return NO_STEP.to_owned() };
    let before = timeline.steps.get(edit.step).map_or(edit.end, PlacedStep::end);
    format!("{} s more.", edit.end.saturating_sub(before).millis().rounded().0 / 1000)
}

/// What is told of a step that is made shorter.
fn told_shorter(timeline: &Timeline, at: Frames, edit: Option<&Resize>) -> &'static str {
    match edit {
        Some(_) => "This step ends soon.",
        None if longer(timeline, at).is_some() => "This step ends already.",
        None => NO_STEP,
    }
}

impl Player {
    pub(super) fn obey(&mut self, command: PlayerCommand) -> Result<(), PlayError> {
        let at = self.next();
        let timeline = self.live.timeline();
        self.listener.wants_next &= matches!(
            command,
            PlayerCommand::VolumeUp
                | PlayerCommand::VolumeDown
                | PlayerCommand::SetVolume(_)
                | PlayerCommand::TogglePause
                | PlayerCommand::Pause
                | PlayerCommand::Resume
        );
        match command {
            PlayerCommand::TogglePause | PlayerCommand::Resume if self.listener.paused => {
                return self.go_on(at);
            }
            PlayerCommand::TogglePause | PlayerCommand::Pause if !self.listener.paused => {
                self.halt();
            }
            PlayerCommand::TogglePause | PlayerCommand::Pause | PlayerCommand::Resume => {}
            PlayerCommand::Next => {
                if !self.go_next()? && !self.live.is_whole() {
                    self.listener.wants_next = true;
                    self.message = Some(
                        "The next exercise is not ready yet: it begins as soon as it is."
                            .to_owned(),
                    );
                }
            }
            PlayerCommand::Previous => return self.jump(previous_chapter(timeline, at)),
            PlayerCommand::RepeatStep => {
                let from = repeat_from(timeline, at);
                let words = first_words(timeline, from);
                self.message = Some(match words {
                    Some(words) => format!("Again, from “{words}”"),
                    None => "Again.".to_owned(),
                });
                return self.jump(from);
            }
            PlayerCommand::Seek(to) => return self.jump(to.min(timeline.length)),
            PlayerCommand::Begin => match ready_for(timeline, at) {
                Some(to) => {
                    self.takes(to, at);
                    self.lead(to);
                    let mixer = Box::new(self.mixer_at(to)?);
                    self.command(EngineCommand::Jump { mixer, until: to });
                }
                None => self.message = Some(NOT_WAITING.to_owned()),
            },
            PlayerCommand::ExtendStep => {
                let edit = longer(timeline, at);
                self.message = Some(told_longer(timeline, edit.as_ref()));
                return self.edit(command, edit);
            }
            PlayerCommand::FinishStep => {
                let edit = shorter(timeline, at);
                self.message = Some(told_shorter(timeline, at, edit.as_ref()).to_owned());
                return self.edit(command, edit);
            }
            PlayerCommand::VolumeUp => self.set_volume(self.listener.volume.saturating_add(1)),
            PlayerCommand::VolumeDown => self.set_volume(self.listener.volume.saturating_sub(1)),
            PlayerCommand::SetVolume(volume) => self.set_volume(volume),
            PlayerCommand::LessTalk => self.ask_less_talk(),
            PlayerCommand::NextVariation => self.ask_variation(),
            PlayerCommand::Quit => self.command(EngineCommand::Fade),
        }
        Ok(())
    }

    fn set_volume(&mut self, volume: u8) {
        self.listener.volume = volume.min(FULL_VOLUME);
        self.message = Some(match volume {
            0 => "No sound. Up makes it louder.".to_owned(),
            FULL_VOLUME.. => "This is the loudest here: turn up the device for more.".to_owned(),
            _ => format!("Volume {volume} of {FULL_VOLUME}"),
        });
        self.tell_volume();
        self.command(EngineCommand::Volume(loudness(self.listener.volume)));
    }

    /// Jumps to the next exercise, or behind the last to the end; false where neither is
    /// planned yet.
    pub(super) fn go_next(&mut self) -> Result<bool, PlayError> {
        let timeline = self.live.timeline();
        let finish = || {
            let finish = timeline.events.iter().find(|event| event.role == Role::Finish);
            let end = finish.map_or(timeline.length, |event| event.at);
            self.live.is_whole().then_some(end).filter(|end| *end > self.next())
        };
        let Some(to) = next_chapter(timeline, self.next()).or_else(finish) else {
            return Ok(false);
        };
        self.jump(to)?;
        Ok(true)
    }

    fn halt(&mut self) {
        self.listener.paused = true;
        self.listener.paused_at = Some(Instant::now());
        self.command(EngineCommand::Pause);
    }

    fn go_on(&mut self, at: Frames) -> Result<(), PlayError> {
        let timeline = self.live.timeline();
        let title = timeline.chapters.get(chapter_at(timeline, at)).map(|chapter| &chapter.title);
        let first = title.and_then(|title| {
            let words = Arc::from(as_sentence(title));
            let length = self.live.line_length(&words)?;
            let named = Timeline::line(&words, timeline.language, length, NAME_PAUSE);
            self.live.mixer(&named, Frames::ZERO).ok().map(Box::new)
        });
        let from = words_start(timeline, self.unfinished().map_or(at, |cut| cut.min(at)));
        let named = title.cloned().zip(first.as_ref().map(|first| first.frames()));
        let paused = self.listener.paused_at.take().map_or(Duration::ZERO, |since| since.elapsed());
        let paused = Frames::from(paused);
        let mixer = Box::new(self.mixer_at(from)?);
        self.takes(from, at + paused);
        self.lead(from);
        self.announce(named);
        self.listener.paused = false;
        self.recovery.is_held = false;
        self.stream.release();
        self.command(EngineCommand::Resume { mixer, first });
        Ok(())
    }

    fn edit(&mut self, command: PlayerCommand, edit: Option<Resize>) -> Result<(), PlayError> {
        let Some(edit) = edit else { return Ok(()) };
        let mixer = self.live.mixer(&self.live.with(&edit), edit.at).map_err(PlayError::Clip)?;
        self.window = mixer.frames();
        let swap = EngineCommand::Swap(Box::new(mixer));
        self.send(swap, Pending::Edit(command, edit));
        Ok(())
    }
}
