//! The socket of a stream: messages come and go without either end waiting for the other.

use std::io::{self, ErrorKind, Read, Write};
use std::os::unix::net::UnixStream;
use std::time::Duration;

use pulseaudio::protocol::{
    Command, DESCRIPTOR_SIZE, PlaybackLatency, ProtocolError, read_command_message,
    read_descriptor, read_reply_message, write_command_message, write_memblock,
};

/// The longest time for which sending waits for a server that does not read.
const LONGEST_SENDING: Duration = Duration::from_millis(20);

/// A message of the server.
pub(super) enum Message {
    /// The answer to the question of this number; only one kind of question has one that counts.
    Latency(u32, PlaybackLatency),
    /// A refusal of what was asked with this number.
    Refused(u32),
    /// Something that has happened.
    Event(Box<Command>),
}

/// A socket with what has come and not been looked at, and what is still to be sent.
pub(super) struct Link {
    socket: UnixStream,
    version: u16,
    inbox: Vec<u8>,
    outbox: Vec<u8>,
    /// The bytes of the outbox that have been sent.
    sent: usize,
}

impl Link {
    /// A link by a socket on which a stream has been opened, with what has come already.
    ///
    /// # Errors
    /// When the system refuses to limit the time for sending.
    pub(super) fn new(socket: UnixStream, inbox: Vec<u8>, version: u16) -> io::Result<Self> {
        socket.set_write_timeout(Some(LONGEST_SENDING))?;
        Ok(Self { socket, version, inbox, outbox: Vec::new(), sent: 0 })
    }

    /// Waits for something to come, at most for a time.
    ///
    /// # Errors
    /// When the server is gone.
    pub(super) fn receive(&mut self, wait: Duration) -> io::Result<()> {
        let mut chunk = [0; 4_096];
        self.socket.set_read_timeout(Some(wait))?;
        match self.socket.read(&mut chunk) {
            Ok(0) => Err(ErrorKind::UnexpectedEof.into()),
            Ok(count) => {
                self.inbox.extend_from_slice(chunk.get(..count).unwrap_or_default());
                Ok(())
            }
            Err(error) if is_no_fault(&error) => Ok(()),
            Err(error) => Err(error),
        }
    }

    /// The next message that has come whole.
    pub(super) fn next(&mut self) -> Option<Message> {
        loop {
            let about = read_descriptor(&mut self.inbox.get(..DESCRIPTOR_SIZE)?).ok()?;
            let end = DESCRIPTOR_SIZE + usize::try_from(about.length).ok()?;
            let mut whole = self.inbox.get(..end)?;
            let read = read_command_message(&mut whole, self.version);
            let mut again = self.inbox.get(..end)?;
            let message = match read {
                Ok((number, Command::Reply)) => read_reply_message(&mut again, self.version)
                    .ok()
                    .map(|(_, latency)| Message::Latency(number, latency)),
                Ok((number, Command::Error(_))) => Some(Message::Refused(number)),
                Ok((_, event)) => Some(Message::Event(Box::new(event))),
                // What this version of the protocol does not know is nothing for this stream.
                Err(_) => None,
            };
            self.inbox.drain(..end);
            if message.is_some() {
                return message;
            }
        }
    }

    /// Asks for something, with a number.
    ///
    /// # Errors
    /// When it cannot be written down.
    pub(super) fn tell(&mut self, number: u32, command: &Command) -> Result<(), ProtocolError> {
        write_command_message(&mut self.outbox, number, command, self.version)
    }

    /// Sends samples to a stream, that many bytes behind the end of those before.
    ///
    /// # Errors
    /// When it cannot be written down.
    pub(super) fn play(
        &mut self,
        stream: u32,
        behind: i64,
        bytes: &[u8],
    ) -> Result<(), ProtocolError> {
        write_memblock(&mut self.outbox, stream, bytes, behind.cast_unsigned())
    }

    /// Sends what waits, as far as the server reads it now.
    ///
    /// # Errors
    /// When the server is gone.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        while let Some(rest @ [_, ..]) = self.outbox.get(self.sent..) {
            match self.socket.write(rest) {
                Ok(count) => self.sent += count,
                Err(error) if is_no_fault(&error) => return Ok(()),
                Err(error) => return Err(error),
            }
        }
        self.outbox.clear();
        self.sent = 0;
        Ok(())
    }
}

fn is_no_fault(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut | ErrorKind::Interrupted)
}
