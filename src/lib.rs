//! Talks people through stretching with their eyes closed.
//!
//! # Steps
//! Each module uses those above it and none below.
//!
//! ## Core
//! Functions of what they are given: no file, device, clock, engine or randomness.
//! - [`time`]: lengths in milliseconds and in frames, and clock texts
//! - [`clip`]: the sound of a sentence, and of a line
//! - [`span`]: a place in a script
//! - [`diagnostic`]: a mistake or a warning at its place
//! - [`name`]: names that are compared whatever their case, spaces and apostrophes
//! - [`language`]: the words of the program, spelling and sentences, one folder a language
//! - [`routine`]: what a script means
//! - [`script`]: text to a routine, with every mistake as a diagnostic
//! - [`check`]: a routine that can be read but would not be done as meant
//! - [`session`]: sides mirrored, repeats unrolled, choices made
//! - [`compile`]: a script with the exercises that it takes from others, checked as a whole
//! - [`timeline`]: session and clip lengths to events in frames
//! - [`fit`]: a session that lasts as long as is asked for
//! - [`compose`]: the exercises of all routines to a routine for one person
//! - [`show`]: session and timeline to what is read: a handout, a picture, a chart
//! - [`mixer`]: events to frames, block by block
//!
//! ## Edges
//! - [`folders`]: the places of data, clips and preferences on this machine
//! - [`files`]: files written whole or not at all
//! - [`speech`]: words to clips
//! - [`install`]: voices onto this machine
//! - [`music`]: music of the listener's own to a bed
//! - [`encode`]: formats of sound files, and their encoders
//! - [`tags`]: title, length and chapters of a sound file
//! - [`mod@render`]: the frames of a mixer to a file or a pipe
//! - [`library`]: the routines that can be named
//! - `live`: frames to the ear, and the listener's hand on them (feature `live`)
//! - [`share`]: a web server of a sound and its page, for phones
//! - [`cli`]: the commands on top

pub mod check;
pub mod cli;
pub mod clip;
pub mod compile;
pub mod compose;
pub mod diagnostic;
pub mod encode;
pub mod files;
pub mod fit;
pub mod folders;
pub mod install;
pub mod language;
pub mod library;
#[cfg(feature = "live")]
pub mod live;
pub mod mixer;
pub mod music;
pub mod name;
pub mod render;
pub mod routine;
pub mod script;
pub mod session;
pub mod share;
pub mod show;
pub mod span;
pub mod speech;
pub mod tags;
pub mod time;
pub mod timeline;
