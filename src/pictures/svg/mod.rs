//! SVG pictures: drawings that run nothing, and that need nothing from elsewhere.

mod extent;
mod style;

use roxmltree::{Attribute, Document, Error, Node, ParsingOptions};

use super::{Refused, not_a_picture, refused};

const SVG: &str = "http://www.w3.org/2000/svg";

/// The namespace of web pages, whose elements are no part of a drawing.
const HTML: &str = "http://www.w3.org/1999/xhtml";

/// The types of what a drawing may hold by its own bytes: what runs nothing and refers to nothing.
const EMBEDDED: [&str; 9] = [
    "image/png",
    "image/jpeg",
    "image/jpg",
    "image/gif",
    "image/webp",
    "font/",
    "application/font-",
    "application/x-font-",
    "application/vnd.ms-fontobject",
];

/// The encodings in which a plain letter is one byte, the same as in UTF-8.
const ENCODINGS: [&str; 5] = ["utf-8", "utf8", "us-ascii", "iso-8859-", "windows-125"];

/// The white space of XML, of CSS and of addresses.
const SPACE: [char; 5] = [' ', '\t', '\n', '\r', '\u{c}'];

/// The help of a drawing that does more than draw.
const PLAIN: &str = "save it as a plain SVG, or as a PNG";

/// Refuses what is no drawing, runs anything, or names anything outside itself.
pub(super) fn judge(text: &str) -> Result<(), Refused> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if !is_in_utf_8(text) {
        return Err(refused("this SVG is not in UTF-8", "save it in UTF-8, or as a PNG"));
    }
    extent::judge(text)?;
    let options = ParsingOptions { nodes_limit: extent::MOST_NODES, ..ParsingOptions::default() };
    let drawing = Document::parse_with_options(text, options).map_err(|error| match error {
        Error::DtdDetected => refused("this SVG has a DOCTYPE", "delete its DOCTYPE line"),
        Error::NodesLimitReached => extent::too_large(),
        _ => not_a_picture(),
    })?;
    if !drawing.root_element().has_tag_name((SVG, "svg")) {
        return Err(not_a_picture());
    }
    drawing.descendants().try_for_each(node)
}

/// True unless the drawing says that its bytes are to be read as anything but UTF-8.
fn is_in_utf_8(text: &str) -> bool {
    let head = text.strip_prefix("<?xml").and_then(|rest| rest.split_once("?>"));
    let Some((_, encoding)) = head.and_then(|(head, _)| head.split_once("encoding")) else {
        return true;
    };
    let name = encoding.trim_start_matches(|c| SPACE.contains(&c) || matches!(c, '=' | '"' | '\''));
    let name = name.to_ascii_lowercase();
    ENCODINGS.iter().any(|known| name.starts_with(known))
}

fn node(node: Node<'_, '_>) -> Result<(), Refused> {
    if node.pi().is_some_and(|pi| pi.target.eq_ignore_ascii_case("xml-stylesheet")) {
        return Err(refused("this SVG asks for a style sheet", PLAIN));
    }
    if !node.is_element() {
        return Ok(());
    }
    let name = node.tag_name().name().to_ascii_lowercase();
    match name.as_str() {
        "script" | "handler" | "listener" => return Err(refused("this SVG has a script", PLAIN)),
        "foreignobject" => return Err(refused("this SVG has a foreignObject", PLAIN)),
        _ if node.tag_name().namespace() == Some(HTML) => {
            return Err(refused("this SVG has a web page in it", PLAIN));
        }
        "style" => {
            if node.children().any(|child| child.is_element()) {
                return Err(refused("this SVG has a style sheet with elements in it", PLAIN));
            }
            let texts = node.children().filter(Node::is_text).filter_map(|text| text.text());
            style::judge_sheet(&texts.collect::<String>())?;
        }
        _ => {}
    }
    node.attributes().try_for_each(attribute)
}

fn attribute(attribute: Attribute<'_, '_>) -> Result<(), Refused> {
    let name = attribute.name().to_ascii_lowercase();
    let value = attribute.value().trim_matches(SPACE);
    if name.starts_with("on") {
        return Err(refused(format!("this SVG has an event attribute, `{name}`"), PLAIN));
    }
    if name == "attributename" {
        // An animation may set what may not be written.
        let set = value.rsplit(':').next().unwrap_or(value).to_ascii_lowercase();
        if is_reference(&set) || set.starts_with("on") {
            return Err(refused("this SVG sets a reference or an event attribute later", PLAIN));
        }
    }
    if is_reference(&name) {
        return if is_inside(value) { Ok(()) } else { Err(outside(value)) };
    }
    // Words of the writer's own: names, and what other programs keep beside the drawing.
    if attribute.namespace().is_some() || matches!(name.as_str(), "id" | "class") {
        return Ok(());
    }
    style::judge(value)
}

/// True if an attribute of this name refers to something, or says what references are relative to.
fn is_reference(name: &str) -> bool {
    matches!(name, "href" | "src" | "base")
}

/// True if a reference is to a part of the drawing, or has its own bytes.
fn is_inside(target: &str) -> bool {
    if target.is_empty() || target.starts_with('#') {
        return true;
    }
    let Some((scheme, data)) = target.split_at_checked("data:".len()) else { return false };
    let (kind, _) = data.split_once([';', ',']).unwrap_or(("", data));
    let kind = kind.to_ascii_lowercase();
    scheme.eq_ignore_ascii_case("data:") && EMBEDDED.iter().any(|known| kind.starts_with(known))
}

fn outside(target: &str) -> Refused {
    let shown: String = target.chars().take(60).collect();
    refused(format!("this SVG refers to something outside itself: {shown}"), PLAIN)
}
