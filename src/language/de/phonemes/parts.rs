//! The parts of a German word: prefixes, stems with their endings, suffixes.

use std::collections::BTreeMap;

use super::part::Part;
use super::{letters, loans, words};

/// The most bytes of a word whose parts are looked for. “Donaudampfschifffahrtsgesellschaft” has 34.
const LONGEST: usize = 64;

/// The parts of a word in small letters; `None` where they are not known.
pub(super) fn parts(word: &str) -> Option<Vec<Part>> {
    if word.len() > LONGEST { None } else { Search::default().parts(word) }
}

/// The parts of every end of a word that has been looked at.
#[derive(Default)]
struct Search<'a> {
    found: BTreeMap<&'a str, Option<Vec<Part>>>,
}

impl<'a> Search<'a> {
    fn parts(&mut self, word: &'a str) -> Option<Vec<Part>> {
        if let Some(found) = self.found.get(word) {
            return found.clone();
        }
        let one =
            words::listed(word).map(Part::Listed).or_else(|| stem(word)).map(|part| vec![part]);
        let found = one.or_else(|| {
            let ways = [
                self.with_prefix(word),
                self.compound(word),
                self.with_particle(word),
                self.with_suffix(word),
                loans::loan(word).map(|part| vec![part]),
            ];
            ways.into_iter().flatten().min_by_key(|parts| cost(parts))
        });
        self.found.insert(word, found.clone());
        found
    }

    /// “Abheben”, “Unterarm”; but “unterstützen”.
    fn with_particle(&mut self, word: &'a str) -> Option<Vec<Part>> {
        let is_inseparable = words::INSEPARABLE.iter().any(|verb| word.starts_with(verb));
        words::PARTICLES.iter().find_map(|&(spelled, sounds)| {
            let rest = word.strip_prefix(spelled).filter(|rest| rest.len() > 1)?;
            let sounds = if is_inseparable { sounds.replace('ˈ', "") } else { sounds.to_owned() };
            let mut parts = vec![Part::Listed(sounds)];
            // “Einzunehmen”.
            let infinitive = rest.strip_prefix("zu").filter(|verb| verb.ends_with('n'));
            if let Some(verb) = infinitive.and_then(|verb| self.parts(verb)) {
                parts.push(Part::Prefix("ʦuː"));
                parts.extend(verb);
            } else {
                parts.extend(self.parts(rest)?);
            }
            Some(parts)
        })
    }

    /// “Bewegen”, “gestreckt”.
    fn with_prefix(&mut self, word: &'a str) -> Option<Vec<Part>> {
        words::PREFIXES.iter().find_map(|&(spelled, sounds)| {
            let rest = word.strip_prefix(spelled)?;
            // “Beugen” has no prefix.
            if spelled.ends_with('e') && rest.starts_with(['i', 'u']) {
                return None;
            }
            // “Beweg” has nothing of “weg”.
            let rest = if words::is_particle(rest) { vec![stem(rest)?] } else { self.parts(rest)? };
            Some([vec![Part::Prefix(sounds)], rest].concat())
        })
    }

    /// “Seitlichen”, “achtsam”.
    fn with_suffix(&mut self, word: &'a str) -> Option<Vec<Part>> {
        words::SUFFIXES.iter().find_map(|(spelled, respelled)| {
            ENDINGS.iter().find_map(|ending| {
                let stem = word.strip_suffix(ending)?.strip_suffix(*spelled)?;
                // “Machen” and “Sprache” have no suffix.
                let is_cut = *spelled != "chen" || !stem.ends_with(letters::is_vowel);
                let mut parts = self.parts(stem).filter(|_| is_cut && stem.len() > 1)?;
                parts.push(Part::Suffix(format!("{respelled}{ending}")));
                Some(parts)
            })
        })
    }

    /// “Handgelenk”, “Wadenbein”, “Bewegungsumfang”.
    fn compound(&mut self, word: &'a str) -> Option<Vec<Part>> {
        let places = word.char_indices().map(|(at, _)| at).skip(2);
        let splits: Vec<(&str, &str)> = places.filter_map(|at| word.split_at_checked(at)).collect();
        // The longest first stem, since “Schulterblatt” begins with no “Schul”; one that needs nothing to
        // join it ahead of one that does, since “Drehsitz” is no “Drehs-itz”.
        let links =
            words::LINKS.iter().flat_map(|link| splits.iter().rev().map(move |it| (link, it)));
        let mut found: Vec<Vec<Part>> = Vec::new();
        for (link, (first, rest)) in links.filter(|(_, (_, rest))| rest.len() > 2) {
            // “Bandscheibe” is no “Bands-cheibe”.
            if first.ends_with('s') && rest.starts_with("ch") {
                continue;
            }
            if let Some(first) = self.first_of_compound(first, link)
                && let Some(rest) = self.parts(rest)
            {
                found.push([first, rest].concat());
            }
        }
        found.into_iter().min_by_key(|parts| cost(parts))
    }

