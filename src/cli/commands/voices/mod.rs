//! `supple voices`

mod phonemes;
mod prepare;
mod recording_list;
#[cfg(feature = "live")]
mod sample;

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde::Serialize;

use crate::cli::args::values::pace;
use crate::cli::failure::Failure;
use crate::cli::sound_file;
use crate::cli::speaking;
use crate::cli::stop::Stop;
use crate::cli::terminal::output::{print, print_json, tell};
use crate::cli::terminal::progress;
use crate::encode::{self, Track};
use crate::files::Destination;
use crate::install::{Installed, install};
use crate::language::Language;
use crate::library::{Library, RoutineRef};
use crate::render::RenderOptions;
use crate::show::columns::{self, padded};
use crate::speech::{
    EVERY_LANGUAGE, Speech, Takes, Voice, find_voice, is_installed, own_voices, shipped_voices,
    voices_folder,
};
use crate::time::Frames;
use crate::timeline::{Event, Timeline};

/// `supple voices`
#[derive(Debug, Args)]
pub(crate) struct Voices {
    /// What to do with them
    #[command(subcommand)]
    pub(crate) command: Option<VoicesCommand>,
}

/// `supple voices list`
#[derive(Debug, Args)]
pub(crate) struct VoicesList {
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
}

/// One thing to do with voices.
#[derive(Debug, Subcommand)]
pub(crate) enum VoicesCommand {
    /// List the voices: name, language, engine, installed or not, licence
    List(VoicesList),
    /// Get a voice onto this machine
    Install {
        /// The voice
        name: String,
        /// Take it from these packages, or from a folder with them, instead of the network
        #[arg(long, value_name = "PATH", num_args = 1..)]
        from: Vec<PathBuf>,
    },
    /// Hear a voice, or write a sample of it
    Try(Try),
    /// Make all lines of a routine ahead, for a voice that takes long
    Prepare {
        #[command(flatten)]
        routines: Routines,
        /// The voice; without it, the best that is installed for the language
        #[arg(long, value_name = "NAME")]
        voice: Option<String>,
        /// How fast the voice speaks, from 0.5 to 2
        #[arg(long, value_parser = pace, value_name = "FACTOR")]
        pace: Option<f32>,
    },
    /// List the sentences that are still to record for a voice of your own takes
    Script {
        /// The folder of the takes, or its name in the folder of voices
        name: String,
        #[command(flatten)]
        routines: Routines,
    },
}

/// The routines that a voice is to speak.
#[derive(Debug, Args)]
#[group(required = true, multiple = true)]
pub(crate) struct Routines {
    /// A routine's name, or a file; several may stand
    #[arg(value_name = "ROUTINE")]
    plain: Vec<RoutineRef>,
    /// The same, wherever it stands; may repeat
    #[arg(short, long, value_name = "ROUTINE")]
    routine: Vec<RoutineRef>,
}

impl Routines {
    fn all(&self) -> impl Iterator<Item = &RoutineRef> {
        self.plain.iter().chain(&self.routine)
    }
}

/// `supple voices try`
#[derive(Debug, Args)]
pub(crate) struct Try {
    /// The voice
    pub(crate) name: String,
    /// What it says
    pub(crate) text: Option<String>,
    /// Write it to this WAV file instead of playing it; `-` for standard output
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output: Option<PathBuf>,
    /// Replace a file that is there already
    #[arg(long, requires = "output")]
    pub(crate) force: bool,
    /// Play on this device; a part of its name is enough
    #[arg(long, value_name = "NAME", conflicts_with = "output")]
    pub(crate) device: Option<String>,
    /// Print its phonemes instead, a line a sentence, in the form of a lexicon
    #[arg(long, conflicts_with_all = ["output", "device"])]
    pub(crate) phonemes: bool,
}

#[derive(Debug, Serialize)]
struct Listing {
    voices: Vec<Entry>,
}

#[derive(Debug, Serialize)]
struct Entry {
    name: String,
    language: String,
    engine: &'static str,
    installed: bool,
    licence: &'static str,
}

pub(crate) fn run(command: Option<&VoicesCommand>, library: &mut Library) -> Result<(), Failure> {
    match command {
        None => list(&VoicesList { json: false }),
        Some(VoicesCommand::List(arguments)) => list(arguments),
        Some(VoicesCommand::Install { name, from }) => install_voice(name, from),
        Some(VoicesCommand::Try(arguments)) => try_voice(arguments),
        Some(VoicesCommand::Prepare { routines, voice, pace }) => {
            prepare::run(routines.all(), voice.as_deref(), *pace, library)
        }
        Some(VoicesCommand::Script { name, routines }) => {
            recording_list::run(name, routines.all(), library)
        }
    }
}

