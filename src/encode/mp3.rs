//! MP3, for players that play nothing else.

#[cfg(feature = "mp3")]
mod lame;

use super::encoder::{Create, Encoding, Limit};

/// The description of MP3.
pub(super) const ENCODING: Encoding = Encoding {
    ending: "mp3",
    mime: "audio/mpeg",
    holds_cover: true,
    limit: Some(Limit::frames_in_32_bits("an .mp3 file")),
    create: CREATE,
};

#[cfg(feature = "mp3")]
const CREATE: Option<Create> = Some(lame::create);
#[cfg(not(feature = "mp3"))]
const CREATE: Option<Create> = None;
