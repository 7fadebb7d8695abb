//! The terminal during live play: its keys and its rows, or lines of a log.

use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::canvas::{Canvas, wait};
use super::output::tell;
use super::view::{log, rows};
use crate::live::{PlayerCommand, Status};

/// The time for which a message stays, in ticks.
const MESSAGE_TICKS: u32 = 250;

/// An event of the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// A command for the player.
    Command(PlayerCommand),
    /// Ctrl-C.
    Interrupt,
}

/// A screen to read and press keys on, or lines of a log.
pub(crate) struct Screen {
    /// Nothing where lines are told.
    canvas: Option<Canvas>,
    shows_keys: bool,
    before: Option<Status>,
    message: Option<(String, u32)>,
}

impl Screen {
    /// Takes the terminal over, if there is one.
    pub(crate) fn open(has_style: bool) -> Self {
        Self { canvas: Canvas::open(has_style), shows_keys: false, before: None, message: None }
    }

    /// Waits for keys, up to `patience`.
    pub(crate) fn wishes(&mut self, patience: Duration) -> Vec<Wish> {
        let Some(canvas) = &mut self.canvas else {
            wait(patience);
            return Vec::new();
        };
        let keys = canvas.keys(patience);
        self.shows_keys ^=
            keys.iter().filter(|key| key.code == KeyCode::Char('?')).count() % 2 == 1;
        keys.into_iter().filter_map(wish).collect()
    }

    /// Gives the terminal back. What is told from now on stays on it.
    pub(crate) fn leave(&mut self) {
        if let Some(canvas) = &mut self.canvas {
            canvas.leave();
        }
    }

    /// Tells a question on the terminal that was given back, and waits for the key that answers it;
    /// no key where there is no terminal, where none is pressed in time, or for a key of no letter.
    pub(crate) fn key_after(
        &mut self,
        question: &str,
        patience: Duration,
        goes_on: impl Fn() -> bool,
    ) -> Option<char> {
        let canvas = self.canvas.as_mut()?;
        tell(&format!("{question}\n"));
        let key = canvas.key_after(patience, goes_on)?;
        let is_letter = !key.modifiers.contains(KeyModifiers::CONTROL);
        is_letter.then(|| key.code.as_char()).flatten()
    }

    /// Shows what is heard.
    pub(crate) fn show(&mut self, mut status: Status) {
        let Some(canvas) = &mut self.canvas else {
            for line in log(self.before.as_ref(), &status) {
                tell(&format!("{line}\n"));
            }
            self.before = Some(status);
            return;
        };
        if let Some(message) = status.message.take() {
            self.message = Some((message, MESSAGE_TICKS));
        }
        if let Some((message, ticks)) = &mut self.message {
            status.message = Some(message.clone());
            *ticks -= 1;
            if *ticks == 0 {
                self.message = None;
            }
        }
        let (width, height) = canvas.size();
        canvas.show(rows(&status, width, height, self.shows_keys));
    }
}

/// The meaning of a key.
fn wish(key: KeyEvent) -> Option<Wish> {
    if key.modifiers.contains(KeyModifiers::CONTROL) {
        return (key.code == KeyCode::Char('c')).then_some(Wish::Interrupt);
    }
    Some(Wish::Command(match key.code {
        KeyCode::Char(' ') => PlayerCommand::TogglePause,
        KeyCode::Right => PlayerCommand::Next,
        KeyCode::Left => PlayerCommand::Previous,
        KeyCode::Char('r') => PlayerCommand::RepeatStep,
        KeyCode::Enter => PlayerCommand::Begin,
        KeyCode::Char('e') => PlayerCommand::ExtendStep,
        KeyCode::Char('s') => PlayerCommand::FinishStep,
        KeyCode::Up => PlayerCommand::VolumeUp,
        KeyCode::Down => PlayerCommand::VolumeDown,
        KeyCode::Char('m') => PlayerCommand::LessTalk,
        KeyCode::Char('q') => PlayerCommand::Quit,
        _ => return None,
    }))
}
