//! The takes of a folder by their sentence.
#![expect(clippy::disallowed_methods, reason = "takes are files in a folder")]

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::fs;
use std::io::ErrorKind;
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread;

use super::sound::why_not;
use crate::files::sha256;
use crate::files::unread;
use crate::folding::{folded_lower, straight};
use crate::name::Name;
use crate::speech::decode::{known_sounds, sound_endings};
use crate::speech::error::SpeechError;
use crate::speech::voice::DESCRIPTION;

/// The list of takes in their folder, for files that have names of their own.
pub(crate) const TAKES: &str = "takes.txt";

/// Files and folders that systems leave beside others, in small letters: Windows, the archives of
/// macOS, and the index of a Synology store.
const LEFT_BY_SYSTEMS: [&str; 7] = [
    "thumbs.db",
    "ehthumbs.db",
    "desktop.ini",
    "$recycle.bin",
    "system volume information",
    "__macosx",
    "@eadir",
];

/// The end of the name of a note that Windows puts beside a file from the internet.
const NOTE_OF_WINDOWS: &str = ":Zone.Identifier";

/// Letters of a sentence in a file's name: some systems take no more than 143 bytes.
const LONGEST_NAME: usize = 60;

/// The files of a voice by the sentence that is said in them.
#[derive(Debug, Default)]
pub(crate) struct Takes {
    files: HashMap<String, PathBuf>,
    /// What lies in the folder and cannot be used, each with the reason.
    passed_over: Vec<String>,
}

impl Takes {
    /// Finds the takes of a folder: those in its list [`TAKES`], and those named by their sentence.
    ///
    /// # Errors
    /// [`SpeechError::Own`] when the folder cannot be read, or the list has a mistake.
    pub(crate) fn read(folder: &Path) -> Result<Self, SpeechError> {
        let wrong = |reason| SpeechError::Own { path: folder.to_path_buf(), reason };
        let mut takes = Self::default();
        let entries = fs::read_dir(folder).map_err(|error| wrong(unread(&error)))?;
        let mut files = Vec::new();
        for path in entries.flatten().map(|entry| entry.path()) {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
            let name = name.unwrap_or_default();
            let is_left = LEFT_BY_SYSTEMS.contains(&name.to_lowercase().as_str())
                || name.ends_with(NOTE_OF_WINDOWS);
            let is_no_take = [TAKES, DESCRIPTION].contains(&name.as_str());
            if name.starts_with('.') || is_left || is_no_take {
                continue;
            }
            match preference(&path) {
                _ if path.is_dir() => takes
                    .passed_over
                    .push(format!("{name} is a folder: move its takes beside the others")),
                Some(preference) => files.push((preference, path)),
                None => takes.passed_over.push(format!(
                    "{name} is of no kind that is read: save it as {}",
                    known_sounds()
                )),
            }
        }
        files.sort();
        let names: Vec<PathBuf> = files.iter().map(|(_, path)| path.clone()).collect();
        for (_, path) in files {
            let stem = path.file_stem().map(|stem| plain(&stem.to_string_lossy()));
            match takes.files.entry(stem.unwrap_or_default()) {
                Entry::Vacant(place) => drop(place.insert(path)),
                Entry::Occupied(first) => takes.passed_over.push(format!(
                    "{} has the name of {}, which is used",
                    shown(&path),
                    shown(first.get())
                )),
            }
        }
        takes.add_listed(folder, &names)?;
        takes.passed_over.sort();
        Ok(takes)
    }

