//! A handout in other hands' words to the draft of a script: what is sure becomes lines, all else notes.
//!
//! ```text
//! text -> paragraphs -> exercises -> sentences, each a line, a dose or a note -> script text
//! ```

mod asked;
mod block;
mod draft;
mod paper;
mod paragraph;
mod sides;
#[cfg(test)]
mod tests;

pub(crate) use draft::draft;
pub(crate) use paragraph::{Kind, Paragraph, paragraphs, plain};
