//! The commands on top.

pub mod args;
mod cache;
mod chapters;
mod check;
mod compose;
mod failure;
mod fmt;
mod history;
#[cfg(feature = "live")]
mod large;
mod library;
mod list;
mod load;
mod new;
mod output;
#[cfg(feature = "live")]
mod play;
mod prefer;
mod qr;
mod render;
pub mod report;
#[cfg(feature = "live")]
mod sample;
#[cfg(feature = "live")]
mod screen;
mod share;
mod show;
mod sidecar;
mod silent;
mod speaking;
#[cfg(feature = "live")]
mod stopped;
mod system;
mod takes;
mod timeline;
#[cfg(feature = "live")]
pub mod view;
mod voices;

#[cfg(unix)]
use std::sync::Arc;

use clap::{Command as ClapCommand, CommandFactory};

use args::{Arguments, Command};
pub use failure::Failure;
use library::Shelf;
use output::{print, tell};

/// Does what the command line asks for.
///
/// # Errors
/// When it could not be done.
pub fn run(mut arguments: Arguments) -> Result<(), Failure> {
    // A file beyond the user's limit is then an error in words, as a full disk is.
    #[cfg(unix)]
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default());
    let mut shelf = Shelf::new(arguments.scripts);
    if let Some(session) = arguments.command.as_mut().and_then(Command::session) {
        compose::prepare(session, &mut shelf)?;
    }
    match arguments.command {
        None => list::welcome(&mut shelf),
        Some(Command::List(list)) => list::run(&list, &mut shelf),
        Some(Command::Check(check)) => check::run(&check, &mut shelf),
        Some(Command::Fmt(fmt)) => fmt::run(&fmt, &mut shelf),
        Some(Command::History { command }) => history::run(command.as_ref()),
        Some(Command::New(new)) => new::run(&new, &mut shelf),
        Some(Command::Prefer { command }) => prefer::run(command.as_ref(), &mut shelf),
        Some(Command::Share(share)) => share::run(&share, &mut shelf),
        Some(Command::Show(show)) => show::run(&show, &mut shelf),
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
        #[cfg(feature = "live")]
        Some(Command::Play(play)) => play::run(&play, &mut shelf),
        #[cfg(not(feature = "live"))]
        Some(Command::Play(_)) => Err(Failure::Work(
            "this supple was built without live play: make a file with `supple render`, or build it \
             with the feature `live`"
                .to_owned(),
        )),
        Some(Command::Chapters(chapters)) => chapters::run(&chapters),
        Some(Command::Render(render)) => render::run(&render, &mut shelf),
        Some(Command::Cache { command }) => cache::run(command.as_ref()),
        Some(Command::Voices(voices)) => voices::run(voices.command.as_ref(), &mut shelf),
    }
}

/// The words of the command line that the program was started with.
#[must_use]
pub fn words() -> Vec<std::ffi::OsString> {
    Arguments::words(std::env::args_os())
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
