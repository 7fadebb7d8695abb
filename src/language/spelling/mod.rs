//! Numbers, times, ranges, fractions, degrees and units as words, so that every engine says the
//! same.

mod call;
mod compared;
mod date;
mod fold;
mod gear;
mod half_behind;
mod listed;
mod maximum;
mod money;
mod nouns;
mod number;
mod place;
mod roman;
mod say;
mod scan;
mod score;
mod section;
mod sets;
mod shared_unit;
mod side_letters;
mod sign;
mod size;
mod size_letters;
#[cfg(test)]
mod tests;
mod time;
mod vitals;
mod weekday;

use std::borrow::Cow;

use self::place::Place;
use self::scan::{digits, range_mark};
use self::score::Doubt;
use super::grammar::{
    Form, Numbers, Unit, ends_word, is_listed, next_word, roman_numeral, skip_space, spaced,
};
use super::{Language, Shorthand, capitalised};

/// The text with everything in words that has digits or is a symbol for words; the rest as written.
///
/// `1:30` is a length in minutes and seconds unless "am", "pm" or "Uhr" follows, or a word such as
/// "at" stands before it. `m` is a minute beside other times (`1m30s`, `30s-1m`) and a metre otherwise. Digits inside a word are said on
/// their own: "mp3" is "mp three". The result has none of the digits 0 to 9.
#[must_use]
pub(crate) fn spell_out(text: &str, language: Language) -> String {
    spelled(text, language).text
}

/// The numbers of a text whose meaning is in doubt, with how they are said.
#[must_use]
pub(crate) fn doubts(text: &str, language: Language) -> Vec<Doubt> {
    if fold::may_have_number(text) { spelled(text, language).doubts } else { Vec::new() }
}

fn spelled(text: &str, language: Language) -> Spelled<'static> {
    let grammar = language.data().numbers;
    let mut text = gear::in_full(fold::plain(text), grammar);
    let has_numbers = fold::may_have_number(&text);
    if has_numbers {
        let primed = nouns::in_full(fold::with_primes(text), grammar);
        text = Cow::Owned(grammar.rules.prepared(&primed).into_owned());
    }
    let text: &str = &text;
    let text_so_far = String::with_capacity(text.len());
    let mut out = Spelled { text: text_so_far, doubts: Vec::new(), has_numbers, language, grammar };
    let mut rest = text;
    while let Some(character) = rest.chars().next() {
        // Inside a word a letter is no more than itself.
        let letters = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
        if letters > 0 && out.text.ends_with(char::is_alphanumeric) {
            let (run, after) = rest.split_at_checked(letters).unwrap_or((rest, ""));
            out.text.push_str(run);
            rest = after;
            continue;
        }
        // So is the space behind a word, but before a stroke: "30 s / side".
        if let Some(after) = rest.strip_prefix(' ')
            && out.text.ends_with(char::is_alphanumeric)
            && after.starts_with(|next: char| next.is_ascii_alphanumeric())
        {
            out.text.push(' ');
            rest = after;
            continue;
        }
        let place = Place::new(text, rest);
        rest = out.symbol_or_number(place).unwrap_or_else(|| {
            out.text.push(character);
            rest.strip_prefix(character).unwrap_or_default()
        });
    }
    out
}

/// A number of a count, as a sentence: "Twenty-one."
#[must_use]
pub(crate) fn counted(number: u64, language: Language) -> String {
    capitalised(&format!("{}.", spell_out(&number.to_string(), language)))
}

/// The text so far.
struct Spelled<'g> {
    text: String,
    doubts: Vec<Doubt>,
    /// False where the whole text has no number.
    has_numbers: bool,
    language: Language,
    grammar: &'g Numbers,
}

