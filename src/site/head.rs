//! What every page of a site begins with.

use maud::{Markup, html};

use super::item::Place;

/// The head of a page of this title. What is published may be opened from a folder, where browsers complain
/// of a manifest: `offline.js` adds it elsewhere.
pub(super) fn head(title: &str, place: Place) -> Markup {
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
            meta name="color-scheme" content="light dark";
            meta name="theme-color" content="#fbfaf7" media="(prefers-color-scheme: light)";
            meta name="theme-color" content="#11181c" media="(prefers-color-scheme: dark)";
            title { (title) }
            link rel="stylesheet" href="player.css";
            link rel="icon" href="icon.svg" type="image/svg+xml";
            // What phones put on their first screen.
            link rel="apple-touch-icon" href="icon.png";
            meta name="mobile-web-app-capable" content="yes";
            meta name="apple-mobile-web-app-title" content=(title);
            @if place == Place::Shared { link rel="manifest" href="manifest.webmanifest"; }
        }
    }
}
