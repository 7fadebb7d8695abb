//! Times of a dose that are written with marks: `30"`, `2'`, `1:30`.

use super::DoseReader;
use crate::language::Language;

/// The marks of seconds and of minutes, the longer before its start.
const MARKS: [(&str, &str); 7] = [
    ("\u{2019}\u{2019}", "s"),
    ("''", "s"),
    ("\"", "s"),
    ("\u{2033}", "s"),
    ("\u{201d}", "s"),
    ("\u{2032}", "min"),
    ("'", "min"),
];

impl DoseReader {
    /// A sentence in small letters with the units of its times in letters. In English such marks are
    /// those of inches as well, unless the number stands right behind an order or “for”.
    pub(super) fn with_units(&self, sentence: &str) -> String {
        if !sentence.contains(|letter: char| letter.is_ascii_digit()) {
            return sentence.to_owned();
        }
        let mut before = "";
        let mut words = Vec::new();
        for word in sentence.split_whitespace() {
            let asks = self.order(before).is_some()
                || self.words.lasting.contains(&before)
                || self.words.pauses.contains(&before);
            let is_english = self.language == Language::English;
            let marked = || marked(word).filter(|_| asks || !is_english);
            let clock = || clock(word).filter(|_| asks);
            words.push(marked().or_else(clock).unwrap_or_else(|| word.to_owned()));
            before = word.trim_matches(|letter: char| !letter.is_alphanumeric());
        }
        words.join(" ")
    }
}

/// `30"` and `20-30"` with their unit, and with what follows that.
fn marked(word: &str) -> Option<String> {
    let is_number = |letter: char| letter.is_ascii_digit() || matches!(letter, '-' | '–');
    let end = word.find(|letter: char| !is_number(letter)).filter(|end| *end > 0)?;
    let (number, rest) = word.split_at_checked(end)?;
    let marks = || MARKS.iter().find_map(|(mark, unit)| Some((*unit, rest.strip_prefix(mark)?)));
    let (unit, after) = marks()?;
    let ends = !after.starts_with(char::is_alphanumeric);
    ends.then(|| format!("{number} {unit}{after}"))
}

/// `1:30`, a length in minutes and seconds, in seconds.
fn clock(word: &str) -> Option<String> {
    let (minutes, rest) = word.split_once(':')?;
    let (seconds, after) = rest.split_at_checked(2)?;
    let [minutes, seconds]: [u32; 2] = [minutes.parse().ok()?, seconds.parse().ok()?];
    let is_length = minutes < 60
        && seconds < 60
        && !after.starts_with(|next: char| next.is_alphanumeric() || next == ':');
    is_length.then(|| format!("{} s{after}", minutes * 60 + seconds))
}
