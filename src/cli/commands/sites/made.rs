//! The files of a site: pages in memory, sounds in a folder for a while.

use std::path::{Path, PathBuf};

use super::wanted::{Session, Wanted};
use crate::cli::failure::Failure;
use crate::cli::load;
use crate::cli::sound_file;
use crate::cli::speaking;
use crate::cli::stop::Stop;
use crate::cli::terminal::output::{colour, tell, tell_notes};
use crate::cli::ways;
use crate::encode::{self, Format, Track};
use crate::files::{Destination, FileError, digest_of};
use crate::library::Library;
use crate::render::RenderOptions;
use crate::report;
use crate::request::RequestedSession;
use crate::site::{
    FRONT, Index, Item, Names, Place, SiteFile, Sound, assets, index, manifest, page,
};
use crate::timeline::captions::web_vtt;
use crate::timeline::chapters::JsonChapters;

/// A site, all of whose files have been made.
#[derive(Debug)]
pub(crate) struct Made {
    /// Its sessions.
    pub(crate) items: Vec<Item>,
    /// How they are listed.
    pub(crate) index: Index,
    /// Every file but the sounds.
    pub(crate) files: Vec<SiteFile>,
    /// The sounds.
    pub(crate) sounds: Vec<MadeFile>,
    /// The name of the first page.
    pub(crate) front: String,
}

/// A sound in a file.
#[derive(Clone, Debug)]
pub(crate) struct MadeFile {
    /// Its name in the site.
    pub(crate) name: String,
    /// Its MIME type.
    pub(crate) kind: &'static str,
    /// Where it lies until the site is written.
    pub(crate) path: PathBuf,
    /// Its size, in bytes.
    pub(crate) length: u64,
    /// Its SHA-256, in hexadecimal.
    pub(crate) digest: String,
}

/// Makes a site. All mistakes of all sessions are told before anything is made.
///
/// # Errors
/// When a session cannot be made, or a signal asks to stop.
pub(crate) fn make(
    library: &mut Library,
    wanted: Wanted,
    (format, place, has_feed): (Format, Place, bool),
    folder: &Path,
    stop: &Stop,
) -> Result<Made, Failure> {
    let sessions = sessions(library, &wanted.sessions)?;
    let count = sessions.len();
    let mut names = Names::default();
    let (mut items, mut files, mut sounds) = (Vec::new(), Vec::new(), Vec::new());
    for (number, (session, wanted)) in sessions.iter().zip(&wanted.sessions).enumerate() {
        if count > 1 {
            tell(&format!("{} of {count}: {}\n", number + 1, session.title()));
        }
        let mut one = One { library, wanted, format, place, folder, stop, count };
        let (item, own, sound) = one.make(session, &mut names)?;
        items.push(item);
        files.extend(own);
        sounds.push(sound);
    }
    tell_notes();
    let language = items.first().map(|item| item.language).unwrap_or_default();
    let index = Index {
        title: wanted.title.unwrap_or_else(|| language.controls().site.to_owned()),
        language,
        groups: wanted.groups,
    };
    let (title, front) = match items.as_slice() {
        [one] if place == Place::Shared => (one.title.clone(), one.page()),
        _ => (index.title.clone(), FRONT.to_owned()),
    };
    if front == FRONT {
        files.push(SiteFile::page(FRONT, self::index(&index, &items, place, has_feed)));
    }
    files.extend(assets());
    // A server leads to the first page without its name; what is opened from a stick needs it.
    let start = if place == Place::Shared { "./" } else { FRONT };
    files.push(manifest(&title, index.language, start));
    Ok(Made { items, index, files, sounds, front })
}

/// The sessions, or the failures of all that cannot be.
fn sessions(library: &mut Library, wanted: &[Session]) -> Result<Vec<RequestedSession>, Failure> {
    let mut sessions = Vec::new();
    let mut failures = Vec::new();
    for one in wanted {
        match load::session(library, &one.arguments) {
            Ok(session) => sessions.push(session),
            Err(failure) => failures.push(failure),
        }
    }
    match failures.len() {
        0 => Ok(sessions),
        1 => Err(failures.remove(0)),
        _ => Err(Failure::Several(failures)),
    }
}

/// What it takes to make one session.
struct One<'a> {
    library: &'a mut Library,
    wanted: &'a Session,
    format: Format,
    place: Place,
    folder: &'a Path,
    stop: &'a Stop,
    count: usize,
}

impl One<'_> {
    fn make(
        &mut self,
        session: &RequestedSession,
        names: &mut Names,
    ) -> Result<(Item, Vec<SiteFile>, MadeFile), Failure> {
        let Self { wanted, format, folder, stop, .. } = *self;
        let Session { arguments, choices, .. } = wanted;
        let music = arguments.music()?;
        let mut speech = speaking::speech(session, arguments)?;
        let plan = session.plan(&mut speech)?;
        let timeline = plan.timeline();
        tell(&report::render_all(&timeline.warnings, self.library.sources(), colour()));
        if self.count == 1 {
            ways::tell_ways(plan.ways(), arguments, self.library);
        }
        speaking::tell_left_out(&timeline.left_out);
        let pictures = load::pictures(self.library, plan.handout())?;
        let name = names.of(&format!("{} {choices}", session.title()));
        let path = folder.join(format!("{name}.{}", format.ending()));
        let sound = encode::open(&Destination::new(&path, false), &Track::from(timeline))?;
        let options = RenderOptions { music, ..RenderOptions::default() };
        sound_file::write(timeline, &mut speech, options, sound, true, stop)?;
        let missing = || FileError::NoFolder(path.clone());
        let (digest, length) = digest_of(&path)?.ok_or_else(missing)?;
        let item = Item {
            name,
            title: session.title().to_owned(),
            choices: choices.clone(),
            extent: plan.handout().extent.clone(),
            language: timeline.language,
            length: timeline.length.millis(),
            sound: Sound { ending: format.ending(), kind: format.mime(), bytes: length },
        };
        let has_others = self.count > 1 || self.place == Place::Published;
        let html = page(timeline, (plan.handout(), &pictures), &item, self.place, has_others);
        let chapters = serde_json::to_string_pretty(&JsonChapters::from(timeline));
        let chapters = chapters.map_err(Failure::work)? + "\n";
        let files = vec![
            SiteFile::page(item.page(), html),
            SiteFile::text(item.words(), "text/vtt; charset=utf-8", web_vtt(timeline)),
            SiteFile::text(item.chapters(), "application/json+chapters", chapters),
        ];
        let sound = MadeFile { name: item.sound(), kind: format.mime(), path, length, digest };
        Ok((item, files, sound))
    }
}
