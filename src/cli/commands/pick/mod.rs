//! `supple` alone on a terminal: a routine is chosen on the screen.

mod picker;
mod view;

use std::time::Duration;

use self::picker::{Picker, Wish};
use crate::cli::commands::programme::{DueNow, due_now};
use crate::cli::failure::Failure;
use crate::cli::listing::{Entry, Listing};
use crate::cli::state::history;
use crate::cli::stop::Stop;
use crate::cli::terminal::canvas::Canvas;
use crate::cli::terminal::output::has_style;
use crate::library::{Library, RoutineRef};
use crate::request::Request;
use crate::show::Sheet;
use crate::show::text::{Page, text};

/// The number of SIGINT, which Ctrl-C stands for.
const INTERRUPT: u8 = 2;

/// The longest time until a signal is heeded.
const TICK: Duration = Duration::from_millis(50);

/// What came of a screen to choose on.
pub(crate) enum Picked {
    /// This routine is to be played, with these options of its programme.
    Routine(String, Vec<String>),
    /// None.
    Nothing,
    /// There is no screen to choose on.
    NoScreen,
}

/// Lets a person choose a routine.
///
/// # Errors
/// When a signal, or Ctrl-C, asks to stop.
pub(crate) fn run(library: &mut Library) -> Result<Picked, Failure> {
    let stop = Stop::listen()?;
    let Some(mut canvas) = Canvas::open(has_style()) else { return Ok(Picked::NoScreen) };
    let due = due_now(library);
    let mut listing = Listing::read(library);
    // Files of one's own lie beside the programme.
    for one in &due {
        if !listing.entries.iter().any(|entry| entry.name == one.shown) {
            listing.add(library, &RoutineRef::parse(&one.named), &one.shown);
        }
    }
    let Listing { entries, broken } = listing;
    // The same may be due in several ways.
    let mut names: Vec<String> = Vec::new();
    for DueNow { shown, .. } in &due {
        if !names.contains(shown) {
            names.push(shown.clone());
        }
    }
    let mut picker = Picker::new(due_first(last_played_first(entries), &names), &broken, &names);
    let mut wide = 0;
    loop {
        let (width, height) = canvas.size();
        if width != wide {
            wide = width;
            picker.set_handout(|name| handout(library, &named(name, &due), width));
        }
        canvas.show(view::rows(&picker, width, height));
        for key in canvas.keys(TICK) {
            match picker.press(key, view::page(&picker, width, height)) {
                None => {}
                Some(Wish::Play(name)) => {
                    let one = due.into_iter().find(|due| due.shown == name);
                    return Ok(one.map_or_else(
                        || Picked::Routine(name, Vec::new()),
                        |due| Picked::Routine(due.named, due.options),
                    ));
                }
                Some(Wish::Handout) => {
                    picker.set_handout(|name| handout(library, &named(name, &due), width));
                }
                Some(Wish::Leave) => return Ok(Picked::Nothing),
                Some(Wish::Interrupt) => return Err(Failure::Signal(INTERRUPT)),
            }
        }
        if let Some(signal) = stop.signal() {
            return Err(Failure::Signal(signal));
        }
    }
}

/// The routines that were played before all others, the last one first.
fn last_played_first(mut entries: Vec<Entry>) -> Vec<Entry> {
    let runs = history::runs();
    let ago = |entry: &Entry| runs.iter().rev().position(|run| run.routine == entry.name);
    entries.sort_by_cached_key(|entry| ago(entry).unwrap_or(usize::MAX));
    entries
}

/// What a programme has for today before all others.
fn due_first(mut entries: Vec<Entry>, due: &[String]) -> Vec<Entry> {
    let place = |entry: &Entry| due.iter().position(|name| *name == entry.name);
    entries.sort_by_key(|entry| place(entry).unwrap_or(usize::MAX));
    entries
}

/// The routine that is shown by a name.
fn named(shown: &str, due: &[DueNow]) -> RoutineRef {
    let one = due.iter().find(|due| due.shown == shown);
    one.map_or_else(|| RoutineRef::Named(shown.to_owned()), |due| RoutineRef::parse(&due.named))
}

/// The lines of the handout of a routine, or why there is none.
fn handout(library: &mut Library, named: &RoutineRef, width: usize) -> Vec<String> {
    let made = library.routine(named).map_err(|error| error.to_string()).and_then(|routine| {
        let session = Request::default().session(&routine).map_err(|error| error.to_string())?;
        session.handout().map_err(|error| error.to_string())
    });
    let page = Page { width, has_style: false };
    let text = made.map_or_else(|why| why, |(made, _)| text(&made, &Sheet::default(), page));
    text.lines().map(str::to_owned).collect()
}
