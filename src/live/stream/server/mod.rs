//! A stream to a sound server that speaks the protocol of `PulseAudio`, as `PipeWire` does too.
//!
//! ```text
//! engine -> writer (two seconds ahead of the ear) -> link -> server
//!             ^ timing: what is heard          history: what lies in the server
//! ```
//!
//! While the player has nothing to change, the [`writer`] is so far ahead that a busy machine is not
//! heard. When it has, the engine goes back to the first frame that can still be changed, and what
//! lies in the server behind it is written anew.

mod connection;
mod history;
mod link;
#[cfg(feature = "media-keys")]
mod realtime;
mod sinks;
mod timing;
mod writer;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use pulseaudio::protocol::stream::{BufferAttr, StreamFlags};
use pulseaudio::protocol::{
    ChannelMap, Command, CreatePlaybackStreamReply, DEFAULT_SINK, PlaybackStreamParams, Prop,
    SampleFormat, SampleSpec,
};

pub(super) use self::connection::{Connection, LONGEST_ANSWER};
use self::link::Link;
pub(super) use self::sinks::sink_names;
use self::timing::{FRAME, Timing};
use self::writer::Writer;
use super::faults::Faults;
use super::wanted::{DeviceError, OutputConfig};
use crate::live::engine::Engine;
use crate::time::{Frames, Millis, RATE};

/// The most that a server has to hold.
const MOST: Millis = Millis(6_000);

/// The length of sound with which a server begins, and begins again when it had none left.
const PREBUFFER: Millis = Millis(40);

/// The length that a server takes at once. What it has taken cannot be changed any more.
const STEP: Millis = Millis(50);

/// A stream that plays until it is dropped.
pub(crate) struct ServerStream {
    stops: Arc<AtomicBool>,
}

impl Drop for ServerStream {
    fn drop(&mut self) {
        // The thread looks at it many times a second, and leaves with its connection.
        self.stops.store(true, Ordering::Relaxed);
    }
}

/// Opens a stream on a server and plays `engine` on it. Its faults are noted, and anchors are told
/// in the time of `clock`.
///
/// # Errors
/// When there is no such device, or the server refuses.
pub(super) fn open(
    mut connection: Connection,
    wanted: &OutputConfig,
    engine: Engine,
    (faults, clock): (Arc<Faults>, Instant),
) -> Result<ServerStream, DeviceError> {
    let sink_name = match &wanted.device {
        Some(name) => sinks::named(&mut connection, name)?,
        None => DEFAULT_SINK.to_owned(),
    };
    let mut props = connection::program();
    props.set(Prop::MediaName, c"supple");
    // What desktops make quieter, or hold, for a call.
    props.set(Prop::MediaRole, c"music");
    let params = PlaybackStreamParams {
        sample_spec: SampleSpec { format: SampleFormat::Float32Le, channels: 2, sample_rate: RATE },
        channel_map: ChannelMap::stereo(),
        sink_name: Some(sink_name),
        buffer_attr: BufferAttr {
            max_length: bytes(MOST),
            target_length: bytes(MOST),
            pre_buffering: bytes(PREBUFFER),
            minimum_request_length: bytes(STEP),
            ..BufferAttr::default()
        },
        // The sink is to hold no more than a step, as what it holds cannot be changed.
        flags: StreamFlags { early_requests: true, ..StreamFlags::default() },
        props,
        ..PlaybackStreamParams::default()
    };
    let opened: CreatePlaybackStreamReply = connection
        .ask(&Command::CreatePlaybackStream(params))
        .map_err(|error| connection::failed(&error))?;
    let (socket, inbox, version) = connection.into_parts();
    let link = Link::new(socket, inbox, version)
        .map_err(|error| DeviceError::Open(crate::files::reason(&error)))?;
    let reach = Frames::from(Duration::from_micros(opened.stream_latency));
    let timing = Timing::new(reach.max(STEP.frames()).0);
    let stops = Arc::new(AtomicBool::new(false));
    let stream = ServerStream { stops: Arc::clone(&stops) };
    let mut writer = Writer::new(link, (opened.channel, timing), engine.ahead(), wanted.buffer);
    let write = move || {
        #[cfg(feature = "media-keys")]
        realtime::ask_for_this_thread();
        // Whatever the reason is, the stream plays no more.
        let _ = writer.run(&stops, &faults, clock);
        faults.lost.store(true, Ordering::Relaxed);
    };
    let thread = thread::Builder::new().name("sound".to_owned()).spawn(write);
    thread.map_err(|error| DeviceError::Open(crate::files::reason(&error)))?;
    Ok(stream)
}

fn bytes(length: Millis) -> u32 {
    u32::try_from(length.frames().0 * FRAME).unwrap_or(u32::MAX)
}
