//! Failures of voices and engines, each with what to do about it.

use std::fmt;
use std::path::PathBuf;

/// The most voices that are offered for another name.
pub(in crate::speech) const MOST_NEAR: usize = 3;

/// A failure of a voice or its engine. Its text says what to do next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SpeechError {
    /// The line has no word that this voice can say.
    NoWords {
        /// The line, as it was given.
        text: String,
    },
    /// The engine failed on a sentence.
    Engine {
        /// The sentence.
        sentence: String,
        /// The engine's own reason.
        reason: String,
    },
    /// The engine could not be started.
    Start {
        /// The voice's model.
        model: String,
        /// The cause.
        reason: String,
    },
    /// No voice or engine has this name.
    UnknownVoice {
        /// The name.
        name: String,
        /// Names like it, nearest first; never empty.
        nearest: Vec<String>,
    },
    /// The voice cannot speak, because its description does not fit its engine.
    Model {
        /// The voice.
        voice: String,
        /// Its model.
        model: String,
    },
    /// The voice's files are not on this machine.
    NotInstalled {
        /// The voice.
        voice: String,
    },
    /// The voice's files are there and cannot be used.
    Broken {
        /// The voice.
        voice: String,
        /// The cause.
        reason: String,
    },
    /// A voice of the user's own, or a file of it, cannot be used.
    Own {
        /// The folder or the file.
        path: PathBuf,
        /// The mistake and its remedy.
        reason: String,
    },
    /// The user's own lexicon has a mistake.
    Lexicon {
        /// The path of the lexicon.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// The mistake and its remedy.
        reason: String,
    },
}

impl fmt::Display for SpeechError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoWords { text } => {
                write!(f, "nothing in \"{text}\" can be spoken by this voice: write it in words")
            }
            Self::Engine { sentence, reason } => write!(
                f,
                "the speech engine cannot say \"{sentence}\" ({reason}): \
                 put it in other words, or choose another voice with --voice"
            ),
            Self::Start { model, reason } => write!(
                f,
                "the speech engine cannot start with the model {model} ({reason}): \
                 make sure that the folder for temporary files can be written, \
                 or choose --voice mute"
            ),
            Self::UnknownVoice { name, nearest } => {
                write!(f, "there is no voice \"{name}\": ")?;
                // More than a few are all that there are.
                if nearest.len() > MOST_NEAR {
                    write!(f, "there are {}; see `supple voices`", nearest.join(", "))
                } else {
                    let nearest = nearest.join(" or ");
                    write!(f, "did you mean {nearest}? `supple voices` lists all")
                }
            }
            Self::Model { voice, model } => write!(
                f,
                "the engine of the voice \"{voice}\" has no model \"{model}\": \
                 choose another voice, `supple voices` lists all"
            ),
            Self::NotInstalled { voice } => write!(
                f,
                "the voice \"{voice}\" is not installed: run `supple voices install {voice}`"
            ),
            Self::Broken { voice, reason } => write!(
                f,
                "the voice \"{voice}\" cannot be loaded ({reason}): \
                 run `supple voices install {voice}` to get it anew, or choose another with --voice"
            ),
            Self::Own { path, reason } => write!(f, "{}: {reason}", path.display()),
            Self::Lexicon { path, line, reason } => {
                write!(f, "{}:{line}: {reason}; correct or remove that line", path.display())
            }
        }
    }
}

impl std::error::Error for SpeechError {}
