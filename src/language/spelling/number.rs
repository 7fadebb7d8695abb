//! Spelling of numbers, and of all else that begins with a digit.

use super::place::Place;
use super::say;
use super::scan::{
    Quantity, Value, digits, quantity, range_mark, starts_number, value, written_unit,
};
use super::sign::without_stop;
use super::size::dimension;
use super::time::{time_of_hours, time_range};
use crate::language::grammar::{
    Form, Fraction, Numbers, Unit, ends_word, is_listed, next_word, skip_space, spaced, strip_word,
};

/// The words for the number at a place, and the text after it.
pub(super) fn number<'a>(place: Place<'a>, grammar: &Numbers) -> Option<(String, &'a str)> {
    let text = place.rest;
    if !starts_number(text) {
        return None;
    }
    time_range(place, grammar)
        .or_else(|| ratio(text, grammar))
        .or_else(|| time_of_hours(place, grammar))
        .or_else(|| ordinal(place, grammar))
        .or_else(|| multiple(text, grammar))
        .or_else(|| open_ended(text, grammar))
        .or_else(|| row(text, grammar))
        .or_else(|| range(text, grammar))
        .or_else(|| compound(text, grammar))
        .or_else(|| plain(text, grammar))
}

/// `2:1`, which is no time.
fn ratio<'a>(text: &'a str, grammar: &Numbers) -> Option<(String, &'a str)> {
    let (first, rest) = digits(text)?;
    let (second, rest) = digits(rest.strip_prefix(':').filter(|_| !is_row_of(text, ':'))?)?;
    let [first, second] = [first, second].map(|part| say::whole(part, Form::Alone, grammar));
    Some((spaced([first.as_str(), grammar.words.ratio, &second]), rest))
}

/// `3rd`, `2nd-3rd`, `2-3rd`, `2nd/3rd`.
fn ordinal<'a>(place: Place<'a>, grammar: &Numbers) -> Option<(String, &'a str)> {
    let number = |text: &'a str| {
        let (found, rest) = digits(text)?;
        let number = found.parse().ok().filter(|&number| number < super::scan::LIMIT)?;
        Some((number, rest))
    };
    let said = |(number, rest): (u64, &'a str)| {
        let rest = without_gap(number, rest, grammar);
        grammar.rules.ordinal(number, place.before, rest)
    };
    let first = number(place.rest)?;
    let (words, rest) = said(first).unwrap_or((String::new(), first.1));
    let range = range_mark(rest).map(|rest| (grammar.words.to, skip_space(rest)));
    // `1/10th` is a part.
    let pair = || rest.strip_prefix('/').filter(|_| !words.is_empty());
    let joint = range.or_else(|| Some((grammar.words.and, pair()?)));
    // The ending of the second may stand for both.
    let both = joint.and_then(|(joint, rest)| {
        let second = number(rest)?;
        let (last, rest) = said(second)?;
        let words = if words.is_empty() { said((first.0, second.1))?.0 } else { words.clone() };
        Some((spaced([words.as_str(), joint, &last]), rest))
    });
    both.or_else(|| Some((words, rest)).filter(|(words, _)| !words.is_empty()))
}

/// The text behind a number without the space before the ending of an ordinal, where a word follows
/// that ending: "2 nd day".
fn without_gap<'a>(number: u64, rest: &'a str, grammar: &Numbers) -> &'a str {
    let close = skip_space(rest);
    let is_ending = |(digit, ending): &(&str, &str)| {
        let behind = strip_word(close, ending).and_then(|rest| rest.strip_prefix(' '));
        number.to_string().ends_with(digit)
            && behind.is_some_and(|rest| rest.starts_with(char::is_alphabetic))
    };
    if close.len() < rest.len() && grammar.endings_apart.iter().any(is_ending) {
        close
    } else {
        rest
    }
}

