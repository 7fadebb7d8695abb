//! Spoken words that can be mirrored.

use std::sync::Arc;

use crate::language::{BodySide, Language};
use crate::span::Span;

/// Words with marked sides.
#[derive(Clone, Debug, PartialEq)]
pub struct Prose {
    /// In order.
    pub pieces: Vec<Piece>,
    /// All of them.
    pub span: Span,
}

/// A run of words.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// The words for each side.
    pub words: Words,
    /// Its place in the script, braces included.
    pub span: Span,
}

/// The words of a [`Piece`].
#[derive(Clone, Debug, PartialEq)]
pub enum Words {
    /// The same on both sides.
    Plain(Arc<str>),
    /// One thing on the first side, another on the second.
    Sided {
        /// On the first side.
        first: Arc<str>,
        /// On the second side.
        second: Arc<str>,
    },
}

/// One side of the body, in the order in which they are done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The side that the script is written for.
    First,
    /// Its mirror image.
    Second,
}

impl Side {
    /// 1 for the first side and 2 for the second, as output numbers them.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::First => 1,
            Self::Second => 2,
        }
    }

    /// The other one.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::First => Self::Second,
            Self::Second => Self::First,
        }
    }
}

impl Prose {
    /// The words for one side.
    #[must_use]
    pub fn on(&self, side: Side) -> Arc<str> {
        if let [Piece { words: Words::Plain(words), .. }] = self.pieces.as_slice() {
            return Arc::clone(words);
        }
        let pieces = self.pieces.iter().map(|piece| match (&piece.words, side) {
            (Words::Plain(words), _)
            | (Words::Sided { first: words, .. }, Side::First)
            | (Words::Sided { second: words, .. }, Side::Second) => words.as_ref(),
        });
        pieces.collect::<String>().into()
    }

    /// The words with their sides marked, as a script in this language has them.
    #[must_use]
    pub fn as_written(&self, language: Language) -> String {
        let (mut line, mut said) = (String::new(), String::new());
        for piece in &self.pieces {
            match &piece.words {
                Words::Plain(words) => {
                    line += words;
                    said += words;
                }
                Words::Sided { first, second } => {
                    line += "{";
                    line += first;
                    if language.other_side(first, &said).as_deref() != Some(second.as_ref()) {
                        line += "|";
                        line += second;
                    }
                    line += "}";
                    said += first;
                }
            }
        }
        line
    }

    /// The side of the body that its words for the first side name; nothing where they name none,
    /// or both.
    #[must_use]
    pub(crate) fn body_side(&self, language: Language) -> Option<BodySide> {
        let (firsts, seconds) = self.body_sides(language);
        let side = firsts.first().copied()?;
        let is_one = firsts.iter().all(|first| *first == side)
            && seconds.iter().all(|second| *second == side.other());
        is_one.then_some(side)
    }

    /// True if its words for the first side name a side of the body, or both.
    #[must_use]
    pub(crate) fn names_body_side(&self, language: Language) -> bool {
        !self.body_sides(language).0.is_empty()
    }

    /// The sides of the body that its words name for the first side and for the second.
    fn body_sides(&self, language: Language) -> (Vec<BodySide>, Vec<BodySide>) {
        let (mut firsts, mut seconds) = (Vec::new(), Vec::new());
        for piece in self.pieces.iter().filter(|piece| piece.swaps()) {
            if let Words::Sided { first, second } = &piece.words {
                firsts.extend(language.body_sides(first));
                seconds.extend(language.body_sides(second));
            }
        }
        (firsts, seconds)
    }

    /// True if any word differs between the sides.
    #[must_use]
    pub fn names_a_side(&self) -> bool {
        self.pieces.iter().any(Piece::swaps)
    }
}

impl Piece {
    /// True if it differs between the sides.
    #[must_use]
    pub fn swaps(&self) -> bool {
        matches!(&self.words, Words::Sided { first, second } if first != second)
    }
}
