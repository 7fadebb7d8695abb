//! Timelines rendered to files, in this process.

use std::path::Path;

use supple::encode::open;
use supple::files::Destination;
use supple::mixer::to_i16;
use supple::render::{RenderError, render};
use supple::timeline::Timeline;

use super::timelines::{mixed, mixer};

/// Writes a timeline to a file, with the voice of these tests.
pub(crate) fn write(timeline: &Timeline, path: &Path, force: bool) -> Result<(), RenderError> {
    let sink = open(&Destination::new(path, force), &timeline.into())?;
    render(&mut mixer(timeline), sink, &|| false, &mut |_| ())
}

/// The samples of a timeline, as a file holds them.
pub(crate) fn rounded(timeline: &Timeline) -> Vec<i16> {
    mixed(timeline).into_iter().map(to_i16).collect()
}
