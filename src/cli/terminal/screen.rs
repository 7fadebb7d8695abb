//! The terminal during live play: its keys, its rows, and its state before, which is restored.
//!
//! Drawn by hand: `ratatui` 0.30 (with its crossterm backend alone) would replace [`Screen`]'s
//! drawing of changed rows and the taking over of the terminal, some 60 lines, and link 23 packages
//! more than the 253 of today.

use std::io::{self, IsTerminal, Write, stdin, stdout};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;
use std::{iter, panic, thread};

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, read};
use crossterm::style::{Attribute, SetAttribute};
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode, size,
};
use crossterm::{execute, queue};

use super::output::tell;
use super::view::{Row, Style, log, rows};
use crate::live::{PlayerCommand, Status};

/// True while the terminal must be put back.
static CHANGED: AtomicBool = AtomicBool::new(false);

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

/// A screen to read and press keys on, or lines of a log.
pub(crate) struct Screen {
    /// The events of the keys, where there is a terminal.
    events: Option<Receiver<Event>>,
    has_style: bool,
    shows_keys: bool,
    before: Option<Status>,
    message: Option<(String, u32)>,
    drawn: Vec<Row>,
    size: (u16, u16),
}

impl Screen {
    /// Takes the terminal over, if there is one.
    pub(crate) fn open(has_style: bool) -> Self {
        let is_terminal = stdin().is_terminal() && stdout().is_terminal();
        let is_terminal = is_terminal && take_over().is_ok();
        Self {
            events: is_terminal.then(listen),
            has_style,
            shows_keys: false,
            before: None,
            message: None,
            drawn: Vec::new(),
            size: (0, 0),
        }
    }

    /// Waits for keys, up to `patience`.
    pub(crate) fn wishes(&mut self, patience: Duration) -> Vec<Wish> {
        let Some(events) = &self.events else {
            wait(patience);
            return Vec::new();
        };
        let events: Vec<Event> = match events.recv_timeout(patience) {
            Ok(first) => iter::once(first).chain(events.try_iter()).collect(),
            Err(RecvTimeoutError::Timeout) => Vec::new(),
            // The terminal is gone; a signal says so too.
            Err(RecvTimeoutError::Disconnected) => {
                wait(patience);
                Vec::new()
            }
        };
        events.iter().filter_map(|event| self.wish(event)).collect()
    }

    /// Gives the terminal back. What is told from now on stays on it.
    pub(crate) fn leave(&mut self) {
        put_back();
        self.drawn.clear();
    }

    /// Tells a question on the terminal that was given back, and waits for the key that answers it;
    /// no key where there is no terminal, where none is pressed in time, or for a key of no letter.
    pub(crate) fn key_after(
        &mut self,
        question: &str,
        patience: Duration,
        goes_on: impl Fn() -> bool,
    ) -> Option<char> {
        let events = self.events.as_ref()?;
        tell(&format!("{question}\n"));
        enable_raw_mode().ok()?;
        // What was pressed before the question answers nothing.
        events.try_iter().for_each(drop);
        let looks = patience.as_millis() / BETWEEN_LOOKS.as_millis();
        let mut key = None;
        for _ in 0..looks {
            if !goes_on() {
                break;
            }
            match events.recv_timeout(BETWEEN_LOOKS) {
                Ok(Event::Key(pressed)) if pressed.kind != KeyEventKind::Release => {
                    key = Some(pressed);
                    break;
                }
                Ok(_) | Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
        }
        let _ = disable_raw_mode();
        let key = key.filter(|key| !key.modifiers.contains(KeyModifiers::CONTROL))?;
        key.code.as_char()
    }

    fn wish(&mut self, event: &Event) -> Option<Wish> {
        match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => {
                self.shows_keys ^= key.code == KeyCode::Char('?');
                wish(*key)
            }
            Event::Resize(..) => {
                self.drawn.clear();
                None
            }
            _ => None,
        }
    }

    /// Shows what is heard.
    pub(crate) fn show(&mut self, mut status: Status) {
        if self.events.is_none() {
            for line in log(self.before.as_ref(), &status) {
                tell(&format!("{line}\n"));
            }
            self.before = Some(status);
            return;
        }
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
        let Ok(size) = size() else { return };
        let rows = rows(&status, size.0.into(), size.1.into(), self.shows_keys);
        if size != self.size {
            self.drawn.clear();
            self.size = size;
        }
        if rows != self.drawn && self.draw(&rows).is_ok() {
            self.drawn = rows;
        }
    }

    fn draw(&self, rows: &[Row]) -> io::Result<()> {
        let mut out = stdout().lock();
        if self.drawn.is_empty() {
            queue!(out, Clear(ClearType::All))?;
        }
        for (number, row) in rows.iter().enumerate() {
            if self.drawn.get(number) == Some(row) {
                continue;
            }
            let line = u16::try_from(number).unwrap_or(u16::MAX);
            queue!(out, MoveTo(0, line))?;
            match row.style {
                Style::Strong if self.has_style => queue!(out, SetAttribute(Attribute::Bold))?,
                Style::Faint if self.has_style => queue!(out, SetAttribute(Attribute::Dim))?,
                _ => {}
            }
            write!(out, "{}", row.text)?;
            if self.has_style {
                queue!(out, SetAttribute(Attribute::Reset))?;
            }
            queue!(out, Clear(ClearType::UntilNewLine))?;
        }
        if rows.len() < self.drawn.len() {
            let line = u16::try_from(rows.len()).unwrap_or(u16::MAX);
            queue!(out, MoveTo(0, line), Clear(ClearType::FromCursorDown))?;
        }
        out.flush()
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        put_back();
    }
}

/// Listens to the keys on a thread of its own: reading from a terminal that was closed never ends.
fn listen() -> Receiver<Event> {
    let (pressed, events) = channel();
    thread::spawn(move || {
        while let Ok(event) = read() {
            if pressed.send(event).is_err() {
                break;
            }
        }
    });
    events
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

fn take_over() -> io::Result<()> {
    // A panic on any thread must not leave a terminal in which nothing can be typed.
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |what| {
        put_back();
        before(what);
    }));
    enable_raw_mode()?;
    CHANGED.store(true, Ordering::SeqCst);
    execute!(stdout(), EnterAlternateScreen, Hide)
}

fn put_back() {
    if CHANGED.swap(false, Ordering::SeqCst) {
        let _ = execute!(stdout(), Show, LeaveAlternateScreen);
        let _ = disable_raw_mode();
    }
}

#[expect(clippy::disallowed_methods, reason = "play waits for the time to go by")]
fn wait(time: Duration) {
    thread::sleep(time);
}
