//! French ordinals, as people type them.

use super::cardinals::cardinal;
use crate::language::grammar::{Form, roman_numeral, strip_word};

/// The marks of ordinals behind their number, the longer before its start.
pub(super) const MARKS: [&str; 26] = [
    "ières", "ière", "ièmes", "ième", "iemes", "ieme", "èmes", "ème", "emes", "eme", "ères", "ère",
    "eres", "ere", "ers", "er", "res", "re", "ndes", "nde", "nds", "nd", "es", "è", "e", "de",
];

/// An ordinal number: “vingt et unième”.
pub(super) fn ordinal(number: u64) -> String {
    let words = cardinal(number, Form::Alone);
    for (ending, changed) in
        [("cinq", "cinqu"), ("neuf", "neuv"), ("quatre-vingts", "quatre-vingt")]
    {
        if let Some(stem) = words.strip_suffix(ending) {
            return format!("{stem}{changed}ième");
        }
    }
    format!("{}ième", words.trim_end_matches('e'))
}

/// `XXe`, `IIème`, `Ier`.
pub(super) fn roman_ordinal<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    let (number, after) = roman_numeral(rest)?;
    // “Lu/Ve” are days.
    if before.ends_with(['/', '-']) && rest.starts_with("Ve") {
        return None;
    }
    let marks: &[&str] = if number == 1 {
        &["er", "ers", "re", "res", "ère"]
    } else {
        &["e", "es", "ème", "ième", "eme", "ieme"]
    };
    let (mark, after) = marks.iter().find_map(|mark| Some((*mark, strip_word(after, mark)?)))?;
    let said = match (number, mark) {
        (1, "er" | "ers") => "premier".to_owned(),
        (1, _) => "première".to_owned(),
        _ => ordinal(number),
    };
    // `XXe s.`
    if let Some(after) = after.strip_prefix(" s.") {
        let ends = after.trim().is_empty();
        return Some((said + if ends { " siècle." } else { " siècle" }, after));
    }
    Some((if mark.ends_with('s') { said + "s" } else { said }, after))
}
