//! `supple new`

use super::args::New;
use super::compose;
use super::failure::Failure;
use super::library::Shelf;
use super::output::{print, tell};
use crate::files::{Destination, write_atomic};

/// A routine that teaches the language by example.
const EXAMPLE: &str = include_str!("new.routine");

pub(super) fn run(arguments: &New, shelf: &mut Shelf) -> Result<(), Failure> {
    let composed = compose::new(&arguments.wishes, arguments.inline, shelf)?;
    let text = composed.as_deref().unwrap_or(EXAMPLE);
    let file = arguments.file.as_deref().filter(|path| path.as_os_str() != "-");
    let Some(path) = file else { return print(text) };
    let to = Destination::new(path, arguments.force);
    write_atomic(&to, text.as_bytes()).map_err(Failure::work)?;
    let name = path.display();
    tell(&format!(
        "Wrote {name}. Edit it, look for mistakes with `supple check {name}`, and hear it with `supple render -r {name} -o routine.wav`.\n"
    ));
    Ok(())
}
