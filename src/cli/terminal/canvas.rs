//! The whole terminal as rows of text, its keys, and its state before, which is restored.
//!
//! Drawn by hand: `ratatui` 0.30 (with its crossterm backend alone) would replace the drawing of
//! changed rows and the taking over of the terminal, some 60 lines, and link 23 packages more than
//! the 253 of today.

use std::io::{self, IsTerminal, Write, stdin, stdout};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Mutex, MutexGuard, Once, OnceLock, PoisonError};
use std::time::Duration;
use std::{iter, panic, thread};

use crossterm::cursor::{Hide, MoveTo, Show};
use crossterm::event::{Event, KeyEvent, KeyEventKind, read};
use crossterm::style::{Attribute, SetAttribute};
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
    enable_raw_mode, size,
};
use crossterm::{execute, queue};

use super::output::is_dumb;
use crate::show::columns::cut;

/// True while the keys are read one by one, and must be put back.
static IS_RAW: AtomicBool = AtomicBool::new(false);

/// True while the screen is drawn on, and must be put back.
static IS_DRAWN: AtomicBool = AtomicBool::new(false);

/// The events of the keys. Two who read would take them from each other, so one thread reads for
/// all screens, one after another.
static EVENTS: OnceLock<Mutex<Receiver<Event>>> = OnceLock::new();

/// The size of a screen that does not tell, in columns and rows.
const USUAL_SIZE: (u16, u16) = (80, 24);

/// The weight of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Style {
    /// Bold.
    Strong,
    /// Normal.
    Plain,
    /// Dim.
    Faint,
}

/// One line of the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    /// Its weight.
    pub style: Style,
    /// No wider than the screen.
    pub text: String,
}

impl Row {
    /// As much of a text as a screen of this width can show.
    pub(crate) fn new(style: Style, text: &str, width: usize) -> Self {
        Self { style, text: cut(text, width) }
    }
}

/// The keys of the terminal, one by one, as long as this lives. Nothing that is written goes back to
/// the first column by itself then.
pub(crate) struct Keys {
    events: MutexGuard<'static, Receiver<Event>>,
}

impl Keys {
    /// Takes the keys over; nothing where there are none, or where others use them: who asks for
    /// those from behind is stopped.
    pub(crate) fn open() -> Option<Self> {
        let is_taken = stdin().is_terminal() && is_in_front() && take_over().is_ok();
        is_taken.then(|| {
            let events = EVENTS.get_or_init(|| Mutex::new(listen()));
            let events = events.lock().unwrap_or_else(PoisonError::into_inner);
            // What was pressed before was not meant for this screen.
            events.try_iter().for_each(drop);
            Self { events }
        })
    }

    /// Waits for keys, up to `patience`.
    pub(crate) fn pressed(&self, patience: Duration) -> Vec<KeyEvent> {
        let pressed = |event| match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => Some(key),
            _ => None,
        };
        self.waited(patience).into_iter().filter_map(pressed).collect()
    }

    /// The events that come, up to `patience`.
    fn waited(&self, patience: Duration) -> Vec<Event> {
        match self.events.recv_timeout(patience) {
            Ok(first) => iter::once(first).chain(self.events.try_iter()).collect(),
            Err(RecvTimeoutError::Timeout) => Vec::new(),
            // The terminal is gone; a signal says so too.
            Err(RecvTimeoutError::Disconnected) => {
                wait(patience);
                Vec::new()
            }
        }
    }
}

/// The whole terminal, as long as this lives.
pub(crate) struct Canvas {
    keys: Keys,
    has_style: bool,
    drawn: Vec<Row>,
    size: (u16, u16),
}

impl Canvas {
    /// Takes the terminal over; nothing where there is none that can be drawn on, and keys pressed
    /// on.
    pub(crate) fn open(has_style: bool) -> Option<Self> {
        let is_terminal = stdout().is_terminal() && !is_dumb();
        let keys = if is_terminal { Keys::open() } else { None }?;
        IS_DRAWN.store(true, Ordering::SeqCst);
        execute!(stdout(), EnterAlternateScreen, Hide).ok()?;
        Some(Self { keys, has_style, drawn: Vec::new(), size: (0, 0) })
    }

    /// Waits for keys, up to `patience`.
    pub(crate) fn keys(&self, patience: Duration) -> Vec<KeyEvent> {
        self.keys.pressed(patience)
    }

    /// Its columns and rows.
    pub(crate) fn size(&mut self) -> (usize, usize) {
        let now = size().unwrap_or(if self.size == (0, 0) { USUAL_SIZE } else { self.size });
        if now != self.size {
            self.drawn.clear();
            self.size = now;
        }
        (now.0.into(), now.1.into())
    }

    /// Shows rows in the place of those before.
    pub(crate) fn show(&mut self, rows: Vec<Row>) {
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

impl Drop for Keys {
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

fn take_over() -> io::Result<()> {
    static HOOK: Once = Once::new();
    // A panic on any thread must not leave a terminal in which nothing can be typed.
    HOOK.call_once(|| {
        let before = panic::take_hook();
        panic::set_hook(Box::new(move |what| {
            put_back();
            before(what);
        }));
    });
    enable_raw_mode()?;
    IS_RAW.store(true, Ordering::SeqCst);
    Ok(())
}

/// True unless the shell has put the program behind others (`&`), as far as the system tells.
#[expect(clippy::disallowed_methods, reason = "the system tells it there")]
fn is_in_front() -> bool {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // Behind the name, which may hold anything, the third and the sixth number.
    let fields = stat.rsplit(')').next().unwrap_or_default();
    let mut fields = fields.split_whitespace().skip(2);
    let (own, front) = (fields.next(), fields.nth(2));
    // Without a terminal that the shell keeps order on, nobody is behind.
    front.is_none_or(|front| front == "-1" || own == Some(front))
}

fn put_back() {
    if IS_DRAWN.swap(false, Ordering::SeqCst) {
        let _ = execute!(stdout(), Show, LeaveAlternateScreen);
    }
    if IS_RAW.swap(false, Ordering::SeqCst) {
        let _ = disable_raw_mode();
    }
}

#[expect(clippy::disallowed_methods, reason = "a screen waits for the time to go by")]
pub(super) fn wait(time: Duration) {
    thread::sleep(time);
}
