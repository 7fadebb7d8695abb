//! The page that lists the sessions of a site.

use maud::{DOCTYPE, Markup, html};

use super::head::head;
use super::item::Item;
use crate::language::Language;

/// A list of sessions, in groups.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Index {
    /// The title of the site.
    pub title: String,
    /// The language of its words.
    pub language: Language,
    /// What is told above the first group.
    pub lines: Vec<String>,
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

impl Index {
    /// A list of so many sessions without groups.
    pub(crate) fn plain(title: String, language: Language, count: usize) -> Self {
        let entries = (0..count).map(|number| (number, String::new())).collect();
        Self {
            title,
            language,
            lines: Vec::new(),
            groups: vec![Group { entries, ..Group::default() }],
        }
    }
}

/// The page of an index of these items.
#[must_use]
pub(crate) fn index(index: &Index, items: &[Item]) -> String {
    let page = html! {
        (DOCTYPE)
        html lang=(index.language.code()) {
            (head(&index.title))
            body {
                main .handout {
                    header { h1 { (index.title) } }
                    @for line in &index.lines { p .introduction { (line) } }
                    @for group in &index.groups { (self::group(group, items)) }
                }
            }
        }
    };
    page.into_string()
}

fn group(group: &Group, items: &[Item]) -> Markup {
    html! {
        section .group {
            @if !group.heading.is_empty() { h2 { (group.heading) } }
            @for line in &group.lines { p .introduction { (line) } }
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

fn session(item: &Item, when: &str) -> Markup {
    let told = [item.extent.as_str(), &item.choices, when];
    let told: Vec<&str> = told.into_iter().filter(|text| !text.is_empty()).collect();
    html! {
        a .session href=(item.page()) hreflang=(item.language.code()) {
            span .name lang=(item.language.code()) { (item.title) }
            span .extent lang=(item.language.code()) { (told.join(" · ")) }
        }
    }
}