impl Spelled<'_> {
    /// Spells out the symbol or number at a place, if there is one, and returns the text after it.
    fn symbol_or_number<'a>(&mut self, place: Place<'a>) -> Option<&'a str> {
        let (rest, grammar) = (place.rest, self.grammar);
        let words = || {
            let own = grammar.rules.own(place.before, rest, grammar);
            own.or_else(|| weekday::weekday(place, grammar)).or_else(|| abbreviation(rest, grammar))
        };
        let found = if self.text.ends_with(char::is_alphanumeric) {
            self.inside_word(place)
        } else if begins_small(rest) {
            words()
        } else {
            let side = side_letters::sides(place, self.language);
            side.or_else(words)
                .or_else(|| roman::roman(place, grammar))
                .or_else(|| size_letters::sizes(place, grammar))
                .or_else(|| vitals::highest_rate(rest, grammar))
                .or_else(|| times_ahead(place, grammar))
                .or_else(|| self.number(place))
                .or_else(|| compared::compared(place, self.language))
                .or_else(|| sign::sign(place, grammar))
        };
        let (said, after) = found?;
        let written = rest.get(..rest.len() - after.len()).unwrap_or_default();
        let said = self.grammar.rules.between(said, place.before, written, after);
        // Nothing stands behind an elision: "un'ora".
        let after = if said.ends_with('\'') { skip_space(after) } else { after };
        self.push(&said, after);
        Some(after)
    }

    /// What may stand behind a letter or a digit.
    fn inside_word<'a>(&self, place: Place<'a>) -> Option<(String, &'a str)> {
        // “cm⅔”.
        let part = place.rest.starts_with(scan::FRACTION_SIGNS);
        part.then(|| number::number(place, self.grammar))
            .flatten()
            .or_else(|| inner_digits(place.rest, self.grammar))
            .or_else(|| sign::per(place, self.grammar))
            .or_else(|| sign::relation(place.rest, false, self.grammar))
            .or_else(|| compared::compared(place, self.language))
            .or_else(|| sign::sign(place, self.grammar))
    }

    /// What has a digit, or a sign that stands for a number.
    fn number<'a>(&mut self, place: Place<'a>) -> Option<(String, &'a str)> {
        if !self.has_numbers {
            return None;
        }
        let (rest, grammar) = (place.rest, self.grammar);
        let start_of_word = self.text.chars().next_back().is_none_or(opens);
        maximum::maximum(place, grammar)
            .or_else(|| section::section(place, grammar))
            .or_else(|| code(rest, grammar))
            .or_else(|| sign::relation(rest, start_of_word, grammar))
            .or_else(|| call::call(place, grammar))
            .or_else(|| call::tempo(place, grammar))
            .or_else(|| money::money(place, grammar))
            .or_else(|| shared_unit::first(place, grammar))
            .or_else(|| half_behind::half(place, grammar))
            .or_else(|| sets::sets(place, grammar))
            .or_else(|| listed::listed(place, grammar))
            .or_else(|| date::date(place, grammar))
            .or_else(|| vitals::pressure(place, grammar))
            .or_else(|| self.score(place))
            .or_else(|| number::number(place, grammar))
            .or_else(|| self.without_zero(place))
            .or_else(|| short_year(place, grammar))
            .or_else(|| sign::per(place, grammar))
    }

    /// `.5` and `:30`, written without their zero.
    fn without_zero<'a>(&self, place: Place<'a>) -> Option<(String, &'a str)> {
        let decimals = place.rest.strip_prefix(['.', ':', self.grammar.decimal_mark])?;
        let starts = self.text.is_empty() || self.text.ends_with(char::is_whitespace);
        let whole = format!("0{}", place.rest);
        let place_of_whole = Place { rest: &whole, ..place };
        let is_time = place.rest.starts_with(':');
        let fits = |(found, _): (&str, _)| !is_time || found.len() == 2;
        let is_number = digits(decimals).is_some_and(fits);
        let found = Some(place_of_whole).filter(|_| starts && is_number)?;
        let (said, after) = number::number(found, self.grammar)?;
        Some((said, place.rest.get(place.rest.len() - after.len()..)?))
    }

    /// A score, of which a doubt is kept.
    fn score<'a>(&mut self, place: Place<'a>) -> Option<(String, &'a str)> {
        let found = score::score(place, self.grammar)?;
        self.doubts.extend(found.doubt);
        found.said
    }

    /// Adds words, apart from what is beside them.
    fn push(&mut self, said: &str, after: &str) {
        let touches = |character: char| {
            character.is_alphanumeric() || matches!(character, ',' | '.' | ':' | ';' | '!' | '?')
        };
        if self.text.ends_with(touches) {
            self.text.push(' ');
        }
        self.grammar.rules.meet(&mut self.text, said, after);
        self.text.push_str(said);
        let is_apart = said.is_empty() || said.ends_with('\'');
        if after.starts_with(char::is_alphanumeric) && !is_apart {
            self.text.push(' ');
        }
    }
}

/// `'60`, a decade without its century.
fn short_year<'a>(place: Place<'a>, grammar: &Numbers) -> Option<(String, &'a str)> {
    let starts = place.before.is_empty() || place.before.ends_with([' ', '(']);
    let year = place.rest.strip_prefix(['\'', '\u{2019}', '\u{2018}']).filter(|_| starts)?;
    let (digits, after) = digits(year).filter(|(digits, after)| {
        digits.len() == 2 && ends_word(after) && !after.starts_with(['\'', '\u{2019}'])
    })?;
    Some((say::whole(digits, Form::Alone, grammar), after))
}

