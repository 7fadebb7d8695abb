//! The page that plays a session on a phone.

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::data::data;
use super::head::head;
use super::item::{Item, Place, size};
use super::names::FRONT;
use crate::language::Controls;
use crate::show::{Handout, Pictures, html as handout_html};
use crate::timeline::Timeline;

/// The page of a session, with the way back to the others where it is one of several.
#[must_use]
pub(crate) fn page(
    timeline: &Timeline,
    (handout, pictures): (&Handout, &Pictures),
    item: &Item,
    place: Place,
    is_one_of_several: bool,
) -> String {
    let words = timeline.language.controls();
    let download = match place {
        Place::Shared => words.download,
        Place::Published => words.save,
    };
    let page = html! {
        (DOCTYPE)
        html lang=(timeline.language.code()) {
            (head(&item.title, place))
            body {
                main .handout {
                    @if is_one_of_several {
                        nav { a .all href=(FRONT) { "‹ " (words.all) } }
                    }
                    header {
                        h1 { (item.title) }
                        p .extent {
                            (item.extent)
                            @if !item.choices.is_empty() { " · " (item.choices) }
                        }
                    }
                    (player(timeline, words, item))
                    p {
                        a #download .download href=(item.sound()) download=(item.sound()) {
                            (download) " (" (size(item.sound.bytes)) ")"
                        }
                    }
                    @if place == Place::Published {
                        p #kept .kept role="status" hidden data-sounds=(item.sound()) { (words.kept) }
                    }
                    h2 { (words.handout) }
                    (handout_html::body(handout, pictures))
                }
                @if place == Place::Published {
                    script src="offline.js" {}
                }
                script #data type="application/json" { (PreEscaped(data(timeline, item, place))) }
                script src="player.js" {}
            }
        }
    };
    page.into_string()
}

fn player(timeline: &Timeline, words: &Controls, item: &Item) -> Markup {
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
            // Without its script the page still has the browser's own controls. A session is timed, so
            // it has one speed.
            audio #sound controls controlslist="noplaybackrate" preload="metadata" {
                source src=(item.sound()) type=(item.sound.kind);
                track kind="captions" src=(item.words()) srclang=(timeline.language.code())
                    label=(timeline.language.labels().lanes.speech);
            }
            div #panel hidden {
                p #now {}
                div #stage {
                    div #step hidden {
                        p #side {}
                        p #count role="timer" aria-live="off" {}
                        p #what {}
                    }
                    p #caption {}
                }
                p #next-step {}
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
