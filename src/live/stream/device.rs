//! Audio devices, through cpal.

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rodio::cpal;
use rodio::cpal::traits::{DeviceTrait, HostTrait, StreamTrait};
use rodio::cpal::{BufferSize, ErrorKind, Host, HostId, StreamConfig};

use super::faults::Faults;
use crate::live::engine::Engine;
use crate::time::{Frames, RATE};

/// The number of channels; the mono sound is copied to each.
const CHANNELS: usize = 2;

/// The settings with which an output stream is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutputConfig {
    /// A part of a device's name, in any case of letters; the default device without one.
    pub device: Option<String>,
    /// The length of the sound that is buffered between the program and the device.
    pub buffer: Duration,
    /// The sound server to use; any of the system's where none is given.
    pub(crate) host: Option<HostId>,
    /// True where play pauses when headphones vanish and the sound would fill the room; only
    /// `PulseAudio` and `PipeWire` report this.
    pub pauses_unplugged: bool,
}

/// The default device, with 200 ms of sound buffered and a pause where headphones vanish.
impl Default for OutputConfig {
    fn default() -> Self {
        Self {
            device: None,
            buffer: Duration::from_millis(200),
            host: None,
            pauses_unplugged: true,
        }
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

/// An open stream.
pub(crate) struct Output {
    /// The stream, which plays until it is dropped; dropping may hang where the device is gone.
    #[allow(dead_code, reason = "it plays until it is dropped")]
    pub stream: cpal::Stream,
    /// The errors that the stream has reported.
    pub faults: Arc<Faults>,
    /// The sound server on which it was opened.
    pub host: HostId,
}

/// Opens a device and plays `engine` on it. `clock` is the time that anchors are told in.
///
/// # Errors
/// When there is no such device or it does not open.
pub(crate) fn open(
    wanted: &OutputConfig,
    mut engine: Engine,
    clock: Instant,
) -> Result<Output, DeviceError> {
    #[cfg(target_os = "linux")]
    let _silence = alsa::Output::local_error_handler();
    let host = host(wanted.host)?;
    let id = host.id();
    let device = match &wanted.device {
        None => host.default_output_device().ok_or_else(|| none("no default device"))?,
        Some(name) => named(&host, name)?,
    };
    let config = StreamConfig {
        channels: 2,
        sample_rate: RATE,
        buffer_size: BufferSize::Fixed(block(wanted.buffer, id)),
    };
    let faults = Arc::new(Faults::default());
    let noted = Arc::clone(&faults);
    let mut mono = vec![0.0; RATE as usize / 10];
    let fill = move |out: &mut [f32], info: &cpal::OutputCallbackInfo| {
        let time = info.timestamp();
        let ahead = time.playback.checked_duration_since(time.callback).unwrap_or_default();
        let mut heard = clock.elapsed() + ahead;
        for part in out.chunks_mut(mono.len() * CHANNELS) {
            let frames = part.len() / CHANNELS;
            let Some(mono) = mono.get_mut(..frames) else { continue };
            engine.fill(mono, heard);
            for (frame, sample) in part.chunks_mut(CHANNELS).zip(mono.iter()) {
                frame.fill(*sample);
            }
            heard += Duration::from(Frames(frames as u64));
        }
    };
    let stream = device
        .build_output_stream::<f32, _, _>(config, fill, move |error| noted.note(error.kind()), None)
        .map_err(|error| failed(&error))?;
    stream.play().map_err(|error| failed(&error))?;
    #[cfg(target_os = "linux")]
    if id == HostId::PulseAudio {
        super::route::watch(Arc::clone(&faults));
    }
    Ok(Output { stream, faults, host: id })
}

/// The names of all devices, the default first.
///
/// # Errors
/// When the system cannot be asked.
pub(crate) fn devices() -> Result<Vec<String>, DeviceError> {
    #[cfg(target_os = "linux")]
    let _silence = alsa::Output::local_error_handler();
    let host = host(None)?;
    let first = host.default_output_device().map(|device| name(&device));
    let all = host.output_devices().map_err(|error| failed(&error))?;
    let mut names: Vec<String> = first.into_iter().collect();
    names.extend(all.map(|device| name(&device)));
    let mut seen = std::collections::HashSet::new();
    names.retain(|name| seen.insert(name.clone()));
    Ok(names)
}

/// The sound server to play on: the one that was asked for, else the best that answers.
fn host(wanted: Option<HostId>) -> Result<Host, DeviceError> {
    match wanted {
        Some(id) => cpal::host_from_id(id).map_err(|error| failed(&error)),
        None => Ok(cpal::default_host()),
    }
}

fn named(host: &Host, wanted: &str) -> Result<cpal::Device, DeviceError> {
    let all: Vec<cpal::Device> = host.output_devices().map_err(|error| failed(&error))?.collect();
    let same = |device: &&cpal::Device| name(device).eq_ignore_ascii_case(wanted);
    let part = |device: &&cpal::Device| {
        name(device).to_lowercase().contains(&wanted.to_lowercase())
            || device.id().is_ok_and(|id| id.to_string().contains(wanted))
    };
    let found = all.iter().find(same).or_else(|| all.iter().find(part));
    found.cloned().ok_or_else(|| DeviceError::Unknown {
        name: wanted.to_owned(),
        known: all.iter().map(name).collect(),
    })
}

fn name(device: &cpal::Device) -> String {
    device.description().map_or_else(|_| "?".to_owned(), |about| about.name().to_owned())
}

/// The number of frames in one of a stream's two blocks.
fn block(buffer: Duration, host: HostId) -> u32 {
    let frames = u32::try_from(Frames::from(buffer).0).unwrap_or(RATE).clamp(512, 2 * RATE);
    match host.to_string().as_str() {
        // ALSA makes two periods of about two thirds of what is asked, best a power of two.
        "ALSA" | "alsa" => (frames * 2 / 3).next_power_of_two(),
        _ => frames / 2,
    }
}

fn none(reason: &str) -> DeviceError {
    DeviceError::None(reason.to_owned())
}

fn failed(error: &cpal::Error) -> DeviceError {
    match error.kind() {
        ErrorKind::DeviceNotAvailable | ErrorKind::HostUnavailable => {
            DeviceError::None(error.to_string())
        }
        _ => DeviceError::Open(error.to_string()),
    }
}
