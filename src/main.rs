//! The `supple` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    supple::run_command_line()
}
