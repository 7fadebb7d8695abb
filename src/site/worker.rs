//! What keeps a site on a phone, so that it works without a connection.

use std::collections::BTreeMap;

use super::assets::SiteFile;

/// The worker without the list of what it keeps.
const WORKER: &str = include_str!("worker.js");

/// The name of the worker, which keeps all that is beside it.
const NAME: &str = "worker.js";

/// The service worker of a site of these files, each with what tells its content from every other;
/// those of `sounds` are kept only when they are asked for.
#[must_use]
pub(crate) fn worker(files: &BTreeMap<String, String>, sounds: &[String]) -> SiteFile {
    let json = |text: serde_json::Result<String>| text.unwrap_or_default();
    let files = json(serde_json::to_string_pretty(files));
    let sounds = json(serde_json::to_string_pretty(sounds));
    let text = WORKER
        .replace("const FILES = {};", &format!("const FILES = {files};"))
        .replace("const SOUNDS = [];", &format!("const SOUNDS = {sounds};"));
    SiteFile::text(NAME, "text/javascript; charset=utf-8", text)
}
