//! `supple chapters`

use std::fmt::Write as _;

use super::args::Chapters;
use super::failure::Failure;
use super::output::{print, print_json};
use crate::tags::{Contents, contents};
use crate::time::Millis;
use crate::timeline::chapters::JsonChapters;

pub(super) fn run(arguments: &Chapters) -> Result<(), Failure> {
    let Contents { title, length, chapters } = contents(&arguments.file).map_err(Failure::work)?;
    if arguments.json {
        return print_json(&JsonChapters::new(&title, chapters));
    }
    let mut text = String::new();
    if !title.is_empty() {
        let _ = writeln!(text, "{title}");
    }
    for (at, title) in &chapters {
        let _ = writeln!(text, "{:>8}  {title}", clock(*at));
    }
    if chapters.is_empty() {
        text += "no chapters\n";
    }
    if let Some(length) = length {
        let _ = writeln!(text, "{:>8}  end", clock(length));
    }
    print(&text)
}

/// A time as `m:ss`, with hours only where it has any.
fn clock(Millis(at): Millis) -> String {
    let (hours, minutes, seconds) = (at / 3_600_000, at / 60_000 % 60, at / 1000 % 60);
    if hours > 0 {
        format!("{hours}:{minutes:02}:{seconds:02}")
    } else {
        format!("{minutes}:{seconds:02}")
    }
}
