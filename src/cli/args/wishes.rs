//! What a composed routine is like, and what a person prefers.

use clap::{Args, Subcommand};

use super::values::{language, posture, word};
use crate::language::Language;
use crate::routine::Posture;

/// What a composed routine is like.
#[derive(Debug, Args)]
pub struct WishArguments {
    /// Compose a routine that lasts so many minutes, talk included
    #[arg(long, value_parser = clap::value_parser!(u64).range(1..=180))]
    pub minutes: Option<u64>,
    /// The parts of the body that it is for, such as "neck, upper back"
    #[arg(long = "for", value_parser = word, value_delimiter = ',', requires = "minutes",
          value_name = "BODY PART")]
    pub areas: Vec<String>,
    /// The props that you do not have
    #[arg(long, value_parser = word, value_delimiter = ',', requires = "minutes",
          value_name = "PROP")]
    pub without: Vec<String>,
    /// The postures to choose from: seated, standing, kneeling, all fours, lying
    #[arg(long, value_parser = posture, value_delimiter = ',', requires = "minutes")]
    pub posture: Vec<Posture>,
    /// The language of the routine, such as de; en without it
    #[arg(long, value_parser = language, requires = "minutes")]
    pub language: Option<Language>,
    /// Another number gives another routine; without it each day has its own
    #[arg(long, requires = "minutes", value_name = "NUMBER")]
    pub seed: Option<u64>,
}

/// One thing to change in what is known of a person.
#[derive(Debug, Subcommand)]
pub enum PreferCommand {
    /// Take these exercises before others
    Like {
        /// Their titles
        #[arg(required = true, value_name = "EXERCISE")]
        titles: Vec<String>,
    },
    /// Never take these exercises
    Dislike {
        /// Their titles
        #[arg(required = true, value_name = "EXERCISE")]
        titles: Vec<String>,
    },
    /// Leave out a posture, a prop or a part of the body, such as kneeling
    No {
        /// What to leave out
        #[arg(required = true, value_name = "WHAT")]
        words: Vec<String>,
    },
    /// Take something back
    Forget {
        /// What was liked, disliked or left out
        #[arg(required = true, value_name = "WHAT")]
        words: Vec<String>,
    },
}

impl WishArguments {
    /// The language of the exercises.
    pub(in crate::cli) fn language(&self) -> Language {
        self.language.unwrap_or(Language::English)
    }
}
