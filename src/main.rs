//! The `supple` program.

use std::process::ExitCode;

use clap::Parser;
use supple::cli::{self, args::Arguments};

fn main() -> ExitCode {
    match cli::run(Arguments::parse_from(cli::words())) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            cli::tell_failure(&failure);
            ExitCode::from(failure.code())
        }
    }
}
