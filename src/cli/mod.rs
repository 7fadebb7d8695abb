//! The commands on top.

pub mod args;
mod cache;
mod check;
mod failure;
mod library;
mod list;
mod load;
mod new;
mod output;
mod render;
pub mod report;
mod silent;
mod speaking;
mod timeline;
mod voices;

use clap::{Command as ClapCommand, CommandFactory};

use args::{Arguments, Command};
pub use failure::Failure;
use library::Shelf;
use output::{print, tell};

/// Does what the command line asks for.
///
/// # Errors
/// When it could not be done.
pub fn run(arguments: Arguments) -> Result<(), Failure> {
    let mut shelf = Shelf::new(arguments.scripts);
    match arguments.command {
        None => list::welcome(&mut shelf),
        Some(Command::List(list)) => list::run(&list, &mut shelf),
        Some(Command::Check(check)) => check::run(&check, &mut shelf),
        Some(Command::New(new)) => new::run(&new),
        Some(Command::Timeline(timeline)) => timeline::run(&timeline, &mut shelf),
        Some(Command::Completions { shell }) => {
            let mut text = Vec::new();
            clap_complete::generate(shell, &mut command(), "supple", &mut text);
            print(&String::from_utf8_lossy(&text))
        }
        Some(Command::Man) => {
            let mut text = Vec::new();
            let page = clap_mangen::Man::new(command());
            page.render(&mut text).map_err(|error| Failure::output(&error))?;
            print(&String::from_utf8_lossy(&text))
        }
        Some(Command::Render(render)) => render::run(&render, &mut shelf),
        Some(Command::Cache { command }) => cache::run(command.as_ref()),
        Some(Command::Voices(voices)) => voices::run(voices.command.as_ref()),
    }
}

/// Tells why a command failed, where that has not been told.
pub fn tell_failure(failure: &Failure) {
    match failure {
        Failure::Told | Failure::ReaderGone => {}
        Failure::Work(message) | Failure::Usage(message) => tell(&format!("error: {message}\n")),
        Failure::Signal(_) => tell("stopped\n"),
    }
}

fn command() -> ClapCommand {
    Arguments::command()
}
