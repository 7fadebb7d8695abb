//! `supple play`

#[cfg(feature = "live")]
mod heard;
#[cfg(feature = "live")]
mod run;

use clap::{Args, ValueEnum};
#[cfg(feature = "live")]
pub(crate) use run::run;

use crate::cli::args::SessionArguments;
use crate::cli::args::values::buffer;
#[cfg(not(feature = "live"))]
use crate::cli::failure::Failure;
#[cfg(not(feature = "live"))]
use crate::library::Library;

/// `supple play`
#[derive(Debug, Args)]
pub(crate) struct Play {
    /// What makes the session
    #[command(flatten)]
    pub(crate) session: SessionArguments,
    /// What the sound comes from
    #[command(flatten)]
    pub(crate) output: OutputArguments,
    /// Lines of text instead of a screen, such as for a screen reader; keys work as well
    #[arg(help_heading = "Device", long = "plain")]
    pub(crate) as_lines: bool,
    /// Make all speech before the first sound
    #[arg(help_heading = "Device", long)]
    pub(crate) prepare: bool,
    /// Begin with this exercise: its title or a part of it, or its number
    #[arg(help_heading = "What", long, value_name = "EXERCISE")]
    pub(crate) from: Option<String>,
    /// Begin with the exercise in which the last run of this routine was stopped
    #[arg(help_heading = "What", long, conflicts_with = "from")]
    pub(crate) resume: bool,
}

/// The arguments for the device and its sound.
#[derive(Debug, Args)]
pub(crate) struct OutputArguments {
    /// Play on this device; a part of its name is enough
    #[arg(help_heading = "Device", long, value_name = "NAME")]
    pub(crate) device: Option<String>,
    /// List the devices to play on
    #[arg(help_heading = "Device", long, exclusive = true)]
    pub(crate) list_devices: bool,
    /// Sound that waits for the device, in milliseconds: more for a busy machine, less for quicker
    /// keys
    #[arg(help_heading = "Device", long, value_name = "MS", default_value_t = 200,
          value_parser = buffer)]
    pub(crate) buffer_ms: u64,
    /// When headphones go and the sound would fill the room instead; only the sound servers of
    /// Linux tell of it, elsewhere play goes on
    #[arg(help_heading = "Device", long, value_enum, value_name = "WHAT", default_value_t = Unplugged::Pause)]
    pub(crate) unplugged: Unplugged,
}

/// `--unplugged`
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Unplugged {
    /// Wait for the listener
    Pause,
    /// Go on through the speakers
    Play,
}

#[cfg(not(feature = "live"))]
pub(crate) fn run(_: &Play, _: &mut Library) -> Result<(), Failure> {
    Err(Failure::work(
        "this supple was built without live play: make a file with `supple render`, or build it \
         with the feature `live`",
    ))
}
