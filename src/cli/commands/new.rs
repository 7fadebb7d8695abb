//! `supple new`

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::args::WishArguments;
use crate::cli::commands::programme;
use crate::cli::composing;
use crate::cli::failure::Failure;
use crate::cli::terminal::output::{print, tell};
use crate::files::{Destination, write_atomic};
use crate::library::Library;
use crate::name::quoted;

/// `supple new`
#[derive(Debug, Args)]
pub(crate) struct New {
    /// The file to write; standard output without one
    #[arg(value_name = "FILE")]
    pub(crate) file: Option<PathBuf>,
    /// What a composed routine is like
    #[command(flatten)]
    pub(crate) wishes: WishArguments,
    /// Spell out each exercise instead of taking it from its routine
    #[arg(help_heading = "Files", long)]
    pub(crate) inline: bool,
    /// Replace a file that is there already
    #[arg(help_heading = "Files", long)]
    pub(crate) force: bool,
}

/// A routine that teaches the language by example.
const EXAMPLE: &str = include_str!("new.routine");

pub(crate) fn run(arguments: &New, library: &mut Library) -> Result<(), Failure> {
    let programme = arguments.file.as_deref().and_then(programme::example);
    let composed = composing::script(&arguments.wishes, arguments.inline, library)?;
    let text = composed.as_deref().or(programme).unwrap_or(EXAMPLE);
    let file = arguments.file.as_deref().filter(|path| path.as_os_str() != "-");
    let Some(path) = file.map(script_name) else { return print(text) };
    let to = Destination::new(path.clone(), arguments.force);
    write_atomic(&to, text.as_bytes()).map_err(Failure::work)?;
    if to.is_stream() {
        return Ok(());
    }
    let name = quoted(&path.display().to_string());
    if programme.is_some() && composed.is_none() {
        tell(&format!(
            "Wrote {name}. Edit it, look for mistakes with `supple check {name}`, and begin it with `supple start {name}`.\n"
        ));
        return Ok(());
    }
    tell(&format!(
        "Wrote {name}. Edit it, look for mistakes with `supple check {name}`, and hear it with `supple render -r {name} -o routine.wav`.\n"
    ));
    Ok(())
}

/// The path with the ending of scripts, where it has none and is nothing that is there.
fn script_name(path: &Path) -> PathBuf {
    let is_there = Destination::new(path, false).check().is_err();
    if path.extension().is_some() || is_there || Destination::new(path, true).is_stream() {
        return path.to_owned();
    }
    path.with_extension("routine")
}
