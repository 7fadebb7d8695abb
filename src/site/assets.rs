//! The files that are the same for all pages of a site.

use std::borrow::Cow;

use serde::Serialize;

use crate::language::Language;
use crate::show::html::STYLE as HANDOUT;

const PLAYER: &str = include_str!("player.css");
const SCRIPT: &str = include_str!("player.js");
const OFFLINE: &str = include_str!("offline.js");
const ICON: &str = include_str!("icon.svg");
/// The same drawing for phones that know no SVG there.
const ICON_PNG: &[u8] = include_bytes!("../encode/cover.png");

/// A file of a site, whole in memory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SiteFile {
    /// Its name: letters, digits, `-`, `_` and `.`.
    pub name: String,
    /// Its MIME type.
    pub kind: &'static str,
    /// Its content.
    pub bytes: Cow<'static, [u8]>,
}

impl SiteFile {
    /// A file of a text.
    pub(crate) fn text(name: impl Into<String>, kind: &'static str, text: String) -> Self {
        Self { name: name.into(), kind, bytes: text.into_bytes().into() }
    }

    /// A page.
    pub(crate) fn page(name: impl Into<String>, html: String) -> Self {
        Self::text(name, "text/html; charset=utf-8", html)
    }
}

/// What all pages use: style, script and icons.
pub(crate) fn assets() -> Vec<SiteFile> {
    let script = "text/javascript; charset=utf-8";
    vec![
        SiteFile::text("player.css", "text/css; charset=utf-8", format!("{HANDOUT}{PLAYER}")),
        SiteFile::text("player.js", script, SCRIPT.to_owned()),
        SiteFile::text("offline.js", script, OFFLINE.to_owned()),
        SiteFile::text("icon.svg", "image/svg+xml", ICON.to_owned()),
        SiteFile { name: "icon.png".to_owned(), kind: "image/png", bytes: ICON_PNG.into() },
    ]
}

/// A web app manifest (<https://www.w3.org/TR/appmanifest/>).
#[derive(Serialize)]
struct Manifest<'t> {
    name: &'t str,
    lang: &'static str,
    start_url: &'t str,
    scope: &'static str,
    display: &'static str,
    background_color: &'static str,
    theme_color: &'static str,
    icons: [Icon; 3],
}

#[derive(Serialize)]
struct Icon {
    src: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    sizes: &'static str,
    purpose: &'static str,
}

/// What makes a site an app on the first screen of a phone, where it begins with the page `start`.
pub(crate) fn manifest(title: &str, language: Language, start: &str) -> SiteFile {
    let png = |purpose| Icon { src: "icon.png", kind: "image/png", sizes: "600x600", purpose };
    let manifest = Manifest {
        name: title,
        lang: language.code(),
        start_url: start,
        scope: "./",
        display: "standalone",
        background_color: "#fbfaf7",
        theme_color: "#14695a",
        icons: [
            Icon { src: "icon.svg", kind: "image/svg+xml", sizes: "any", purpose: "any" },
            png("any"),
            png("maskable"),
        ],
    };
    let text = serde_json::to_string_pretty(&manifest).unwrap_or_default() + "\n";
    SiteFile::text("manifest.webmanifest", "application/manifest+json", text)
}
