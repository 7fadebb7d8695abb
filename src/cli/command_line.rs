//! The words on the command line.

use std::path::{Path, PathBuf};

use clap::{Parser, Subcommand};

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
use crate::library::Library;

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
