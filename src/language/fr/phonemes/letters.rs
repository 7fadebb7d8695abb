//! French letters as sounds.

use super::words;

/// A sound in the making.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Sound {
    symbols: &'static str,
    /// Tells that it is the e of “ramener”, which is left out where the word can do without.
    is_mute: bool,
}

/// The word as it is read.
struct Word<'a> {
    letters: &'a [char],
    /// The letters from here on are not said.
    end: usize,
}

impl<'a> Word<'a> {
    /// A letter, whether it is said or not.
    fn at(&self, place: usize) -> Option<char> {
        self.letters.get(place).copied()
    }

    fn rest(&self, place: usize) -> &'a [char] {
        self.letters.get(place..).unwrap_or_default()
    }

    /// Tells if a letter is a vowel that is said.
    fn has_vowel(&self, place: usize) -> bool {
        place < self.end && self.at(place).is_some_and(is_vowel)
    }

    /// Tells if an n or m at this place only makes the vowel ahead of it nasal.
    fn is_nasal(&self, place: usize) -> bool {
        match self.rest(place) {
            ['n', next, ..] => !is_vowel(*next) && !matches!(next, 'n' | 'h'),
            ['m', next, ..] => {
                matches!(next, 'p' | 'b') || *next == 's' && self.rest(place).len() == 2
            }
            ['n' | 'm'] => true,
            _ => false,
        }
    }

    /// Tells if the vowel of a syllable that ends ahead of this place is closed in by a consonant.
    fn is_closed(&self, place: usize) -> bool {
        let consonants = self.rest(place).iter().take_while(|letter| !is_vowel(**letter)).count();
        let said = consonants.min(self.end.saturating_sub(place));
        if said == 0 {
            return false;
        }
        // At the end of the word, or with a mute e behind it.
        if !self.has_vowel(place + consonants) {
            return true;
        }
        match self.rest(place) {
            ['c' | 'p' | 't', 'h', ..] | ['g', 'n', ..] | ['q', 'u', ..] => consonants > 2,
            [first, 'l' | 'r', ..] if !matches!(first, 'l' | 'r') => consonants > 2,
            _ => consonants > 1,
        }
    }
}

/// The symbols of a word in small letters, without stress.
pub(super) fn symbols(word: &str) -> String {
    let letters: Vec<char> = word.chars().collect();
    let word = Word { letters: &letters, end: end(word, &letters) };
    let mut sounds: Vec<Sound> = Vec::with_capacity(letters.len());
    let mut place = 0;
    while place < word.end {
        let (symbols, length) = open_vowel(&word, place)
            .or_else(|| other_vowel(&word, place))
            .unwrap_or_else(|| consonant(&word, place));
        let is_mute = symbols == "ə";
        if !symbols.is_empty() {
            sounds.push(Sound { symbols, is_mute });
        }
        place += length.max(1);
    }
    without_mute(&sounds)
}

/// Where the letters at the end begin that are not said.
fn end(word: &str, letters: &[char]) -> usize {
    let length = letters.len();
    // “Est” and its like are in the list of words; what is short keeps its vowel: “le”, “je”.
    if length < 3 {
        return length;
    }
    if words::has_mute_ent(word) {
        return length - 3;
    }
    let singular = match letters {
        [.., 'x'] if words::ends_with_said_x(word) => return length,
        [.., 's'] if words::ends_with_said_s(word) => return length,
        // “Posez”.
        [.., 'e', 'z'] => return length - 1,
        [.., 's' | 'x' | 'z'] => length - 1,
        _ => length,
    };
    let letters = letters.get(..singular).unwrap_or(letters);
    match letters {
        // “Les”, “ces”.
        [_, 'e'] => singular,
        [.., 'u', 'e'] if matches!(letters, [.., 'g' | 'q', 'u', 'e']) => singular - 2,
        [.., 'e'] => singular - 1,
        _ => {
            let mut end = singular;
            while let Some(last) = end.checked_sub(1).and_then(|at| letters.get(at)) {
                let before = end.checked_sub(2).and_then(|at| letters.get(at));
                let is_mute = match last {
                    'd' | 's' | 'x' | 'z' | 'p' | 'g' => true,
                    // “Contact”, “concept”; “respect” is in the list of words.
                    't' => before != Some(&'c') && !word.ends_with("cept"),
                    'c' => before == Some(&'n'),
                    _ => false,
                };
                if !is_mute {
                    break;
                }
                end -= 1;
            }
            end
        }
    }
}

