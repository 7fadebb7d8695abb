//! German dates and years, and Latin names that are written short.

use super::cardinals::{below_thousand, cardinal, ordinal_stem};
use super::weekdays::WEEKDAYS;
use crate::language::grammar::{
    Date, Form, ends_word, is_listed, last_word, next_word, spaced, strip_word,
};

/// Words before a date.
const BEFORE_DATES: &str = "am vom bis zum ab den dem der seit beim";

/// `am 24.12.`, `31.12.2025`: two ordinals, and a year.
pub(super) fn date<'a>(before: &str, text: &'a str) -> Option<(String, &'a str)> {
    let part = |text: &'a str, most: u64| {
        let end = text.find(|letter: char| !letter.is_ascii_digit())?;
        let (number, rest) = text.split_at_checked(end)?;
        let number = number.parse().ok().filter(|number| (1..=most).contains(number))?;
        Some((number, rest.strip_prefix('.')?))
    };
    let (day, rest) = part(text, 31)?;
    let (month, rest) = part(rest.strip_prefix(' ').unwrap_or(rest), 12)?;
    let year = rest.strip_prefix(' ').unwrap_or(rest);
    let end = year.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(year.len());
    let written: Option<(u64, &str)> = year.split_at_checked(end).and_then(|(year, rest)| {
        Some((year.parse().ok().filter(|year| (1900..2100).contains(year))?, rest))
    });
    let follows =
        is_listed(&last_word(before).to_lowercase(), BEFORE_DATES) || WEEKDAYS.ends(before);
    let goes_on = rest.starts_with([',', ')']) || rest.starts_with(" um ");
    let is_date =
        written.is_some() || goes_on || follows && !rest.starts_with(|c: char| c.is_ascii_digit());
    let year = written.map(|(year, _)| year);
    let date = Some(Date { day, month, year, is_sure: true }).filter(|_| is_date)?;
    let said = date_in_words(date, before);
    let Some((_, rest)) = written else {
        // At the end of the text the last full stop is that of the sentence as well.
        let stop = if rest.trim().is_empty() { "." } else { "" };
        return Some((said + stop, rest));
    };
    Some((said, rest))
}

/// "Am fünften zwölften zweitausendvierundzwanzig".
pub(super) fn date_in_words(date: Date, before: &str) -> String {
    let follows = is_listed(&last_word(before).to_lowercase(), BEFORE_DATES);
    let ending = if follows { "en" } else { "er" };
    let [day, month] = [date.day, date.month].map(|number| ordinal_stem(number) + ending);
    let year = date.year.map(|year| {
        let digits = year.to_string();
        let hundreds = self::year("seit ", &digits);
        hundreds.map_or_else(|| cardinal(year, Form::Alone), |(words, _)| words)
    });
    spaced([day.as_str(), &month, year.as_deref().unwrap_or_default()])
}

/// Latin names of parts of the body, short before their adjectives: "M. biceps".
pub(super) const ANATOMY: [(&str, &str); 7] = [
    ("Mm.", "Musculi"),
    ("M.", "Musculus"),
    ("Ligg.", "Ligamenta"),
    ("Lig.", "Ligamentum"),
    ("Nn.", "Nervi"),
    ("N.", "Nervus"),
    ("A.", "Arteria"),
];

/// Short names of vertebrae before their numbers.
const VERTEBRAE: [&str; 7] = ["HWK", "BWK", "LWK", "SWK", "HW", "BW", "LW"];

/// `LWK 4/5`, which is no part of something.
pub(super) fn vertebrae<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    let number = |text: &'a str| {
        let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
        let (number, rest) = text.split_at_checked(end)?;
        Some((cardinal(number.parse().ok()?, Form::Alone), rest))
    };
    let (first, after) = number(rest).filter(|_| VERTEBRAE.contains(&last_word(before)))?;
    let (second, after) = number(after.strip_prefix('/')?).filter(|(_, rest)| ends_word(rest))?;
    Some((format!("{first} {second}"), after))
}

/// Words that only a year stands behind.
const BEFORE_YEARS: &str = "seit jahr jahre jahren jahres jahrgang geboren anno frühjahr frühling sommer herbst winter januar \
    februar märz april mai juni juli august september oktober november dezember";
/// Words that a year stands behind, or the number of something.
const MAYBE_BEFORE_YEARS: &str = "von bis ab zwischen und vor nach um anfang mitte ende";

/// A year in hundreds, at the start of `rest`, and the text after it: "seit 1998", "1990er".
pub(super) fn year<'a>(before: &str, rest: &'a str) -> Option<(String, &'a str)> {
    let (year, after) = rest.split_at_checked(4)?;
    let year: u64 = year.parse().ok().filter(|year| (1100..2000).contains(year))?;
    let ending = ["ern", "er"].into_iter().find(|ending| strip_word(after, ending).is_some());
    let ending = ending.unwrap_or_default();
    let word = last_word(before).to_lowercase();
    let follows = |list| before.ends_with(' ') && is_listed(&word, list);
    // "Nach 1200 Schritten" counts them.
    let next = next_word(after.trim_start());
    let counts = next.starts_with(char::is_uppercase)
        || after.starts_with(|next: char| {
            next.is_alphanumeric()
                || ",.:%°/+".contains(next)
                    && after.chars().nth(1).is_some_and(|next| next.is_ascii_digit())
        });
    let is_year = !ending.is_empty()
        || follows(BEFORE_YEARS) && ends_word(after)
        || follows(MAYBE_BEFORE_YEARS) && year >= 1800 && !counts
        || before.ends_with('(') && after.starts_with(')');
    let after = strip_word(after, ending).filter(|_| is_year)?;
    let years = if year.is_multiple_of(100) { String::new() } else { below_thousand(year % 100) };
    let said = format!("{}hundert{years}{ending}", below_thousand(year / 100));
    let range = after.strip_prefix(['-', '–']).and_then(|after| after.split_at_checked(4));
    let last: Option<u64> = range.and_then(|(last, _)| last.parse().ok());
    match range.zip(last.filter(|last| (1100..2100).contains(last))) {
        Some(((_, after), last)) if ends_word(after) => {
            let digits = last.to_string();
            let second = self::year("seit ", &digits).map(|(words, _)| words);
            let second = second.unwrap_or_else(|| cardinal(last, Form::Alone));
            Some((spaced([said.as_str(), "bis", &second]), after))
        }
        _ => Some((said, after)),
    }
}
