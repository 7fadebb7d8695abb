//! The page that lists the sessions of a site.

use maud::{DOCTYPE, Markup, html};

use super::head::head;
use super::item::{Item, Place, size};
use super::names::FEED;
use crate::language::{Controls, Language};

/// A list of sessions, in groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Index {
    /// The title of the site.
    pub title: String,
    /// The language of its words.
    pub language: Language,
    /// The groups, such as the weeks of a programme.
    pub groups: Vec<Group>,
}

/// Sessions that belong together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Group {
    /// What stands above them; may be empty.
    pub heading: String,
    /// What is told above the first.
    pub lines: Vec<String>,
    /// The number of each among the items of the site, and when it is due; that may be empty.
    pub entries: Vec<(usize, String)>,
}

/// The page of an index of these items, with the way to the feed where there is one.
#[must_use]
pub(crate) fn index(index: &Index, items: &[Item], place: Place, has_feed: bool) -> String {
    let words = index.language.controls();
    let page = html! {
        (DOCTYPE)
        html lang=(index.language.code()) {
            (head(&index.title, place))
            body {
                main .handout {
                    header { h1 { (index.title) } }
                    @for group in &index.groups { (self::group(group, items)) }
                    @if place == Place::Published {
                        footer {
                            (keeping(items, words))
                            @if has_feed { a .download href=(FEED) { (words.podcast) } }
                        }
                        script src="offline.js" {}
                    }
                }
            }
        }
    };
    page.into_string()
}

/// What keeps all sounds on a phone, and says that they are kept.
fn keeping(items: &[Item], words: &Controls) -> Markup {
    let sounds: Vec<String> = items.iter().map(Item::sound).collect();
    let bytes = items.iter().map(|item| item.sound.bytes).sum();
    html! {
        p #kept .kept role="status" hidden data-sounds=(sounds.join(" ")) { (words.kept) }
        button #keep .download type="button" hidden {
            (words.keep.replace("{size}", &size(bytes)))
        }
    }
}

fn group(group: &Group, items: &[Item]) -> Markup {
    html! {
        section .group {
            @if !group.heading.is_empty() { h2 { (group.heading) } }
            @for line in &group.lines { p .introduction { (line) } }
            @if !group.entries.is_empty() {
                ol .sessions {
                    @for (number, when) in &group.entries {
                        @if let Some(item) = items.get(*number) {
                            li { (session(item, when)) }
                        }
                    }
                }
            }
        }
    }
}

fn session(item: &Item, when: &str) -> Markup {
    let language = item.language.code();
    // What is chosen and when it is due are words of the index.
    let told = [item.choices.as_str(), when].into_iter().filter(|text| !text.is_empty());
    html! {
        a .session href=(item.page()) hreflang=(language) {
            span .name lang=(language) { (item.title) }
            span .extent {
                span lang=(language) { (item.extent) }
                @for text in told { " · " (text) }
            }
        }
    }
}