    /// The first stem of a compound, with what joins it to the next.
    fn first_of_compound(&mut self, first: &'a str, link: &str) -> Option<Vec<Part>> {
        let known = first.strip_suffix(link).filter(|stem| stem.len() > 1)?;
        if link == "s" && words::TAKE_S.iter().any(|end| known.ends_with(end)) {
            let mut parts = self.parts(known)?;
            parts.push(Part::Suffix(link.to_owned()));
            return Some(parts);
        }
        if let Some(sounds) = words::sounds(known).filter(|_| known.len() > 3) {
            return Some(vec![Part::Listed(sounds.to_owned()), Part::Suffix(link.to_owned())]);
        }
        words::stem(known)?;
        let (stem, tail) =
            if link.starts_with('s') { (stem(known)?, link) } else { (stem(first)?, "") };
        Some(vec![with_tail(stem, tail)])
    }
}

/// How unlikely it is that a word has these parts: few stems are likelier than many, and German ones
/// than others. “Bänderriss” is no “Bänd-er-riss”.
fn cost(parts: &[Part]) -> usize {
    let cost = |part: &Part| match part {
        Part::Suffix(letters) => usize::from(letters.len() > 1),
        Part::Stem { stressed: 0, is_listed, .. } => 2 + usize::from(!is_listed),
        Part::Stem { stressed, .. } => 2 + 2 * stressed,
        Part::Prefix(_) | Part::Listed(_) => 2,
    };
    parts.iter().map(cost).sum()
}

fn with_tail(part: Part, tail: &str) -> Part {
    match part {
        Part::Stem { letters, stressed, is_listed, .. } => {
            Part::Stem { letters, stressed, tail: tail.to_owned(), is_listed }
        }
        Part::Listed(sounds) => Part::Listed(sounds + tail),
        other => other,
    }
}

/// Endings that begin with a vowel, or are none.
#[rustfmt::skip]
const ENDINGS: [&str; 84] = [
    "", "e", "en", "er", "em", "es", "el", "ern", "eln", "els", "ers", "est", "et", "ens", "end",
    "ende", "enden", "ender", "endes", "endem", "ere", "eren", "erer", "eres", "erem", "elt",
    "ert", "elst", "erst", "elte", "erte", "elten", "erten", "elter", "erter", "eltes", "ertes",
    "ertem", "eltem", "elnd", "ernd", "elnde", "ernde", "elnden", "ernden", "ete", "eten", "etest",
    "etet", "este", "esten", "ester", "estes", "ung", "ungen", "erung", "erungen", "elung",
    "elungen", "ene", "enen", "ener", "enes", "enem", "entlich", "entliche", "entlichen",
    "entlicher", "entliches", "ig", "ige", "igen", "iger", "iges", "igem", "igt", "igst", "igung",
    "igungen", "isch", "ische", "ischen", "ischer", "in",
];

/// Endings that begin with a consonant, and their sounds.
const TAILS: [(&str, &str); 11] = [
    ("t", "t"),
    ("st", "st"),
    ("s", "s"),
    ("te", "tə"),
    ("ten", "tən"),
    ("ter", "tɜ"),
    ("tes", "təs"),
    ("tem", "təm"),
    ("test", "təst"),
    ("tet", "tət"),
    ("sten", "stən"),
];

/// A single stem with its endings: one that is listed, or one of one syllable.
fn stem(word: &str) -> Option<Part> {
    let mut ends = word.char_indices().map(|(at, _)| at).chain([word.len()]).rev();
    let known = ends.find_map(|at| {
        let (stem, ending) = word.split_at_checked(at)?;
        let letters = words::stem(stem)?;
        let glued = ENDINGS.contains(&ending)
            || matches!(ending, "n" | "r" | "m" | "nd" | "nde" | "nden" | "nder" | "ns" | "s" if stem.ends_with('e'))
            || matches!(ending, "n" | "nd" | "s" | "t" | "st" | "te" | "ten" | "ter" | "tes" if stem.ends_with("er") || stem.ends_with("el"));
        if glued {
            return Some((format!("{letters}{ending}"), ""));
        }
        // “Mutter” is no form of “Mut”.
        let tail = TAILS.iter().find(|(tail, _)| *tail == ending && !stem.ends_with('t'))?;
        Some((letters.to_owned(), tail.1))
    });
    if let Some((letters, tail)) = known {
        return Some(Part::Stem { letters, stressed: 0, tail: tail.to_owned(), is_listed: true });
    }
    // “Hebt”, “gebeugten”: the vowel is as long as in “heben”.
    let voiced = TAILS.iter().find_map(|(tail, sounds)| {
        let stem = word.strip_suffix(tail)?;
        let is_voiced = stem.ends_with(['b', 'd', 'g']) && is_one_syllable(stem);
        is_voiced.then(|| with_tail(Part::stem(stem), sounds))
    });
    voiced.or_else(|| is_one_syllable(word).then(|| Part::stem(word)))
}

/// Tells if a word has one vowel ahead of its endings, and is not one that must be cut: “hebt”.
fn is_one_syllable(word: &str) -> bool {
    let onset = word.trim_start_matches(|letter| !letters::is_vowel(letter));
    if !words::is_onset(word.strip_suffix(onset).unwrap_or_default()) {
        return false;
    }
    ENDINGS.iter().any(|ending| {
        let Some(stem) = onset.strip_suffix(ending) else { return false };
        letters::syllables(stem) == 1
            && starts_with_vowel(stem)
            && words::is_coda(stem.trim_start_matches(letters::is_vowel))
            && letters::syllables(onset) == 1 + letters::syllables(ending)
    })
}

fn starts_with_vowel(text: &str) -> bool {
    text.chars().next().is_some_and(letters::is_vowel)
}
