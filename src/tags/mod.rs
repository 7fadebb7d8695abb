//! The tags of sound files: title, length and chapters.
//!
//! Libraries read them where they know chapters: `id3` 1.17 MP3, Symphonia 0.6.1 Ogg and the
//! comments of FLAC. Symphonia passes over the chapters of WAV and MP4, hound 3.5 over all tags;
//! these two have readers of their own.

mod error;
mod flac;
mod m4a;
mod metadata;
#[cfg(feature = "mp3")]
mod mp3;
mod ogg;
mod read;
mod riff;
mod vorbis;

pub(crate) use metadata::Metadata;
pub(crate) use read::read;
