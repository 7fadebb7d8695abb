//! What English-speaking clinics write short: "PRN", "b.i.d.", "c/o", "M. trapezius".

use crate::language::grammar::{anatomy, ends_word, last_word, next_word, strip_word};

/// Short forms in capitals, which nobody means as a word.
const CAPITALS: [(&str, &str); 23] = [
    ("AAROM", "active assisted range of motion"),
    ("ADLs", "activities of daily living"),
    ("ADL", "activities of daily living"),
    ("BID", "twice a day"),
    ("BD", "twice a day"),
    ("BW", "body weight"),
    ("EC", "eyes closed"),
    ("EO", "eyes open"),
    ("FWB", "full weight bearing"),
    ("HEP", "home exercise programme"),
    ("Lt", "left"),
    ("NWB", "non weight bearing"),
    ("PRN", "as needed"),
    ("PWB", "partial weight bearing"),
    ("QDS", "four times a day"),
    ("QID", "four times a day"),
    ("Rt", "right"),
    ("Rx", "prescription"),
    ("TDS", "three times a day"),
    ("TDWB", "touch down weight bearing"),
    ("TID", "three times a day"),
    ("TTWB", "toe touch weight bearing"),
    ("WBAT", "weight bearing as tolerated"),
];

/// Short forms with a stroke or with full stops, in small letters.
const MARKED: [(&str, &str); 20] = [
    ("a.c.", "before meals"),
    ("b.d.", "twice a day"),
    ("b.i.d.", "twice a day"),
    ("b/t", "between"),
    ("c/o", "complaining of"),
    ("d/c", "discharge"),
    ("h/o", "history of"),
    ("o.d.", "once a day"),
    ("p.c.", "after meals"),
    ("p.r.n.", "as needed"),
    ("q.d.", "once a day"),
    ("q.i.d.", "four times a day"),
    ("r/v", "review"),
    ("r/o", "rule out"),
    ("s/p", "status post"),
    ("t.d.s.", "three times a day"),
    ("t.i.d.", "three times a day"),
    ("f/u", "follow up"),
    ("rt.", "right"),
    ("lt.", "left"),
];

/// Latin names, of which English has the short forms as well.
const LATIN: [(&str, &str); 5] = [
    ("Mm.", "musculi"),
    ("M.", "musculus"),
    ("Ligg.", "ligamenta"),
    ("Lig.", "ligamentum"),
    ("N.", "nervus"),
];

/// How such names end, which words behind the letter of a list seldom do.
const LATIN_ENDINGS: [&str; 10] = ["us", "is", "ei", "ii", "es", "or", "um", "ae", "eps", "iae"];

/// The words for a short form at the start of `rest`, and the text after it.
pub(super) fn in_full<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    // It is asked at every word, and the first letters of most show that it is none of these.
    let mut bytes = rest.bytes();
    let (first, second) = (bytes.next()?, bytes.next()?);
    let third = bytes.next().unwrap_or(b' ');
    if first.is_ascii_uppercase() && (second.is_ascii_uppercase() || b"tx.gm".contains(&second)) {
        return capitals(rest)
            .or_else(|| rotation(before, rest))
            .or_else(|| half_of_day(before, rest))
            .or_else(|| latin(rest))
            .or_else(|| marked(rest));
    }
    if b"CLT".contains(&first) && second == b'/' {
        return spine(before, rest);
    }
    let is_mark = |byte| matches!(byte, b'.' | b'/');
    if is_mark(second) || is_mark(third) {
        return marked(rest);
    }
    if first == b'e' { each(before, rest) } else { None }
}

