//! Signs that stand for words.

use super::place::Place;
use super::scan::{digits, unit};
use crate::language::Shorthand;
use crate::language::grammar::{
    Form, Numbers, Unit, ends_word, is_listed, last_word, next_word, skip_space, spaced,
};

/// A mark before a number.
pub(super) fn relation<'a>(
    rest: &'a str,
    start_of_word: bool,
    grammar: &Numbers,
) -> Option<(String, &'a str)> {
    let words = &grammar.words;
    let mark = rest.chars().next()?;
    let said = match mark {
        '-' | '\u{2212}' | '\u{2013}' if start_of_word => words.minus,
        '~' | '≈' | '≃' | '≅' => words.about,
        '#' => words.number,
        'Ø' | 'ø' | '⌀' | '∅' => words.diameter,
        '<' => words.less,
        '>' => words.more,
        '≥' | '⩾' => words.at_least,
        '≤' | '⩽' => words.at_most,
        _ => return None,
    };
    let after = rest.strip_prefix(mark)?;
    let (said, after) = match (mark, after.strip_prefix('=')) {
        ('<', Some(after)) => (words.at_most, after),
        ('>', Some(after)) => (words.at_least, after),
        _ => (said, after),
    };
    let tight = matches!(mark, '-' | '\u{2212}' | '\u{2013}');
    let number = if tight { after } else { skip_space(after) };
    number.starts_with(|c: char| c.is_ascii_digit()).then(|| (said.to_owned(), number))
}

/// Arrows that are typed, the longer before its start.
const TYPED: [(&str, char); 6] =
    [("<->", '↔'), ("<=>", '↔'), ("-->", '→'), ("==>", '→'), ("->", '→'), ("=>", '→')];

/// `&`, `+`, `±`, `@`, `=` and arrows, anywhere.
pub(super) fn sign<'a>(place: Place<'a>, grammar: &Numbers) -> Option<(String, &'a str)> {
    let words = &grammar.words;
    let rest = place.rest;
    // Most of a text, which needs no look at the list.
    if rest.starts_with(|first: char| first.is_ascii_alphanumeric() || " ,.'".contains(first)) {
        return None;
    }
    let typed = TYPED.iter().find_map(|(typed, arrow)| Some((*arrow, rest.strip_prefix(typed)?)));
    let first = rest.chars().next()?;
    let (mark, after) = typed.or_else(|| Some((first, rest.strip_prefix(first)?)))?;
    let said = match mark {
        '+' if after.starts_with("/-") || after.starts_with("/\u{2212}") => {
            let after =
                after.strip_prefix('/').and_then(|after| after.strip_prefix(['-', '\u{2212}']));
            return Some((words.plus_minus.to_owned(), after?));
        }
        '+' if is_listed(&last_word(place.before).to_lowercase(), words.comparing) => words.plus,
        '+' if joins_words(place.before, after) => words.and,
        '+' => words.plus,
        '±' => words.plus_minus,
        '\u{2212}' => words.minus,
        '@' => words.at,
        '=' => words.equals,
        // Behind no number they are the words that they stand for.
        '°' | 'º' => grammar.units.degree.many,
        'ª' => "a",
        // `45°/90°` are two numbers in a row.
        '/' if after.starts_with(|c: char| c.is_ascii_digit())
            && place.before.ends_with(|c: char| c.is_ascii_digit() || "°º%′″".contains(c)) =>
        {
            ""
        }
        '→' | '⇒' | '➔' | '➜' | '➝' | '➞' | '➡' | '⟶' | '⟹' | '▶' | '►' | '➤' | '⮕' | '↦' =>
        {
            let is_digit = |c: char| c.is_ascii_digit();
            let between =
                place.before.trim_end().ends_with(|c: char| is_digit(c) || "°%".contains(c))
                    && after.trim_start().starts_with(is_digit);
            // At the start of a line or at its end it is a bullet.
            let is_bullet = !place.before.contains(char::is_alphanumeric)
                || !after.contains(char::is_alphanumeric);
            if is_bullet {
                ""
            } else if between {
                words.to
            } else if last_word(place.before).eq_ignore_ascii_case(words.then) {
                ""
            } else {
                words.then
            }
        }
        '&' | '↔' | '⇔' | '⟷' | '↕' => words.and,
        '←' | '⇐' | '⟵' | '⬅' => words.back,
        '↑' | '⇑' | '⬆' | '↗' | '▲' => words.up,
        '↓' | '⇓' | '⬇' | '↘' | '▼' => words.down,
        _ => return None,
    };
    let is_apart = said.is_empty() && place.before.ends_with(char::is_whitespace);
    Some((said.to_owned(), if is_apart { skip_space(after) } else { after }))
}

/// Tells if a plus between these texts stands between two things and no amounts: “Arm + Bein”.
fn joins_words(before: &str, after: &str) -> bool {
    let mut words = before.split_whitespace().rev();
    let is_word = |word: &str| word.ends_with(|last: char| last.is_alphabetic() || last == '.');
    let is_first = words.next().is_some_and(is_word);
    let is_amount = words.next().is_some_and(|word| word.contains(|c: char| c.is_ascii_digit()));
    is_first
        && !is_amount
        && after.starts_with(' ')
        && after.trim_start().starts_with(char::is_alphabetic)
}

