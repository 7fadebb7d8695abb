//! The secret in the address, which makes it an invitation.

use std::fmt;

/// The length of a token, in bytes: 128 bits.
const BYTES: usize = 16;

/// A part of an address that cannot be guessed.
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Token(String);

impl Token {
    /// A new one, from the system's randomness.
    ///
    /// # Errors
    /// When the system has none to give.
    pub(crate) fn new() -> Result<Self, getrandom::Error> {
        let mut bytes = [0; BYTES];
        getrandom::fill(&mut bytes)?;
        Ok(Self(format!("{:032x}", u128::from_be_bytes(bytes))))
    }

    /// The token that a text is, if it is one.
    #[must_use]
    pub(crate) fn read(text: &str) -> Option<Self> {
        let is_digit = |letter: u8| matches!(letter, b'0'..=b'9' | b'a'..=b'f');
        (text.len() == 2 * BYTES && text.bytes().all(is_digit)).then(|| Self(text.to_owned()))
    }

    /// True if `guess` is this token; compared in a time that does not tell how near it is.
    #[must_use]
    pub(crate) fn is(&self, guess: &str) -> bool {
        let (own, guess) = (self.0.as_bytes(), guess.as_bytes());
        let differ = own.iter().zip(guess).fold(0, |differ, (own, guess)| differ | (own ^ guess));
        own.len() == guess.len() && differ == 0
    }
}

impl fmt::Display for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Shows nothing of the secret.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token")
    }
}
