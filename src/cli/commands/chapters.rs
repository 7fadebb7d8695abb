//! `supple chapters`

use std::fmt::Write as _;
use std::path::PathBuf;

use clap::Args;

use crate::cli::failure::Failure;
use crate::cli::terminal::output::{print, print_json};
use crate::tags::{self, Metadata};
use crate::timeline::chapters::JsonChapters;

/// `supple chapters`
#[derive(Debug, Args)]
pub(crate) struct Chapters {
    /// The sound file
    pub(crate) file: PathBuf,
    /// Print JSON, as podcast players read it
    #[arg(long)]
    pub(crate) json: bool,
}

pub(crate) fn run(arguments: &Chapters) -> Result<(), Failure> {
    let Metadata { title, length, chapters } =
        tags::read(&arguments.file).map_err(Failure::work)?;
    if arguments.json {
        return print_json(&JsonChapters::new(&title, chapters));
    }
    let mut text = String::new();
    if !title.is_empty() {
        let _ = writeln!(text, "{title}");
    }
    for (at, title) in &chapters {
        let _ = writeln!(text, "{:>8}  {title}", at.clock());
    }
    if chapters.is_empty() {
        text += "no chapters\n";
    }
    if let Some(length) = length {
        let _ = writeln!(text, "{:>8}  end", length.length_clock());
    }
    print(&text)
}