/// Tells if a text begins with small letters, which are no side, numeral, size, number or sign: most
/// of a text. An `x` may stand for "times".
fn begins_small(text: &str) -> bool {
    let letters = text.as_bytes().get(..3).unwrap_or_default();
    !letters.is_empty() && letters.iter().all(u8::is_ascii_lowercase) && !letters.starts_with(b"x")
}

/// Tells if a number after this character may have a sign.
fn opens(before: char) -> bool {
    before.is_whitespace() || matches!(before, '(' | '"' | '\u{201c}' | '\u{201e}')
}

/// "e.g." and its like, and "min." before a number.
fn abbreviation<'a>(rest: &'a str, grammar: &Numbers) -> Option<(String, &'a str)> {
    let first = rest.chars().next()?;
    let first =
        if first.is_ascii() { first.to_ascii_lowercase() } else { first.to_lowercase().next()? };
    let first = first.encode_utf8(&mut [0; 4]).as_bytes().first().copied();
    let anywhere = beginning_with(first, grammar.abbreviations).map(|pair| (pair, false));
    let ahead = beginning_with(first, grammar.number_abbreviations).map(|pair| (pair, true));
    let mut likely = ahead.chain(anywhere);
    likely.find_map(|((short, long), before_number)| {
        let (head, after) = rest.split_at_checked(short.len())?;
        if !is_same(head, short) {
            return None;
        }
        let mut letters = after.trim_start().chars();
        let next = letters.next();
        let is_shouted = letters.next().is_some_and(char::is_uppercase);
        // `Niv. II` is numbered, too.
        let is_numeral = || {
            let text = after.trim_start();
            is_listed(&long.to_lowercase(), grammar.numbered)
                && roman_numeral(text).is_some_and(|(_, rest)| ends_word(rest))
        };
        let fits = !before_number
            || next
                .is_some_and(|next| next.is_ascii_digit() || "IVX".contains(next) && is_numeral());
        // `N°3` needs no space.
        let is_marked = !short.ends_with(|last: char| last.is_alphanumeric() && last != 'º')
            && after.starts_with(|next: char| next.is_ascii_digit());
        let closed = (ends_word(after) || is_marked) && fits;
        // The full stop of "etc." ends the sentence as well where a new one follows, and any other
        // at the end of a text.
        let is_end = next.is_none()
            || next.is_some_and(char::is_uppercase)
                && !is_shouted
                && grammar.closing.contains(long);
        let stop = if is_end && short.ends_with('.') { "." } else { "" };
        let long = if head.starts_with(char::is_uppercase) {
            capitalised(long)
        } else {
            (*long).to_owned()
        };
        closed.then(|| (long + stop, after))
    })
}

/// Tells if a text is one in small letters, but for the case of its own.
fn is_same(text: &str, small: &str) -> bool {
    let differs = |(one, other): (u8, u8)| one.is_ascii() && !one.eq_ignore_ascii_case(&other);
    !text.bytes().zip(small.bytes()).any(differs) && text.to_lowercase() == small
}

/// Those of a list in order of their first bytes that begin with this one. It is asked at every word.
fn beginning_with<'l>(
    first: Option<u8>,
    list: &'l [(&'static str, &'static str)],
) -> impl Iterator<Item = &'l (&'static str, &'static str)> {
    let byte = |short: &str| short.as_bytes().first().copied();
    let start = list.partition_point(|(short, _)| byte(short) < first);
    list.iter().skip(start).take_while(move |(short, _)| byte(short) == first)
}

/// `C1-C4`, `L5`, `L4/L5`, `L4-5`: names of vertebrae and the like.
fn code<'a>(rest: &'a str, grammar: &Numbers) -> Option<(String, &'a str)> {
    let one = |text: &'a str| -> Option<(String, &'a str)> {
        let thoracic = text.starts_with("Th");
        let (letter, number) = text.split_at_checked(if thoracic { 2 } else { 1 })?;
        let is_upper = letter.starts_with(|first: char| first.is_ascii_uppercase() && first != 'X');
        let number = Some(number).filter(|_| is_upper)?;
        let (number, after) = digits(number.strip_prefix('-').unwrap_or(number))?;
        let said = say::whole(number, Form::Alone, grammar);
        ends_word(after).then(|| (format!("{letter} {said}"), after))
    };
    let (mut said, mut after) = one(rest)?;
    loop {
        let (joint, next) = match (range_mark(after), after.strip_prefix('/')) {
            (Some(next), _) => (grammar.words.to, skip_space(next)),
            (None, Some(next)) => ("", next),
            (None, None) => match after.strip_prefix(" / ") {
                Some(next) => ("", next),
                None => break,
            },
        };
        let number = || {
            let (number, after) = digits(next).filter(|(_, after)| ends_word(after))?;
            Some((say::whole(number, Form::Alone, grammar), after))
        };
        let Some((second, end)) = one(next).or_else(number) else { break };
        said = spaced([said.as_str(), joint, &second]);
        after = end;
    }
    Some((said, after))
}

