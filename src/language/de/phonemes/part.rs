//! A part of a German word, and its sounds.

use super::letters;

/// A part of a word, from which its sounds follow.
#[derive(Clone, Debug)]
pub(super) enum Part {
    /// One that never has the stress: the sounds of “be” and “ver”, or of “über” in “überkreuzen”.
    Prefix(&'static str),
    /// One whose sounds are listed, with `ˈ` ahead of its stressed vowel.
    Listed(String),
    /// A stem with its endings, the place of its stressed vowel among its vowels, and the sounds of
    /// the endings that begin with a consonant.
    Stem { letters: String, stressed: usize, tail: String, is_listed: bool },
    /// A suffix with its endings: “lichen”.
    Suffix(String),
}

impl Part {
    /// A stem of which nothing is known.
    pub(super) fn stem(letters: &str) -> Self {
        let letters = letters.to_owned();
        Self::Stem { letters, stressed: 0, tail: String::new(), is_listed: false }
    }

    /// Tells if it has the stress unless another part takes it.
    pub(super) fn takes_stress(&self) -> bool {
        match self {
            Self::Stem { .. } => true,
            Self::Listed(sounds) => sounds.contains('ˈ'),
            Self::Prefix(_) | Self::Suffix(_) => false,
        }
    }

    /// Its sounds, with `ˈ` ahead of the vowel that is stressed.
    pub(super) fn sounds(&self) -> String {
        match self {
            Self::Prefix(sounds) => (*sounds).to_owned(),
            Self::Listed(sounds) => sounds.clone(),
            Self::Stem { letters, stressed, tail, .. } => {
                letters::sounds(letters, Some(*stressed), "ˈ") + tail
            }
            Self::Suffix(letters) => letters::sounds(letters, None, ""),
        }
    }
}
