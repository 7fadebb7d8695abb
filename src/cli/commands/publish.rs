//! `supple publish`

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::fmt::rfc2822;
use jiff::tz::TimeZone;

use super::sites::{Made, Several, make, wanted};
use crate::cli::args::SessionArguments;
use crate::cli::args::values::{format, site_address, title};
use crate::cli::failure::Failure;
use crate::cli::stop::Stop;
use crate::cli::terminal::output::{print, tell};
use crate::encode::Format;
use crate::files::sha256;
use crate::library::Library;
use crate::publish::{Changes, Folder, Part, Source};
use crate::report::many;
use crate::site::{FEED, Place, SiteFile, feed, worker};

/// The help of `--address`.
const ADDRESS: &str = "Where the folder will be found, such as https://example.org/stretch: with it there \
                       is a feed for podcast programs";

/// `supple publish`
#[derive(Debug, Args)]
pub(crate) struct Publish {
    /// The folder to write the site into; it need not exist
    #[arg(value_name = "FOLDER")]
    pub(crate) folder: PathBuf,
    /// What makes the sessions
    #[command(flatten)]
    pub(crate) session: SessionArguments,
    /// Which routines
    #[command(flatten)]
    pub(crate) several: Several,
    #[arg(help_heading = "Publishing", long, value_parser = site_address, value_name = "ADDRESS", help = ADDRESS)]
    pub(crate) address: Option<String>,
    /// The title of the site; a programme has its own
    #[arg(help_heading = "Publishing", long, value_parser = title, value_name = "TITLE")]
    pub(crate) title: Option<String>,
    /// The format of the sounds, by its ending; every phone plays the usual one
    #[arg(help_heading = "Publishing", long, value_parser = format, value_name = "ENDING", default_value = "m4a")]
    pub(crate) format: Format,
    /// Replace files that supple has not written, or that were changed since
    #[arg(help_heading = "Publishing", long)]
    pub(crate) force: bool,
}

pub(crate) fn run(arguments: &Publish, library: &mut Library) -> Result<(), Failure> {
    let mut wanted = wanted(library, &arguments.session, arguments.several)?;
    wanted.title = arguments.title.clone().or(wanted.title);
    let to = Folder::open(&arguments.folder, arguments.force).map_err(Failure::work)?;
    let stop = Stop::at_once()?;
    stop.between_blocks();
    let folder = tempfile::Builder::new().prefix("supple-publish-").tempdir().map_err(|error| {
        Failure::work(format!(
            "cannot make a folder for the sounds: {error}. Free some space in the folder for temporary files."
        ))
    })?;
    let how = (arguments.format, Place::Published, arguments.address.is_some());
    let mut made = make(library, wanted, how, folder.path(), &stop)?;
    let today = today(Timestamp::now());
    let days: BTreeMap<String, String> = made
        .items
        .iter()
        .map(|item| (item.name.clone(), to.day(&item.name, &today).to_owned()))
        .collect();
    if let Some(address) = &arguments.address {
        let dates: Vec<String> = (0..)
            .zip(&made.items)
            .map(|(number, item)| date(days.get(&item.name).unwrap_or(&today), number))
            .collect();
        made.files.push(feed(&made.index, &made.items, address, &dates));
    }
    let last = worker_of(&made);
    let changes = to.put(&parts(&made, &last), days).map_err(Failure::work)?;
    report(arguments, &made, &changes)
}

/// The worker that keeps the files of a site.
fn worker_of(made: &Made) -> SiteFile {
    // No page needs the feed.
    let texts = made.files.iter().filter(|file| file.name != FEED);
    let texts = texts.map(|file| (file.name.clone(), sha256(&file.bytes)));
    let sounds = made.sounds.iter().map(|sound| (sound.name.clone(), sound.digest.clone()));
    let names: Vec<String> = made.sounds.iter().map(|sound| sound.name.clone()).collect();
    worker(&texts.chain(sounds).collect(), &names)
}

/// The files in the order in which they are written: what others name before those, and last of all
/// what tells browsers that there is something new.
fn parts<'m>(made: &'m Made, last: &'m SiteFile) -> Vec<Part<'m>> {
    let sounds = made.sounds.iter().map(|sound| Part {
        name: &sound.name,
        digest: sound.digest.clone(),
        source: Source::File(&sound.path),
    });
    let texts = made.files.iter().chain([last]).map(|file| Part {
        name: &file.name,
        digest: sha256(&file.bytes),
        source: Source::Bytes(&file.bytes),
    });
    sounds.chain(texts).collect()
}

/// The day in UTC, in which the feed writes it: where tomorrow has begun already, that day would be yet to
/// come, and programs hide what is.
fn today(now: Timestamp) -> String {
    now.to_zoned(TimeZone::UTC).date().to_string()
}

/// The date of an item, as a feed writes it. Programs put the items of one day in order by their times.
fn date(day: &str, number: i64) -> String {
    let day: Date = day.parse().unwrap_or_default();
    let hour = day.to_datetime(Time::midnight());
    let at = hour.checked_add(jiff::Span::new().minutes(number.min(1439))).unwrap_or(hour);
    at.to_zoned(TimeZone::UTC).ok().and_then(|at| rfc2822::to_string(&at).ok()).unwrap_or_default()
}

fn report(arguments: &Publish, made: &Made, changes: &Changes) -> Result<(), Failure> {
    let folder = arguments.folder.display();
    let Changes { written, unchanged, removed, left } = changes;
    for name in written {
        print(&format!("{}\n", arguments.folder.join(name).display()))?;
    }
    for name in removed {
        tell(&format!("Removed {}.\n", arguments.folder.join(name).display()));
    }
    for name in left {
        let path = arguments.folder.join(name);
        tell(&format!(
            "note: {} is no part of the site any more; it was changed since it was published, so it is left\n",
            path.display()
        ));
    }
    tell(&format!(
        "{folder}: {}; {} written, {unchanged} left as before.\n",
        many(made.items.len(), "session"),
        many(written.len(), "file"),
    ));
    match &arguments.address {
        Some(address) => tell(&format!(
            "Put the folder where {address} leads to. The podcast is {address}{FEED}.\n"
        )),
        None => tell(&format!(
            "Open {}, or put the folder onto any web host. For a podcast add --address https://..., \
             since podcast programs need whole addresses.\n",
            arguments.folder.join(&made.front).display()
        )),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_session_is_of_a_day_that_is_yet_to_come() {
        for moment in ["2026-11-29T20:00:00Z", "2026-12-31T23:59:59Z", "2028-02-29T00:00:00Z"] {
            let now: Timestamp = moment.parse().unwrap();
            let written = rfc2822::parse(&date(&today(now), 0)).unwrap();
            assert!(written.timestamp() <= now, "{written} is after {now}");
            assert!(now.duration_since(written.timestamp()).as_hours() < 24, "{written}");
        }
    }
}