/// `2x`, `2 ×`, `2-3x`, `3 x 10`, `3 x 8-10`.
fn multiple<'a>(text: &'a str, grammar: &Numbers) -> Option<(String, &'a str)> {
    let whole = |text: &'a str| {
        let (found, rest) = digits(text)?;
        let number: u64 = found.parse().ok().filter(|&number| number < super::scan::LIMIT)?;
        Some((number, rest))
    };
    let (first, rest) = whole(text)?;
    let most = joint(rest, grammar).and_then(|(_, rest)| whole(rest));
    let said_between = joint(rest, grammar).map_or("", |(said, _)| said);
    let (number, rest) = most.unwrap_or((first, rest));
    let rest = skip_space(rest);
    let sign = rest.strip_prefix(['x', 'X', '×', '*']).map(without_plural);
    let rest = sign.or_else(|| letter(rest, grammar))?;
    let times = grammar.filled(&grammar.times, number);
    let times = match most {
        Some(_) => {
            let least = grammar.rules.cardinal(first, grammar.times.form);
            spaced([least.as_str(), said_between, &times])
        }
        None => times,
    };
    let next = skip_space(rest);
    if let Some(found) = dimension(first, next, grammar).filter(|_| most.is_none()) {
        return Some(found);
    }
    if let Some((phrase, rest)) = how_often(next, grammar) {
        return Some((spaced([times.as_str(), phrase]), rest));
    }
    let each = multiple(next, grammar)
        .filter(|_| starts_number(next))
        .or_else(|| range(next, grammar))
        .or_else(|| compound(next, grammar))
        .or_else(|| plain(next, grammar));
    match each {
        Some((second, rest)) => Some((spaced([times.as_str(), &second]), rest)),
        None => ends_word(rest).then_some((times, rest)),
    }
}

/// The text behind the sign for "times" without the "s" of its plural: `10xs`, `10 x's`.
fn without_plural(rest: &str) -> &str {
    let letter = rest.strip_prefix(['\'', '\u{2019}']).unwrap_or(rest);
    letter.strip_prefix('s').filter(|rest| ends_word(rest)).unwrap_or(rest)
}

/// What joins two numbers of times, as it is said, and the text behind it: `2-3x`, "2 or 3x".
fn joint<'a>(rest: &'a str, grammar: &Numbers) -> Option<(&'static str, &'a str)> {
    let words = [grammar.words.to, grammar.words.or];
    let mut words = words.into_iter();
    range_mark(rest).map(|rest| (grammar.words.to, skip_space(rest))).or_else(|| {
        words.find_map(|word| {
            let rest = strip_word(skip_space(rest), word)?;
            Some((word, rest.strip_prefix([' ', '\u{a0}'])?))
        })
    })
}

/// `x day` at the end of a clause.
fn how_often<'a>(next: &'a str, grammar: &Numbers) -> Option<(&'static str, &'a str)> {
    let word = next_word(next);
    let rest = next.strip_prefix(word).filter(|_| word.chars().count() > 1)?;
    let ends = !rest.trim_start().starts_with(char::is_alphanumeric);
    let lower = word.to_lowercase();
    let phrase = grammar.per.iter().find(|(short, _)| *short == lower);
    let phrase = phrase.filter(|_| ends).map(|(_, phrase)| *phrase)?;
    // The full stop of "2x wtl. üben".
    Some((phrase, without_stop(rest)))
}

/// The text behind the letter for "times" before how often that is: `v/día`, `v. al giorno`.
fn letter<'a>(text: &'a str, grammar: &Numbers) -> Option<&'a str> {
    let letter = Some(grammar.times_letter).filter(|letter| !letter.is_empty())?;
    let rest = strip_word(text, letter)?;
    let after = rest.strip_prefix('.').unwrap_or(rest);
    let often = grammar.per.iter().filter_map(|(_, phrase)| phrase.split(' ').next());
    let word = next_word(skip_space(after));
    let is_often = after.starts_with('/')
        || after.starts_with(" x ")
        || often.into_iter().any(|first| first == word);
    is_often.then_some(after)
}

/// A number and its unit, or a range of them.
pub(super) fn counted<'a>(text: &'a str, grammar: &Numbers) -> Option<(String, &'a str)> {
    range(text, grammar).or_else(|| compound(text, grammar))
}

/// `30+ s` and `30 s+`.
fn open_ended<'a>(text: &'a str, grammar: &Numbers) -> Option<(String, &'a str)> {
    let (value, rest) = value(text, grammar)?;
    let (unit, rest) = if let Some(rest) = rest.strip_prefix('+') {
        written_unit(rest, grammar)?
    } else {
        let (unit, rest) = written_unit(rest, grammar)?;
        (unit, rest.strip_prefix('+')?)
    };
    let said = say::quantity(&Quantity { value, unit: Some(unit), bare_m: false }, grammar);
    ends_word(rest).then(|| (spaced([said.as_str(), grammar.words.or_more]), rest))
}

