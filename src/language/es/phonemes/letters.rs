//! Spanish letters as sounds.

/// A sound. `b d g n` depend on what stands beside them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sound {
    B,
    D,
    G,
    N,
    /// A vowel whose place in the syllable is not known yet.
    Vowel {
        letter: char,
        has_accent: bool,
    },
    /// A symbol as it stands.
    Fixed(char),
}

impl Sound {
    pub(super) fn is_vowel(self) -> bool {
        match self {
            Self::Vowel { .. } => true,
            Self::Fixed(symbol) => "aeiouɛIWAOjwˈˌ".contains(symbol),
            _ => false,
        }
    }

    pub(super) const fn is_nasal(self) -> bool {
        matches!(self, Self::N | Self::Fixed('n' | 'm' | 'ɲ' | 'ŋ'))
    }

    pub(super) const fn is_liquid(self) -> bool {
        matches!(self, Self::Fixed('ɾ'))
    }
}

/// The sounds of a word in small letters.
pub(super) fn sounds(word: &str) -> Vec<Sound> {
    let letters: Vec<char> = word.chars().collect();
    let mut sounds = Vec::with_capacity(letters.len());
    let mut rest = silent_start(&letters);
    let mut before = None;
    while let [letter, ..] = rest {
        let (found, length) = first(before, rest);
        sounds.extend(found);
        before = Some(*letter);
        rest = rest.get(length..).unwrap_or_default();
    }
    sounds
}

/// Without a first letter that is not said: “psoas”, “gnomo”, “pterigoideo”.
const fn silent_start(letters: &[char]) -> &[char] {
    match letters {
        ['p', 's' | 't' | 'n', ..] | ['g' | 'm', 'n', ..] => letters.split_at(1).1,
        _ => letters,
    }
}

/// The sounds of the first letter or letters, and how many letters they take.
fn first(before: Option<char>, letters: &[char]) -> (Vec<Sound>, usize) {
    let fixed = |symbols: &str, length| (symbols.chars().map(Sound::Fixed).collect(), length);
    let one = |sound| (vec![sound], 1);
    match letters {
        ['c', 'h', ..] => fixed("ʧ", 2),
        ['c', 'k', ..] => fixed("k", 2),
        ['s', 'h', ..] => fixed("ʃ", 2),
        ['p', 'h', ..] => fixed("f", 2),
        ['l', 'l', ..] => fixed("ʎ", 2),
        ['r', 'r', ..] => fixed("r", 2),
        // A foreign letter twice is said once; n is said twice.
        [letter, again, ..]
            if letter == again && !is_vowel(*letter) && !matches!(letter, 'n' | 'c') =>
        {
            (first(before, &[*letter]).0, 2)
        }
        ['q', 'u', 'e' | 'é' | 'i' | 'í', ..] => fixed("k", 2),
        ['g', 'u', 'e' | 'é' | 'i' | 'í', ..] => (vec![Sound::G], 2),
        ['c', 'e' | 'é' | 'i' | 'í' | 'y', ..] | ['z', ..] => fixed("θ", 1),
        ['g', 'e' | 'é' | 'i' | 'í', ..] | ['j', ..] => fixed("x", 1),
        ['c' | 'k' | 'q', ..] => fixed("k", 1),
        ['ñ', ..] => fixed("ɲ", 1),
        ['x', ..] if before.is_none() => fixed("s", 1),
        ['x', ..] => fixed("ks", 1),
        ['h', ..] | [] => (Vec::new(), 1),
        ['r', ..] if matches!(before, None | Some('n' | 'l' | 's')) => fixed("r", 1),
        ['r', ..] => fixed("ɾ", 1),
        ['b' | 'v', ..] => one(Sound::B),
        ['d', ..] => one(Sound::D),
        ['g', ..] => one(Sound::G),
        ['n', ..] => one(Sound::N),
        ['ç', ..] => fixed("s", 1),
        // “Ya”, “apoya”; a vowel at the end of a word and by itself: “muy”, “y”.
        ['y', next, ..] if is_vowel(*next) => fixed("ʝ", 1),
        [letter, ..] => match vowel(*letter) {
            Some(vowel) => one(vowel),
            None if letter.is_ascii_lowercase() => one(Sound::Fixed(*letter)),
            None => (Vec::new(), 1),
        },
    }
}

fn vowel(letter: char) -> Option<Sound> {
    let (letter, has_accent) = match letter {
        'a' | 'e' | 'i' | 'o' | 'u' => (letter, false),
        'ä' => ('a', false),
        'ë' => ('e', false),
        'ï' | 'y' => ('i', false),
        'ö' => ('o', false),
        'ü' | 'w' => ('u', false),
        'á' | 'à' | 'â' => ('a', true),
        'é' | 'è' | 'ê' => ('e', true),
        'í' | 'ì' | 'î' => ('i', true),
        'ó' | 'ò' | 'ô' => ('o', true),
        'ú' | 'ù' | 'û' => ('u', true),
        _ => return None,
    };
    Some(Sound::Vowel { letter, has_accent })
}

const fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'á' | 'é' | 'í' | 'ó' | 'ú' | 'ü')
}
