//! The sink to which a sound server sends the stream, as `PulseAudio` and `PipeWire`'s server of
//! that protocol report it.
//!
//! A server moves a stream whose sink has gone to another sink without telling the client. Some
//! milliseconds are lost, and sound that was meant for headphones may come from speakers.

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::Duration;

use pulseaudio::protocol::port_info::{PortAvailable, PortInfo};
use pulseaudio::protocol::{
    Command, Prop, Props, ProtocolError, SinkInfo, SinkInfoList, SinkInputInfoList,
    SubscriptionMask,
};

use super::faults::Faults;
use super::server::{Connection, LONGEST_ANSWER};

/// The time after a move within which the old sink may still exist, although its removal caused the
/// move.
const LONGEST_REMOVAL: Duration = Duration::from_millis(200);

/// The sink and port that a stream is sent to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Route {
    sink: u32,
    /// True where the sink is heard by its wearer alone.
    is_worn: bool,
}

/// Watches the sink of this process, and notes in `faults` when it has vanished.
pub(super) fn watch(faults: Arc<Faults>) {
    thread::spawn(move || {
        // A server that is gone is noticed by the stream itself.
        let _ = follow(&faults);
    });
}

/// Follows the stream until it is lost.
fn follow(faults: &Faults) -> Result<(), ProtocolError> {
    let mut events = Connection::open(None)?;
    let mut questions = Connection::open(Some(LONGEST_ANSWER))?;
    events.subscribe(SubscriptionMask::SINK | SubscriptionMask::SINK_INPUT)?;
    let mut before: Option<Route> = None;
    loop {
        let (now, mut sinks) = route(&mut questions)?;
        if let (Some(old), Some(new)) = (before, now)
            && old != new
        {
            let is_old = |sink: &&SinkInfo| sink.index == old.sink;
            if sinks.iter().any(|sink| is_old(&sink)) {
                thread::sleep(LONGEST_REMOVAL);
                sinks = route(&mut questions)?.1;
            }
            let old_sink = sinks.iter().find(is_old);
            // Whoever moves a stream by hand wants it there.
            let is_gone = old_sink.is_none();
            let is_bare = old_sink.is_none_or(|sink| !has_worn_port(sink));
            faults.unplugged.store(old.is_worn && !new.is_worn && is_bare, Ordering::Relaxed);
            faults.moved.store(is_gone, Ordering::Relaxed);
        }
        before = now.or(before);
        events.event()?;
    }
}

/// The route of the newest stream of this process, and all sinks.
fn route(questions: &mut Connection) -> Result<(Option<Route>, SinkInfoList), ProtocolError> {
    let streams: SinkInputInfoList = questions.ask(&Command::GetSinkInputInfoList)?;
    let sinks: SinkInfoList = questions.ask(&Command::GetSinkInfoList)?;
    let own = std::process::id().to_string();
    let is_own = |props: &Props| text(props, Prop::ApplicationProcessId) == own;
    let stream = streams.iter().filter(|one| is_own(&one.props)).max_by_key(|one| one.index);
    let sink = stream.and_then(|one| sinks.iter().find(|sink| sink.index == one.sink_index));
    let route = sink.map(|sink| Route { sink: sink.index, is_worn: is_worn(sink) });
    Ok((route, sinks))
}

/// True where the properties of a sink say that it is worn on the head.
fn is_worn(sink: &SinkInfo) -> bool {
    let form = text(&sink.props, Prop::DeviceFormFactor);
    matches!(form.as_str(), "headphone" | "headset" | "hands-free")
        || sink.ports.get(sink.active_port).is_some_and(is_worn_port)
}

fn is_worn_port(port: &PortInfo) -> bool {
    let name = port.name.to_string_lossy().to_lowercase();
    ["headphone", "headset"].iter().any(|worn| name.contains(worn))
}

/// True where a port of headphones or a headset is still plugged in.
fn has_worn_port(sink: &SinkInfo) -> bool {
    sink.ports.iter().any(|port| is_worn_port(port) && port.available == PortAvailable::Yes)
}

fn text(props: &Props, name: Prop) -> String {
    let bytes = props.get(name).unwrap_or_default();
    String::from_utf8_lossy(bytes).trim_end_matches('\0').to_lowercase()
}
