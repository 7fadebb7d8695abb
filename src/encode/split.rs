//! Sounds split into a file for each chapter, in a folder with a playlist.

use std::collections::VecDeque;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::error::SinkError;
use super::format::Format;
use super::sink::Sink;
use super::sound_file::SoundFile;
use super::track::{Album, Track};
use crate::files::{self, AtomicFile, Destination, FileError, Target, find, write_atomic};
use crate::time::{Frames, index};

/// The names of the playlist in its folder. Both hold the same: some players know one ending alone.
const PLAYLISTS: [&str; 2] = ["playlist.m3u", "playlist.m3u8"];

/// The longest title in the name of a file, in letters.
const LONGEST_NAME: usize = 60;

/// One file of a split sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SplitFile {
    /// The place in the whole of its first frame.
    pub at: Frames,
    /// The name of its file.
    pub name: String,
    /// Its length, title and album.
    pub track: Track,
}

/// The files that a sound is split into, one for each chapter of some length; together they are the
/// whole.
#[must_use]
pub(crate) fn split_files(whole: &Track, format: Format) -> Vec<SplitFile> {
    let lasting: Vec<_> = whole.spans().filter(|(chapter, end)| *end > chapter.at).collect();
    let digits = lasting.len().to_string().len().max(2);
    let mut next = Frames::ZERO;
    let numbered = (1_u32..).zip(lasting);
    let part = |(number, (chapter, end)): (u32, (&crate::timeline::Chapter, Frames))| {
        // What comes before the first chapter belongs to it.
        let at = std::mem::replace(&mut next, end);
        let name = format!("{number:0digits$} {}.{}", plain(&chapter.title), format.ending());
        let album = Some(Album { title: Arc::clone(&whole.title), number: Some(number) });
        let cover = whole.cover.clone();
        let title = Arc::clone(&chapter.title);
        let track =
            Track { frames: end.saturating_sub(at), title, chapters: Vec::new(), album, cover };
        SplitFile { at, name, track }
    };
    numbered.map(part).collect()
}

/// The playlist: the files in order, with their lengths in whole seconds, as players of music want
/// them.
fn playlist(whole: &Track, parts: &[SplitFile]) -> String {
    let mut list = format!("#EXTM3U\n#PLAYLIST:{}\n", whole.title);
    for SplitFile { name, track, .. } in parts {
        let seconds = track.frames.millis().rounded().0 / 1000;
        let _ = writeln!(list, "#EXTINF:{},{}\n{name}", seconds.max(1), track.title);
    }
    list
}

/// The letters of a title that every system, card and playlist takes.
fn plain(title: &str) -> String {
    let known = |letter: char| letter.is_alphanumeric() || " -_'’,()".contains(letter);
    let plain: String = title.chars().filter(|letter| known(*letter)).collect();
    // What was left out leaves no second space behind.
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    plain.chars().take(LONGEST_NAME).collect::<String>().trim_end().to_owned()
}

/// Refuses a folder that [`split`] would refuse, before anything is made in vain.
///
/// # Errors
/// When something other than a folder is there, when there is no place for it, or when it holds a
/// playlist that may not be replaced.
pub(crate) fn check_split(folder: &Destination) -> Result<(), SinkError> {
    let path = &folder.path;
    if path.is_dir() {
        Ok(PLAYLISTS.iter().try_for_each(|name| folder.join(name).check())?)
    } else if path == Path::new("-") || path.exists() {
        Err(FileError::NotAFolder(path.clone()).into())
    } else if files::folder(path).is_dir() {
        Ok(())
    } else {
        Err(FileError::NoFolder(path.clone()).into())
    }
}

/// A sink that writes a file for each chapter of the track, in a folder that is made where there is
/// none. All files are put in their places at the end, the playlist last.
///
/// # Errors
/// As for [`open`](super::open).
pub(crate) fn split(
    folder: &Destination,
    track: &Track,
    format: Format,
) -> Result<Box<dyn Sink>, SinkError> {
    check_split(folder)?;
    format.create(&folder.path.join("NAME").with_extension(format.ending()))?;
    let files = split_files(track, format);
    files.iter().try_for_each(|file| format.check_length(&file.track))?;
    let mut split = Split {
        new: NewFolder::make(&folder.path)?,
        playlist: playlist(track, &files),
        waiting: files.into(),
        now: None,
        ready: Vec::new(),
        folder: folder.clone(),
        format,
    };
    split.next()?;
    Ok(Box::new(split))
}

/// The files of a split in the making.
struct Split {
    // The files come before the folder, which can only vanish when it is empty.
    /// The file that is being written, and the frames that it still lacks.
    now: Option<(Box<SoundFile>, Frames)>,
    ready: Vec<AtomicFile>,
    waiting: VecDeque<SplitFile>,
    folder: Destination,
    format: Format,
    playlist: String,
    new: NewFolder,
}

impl Split {
    /// Begins the next file.
    fn next(&mut self) -> Result<(), SinkError> {
        let Some(SplitFile { name, track, .. }) = self.waiting.pop_front() else { return Ok(()) };
        let path = self.folder.path.join(name);
        let Target::File(target) = find(&path)? else {
            return Err(FileError::NotAFile { path, what: "a device" }.into());
        };
        let file = SoundFile::create(&target, self.folder.force, self.format, &track)?;
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
            let room = index(left.0);
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
        let list = self.playlist.as_bytes();
        Ok(PLAYLISTS.iter().try_for_each(|name| write_atomic(&self.folder.join(name), list))?)
    }
}

/// A folder that vanishes again if nothing is put into it.
struct NewFolder(Option<PathBuf>);

impl NewFolder {
    fn make(folder: &Path) -> Result<Self, SinkError> {
        if folder.is_dir() {
            return Ok(Self(None));
        }
        fs::create_dir(folder).map_err(|error| FileError::io(folder, error))?;
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
