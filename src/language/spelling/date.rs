//! Dates in numbers, such as `2024-12-05`, `05/12/2024` and, behind its words, `24/12`.

use super::place::Place;
use super::scan::digits;
use super::score::{divides, has_scale_word};
use crate::language::grammar::{Date, Numbers, ends_word, is_listed, last_word};

/// The years that are written in dates.
const YEARS: std::ops::Range<u64> = 1900..2100;

/// The highest number below a stroke that is read as that of a score or a part.
const LARGEST_SCALE: u64 = 10;

/// The date at a place in words, and the text after it.
pub(super) fn date<'a>(place: Place<'a>, grammar: &Numbers) -> Option<(String, &'a str)> {
    let (first, rest) = digits(place.rest)?;
    let mark = rest.chars().next().filter(|mark| matches!(mark, '-' | '/' | '.'))?;
    let (second, rest) = digits(rest.strip_prefix(mark)?)?;
    let third = rest.strip_prefix(mark).and_then(digits).filter(|(_, rest)| ends_word(rest));
    let (found, rest) = match third {
        Some((day, rest)) if first.len() == 4 => (date_of(day, second, Some(first)), rest),
        Some((year, rest)) if year.len() == 4 => {
            (either(first, second, Some(year), mark, grammar), rest)
        }
        // With full stops between, nothing else has three numbers where decimals have commas.
        Some((year, rest))
            if year.len() == 2
                && (mark == '.' && grammar.decimal_mark == ','
                    || mark == '/' && follows(place, grammar)) =>
        {
            let year = format!("20{year}");
            (either(first, second, Some(&year), mark, grammar), rest)
        }
        Some(_) => return None,
        None => {
            let is_date = mark == '/' && is_day([first, second], rest, place, grammar);
            (either(first, second, None, mark, grammar).filter(|_| is_date), rest)
        }
    };
    Some((grammar.rules.date(found?, place.before), rest))
}

/// The date of a day, a month and a year in digits, of which each is one.
fn date_of(day: &str, month: &str, year: Option<&str>) -> Option<Date> {
    let number = |digits: &str| digits.parse().ok().filter(|_| digits.len() <= 2);
    let day = number(day).filter(|day| (1..=31).contains(day))?;
    let month = number(month).filter(|month| (1..=12).contains(month))?;
    let year = match year {
        Some(year) => Some(year.parse().ok().filter(|year| YEARS.contains(year))?),
        None => None,
    };
    Some(Date { day, month, year, is_sure: true })
}

/// The date of a day and a month, of which either may stand first where a language has both; with
/// full stops between, the day does.
fn either(
    first: &str,
    second: &str,
    year: Option<&str>,
    mark: char,
    grammar: &Numbers,
) -> Option<Date> {
    let day_first = date_of(first, second, year);
    let month_first =
        date_of(second, first, year).filter(|_| grammar.dates.may_begin_with_month && mark != '.');
    match (day_first, month_first) {
        (Some(found), Some(other)) => Some(Date { is_sure: found == other, ..found }),
        (found, other) => found.or(other),
    }
}

/// Tells if two numbers with a stroke between are a day and a month: behind a word before dates, and
/// no score or part. `3/10` may be one, `05/10`, `24/12` and `5/12` are none.
fn is_day(numbers: [&str; 2], rest: &str, place: Place<'_>, grammar: &Numbers) -> bool {
    let goes_on = !ends_word(rest) || rest.starts_with(['/', '%', '°', 'º', '+', '-']);
    if goes_on || !follows(place, grammar) {
        return false;
    }
    let [first, second] = numbers.map(|digits| digits.parse().unwrap_or(0));
    let has_zero = numbers.iter().any(|digits| digits.starts_with('0'));
    let is_of_day = grammar.weekdays.ends(place.before);
    let may_be_part = first <= second && second <= LARGEST_SCALE && !has_zero && !is_of_day;
    !may_be_part && !has_scale_word(place, grammar) && !divides(rest, grammar)
}

/// Tells if a word before dates, or a day of the week, stands right before a place.
fn follows(place: Place<'_>, grammar: &Numbers) -> bool {
    let elided = place.before.trim_end_matches(['\'', '\u{2019}']);
    let is_behind_word = (place.before.ends_with(' ') || elided.len() < place.before.len())
        && is_listed(&last_word(elided).to_lowercase(), grammar.dates.before);
    is_behind_word || grammar.weekdays.ends(place.before)
}