/// The vowel at a place that begins with a, e or œ, and how many letters it takes.
#[allow(clippy::match_same_arms, reason = "in the order in which it is read")]
fn open_vowel(word: &Word, place: usize) -> Option<(&'static str, usize)> {
    let rest = word.rest(place);
    let before = place.checked_sub(1).and_then(|at| word.at(at));
    let is_said = |ahead: usize| word.has_vowel(place + ahead);
    let nasal = |ahead: usize| word.is_nasal(place + ahead);
    let closed = |ahead: usize| word.is_closed(place + ahead);
    let last = |ahead: usize| place + ahead >= word.end;
    Some(match rest {
        ['e', 'a', 'u', ..] => ("o", 3),
        ['e', 'u' | 'û', 'i', 'l', 'l', ..] | ['œ', 'i', 'l', 'l', ..] => {
            ("œj", if rest.first() == Some(&'œ') { 4 } else { 5 })
        }
        ['œ', 'u', 'i', 'l', 'l', ..] => ("œj", 5),
        ['e', 'u', 'i', 'l', ..] if last(4) => ("œj", 4),
        ['œ', 'i', 'l', ..] if last(3) => ("œj", 3),
        ['a', 'i', 'l', 'l', ..] => ("aj", 4),
        ['a', 'i', 'l', ..] if last(3) => ("aj", 3),
        ['e', 'i', 'l', 'l', ..] => ("ɛj", 4),
        ['e', 'i', 'l', ..] if last(3) => ("ɛj", 3),
        ['a' | 'e', 'i', ..] if nasal(2) => ("ɛ\u{303}", 3),
        ['a' | 'e', 'y', ..] if is_said(2) => ("ɛj", 2),
        ['a' | 'e', 'i' | 'î' | 'y', ..] => ("ɛ", 2),
        ['a', 'o', 'û' | 'u', ..] => ("u", 3),
        ['a', 'u', ..] => ("o", 2),
        ['a', ..] if nasal(1) => ("ɑ\u{303}", 2),
        ['a' | 'à' | 'â' | 'ä', ..] => ("a", 1),
        ['œ', 'u', ..] | ['e', 'u' | 'û', ..] => {
            let is_open = !closed(2)
                || matches!(word.rest(place + 2), ['s' | 'z' | 't', ..] if word.has_vowel(place + 3) || last(3));
            (if is_open { "ø" } else { "œ" }, 2)
        }
        ['œ', ..] => ("e", 1),
        ['e', 'm', 'm', ..] if before.is_none() => ("ɑ\u{303}", 2),
        ['e', 'n', 'n', 'u', 'i' | 'y', ..] if before.is_none() => ("ɑ\u{303}", 2),
        ['e', 'm', 'm', 'e', 'n', 't'] => ("a", 1),
        ['e', 'n', ..] if nasal(1) && matches!(before, Some('i' | 'y' | 'é')) => {
            // “Bien”, “maintient”, but “patient”, “expérience”.
            let is_clear = matches!(rest, ['e', 'n'] | ['e', 'n', 's'])
                || matches!(rest, ['e', 'n', 'd' | 't', ..]) && words::is_of_tenir(word.letters);
            (if is_clear { "ɛ\u{303}" } else { "ɑ\u{303}" }, 2)
        }
        ['e', 'n' | 'm', ..] if nasal(1) => ("ɑ\u{303}", 2),
        ['e', 'o', 'i', ..] => ("wa", 3),
        ['e', 'r'] | ['e', 'r', 's'] if place > 0 => {
            (if words::has_said_er(word.letters) { "ɛʁ" } else { "e" }, 3)
        }
        ['e', 'z'] => ("e", 2),
        ['e', 't'] | ['e', 't', 's'] => ("ɛ", 2),
        // “Les”, “mes”.
        ['e', 's'] if place == 1 => ("e", 2),
        ['e', 'd'] | ['e', 'd', 's'] => ("e", 2),
        ['e', 's', 's', next, ..] if before == Some('r') && place == 1 && is_vowel(*next) => {
            ("ə", 1)
        }
        ['e', 'x', next, ..] if is_vowel(*next) || *next == 'h' => ("ɛɡz", 2),
        ['e', 'x', 'c', 'e' | 'i' | 'é' | 'è', ..] => ("ɛks", 3),
        ['e', one, two, ..] if one == two && !is_vowel(*one) => {
            (if place == 0 && matches!(one, 's' | 'f') { "e" } else { "ɛ" }, 1)
        }
        ['e', ..] if closed(1) => ("ɛ", 1),
        ['e', ..] => ("ə", 1),
        ['é', ..] => ("e", 1),
        ['è' | 'ê' | 'ë', ..] => ("ɛ", 1),
        _ => return None,
    })
}