/// `/day` behind a number and what it counts, and `²` behind a unit.
pub(super) fn per<'a>(place: Place<'a>, grammar: &Numbers) -> Option<(String, &'a str)> {
    let (words, rest) = (&grammar.words, place.rest);
    if !rest.starts_with(['/', ' ', '²', '³']) {
        return None;
    }
    for (mark, said) in [('²', words.squared), ('³', words.cubed)] {
        if let Some(after) = rest.strip_prefix(mark) {
            return Some((said.to_owned(), after));
        }
    }
    let tight_mark = rest.strip_prefix('/');
    // `1/ Sit` is the number of a list.
    if tight_mark.is_some_and(|after| after.starts_with(' ')) {
        return None;
    }
    let after = skip_space(rest).strip_prefix('/')?;
    let after = skip_space(after);
    // `3 sets/15 reps`.
    if Shorthand::Sets.has(&last_word(place.before).to_lowercase()) && digits(after).is_some() {
        return Some((String::new(), after));
    }
    let mut tokens = place.before.rsplit(char::is_whitespace);
    let has_digit = |token: Option<&str>| {
        token.is_some_and(|token| token.contains(|c: char| c.is_ascii_digit()))
    };
    let (tight, counted) = (has_digit(tokens.next()), has_digit(tokens.next()));
    let word = next_word(after);
    let rest = after.strip_prefix(word)?;
    let lower = word.to_lowercase();
    let rest_of_word = ends_word(rest) && !word.is_empty();
    let phrase = grammar.per.iter().find(|(short, _)| *short == lower);
    let is_counted =
        || tight || counted || is_listed(&lower, grammar.periods) && counts_words(place.before);
    if let Some((_, phrase)) = phrase.filter(|_| rest_of_word && is_counted()) {
        return Some(((*phrase).to_owned(), without_stop(rest)));
    }
    // `24h/24`, `1 jour/2`.
    let mut ahead = place.before.rsplit(char::is_whitespace);
    let glued = ahead.next().is_some_and(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    let apart = ahead
        .next()
        .is_some_and(|word| !word.is_empty() && word.bytes().all(|letter| letter.is_ascii_digit()));
    // `30 an/30 aus` is no part of anything.
    let noun = last_word(place.before.trim_end_matches('.'));
    let is_measured = unit(noun, grammar).is_some_and(|(_, rest, _)| rest.is_empty());
    let is_noun = is_measured || grammar.rules.form_before(noun) != Form::Alone;
    let is_part = (glued || apart && is_noun) && place.before.ends_with(char::is_alphabetic);
    let whole = digits(after).filter(|(_, rest)| ends_word(rest) || unit(rest, grammar).is_some());
    if let Some((_, rest)) = whole.filter(|_| is_part && tight_mark.is_some()) {
        // `20 s/10 s` are two lengths, one behind the other.
        let noun = next_word(skip_space(rest)).to_lowercase();
        let is_counted = unit(rest, grammar).is_some() || Shorthand::Repetitions.has(&noun);
        let is_length = unit(rest, grammar)
            .is_some_and(|(unit, _, _)| matches!(unit, Unit::Second | Unit::Minute));
        let said = match (is_counted, is_length || is_measured) {
            // `1 fois/2 j`.
            (true, false) if !Shorthand::Repetitions.has(&noun) => words.per,
            (true, _) => "",
            (false, _) => grammar.scale.out_of,
        };
        return Some((said.to_owned(), after));
    }
    // `30 s on/30 s off` are two lengths with a word each.
    let is_time = |rest| {
        unit(rest, grammar).is_some_and(|(unit, _, _)| matches!(unit, Unit::Second | Unit::Minute))
    };
    let has_length =
        place.before.rsplit(char::is_whitespace).take(3).any(|token| has_digit(Some(token)));
    if tight_mark.is_some() && has_length && digits(after).is_some_and(|(_, rest)| is_time(rest)) {
        return Some((String::new(), after));
    }
    if let Some((unit, rest, _)) = unit(after, grammar).filter(|_| tight || counted) {
        return Some((spaced([words.per, grammar.units.words(unit).one]), rest));
    }
    // `in 4 s/out 6 s` are two things that take time.
    let takes_time = digits(rest.trim_start_matches([' ', '('])).is_some();
    let is_named = rest_of_word && digits(rest).is_none() && word.chars().count() > 2;
    let ends_in_word = is_named && (tight || takes_time && counted && is_measured);
    let said = if takes_time { "" } else { words.per };
    ends_in_word.then(|| (said.to_owned(), after))
}

/// The most words between a number and the time that it is counted in: "5 min of slow easy walking/day".
const MOST_WORDS: usize = 5;

/// Tells if a text ends with a number and the words of what it counts.
fn counts_words(before: &str) -> bool {
    let mut words = before.rsplit(' ').take(MOST_WORDS + 1);
    let is_plain = |word: &&str| {
        let word = word.strip_suffix('.').unwrap_or(word);
        !word.is_empty() && word.chars().all(|c| c.is_alphabetic() || "\'\u{2019}-".contains(c))
    };
    let starts_number =
        |word: &str| word.starts_with(|c: char| c.is_ascii_digit() || "½¼¾".contains(c));
    words.find(|word| !is_plain(word)).is_some_and(starts_number)
}

/// The text without the full stop of an abbreviation in the middle of a sentence.
pub(super) fn without_stop(rest: &str) -> &str {
    let after = rest.strip_prefix('.');
    let goes_on = |after: &&str| {
        let next = after.trim_start();
        next.starts_with(|next: char| next.is_lowercase() || ",;:)".contains(next))
    };
    after.filter(goes_on).unwrap_or(rest)
}
