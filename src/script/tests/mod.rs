//! Tests of this stage, one file a topic.

mod ebnf;
mod editors;
mod fmt;
mod foreign_words;
mod grammar;
mod language;