/// The vowel at a place that begins with o, u, i or y, and how many letters it takes.
#[allow(clippy::match_same_arms, reason = "in the order in which it is read")]
fn other_vowel(word: &Word, place: usize) -> Option<(&'static str, usize)> {
    let rest = word.rest(place);
    let before = place.checked_sub(1).and_then(|at| word.at(at));
    let is_said = |ahead: usize| word.has_vowel(place + ahead);
    let nasal = |ahead: usize| word.is_nasal(place + ahead);
    let closed = |ahead: usize| word.is_closed(place + ahead);
    let last = |ahead: usize| place + ahead >= word.end;
    Some(match rest {
        ['u', 'e', 'i', 'l', 'l', ..] => ("œj", 5),
        ['u', 'e', 'i', 'l', ..] if last(4) => ("œj", 4),
        ['o', 'u', 'i', 'l', 'l', ..] => ("uj", 5),
        ['o', 'u', 'i', 'l', ..] if last(4) => ("uj", 4),
        ['o', 'i', 'n', ..] if nasal(2) => ("wɛ\u{303}", 3),
        ['o', 'i' | 'î', ..] => ("wa", 2),
        ['o', 'y', ..] if is_said(2) => ("waj", 2),
        ['o', 'y', ..] => ("wa", 2),
        ['o', 'u' | 'ù' | 'û', ..] if is_said(2) => ("w", 2),
        ['o', 'u' | 'ù' | 'û' | 'o', ..] => ("u", 2),
        ['o', ..] if nasal(1) => ("ɔ\u{303}", 2),
        ['ô', ..] => ("o", 1),
        ['o', 's', next, ..] if is_vowel(*next) => ("o", 1),
        ['o', 't', 'i', 'o', ..] => ("o", 1),
        ['o', ..] if last(1) => ("o", 1),
        ['o', one, two, ..] if one == two => ("ɔ", 1),
        ['o', ..] => (if closed(1) { "ɔ" } else { "o" }, 1),
        ['u', 'm'] => ("ɔm", 2),
        ['u', 'n' | 'm', ..] if nasal(1) => ("œ\u{303}", 2),
        ['u', 'y', ..] if is_said(2) => ("yij", 2),
        ['u' | 'û' | 'ù' | 'ü', ..] => ("y", 1),
        ['i', 'l', 'l', ..] if !words::has_plain_ill(word.letters) && before.is_some() => {
            (if place + 3 >= word.end || is_said(3) { "ij" } else { "il" }, 3)
        }
        ['i' | 'y', 'n' | 'm', ..] if nasal(1) => ("ɛ\u{303}", 2),
        ['i' | 'y', ..] if is_said(1) => {
            let ahead = place.checked_sub(2).and_then(|at| word.at(at));
            let is_after_cluster = matches!(before, Some('l' | 'r'))
                && ahead.is_some_and(|ahead| "bcdfgptv".contains(ahead));
            (if is_after_cluster { "i" } else { "j" }, 1)
        }
        ['i' | 'î' | 'ï' | 'y', ..] => ("i", 1),
        _ => return None,
    })
}

