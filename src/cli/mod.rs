//! The command line: words to a command, and its failure to an exit code.

mod args;
mod command_line;
mod commands;
mod composing;
mod failure;
mod library;
mod load;
mod sound_file;
mod speaking;
mod state;
mod stop;
mod system;
pub mod terminal;

use std::process::ExitCode;
#[cfg(unix)]
use std::sync::Arc;

use clap::{CommandFactory, Parser};
use command_line::{Arguments, Command};
use commands::{
    cache, chapters, check, fmt, history, list, new, play, prefer, render, share, show, timeline,
    voices,
};
use failure::Failure;
use library::Shelf;
use terminal::output::{print, report_failure};

/// The whole program: does what the command line asks for, and says why where it cannot.
#[must_use]
pub fn main() -> ExitCode {
    match run(Arguments::parse_from(Arguments::words(std::env::args_os()))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            report_failure(&failure);
            ExitCode::from(failure.code())
        }
    }
}

fn run(mut arguments: Arguments) -> Result<(), Failure> {
    // A file beyond the user's limit is then an error in words, as a full disk is.
    #[cfg(unix)]
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default());
    let mut shelf = Shelf::new(arguments.scripts);
    if let Some(session) = arguments.command.as_mut().and_then(Command::session) {
        composing::prepare(session, &mut shelf)?;
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
        Some(Command::Completions { shell }) => completions(shell),
        Some(Command::Man) => manual_page(),
        Some(Command::Play(play)) => play::run(&play, &mut shelf),
        Some(Command::Chapters(chapters)) => chapters::run(&chapters),
        Some(Command::Render(render)) => render::run(&render, &mut shelf),
        Some(Command::Cache { command }) => cache::run(command.as_ref()),
        Some(Command::Voices(voices)) => voices::run(voices.command.as_ref(), &mut shelf),
    }
}

fn completions(shell: clap_complete::Shell) -> Result<(), Failure> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut Arguments::command(), "supple", &mut text);
    print(&String::from_utf8_lossy(&text))
}

fn manual_page() -> Result<(), Failure> {
    let mut text = Vec::new();
    let page = clap_mangen::Man::new(Arguments::command());
    page.render(&mut text).map_err(Failure::output)?;
    print(&String::from_utf8_lossy(&text))
}
