//! What was written into a folder.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

/// The name of the file that says what is a site's own in its folder.
pub(super) const NAME: &str = ".supple-site.json";

/// What a site has written into its folder.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Record {
    /// The files, each with the SHA-256 of what may be in it: of one content, or while it is being
    /// replaced of two.
    pub(super) files: BTreeMap<String, BTreeSet<String>>,
    /// The day on which each session was published first, by the name of its files.
    #[serde(default)]
    pub(super) days: BTreeMap<String, String>,
}

impl Record {
    /// True if a site has written this content into this file.
    pub(super) fn knows(&self, name: &str, digest: &str) -> bool {
        self.files.get(name).is_some_and(|digests| digests.contains(digest))
    }

    /// True if a site has written this file, whatever is in it now.
    pub(super) fn has(&self, name: &str) -> bool {
        self.files.contains_key(name)
    }

    /// Notes that a file has this content, or will have.
    pub(super) fn add(&mut self, name: &str, digest: &str) {
        self.files.entry(name.to_owned()).or_default().insert(digest.to_owned());
    }
}
