//! The installed files of voices, in the user's data folder.

use std::path::{Path, PathBuf};

use super::description::{DESCRIPTION, Voice};
use super::files::ModelFile;
use crate::files::reason;
use crate::files::sha256;
use crate::folders;
use crate::report::many;
use crate::speech::error::SpeechError;

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
pub(crate) fn has_all(folder: &Path, voice: &Voice) -> bool {
    voice.files.iter().all(|file| lack(folder, file).is_none())
}

/// What keeps a file of a voice from being used, by its name and size.
#[expect(clippy::disallowed_methods, reason = "what is installed is known to the disk alone")]
fn lack(folder: &Path, file: &ModelFile) -> Option<String> {
    match std::fs::metadata(folder.join(&file.name)) {
        Ok(found) if !found.is_file() => Some(format!("{} is no file", file.name)),
        Ok(found) if found.len() == file.size => None,
        Ok(found) => {
            let bytes = many(found.len(), "byte");
            Some(format!("{} has {bytes} instead of {}", file.name, file.size))
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            Some(format!("{} is missing", file.name))
        }
        Err(error) => Some(format!("{}: {}", file.name, reason(&error))),
    }
}

/// Refuses a voice of which a folder has not every file.
///
/// # Errors
/// [`SpeechError::NotInstalled`]; of a voice of the user's, which cannot be installed, [`SpeechError::Own`].
pub(in crate::speech) fn expect_all(folder: &Path, voice: &Voice) -> Result<(), SpeechError> {
    let lacks: Vec<String> = voice.files.iter().filter_map(|file| lack(folder, file)).collect();
    if lacks.is_empty() {
        Ok(())
    } else if voice.folder.is_some() {
        Err(unusable(voice, &lacks.join(", ")))
    } else {
        Err(SpeechError::NotInstalled { voice: voice.name.clone() })
    }
}

/// The refusal of a voice whose files are there and cannot be used.
pub(in crate::speech) fn unusable(voice: &Voice, reason: &str) -> SpeechError {
    match &voice.folder {
        Some(folder) => SpeechError::Own {
            path: folder.clone(),
            reason: format!(
                "{reason}: make the files and {DESCRIPTION} fit each other, or choose another voice with --voice"
            ),
        },
        None => SpeechError::Broken { voice: voice.name.clone(), reason: reason.to_owned() },
    }
}

/// The bytes of one file of a voice, checked against its hash.
///
/// # Errors
/// When the description has no such file, or the file cannot be read or is damaged. Every text
/// becomes the reason of [`unusable`].
#[expect(clippy::disallowed_methods, reason = "reading models is what this module is for")]
pub(in crate::speech) fn read(folder: &Path, voice: &Voice, name: &str) -> Result<Vec<u8>, String> {
    let path = folder.join(name);
    let file = voice.files.iter().find(|file| file.name == name);
    let file = file.ok_or_else(|| format!("its description names no file {name}"))?;
    let bytes =
        std::fs::read(&path).map_err(|error| format!("{}: {}", path.display(), reason(&error)))?;
    let hash = sha256(&bytes);
    if hash.eq_ignore_ascii_case(&file.sha256) {
        Ok(bytes)
    } else if voice.folder.is_some() {
        // Whoever writes a description has no other place to learn it from.
        Err(format!("the `sha256` of {name} is {hash}"))
    } else {
        Err(format!("{} is damaged", path.display()))
    }
}
