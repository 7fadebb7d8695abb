//! German letters as sounds: the rules for one stem with its endings.

/// The letters that are one vowel, longer ones first, with their sounds where these do not depend on
/// what follows.
const VOWELS: [(&str, &str); 31] = [
    ("ieh", "iː"),
    ("aa", "ɑː"),
    ("ah", "ɑː"),
    ("ai", "I"),
    ("au", "W"),
    ("äh", "ɛː"),
    ("äu", "ɔø"),
    ("ee", "eː"),
    ("eh", "eː"),
    ("ei", "I"),
    ("eu", "ɔø"),
    ("ey", "I"),
    ("ie", "iː"),
    ("ih", "iː"),
    ("oh", "oː"),
    ("oo", "oː"),
    ("öh", "øː"),
    ("ou", "uː"),
    ("uh", "uː"),
    ("uu", "uː"),
    ("üh", "yː"),
    ("yh", "yː"),
    ("a", ""),
    ("ä", ""),
    ("e", ""),
    ("i", ""),
    ("o", ""),
    ("ö", ""),
    ("u", ""),
    ("ü", ""),
    ("y", ""),
];

/// The letters that are one consonant, longer ones first.
const CONSONANTS: [&str; 29] = [
    "tsch", "sch", "chs", "bb", "ch", "ck", "dd", "dt", "ff", "gg", "kk", "ll", "mm", "ng", "nn",
    "pf", "ph", "pp", "qu", "rh", "rr", "ss", "th", "tt", "tz", "zz", "ß", "x", "z",
];

/// One vowel or one consonant, as it is spelled.
#[derive(Clone, Copy, Debug)]
enum Letters<'a> {
    /// A vowel with the sounds that it always has, if it is one of these.
    Vowel(&'a str, &'static str),
    Consonant(&'a str),
}

impl Letters<'_> {
    const fn is_vowel(self) -> bool {
        matches!(self, Self::Vowel(..))
    }
}

/// The vowels of a text, and what stands between them.
fn split(text: &str) -> Vec<Letters<'_>> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let starts_a_vowel =
            |rest: &str| rest.chars().next().is_some_and(|next| is_vowel(next) && next != 'y');
        // “Yoga”, but “Typ”.
        let is_glide =
            letter == 'y' && all.is_empty() && rest.strip_prefix('y').is_some_and(starts_a_vowel);
        let vowel = VOWELS.iter().find(|(spelled, _)| rest.starts_with(spelled) && !is_glide);
        // “Du machst” and “höchste” have “ch” and “st”.
        let is_apart = |spelled: &str| spelled == "chs" && rest.starts_with("chst");
        let mut consonants = CONSONANTS.iter().filter(|spelled| !is_apart(spelled));
        let length = match vowel {
            Some((spelled, _)) => spelled.len(),
            None => consonants
                .find(|spelled| rest.starts_with(**spelled))
                .map_or(letter.len_utf8(), |spelled| spelled.len()),
        };
        let Some((spelled, behind)) = rest.split_at_checked(length) else { break };
        all.push(match vowel {
            Some((_, sounds)) => Letters::Vowel(spelled, sounds),
            None => Letters::Consonant(spelled),
        });
        rest = behind;
    }
    all
}

pub(super) const fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'ä' | 'ö' | 'ü' | 'y')
}

/// The number of vowels in a text, as many as it has syllables.
pub(super) fn syllables(text: &str) -> usize {
    split(text).into_iter().filter(|letters| letters.is_vowel()).count()
}

/// The sounds of a stem with its endings. `stressed` is the place of its stressed vowel among its
/// vowels, ahead of which `mark` is put; without one it has none. An e behind it is weak.
pub(super) fn sounds(text: &str, stressed: Option<usize>, mark: &str) -> String {
    let all = split(text);
    let mut sounds = String::new();
    let mut vowels = 0;
    let mut rest = &all[..];
    let mut before = None;
    let is_behind = |vowels| stressed.is_none_or(|stressed| vowels > stressed);
    while let [letters, behind @ ..] = rest {
        rest = behind;
        match *letters {
            Letters::Vowel("e", _) if is_behind(vowels) => {
                vowels += 1;
                if let [Letters::Consonant("r"), after @ ..] = behind
                    && !matches!(after, [Letters::Vowel(..), ..])
                {
                    sounds.push('ɜ');
                    rest = after;
                } else {
                    sounds.push('ə');
                }
            }
            Letters::Vowel(spelled, fixed) => {
                if Some(vowels) == stressed {
                    sounds.push_str(mark);
                }
                let is_stressed = Some(vowels) == stressed;
                // “Therapie”, “wenige”: neither long nor as open as others.
                let is_short = match spelled {
                    "a" => !is_stressed && !is_behind(vowels),
                    "i" => is_behind(vowels) && matches!(behind, [Letters::Consonant("g"), ..]),
                    _ => false,
                };
                let is_long = !is_short && is_long(behind, is_stressed);
                sounds.push_str(if fixed.is_empty() { vowel(spelled, is_long) } else { fixed });
                // “Kurz”: as espeak-ng has had it since 1.52, of which the networks learn.
                if let [Letters::Consonant("r" | "rr"), after @ ..] = behind
                    && spelled == "u"
                    && !is_long
                    && !matches!(after, [Letters::Vowel(..), ..])
                {
                    sounds.push('ɐ');
                    rest = after;
                }
                // “Wenig”, “ruhigst”, but “wenige”.
                if let [Letters::Consonant("g"), after @ ..] = behind
                    && is_behind(vowels)
                    && spelled == "i"
                    && !matches!(after, [Letters::Vowel(..), ..])
                {
                    sounds.push('ç');
                    rest = after;
                }
                vowels += 1;
            }
            Letters::Consonant(spelled) => {
                sounds.push_str(consonant(spelled, before, behind, &sounds));
            }
        }
        before = Some(*letters);
    }
    sounds
}

