//! `supple new`

use super::args::New;
use super::compose;
use super::failure::Failure;
use super::library::Shelf;
use super::output::{print, tell};
use crate::sink;

/// A routine that teaches the language by example.
const EXAMPLE: &str = include_str!("new.routine");

pub(super) fn run(arguments: &New, shelf: &mut Shelf) -> Result<(), Failure> {
    let composed = compose::new(&arguments.wishes, arguments.inline, shelf)?;
    let text = composed.as_deref().unwrap_or(EXAMPLE);
    let file = arguments.file.as_deref().filter(|path| path.as_os_str() != "-");
    let Some(path) = file else { return print(text) };
    sink::write_whole(path, text.as_bytes(), arguments.force).map_err(Failure::work)?;
    let name = path.display();
    tell(&format!(
        "Wrote {name}. Edit it, look for mistakes with `supple check {name}`, and hear it with `supple render -r {name} -o routine.wav`.\n"
    ));
    Ok(())
}
