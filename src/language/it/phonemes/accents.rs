//! Letters and their accents.

/// Tells if a letter is a vowel, with an accent or without.
pub(super) fn is_vowel(letter: char) -> bool {
    "aeiou".contains(letter) || is_accented(letter)
}

/// Tells if a letter carries an accent: the stress of its word.
pub(super) fn is_accented(letter: char) -> bool {
    "àèéìíòóùúá".contains(letter)
}

/// A letter without its accent.
const fn plain(letter: char) -> char {
    match letter {
        'à' | 'á' | 'â' => 'a',
        'è' | 'é' | 'ê' => 'e',
        'ì' | 'í' | 'î' => 'i',
        'ò' | 'ó' | 'ô' => 'o',
        'ù' | 'ú' | 'û' => 'u',
        _ => letter,
    }
}

/// Tells if two spellings are the same word but for accents.
pub(super) fn is_same(listed: &str, word: &str) -> bool {
    listed.chars().map(plain).eq(word.chars())
}
