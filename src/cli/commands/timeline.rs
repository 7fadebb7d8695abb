//! `supple timeline`

use clap::Args;

use crate::cli::args::SessionArguments;
use crate::cli::failure::Failure;
use crate::cli::load;
use crate::cli::speaking;
use crate::cli::terminal::output::{colour, print, print_json, tell, width};
use crate::cli::ways;
use crate::library::Library;
use crate::report;
use crate::show::chart::chart;
use crate::timeline::json::Document;
use crate::timeline::text::Listing;

/// `supple timeline`
#[derive(Debug, Args)]
pub(crate) struct Timeline {
    /// What makes the session
    #[command(flatten)]
    pub(crate) session: SessionArguments,
    /// Print JSON
    #[arg(long)]
    pub(crate) json: bool,
    /// Draw it
    #[arg(long, conflicts_with = "json")]
    pub(crate) chart: bool,
}

pub(crate) fn run(arguments: &Timeline, library: &mut Library) -> Result<(), Failure> {
    let session = load::session(library, &arguments.session)?;
    arguments.session.music()?;
    let (plan, voice) = speaking::plan_read(&session, &arguments.session)?;
    let timeline = plan.timeline();
    if arguments.json {
        let warnings = timeline.warnings.iter();
        let warnings = warnings.map(|warning| report::line(warning, library.sources())).collect();
        return print_json(&Document::new(timeline, &voice.name, warnings));
    }
    tell(&report::render_all(&timeline.warnings, library.sources(), colour()));
    ways::tell_ways(plan.ways(), &arguments.session, library);
    speaking::tell_left_out(&timeline.left_out);
    if arguments.chart {
        return print(&chart(timeline, width()));
    }
    print(&Listing(timeline).to_string())
}
