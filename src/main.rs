//! The `supple` program.

use std::process::ExitCode;

use clap::Parser;
use supple::cli::{self, args::Arguments};

fn main() -> ExitCode {
    match cli::run(Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            cli::tell_failure(&failure);
            ExitCode::from(failure.code())
        }
    }
}
