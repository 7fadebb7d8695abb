//! A routine as a sound file of ten minutes:
//! `cargo run --example render -- desk-break desk-break.wav mute`.

#![allow(clippy::disallowed_methods, reason = "a program reads its arguments")]

use std::error::Error;

use supple::{Library, Millis, Request, RoutineRef, Speech};

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [name, file, rest @ ..] = words.as_slice() else {
        return Err("usage: render ROUTINE FILE [VOICE]".into());
    };
    let routine = Library::shipped().routine(&RoutineRef::parse(name))?;
    let session = Request::default().length(Millis::minutes(10)).session(&routine)?;
    let mut speech = match rest.first() {
        Some(voice) => Speech::named(voice, session.language())?,
        None => Speech::best(session.language())?,
    };
    let plan = session.plan(&mut speech)?;
    plan.render(&mut speech, file)?;
    println!("{}: {}", plan.timeline().title, plan.handout().extent);
    Ok(())
}