/// "L/S rotation" and "C/T junction": the lumbar spine, and the place where two parts of the spine meet.
fn spine<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    let (letters, after) = rest.split_at_checked("L/S".len()).filter(|(_, r)| ends_word(r))?;
    let noun = next_word(after.strip_prefix(' ').unwrap_or_default());
    if noun == "junction" {
        let parts = [("C/T", "cervicothoracic"), ("T/L", "thoracolumbar"), ("L/S", "lumbosacral")];
        let (_, part) = parts.iter().find(|(short, _)| *short == letters)?;
        return Some(((*part).to_owned(), after));
    }
    let parts = [("C/S", "cervical"), ("T/S", "thoracic"), ("L/S", "lumbar")];
    let (_, part) = parts.iter().find(|(short, _)| *short == letters)?;
    // "Lie on your L/S" may be the left side.
    let ahead = before.trim_end().to_lowercase();
    let is_side =
        letters == "L/S" && ["on your", "onto your", "to your"].iter().any(|w| ahead.ends_with(w));
    let spine = if noun == "spine" || is_side { "" } else { " spine" };
    (!is_side && !before.ends_with('/') && !after.starts_with('/'))
        .then(|| (format!("{part}{spine}"), after))
}

/// The "ea" of "10x ea leg".
fn each<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    let counts = |last: char| last.is_ascii_digit() || last == 'x';
    strip_word(rest, "ea")
        .filter(|after| !after.starts_with('.') && before.trim_end().ends_with(counts))
        .map(|after| ("each".to_owned(), after))
}

fn capitals(rest: &str) -> Option<(String, &str)> {
    CAPITALS.iter().find_map(|(short, long)| {
        let after = rest.strip_prefix(short).filter(|after| ends_word(after))?;
        // "Lt." and "Rt." have a full stop before their noun.
        let is_side = matches!(*short, "Lt" | "Rt");
        let behind = after.strip_prefix('.').filter(|behind| is_side && goes_on(behind));
        Some(((*long).to_owned(), behind.unwrap_or(after)))
    })
}

/// "ER" and "IR" of a joint; the ER that people are sent to has an article.
fn rotation<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    let rotations = [("ER", "external rotation"), ("IR", "internal rotation")];
    let (after, said) =
        rotations.iter().find_map(|(short, said)| Some((strip_word(rest, short)?, *said)))?;
    let is_place =
        ["the", "an", "to", "nearest"].contains(&last_word(before).to_lowercase().as_str());
    (!is_place && !is_joined(before, after)).then(|| (said.to_owned(), after))
}

/// "AM" and "PM" without a time before them: "2 sets AM, 1 set PM".
fn half_of_day<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    let halves = [("AM", "in the morning"), ("PM", "in the evening")];
    let (after, said) =
        halves.iter().find_map(|(short, said)| Some((strip_word(rest, short)?, *said)))?;
    let is_time = before.trim_end().ends_with(|last: char| last.is_ascii_digit());
    // "I AM NOT" is shouted.
    let is_shouted =
        |word: &str| !["", "AM", "PM"].contains(&word) && word.chars().all(char::is_uppercase);
    let is_word = is_shouted(last_word(before)) || is_shouted(next_word(after.trim_start()));
    (!is_time && !is_word && !is_joined(before, after)).then(|| (said.to_owned(), after))
}

/// Tells if a hyphen joins what stands between these texts to a word.
fn is_joined(before: &str, after: &str) -> bool {
    before.ends_with('-') || after.starts_with('-')
}

fn marked(rest: &str) -> Option<(String, &str)> {
    MARKED.iter().find_map(|(short, long)| {
        let (head, after) = rest.split_at_checked(short.len())?;
        let is_short = head.eq_ignore_ascii_case(short) && ends_word(after);
        // The last full stop ends the sentence as well where it does not go on.
        let stop = if short.ends_with('.') && !goes_on(after) { "." } else { "" };
        is_short.then(|| (format!("{long}{stop}"), after))
    })
}

/// Tells if a sentence goes on here.
fn goes_on(after: &str) -> bool {
    after.trim_start().starts_with(|next: char| {
        next.is_lowercase() || next.is_ascii_digit() || matches!(next, ',' | ';' | ':' | ')' | '/')
    })
}

/// "M. trapezius".
fn latin(rest: &str) -> Option<(String, &str)> {
    let found = anatomy(rest, &LATIN)?;
    let name = next_word(found.1.trim_start());
    LATIN_ENDINGS.iter().any(|ending| name.ends_with(ending)).then_some(found)
}