/// `x2`, `× 3`, `x 3-5`.
fn times_ahead<'a>(place: Place<'a>, grammar: &Numbers) -> Option<(String, &'a str)> {
    let after = skip_space(place.rest.strip_prefix(['x', 'X', '×'])?);
    if let Some(found) = size::size(place.before, after, grammar) {
        return Some(found);
    }
    if let Some(found) = per_what(after, grammar) {
        return Some(found);
    }
    // `x 10 rip.`, `x 5s`, `x 8-10 reps`: what is counted names itself.
    let (quantity, behind) = last_quantity(after, grammar)?;
    if quantity.unit.is_some() {
        return number::counted(after, grammar);
    }
    let noun = next_word(skip_space(behind)).to_lowercase();
    let is_named = Shorthand::Repetitions.has(&noun)
        || Shorthand::Sets.has(&noun)
        || is_listed(&noun, grammar.listed.several)
        || is_listed(&noun, grammar.listed.one)
        || names_unit(&noun, grammar);
    let whole = |text: &'a str| {
        let (number, after) = digits(text).filter(|(_, after)| ends_word(after))?;
        let number: u64 = number.parse().ok().filter(|&number| number < scan::LIMIT)?;
        Some((number, after))
    };
    let (number, after) = whole(after)?;
    if let Some((most, after)) = range_mark(after).map(skip_space).and_then(whole) {
        let least = grammar.rules.cardinal(number, grammar.times.form);
        let most = if is_named {
            grammar.rules.cardinal(most, grammar.times.form)
        } else {
            grammar.filled(&grammar.times, most)
        };
        return Some((spaced([least.as_str(), grammar.words.to, &most]), after));
    }
    if is_named {
        let form = grammar.rules.form_before(&noun);
        return Some((grammar.rules.cardinal(number, form), after));
    }
    Some((grammar.filled(&grammar.times, number), after))
}

/// Tells if a word in small letters is the name of a unit: "x 2 minutes".
fn names_unit(word: &str, grammar: &Numbers) -> bool {
    let is_name = |unit: Unit| {
        let names = grammar.units.words(unit);
        [names.one, names.many].iter().any(|name| name.to_lowercase() == word)
    };
    let own = grammar.unit_symbols.iter().map(|(_, unit)| *unit);
    own.chain([Unit::Second, Unit::Minute, Unit::Hour, Unit::Metre]).any(is_name)
}

/// The quantity at the start of a text, or the second of a range.
fn last_quantity<'a>(text: &'a str, grammar: &Numbers) -> Option<(scan::Quantity, &'a str)> {
    let (first, rest) = scan::quantity(text, grammar)?;
    let second = range_mark(rest).map(skip_space).and_then(|rest| scan::quantity(rest, grammar));
    Some(second.unwrap_or((first, rest)))
}

/// `x semana`: how often, behind "times" in words.
fn per_what<'a>(after: &'a str, grammar: &Numbers) -> Option<(String, &'a str)> {
    let word = next_word(after);
    let rest = after.strip_prefix(word).filter(|_| !grammar.times_letter.is_empty())?;
    let lower = word.to_lowercase();
    let (_, phrase) = grammar.per.iter().find(|(short, _)| short.len() > 2 && *short == lower)?;
    let rest = rest.strip_prefix('.').filter(|rest| !rest.trim().is_empty()).unwrap_or(rest);
    Some(((*phrase).to_owned(), rest))
}

/// Digits inside a word.
fn inner_digits<'a>(rest: &'a str, grammar: &Numbers) -> Option<(String, &'a str)> {
    let (number, after) = digits(rest)?;
    let first = say::whole(number, Form::Alone, grammar);
    // `HWK1-7`.
    let last = range_mark(after).and_then(digits).filter(|(_, after)| ends_word(after));
    Some(match last {
        Some((last, after)) => {
            let last = say::whole(last, Form::Alone, grammar);
            (spaced([first.as_str(), grammar.words.to, &last]), after)
        }
        None => (first, after),
    })
}
