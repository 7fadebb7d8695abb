//! The command line: words to a command, and its failure to an exit code.

mod args;
mod command_line;
mod commands;
mod composing;
mod failure;
mod help;
mod listing;
mod load;
mod mistakes;
mod sound_file;
mod speaking;
mod state;
mod stop;
mod system;
pub(crate) mod terminal;
mod text_file;
mod ways;
mod words;

use std::path::Path;
use std::process::ExitCode;
#[cfg(unix)]
use std::sync::Arc;

use crate::files::replace;
use crate::library::Library;
#[cfg(feature = "live")]
use crate::library::RoutineRef;
use command_line::{Arguments, Command};
#[cfg(feature = "live")]
use commands::pick;
use commands::{
    cache, chapters, check, export, fmt, history, import, list, lsp, new, play, prefer, programme,
    publish, render, share, show, timeline, voices,
};
use failure::Failure;
use terminal::output::{print, report_failure, tell_notes};

/// The whole program: does what the command line asks for, and says why where it cannot.
#[must_use]
pub fn run_command_line() -> ExitCode {
    let words = words::with_command(std::env::args_os());
    let done = match mistakes::parse(words) {
        Ok(arguments) => run(arguments),
        Err(failure) => Err(failure),
    };
    if let Err(failure) = &done {
        report_failure(failure);
    }
    // Where the command line is wrong nothing was done that a note could be about.
    if done.as_ref().err().is_none_or(|failure| failure.code() != 2) {
        tell_notes();
    }
    done.map_or_else(|failure| ExitCode::from(failure.code()), |()| ExitCode::SUCCESS)
}

fn run(arguments: Arguments) -> Result<(), Failure> {
    // A file beyond the user's limit is then an error in words, as a full disk is.
    #[cfg(unix)]
    let _ = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default());
    let mut library = Arguments::library(arguments.scripts.as_deref());
    match arguments.command {
        None => choose(arguments.scripts.as_deref(), &mut library),
        Some(Command::List(list)) => list::run(&list, &mut library),
        Some(Command::Check(check)) => check::run(&check, &mut library),
        Some(Command::Fmt(fmt)) => fmt::run(&fmt, &mut library),
        Some(Command::Lsp) => lsp::run(&|| Arguments::library(arguments.scripts.as_deref())),
        Some(Command::Export(export)) => export::run(&export, &mut library),
        Some(Command::Import(import)) => import::run(&import, &mut library),
        Some(Command::History(history)) => history::run(&history, &mut library),
        Some(Command::Start(start)) => programme::start(&start, &mut library),
        Some(Command::Today(today)) => programme::today(&today, &mut library),
        Some(Command::Programme(arguments)) => programme::programme(&arguments, &mut library),
        Some(Command::New(new)) => new::run(&new, &mut library),
        Some(Command::Prefer { command }) => prefer::run(command.as_ref(), &mut library),
        Some(Command::Publish(publish)) => publish::run(&publish, &mut library),
        Some(Command::Share(share)) => share::run(&share, &mut library),
        Some(Command::Show(show)) => show::run(&show, &mut library),
        Some(Command::Timeline(timeline)) => timeline::run(&timeline, &mut library),
        Some(Command::Completions { shell }) => completions(shell),
        Some(Command::Man { folder: None }) => manual_page(),
        Some(Command::Man { folder: Some(folder) }) => manual_pages(&folder),
        Some(Command::Play(play)) => play::run(&play, &mut library),
        Some(Command::Chapters(chapters)) => chapters::run(&chapters),
        Some(Command::Render(render)) => render::run(&render, &mut library),
        Some(Command::Cache { command }) => cache::run(command.as_ref()),
        Some(Command::Voices(voices)) => voices::run(voices.command.as_ref(), &mut library),
    }
}

/// `supple` alone: what is chosen on the screen is played; without one, the list.
fn choose(scripts: Option<&Path>, library: &mut Library) -> Result<(), Failure> {
    #[cfg(feature = "live")]
    match pick::run(library)? {
        pick::Picked::Routine(name, options) => {
            let scripts = scripts.map(Path::to_owned);
            return run(Arguments { scripts, ..play_picked(&name, options)? });
        }
        pick::Picked::Nothing => return Ok(()),
        pick::Picked::NoScreen => {}
    }
    let _ = scripts;
    list::welcome(library)
}

/// The command that plays a routine with these options.
#[cfg(feature = "live")]
fn play_picked(name: &str, options: Vec<String>) -> Result<Arguments, Failure> {
    let words = ["supple", "play"].map(Into::into);
    let words = words.into_iter().chain(options.into_iter().map(Into::into));
    let mut arguments = help::parse(words).map_err(Failure::usage)?;
    if let Some(Command::Play(play)) = &mut arguments.command {
        play.session.picked = Some(RoutineRef::parse(name));
    }
    Ok(arguments)
}

fn completions(shell: clap_complete::Shell) -> Result<(), Failure> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut help::command(), "supple", &mut text);
    print(&String::from_utf8_lossy(&text))
}

fn manual_page() -> Result<(), Failure> {
    let mut text = Vec::new();
    let page = clap_mangen::Man::new(help::command());
    page.render(&mut text).map_err(Failure::output)?;
    print(&String::from_utf8_lossy(&text))
}

/// Writes the page of every command into a folder, which is made.
fn manual_pages(folder: &Path) -> Result<(), Failure> {
    let mut program = help::command().disable_help_subcommand(true);
    program.build();
    let mut commands = vec![program];
    while let Some(command) = commands.pop() {
        commands.extend(command.get_subcommands().filter(|sub| !sub.is_hide_set()).cloned());
        let page = clap_mangen::Man::new(command);
        let mut text = Vec::new();
        page.render(&mut text).map_err(Failure::output)?;
        replace(&folder.join(page.get_filename()), &text).map_err(Failure::work)?;
    }
    Ok(())
}
