//! Tests of this stage, one file a topic.

mod fmt;
mod foreign_words;
mod language;
