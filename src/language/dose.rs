//! The dose that a sentence asks for: how long to hold, how often to repeat.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::dose_words::DoseWords;
use super::grammar::Form;
use super::{Language, Shorthand};

mod amount;
mod marks;
mod sets;

/// A dose; of two numbers, the fewest and the most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Dose {
    /// The time to hold, or to work without moving.
    pub(crate) time: Option<DoseTime>,
    /// True if that is work without moving.
    pub(crate) presses: bool,
    /// The time to rest or to wait.
    pub(crate) rest: Option<DoseTime>,
    /// The number of times to repeat, in each set where there are sets.
    pub(crate) times: Option<(u32, u32)>,
    /// The number of sets.
    pub(crate) sets: Option<(u32, u32)>,
    /// True if the other side of the body is asked for.
    pub(crate) other_side: bool,
}

impl Dose {
    /// True if a time, a number of times or of sets is asked for.
    pub(crate) const fn has_number(&self) -> bool {
        self.time.is_some() || self.rest.is_some() || self.times.is_some() || self.sets.is_some()
    }
}

/// A time that something is to last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DoseTime {
    /// In seconds.
    Seconds(u32, u32),
    /// In breaths.
    Breaths(u32, u32),
}

/// What an imperative asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asks {
    /// To hold, stay or keep.
    Hold,
    /// To squeeze, press or tighten.
    Press,
    /// To rest or wait.
    Rest,
    /// To repeat.
    Repeat,
    /// To do, perform or complete.
    Work,
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Seconds,
    Minutes,
    Breaths,
    Times,
}

/// Splits at marks, but not inside a number such as `1.5`, nor behind a short unit that goes on in
/// small letters or with a sign: “30 Sek. halten”, “8 rép. / 3 séries”.
fn split_sentences(
    text: &str,
    ends: impl Fn(char) -> bool,
    is_short: impl Fn(&str) -> bool,
) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut begin = 0;
    let mut letters = text.char_indices().peekable();
    let mut before = ' ';
    while let Some((at, letter)) = letters.next() {
        let next = letters.peek().map_or(' ', |&(_, next)| next);
        // A dash between digits is a range, and one without spaces joins a word.
        let in_number = before.is_ascii_digit() && next.is_ascii_digit();
        before = letter;
        if !ends(letter) || in_number {
            continue;
        }
        let rest = text.get(at + letter.len_utf8()..).unwrap_or_default();
        let goes_on = letter == '.'
            && rest
                .trim_start()
                .starts_with(|next: char| next.is_lowercase() || matches!(next, '/' | '×' | '+'));
        let sentence = text.get(begin..at).unwrap_or_default();
        let word = sentence.rsplit(|letter: char| !letter.is_alphabetic()).next();
        if !(goes_on && word.is_some_and(|word| is_short(&word.to_lowercase()))) {
            sentences.push(sentence);
            begin = at + letter.len_utf8();
        }
    }
    sentences.push(text.get(begin..).unwrap_or_default());
    sentences
}

/// The numbers up to a hundred and twenty in words, by their words.
fn numbers(language: Language) -> BTreeMap<String, u32> {
    let rules = language.data().numbers.rules;
    let words = |number: u32| rules.cardinal(number.into(), Form::Alone).to_lowercase();
    (2..=120_u32).map(|number| (words(number), number)).collect()
}

/// A reader of doses in the sentences of one language.
pub(crate) struct DoseReader {
    words: &'static DoseWords,
    language: Language,
    /// Many are spelled out, for the few texts that ask for something.
    numbers: OnceCell<BTreeMap<String, u32>>,
}

impl DoseReader {
    /// The reader of a language.
    #[must_use]
    pub(crate) fn new(language: Language) -> Self {
        Self { words: language.data().dose, language, numbers: OnceCell::new() }
    }

    /// The dose that the imperatives of a text ask for, to hold, stay, keep or repeat.
    #[must_use]
    pub(crate) fn dose(&self, text: &str) -> Dose {
        let words = self.words;
        let lower = text.to_lowercase();
        let has = |phrases: &[&str]| phrases.iter().any(|phrase| lower.contains(phrase));
        let asks_again = has(words.repeat) || has(words.same);
        let other_side = has(words.change_sides) || (asks_again && has(words.other_side));
        let mut found = Dose { other_side, ..Dose::default() };
        let lasting = words.hold.iter().chain(words.breathe).chain(words.press).chain(words.rest);
        let mut verbs = lasting.chain(words.repeat).chain(words.work).chain(words.sets);
        let has_number = lower.contains(|letter: char| letter.is_ascii_digit());
        if !has_number && !verbs.any(|verb| lower.contains(verb)) {
            return found;
        }
        let ends =
            |letter: char| matches!(letter, '.' | '!' | '?' | ';' | ':' | '–' | '—' | '…' | '(');
        for sentence in split_sentences(text, ends, |word| self.is_short_unit(word)) {
            self.sentence(&self.with_units(&sentence.to_lowercase()), &mut found);
        }
        found
    }