/// `4-7-8`, `90-90`, `90/90`: numbers in a row.
fn row<'a>(text: &'a str, grammar: &Numbers) -> Option<(String, &'a str)> {
    let (first, mut rest) = digits(text)?;
    let mut numbers = vec![first];
    let mut slashes = false;
    // `01.23.45` and `2:1:2` have more than two numbers, each of at most two digits.
    let many = ['.', ':'].into_iter().find(|mark| is_row_of(text, *mark));
    while let Some(after) =
        rest.strip_prefix(['-', '/', '\u{2011}', '\u{2013}', many.unwrap_or('-')])
    {
        let Some((next, after)) = digits(after) else { break };
        slashes |= rest.starts_with('/');
        numbers.push(next);
        rest = after;
    }
    let pair = matches!(numbers.as_slice(), [first, second] if slashes || first == second);
    // A decimal mark, a colon or a unit means that this is something else.
    let fraction = quantity(text, grammar)?.0.value.fraction.is_some();
    // `0-30-60°` are three of the unit.
    let unit = written_unit(rest, grammar).filter(|_| numbers.len() > 2);
    let goes_on = quantity_goes_on(rest, grammar) && !(pair && slashes) && unit.is_none();
    if fraction || goes_on || !(pair || numbers.len() > 2) {
        return None;
    }
    let words: Vec<String> =
        numbers.iter().map(|found| say::whole(found, Form::Alone, grammar)).collect();
    let name = unit.map_or("", |(unit, _)| grammar.units.words(unit).many);
    let rest = unit.map_or(rest, |(_, rest)| rest);
    Some((spaced(words.iter().map(String::as_str).chain([name])), rest))
}

/// Tells if a text begins with more than two numbers of at most two digits and this mark between.
fn is_row_of(text: &str, mark: char) -> bool {
    let end = text.find(|c: char| !(c.is_ascii_digit() || c == mark)).unwrap_or(text.len());
    let row = text.get(..end).unwrap_or_default().trim_end_matches(mark);
    let numbers: Vec<&str> = row.split(mark).collect();
    let is_number = |number: &&str| (1..=2).contains(&number.len());
    // `1:05:30` is a time.
    let is_time = mark == ':' && numbers.iter().skip(1).all(|number| number.len() == 2);
    numbers.len() > 2 && numbers.iter().all(is_number) && !is_time
}

/// Tells if a number goes on here, with decimals or with a unit.
fn quantity_goes_on(rest: &str, grammar: &Numbers) -> bool {
    let decimals = rest.strip_prefix([grammar.decimal_mark, '.', ':']).and_then(digits);
    decimals.is_some() || written_unit(rest, grammar).is_some()
}

/// `15-20`, `15–20 s`, `30s-1m`.
fn range<'a>(text: &'a str, grammar: &Numbers) -> Option<(String, &'a str)> {
    let (mut least, rest) = quantity(text, grammar)?;
    let rest = skip_space(range_mark(rest)?);
    let (mut most, after) = quantity(rest, grammar)?;
    let time = |quantity: &Quantity| quantity.unit.is_some_and(Unit::is_time);
    let minutes = [time(&least), time(&most)];
    for (end, other_is_time) in [(&mut least, minutes[1]), (&mut most, minutes[0])] {
        if end.bare_m && other_is_time {
            end.unit = Some(Unit::Minute);
        }
    }
    let height = || say::metre_and_centimetres(&least.value, grammar);
    let first = match (least.unit, most.unit) {
        (None, Some(Unit::Metre)) if height().is_some() => height().unwrap_or_default(),
        (None, Some(unit)) => {
            let form = grammar.rules.form_apart(grammar.units.words(unit).form);
            say::value(&least.value, form, grammar)
        }
        (None, None) => {
            let form = grammar.rules.form_before(noun_after(after, grammar));
            say::value(&least.value, grammar.rules.form_apart(form), grammar)
        }
        (Some(_), _) => say::quantity(&least, grammar),
    };
    let (second, after) = compound_of(most, after, grammar);
    Some((spaced([first.as_str(), grammar.words.to, &second]), after))
}

/// A quantity with its smaller units, `1m30s`.
fn compound<'a>(text: &'a str, grammar: &Numbers) -> Option<(String, &'a str)> {
    let (quantity, rest) = quantity(text, grammar)?;
    quantity.unit?;
    Some(compound_of(quantity, rest, grammar))
}

