//! What a handout shows of an exercise.

use std::sync::Arc;

use crate::span::Spanned;

/// One exercise.
#[derive(Clone, Debug, PartialEq)]
pub struct Item {
    /// Its number among those with timed steps; a passage to read has none.
    pub number: Option<usize>,
    /// Its title.
    pub title: Arc<str>,
    /// The name of its picture.
    pub picture: Option<Spanned<String>>,
    /// Its posture, props and purpose, each in words.
    pub facts: Vec<String>,
    /// Its parts, in order.
    pub blocks: Vec<Block>,
}

/// One part of an exercise.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Block {
    /// The number of times and the sides, in words, where it is not done just once.
    pub heading: Option<String>,
    /// In order.
    pub lines: Vec<Line>,
    /// The parts inside it, after its lines.
    pub inner: Vec<Self>,
    /// The rest between its rounds.
    pub between: Option<Line>,
    /// The line about the other side, where there is one.
    pub closing: Option<String>,
}

/// One line of a [`Block`].
#[derive(Clone, Debug, PartialEq)]
pub enum Line {
    /// Something to do.
    Say(String),
    /// Something to beware of.
    Warning(String),
    /// Something for the paper alone, such as how often a day.
    Printed(String),
    /// A time, with what it asks and the range that the routine gives.
    Step {
        /// `Hold 30 s`
        what: String,
        /// `30 s to 1 min`
        range: Option<String>,
    },
    /// Something to do inside the step above: when, and what.
    Inside(String, String),
}
