//! What an output stream is asked for, and why there may be none.

use std::fmt;
use std::time::Duration;

/// The ways to a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OutputWay {
    /// A sound server that speaks the protocol of `PulseAudio`, as `PipeWire` does too.
    #[cfg_attr(not(target_os = "linux"), allow(dead_code, reason = "only Linux has such servers"))]
    Server,
    /// What else the system has: ALSA, Core Audio, WASAPI.
    System,
}

/// The settings with which an output stream is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputConfig {
    /// A part of a device's name, in any case of letters; the default device without one.
    pub device: Option<String>,
    /// The length of the sound that is buffered between the program and the device.
    pub buffer: Duration,
    /// The way to the device to use; whichever is there where none is given.
    pub(crate) way: Option<OutputWay>,
    /// True where play pauses when headphones vanish and the sound would fill the room; only
    /// `PulseAudio` and `PipeWire` report this.
    pub pauses_unplugged: bool,
}

/// The default device, with 200 ms of sound buffered and a pause where headphones vanish.
impl Default for OutputConfig {
    fn default() -> Self {
        Self { device: None, buffer: Duration::from_millis(200), way: None, pauses_unplugged: true }
    }
}

/// The reasons why there is no sound.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DeviceError {
    /// There is no device.
    None(String),
    /// No device has this name.
    Unknown {
        /// The name as it was asked for.
        name: String,
        /// The devices that there are.
        known: Vec<String>,
    },
    /// The device does not open.
    Open(String),
}

impl fmt::Display for DeviceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::None(reason) => write!(f, "there is no audio device to play on ({reason})"),
            Self::Unknown { name, known } if known.is_empty() => {
                write!(f, "there is no audio device “{name}”, nor any other")
            }
            Self::Unknown { name, known } => {
                write!(f, "there is no audio device “{name}”: there are {}", known.join(", "))
            }
            Self::Open(reason) => write!(f, "the audio device does not open ({reason})"),
        }
    }
}

impl std::error::Error for DeviceError {}
