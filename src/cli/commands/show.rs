//! `supple show`

use std::path::{Path, PathBuf};

use clap::Args;

use crate::cli::args::SessionArguments;
use crate::cli::args::values::days;
use crate::cli::commands::programme;
use crate::cli::failure::{Failure, both};
use crate::cli::load;
use crate::cli::speaking;
use crate::cli::terminal::output::{colour, has_style, print, tell, width};
use crate::cli::text_file::keep;
use crate::cli::ways;
use crate::files::Destination;
use crate::library::Library;
use crate::name::quoted;
use crate::report;
use crate::show::text::{Page, text};
use crate::show::{Sheet, html, svg};

/// `supple show`
#[derive(Debug, Args)]
pub(crate) struct Show {
    /// What makes the session
    #[command(flatten)]
    pub(crate) session: SessionArguments,
    /// Write the handout as a page for print and phone
    #[arg(help_heading = "Files", long, value_name = "FILE")]
    pub(crate) html: Option<PathBuf>,
    /// The name of the person that the handout is for, with a line for the date
    #[arg(help_heading = "Handout", long, value_name = "NAME")]
    pub(crate) name: Option<String>,
    /// A box to tick for each of so many days
    #[arg(help_heading = "Handout", long, value_name = "DAYS", value_parser = days)]
    pub(crate) days: Option<u16>,
    /// Write both sides out
    #[arg(help_heading = "Handout", long)]
    pub(crate) both_sides: bool,
    /// Draw the session as an SVG picture: speech, holds, breath and beeps over time
    #[arg(help_heading = "Files", long, value_name = "FILE")]
    pub(crate) picture: Option<PathBuf>,
    /// Replace a file that is there already
    #[arg(help_heading = "Files", long)]
    pub(crate) force: bool,
}

pub(crate) fn run(arguments: &Show, library: &mut Library) -> Result<(), Failure> {
    if let Some(programme) = programme_of(arguments, library) {
        return show_programme(arguments, &programme, library);
    }
    let asked = load::session(library, &arguments.session);
    let (asked, ()) = both(asked, endings(arguments))?;
    for path in arguments.html.iter().chain(&arguments.picture) {
        Destination::new(path, arguments.force).check().map_err(Failure::work)?;
    }
    arguments.session.music()?;
    if let Some(path) = &arguments.picture {
        let (plan, _) = speaking::plan_read(&asked, &arguments.session)?;
        keep(path, &svg::picture(plan.timeline()), arguments.force)?;
    }
    if arguments.html.is_none() && arguments.picture.is_some() {
        return Ok(());
    }
    let (handout, warnings) = asked.handout_in_full(arguments.both_sides).map_err(Failure::work)?;
    let sheet = Sheet { name: arguments.name.clone(), days: arguments.days.unwrap_or_default() };
    tell(&report::render_all(&warnings, library.sources(), colour()));
    let ways = asked.ways_read().map_err(Failure::work)?;
    ways::tell_ways(&ways, &arguments.session, library);
    speaking::tell_left_out(&handout.left_out);
    match &arguments.html {
        Some(path) => {
            let pictures = load::pictures(library, &handout)?;
            keep(path, &html::page(&handout, &sheet, &pictures), arguments.force)
        }
        None => print(&text(&handout, &sheet, Page { width: width(), has_style: has_style() })),
    }
}

/// The programme that is to be shown.
fn programme_of(arguments: &Show, library: &Library) -> Option<String> {
    let named = arguments.session.named()?;
    load::is_programme(named, library).then(|| named.to_string())
}

/// Prints a programme on one page, or writes it.
fn show_programme(arguments: &Show, word: &str, library: &mut Library) -> Result<(), Failure> {
    endings(arguments)?;
    if arguments.picture.is_some() {
        return Err(Failure::usage(
            "a programme has no picture: its page is written with --html FILE",
        ));
    }
    let of_handout = [("--days", arguments.days.is_some()), ("--both-sides", arguments.both_sides)];
    let of_handout =
        of_handout.into_iter().find_map(|(option, is_given)| is_given.then_some(option));
    if let Some(option) = arguments.session.first().or(of_handout) {
        return Err(Failure::usage(format!(
            "{option} does nothing here: a programme is shown with what it sets itself, and a box for each \
             time"
        )));
    }
    let (text, page) = programme::sheet(word, arguments.name.as_deref(), library)?;
    match &arguments.html {
        Some(path) => keep(path, &page, arguments.force),
        None => print(&text),
    }
}

/// Refuses endings of what is not written here.
fn endings(arguments: &Show) -> Result<(), Failure> {
    let is_one = |path: &Path, endings: &[&str]| {
        path.extension()
            .is_none_or(|ending| endings.iter().any(|one| ending.eq_ignore_ascii_case(one)))
    };
    let another = |option: &str, what: &str, path: &Path, ending: &str| {
        let name = quoted(&path.with_extension(ending).display().to_string());
        Err(Failure::usage(format!("{option} writes {what}: name it `{option} {name}`")))
    };
    let picture = match &arguments.picture {
        Some(path) if !is_one(path, &["svg"]) => {
            another("--picture", "an SVG picture, and no other", path, "svg")
        }
        _ => Ok(()),
    };
    let html = match &arguments.html {
        Some(path) if !is_one(path, &["html", "htm", "xhtml"]) => {
            another("--html", "a page for a browser, which prints it, too", path, "html")
        }
        _ => Ok(()),
    };
    both(picture, html).map(drop)
}
