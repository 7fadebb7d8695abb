//! `supple show`

use std::path::Path;

use super::args::Show;
use super::failure::Failure;
use super::library::Shelf;
use super::load;
use super::output::{colour, has_style, print, tell, width};
use super::render;
use super::report;
use super::speaking;
use crate::files::{Destination, write_atomic};
use crate::show::text::{Page, text};
use crate::show::{html, svg};
use crate::timeline::MuteLengths;

pub(super) fn run(arguments: &Show, shelf: &mut Shelf) -> Result<(), Failure> {
    let asked = load::session(shelf, &arguments.session)?;
    for path in arguments.html.iter().chain(&arguments.picture) {
        Destination::new(path, arguments.force).check().map_err(Failure::work)?;
    }
    if let Some(path) = &arguments.picture {
        let (timeline, _) = speaking::plan_read(&asked, &arguments.session)?;
        keep(path, &svg::picture(&timeline), arguments.force)?;
    }
    if arguments.html.is_none() && arguments.picture.is_some() {
        return Ok(());
    }
    // About as long as is asked for will do to read, so no voice has to speak first.
    let fit = asked.fitted(&mut MuteLengths::new(asked.language))?;
    let session = fit.as_ref().map_or(&*asked, |fit| &fit.session);
    tell(&report::render_all(&session.warnings, &shelf.sources, colour()));
    let handout = asked.handout(fit.as_ref());
    match &arguments.html {
        Some(path) => keep(path, &html::page(&handout), arguments.force),
        None => print(&text(&handout, Page { width: width(), has_style: has_style() })),
    }
}

/// Writes a text to where the command line says.
fn keep(path: &Path, text: &str, force: bool) -> Result<(), Failure> {
    let to = Destination::new(path, force);
    write_atomic(&to, text.as_bytes()).map_err(|error| render::sink_failure(&error.into()))?;
    if !to.is_stream() {
        tell(&format!("Wrote {}.\n", path.display()));
    }
    Ok(())
}
