//! The extent of a drawing, known before it is read: reading takes time and room by the square of
//! the attributes of an element, and by the namespaces times the elements.

use std::collections::BTreeSet;

use super::{Refused, refused};

/// The most elements, texts and notes of a drawing.
pub(super) const MOST_NODES: u32 = 200_000;

/// The most elements inside each other, as in `libxml2`.
const DEEPEST: usize = 256;

/// The most attributes of one element.
const MOST_ATTRIBUTES: usize = 256;

/// The most names of namespaces.
const MOST_NAMESPACES: usize = 64;

/// Refuses a drawing that would take long to read.
pub(super) fn judge(text: &str) -> Result<(), Refused> {
    let mut depth = 0_usize;
    let mut namespaces = BTreeSet::new();
    let mut rest = text;
    while let Some((_, tag)) = rest.split_once('<') {
        let skipped = [("!--", "-->"), ("![CDATA[", "]]>"), ("?", "?>")];
        if let Some((begin, end)) = skipped.into_iter().find(|(begin, _)| tag.starts_with(begin)) {
            let inside = tag.get(begin.len()..).unwrap_or_default();
            rest = inside.split_once(end).map_or("", |(_, after)| after);
            continue;
        }
        rest = tag;
        if tag.starts_with('/') {
            depth = depth.saturating_sub(1);
            continue;
        }
        let (attributes, after) = attributes(tag);
        rest = after;
        if !tag.get(..tag.len() - after.len()).is_some_and(|tag| tag.ends_with("/>")) {
            depth += 1;
        }
        let prefixes = attributes.iter().filter_map(|name| name.strip_prefix("xmlns:"));
        namespaces.extend(prefixes);
        if depth > DEEPEST
            || attributes.len() > MOST_ATTRIBUTES
            || namespaces.len() > MOST_NAMESPACES
        {
            return Err(too_large());
        }
    }
    Ok(())
}

/// The names of the attributes of a tag, one more than are allowed at most, and what follows it.
fn attributes(tag: &str) -> (Vec<&str>, &str) {
    let mut names = Vec::new();
    let mut rest = tag;
    while let Some(end) = rest.find(['=', '>', '<', '"', '\'']) {
        let (before, at) = rest.split_at_checked(end).unwrap_or((rest, ""));
        let mut letters = at.chars();
        let letter = letters.next();
        let after = letters.as_str();
        match letter {
            Some('=') if names.len() <= MOST_ATTRIBUTES => {
                names.push(before.split_whitespace().next_back().unwrap_or_default());
                rest = after;
            }
            Some('=') => rest = after,
            Some(quote @ ('"' | '\'')) => {
                rest = after.split_once(quote).map_or("", |(_, after)| after);
            }
            Some('>') => return (names, after),
            _ => return (names, at),
        }
    }
    (names, "")
}

pub(super) fn too_large() -> Refused {
    refused("this SVG has too many parts", "save it as a PNG")
}
