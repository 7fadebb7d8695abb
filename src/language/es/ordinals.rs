//! Spanish ordinals, as people type them.

use super::genders::GENDERS;
use crate::language::grammar::{
    Form, is_listed, last_word, next_word, noun_of_ordinal, strip_word, word,
};

/// What joins two ordinals before one noun.
pub(super) const JOINTS: [&str; 4] = [" y ", " e ", " o ", " a "];

pub(super) const MONTHS: &str =
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre";

/// Nouns of which the twenty-first is spoken of.
const COUNTED: &str = "día dia sesión semana mes año repetición vez piso";

/// The marks of ordinals behind their number, and the endings that they stand for, the longer
/// before its start.
const MARKS: [(&str, &str); 42] = [
    ("er.", ""),
    (".º", "o"),
    (".°", "o"),
    (".ª", "a"),
    ("º", "o"),
    ("ª", "a"),
    (".os", "os"),
    (".as", "as"),
    (".er", ""),
    ("eros", "os"),
    ("eras", "as"),
    ("ero", "o"),
    ("era", "a"),
    ("er", ""),
    ("ros", "os"),
    ("ras", "as"),
    ("ro", "o"),
    ("ra", "a"),
    ("dos", "os"),
    ("das", "as"),
    ("do", "o"),
    ("da", "a"),
    ("tos", "os"),
    ("tas", "as"),
    ("to", "o"),
    ("ta", "a"),
    ("mos", "os"),
    ("mas", "as"),
    ("mo", "o"),
    ("ma", "a"),
    ("vos", "os"),
    ("vas", "as"),
    ("vo", "o"),
    ("va", "a"),
    ("nos", "os"),
    ("nas", "as"),
    ("no", "o"),
    ("na", "a"),
    ("os", "os"),
    ("as", "as"),
    (".o", "o"),
    (".a", "a"),
];

/// Words before a number with `º` or `°` that make it an ordinal.
const SINGULAR: &str = "el la del al un una este esta ese esa cada su tu mi";

pub(super) const FIRST: [&str; 14] = [
    "",
    "primer",
    "segund",
    "tercer",
    "cuart",
    "quint",
    "sext",
    "séptim",
    "octav",
    "noven",
    "décim",
    "undécim",
    "duodécim",
    "decimotercer",
];
const TENTHS: [&str; 10] = [
    "",
    "decimo",
    "vigésim",
    "trigésim",
    "cuadragésim",
    "quincuagésim",
    "sexagésim",
    "septuagésim",
    "octogésim",
    "nonagésim",
];

/// An ordinal number below a hundred with its ending: "vigésima primera".
pub(super) fn ordinal(number: u64, ending: &str) -> Option<String> {
    let ones = word(&FIRST, number % 10);
    let stem = match number {
        0 | 100.. => return None,
        1..14 => word(&FIRST, number).to_owned(),
        18 => "decimoctav".to_owned(),
        14..20 => format!("decimo{ones}"),
        _ if ones.is_empty() => word(&TENTHS, number / 10).to_owned(),
        _ => format!(
            "{}{} {ones}",
            word(&TENTHS, number / 10),
            if ending.is_empty() { "o" } else { ending }
        ),
    };
    Some(stem + ending)
}

/// The ending that the mark of an ordinal stands for, and the text behind it.
pub(super) fn mark<'a>(
    number: u64,
    before: &str,
    after: &'a str,
) -> Option<(&'static str, &'a str)> {
    let is_signed =
        before.trim_end().ends_with(['-', '−', '–', '±', '+', '<', '>', '~', '≤', '≥', '/', '=']);
    let before = last_word(before).to_lowercase();
    let has_article = is_listed(&before, SINGULAR);
    // `la 1a serie`, `el 1° día`: a letter or a degree sign, behind an article.
    let mut typed = [("a", "a"), ("o", "o"), ("°", "")].into_iter();
    let typed = typed.find_map(|(mark, ending)| Some((ending, strip_word(after, mark)?)));
    if let Some((ending, rest)) = typed {
        let next = noun_of_ordinal(rest, &JOINTS);
        let form = GENDERS.form_before(next);
        let is_sign = ending.is_empty();
        let agrees = match form {
            Form::Feminine => ending == "a",
            Form::Masculine => ending == "o",
            Form::Neuter | Form::Alone => false,
        };
        // `1° de mayo` is a date, `5° de flexión` an angle.
        let is_date = is_date(rest);
        let opens = before.is_empty() && !is_signed && number <= 31;
        let is_listed_so = opens && rest.starts_with(')');
        let by_sign = is_sign && (number <= 12 || is_listed(next, COUNTED));
        let is_ordinal = has_article
            || is_listed_so
            || opens
                && by_sign
                && (form != Form::Alone || is_date || next.starts_with(char::is_uppercase))
            || number <= 12 && is_sign && form != Form::Alone && is_listed(&before, "y e o")
            || agrees && number <= 31 && (opens || is_listed(&before, "y e o"));
        let by_noun = if form == Form::Feminine { "a" } else { "o" };
        return is_ordinal.then_some((if ending.is_empty() { by_noun } else { ending }, rest));
    }
    let found =
        MARKS.iter().find_map(|(mark, ending)| Some((*mark, *ending, strip_word(after, mark)?)));
    let (mark, ending, rest) = found?;
    // `90º` is an angle, unless an article or a noun makes it an ordinal.
    let next = noun_of_ordinal(rest, &JOINTS);
    let counts = number <= 12 || number <= 31 && is_listed(next, COUNTED);
    let is_ordinal = mark != "º"
        || has_article
        || !is_signed && is_date(rest)
        || counts && !is_signed && GENDERS.form_before(next) != Form::Alone
        || number <= 12
            && !is_signed
            && before.is_empty()
            && (next.starts_with(char::is_uppercase) || rest.starts_with(')'));
    is_ordinal.then_some((ending, rest))
}

/// Tells if "de" and a month follow.
fn is_date(rest: &str) -> bool {
    rest.strip_prefix(" de ").is_some_and(|rest| is_listed(next_word(rest), MONTHS))
}