fn compound_of<'a>(mut first: Quantity, rest: &'a str, grammar: &Numbers) -> (String, &'a str) {
    if first.unit.is_none() {
        if let Some(found) = half_of_noun(&first, rest, grammar) {
            return found;
        }
        let noun = noun_behind(rest, grammar);
        return (before_noun(&first, noun, grammar), skip_hyphen(rest));
    }
    let next = quantity(skip_space(rest), grammar);
    // `1h½`: the half stands behind its unit.
    if let Some((Quantity { value: half, unit: None, .. }, after)) = &next
        && half.whole.is_none()
        && half.fraction == Some(Fraction::HALF)
        && first.value.fraction.is_none()
        && grammar.rules.half_behind().is_some()
    {
        first.value.fraction = half.fraction;
        return (say::quantity(&first, grammar), after);
    }
    if let Some((mut second, after)) = next {
        if first.unit == Some(Unit::Hour) && second.bare_m {
            second.unit = Some(Unit::Minute);
        }
        let hours = first.unit == Some(Unit::Hour) && second.unit == Some(Unit::Minute);
        let minutes = second.unit == Some(Unit::Second)
            && (first.bare_m || matches!(first.unit, Some(Unit::Hour | Unit::Minute)));
        let feet = first.unit == Some(Unit::Foot) && second.unit == Some(Unit::Inch);
        if hours || minutes || feet {
            if first.bare_m {
                first.unit = Some(Unit::Minute);
            }
            without_zero(&mut second.value);
            if second.value.integer() == Some(0) {
                return (say::quantity(&first, grammar), after);
            }
            let (smaller, after) = compound_of(second, after, grammar);
            return (spaced([say::quantity(&first, grammar).as_str(), &smaller]), after);
        }
        // `1h30`: the second number has no unit and touches the first, as it does not in `8 h 05`.
        let touches = rest.starts_with(|c: char| c.is_ascii_digit());
        let few = second.value.whole.as_deref().filter(|whole| whole.len() == 2);
        let few = few.and_then(|whole| whole.strip_prefix('0'));
        let few = few.filter(|_| first.unit == Some(Unit::Hour));
        if second.unit.is_none() && (touches || few.is_some()) {
            if first.bare_m && !is_height(&second, after, grammar) {
                first.unit = Some(Unit::Minute);
            }
            let is_hour = first.unit == Some(Unit::Hour);
            let form = if is_hour { grammar.rules.form_of_minutes() } else { Form::Alone };
            let smaller = match few {
                Some("0") => String::new(),
                Some(minutes) => say::whole(minutes, form, grammar),
                None => say::value(&second.value, form, grammar),
            };
            return (spaced([say::quantity(&first, grammar).as_str(), &smaller]), after);
        }
    }
    let is_height = first.unit == Some(Unit::Metre) && !rest.starts_with(['/', '²', '³']);
    let height = is_height.then(|| say::metre_and_centimetres(&first.value, grammar)).flatten();
    (height.unwrap_or_else(|| say::quantity(&first, grammar)), rest)
}

/// Takes the zero at the start of two digits away: `1 h 05 min`.
fn without_zero(value: &mut Value) {
    if let Some(minute) = value.whole.as_deref().filter(|whole| whole.len() == 2)
        && let Some(minute) = minute.strip_prefix('0').map(str::to_owned)
    {
        value.whole = Some(minute);
    }
}

/// Tells if the number behind the letter of `1m80` counts centimetres: no minute has so many seconds,
/// or a word of height or length follows.
fn is_height(smaller: &Quantity, after: &str, grammar: &Numbers) -> bool {
    let number = smaller.value.integer();
    let behind = after.trim_start().to_lowercase();
    number.is_some_and(|number| (60..100).contains(&number))
        || grammar.heights.iter().any(|words| strip_word(&behind, words).is_some())
}

/// Any other number.
fn plain<'a>(text: &'a str, grammar: &Numbers) -> Option<(String, &'a str)> {
    let (found, rest) = quantity(text, grammar)?;
    for ending in grammar.suffixes {
        if let Some(rest) = strip_word(rest, ending) {
            let stem = say::value(&found.value, Form::Masculine, grammar);
            return Some((format!("{stem}{ending}"), rest));
        }
    }
    let grown = || grown_together(&found, rest, grammar);
    half_of_noun(&found, rest, grammar).or_else(grown).or_else(|| {
        Some((before_noun(&found, noun_behind(rest, grammar), grammar), skip_hyphen(rest)))
    })
}

