//! The arguments that describe a composed routine.

use clap::Args;

use super::values::{language, minutes, posture, seed, word};
use crate::language::Language;
use crate::routine::Posture;

/// The arguments that describe a composed routine.
#[derive(Clone, Debug, Args)]
pub(crate) struct WishArguments {
    /// Compose a routine that lasts so many minutes, talk included; ten where only wishes are told
    #[arg(help_heading = "How long", long, value_parser = minutes)]
    pub(crate) minutes: Option<u64>,
    /// The parts of the body that it is for, such as "neck, upper back"
    #[arg(help_heading = "What", long = "for", value_parser = word, value_delimiter = ',', value_name = "BODY PART")]
    pub(crate) areas: Vec<String>,
    /// The props that you do not have
    #[arg(help_heading = "What", long, value_parser = word, value_delimiter = ',', value_name = "PROP")]
    pub(crate) without: Vec<String>,
    /// The postures to choose from: seated, standing, kneeling, all fours, lying (on the
    /// back), prone, side-lying
    #[arg(help_heading = "What", long, value_parser = posture, value_delimiter = ',')]
    pub(crate) posture: Vec<Posture>,
    /// The language of the routine, such as de; en without it
    #[arg(help_heading = "What", long, value_parser = language)]
    pub(crate) language: Option<Language>,
    /// Another number gives another routine; without it each day has its own
    #[arg(help_heading = "What", long, value_parser = seed, value_name = "NUMBER")]
    pub(crate) seed: Option<u64>,
}

/// The minutes of a routine that is composed where none are named.
const USUAL_MINUTES: u64 = 10;

impl WishArguments {
    /// How many minutes to compose, if a routine is to be composed.
    pub(crate) fn composed_minutes(&self) -> Option<u64> {
        self.minutes.or_else(|| self.first().map(|_| USUAL_MINUTES))
    }

    /// The first option of these that is given.
    pub(crate) fn first(&self) -> Option<&'static str> {
        [
            ("--minutes", self.minutes.is_some()),
            ("--for", !self.areas.is_empty()),
            ("--without", !self.without.is_empty()),
            ("--posture", !self.posture.is_empty()),
            ("--language", self.language.is_some()),
            ("--seed", self.seed.is_some()),
        ]
        .into_iter()
        .find_map(|(option, is_given)| is_given.then_some(option))
    }

    /// The language of the exercises.
    pub(crate) fn language(&self) -> Language {
        self.language.unwrap_or(Language::English)
    }
}