    /// True unless a text begins with the order to hold or to repeat, or with a number: then it is
    /// nothing but a dose. An order to press or to do something says more where its number is behind a
    /// comma: “Push outwards, hold for 20 seconds”.
    #[must_use]
    pub(crate) fn says_more(&self, text: &str) -> bool {
        let lower = text.to_lowercase();
        let clauses = self.clauses(&lower);
        let Some(first) = clauses.first() else { return false };
        let order = |word: &&str| self.order(word).is_some();
        let begins = first.iter().find(|word| !self.words.before.contains(word));
        let is_number = lower.starts_with(|letter: char| letter.is_ascii_digit());
        let moves = first.len() > 1
            && !first.iter().any(|word| self.counts(word))
            && begins.is_some_and(|word| {
                matches!(self.order(word), Some(Asks::Press | Asks::Rest | Asks::Work))
            });
        let is_label = lower.split_once(':').is_some_and(|(label, _)| !label.contains(' '));
        !is_number
            && !is_label
            && (moves || begins.is_some_and(|word| !order(word)))
            && self.dose(text).has_number()
    }

    /// True if a text begins with an order to hold, to press, to rest, to repeat or to do something.
    #[must_use]
    pub(crate) fn is_order(&self, text: &str) -> bool {
        let lower = text.to_lowercase();
        let mut words =
            lower.split_whitespace().skip_while(|word| self.words.before.contains(word));
        words.next().is_some_and(|word| self.order(word).is_some())
    }

    /// The parts of a text behind its first that ask for no dose: “return to the middle” of “Hold for 20 seconds,
    /// then return to the middle”.
    #[must_use]
    pub(crate) fn beside(&self, text: &str) -> Vec<String> {
        let lower = text.to_lowercase();
        let parts = self.clauses(&lower).into_iter().skip(1).filter_map(|clause| {
            let begins = clause.iter().find(|word| !self.words.before.contains(word))?;
            let is_dose =
                self.order(begins).is_some() || clause.iter().any(|word| self.counts(word));
            (!is_dose).then(|| clause.join(" "))
        });
        parts.collect()
    }

    /// True for a word that is a number or has one.
    fn counts(&self, word: &str) -> bool {
        word.contains(|letter: char| letter.is_ascii_digit()) || self.numbers().contains_key(word)
    }

    /// How many numbers stand in words before what counts them: seconds, breaths, times.
    #[must_use]
    pub(crate) fn number_words(&self, lower: &str) -> usize {
        let words: Vec<&str> = lower
            .split(|letter: char| letter.is_whitespace() || letter == '-')
            .map(|word| word.trim_matches(|letter: char| !letter.is_alphanumeric()))
            .filter(|word| !word.is_empty())
            .collect();
        let units = [self.words.seconds, self.words.minutes, self.words.breaths, self.words.times];
        let is_unit = |word: &str| units.iter().any(|units| units.contains(&word));
        let is_half = self.words.half_minute.iter().any(|half| lower.contains(half));
        // “Half a minute” is one number.
        let is_one = |word: &str| !is_half && self.words.one.contains(&word);
        let pairs = words.iter().zip(words.iter().skip(1));
        let before_units = pairs.filter(|(word, unit)| {
            is_unit(unit) && (self.numbers().contains_key(**word) || is_one(word))
        });
        let is_multiple =
            |word: &&&str| self.words.multiples.iter().any(|(multiple, _)| multiple == *word);
        let multiples = words.iter().filter(is_multiple);
        before_units.count() + multiples.count() + usize::from(is_half)
    }

    /// True for “sek”, “min”, “rep” and their like.
    fn is_short_unit(&self, word: &str) -> bool {
        let units = [self.words.seconds, self.words.minutes, self.words.times];
        let is_listed = units.iter().any(|units| units.contains(&word));
        word.chars().count() <= 4 && (is_listed || Shorthand::Repetitions.has(word))
    }

    fn numbers(&self) -> &BTreeMap<String, u32> {
        self.numbers.get_or_init(|| numbers(self.language))
    }