/// The sound of a vowel of one letter.
fn vowel(letter: &str, is_long: bool) -> &'static str {
    match (letter, is_long) {
        ("a", true) => "ɑː",
        ("a", false) => "a",
        ("ä", true) => "ɛː",
        ("e", true) => "eː",
        ("ä" | "e", false) => "ɛ",
        ("i", true) => "iː",
        ("i", false) => "ɪ",
        ("o", true) => "oː",
        ("o", false) => "ɔ",
        ("ö", true) => "øː",
        ("ö", false) => "œ",
        ("u", true) => "uː",
        ("u", false) => "ʊ",
        // The short one has no symbol of its own: the network was not given ʏ.
        (_, true) => "yː",
        (_, false) => "y",
    }
}

/// Tells if a vowel of one letter is long by what follows it.
fn is_long(behind: &[Letters], is_stressed: bool) -> bool {
    match behind {
        [] | [Letters::Vowel(..), ..] => true,
        // “Tag”, but “Monat”.
        [Letters::Consonant(one)] => is_stressed && is_single(one),
        [Letters::Consonant(one), Letters::Vowel(..), ..] => is_single(one),
        // “Atmen”, “regnen”, “Adler”.
        [Letters::Consonant(first), Letters::Consonant(second), Letters::Vowel(..), ..] => {
            matches!(*first, "b" | "d" | "g" | "t") && matches!(*second, "l" | "r" | "n" | "m")
                || *second == "j"
        }
        _ => false,
    }
}

/// Tells if letters count as one consonant, ahead of which a vowel is long. “ch” does not: “machen”.
fn is_single(letters: &str) -> bool {
    letters.chars().count() == 1 && letters != "x" && letters != "z"
        || matches!(letters, "th" | "ph")
}

/// The sound of a consonant. `said` are the sounds ahead of it.
fn consonant(
    spelled: &str,
    before: Option<Letters>,
    behind: &[Letters],
    said: &str,
) -> &'static str {
    let is_ahead_of_vowel = matches!(behind, [Letters::Vowel(..), ..]);
    // “Handlung”, “regnen”: the syllable begins with it.
    let is_onset = is_ahead_of_vowel
        || matches!(behind, [Letters::Consonant("l" | "r" | "n" | "m"), Letters::Vowel(..), ..]);
    // “Cent”, “Coach”.
    let is_ahead_of_front_vowel = matches!(
        behind,
        [Letters::Vowel(spelled, _), ..] if spelled.starts_with(['e', 'i', 'ä', 'ö', 'y'])
    );
    match spelled {
        "b" | "bb" if is_onset => "b",
        "d" | "dd" if is_onset => "d",
        "g" | "gg" if is_onset => "ɡ",
        "b" | "bb" | "p" | "pp" => "p",
        "d" | "dd" | "dt" | "t" | "tt" | "th" => "t",
        "c" if is_ahead_of_front_vowel => "ʦ",
        "g" | "gg" | "k" | "kk" | "ck" | "c" => "k",
        "ch" => back_or_front(before, behind),
        "chs" | "x" => "ks",
        "f" | "ff" | "v" | "ph" => "f",
        "j" | "y" => "j",
        "l" | "ll" => "l",
        "m" | "mm" => "m",
        "n" if matches!(behind, [Letters::Consonant(next), ..] if next.starts_with(['k', 'x'])) => {
            "ŋ"
        }
        "n" | "nn" => "n",
        "ng" => "ŋ",
        "pf" => "pf",
        "qu" => "kv",
        "r" | "rr" | "rh"
            if !is_ahead_of_vowel || said.ends_with(['p', 'b', 't', 'd', 'k', 'ɡ']) =>
        {
            "ɾ"
        }
        "r" | "rr" | "rh" => "r",
        "s" if before.is_none()
            && matches!(behind, [Letters::Consonant("p" | "t" | "pf" | "th"), ..]) =>
        {
            "ʃ"
        }
        "s" if is_ahead_of_vowel && is_voiced_ahead(before) => "z",
        "s" | "ss" | "ß" => "s",
        "sch" => "ʃ",
        "tsch" => "tʃ",
        "w" => "v",
        "z" | "zz" | "tz" => "ʦ",
        "h" if !matches!(before, Some(Letters::Vowel(..))) => "h",
        _ => "",
    }
}

/// Tells if an s is voiced ahead of a vowel by what stands ahead of it: “Nase”, “Ferse”, but “Kapsel”.
const fn is_voiced_ahead(before: Option<Letters>) -> bool {
    match before {
        None | Some(Letters::Vowel(..)) => true,
        Some(Letters::Consonant(spelled)) => {
            matches!(spelled.as_bytes(), [b'l' | b'm' | b'n' | b'r', ..])
        }
    }
}

/// The sound of “ch”: “Bach”, “ich”, “durch”, “Chor”.
fn back_or_front(before: Option<Letters>, behind: &[Letters]) -> &'static str {
    match (before, behind) {
        (Some(Letters::Vowel(spelled, _)), _) => {
            let spelled = spelled.trim_end_matches('h');
            if matches!(spelled, "au" | "a" | "aa" | "o" | "oo" | "u" | "uu") { "x" } else { "ç" }
        }
        (None, [Letters::Vowel(spelled, _), ..]) if spelled.starts_with(['e', 'i']) => "ç",
        (None, _) => "k",
        (Some(Letters::Consonant(_)), _) => "ç",
    }
}
