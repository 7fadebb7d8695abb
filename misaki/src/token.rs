//! A word or a mark of a sentence.

/// A word or a mark, as it is tagged and read.
#[derive(Debug, Clone)]
pub struct MToken {
    pub text: String,
    pub tag: String,
    /// What follows it in the text, up to the next token.
    pub whitespace: String,
    pub phonemes: Option<String>,
    /// What is read in place of the text.
    pub alias: Option<&'static str>,
}
