//! The voices that come with the program, those in the data folder, and the choice of one by name.

use std::path::{Path, PathBuf};

use super::description::{DESCRIPTION, EVERY_LANGUAGE, Voice, nearest, speaks};
use super::engine_name::EngineName;
use super::installed::{is_installed, voices_folder};
use crate::files::unread;
use crate::language::Language;
use crate::span::FileId;
use crate::speech::error::{MOST_NEAR, SpeechError};
use crate::time::Millis;

/// Names of descriptions to pairs of file name and text.
macro_rules! descriptions {
    ($($name:literal,)+) => {
        &[$((
            concat!($name, ".toml"),
            include_str!(concat!("../../../voices/", $name, ".toml")),
        ),)+]
    };
}

/// File name and text of every description in `voices/`. The first that fits a language is its
/// best. Natural voices come first: a recogniser misheard about 1 % of the words of heart. Of Pico's for English it
/// is en-US, of which 25 % of the words were misheard, 46 % of en-GB (the recogniser's model was
/// American; nobody listened).
pub(crate) const SHIPPED: &[(&str, &str)] = descriptions![
    "heart",
    "siwis",
    "dora",
    "alex",
    "sara",
    "nicola",
    "pico-en-us",
    "pico-en-gb",
    "pico-de",
    "pico-es",
    "pico-fr",
    "pico-it",
    "fenrir",
    "kore",
    "emma",
    "fable",
    "paradis",
    "mute",
];

/// The voices that come with the program, the best of each language first.
pub(crate) fn shipped_voices() -> impl Iterator<Item = Voice> {
    // A test reads every one, so none is left out here.
    SHIPPED.iter().filter_map(|(_, text)| Voice::parse(FileId::default(), text).ok())
}

/// Those of them that speak a language. No other description is read, which takes longer than to find
/// the one line that tells.
fn shipped_voices_of(language: Language) -> impl Iterator<Item = Voice> {
    let of_language = SHIPPED.iter().filter(move |(_, text)| {
        let tag = text.lines().find_map(|line| line.strip_prefix(LANGUAGE_LINE)?.strip_suffix('"'));
        tag.is_some_and(|tag| speaks(tag, language))
    });
    of_language.filter_map(|(_, text)| Voice::parse(FileId::default(), text).ok())
}

/// The beginning of the line that names the language of a description in `voices/`.
const LANGUAGE_LINE: &str = "language = \"";

/// The voice of a name that comes with the program. Its description has the same name.
fn shipped_voice(name: &str) -> Option<Voice> {
    let is_its = |file: &str| {
        file.strip_suffix(".toml").is_some_and(|voice| voice.eq_ignore_ascii_case(name))
    };
    let (_, text) = SHIPPED.iter().find(|(file, _)| is_its(file))?;
    Voice::parse(FileId::default(), text).ok()
}

/// The voice for a routine: of that name; or, for the name of an engine, that engine's best in the
/// routine's language, else its best; or, without a name, the [`default_voice`].
///
/// The name of a folder of takes, by its path or of one in the folder of voices, is a voice too.
///
/// A voice that was named is given even where it [does not speak](Voice::speaks) the language or is
/// [not installed](is_installed).
///
/// # Errors
/// [`SpeechError::UnknownVoice`] for a name that no voice and no engine has.
pub(crate) fn find_voice(name: Option<&str>, language: Language) -> Result<Voice, SpeechError> {
    let Some(wanted) = name else {
        return default_voice(language, is_installed).ok_or_else(|| unknown(language.code()));
    };
    if let Some(folder) = own_folder(wanted) {
        return own_voice(&folder, language.code());
    }
    let engine = |voice: &Voice| voice.engine.name().eq_ignore_ascii_case(wanted);
    shipped_voice(wanted)
        .or_else(|| shipped_voices_of(language).find(engine))
        .or_else(|| shipped_voices().find(engine))
        // A description may name its voice otherwise than the folder is called.
        .or_else(|| own_voices().into_iter().flatten().find(|voice| voice.name == wanted))
        .ok_or_else(|| unknown(wanted))
}

/// The best voice of a language among those for which `is_installed` holds. For a language that no
/// such voice has, the first of all.
pub(crate) fn default_voice(
    language: Language,
    is_installed: impl Fn(&Voice) -> bool,
) -> Option<Voice> {
    let is_ready = |voice: &Voice| voice.engine.synthesizes() && is_installed(voice);
    shipped_voices_of(language).find(is_ready).or_else(|| shipped_voices().find(is_ready))
}

