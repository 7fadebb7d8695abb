//! Where Italian words are stressed.

use super::accents::{is_accented, is_vowel};
use super::words;

/// A word with an accent on its stressed vowel, grave where an e or o is open, and if it is sure.
///
/// `is_command` tells that a verb here is most likely a command: “alzati”, not “con gli occhi alzati”.
pub(super) fn accented(word: &str, is_command: bool) -> (String, bool) {
    if word.contains(is_accented) {
        return (word.to_owned(), true);
    }
    if let Some(listed) = words::listed(word) {
        return (listed, true);
    }
    if let Some(command) = with_clitic(word, is_command) {
        return (command, true);
    }
    // “Portano” is stressed as “porta” is.
    let stem = word.strip_suffix("no").filter(|stem| stem.ends_with(['a', 'o', 'i']));
    if let Some(stem) = stem.filter(|stem| stem.ends_with('o') || words::is_verb(stem)) {
        let (accented, is_sure) = accented(stem, is_command);
        if cores(stem).len() > 1 && !words::ends_in_any(word, words::NOUNS_IN_NO) {
            return (accented + "no", is_sure);
        }
    }
    let cores = cores(word);
    let from_end = |count: usize| cores.len().checked_sub(count).and_then(|at| cores.get(at));
    let (count, is_sure) = match words::ending(word) {
        Some(count) => (count, true),
        None => (2, cores.len() < 3 || is_closed(word, from_end(2).copied())),
    };
    let Some(&at) = from_end(count).or_else(|| cores.first()) else {
        return (word.to_owned(), true);
    };
    (with_accent(word, at), is_sure)
}

/// A command with a small word behind it: “girala”, “appoggiati”.
fn with_clitic(word: &str, is_command: bool) -> Option<String> {
    words::CLITICS.into_iter().find_map(|clitic| {
        let stem = word.strip_suffix(clitic)?;
        // “Appoggiandoti”, “mettendolo”.
        for (gerund, stressed) in [("ando", "àndo"), ("endo", "èndo")] {
            if let Some(head) = stem.strip_suffix(gerund).filter(|head| !head.is_empty()) {
                return Some(format!("{head}{stressed}{clitic}"));
            }
        }
        // “Con le gambe piegate” and “seduti” are no commands.
        let is_participle = matches!(clitic, "ti" | "te" | "to" | "ta") && !is_command;
        let infinitive = stem.strip_suffix('r').map(|stem| format!("{stem}re"));
        if let Some(infinitive) = infinitive.filter(|it| it.ends_with("ere")) {
            let (accented, _) = accented(&infinitive, false);
            return Some(accented.strip_suffix('e')?.to_owned() + clitic);
        }
        (words::is_verb(stem) && !is_participle).then(|| accented(stem, is_command).0 + clitic)
    })
}

/// The places, in letters, of the vowels that are the core of a syllable.
fn cores(word: &str) -> Vec<usize> {
    let letters: Vec<char> = word.chars().collect();
    let mut cores: Vec<usize> = Vec::new();
    for (at, &letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|before| letters.get(before)).copied();
        let next = letters.get(at + 1).copied();
        if !is_vowel(letter) {
            continue;
        }
        let is_weak = matches!(letter, 'i' | 'u');
        let glides_on = is_weak && next.is_some_and(|next| is_vowel(next) && next != letter);
        let glides_off = is_weak
            && before.is_some_and(|before| is_vowel(before) && before != letter)
            && cores.last() == at.checked_sub(1).as_ref();
        if !glides_on && !glides_off {
            cores.push(at);
        }
    }
    // “Mio”, “due”: the first of two vowels that are alone is the core.
    if let [only] = cores[..] {
        let ahead =
            only.checked_sub(1).filter(|at| letters.get(*at).copied().is_some_and(is_vowel));
        let is_last = only + 1 == letters.len();
        let before = only.checked_sub(2).and_then(|at| letters.get(at));
        let is_soft = matches!(before, Some('q' | 'c' | 'g'));
        if let Some(ahead) = ahead.filter(|_| is_last && !is_soft) {
            return vec![ahead, only];
        }
    }
    cores
}

/// Tells if a vowel is stressed by what follows it: two consonants that no syllable begins with, or
/// a vowel that glides: “esercizio”, “continuo”.
fn is_closed(word: &str, at: Option<usize>) -> bool {
    let after: Vec<char> = at.map_or_else(Vec::new, |at| word.chars().skip(at + 1).collect());
    let length = after.iter().take_while(|letter| !is_vowel(**letter)).count();
    let Some((cluster, rest)) = after.split_at_checked(length) else { return false };
    if let ['i' | 'u', next, ..] = rest
        && is_vowel(*next)
    {
        return true;
    }
    match cluster {
        [] | [_] | ['c' | 'g', 'h'] | ['q', _] => false,
        [first, 'l' | 'r'] => "lrnm".contains(*first),
        _ => true,
    }
}

/// The word with an accent on the vowel at a place.
fn with_accent(word: &str, at: usize) -> String {
    let after: String = word.chars().skip(at + 1).collect();
    let before = at.checked_sub(1).and_then(|before| word.chars().nth(before));
    let accent = |letter: char| match letter {
        'a' => 'à',
        'e' if is_open(before, &after, 'e') => 'è',
        'e' => 'é',
        'i' => 'ì',
        'o' if is_open(before, &after, 'o') => 'ò',
        'o' => 'ó',
        'u' => 'ù',
        other => other,
    };
    word.chars()
        .enumerate()
        .map(|(place, letter)| if place == at { accent(letter) } else { letter })
        .collect()
}

/// Tells if a stressed e or o is open by what stands beside it.
fn is_open(before: Option<char>, after: &str, letter: char) -> bool {
    let starts = |list: &[&str]| list.iter().any(|start| after.starts_with(start));
    match (before, letter) {
        (Some('i'), 'e') | (Some('u'), 'o') => true,
        // “Movimento”, “lentamente”.
        (Some('m'), 'e') if starts(&["nt"]) => false,
        (_, 'e') => starts(&[
            "nd", "nt", "nz", "ns", "rr", "rs", "rt", "rn", "rd", "rv", "rm", "st", "ll", "gg",
            "ri", "di", "ttr", "ric", "dic", "nic", "lic", "tic",
        ]),
        _ => starts(&[
            "st", "rt", "rp", "rs", "rd", "rm", "gl", "gi", "cc", "tt", "pp", "ll", "ss", "lt",
            "gic", "ric", "dic", "nic", "lic", "tic",
        ]),
    }
}
