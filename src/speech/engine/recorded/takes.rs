//! The takes of a folder by their sentence.
#![expect(clippy::disallowed_methods, reason = "takes are files in a folder")]

use std::collections::HashMap;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::files::reason;
use crate::speech::digest::sha256;
use crate::speech::error::SpeechError;

/// The list of takes in their folder, for files that have names of their own.
pub(crate) const TAKES: &str = "takes.txt";

/// The endings of takes, in the order in which one of the same name is preferred.
const ENDINGS: [&str; 4] = ["wav", "flac", "ogg", "mp3"];

/// Letters of a sentence in a file's name: some systems take no more than 143 bytes.
const LONGEST_NAME: usize = 60;

/// The files of a voice by the sentence that is said in them.
#[derive(Debug, Default)]
pub(crate) struct Takes {
    files: HashMap<String, PathBuf>,
}

impl Takes {
    /// Finds the takes of a folder: those in its list [`TAKES`], and those named by their sentence.
    ///
    /// # Errors
    /// [`SpeechError::Recorded`] when the folder cannot be read, or the list has a mistake.
    pub(crate) fn read(folder: &Path) -> Result<Self, SpeechError> {
        let wrong = |reason| SpeechError::Recorded { path: folder.to_path_buf(), reason };
        let mut takes = Self::default();
        let entries = fs::read_dir(folder).map_err(|error| wrong(reason(&error)))?;
        let mut files: Vec<(usize, PathBuf)> = entries
            .flatten()
            .filter_map(|entry| Some((preference(&entry.path())?, entry.path())))
            .collect();
        files.sort();
        for (_, path) in files {
            let name = path.file_stem().map(|stem| plain(&stem.to_string_lossy()));
            takes.files.entry(name.unwrap_or_default()).or_insert(path);
        }
        takes.add_listed(folder)?;
        Ok(takes)
    }

    /// Adds the files of the list, which win over those found by name.
    fn add_listed(&mut self, folder: &Path) -> Result<(), SpeechError> {
        let path = folder.join(TAKES);
        let wrong = |reason| SpeechError::Recorded { path: path.clone(), reason };
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
            Err(error) => return Err(wrong(reason(&error))),
        };
        for (number, line) in (1..).zip(text.lines()) {
            let line = line.trim();
            if line.is_empty() || line.starts_with('#') {
                continue;
            }
            let (file, sentence) = line.split_once(": ").ok_or_else(|| {
                wrong(format!("line {number}: write it as `file.wav: The sentence.`"))
            })?;
            let file = folder.join(file.trim());
            // What is not recorded yet is said by the other voice.
            if fs::metadata(&file).is_ok_and(|found| found.is_file()) {
                self.files.insert(take_name(sentence), file);
            }
        }
        Ok(())
    }

    /// The file in which a sentence is said.
    #[must_use]
    pub(crate) fn find(&self, sentence: &str) -> Option<&Path> {
        let whole = || self.files.get(&plain(sentence));
        self.files.get(&take_name(sentence)).or_else(whole).map(PathBuf::as_path)
    }
}

/// The place of a file's ending among [`ENDINGS`]; nothing for what is no take.
fn preference(path: &Path) -> Option<usize> {
    let ending = path.extension()?.to_str()?.to_ascii_lowercase();
    ENDINGS.iter().position(|known| *known == ending)
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
    let text = text.to_lowercase().replace(['\'', '\u{2019}'], "");
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}