/// `1/4 Stunde`, where the part and its noun are one word: "eine Viertelstunde".
fn grown_together<'a>(
    quantity: &Quantity,
    rest: &'a str,
    grammar: &Numbers,
) -> Option<(String, &'a str)> {
    let fraction = quantity.value.fraction.filter(|_| quantity.value.whole.is_none())?;
    let text = rest.strip_prefix([' ', '\u{a0}'])?;
    let noun = Some(next_word(text)).filter(|noun| noun.starts_with(char::is_uppercase))?;
    let said = grammar.rules.fraction_of(fraction, noun, grammar.rules.form_before(noun));
    let is_one_word = !said.ends_with(noun) && said.ends_with(&noun.to_lowercase());
    Some((said, text.strip_prefix(noun)?)).filter(|_| is_one_word)
}

/// `2½ vueltas`, where the half stands behind the noun: "dos vueltas y media".
fn half_of_noun<'a>(
    quantity: &Quantity,
    rest: &'a str,
    grammar: &Numbers,
) -> Option<(String, &'a str)> {
    let whole: u64 = quantity.value.whole.as_ref()?.parse().ok()?;
    let (feminine, masculine) = grammar.rules.half_behind()?;
    let text = rest.strip_prefix([' ', '\u{a0}'])?;
    let noun = next_word(text);
    let form = grammar.rules.form_before(noun);
    if quantity.value.fraction != Some(Fraction::HALF) || form == Form::Alone {
        return None;
    }
    let half = if form == Form::Feminine { feminine } else { masculine };
    let number = grammar.rules.cardinal(whole, form);
    let one = if whole == 1 { grammar.rules.singular(noun) } else { noun.to_owned() };
    Some((spaced([number.as_str(), &one, half]), text.strip_prefix(noun)?))
}

/// A number without a unit, in the form that the noun after it wants.
fn before_noun(quantity: &Quantity, (noun, is_near): (&str, bool), grammar: &Numbers) -> String {
    let form = grammar.rules.form_before(noun);
    let form = if is_near { form } else { grammar.rules.form_apart(form) };
    match (&quantity.value.whole, quantity.value.fraction) {
        (None, Some(Fraction::HALF)) if is_listed(noun, grammar.scale.of) => {
            grammar.scale.half.to_owned()
        }
        // `1/4 to 1/2 turn`.
        (None, Some(fraction))
            if !is_near && (form == Form::Alone || fraction != Fraction::HALF) =>
        {
            grammar.rules.fraction(fraction)
        }
        (None, Some(fraction)) if !noun.is_empty() => {
            let said = grammar.rules.fraction_of(fraction, noun, form);
            said.strip_suffix(noun).unwrap_or(&said).trim_end().to_owned()
        }
        _ => say::value(&quantity.value, form, grammar),
    }
}

/// The noun after one space or hyphen; of `1 or 2 hands`, that after the second number.
fn noun_after<'a>(rest: &'a str, grammar: &Numbers) -> &'a str {
    noun_behind(rest, grammar).0
}

/// That noun, and whether it stands right behind the number.
fn noun_behind<'a>(rest: &'a str, grammar: &Numbers) -> (&'a str, bool) {
    let Some(text) = rest.strip_prefix([' ', '\u{a0}', '-']) else { return ("", true) };
    let word = next_word(text);
    if [grammar.words.or, grammar.words.and, grammar.words.to].contains(&word)
        && let Some((second, rest)) =
            text.strip_prefix(word).map(skip_space).and_then(|text| quantity(text, grammar))
    {
        if let Some(unit) = second.unit {
            return (grammar.units.words(unit).one, false);
        }
        return (noun_behind(rest, grammar).0, false);
    }
    (grammar.rules.noun(grammar.rules.skip_adjectives(text)), true)
}

/// `30-second`: the hyphen is not said.
fn skip_hyphen(rest: &str) -> &str {
    let after = rest.strip_prefix(['-', '\u{2011}']);
    after.filter(|after| after.starts_with(char::is_alphabetic)).unwrap_or(rest)
}
