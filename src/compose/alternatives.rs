//! Props of which one is enough, such as a bar or a table.

use crate::language::Language;

/// The props of which one is enough.
pub(super) fn alternatives(name: &str, language: Language) -> impl Iterator<Item = &str> {
    let or = format!(" {} ", or(language));
    let mut rest = Some(name);
    std::iter::from_fn(move || {
        let text = rest?;
        let (first, after) = text.split_once(&or).map_or((text, None), |(a, b)| (a, Some(b)));
        rest = after;
        Some(first.trim())
    })
}

/// The word between two things of which one is enough.
pub(super) fn or(language: Language) -> &'static str {
    language.phrases().or
}
