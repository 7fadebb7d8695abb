//! Talks people through stretching with their eyes closed.
//!
//! A routine script, a text file that reads like a handout, becomes spoken instructions, countdown
//! beeps and breathing sounds, in a file or through the speakers:
//!
//! ```
//! use supple::{Library, Request, Speech};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let folder = tempfile::tempdir()?;
//! # let file = folder.path().join("neck.wav");
//! let script = "# Neck\n\n## Chin tuck\n- Sit tall.\n- Draw your chin back.\nhold: 20s\n";
//! let routine = Library::shipped().script("neck", script)?;
//! let session = Request::default().session(&routine)?;
//! let mut speech = Speech::named("mute", session.language())?;
//! let plan = session.plan(&mut speech)?;
//! plan.render(&mut speech, &file)?;
//! # assert!(std::fs::metadata(&file)?.len() > 20 * 2 * u64::from(supple::RATE));
//! # Ok(())
//! # }
//! ```
//!
//! [`Library`] has the routines that are part of the program too, and [`Speech::best`] the best voice
//! that is installed. [`RequestedSession::play`] plays. A script with mistakes gives [`Mistakes`],
//! each with its place and with what to type instead.
//!
//! # Steps
//! Each module uses those above it and none below.
//!
//! ## Core
//! Functions of what they are given: no file, device, clock, engine or randomness.
//! - `time`: lengths in milliseconds and in frames, and clock texts
//! - `clip`: the sound of a sentence, and of a line
//! - `span`: a place in a script
//! - `diagnostic`: a mistake or a warning at its place
//! - `report`: diagnostics for people to read
//! - `folding`: text in its plain form, for looking up and for speaking
//! - `name`: names that are compared whatever their case, spaces and apostrophes
//! - `language`: the words of the program, spelling and sentences, one folder a language
//! - `routine`: what a script means
//! - `script`: text to a routine, with every mistake as a diagnostic
//! - `json`: a routine as JSON for other programs, and back to script text
//! - `check`: a routine that can be read but would not be done as meant
//! - `leaflet`: a handout in other words to the draft of a script
//! - `session`: sides mirrored, repeats unrolled, choices made
//! - `compile`: a script with the exercises that it takes from others, checked as a whole
//! - `timeline`: session and clip lengths to events in frames
//! - `fit`: a session that lasts as long as is asked for
//! - `compose`: the exercises of all routines to a routine for one person
//! - `show`: session and timeline to what is read: a handout, a picture, a chart
//! - `site`: sessions to the pages that play them
//! - `mixer`: events to frames, block by block
//! - `editor`: what an editor shows of a routine or a programme while it is written
//!
//! ## Edges
//! - `folders`: the places of data, clips and preferences on this machine
//! - `files`: files written whole or not at all
//! - `speech`: words to clips
//! - `install`: voices onto this machine
//! - `music`: music of the listener's own to a bed
//! - `encode`: formats of sound files, and their encoders
//! - `tags`: title, length and chapters of a sound file
//! - `render`: the frames of a mixer to a file or a pipe
//! - `library`: the routines that can be named
//! - `pictures`: pictures for the paper, read from files and judged
//! - `request`: what one person asks of a routine, to a session and its plan
//! - `diary`: what was done, when, and how it felt
//! - `programme`: which routine on which day, over weeks
//! - `live`: frames to the ear, and the listener's hand on them (feature `live`)
//! - `share`: a web server of sounds and their pages, for phones
//! - `publish`: sounds and their pages to a folder
//! - `cli`: the commands on top

#![cfg_attr(
    not(feature = "live"),
    allow(
        dead_code,
        unused_imports,
        unreachable_pub,
        reason = "some of the core serves live play alone"
    )
)]
#![cfg_attr(
    test,
    allow(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::indexing_slicing,
        clippy::panic,
        clippy::disallowed_methods,
        clippy::string_slice,
        clippy::format_push_string,
        clippy::cast_precision_loss,
        reason = "tests are at the edge, and fail where something is not as it should be"
    )
)]

#[cfg(any(test, feature = "benchmarks"))]
pub mod benchmarks;
mod check;
mod cli;
mod clip;
mod compile;
mod compose;
mod diagnostic;
mod diary;
mod editor;
mod encode;
mod files;
mod fit;
mod folders;
mod folding;
mod install;
mod json;
mod language;
mod leaflet;
mod library;
#[cfg(feature = "live")]
mod live;
mod mixer;
mod music;
mod name;
mod pictures;
mod programme;
mod publish;
mod render;
mod report;
mod request;
mod routine;
mod script;
mod session;
mod share;
mod show;
mod site;
mod span;
mod speech;
mod tags;
mod time;
mod timeline;

pub use cli::run_command_line;
pub use diagnostic::{Diagnostic, Severity};
pub use encode::{Format, SinkError};
pub use files::FileError;
pub use language::Language;
pub use library::{Document, Library, LibraryError, Mistakes, RoutineError, RoutineRef};
#[cfg(feature = "live")]
pub use live::{
    BreathStatus, DeviceError, Doing, OutputConfig, PlayError, Player, PlayerCommand, Status,
    StepStatus,
};
pub use render::RenderError;
pub use request::{Plan, PlanError, Request, RequestedSession};
pub use routine::{Phase, Routine, Side, StepKind};
pub use session::{ChoiceError, RangeChoice, Talk};
pub use show::Handout;
pub use speech::{Speech, SpeechError, Voice};
pub use time::{Frames, Millis, RATE};
pub use timeline::{Beep, Chapter, Cue, Event, PlacedStep, Role, Timeline};

#[cfg(fuzzing)]
#[path = "tests/mutated_input/targets.rs"]
pub mod fuzzing;
#[cfg(test)]
mod tests;

// Tests beside the code name the crate as those that only run the program do.
#[cfg(any(test, fuzzing))]
extern crate self as supple;

#[cfg(test)]
#[allow(dead_code, reason = "tests that only run the program use the rest")]
#[path = "../tests/support/mod.rs"]
mod support;
