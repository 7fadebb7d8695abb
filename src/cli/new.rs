//! `supple new`

use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

use super::args::New;
use super::compose;
use super::failure::Failure;
use super::library::Shelf;
use super::output::{print, tell};

/// A routine that teaches the language by example.
const EXAMPLE: &str = include_str!("new.routine");

pub(super) fn run(arguments: &New, shelf: &mut Shelf) -> Result<(), Failure> {
    let composed = compose::new(&arguments.wishes, arguments.inline, shelf)?;
    let text = composed.as_deref().unwrap_or(EXAMPLE);
    let Some(path) = &arguments.file else { return print(text) };
    write(path, arguments.force, text).map_err(|error| {
        let next = match error.kind() {
            io::ErrorKind::AlreadyExists => "; give `--force` to replace it, or another name",
            io::ErrorKind::NotFound => "; make the folder first",
            io::ErrorKind::PermissionDenied => "; choose a folder that you may write to",
            _ => "",
        };
        Failure::Work(format!("cannot write {}: {error}{next}", path.display()))
    })?;
    let name = path.display();
    tell(&format!(
        "Wrote {name}. Edit it, look for mistakes with `supple check {name}`, and hear it with `supple render -r {name} -o routine.wav`.\n"
    ));
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "writing this file is what the command is for")]
fn write(path: &Path, force: bool, text: &str) -> io::Result<()> {
    let mut file = if force { File::create(path)? } else { File::create_new(path)? };
    file.write_all(text.as_bytes())
}
