//! Audio devices: through a sound server where one answers, else through cpal.

use std::sync::Arc;
use std::time::{Duration, Instant};

use rodio::cpal;
use rodio::cpal::traits::{DeviceTrait, HostTrait, StreamTrait};
use rodio::cpal::{BufferSize, ErrorKind, HostId, StreamConfig};

use super::faults::Faults;
#[cfg(target_os = "linux")]
use super::server;
use super::wanted::OutputWay;
pub use super::wanted::{DeviceError, OutputConfig};
use crate::live::engine::Engine;
use crate::time::{Frames, RATE};

/// The number of channels; the mono sound is copied to each.
const CHANNELS: usize = 2;

/// An open stream.
pub(crate) struct Output {
    /// The stream, which plays until it is dropped; dropping may hang where the device is gone.
    #[allow(dead_code, reason = "it plays until it is dropped")]
    pub stream: OpenStream,
    /// The errors that the stream has reported.
    pub faults: Arc<Faults>,
    /// The way by which it was opened.
    pub way: OutputWay,
}

/// A stream that plays, by either way.
#[allow(dead_code, reason = "they play until they are dropped")]
pub(crate) enum OpenStream {
    /// By a sound server.
    #[cfg(target_os = "linux")]
    Server(server::ServerStream),
    /// By cpal.
    System(cpal::Stream),
}

/// Opens a device and plays `engine` on it. `clock` is the time that anchors are told in.
///
/// # Errors
/// When there is no such device or it does not open.
pub(crate) fn open(
    wanted: &OutputConfig,
    engine: Engine,
    clock: Instant,
) -> Result<Output, DeviceError> {
    #[cfg(target_os = "linux")]
    if wanted.way != Some(OutputWay::System) {
        match server::Connection::open(Some(server::LONGEST_ANSWER)) {
            Ok(connection) => return open_server(connection, wanted, engine, clock),
            Err(error) if wanted.way.is_some() => return Err(DeviceError::None(error.to_string())),
            Err(_) => {}
        }
    }
    open_system(wanted, engine, clock)
}

#[cfg(target_os = "linux")]
fn open_server(
    connection: server::Connection,
    wanted: &OutputConfig,
    engine: Engine,
    clock: Instant,
) -> Result<Output, DeviceError> {
    let faults = Arc::new(Faults::default());
    let stream = server::open(connection, wanted, engine, (Arc::clone(&faults), clock))?;
    super::route::watch(Arc::clone(&faults));
    Ok(Output { stream: OpenStream::Server(stream), faults, way: OutputWay::Server })
}

fn open_system(
    wanted: &OutputConfig,
    mut engine: Engine,
    clock: Instant,
) -> Result<Output, DeviceError> {
    #[cfg(target_os = "linux")]
    let _silence = alsa::Output::local_error_handler();
    let host = cpal::default_host();
    let device = match &wanted.device {
        None => host.default_output_device().ok_or_else(|| none("no default device"))?,
        Some(name) => named(&host, name)?,
    };
    let config = StreamConfig {
        channels: 2,
        sample_rate: RATE,
        buffer_size: BufferSize::Fixed(block(wanted.buffer, host.id())),
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
    Ok(Output { stream: OpenStream::System(stream), faults, way: OutputWay::System })
}

/// The names of all devices, the default first.
///
/// # Errors
/// When the system cannot be asked.
pub(crate) fn devices() -> Result<Vec<String>, DeviceError> {
    #[cfg(target_os = "linux")]
    if let Ok(mut connection) = server::Connection::open(Some(server::LONGEST_ANSWER)) {
        return server::sink_names(&mut connection).map(once_each);
    }
    #[cfg(target_os = "linux")]
    let _silence = alsa::Output::local_error_handler();
    let host = cpal::default_host();
    let first = host.default_output_device().map(|device| name(&device));
    let all = host.output_devices().map_err(|error| failed(&error))?;
    let mut names: Vec<String> = first.into_iter().collect();
    names.extend(all.map(|device| name(&device)));
    Ok(once_each(names))
}

fn once_each(mut names: Vec<String>) -> Vec<String> {
    let mut seen = std::collections::HashSet::new();
    names.retain(|name| seen.insert(name.clone()));
    names
}

fn named(host: &cpal::Host, wanted: &str) -> Result<cpal::Device, DeviceError> {
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
