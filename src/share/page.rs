//! The page that plays a session on a phone.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::language::Controls;
use crate::show::{Handout, Pictures, html as handout_html};
use crate::timeline::{Cue, Timeline};

const STYLE: &str = include_str!("player.css");
const SCRIPT: &str = include_str!("player.js");

/// A page and its content security policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Page {
    /// The page as HTML.
    pub html: String,
    /// The policy: its own style and script, the sound beside it, embedded pictures, nothing else.
    pub policy: String,
}

/// The data of the session for the script of the page; times in milliseconds.
#[derive(Serialize)]
struct Data<'t> {
    title: &'t str,
    length: u64,
    /// The start and the title of each.
    chapters: Vec<(u64, &'t str)>,
    /// The start, the end and the words of each.
    captions: Vec<(u64, u64, &'t str)>,
    words: Words,
}

#[derive(Serialize)]
struct Words {
    play: &'static str,
    pause: &'static str,
    gone: &'static str,
}

/// The page of a session whose sound is called `name`, is of this MIME type and has `bytes`.
#[must_use]
pub(crate) fn page(
    timeline: &Timeline,
    handout: &Handout,
    pictures: &Pictures,
    name: &str,
    kind: &str,
    bytes: u64,
) -> Page {
    let words = timeline.language.controls();
    let style = format!("{}{STYLE}", handout_html::STYLE);
    let data = data(timeline, words);
    let page = html! {
        (DOCTYPE)
        html lang=(timeline.language.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover";
                meta name="color-scheme" content="light dark";
                meta name="robots" content="noindex";
                title { (timeline.title) }
                style { (PreEscaped(&style)) }
            }
            body {
                main .handout {
                    header {
                        h1 { (timeline.title) }
                        p .extent { (handout.extent) }
                    }
                    (player(timeline, words, name, kind))
                    p {
                        a #download .download href=(name) download=(name) {
                            (words.download) " (" (size(bytes)) ")"
                        }
                    }
                    h2 { (words.handout) }
                    (handout_html::body(handout, pictures))
                }
                script #data type="application/json" { (PreEscaped(data)) }
                script { (PreEscaped(SCRIPT)) }
            }
        }
    };
    Page { html: page.into_string(), policy: policy(&style) }
}

fn player(timeline: &Timeline, words: &Controls, name: &str, kind: &str) -> Markup {
    let button = |id: &str, label: &str, path: &str| {
        html! {
            button type="button" id=(id) aria-label=(label) title=(label) {
                svg viewBox="0 0 24 24" aria-hidden="true" { path d=(path) {} }
            }
        }
    };
    let length = timeline.length.millis().0;
    html! {
        section .player {
            // Without its script the page still has the browser's own controls.
            audio #sound controls preload="metadata" { source src=(name) type=(kind); }
            div #panel hidden {
                p #now {}
                p #caption {}
                input #place type="range" min="0" max=(length) step="1000" value="0"
                    aria-label=(words.place);
                div .times { span #at {} span #left {} }
                div .buttons {
                    (button("previous", words.previous, "M7 5h2v14H7zM19 5v14L9.5 12z"))
                    (button("back", words.back, "M12 5V1L6 6l6 5V7a6 6 0 1 1-6 6H4a8 8 0 1 0 8-8z"))
                    button #play type="button" aria-label=(words.play) title=(words.play) {
                        svg viewBox="0 0 24 24" aria-hidden="true" {
                            path .when-paused d="M8 5v14l11-7z" {}
                            path .when-playing d="M7 5h4v14H7zM13 5h4v14h-4z" {}
                        }
                    }
                    (button("forward", words.forward, "M12 5V1l6 5-6 5V7a6 6 0 1 0 6 6h2a8 8 0 1 1-8-8z"))
                    (button("next", words.next, "M15 5h2v14h-2zM5 5v14l9.5-7z"))
                }
                p #trouble role="alert" hidden {}
                h2 { (words.exercises) }
                ol .chapters {
                    @for chapter in &timeline.chapters {
                        li {
                            button type="button" .chapter data-at=(chapter.at.millis().0) {
                                span { (chapter.title) }
                                span .time { (chapter.at.millis().clock()) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn data(timeline: &Timeline, words: &Controls) -> String {
    let captions = timeline.events.iter().filter_map(|event| match &event.cue {
        Cue::Speech(text) => {
            let end = event.at + event.length;
            Some((event.at.millis().0, end.millis().0, text.as_ref()))
        }
        _ => None,
    });
    let data = Data {
        title: &timeline.title,
        length: timeline.length.millis().0,
        chapters: timeline
            .chapters
            .iter()
            .map(|chapter| (chapter.at.millis().0, chapter.title.as_ref()))
            .collect(),
        captions: captions.collect(),
        words: Words { play: words.play, pause: words.pause, gone: words.gone },
    };
    // No word of a routine may end the element that it is in.
    serde_json::to_string(&data).unwrap_or_default().replace('<', "\\u003c")
}

fn policy(style: &str) -> String {
    let hash = |text: &str| STANDARD.encode(Sha256::digest(text));
    format!(
        "default-src 'none'; style-src 'sha256-{}'; script-src 'sha256-{}'; media-src 'self'; \
         img-src data:; \
         base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        hash(style),
        hash(SCRIPT)
    )
}

/// A size in bytes as people read it: `3.2 MB`.
fn size(bytes: u64) -> String {
    let tenths = bytes / 100_000;
    if tenths < 100 {
        format!("{}.{} MB", tenths / 10, tenths % 10)
    } else {
        format!("{} MB", tenths / 10)
    }
}
