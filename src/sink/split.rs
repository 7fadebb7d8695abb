//! One file for each chapter, in a folder, with a playlist.

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::file::{Ready, SoundFile};
use super::format::{self, Format};
use super::target::{self, Target};
use super::track::{Album, Track};
use super::whole::write_whole;
use super::{Sink, SinkError};
use crate::time::Frames;

/// The name of the playlist in its folder.
pub const PLAYLIST: &str = "playlist.m3u8";

/// The most letters of a title in a file's name.
const LONGEST_NAME: usize = 60;

/// The part of a sound that goes into one file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its first frame in the whole.
    pub at: Frames,
    /// The name of its file.
    pub name: String,
    /// What the file says of itself.
    pub track: Track,
}

/// The files that a sound is split into, one for each chapter that lasts; together they are the
/// whole.
#[must_use]
pub fn parts(whole: &Track, format: Format) -> Vec<Part> {
    let lasting: Vec<_> = whole.spans().filter(|(chapter, end)| *end > chapter.at).collect();
    let digits = lasting.len().to_string().len().max(2);
    let mut next = Frames::ZERO;
    let numbered = (1_u32..).zip(lasting);
    let part = |(number, (chapter, end)): (u32, (&crate::timeline::Chapter, Frames))| {
        // What comes before the first chapter belongs to it.
        let at = std::mem::replace(&mut next, end);
        let name = format!("{number:0digits$} {}.{}", plain(&chapter.title), format.ending());
        let album = Some(Album { title: Arc::clone(&whole.title), number });
        let title = Arc::clone(&chapter.title);
        let track = Track { frames: end.saturating_sub(at), title, chapters: Vec::new(), album };
        Part { at, name, track }
    };
    numbered.map(part).collect()
}

/// The files in order, with their lengths to the millisecond.
fn playlist(whole: &Track, parts: &[Part]) -> String {
    let mut list = format!("#EXTM3U\n#PLAYLIST:{}\n", whole.title);
    for Part { name, track, .. } in parts {
        let millis = track.frames.millis().0;
        let (seconds, rest) = (millis / 1000, millis % 1000);
        let _ = writeln!(list, "#EXTINF:{seconds}.{rest:03},{}\n{name}", track.title);
    }
    list
}

/// A title in letters that every system, card and playlist takes.
fn plain(title: &str) -> String {
    let known = |letter: char| letter.is_alphanumeric() || " -_'’,()".contains(letter);
    let plain: String = title.chars().filter(|letter| known(*letter)).take(LONGEST_NAME).collect();
    plain.trim().to_owned()
}

/// Looks for what would be in the way of [`split`].
///
/// # Errors
/// When something other than a folder is at `folder`, when there is no place for it, or when it
/// holds a playlist that is not to be replaced.
pub fn look_ahead_split(folder: &Path, force: bool) -> Result<(), SinkError> {
    if folder.is_dir() {
        return super::look_ahead_text(&folder.join(PLAYLIST), force);
    }
    if folder == Path::new("-") || folder.exists() {
        return Err(SinkError::NotAFolder(folder.to_owned()));
    }
    if target::folder(folder).is_dir() {
        Ok(())
    } else {
        Err(SinkError::NoFolder(folder.to_owned()))
    }
}

/// A file for each chapter of the track, in a folder that is made where there is none. All of them
/// are put in place at the end, the playlist last.
///
/// # Errors
/// As for [`open`](super::open).
pub fn split(
    folder: &Path,
    track: &Track,
    format: Format,
    force: bool,
) -> Result<Box<dyn Sink>, SinkError> {
    look_ahead_split(folder, force)?;
    if !format.is_built() {
        return Err(SinkError::NotBuilt(folder.join("NAME").with_extension(format.ending())));
    }
    let parts = parts(track, format);
    parts.iter().try_for_each(|part| format::fits(format, &part.track))?;
    let new = NewFolder::make(folder)?;
    let playlist = playlist(track, &parts);
    let folder = folder.to_owned();
    let mut split = Split {
        waiting: parts.into(),
        now: None,
        ready: Vec::new(),
        folder,
        format,
        force,
        playlist,
        new,
    };
    split.next()?;
    Ok(Box::new(split))
}

/// Files in the making.
struct Split {
    // Before the folder: it can only vanish when it is empty.
    now: Option<(Box<SoundFile>, Frames)>,
    ready: Vec<Ready>,
    waiting: VecDeque<Part>,
    folder: PathBuf,
    format: Format,
    force: bool,
    playlist: String,
    new: NewFolder,
}

impl Split {
    /// Begins the next file.
    fn next(&mut self) -> Result<(), SinkError> {
        let Some(Part { name, track, .. }) = self.waiting.pop_front() else { return Ok(()) };
        let path = self.folder.join(name);
        let Target::File { path, replaced } = target::find(&path)? else {
            return Err(SinkError::NotAFile { path, what: "a device" });
        };
        let (replaced, force) = (replaced.as_ref(), self.force);
        let file = SoundFile::create(&path, replaced, self.format, &track, force)?;
        self.now = Some((Box::new(file), track.frames));
        Ok(())
    }
}

impl Sink for Split {
    fn write(&mut self, block: &[i16]) -> Result<(), SinkError> {
        let mut rest = block;
        while !rest.is_empty() {
            let Some((file, left)) = &mut self.now else {
                let written = Frames(rest.len() as u64);
                return Err(SinkError::Length { promised: Frames::ZERO, written });
            };
            let room = usize::try_from(left.0).unwrap_or(usize::MAX);
            let (now, later) = rest.split_at(rest.len().min(room));
            file.write(now)?;
            *left = left.saturating_sub(Frames(now.len() as u64));
            rest = later;
            if *left == Frames::ZERO
                && let Some((file, _)) = self.now.take()
            {
                self.ready.push(file.complete()?);
                self.next()?;
            }
        }
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> Result<(), SinkError> {
        if let Some((file, _)) = self.now.take() {
            // It lacks frames, and says so.
            file.complete()?;
        }
        for ready in self.ready.drain(..) {
            ready.commit()?;
            self.new.keep();
        }
        write_whole(&self.folder.join(PLAYLIST), self.playlist.as_bytes(), self.force)
    }
}

/// A folder that vanishes again if nothing is put into it.
struct NewFolder(Option<PathBuf>);

impl NewFolder {
    fn make(folder: &Path) -> Result<Self, SinkError> {
        if folder.is_dir() {
            return Ok(Self(None));
        }
        fs::create_dir(folder).map_err(|error| SinkError::io(folder, error))?;
        Ok(Self(Some(folder.to_owned())))
    }

    fn keep(&mut self) {
        self.0 = None;
    }
}

impl Drop for NewFolder {
    fn drop(&mut self) {
        if let Some(folder) = &self.0 {
            let _ = fs::remove_dir(folder);
        }
    }
}