    /// Adds the files of the list, which win over those found by name.
    fn add_listed(&mut self, folder: &Path, files: &[PathBuf]) -> Result<(), SpeechError> {
        let path = folder.join(TAKES);
        let wrong = |reason| SpeechError::Own { path: path.clone(), reason };
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Err(error) if error.kind() == ErrorKind::InvalidData => {
                return Err(wrong("it is no text in UTF-8: save it as UTF-8".to_owned()));
            }
            Err(error) => return Err(wrong(unread(&error))),
        };
        let text = text.trim_start_matches('\u{feff}');
        for (number, line) in (1..).zip(text.lines()) {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let (file, sentence) = line.split_once(": ").ok_or_else(|| {
                wrong(format!("line {number}: write it as `file.wav: The sentence.`"))
            })?;
            let file = file.trim();
            let exact = folder.join(file);
            let is_named = |path: &&PathBuf| Name::new(&shown(path)) == *file;
            // What is not recorded yet is said by the other voice.
            if fs::metadata(&exact).is_ok_and(|found| found.is_file()) {
                self.files.insert(take_name(sentence), exact);
            } else if let Some(like) = files.iter().find(is_named) {
                self.files.insert(take_name(sentence), like.clone());
            } else {
                self.passed_over
                    .push(format!("{file} is named in line {number} of {TAKES}, and is not there"));
            }
        }
        Ok(())
    }

    /// What its name alone shows to be no take, each with the reason.
    pub(crate) fn passed_over(&self) -> &[String] {
        &self.passed_over
    }

    /// What lies in the folder and cannot be used, each with the reason; hidden files are no takes.
    pub(crate) fn unused(&self) -> Vec<String> {
        let mut files: Vec<&PathBuf> = self.files.values().collect();
        files.sort();
        files.dedup();
        let mut unused = self.passed_over.clone();
        unused.extend(unreadable(&files));
        unused.sort();
        unused
    }

    /// The takes that none of some sentences has, in the order of their names.
    pub(crate) fn beside<'s>(&self, sentences: impl Iterator<Item = &'s str>) -> Vec<String> {
        let used: HashSet<&Path> = sentences.filter_map(|sentence| self.find(sentence)).collect();
        let others = self.files.values().filter(|file| !used.contains(file.as_path()));
        let mut others: Vec<String> = others.map(|file| shown(file)).collect();
        others.sort();
        others.dedup();
        others
    }

    /// The file in which a sentence is said.
    #[must_use]
    pub(crate) fn find(&self, sentence: &str) -> Option<&Path> {
        let whole = || self.files.get(&plain(sentence));
        self.files.get(&take_name(sentence)).or_else(whole).map(PathBuf::as_path)
    }
}

/// The files that cannot be read whole, each with the reason. All cores read, since a folder may hold
/// hundreds.
fn unreadable(files: &[&PathBuf]) -> Vec<String> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let each = files.len().div_ceil(cores).max(1);
    thread::scope(|scope| {
        let some = files.chunks(each).map(|files| {
            scope.spawn(|| files.iter().filter_map(|file| reason_of(file)).collect::<Vec<_>>())
        });
        let threads: Vec<_> = some.collect();
        // A panic of a thread has been reported by its hook.
        threads.into_iter().filter_map(|thread| thread.join().ok()).flatten().collect()
    })
}

/// Why a file cannot be used, where it cannot, with its name.
fn reason_of(file: &Path) -> Option<String> {
    let error = why_not(file)?;
    Some(format!("{} cannot be used: {error}", shown(file)))
}

/// The name of a file.
fn shown(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

/// The place of a file's ending among those that are decoded, the best for takes first; nothing for what is
/// no take.
fn preference(path: &Path) -> Option<usize> {
    let ending = path.extension()?.to_str()?.to_ascii_lowercase();
    sound_endings().position(|known| known == ending)
}

/// The name, without its ending, under which a sentence is recorded: its words in small letters
/// with hyphens between. A long one is cut, and some digits tell it from others that begin like it.
#[must_use]
pub(crate) fn take_name(sentence: &str) -> String {
    let name = plain(sentence);
    match name.char_indices().nth(LONGEST_NAME) {
        Some((end, _)) => {
            let start = name.get(..end).unwrap_or_default().trim_end_matches('-');
            let digits = sha256(name.as_bytes());
            format!("{start}-{}", digits.get(..6).unwrap_or_default())
        }
        None => name,
    }
}

/// Words in small letters with hyphens between; apostrophes go.
fn plain(text: &str) -> String {
    let text: String = text.chars().map(straight).filter(|letter| *letter != '\'').collect();
    let text = folded_lower(&text);
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}
