//! The sink to which a sound server sends the stream, as `PulseAudio` and `PipeWire`'s server of
//! that protocol report it.
//!
//! A server moves a stream whose sink has gone to another sink without telling the client. Some
//! milliseconds are lost, and sound that was meant for headphones may come from speakers.

use std::io::BufReader;
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::thread;
use std::time::Duration;

use pulseaudio::protocol::port_info::{PortAvailable, PortInfo};
use pulseaudio::protocol::{
    AuthParams, AuthReply, Command, CommandReply, MAX_VERSION, Prop, Props, ProtocolError,
    SetClientNameReply, SinkInfo, SinkInfoList, SinkInputInfoList, SubscriptionMask,
    read_ack_message, read_command_message, read_reply_message, write_command_message,
};

use super::faults::Faults;

/// The longest time that a server may take to answer.
const LONGEST_ANSWER: Duration = Duration::from_secs(2);

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
    events.tell(&Command::Subscribe(SubscriptionMask::SINK | SubscriptionMask::SINK_INPUT))?;
    read_ack_message(&mut events.socket)?;
    let mut before: Option<Route> = None;
    loop {
        let (now, mut sinks) = questions.route()?;
        if let (Some(old), Some(new)) = (before, now)
            && old != new
        {
            let is_old = |sink: &&SinkInfo| sink.index == old.sink;
            if sinks.iter().any(|sink| is_old(&sink)) {
                thread::sleep(LONGEST_REMOVAL);
                sinks = questions.route()?.1;
            }
            let old_sink = sinks.iter().find(is_old);
            // Whoever moves a stream by hand wants it there.
            let is_gone = old_sink.is_none();
            let is_bare = old_sink.is_none_or(|sink| !has_worn_port(sink));
            faults.unplugged.store(old.is_worn && !new.is_worn && is_bare, Ordering::Relaxed);
            faults.moved.store(is_gone, Ordering::Relaxed);
        }
        before = now.or(before);
        read_command_message(&mut events.socket, events.version)?;
    }
}

/// A connection of its own, as the one that plays cannot be queried.
struct Connection {
    socket: BufReader<UnixStream>,
    version: u16,
}

impl Connection {
    fn open(patience: Option<Duration>) -> Result<Self, ProtocolError> {
        let nowhere = || std::io::Error::from(std::io::ErrorKind::NotFound);
        let path = pulseaudio::socket_path_from_env().ok_or_else(nowhere)?;
        let socket = UnixStream::connect(path)?;
        socket.set_read_timeout(patience)?;
        let mut this = Self { socket: BufReader::new(socket), version: MAX_VERSION };
        let cookie = pulseaudio::cookie_path_from_env().and_then(|path| std::fs::read(path).ok());
        let auth = AuthParams {
            version: MAX_VERSION,
            supports_shm: false,
            supports_memfd: false,
            cookie: cookie.unwrap_or_default(),
        };
        let reply: AuthReply = this.ask(&Command::Auth(auth))?;
        this.version = reply.version.min(MAX_VERSION);
        let mut names = Props::new();
        names.set(Prop::ApplicationName, c"supple");
        let _: SetClientNameReply = this.ask(&Command::SetClientName(names))?;
        Ok(this)
    }

    fn tell(&mut self, command: &Command) -> Result<(), ProtocolError> {
        write_command_message(self.socket.get_mut(), 0, command, self.version)
    }

    fn ask<R: CommandReply>(&mut self, command: &Command) -> Result<R, ProtocolError> {
        self.tell(command)?;
        read_reply_message(&mut self.socket, self.version).map(|(_, reply)| reply)
    }

    /// The route of the newest stream of this process, and all sinks.
    fn route(&mut self) -> Result<(Option<Route>, SinkInfoList), ProtocolError> {
        let streams: SinkInputInfoList = self.ask(&Command::GetSinkInputInfoList)?;
        let sinks: SinkInfoList = self.ask(&Command::GetSinkInfoList)?;
        let own = std::process::id().to_string();
        let is_own = |props: &Props| text(props, Prop::ApplicationProcessId) == own;
        let stream = streams.iter().filter(|one| is_own(&one.props)).max_by_key(|one| one.index);
        let sink = stream.and_then(|one| sinks.iter().find(|sink| sink.index == one.sink_index));
        let route = sink.map(|sink| Route { sink: sink.index, is_worn: is_worn(sink) });
        Ok((route, sinks))
    }
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
