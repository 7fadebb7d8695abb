//! Sound to files and pipes.
//!
//! A file is put in its place when it is whole. A pipe is written straight through: the length is
//! known, so even its header is right.
//!
//! Each format has a module that describes it as an `Encoding`; [`Format`] lists them.

mod comments;
mod cover;
mod encoder;
mod error;
mod flac;
mod format;
mod m4a;
mod mp3;
mod open;
mod opus;
mod promise;
mod riff;
mod sink;
mod sound_file;
mod split;
mod stream;
#[cfg(test)]
mod tests;
mod track;
mod wav;

pub(crate) use cover::Cover;
pub use error::SinkError;
pub use format::Format;
pub(crate) use open::{check, open};
pub(crate) use sink::Sink;
pub(crate) use split::{check_split, split, split_files};
pub(crate) use track::Track;
