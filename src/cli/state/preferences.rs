//! The exercises that a person likes and dislikes, and what they cannot do.

use std::path::PathBuf;

use super::store::Store;
use crate::cli::failure::Failure;
use crate::cli::terminal::output::tell;
use crate::compose::Preferences;
use crate::files::FileError;
use crate::name::Name;

/// The first lines of the file.
const HEAD: &str = "\
# What `supple new --minutes` and `supple play --minutes` know of you. Edit it here or with
# `supple prefer`.
#
# like, dislike: titles of exercises. no: postures, props and parts of the body to leave out.

";

/// The version of the file: 2 since `lying` means the back alone.
const VERSION: i64 = 2;

/// The preferences that are kept; none where there is no file.
///
/// # Errors
/// When the file cannot be read or understood: “no kneeling” must not be lost to a slip in it.
pub(crate) fn read() -> Result<Preferences, Failure> {
    let store = store();
    let name = store.path().unwrap_or(&PathBuf::new()).display().to_string();
    let text = store.read().map_err(|error| {
        Failure::work(format!("cannot read {name}: {error}; make it readable for you"))
    })?;
    let wrong = |why: String| {
        Failure::work(format!(
            "{name} cannot be understood: {why}\nMend it, or delete it and use `supple prefer`"
        ))
    };
    let text = String::from_utf8(text.unwrap_or_default())
        .map_err(|error| wrong(format!("it is no text: {}", error.utf8_error())))?;
    let (preferences, widened) = understood(&text).map_err(|error| wrong(error.to_string()))?;
    if widened {
        tell(
            "“No lying” was kept when it meant every way of lying, so prone and side-lying are left \
             out too. To have one of them back: supple prefer forget prone\n",
        );
    }
    Ok(preferences)
}

/// The preferences of a file, and whether postures were added that an older file meant as well.
fn understood(text: &str) -> Result<(Preferences, bool), toml::de::Error> {
    let mut table: toml::Table = toml::from_str(text)?;
    let version = table.remove("version").and_then(|version| version.as_integer()).unwrap_or(1);
    let mut preferences: Preferences = table.try_into()?;
    let has_lying = Name::new("lying").is_among(&preferences.no);
    let widens = version < VERSION && has_lying;
    if widens {
        for posture in ["prone", "side-lying"] {
            if !Name::new(posture).is_among(&preferences.no) {
                preferences.no.push(posture.to_owned());
            }
        }
    }
    Ok((preferences, widens))
}

/// Puts the preferences in the place of those before.
///
/// # Errors
/// When they cannot be written.
pub(crate) fn write(preferences: &Preferences) -> Result<(), Failure> {
    let body = toml::to_string(preferences).map_err(Failure::work)?;
    store().replace(&format!("{HEAD}version = {VERSION}\n{body}")).map_err(|error| match error {
        FileError::NoFolder(_) => {
            Failure::work("there is no home folder to keep preferences in: set HOME")
        }
        FileError::Io { path, error } => {
            let name = path.display();
            Failure::work(format!("cannot write {name}: {error}; make its folder writable for you"))
        }
        other => Failure::work(other),
    })
}

/// The path of the file, where there is one.
pub(crate) fn path() -> Option<PathBuf> {
    store().path().filter(|path| path.exists()).map(PathBuf::from)
}

fn store() -> Store {
    Store::of_settings("preferences.toml")
}
