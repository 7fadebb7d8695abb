//! The mistakes of a routine: `cargo run --example check -- my.routine`.

#![allow(clippy::disallowed_methods, reason = "a program reads its arguments")]

use std::process::ExitCode;

use supple::{Library, RoutineRef};

fn main() -> ExitCode {
    let Some(word) = std::env::args().nth(1) else {
        eprintln!("usage: check ROUTINE");
        return ExitCode::from(2);
    };
    match Library::shipped().routine(&RoutineRef::parse(&word)) {
        Ok(routine) => {
            println!("{}: no mistakes", routine.title());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