fn list(arguments: &VoicesList) -> Result<(), Failure> {
    let entry = |voice: Voice| Entry {
        installed: is_installed(&voice),
        licence: voice.licence(),
        engine: voice.engine.name(),
        name: voice.name,
        language: voice.language,
    };
    let mut voices: Vec<Entry> = shipped_voices().map(entry).collect();
    for own in own_voices() {
        // One that is broken does not hide the others.
        let read = own.and_then(|voice| {
            let takes = voice.takes_folder().map(Takes::read).transpose()?;
            Ok((voice, takes.unwrap_or_default()))
        });
        match read {
            Ok((voice, takes)) => {
                speaking::tell_unused(&voice, &takes);
                voices.push(entry(voice));
            }
            Err(error) => tell(&format!("warning: {error}\n")),
        }
    }
    #[cfg(feature = "live")]
    voices.extend(crate::cli::system::voices().into_iter().map(|voice| Entry {
        name: format!("{}:{}", crate::cli::system::NAME, voice.name),
        language: voice.language,
        engine: crate::cli::system::NAME,
        installed: true,
        licence: "the system's own",
    }));
    if arguments.json {
        return print_json(&Listing { voices });
    }
    let width = voices.iter().map(|entry| columns::width(&entry.name)).max().unwrap_or_default();
    let mut text = String::new();
    for Entry { name, language, engine, installed, licence } in voices {
        let name = padded(&name, width);
        let language = if language == EVERY_LANGUAGE { "any".to_owned() } else { language };
        let installed = if installed { "installed" } else { "not installed" };
        let _ = writeln!(text, "{name}  {language:<6}  {engine:<8}  {installed:<13}  {licence}");
    }
    print(&text)
}

fn install_voice(name: &str, from: &[PathBuf]) -> Result<(), Failure> {
    let voice = find_voice(Some(name), Language::English).map_err(Failure::usage)?;
    let name = &voice.name;
    if voice.files.is_empty() {
        tell(&format!("{name} is part of the program.\n"));
        return Ok(());
    }
    if let Some(folder) = &voice.folder {
        tell(&format!("{name} is a voice of your own: its files lie in {}.\n", folder.display()));
        return Ok(());
    }
    let folder = voices_folder().ok_or_else(|| {
        Failure::work("there is no folder for your data: set HOME, then try again")
    })?;
    let bar = progress::bar("{msg} {bar:40} {bytes} of {total_bytes}", true);
    let installed = install(&voice, &folder, from, &mut |what, done, all| {
        bar.set_message(what.to_owned());
        bar.set_length(all);
        bar.set_position(done);
    });
    bar.finish_and_clear();
    let installed = installed.map_err(Failure::work)?;
    let what = match installed {
        Installed::Before => "is installed already",
        Installed::Now => "is installed now",
    };
    tell(&format!("{name} {what}, in {}. Licence: {}.\n", folder.display(), voice.licence()));
    if installed == Installed::Now {
        prepare::measure(&voice)?;
    }
    Ok(())
}

fn try_voice(arguments: &Try) -> Result<(), Failure> {
    let voice = speaking::named(&arguments.name, None)?;
    speaking::tell_passed_over(&voice)?;
    let language = Language::from_tag(&voice.language).unwrap_or_default();
    if let Some(path) = &arguments.output {
        sound_file::is_no_terminal(path)?;
    }
    let text = arguments.text.as_deref().unwrap_or(language.sample());
    if arguments.phonemes {
        return phonemes::run(voice, text, language);
    }
    let stop = arguments.output.is_some().then(Stop::at_once).transpose()?;
    let mut speech = Speech::open(voice, language).map_err(Failure::work)?;
    let frames = speech.clips().utterance(text).map_err(Failure::work)?.frames;
    let timeline = sample_of(text, frames, language);
    let (Some(path), Some(stop)) = (&arguments.output, &stop) else {
        return speak(&timeline, speech, arguments);
    };
    let to = Destination::new(path, arguments.force);
    if !to.is_stream() {
        stop.between_blocks();
    }
    let sink = encode::open(&to, &Track::from(&timeline))?;
    sound_file::write(&timeline, &mut speech, RenderOptions::default(), sink, false, stop)?;
    if path.as_os_str() != "-" {
        tell(&format!("Wrote {}.\n", path.display()));
    }
    Ok(())
}

#[cfg(feature = "live")]
fn speak(timeline: &Timeline, mut speech: Speech, arguments: &Try) -> Result<(), Failure> {
    let file = format!("supple voices try {} -o FILE.wav", arguments.name);
    sample::play(timeline, speech.clips(), arguments.device.as_deref(), &file)
}

#[cfg(not(feature = "live"))]
fn speak(_: &Timeline, _: Speech, arguments: &Try) -> Result<(), Failure> {
    Err(Failure::usage(format!(
        "this supple was built without live play: write a file with \
         `supple voices try {} -o FILE.wav`",
        arguments.name
    )))
}

/// One line as a timeline of its own, with the lead-in that every sound has.
fn sample_of(text: &str, frames: Frames, language: Language) -> Timeline {
    let lead_in = Frames(u64::from(crate::time::RATE));
    let line = Timeline::line(&text.into(), language, frames, Frames::ZERO);
    let events = line.events.into_iter().map(|event| Event { at: event.at + lead_in, ..event });
    Timeline { length: lead_in + frames, lead_in, events: events.collect(), ..line }
}
