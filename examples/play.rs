//! A routine through the speakers: `cargo run --example play -- desk-break [VOICE [DEVICE]]`.

#![allow(clippy::disallowed_methods, reason = "a program reads its arguments")]

use std::error::Error;

use supple::{Library, OutputConfig, Request, RoutineRef, Speech};

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let name = words.first().ok_or("usage: play ROUTINE [VOICE [DEVICE]]")?;
    let routine = Library::shipped().routine(&RoutineRef::parse(name))?;
    let session = Request::default().session(&routine)?;
    let speech = match words.get(1) {
        Some(voice) => Speech::named(voice, session.language())?,
        None => Speech::best(session.language())?,
    };
    let mut config = OutputConfig::default();
    config.device = words.get(2).cloned();
    let mut player = session.play(speech, config)?;
    player.run(|| None::<()>)?;
    Ok(())
}
