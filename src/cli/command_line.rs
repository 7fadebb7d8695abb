//! The words on the command line.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{CommandFactory, Parser, Subcommand};

use super::commands::cache::CacheCommand;
use super::commands::chapters::Chapters;
use super::commands::check::Check;
use super::commands::fmt::Fmt;
use super::commands::history::HistoryCommand;
use super::commands::list::List;
use super::commands::new::New;
use super::commands::play::Play;
use super::commands::prefer::PreferCommand;
use super::commands::render::Render;
use super::commands::share::Share;
use super::commands::show::Show;
use super::commands::timeline::Timeline;
use super::commands::voices::Voices;

/// Talks you through stretching with your eyes closed.
#[derive(Debug, Parser)]
#[command(version, about, max_term_width = 100)]
#[command(
    after_help = "Without a command: the routines, and how to hear one. With --routine and no \
                        command: play."
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
    /// Print everything that is heard in a routine, with its time
    Timeline(Timeline),
    /// Find all mistakes of routine files
    Check(Check),
    /// Write routine files in their one canonical form; no word and no comment changes
    Fmt(Fmt),
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
    /// Show what was played, when and for how long, or clear that
    History {
        /// What to do with it
        #[command(subcommand)]
        command: Option<HistoryCommand>,
    },
    /// Print completions for a shell
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
}

impl Arguments {
    /// The words of a command line; `play` is the command where only a routine is named.
    pub(crate) fn words(words: impl Iterator<Item = OsString>) -> Vec<OsString> {
        let mut words: Vec<OsString> = words.collect();
        let is_routine = |word: &OsString| {
            let starts =
                |word: &str| ["--r", "-r", "--minutes"].iter().any(|one| word.starts_with(one));
            word.to_str().is_some_and(starts)
        };
        let commands = Self::command();
        let is_command = |word: &OsString| commands.find_subcommand(word).is_some();
        let before = words.iter().skip(1).take_while(|word| !is_routine(word));
        let is_named = words.iter().skip(1).any(is_routine);
        if is_named && !before.into_iter().any(is_command) {
            words.insert(1, "play".into());
        }
        words
    }
}
