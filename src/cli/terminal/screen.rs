//! The terminal during live play: its keys and its rows, or lines of a log.

use std::time::Duration;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::canvas::{Canvas, Keys, wait};
use super::output::tell;
use super::view::{KEYS, footer, log, rows};
use crate::live::{PlayerCommand, Status};

/// The time for which a message stays, in ticks.
const MESSAGE_TICKS: u32 = 250;

/// The longest time between two looks whether a question is still open.
const BETWEEN_LOOKS: Duration = Duration::from_millis(50);

/// An event of the keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wish {
    /// A command for the player.
    Command(PlayerCommand),
    /// Ctrl-C.
    Interrupt,
}

/// The place where play is shown.
enum Place {
    /// The whole terminal.
    Canvas(Canvas),
    /// Lines of a log, with keys.
    Keys(Keys),
    /// Lines of a log alone.
    Lines,
}

/// A screen to read and press keys on, or lines of a log.
pub(crate) struct Screen {
    place: Place,
    /// True where there are keys, also once the terminal was given back.
    has_keys: bool,
    shows_keys: bool,
    before: Option<Status>,
    message: Option<(String, u32)>,
}

impl Screen {
    /// Takes the terminal over, if there is one; only its keys where lines are wanted, or where
    /// nothing can be drawn.
    pub(crate) fn open(has_style: bool, wants_lines: bool) -> Self {
        let canvas = if wants_lines { None } else { Canvas::open(has_style) };
        let keys = || Keys::open().map_or(Place::Lines, Place::Keys);
        let place = canvas.map_or_else(keys, Place::Canvas);
        let has_keys = !matches!(place, Place::Lines);
        Self { place, has_keys, shows_keys: false, before: None, message: None }
    }

    /// Waits for keys, up to `patience`.
    pub(crate) fn wishes(&mut self, patience: Duration) -> Vec<Wish> {
        let keys = match &self.place {
            Place::Canvas(canvas) => canvas.keys(patience),
            Place::Keys(keys) => keys.pressed(patience),
            Place::Lines => {
                wait(patience);
                Vec::new()
            }
        };
        for _ in keys.iter().filter(|key| key.code == KeyCode::Char('?')) {
            self.shows_keys = !self.shows_keys;
            if let Place::Keys(_) = self.place {
                for line in KEYS {
                    self.tell(line);
                }
            }
        }
        keys.into_iter().filter_map(wish).collect()
    }

    /// Tells a line of the log. While keys are read one by one it must go back to the first column.
    fn tell(&self, line: &str) {
        let end = if matches!(self.place, Place::Keys(_)) { "\r\n" } else { "\n" };
        tell(&format!("{line}{end}"));
    }

    /// Gives the terminal back. What is told from now on stays on it.
    pub(crate) fn leave(&mut self) {
        self.place = Place::Lines;
    }

    /// Tells a question on the terminal that was given back, and waits for the key that answers it;
    /// no key where there is no terminal, where none is pressed in time, or for a key of no letter.
    pub(crate) fn key_after(
        &mut self,
        question: &str,
        patience: Duration,
        goes_on: impl Fn() -> bool,
    ) -> Option<char> {
        if !self.has_keys {
            return None;
        }
        // Whoever answers as soon as it is asked is heard.
        let keys = Keys::open()?;
        tell(&format!("{question}\r\n"));
        let looks = patience.as_millis() / BETWEEN_LOOKS.as_millis();
        let mut looks = (0..looks).take_while(|_| goes_on());
        let key = looks.find_map(|_| keys.pressed(BETWEEN_LOOKS).into_iter().next())?;
        let is_letter = !key.modifiers.contains(KeyModifiers::CONTROL);
        is_letter.then(|| key.code.as_char()).flatten()
    }

    /// Shows what is heard.
    pub(crate) fn show(&mut self, mut status: Status) {
        let Place::Canvas(canvas) = &mut self.place else {
            if self.before.is_none() && matches!(self.place, Place::Keys(_)) {
                self.tell(footer(&status));
            }
            for line in log(self.before.as_ref(), &status) {
                self.tell(&line);
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
        KeyCode::Char('v') => PlayerCommand::NextVariation,
        KeyCode::Char('q') => PlayerCommand::Quit,
        _ => return None,
    }))
}
