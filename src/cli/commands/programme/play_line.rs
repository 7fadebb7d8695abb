//! What the choices of an entry are read by: the options of `supple play`.

use clap::Parser;

use crate::cli::commands::play::Play;

/// A command line of `supple play`.
#[derive(Debug, Parser)]
#[command(name = "supple play", disable_version_flag = true)]
pub(super) struct PlayLine {
    /// What it asks for
    #[command(flatten)]
    pub(super) play: Play,
}
