//! Italian ordinals, as people type them.

use super::cardinals::cardinal;
use crate::language::grammar::{Form, is_listed, last_word, noun_of_ordinal, strip_word, word};

/// What joins two ordinals before one noun.
const JOINTS: [&str; 4] = [" e ", " ed ", " o ", " a "];

/// Nouns of which the twenty-first is spoken of.
const COUNTED: &str = "giorno seduta settimana mese anno ripetizione volta piano";

/// The stems of the first ten.
pub(super) const ORDINALS: [&str; 11] =
    ["", "prim", "second", "terz", "quart", "quint", "sest", "settim", "ottav", "non", "decim"];

/// The marks of ordinals behind their number, and the endings that they stand for.
const MARKS: [(&str, &str); 8] = [
    (".º", "o"),
    ("º", "o"),
    (".ª", "a"),
    ("ª", "a"),
    ("mo", "o"),
    ("ma", "a"),
    ("esimo", "o"),
    ("esima", "a"),
];

/// Words before a number with `º` or `°` that make it an ordinal.
pub(super) const SINGULAR: &str = "il lo la l un uno una del dello della dell dal dallo dalla al allo alla all \
    nel nello nella nell sul sullo sulla sull questo questa ogni tuo tua suo sua";

/// An ordinal number with its ending: "ventunesima".
pub(super) fn ordinal(number: u64, ending: &str) -> String {
    let stem = word(&ORDINALS, number);
    if !stem.is_empty() {
        return stem.to_owned() + ending;
    }
    let words = cardinal(number, Form::Alone);
    let stem = match words.strip_suffix('é') {
        Some(stem) => format!("{stem}e"),
        None if words.ends_with("sei") => words,
        None => words.trim_end_matches(['a', 'e', 'i', 'o']).to_owned(),
    };
    format!("{stem}esim{ending}")
}

/// The ending that the mark of an ordinal stands for, and the text behind it.
pub(super) fn mark<'a>(
    number: u64,
    before: &str,
    after: &'a str,
    form_before: impl Fn(&str) -> Form,
) -> Option<(&'static str, &'a str)> {
    let is_signed =
        before.trim_end().ends_with(['-', '−', '–', '±', '+', '<', '>', '~', '≤', '≥', '/', '=']);
    let before = last_word(before).to_lowercase();
    let has_article = is_listed(&before, SINGULAR);
    // `la 1a serie`, `il 1° dito`: a letter or a degree sign, behind an article.
    let mut typed = [("a", "a"), ("o", "o"), ("°", ""), ("^", "")].into_iter();
    let typed = typed.find_map(|(mark, ending)| Some((ending, strip_word(after, mark)?)));
    if let Some((ending, rest)) = typed {
        let next = noun_of_ordinal(rest, &JOINTS);
        let form = form_before(next);
        let by_noun = if form == Form::Feminine { "a" } else { "o" };
        let is_sign = ending.is_empty();
        let agrees = match form {
            Form::Feminine => ending == "a",
            Form::Masculine => ending == "o",
            Form::Neuter | Form::Alone => false,
        };
        let counts = number <= 12 || number <= 31 && is_listed(next, COUNTED);
        let opens = before.is_empty() && next.starts_with(char::is_uppercase);
        // `5° di flessione` is an angle.
        let by_sign = is_sign && counts && !is_signed && (opens || form != Form::Alone);
        let by_letter = agrees && number <= 31 && !is_signed;
        let joins = before.is_empty() || is_listed(&before, "e ed o a");
        let is_ordinal = has_article || by_sign || by_letter && joins;
        return is_ordinal.then_some((if is_sign { by_noun } else { ending }, rest));
    }
    let found =
        MARKS.iter().find_map(|(mark, ending)| Some((*mark, *ending, strip_word(after, mark)?)));
    let (mark, ending, rest) = found?;
    let next = noun_of_ordinal(rest, &JOINTS);
    let counts = number <= 12 || number <= 31 && is_listed(next, COUNTED);
    let is_ordinal = mark != "º"
        || has_article
        || counts && !is_signed && form_before(next) != Form::Alone
        || number <= 12 && !is_signed && before.is_empty() && next.starts_with(char::is_uppercase);
    is_ordinal.then_some((ending, rest))
}
