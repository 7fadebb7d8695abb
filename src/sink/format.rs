//! The kinds of files, told apart by the endings of their names.

use std::path::Path;

use super::track::Track;
use super::{SinkError, wav};

/// A kind of sound file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// As it is mixed.
    Wav,
    /// As it is mixed, in about a third of the space.
    Flac,
    /// Opus in Ogg.
    Opus,
    /// AAC in MP4.
    M4a,
    /// MP3.
    Mp3,
}

impl Format {
    /// Every format there is, as they are listed.
    pub const ALL: [Self; 5] = [Self::Wav, Self::Flac, Self::Opus, Self::M4a, Self::Mp3];

    /// The ending of its files' names.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Wav => "wav",
            Self::Flac => "flac",
            Self::Opus => "opus",
            Self::M4a => "m4a",
            Self::Mp3 => "mp3",
        }
    }

    /// What its files are on the web, as a MIME type.
    #[must_use]
    pub const fn mime(self) -> &'static str {
        match self {
            Self::Wav => "audio/wav",
            Self::Flac => "audio/flac",
            Self::Opus => "audio/ogg",
            Self::M4a => "audio/mp4",
            Self::Mp3 => "audio/mpeg",
        }
    }

    /// The format of an ending, in letters of any size.
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.ending().eq_ignore_ascii_case(ending))
    }

    /// The format that a file of this name has: WAV where the name has no ending.
    ///
    /// # Errors
    /// When the ending is of no format, or of one that this program was built without.
    pub fn of(path: &Path) -> Result<Self, SinkError> {
        let Some(ending) = path.extension() else { return Ok(Self::Wav) };
        let format = ending.to_str().and_then(Self::of_ending);
        let format = format.ok_or_else(|| SinkError::UnknownEnding(path.to_owned()))?;
        if format.is_built() { Ok(format) } else { Err(SinkError::NotBuilt(path.to_owned())) }
    }

    /// Whether this program was built with it.
    #[must_use]
    pub const fn is_built(self) -> bool {
        !matches!(self, Self::Mp3) || cfg!(feature = "mp3")
    }

    /// The formats that can be written, as people read them: `.wav, .flac or .opus`.
    pub(super) fn list() -> String {
        let endings = Self::ALL.into_iter().filter(|format| format.is_built());
        let mut endings: Vec<String> =
            endings.map(|format| format!(".{}", format.ending())).collect();
        let last = endings.pop().unwrap_or_default();
        format!("{} or {last}", endings.join(", "))
    }
}

/// Refuses a track that is too long for its format.
pub(super) fn fits(format: Format, track: &Track) -> Result<(), SinkError> {
    match format {
        Format::Wav => wav::frame(track).map(drop),
        // Their indexes count frames in 32 bits: 24 h 51 min.
        Format::M4a | Format::Mp3 if u32::try_from(track.frames.0).is_err() => {
            Err(SinkError::TooLong { frames: track.frames, format })
        }
        Format::Flac | Format::Opus | Format::M4a | Format::Mp3 => Ok(()),
    }
}
