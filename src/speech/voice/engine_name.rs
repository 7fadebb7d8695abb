//! The engines that a description may name.

use crate::language::Language;

/// An engine, by its name in a description.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum EngineName {
    /// Small neural networks, whose files are installed.
    Hibari,
    /// One large neural network for many voices, whose files are installed.
    Kokoro,
    /// Small neural networks in three parts, whose files are installed.
    Paradee,
    /// SVOX Pico, compiled in.
    Pico,
    /// A folder of recorded takes.
    Recorded,
    /// Silence of a computed length.
    Mute,
}

impl EngineName {
    /// Every engine there is.
    pub(crate) const ALL: [Self; 6] =
        [Self::Hibari, Self::Kokoro, Self::Paradee, Self::Pico, Self::Recorded, Self::Mute];

    /// The name in a description.
    #[must_use]
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Hibari => "hibari",
            Self::Kokoro => "kokoro",
            Self::Paradee => "paradee",
            Self::Pico => "pico",
            Self::Recorded => "recorded",
            Self::Mute => "mute",
        }
    }

    /// The licence of the engine and its models, as an SPDX expression.
    #[must_use]
    pub(super) const fn licence(self) -> &'static str {
        match self {
            Self::Hibari | Self::Kokoro | Self::Paradee | Self::Pico => "Apache-2.0",
            Self::Recorded => "your own",
            Self::Mute => "MIT OR Apache-2.0",
        }
    }

    /// Tells if the engine makes sound out of words: neither takes nor silence.
    pub(super) const fn synthesizes(self) -> bool {
        match self {
            Self::Hibari | Self::Kokoro | Self::Paradee | Self::Pico => true,
            Self::Recorded | Self::Mute => false,
        }
    }

    /// Tells if the engine makes speech far faster than it is heard, on every machine.
    pub(super) const fn is_quick(self) -> bool {
        match self {
            Self::Hibari | Self::Paradee | Self::Pico | Self::Recorded | Self::Mute => true,
            Self::Kokoro => false,
        }
    }

    /// Tells if the engine speaks from files.
    pub(super) const fn has_files(self) -> bool {
        matches!(self.models(), Models::File)
    }

    /// The names of the engines that speak from files, in a row.
    pub(super) fn with_files() -> String {
        let names: Vec<&str> =
            Self::ALL.into_iter().filter(|engine| engine.has_files()).map(Self::name).collect();
        match names.split_last() {
            Some((last, others)) => format!("{} or {last}", others.join(", ")),
            None => String::new(),
        }
    }

    /// Tells if a voice of this engine may have this language; nothing stands for every language.
    pub(super) fn speaks(self, language: Option<Language>) -> bool {
        match self {
            Self::Hibari => language == Some(Language::English),
            // A network says the phonemes of one language.
            Self::Kokoro | Self::Paradee => language.is_some_and(Language::has_phonemes),
            Self::Pico | Self::Recorded | Self::Mute => true,
        }
    }

    /// The `model` that a description of this engine needs.
    pub(super) const fn models(self) -> Models {
        match self {
            Self::Hibari | Self::Kokoro | Self::Paradee => Models::File,
            Self::Pico => Models::OneOf(&PICO_MODELS),
            Self::Recorded | Self::Mute => Models::None,
        }
    }

    /// The engine of a name, in any case of letters.
    #[must_use]
    pub(crate) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|engine| engine.name().eq_ignore_ascii_case(name))
    }
}

/// The rule for the `model` of a description.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Models {
    /// No model.
    None,
    /// One of these names.
    OneOf(&'static [&'static str]),
    /// The name of one of the voice's files.
    File,
}

/// The models that are compiled in with the engine pico.
pub(in crate::speech) const PICO_MODELS: [&str; 6] =
    ["en-US", "en-GB", "de-DE", "es-ES", "fr-FR", "it-IT"];