/// The consonant at a place, and how many letters it takes.
#[allow(clippy::match_same_arms, reason = "in the order in which it is read")]
fn consonant(word: &Word, place: usize) -> (&'static str, usize) {
    let rest = word.rest(place);
    let before = place.checked_sub(1).and_then(|at| word.at(at));
    let is_soft =
        |letter: Option<&char>| letter.is_some_and(|letter| "eiyéèêîïë".contains(*letter));
    match rest {
        ['s', 'c', 'h', ..] => ("ʃ", 3),
        ['t', 'c', 'h', ..] => ("ʧ", 3),
        ['c', 'h', 'r' | 'l' | 'n', ..] => ("k", 2),
        ['c' | 's', 'h', ..] => ("ʃ", 2),
        ['p', 'h', ..] => ("f", 2),
        ['t', 'h', ..] => ("t", 2),
        ['r', 'h', ..] => ("ʁ", 2),
        ['g', 'n', ..] => ("ɲ", 2),
        ['q', 'u', ..] => ("k", 2),
        ['c', 'q', 'u', ..] => ("k", 3),
        ['c', 'k', ..] => ("k", 2),
        ['c', 'c', next, ..] if is_soft(Some(next)) => ("ks", 2),
        ['s', 'c', next, ..] if is_soft(Some(next)) => ("s", 2),
        ['c', next, ..] if is_soft(Some(next)) => ("s", 1),
        ['ç', ..] => ("s", 1),
        ['g', 'e', 'a' | 'o' | 'â' | 'ô', ..] => ("ʒ", 2),
        ['g', 'g', next, ..] if is_soft(Some(next)) => ("ɡʒ", 2),
        ['g', next, ..] if is_soft(Some(next)) => ("ʒ", 1),
        ['g', 'u', next, ..] if is_soft(Some(next)) => ("ɡ", 2),
        // “Station”, “initial”, but “question”, “moitié”.
        ['t', 'i', 'o' | 'a', ..]
            if before != Some('s')
                && before != Some('x')
                && before.is_some()
                && !words::has_hard_ti(word.letters) =>
        {
            ("s", 1)
        }
        ['t', 'i', 'e', 'l' | 'n' | 'u', ..]
            if before.is_some() && words::has_soft_tie(word.letters) =>
        {
            ("s", 1)
        }
        // “Compter”, “temps”.
        ['p', 't' | 's', ..] if before == Some('m') => ("", 1),
        [one, two, ..] if one == two && !is_vowel(*one) => (single(word, place, before), 2),
        _ => (single(word, place, before), 1),
    }
}

/// A letter that is read by itself.
fn single(word: &Word, place: usize, before: Option<char>) -> &'static str {
    let next = word.at(place + 1);
    match word.at(place).unwrap_or(' ') {
        'b' => "b",
        'c' | 'k' | 'q' => "k",
        'd' => "d",
        'f' => "f",
        'g' => "ɡ",
        'j' => "ʒ",
        'l' => "l",
        'm' => "m",
        'n' => "n",
        'ñ' => "ɲ",
        'p' => "p",
        'r' => "ʁ",
        's' if before.is_some_and(is_vowel) && next.is_some_and(is_vowel) => "z",
        's' => "s",
        't' => "t",
        'v' => "v",
        'w' => "w",
        'x' if words::has_z_for_x(word.letters) => "z",
        'x' if words::has_s_for_x(word.letters) => "s",
        'x' => "ks",
        'z' => "z",
        _ => "",
    }
}

/// The sounds without each mute e that one consonant alone stands ahead of and behind: “doucement”,
/// but “librement”. The first syllable of a word keeps it, and so does what would else bring an m
/// and an n together: “ramenez”.
fn without_mute(sounds: &[Sound]) -> String {
    let is_consonant = |sound: Option<&Sound>| {
        sound.is_some_and(|sound| {
            !sound.is_mute
                && sound.symbols.chars().all(|symbol| "bdfɡklmnɲpʁstvzʃʒʧjw".contains(symbol))
        })
    };
    let mut kept: Vec<&Sound> = Vec::with_capacity(sounds.len());
    let at = |place: Option<usize>| place.and_then(|place| sounds.get(place));
    for (place, sound) in sounds.iter().enumerate().rev() {
        let (one, two) = (at(place.checked_sub(1)), at(place.checked_sub(2)));
        // What is already kept stands behind, nearest last.
        let (next, after) =
            (kept.last().copied(), kept.len().checked_sub(2).and_then(|at| kept.get(at)).copied());
        let is_m_and_n = one.is_some_and(|one| one.symbols == "m")
            && next.is_some_and(|next| next.symbols == "n");
        let is_dropped = sound.is_mute
            && place > 1
            && is_consonant(one)
            && !is_consonant(two)
            && is_consonant(next)
            && !is_consonant(after)
            && one.map(|one| one.symbols) != next.map(|next| next.symbols)
            && !is_m_and_n;
        if !is_dropped {
            kept.push(sound);
        }
    }
    kept.into_iter().rev().map(|sound| sound.symbols).collect()
}

/// Tells if a letter is a vowel.
pub(super) fn is_vowel(letter: char) -> bool {
    "aeiouyàâäéèêëîïôöùûüœ".contains(letter)
}
