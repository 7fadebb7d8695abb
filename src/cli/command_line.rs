//! The words on the command line.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use clap::{CommandFactory, Parser, Subcommand};

use super::commands::cache::CacheCommand;
use super::commands::chapters::Chapters;
use super::commands::check::Check;
use super::commands::export::Export;
use super::commands::fmt::Fmt;
use super::commands::history::History;
use super::commands::import::Import;
use super::commands::list::List;
use super::commands::new::New;
use super::commands::play::Play;
use super::commands::prefer::PreferCommand;
use super::commands::programme::{Programme, Start, Today};
use super::commands::publish::Publish;
use super::commands::render::Render;
use super::commands::share::Share;
use super::commands::show::Show;
use super::commands::timeline::Timeline;
use super::commands::voices::Voices;
use crate::library::{Library, RoutineRef};
use crate::name::nearest;

/// Talks you through stretching with your eyes closed.
#[derive(Debug, Parser)]
#[command(version, about, max_term_width = 100)]
#[command(
    after_help = "Without a command: a screen to choose a routine on, or the list of them. With a \
                  routine and no command: play.\n\nExamples:\n  supple\n  supple desk-break \
                  --talk quiet"
)]
pub(crate) struct Arguments {
    /// What to do
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    /// Look for routines in this folder first
    #[arg(long, global = true, value_name = "FOLDER")]
    pub(crate) scripts: Option<PathBuf>,
}

/// One thing that the program does.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Play a routine through the speakers; `supple --routine NAME` does the same
    Play(Play),
    /// Make a sound file of a routine
    Render(Render),
    /// Print the chapters of a sound file
    Chapters(Chapters),
    /// List the routines: title, exercises, props, shortest and longest length
    List(List),
    /// Print a routine as a handout to read, or write it as a page or a picture
    Show(Show),
    /// Hand a routine to a phone in the same network, with a page to play it
    Share(Share),
    /// Write routines, or a programme, as a web site that plays them: for any host or a USB stick
    Publish(Publish),
    /// Print everything that is heard in a routine, with its time
    Timeline(Timeline),
    /// Find all mistakes of routine files
    Check(Check),
    /// Write routine files in their one canonical form; no word and no comment changes
    Fmt(Fmt),
    /// Serve an editor: mistakes, forms, completions and times while a routine is written
    Lsp,
    /// Write a routine as JSON, for other programs
    Export(Export),
    /// Write a routine file from JSON, or a draft of one from a handout
    Import(Import),
    /// Write a routine that teaches the language, to start your own from, or with --minutes one that
    /// is composed for you
    New(New),
    /// Show or change what you like, dislike and leave out
    Prefer {
        /// What to change
        #[command(subcommand)]
        command: Option<PreferCommand>,
    },
    /// List the voices, get one, or hear one
    Voices(Voices),
    /// Show how much speech is kept to be used again, or clear it
    Cache {
        /// What to do with it
        #[command(subcommand)]
        command: Option<CacheCommand>,
    },
    /// Begin a programme over weeks today
    Start(Start),
    /// Play what your programme has for today
    Today(Today),
    /// Show where you stand in your programme, or pause it, go on, leave it
    Programme(Programme),
    /// Show what was played, when, for how long and how it was; export or clear that
    History(History),
    /// Print completions for a shell
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page, or with --folder write that of every command
    Man {
        /// Write one page a command into this folder, as supple.1, supple-play.1 and so on
        #[arg(long, value_name = "FOLDER")]
        folder: Option<PathBuf>,
    },
}

impl Arguments {
    /// The words of a command line; `play` is the command where only a routine is named, or the
    /// wishes for one. A command's name wins over a routine's.
    pub(crate) fn words(words: impl Iterator<Item = OsString>) -> Vec<OsString> {
        let mut words: Vec<OsString> = words.collect();
        if asks_to_play(words.get(1..).unwrap_or_default()) {
            words.insert(1, "play".into());
        }
        words
    }

    /// The routines that can be named on a command line.
    pub(crate) fn library(scripts: Option<&Path>) -> Library {
        let library = Library::shipped();
        let library = match scripts {
            Some(folder) => library.with_folder(folder),
            None => library,
        };
        library.with_own_folder()
    }
}

/// True if a command line without a command asks for a routine.
fn asks_to_play(words: &[OsString]) -> bool {
    const WISHES: [&str; 4] = ["--r", "-r", "--minutes", "--for"];
    let commands = Arguments::command();
    let names: Vec<&str> = commands.get_subcommands().map(clap::Command::get_name).collect();
    let mut scripts = None;
    let mut is_first = true;
    let mut words = words.iter();
    while let Some(word) = words.next() {
        let Some(word) = word.to_str() else { return true };
        if WISHES.iter().any(|wish| word.starts_with(wish)) {
            return true;
        }
        if word == "--scripts" {
            scripts = words.next().map(PathBuf::from);
            continue;
        }
        if let Some(folder) = word.strip_prefix("--scripts=") {
            scripts = Some(PathBuf::from(folder));
        }
        if word.starts_with('-') && word != "-" {
            is_first = false;
            continue;
        }
        if word == "help" || names.contains(&word) {
            return false;
        }
        let library = Arguments::library(scripts.as_deref());
        if library.knows(word) {
            return true;
        }
        let is_path = !matches!(RoutineRef::parse(word), RoutineRef::Named(_));
        let is_slip = |names: &[&str]| nearest(word, names.iter().copied()).is_some();
        if is_first && !is_path && is_slip(&names) {
            // What stands behind a slip of a command's name is that command's.
            return false;
        }
        // A slip of a routine's name is told by those that play.
        if is_first && (is_path || library.near(word, Path::new("")).is_some()) {
            return true;
        }
        is_first = false;
    }
    false
}
