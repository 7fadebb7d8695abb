//! The arguments that describe a composed routine.

use clap::Args;

use super::values::{language, posture, word};
use crate::language::Language;
use crate::routine::Posture;

/// The arguments that describe a composed routine.
#[derive(Debug, Args)]
pub(crate) struct WishArguments {
    /// Compose a routine that lasts so many minutes, talk included
    #[arg(long, value_parser = clap::value_parser!(u64).range(1..=180))]
    pub(crate) minutes: Option<u64>,
    /// The parts of the body that it is for, such as "neck, upper back"
    #[arg(long = "for", value_parser = word, value_delimiter = ',', requires = "minutes",
          value_name = "BODY PART")]
    pub(crate) areas: Vec<String>,
    /// The props that you do not have
    #[arg(long, value_parser = word, value_delimiter = ',', requires = "minutes",
          value_name = "PROP")]
    pub(crate) without: Vec<String>,
    /// The postures to choose from: seated, standing, kneeling, all fours, lying (on the
    /// back), prone, side-lying
    #[arg(long, value_parser = posture, value_delimiter = ',', requires = "minutes")]
    pub(crate) posture: Vec<Posture>,
    /// The language of the routine, such as de; en without it
    #[arg(long, value_parser = language, requires = "minutes")]
    pub(crate) language: Option<Language>,
    /// Another number gives another routine; without it each day has its own
    #[arg(long, requires = "minutes", value_name = "NUMBER")]
    pub(crate) seed: Option<u64>,
}

impl WishArguments {
    /// The language of the exercises.
    pub(crate) fn language(&self) -> Language {
        self.language.unwrap_or(Language::English)
    }
}
