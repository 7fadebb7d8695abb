//! `supple timeline`

use super::args::Timeline;
use super::failure::Failure;
use super::library::Shelf;
use super::load;
use super::output::{colour, print, print_json, tell, width};
use super::report;
use super::speaking;
use crate::show::chart::chart;
use crate::timeline::json::Document;
use crate::timeline::text::Listing;

pub(super) fn run(arguments: &Timeline, shelf: &mut Shelf) -> Result<(), Failure> {
    let session = load::session(shelf, &arguments.session)?;
    let (timeline, voice) = speaking::plan_read(&session, &arguments.session)?;
    if arguments.json {
        let warnings = timeline.warnings.iter();
        let warnings = warnings.map(|warning| report::line(warning, &shelf.sources)).collect();
        return print_json(&Document::new(&timeline, &voice.name, warnings));
    }
    tell(&report::render_all(&timeline.warnings, &shelf.sources, colour()));
    if arguments.chart {
        return print(&chart(&timeline, width()));
    }
    print(&Listing(&timeline).to_string())
}
