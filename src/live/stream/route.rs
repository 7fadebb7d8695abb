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
            faults.unplugged.store(is_unplugged(old, new, old_sink), Ordering::Relaxed);
            faults.moved.store(old_sink.is_none(), Ordering::Relaxed);
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

/// True where headphones have gone, and what was heard by their wearer is heard by others: with their
/// sink, or from a port of it. Whoever moves a stream by hand wants it there.
fn is_unplugged(old: Route, new: Route, old_sink: Option<&SinkInfo>) -> bool {
    old.is_worn && !new.is_worn && old_sink.is_none_or(|sink| !has_worn_port(sink))
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

/// True where a port of headphones or a headset is still plugged in, or where no plug is looked for.
fn has_worn_port(sink: &SinkInfo) -> bool {
    sink.ports.iter().any(|port| is_worn_port(port) && port.available != PortAvailable::No)
}

fn text(props: &Props, name: Prop) -> String {
    let bytes = props.get(name).unwrap_or_default();
    String::from_utf8_lossy(bytes).trim_end_matches('\0').to_lowercase()
}

#[cfg(test)]
mod tests {
    use pulseaudio::protocol::port_info::{PortDirection, PortType};

    use super::*;

    fn port(name: &str, available: PortAvailable) -> PortInfo {
        PortInfo {
            name: std::ffi::CString::new(name).unwrap(),
            port_type: PortType::default(),
            description: None,
            dir: PortDirection::Output,
            priority: 0,
            available,
            availability_group: None,
        }
    }

    /// A sink of a sound card with both of its ports, which plays from the first or the second.
    fn card(headphones: PortAvailable, active_port: usize) -> SinkInfo {
        let ports = vec![
            port("analog-output-headphones", headphones),
            port("analog-output-speaker", PortAvailable::Unknown),
        ];
        SinkInfo { index: 1, ports, active_port, ..SinkInfo::default() }
    }

    fn route_to(sink: &SinkInfo) -> Route {
        Route { sink: sink.index, is_worn: is_worn(sink) }
    }

    #[test]
    fn a_pulled_plug_is_told_and_a_change_by_hand_is_not() {
        for (headphones, pulled) in [
            (PortAvailable::No, true),
            (PortAvailable::Yes, false),
            // A card that looks for no plug changes its port by hand alone.
            (PortAvailable::Unknown, false),
        ] {
            let before = route_to(&card(PortAvailable::Yes, 0));
            let now = card(headphones, 1);
            assert_eq!(is_unplugged(before, route_to(&now), Some(&now)), pulled, "{headphones:?}");
        }
    }

    #[test]
    fn a_headset_is_gone_with_its_sink_and_never_where_it_was_not_heard() {
        let worn = Route { sink: 2, is_worn: true };
        let room = route_to(&card(PortAvailable::No, 1));
        assert!(is_unplugged(worn, room, None));
        assert!(!is_unplugged(room, worn, None));
        assert!(!is_unplugged(room, Route { sink: 3, is_worn: false }, None));
    }
}
