//! A connection to a sound server, on which each question waits for its answer.

use std::io::BufReader;
use std::os::unix::net::UnixStream;
use std::time::Duration;

use pulseaudio::protocol::{
    AuthParams, AuthReply, Command, CommandReply, MAX_VERSION, Prop, Props, ProtocolError,
    PulseError, SetClientNameReply, SubscriptionMask, read_ack_message, read_command_message,
    read_reply_message, write_command_message,
};

use crate::live::stream::wanted::DeviceError;

/// The longest time that a server may take to answer.
pub(in crate::live::stream) const LONGEST_ANSWER: Duration = Duration::from_secs(2);

/// A connection on which nothing happens but what is asked for.
pub(in crate::live::stream) struct Connection {
    socket: BufReader<UnixStream>,
    version: u16,
}

/// The bytes of a cookie in the protocol of sound servers. One that lets everybody in, as in a
/// container, still ends a connection with a cookie of another length.
const COOKIE: usize = 256;

impl Connection {
    /// A connection to the server that the environment names, which has to answer each question
    /// within a time, where one is given.
    ///
    /// # Errors
    /// When there is no such server, or it does not answer.
    pub(in crate::live::stream) fn open(patience: Option<Duration>) -> Result<Self, ProtocolError> {
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
            cookie: cookie.filter(|it| it.len() == COOKIE).unwrap_or_else(|| vec![0; COOKIE]),
        };
        let reply: AuthReply = this.ask(&Command::Auth(auth))?;
        this.version = reply.version.min(MAX_VERSION);
        let _: SetClientNameReply = this.ask(&Command::SetClientName(program()))?;
        Ok(this)
    }

    fn tell(&mut self, command: &Command) -> Result<(), ProtocolError> {
        write_command_message(self.socket.get_mut(), 0, command, self.version)
    }

    /// The answer to a question.
    ///
    /// # Errors
    /// When the server refuses, is gone or does not answer in time.
    pub(in crate::live::stream) fn ask<R: CommandReply>(
        &mut self,
        command: &Command,
    ) -> Result<R, ProtocolError> {
        self.tell(command)?;
        read_reply_message(&mut self.socket, self.version).map(|(_, reply)| reply)
    }

    /// Asks to be told of changes, each with [`event`](Self::event).
    ///
    /// # Errors
    /// When the server refuses or is gone.
    pub(in crate::live::stream) fn subscribe(
        &mut self,
        changes: SubscriptionMask,
    ) -> Result<(), ProtocolError> {
        self.tell(&Command::Subscribe(changes))?;
        read_ack_message(&mut self.socket).map(drop)
    }

    /// Waits for the next change.
    ///
    /// # Errors
    /// When the server is gone.
    pub(in crate::live::stream) fn event(&mut self) -> Result<(), ProtocolError> {
        read_command_message(&mut self.socket, self.version).map(drop)
    }

    /// The socket, what has been read of it and not been used, and the version of the protocol.
    pub(super) fn into_parts(self) -> (UnixStream, Vec<u8>, u16) {
        let left = self.socket.buffer().to_vec();
        (self.socket.into_inner(), left, self.version)
    }
}

/// The properties by which a server knows this program.
pub(super) fn program() -> Props {
    let mut props = Props::new();
    props.set(Prop::ApplicationName, c"supple");
    props.set(Prop::ApplicationId, c"supple");
    if let Ok(id) = std::ffi::CString::new(std::process::id().to_string()) {
        props.set(Prop::ApplicationProcessId, id);
    }
    props
}

/// Why there is no stream, from a refusal or a loss.
pub(super) fn failed(error: &ProtocolError) -> DeviceError {
    match error {
        ProtocolError::ServerError(PulseError::NoEntity) | ProtocolError::Io(_) => {
            DeviceError::None(error.to_string())
        }
        _ => DeviceError::Open(error.to_string()),
    }
}
