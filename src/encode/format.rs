//! The list of formats, told apart by the endings of their files' names.

use std::path::Path;

use super::encoder::{Create, Encoding, Limit};
use super::error::SinkError;
use super::track::Track;
use crate::name::listed;

/// The formats in the order in which they are listed, each with the module that describes it.
macro_rules! formats {
    ($($format:ident = $module:ident,)+) => {
        /// A format of sound files.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Format {
            $(#[doc = concat!("The format of `encode/", stringify!($module), ".rs`.")] $format,)+
        }

        impl Format {
            /// All formats in the order in which they are listed.
            pub const ALL: [Self; [$(stringify!($format)),+].len()] = [$(Self::$format),+];

            const fn encoding(self) -> &'static Encoding {
                match self {
                    $(Self::$format => &super::$module::ENCODING,)+
                }
            }
        }
    };
}

formats! {
    Wav = wav,
    Flac = flac,
    Opus = opus,
    M4a = m4a,
    Mp3 = mp3,
}

impl Format {
    /// The ending of its files' names, without the dot.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        self.encoding().ending
    }

    /// The MIME type of its files.
    #[must_use]
    pub const fn mime(self) -> &'static str {
        self.encoding().mime
    }

    /// True if its files have a place for a cover.
    #[must_use]
    pub(crate) const fn holds_cover(self) -> bool {
        self.encoding().holds_cover
    }

    /// The format of an ending, in letters of any size.
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.ending().eq_ignore_ascii_case(ending))
    }

    /// The format of a file of this name: WAV where the name has no ending.
    ///
    /// # Errors
    /// When the ending is of no format, or of one that this program was built without.
    pub fn of(path: &Path) -> Result<Self, SinkError> {
        let Some(ending) = path.extension() else { return Ok(Self::Wav) };
        let format = ending.to_str().and_then(Self::of_ending);
        let format = format.ok_or_else(|| SinkError::UnknownEnding {
            path: path.to_owned(),
            known: Self::known_endings(),
        })?;
        format.create(path).map(|_| format)
    }

    /// True if this program was built with it.
    #[must_use]
    pub const fn is_built(self) -> bool {
        self.encoding().create.is_some()
    }

    /// The endings of the formats that can be written, as people read them: `.wav, .flac or .opus`.
    #[must_use]
    pub fn known_endings() -> String {
        let endings = Self::ALL.into_iter().filter(|format| format.is_built());
        let endings: Vec<String> = endings.map(|format| format!(".{}", format.ending())).collect();
        listed(&endings, "or")
    }

    /// The encoder for a file at `path`.
    pub(super) fn create(self, path: &Path) -> Result<Create, SinkError> {
        self.encoding().create.ok_or_else(|| SinkError::NotBuilt {
            path: path.to_owned(),
            ending: self.ending(),
            known: Self::known_endings(),
        })
    }

    /// Refuses a track that is too long for the format.
    pub(super) fn check_length(self, track: &Track) -> Result<(), SinkError> {
        match self.encoding().limit {
            Some(Limit { holds, file, end }) if !holds(track) => {
                Err(SinkError::TooLong { frames: track.frames, file, end })
            }
            _ => Ok(()),
        }
    }
}
