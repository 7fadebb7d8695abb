//! `supple share`

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use clap::Args;

use super::sites::{Made, Several, make, wanted};
use crate::cli::args::SessionArguments;
use crate::cli::args::values::{address, format, lasting, time};
use crate::cli::failure::Failure;
use crate::cli::state::address::{self as kept, Address};
use crate::cli::stop::Stop;
use crate::cli::terminal::output::{can_draw, print, tell};
use crate::cli::terminal::qr::qr_code;
use crate::encode::Format;
use crate::files::sha256;
use crate::library::Library;
use crate::share::{
    Content, End, Handler, Limits, Server, Shared, SharedFile, Token, local_address,
};
use crate::site::Place;
use crate::time::Millis;

/// `supple share`
#[derive(Debug, Args)]
pub(crate) struct Share {
    /// What makes the session
    #[command(flatten)]
    pub(crate) session: SessionArguments,
    /// Which routines
    #[command(flatten)]
    pub(crate) several: Several,
    /// How long to share it
    #[arg(help_heading = "Sharing", long, value_parser = lasting, value_name = "TIME", default_value = "30m")]
    pub(crate) time: Millis,
    /// The address of this computer to share it at, with a port or without
    #[arg(help_heading = "Sharing", long, value_parser = address, value_name = "ADDRESS")]
    pub(crate) bind: Option<SocketAddr>,
    /// The same address every time, so that an icon on the phone works tomorrow
    #[arg(help_heading = "Sharing", long)]
    pub(crate) keep_address: bool,
    /// Keep another address from now on: who has the old one finds nothing there any more
    #[arg(help_heading = "Sharing", long)]
    pub(crate) new_address: bool,
    /// The format of the sound, by its ending; every phone plays the usual one
    #[arg(help_heading = "Sharing", long, value_parser = format, value_name = "ENDING", default_value = "m4a")]
    pub(crate) format: Format,
}

pub(crate) fn run(arguments: &Share, library: &mut Library) -> Result<(), Failure> {
    let areas = &arguments.session.wishes.areas;
    let is_number = |area: &&String| area.starts_with(|first: char| first.is_ascii_digit());
    if let Some(area) = areas.iter().find(is_number) {
        let message = "--for names parts of the body: how long it is shared is";
        let end = area.find(|c: char| !c.is_ascii_digit()).unwrap_or(area.len());
        // `30` and `30 min` are minutes.
        let minutes = || format!("{}m", area.get(..end).unwrap_or_default());
        let meant = if time(area).is_ok() { area.clone() } else { minutes() };
        return Err(Failure::usage(format!("{message} `--time {meant}`")));
    }
    let wanted = wanted(library, &arguments.session, arguments.several)?;
    let stop = Stop::at_once()?;
    // Before the work of rendering, so that an address that cannot be used is not found out after.
    let host = match arguments.bind.map(|address| address.ip()) {
        Some(address) if !address.is_unspecified() => address,
        _ => local_address().map_err(Failure::work)?,
    };
    let (server, token) = open(arguments, host)?;
    // From here on there is a folder to take away.
    stop.between_blocks();
    let folder = tempfile::Builder::new().prefix("supple-share-").tempdir().map_err(|error| {
        Failure::work(format!(
            "cannot make a folder for the sound: {error}. Free some space in the folder for temporary files."
        ))
    })?;
    let made =
        make(library, wanted, (arguments.format, Place::Shared, false), folder.path(), &stop)?;
    let handler = Handler::new(shared(made), token);
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

/// A server, and the secret in its address: those that are kept, where that is asked for.
fn open(arguments: &Share, host: IpAddr) -> Result<(Server, Token), Failure> {
    let is_kept = arguments.keep_address || arguments.new_address;
    let before = if is_kept { kept::read()? } else { None };
    let old = before.as_ref().filter(|_| !arguments.new_address);
    let asked = arguments.bind.unwrap_or(SocketAddr::new(host, 0));
    let port = old.map_or(0, |old| old.port);
    let address = if asked.port() == 0 { SocketAddr::new(asked.ip(), port) } else { asked };
    let server = Server::open(address, Limits::default()).map_err(|error| {
        let is_kept = old.is_some() && address.port() == port;
        Failure::work(if is_kept { error.of_kept() } else { error })
    })?;
    let token = match old {
        Some(old) => old.token.clone(),
        None => Token::new().map_err(Failure::work)?,
    };
    let now = Address { port: server.address().port(), token };
    if is_kept && before.as_ref() != Some(&now) {
        kept::keep(&now)?;
    }
    Ok((server, now.token))
}

/// The files of a site as a server hands them out.
fn shared(made: Made) -> Shared {
    let texts = made.files.into_iter().map(|file| SharedFile {
        name: file.name,
        kind: file.kind,
        version: sha256(&file.bytes),
        content: Content::Bytes(file.bytes.into_owned().into()),
    });
    let sounds = made.sounds.into_iter().map(|sound| SharedFile {
        name: sound.name,
        kind: sound.kind,
        version: sound.digest,
        content: Content::File(sound.path, sound.length),
    });
    Shared { files: texts.chain(sounds).collect(), front: made.front }
}

/// Prints the address, and a QR code of it.
fn invite(
    address: &str,
    host: SocketAddr,
    place: SocketAddr,
    arguments: &Share,
) -> Result<(), Failure> {
    if let Some(code) = qr_code(address, can_draw()) {
        print(&code)?;
    }
    print(&format!("{address}\n"))?;
    tell(&format!(
        "Scan the QR code with a phone in the same network, or type the address.\n\
         Sharing at {place} for {}, or until Ctrl-C. Only those who have the address can reach it.\n",
        arguments.time
    ));
    if arguments.keep_address || arguments.new_address {
        tell(
            "The address is kept: with --keep-address it is the same next time, as long as this computer has its place in the network.\n",
        );
    }
    if host.ip().is_loopback() {
        tell("note: only this computer can reach that address\n");
    }
    Ok(())
}
