//! The thread on which a system's voice runs. The voice may hang there or never answer: no caller
//! waits for it.

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::thread;
use std::time::Duration;

use super::{LiveVoice, pieces};

/// The interval at which the voice is asked for a sign of life while it should be speaking.
const CHECK_INTERVAL: Duration = Duration::from_secs(1);

/// The longest time to wait for the voice's thread at the end.
const LONGEST_EXIT: Duration = Duration::from_millis(300);

/// Opens a voice, on its thread.
pub(crate) type Open = Box<dyn FnOnce(Reports) -> Result<Box<dyn LiveVoice>, Fault> + Send>;

/// The reasons why there is no voice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The system has no voice of this name.
    Unknown {
        /// The name.
        name: String,
        /// Names like it, the nearest first; or some of all.
        like: Vec<String>,
    },
    /// The system does not speak, or not any more.
    Gone(String),
}

/// The sender through which a voice reports on itself, from any thread. Nothing may be returned to
/// it: a callback that calls its engine waits for itself.
#[derive(Clone, Debug)]
pub struct Reports(Sender<Message>);

impl Reports {
    /// A piece is being said.
    pub fn began(&self, piece: String) {
        let _ = self.0.send(Message::Began(piece));
    }

    /// A piece has been said, or somebody else has made the voice stop.
    pub fn ended(&self, piece: String) {
        let _ = self.0.send(Message::Ended(piece));
    }
}

/// A change of the voice or of one of its lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VoiceEvent {
    /// It can speak.
    Ready,
    /// A line is being said.
    Began(u64),
    /// A line has been said.
    Ended(u64),
    /// The voice has failed or ended; no more events follow.
    Failed(Fault),
}

#[derive(Debug)]
enum Message {
    Say { number: u64, text: String },
    Stop,
    Volume(f32),
    Began(String),
    Ended(String),
    Leave(Sender<()>),
}

/// The handle of the voice's thread.
#[derive(Debug)]
pub struct Talker {
    orders: Sender<Message>,
    news: Receiver<VoiceEvent>,
    first: Option<VoiceEvent>,
}

impl Talker {
    /// Opens a voice on a thread of its own.
    #[must_use]
    pub fn new(open: Open) -> Self {
        let (orders, inbox) = channel();
        let (tell, news) = channel();
        let reports = Reports(orders.clone());
        thread::spawn(move || {
            let failed = match open(reports) {
                Ok(voice) => Thread { voice, inbox, news: tell.clone(), saying: None }.run(),
                Err(fault) => Some(fault),
            };
            let _ = failed.map(|fault| tell.send(VoiceEvent::Failed(fault)));
        });
        Self { orders, news, first: None }
    }

    /// Says a line instead of what is being said.
    pub fn say(&self, number: u64, text: &str) {
        let _ = self.orders.send(Message::Say { number, text: text.to_owned() });
    }

    /// Stops the line that is being said.
    pub fn stop(&self) {
        let _ = self.orders.send(Message::Stop);
    }

    /// Sets the loudness from the next line on, from 0 to 1.
    pub fn set_volume(&self, loudness: f32) {
        let _ = self.orders.send(Message::Volume(loudness));
    }

    /// The next event of the voice, if there is one.
    pub fn news(&mut self) -> Option<VoiceEvent> {
        self.first.take().or_else(|| match self.news.try_recv() {
            Ok(news) => Some(news),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(died()),
        })
    }

    /// The first event, waited for up to this time. It stays in the queue.
    pub fn first_news(&mut self, patience: Duration) -> Option<&VoiceEvent> {
        self.first = match self.news.recv_timeout(patience) {
            Ok(news) => Some(news),
            Err(RecvTimeoutError::Timeout) => None,
            Err(RecvTimeoutError::Disconnected) => Some(died()),
        };
        self.first.as_ref()
    }
}

impl Drop for Talker {
    fn drop(&mut self) {
        let (done, silent) = channel();
        if self.orders.send(Message::Leave(done)).is_ok() {
            let _ = silent.recv_timeout(LONGEST_EXIT);
        }
    }
}

/// The event for a thread that ended without a report.
fn died() -> VoiceEvent {
    VoiceEvent::Failed(Fault::Gone("it broke off".to_owned()))
}

/// The progress of a line while it is said.
struct Saying {
    number: u64,
    piece: String,
    rest: VecDeque<String>,
    has_begun: bool,
}

struct Thread {
    voice: Box<dyn LiveVoice>,
    inbox: Receiver<Message>,
    news: Sender<VoiceEvent>,
    saying: Option<Saying>,
}

impl Thread {
    /// Carries out commands until the handle is dropped or the voice fails.
    fn run(mut self) -> Option<Fault> {
        let _ = self.news.send(VoiceEvent::Ready);
        let fault = loop {
            let done = match self.inbox.recv_timeout(CHECK_INTERVAL) {
                Ok(Message::Leave(done)) => {
                    let _ = self.stop();
                    let _ = done.send(());
                    break None;
                }
                Ok(message) => self.obey(message),
                Err(RecvTimeoutError::Timeout) if self.saying.is_some() => self.voice.check(),
                Err(RecvTimeoutError::Timeout) => Ok(()),
                Err(RecvTimeoutError::Disconnected) => break None,
            };
            if let Err(reason) = done {
                break Some(Fault::Gone(reason));
            }
        };
        // What it has still to tell would find nobody, and some end the program then.
        std::mem::forget(self.voice);
        fault
    }

    fn obey(&mut self, message: Message) -> Result<(), String> {
        match message {
            Message::Say { number, text } => {
                self.stop()?;
                let rest = pieces(&text).into();
                self.go_on(number, rest, false)?;
            }
            Message::Stop => self.stop()?,
            Message::Volume(loudness) => self.voice.set_volume(loudness)?,
            Message::Began(piece) => {
                if let Some(saying) = self.saying.as_mut().filter(|saying| saying.piece == piece)
                    && !saying.has_begun
                {
                    saying.has_begun = true;
                    let _ = self.news.send(VoiceEvent::Began(saying.number));
                }
            }
            Message::Ended(piece) => {
                if let Some(said) = self.saying.take_if(|saying| saying.piece == piece) {
                    self.go_on(said.number, said.rest, said.has_begun)?;
                }
            }
            Message::Leave(_) => {}
        }
        Ok(())
    }

    /// Says the next piece of a line, or reports that there is none.
    fn go_on(
        &mut self,
        number: u64,
        mut rest: VecDeque<String>,
        has_begun: bool,
    ) -> Result<(), String> {
        match rest.pop_front() {
            Some(text) => {
                let piece = self.voice.say(&text)?;
                self.saying = Some(Saying { number, piece, rest, has_begun });
            }
            None => {
                let _ = self.news.send(VoiceEvent::Ended(number));
            }
        }
        Ok(())
    }

    fn stop(&mut self) -> Result<(), String> {
        if self.saying.take().is_some() { self.voice.stop() } else { Ok(()) }
    }
}
