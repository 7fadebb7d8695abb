//! The installed files of voices, in the user's data folder.

use std::path::{Path, PathBuf};

use super::description::Voice;
use crate::files::reason;
use crate::files::sha256;
use crate::folders;

/// The folder of all installed files; nothing if the user has no data folder.
#[must_use]
pub(crate) fn voices_folder() -> Option<PathBuf> {
    folders::data().map(|data| data.join("voices"))
}

/// Tells if a voice can be opened: every file that it needs is installed.
#[must_use]
pub(crate) fn is_installed(voice: &Voice) -> bool {
    voice.files.is_empty() || files_folder(voice).is_some_and(|folder| has_all(&folder, voice))
}

/// The folder where the files of a voice are looked for: that of the user who has described it, else that
/// of all installed files.
#[must_use]
pub(crate) fn files_folder(voice: &Voice) -> Option<PathBuf> {
    voice.folder.clone().or_else(voices_folder)
}

/// Tells if a folder has every file of a voice, by name and size.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "what is installed is known to the disk alone")]
pub(crate) fn has_all(folder: &Path, voice: &Voice) -> bool {
    voice.files.iter().all(|file| {
        let found = std::fs::metadata(folder.join(&file.name));
        found.is_ok_and(|found| found.is_file() && found.len() == file.size)
    })
}

/// The bytes of one file of a voice, checked against its hash.
///
/// # Errors
/// When the description has no such file, or the file cannot be read or is damaged. Every text
/// becomes the reason of a [`SpeechError::Broken`](crate::speech::SpeechError::Broken).
#[expect(clippy::disallowed_methods, reason = "reading models is what this module is for")]
pub(in crate::speech) fn read(folder: &Path, voice: &Voice, name: &str) -> Result<Vec<u8>, String> {
    let path = folder.join(name);
    let file = voice.files.iter().find(|file| file.name == name);
    let file = file.ok_or_else(|| format!("its description has no file {name}"))?;
    let bytes =
        std::fs::read(&path).map_err(|error| format!("{}: {}", path.display(), reason(&error)))?;
    if sha256(&bytes) == file.sha256 {
        Ok(bytes)
    } else {
        Err(format!("{} is damaged", path.display()))
    }
}
