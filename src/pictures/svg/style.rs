//! Styles of a drawing, in style sheets and in attributes.
//!
//! A name that could refer to something is looked for wherever it stands, in comments and strings
//! too: what a style sheet means by it depends on who reads it.

use super::{PLAIN, Refused, SPACE, is_inside, outside, refused};

/// The functions that fetch what they name in quotes.
const FETCHING: [&str; 3] = ["image-set(", "image(", "src("];

/// Refuses a style sheet that takes anything from elsewhere.
pub(super) fn judge_sheet(text: &str) -> Result<(), Refused> {
    judge(without_namespaces(text))
}

/// Refuses a style that takes anything from elsewhere.
pub(super) fn judge(text: &str) -> Result<(), Refused> {
    let plain = unescaped(text).to_ascii_lowercase();
    if plain.contains("@import") {
        return Err(refused("this SVG imports a style sheet", PLAIN));
    }
    if FETCHING.iter().any(|function| plain.contains(function)) {
        return Err(outside("an image of a style"));
    }
    for part in plain.split("url(").skip(1) {
        let target = part.trim_start_matches(SPACE).trim_start_matches(['"', '\'']);
        let end = target.find(['"', '\'', ')']).unwrap_or(target.len());
        let target = target.get(..end).unwrap_or_default().trim_matches(SPACE);
        if !is_inside(target) {
            return Err(outside(target));
        }
    }
    Ok(())
}

/// A style without its escapes, which could hide a name.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('\\') {
        plain.push_str(before);
        let digits = after.chars().take(6).take_while(char::is_ascii_hexdigit).count();
        let (code, after) = after.split_at_checked(digits).unwrap_or(("", after));
        rest = after;
        if let Ok(code) = u32::from_str_radix(code, 16) {
            plain.extend(char::from_u32(code));
            let after = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix(SPACE));
            rest = after.unwrap_or(rest);
        }
    }
    plain + rest
}

/// A style sheet without the namespaces that it begins with, which are names and no references.
fn without_namespaces(sheet: &str) -> &str {
    let mut rest = sheet.trim_start_matches(SPACE);
    loop {
        let after = match rest.strip_prefix("/*") {
            Some(comment) => comment.split_once("*/").map(|(_, after)| after),
            None => rest.strip_prefix("@namespace").and_then(namespace),
        };
        let Some(after) = after else { return rest };
        rest = after.trim_start_matches(SPACE);
    }
}

/// What follows a rule that gives a namespace, of which `@namespace` has been read; `None` if it
/// has any other form.
fn namespace(rule: &str) -> Option<&str> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let is_address = |c: char| c.is_ascii_alphanumeric() || "-._~:/?#%=&+".contains(c);
    let mut rest = rule.strip_prefix(SPACE)?.trim_start_matches(SPACE);
    if !rest.starts_with("url(") {
        rest = rest.trim_start_matches(is_word).trim_start_matches(SPACE);
    }
    let (address, end) = rest.strip_prefix("url(").map_or((rest, ""), |rest| (rest, ")"));
    let address = address.trim_start_matches(SPACE);
    let quote = ["\"", "'"].into_iter().find(|quote| address.starts_with(quote)).unwrap_or("");
    if quote.is_empty() && end.is_empty() {
        return None;
    }
    let rest = address.strip_prefix(quote)?.trim_start_matches(is_address);
    let rest = rest.strip_prefix(quote)?.trim_start_matches(SPACE);
    rest.strip_prefix(end)?.trim_start_matches(SPACE).strip_prefix(';')
}