fn unknown(name: &str) -> SpeechError {
    let mut names: Vec<String> = shipped_voices().map(|voice| voice.name).collect();
    names.extend(own_voices().into_iter().flatten().map(|voice| voice.name));
    names.extend(
        EngineName::ALL
            .into_iter()
            .filter(|engine| engine.synthesizes())
            .map(|engine| engine.name().to_owned()),
    );
    let mut like: Vec<String> =
        nearest(name, names.iter().map(String::as_str)).into_iter().map(str::to_owned).collect();
    like.truncate(MOST_NEAR);
    let nearest = if like.is_empty() { names } else { like };
    SpeechError::UnknownVoice { name: name.to_owned(), nearest }
}

/// The voices of takes in the data folder, or why one of them cannot be used.
#[must_use]
#[expect(clippy::disallowed_methods, reason = "they are known to the disk alone")]
pub(crate) fn own_voices() -> Vec<Result<Voice, SpeechError>> {
    let entries = voices_folder().and_then(|folder| std::fs::read_dir(folder).ok());
    let mut folders: Vec<PathBuf> =
        entries.into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    folders.sort();
    let is_hidden = |folder: &Path| {
        folder.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
    };
    let voices = folders.iter().filter(|folder| folder.is_dir() && !is_hidden(folder));
    voices.map(|folder| own_voice(folder, EVERY_LANGUAGE)).collect()
}

/// The folder of takes that is meant by a name, if it is one.
fn own_folder(name: &str) -> Option<PathBuf> {
    let is_path = name.contains(['/', std::path::MAIN_SEPARATOR]);
    if is_path {
        return Some(PathBuf::from(name));
    }
    let of_the_user = voices_folder().map(|folder| folder.join(name));
    if let Some(folder) = of_the_user.as_ref().filter(|folder| folder.is_dir()) {
        return Some(folder.clone());
    }
    // A name of the program's wins over a folder that happens to lie here.
    let is_known = || {
        let is_of_engine = |voice: Voice| voice.engine.name().eq_ignore_ascii_case(name);
        shipped_voice(name).is_some() || shipped_voices().any(is_of_engine)
    };
    let here = Some(PathBuf::from(name)).filter(|folder| folder.is_dir() && !is_known());
    // What may not be looked at is told as that, and not as a name that nothing has.
    here.or_else(|| of_the_user.filter(|folder| locked(folder).is_some() && !is_known()))
}

/// Why a folder may not be looked at, if that is so.
#[expect(clippy::disallowed_methods, reason = "its permissions are known to the disk alone")]
fn locked(folder: &Path) -> Option<std::io::Error> {
    let error = std::fs::metadata(folder).err()?;
    (error.kind() == std::io::ErrorKind::PermissionDenied).then_some(error)
}

/// The voice of a folder of takes; of the language `tag` where its description names none.
#[expect(clippy::disallowed_methods, reason = "its description is a file")]
fn own_voice(folder: &Path, tag: &str) -> Result<Voice, SpeechError> {
    let path = folder.join(DESCRIPTION);
    let wrong = |path: &Path, reason| SpeechError::Own { path: path.to_path_buf(), reason };
    if let Some(error) = locked(folder) {
        return Err(wrong(folder, unread(&error)));
    }
    if !folder.is_dir() {
        return Err(wrong(
            folder,
            "there is no such folder of takes: make it, then try again".to_owned(),
        ));
    }
    let mut voice = match std::fs::read_to_string(&path) {
        Ok(text) => Voice::parse(FileId::default(), &text).map_err(|mistakes| {
            let first = mistakes.first().map_or_else(String::new, |mistake| {
                let before = text.get(..mistake.span.start).unwrap_or_default();
                let line = before.matches('\n').count() + 1;
                format!("line {line}: {}: {}", mistake.message, mistake.help)
            });
            wrong(&path, first)
        })?,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => plain_voice(folder, tag),
        Err(error) => return Err(wrong(&path, unread(&error))),
    };
    if voice.engine != EngineName::Recorded && !voice.engine.has_files() {
        return Err(wrong(
            &path,
            format!(
                "the engine {} speaks from no folder: write `engine = \"recorded\"` for takes, or one of {} for \
                 a network",
                voice.engine.name(),
                EngineName::with_files()
            ),
        ));
    }
    voice.folder = Some(folder.to_path_buf());
    Ok(voice)
}

/// The voice of a folder without a description.
fn plain_voice(folder: &Path, tag: &str) -> Voice {
    let name = folder.file_name().map_or_else(|| "takes".into(), |name| name.to_string_lossy());
    Voice {
        name: name.into_owned(),
        language: tag.to_owned(),
        engine: EngineName::Recorded,
        model: None,
        pace: 1.0,
        pitch: 0.0,
        gain: 0.0,
        pause: Millis(300),
        character: None,
        packages: Vec::new(),
        files: Vec::new(),
        folder: None,
        gaps: None,
    }
}
