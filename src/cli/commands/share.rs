//! `supple share`

use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use clap::Args;

use crate::cli::args::SessionArguments;
use crate::cli::args::values::{address, format, time};
use crate::cli::failure::Failure;
use crate::cli::load;
use crate::cli::sound_file;
use crate::cli::speaking;
use crate::cli::stop::Stop;
use crate::cli::terminal::output::{colour, has_style, print, tell, tell_notes};
use crate::cli::terminal::qr::qr_code;
use crate::cli::ways;
use crate::encode::{self, Format, Track};
use crate::files::Destination;
use crate::library::Library;
use crate::render::RenderOptions;
use crate::report;
use crate::share::{End, Handler, Limits, Server, Shared, Token, local_address, page};
use crate::time::Millis;

/// `supple share`
#[derive(Debug, Args)]
pub(crate) struct Share {
    /// What makes the session
    #[command(flatten)]
    pub(crate) session: SessionArguments,
    /// How long to share it
    #[arg(help_heading = "Sharing", long, value_parser = time, value_name = "TIME", default_value = "30m")]
    pub(crate) time: Millis,
    /// The address of this computer to share it at, with a port or without
    #[arg(help_heading = "Sharing", long, value_parser = address, value_name = "ADDRESS")]
    pub(crate) bind: Option<SocketAddr>,
    /// The format of the sound, by its ending; every phone plays the usual one
    #[arg(help_heading = "Sharing", long, value_parser = format, value_name = "ENDING", default_value = "m4a")]
    pub(crate) format: Format,
}

pub(crate) fn run(arguments: &Share, library: &mut Library) -> Result<(), Failure> {
    let areas = &arguments.session.wishes.areas;
    if let Some(area) = areas.iter().find(|area| time(area).is_ok()) {
        let message = "--for names parts of the body: how long it is shared is";
        return Err(Failure::usage(format!("{message} `--time {area}`")));
    }
    let asked = load::session(library, &arguments.session)?;
    let stop = Stop::at_once()?;
    // Before the work of rendering, so that an address that cannot be used is not found out after.
    let host = match arguments.bind.map(|address| address.ip()) {
        Some(address) if !address.is_unspecified() => address,
        _ => local_address().map_err(Failure::work)?,
    };
    let address = arguments.bind.unwrap_or(SocketAddr::new(host, 0));
    let server = Server::open(address, Limits::default()).map_err(Failure::work)?;
    let music = arguments.session.music()?;
    let mut speech = speaking::speech(&asked, &arguments.session)?;
    let plan = asked.plan(&mut speech)?;
    let timeline = plan.timeline();
    tell(&report::render_all(&timeline.warnings, library.sources(), colour()));
    ways::tell_ways(plan.ways(), &arguments.session, library);
    speaking::tell_left_out(&timeline.left_out);
    let pictures = load::pictures(library, plan.handout())?;
    // From here on there is a folder to take away.
    stop.between_blocks();
    let folder = tempfile::Builder::new().prefix("supple-share-").tempdir().map_err(|error| {
        Failure::work(format!(
            "cannot make a folder for the sound: {error}. Free some space in the folder for temporary files."
        ))
    })?;
    let format = arguments.format;
    let name = file_name(asked.title(), format);
    let path = folder.path().join(&name);
    let sound = encode::open(&Destination::new(&path, false), &Track::from(timeline))?;
    let options = RenderOptions { music, ..RenderOptions::default() };
    sound_file::write(timeline, &mut speech, options, sound, true, &stop)?;
    tell_notes();
    let length = length(&path)?;
    let page = page(timeline, plan.handout(), &pictures, &name, format.mime(), length);
    let shared = Shared {
        page: page.html,
        policy: page.policy,
        file: path,
        name,
        kind: format.mime(),
        length,
    };
    let token = Token::new().map_err(Failure::work)?;
    let handler = Handler::new(shared, token);
    let host = SocketAddr::new(host, server.address().port());
    invite(&handler.page_at(host), host, server.address(), arguments)?;
    let time = Duration::from(arguments.time);
    match server.run(handler, time, &|| stop.signal().is_some()).map_err(Failure::work)? {
        End::Over => {
            tell("The time is over: nothing is shared any more.\n");
            Ok(())
        }
        End::Stopped => Err(stop.signal().map_or(Failure::AlreadyReported, Failure::Signal)),
    }
}

/// Prints the address, and a QR code of it.
fn invite(
    address: &str,
    host: SocketAddr,
    place: SocketAddr,
    arguments: &Share,
) -> Result<(), Failure> {
    if let Some(code) = qr_code(address, has_style()) {
        print(&code)?;
    }
    print(&format!("{address}\n"))?;
    tell(&format!(
        "Scan the QR code with a phone in the same network, or type the address.\n\
         Sharing at {place} for {}, or until Ctrl-C. Only those who have the address can reach it.\n",
        arguments.time
    ));
    if host.ip().is_loopback() {
        tell("note: only this computer can reach that address\n");
    }
    Ok(())
}

/// A name for a file that every phone can keep and every address can hold.
fn file_name(title: &str, format: Format) -> String {
    let letters = title.to_lowercase();
    let words = letters.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let stem: String = words.join("-").chars().take(60).collect();
    let stem = if stem.is_empty() { "session" } else { &stem };
    format!("{stem}.{}", format.ending())
}

#[expect(clippy::disallowed_methods, reason = "the file was written just now")]
fn length(path: &Path) -> Result<u64, Failure> {
    std::fs::metadata(path).map(|metadata| metadata.len()).map_err(Failure::work)
}