    fn sentence(&self, sentence: &str, found: &mut Dose) {
        let mut asked: Option<Asks> = None;
        let mut tries = false;
        for clause in self.clauses(sentence) {
            let verb = self.verb(&clause, tries);
            tries = self.only_tries(&clause, tries);
            asked = verb.or(asked);
            // “Hold for 30 seconds, 3 times.”
            let times = verb.is_none() && found.time.is_some();
            if times && matches!(self.amount(&clause), Some((_, Unit::Times, _))) {
                self.doses(&clause, Asks::Repeat, found);
                continue;
            }
            // A time may stand in a clause of its own, behind that of the verb.
            let lasts = clause.iter().any(|word| self.words.lasting.contains(word));
            let Some(asks) = asked.filter(|_| verb.is_some() || lasts) else { continue };
            self.doses(&clause, asks, found);
        }
    }

    /// The clauses of a sentence, in words.
    fn clauses<'s>(&self, sentence: &'s str) -> Vec<Vec<&'s str>> {
        let mut clauses = vec![Vec::new()];
        for piece in sentence.split(", ") {
            let words = piece.split_whitespace().flat_map(|word| word.split('/').enumerate());
            for (at, word) in words {
                let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
                if self.words.joins.contains(&word) {
                    clauses.push(Vec::new());
                } else if let Some(clause) = clauses.last_mut().filter(|_| !word.is_empty()) {
                    match (self.how_often(word).filter(|_| at > 0), sets::apart(word)) {
                        (Some(phrase), _) => clause.extend(phrase.split(' ')),
                        (None, Some((before, sign, behind))) => {
                            clause.extend([before, sign, behind]);
                        }
                        (None, None) => clause.push(word),
                    }
                }
            }
            clauses.push(Vec::new());
        }
        clauses
    }

    /// The words for the "/day" of "3x/day", where they say how often and not of what.
    fn how_often(&self, word: &str) -> Option<&'static str> {
        let mut known = self.language.data().numbers.per.iter();
        let phrase = known.find(|(short, _)| *short == word)?.1.to_lowercase();
        self.words.per.iter().copied().find(|often| *often == phrase)
    }

    /// What a word asks for as an imperative.
    fn order(&self, word: &str) -> Option<Asks> {
        // “Reposez-vous”.
        let word = word.split_once('-').map_or(word, |(verb, _)| verb);
        let of = |verbs: &[&str]| verbs.contains(&word);
        let hold = (of(self.words.hold) || of(self.words.breathe)).then_some(Asks::Hold);
        let press = || of(self.words.press).then_some(Asks::Press);
        let rest = || of(self.words.rest).then_some(Asks::Rest);
        let does = || of(self.words.work).then_some(Asks::Work);
        let repeat = of(self.words.repeat).then_some(Asks::Repeat);
        repeat.or(hold).or_else(press).or_else(rest).or_else(does)
    }

    /// True for “versuchen Sie”, behind which an infinitive is an order: “30 Sekunden zu halten”. An
    /// empty clause changes nothing.
    fn only_tries(&self, clause: &[&str], before: bool) -> bool {
        let (lead, tell) = (self.words.before, self.words.tells);
        let leads = |word: &&str| lead.contains(word) || tell.contains(word);
        match clause.first() {
            Some(first) => lead.contains(first) && clause.iter().all(leads),
            None => before,
        }
    }

    /// The imperative of a clause, if it has one; a clause that is nothing but sets asks to do them.
    /// An infinitive behind a clause that only `tries` is one.
    fn verb(&self, clause: &[&str], tries: bool) -> Option<Asks> {
        if self.is_only_sets(clause) {
            return Some(Asks::Work);
        }
        // One breath in or out needs no step of its own.
        let has = |list: &[&str]| clause.iter().any(|word| list.contains(word));
        if has(self.words.breathe) && has(self.words.in_or_out) {
            return None;
        }
        let mut leads = false;
        let mut before = clause.iter().skip_while(|word| {
            let infinitive = leads && self.words.infinitive.contains(word);
            leads = infinitive || self.words.before.contains(word);
            leads
        });
        if let Some(found) = before.next().and_then(|word| self.order(word)) {
            let is_forbidden = before.next().is_some_and(|word| self.words.not.contains(word));
            let pauses = clause.iter().any(|word| self.words.pauses.contains(word));
            let found = if found == Asks::Work && pauses { Asks::Rest } else { found };
            return Some(found).filter(|_| !is_forbidden);
        }
        let infinitive = |word: &&str| tries && self.words.infinitive.contains(word);
        // “Bis zu fünfmal wiederholen” has no infinitive with “zu”.
        let is_limit = |at: usize| {
            let before = at.checked_sub(1).and_then(|at| clause.get(at));
            before.is_some_and(|word| self.words.to.contains(word))
        };
        let tells = clause.iter().enumerate().any(|(at, word)| {
            self.words.tells.contains(word) && !infinitive(word) && !is_limit(at)
        });
        let last = clause.last().filter(|_| self.words.asks_last && !tells)?;
        self.order(last)
    }

    /// Takes in every dose of a clause.
    fn doses(&self, clause: &[&str], asks: Asks, found: &mut Dose) {
        if let Some(seconds) = self.counted(clause).filter(|_| asks == Asks::Hold) {
            take_time(DoseTime::Seconds(seconds, seconds), asks, found);
        }
        if has_phrase(clause, self.words.half_minute) {
            take_time(DoseTime::Seconds(30, 30), asks, found);
        }
        let lasts_itself = matches!(asks, Asks::Hold | Asks::Press | Asks::Rest);
        let mut is_timed = false;
        let mut from = 0;
        for at in 0..clause.len() {
            let before = at.checked_sub(1).and_then(|at| clause.get(at));
            let is_told = before.is_some_and(|word| self.words.not_before.contains(word));
            // “A pause of ten seconds” asks for it.
            let of_a_pause =
                asks == Asks::Rest && before.is_some_and(|word| self.words.of.contains(word));
            let words = clause.get(at..).unwrap_or_default();
            // “De 5 a 10 veces”.
            let of_a_range = before.is_some_and(|word| self.words.of.contains(word))
                && self.range_in_words(words).is_some();
            if is_told && !of_a_pause && !of_a_range || at < from {
                continue;
            }
            let is_often =
                |after: usize| begins_with(words.get(after..).unwrap_or_default(), self.words.per);
            let mut sets = *found;
            if !lasts_itself && let Some(after) = self.sets(words, &mut sets) {
                from = at + after;
                // Behind the number its unit may stand: “of ten repetitions a day”.
                if !is_often(after) && !is_often(after + 1) {
                    *found = sets;
                }
                continue;
            }
            let Some((range, unit, after)) = self.amount(words) else { continue };
            let lasts = before.is_some_and(|word| self.words.lasting.contains(word));
            // What is done in a time need not last as long: “do it in five seconds”.
            let is_time = unit != Unit::Times;
            if is_often(after) || asks == Asks::Work && is_time && !lasts {
                continue;
            }
            let (min, max) = range;
            // “Hold 30 seconds, 3 times”.
            let repeats = is_timed && at >= from;
            (is_timed, from) = (is_timed || is_time, at + after);
            match unit {
                Unit::Seconds => take_time(DoseTime::Seconds(min, max), asks, found),
                Unit::Minutes => {
                    let seconds = DoseTime::Seconds(min.saturating_mul(60), max.saturating_mul(60));
                    take_time(seconds, asks, found);
                }
                Unit::Breaths => take_time(DoseTime::Breaths(min, max), asks, found),
                Unit::Times if (!lasts_itself || repeats) && max > 1 => {
                    found.times = found.times.or(Some(range));
                }
                Unit::Times => {}
            }
        }
    }

    /// The seconds of “for a slow count of ten”, at the end of a clause.
    fn counted(&self, clause: &[&str]) -> Option<u32> {
        let at = (0..clause.len())
            .find(|&at| begins_with(clause.get(at..).unwrap_or_default(), self.words.count))?;
        let lasts = clause.get(..at)?.iter().any(|word| self.words.lasting.contains(word));
        let phrase = self.words.count.first()?.split(' ').count();
        let words = clause.get(at + phrase..)?;
        let ((_, most), taken) = self.number(words)?;
        (lasts && taken == words.len()).then_some(most)
    }
}

/// Takes in the first time of its kind.
fn take_time(time: DoseTime, asks: Asks, found: &mut Dose) {
    if asks == Asks::Rest {
        found.rest = found.rest.or(Some(time));
    } else if found.time.is_none() {
        found.time = Some(time);
        found.presses = asks == Asks::Press;
    }
}

fn begins_with(words: &[&str], phrases: &[&str]) -> bool {
    phrases.iter().any(|phrase| {
        let mut words = words.iter();
        phrase.split(' ').all(|word| words.next() == Some(&word))
    })
}

fn has_phrase(clause: &[&str], phrases: &[&str]) -> bool {
    (0..clause.len()).any(|at| begins_with(clause.get(at..).unwrap_or_default(), phrases))
}

#[cfg(test)]
mod tests {
    use super::numbers;
    use crate::language::{Language, spell_out};

    #[test]
    fn numbers_are_known_by_the_words_in_which_they_are_spelled_out() {
        for language in Language::ALL {
            let numbers = numbers(language);
            for number in 2..=120 {
                let words = spell_out(&number.to_string(), language).to_lowercase();
                assert_eq!(numbers.get(&words), Some(&number), "{words}");
            }
        }
    }
}
