//! The voices of Speech Dispatcher, of every module that it has.

use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use speech_dispatcher::{Connection, Error, Mode, Priority, Voice};

use super::choice::{chosen, listed};
use super::rate::rate;
use super::talker::{Fault, Open, Reports};
use super::{LiveVoice, NamedVoice, VoiceRequest};

/// The highest volume of Speech Dispatcher; its lowest is as far below 0.
const HIGHEST_VOLUME: f32 = 100.0;

/// A voice of one module.
#[derive(Clone)]
struct ModuleVoice {
    named: NamedVoice,
    module: String,
    voice: Voice,
}

/// Opens the voice that is asked for.
#[must_use]
#[allow(clippy::unnecessary_wraps, reason = "other systems may have no voice to open")]
pub(crate) fn open(request: VoiceRequest) -> Option<Open> {
    Some(Box::new(move |reports| {
        let connection = connect().map_err(|error| gone(&error))?;
        let module = if request.name.is_some() || !request.is_own_language {
            // Where any voice will do, one of the system's own module is the first choice.
            let own = match request.name {
                Some(_) => None,
                None => find(&connection, true, &request).ok(),
            };
            let found = own.map_or_else(|| find(&connection, false, &request), Ok)?;
            connection.set_output_module(found.module.as_str()).map_err(|error| gone(&error))?;
            connection.set_synthesis_voice(&found.voice).map_err(|error| gone(&error))?;
            found.module
        } else {
            own_module(&connection).unwrap_or_default()
        };
        let rate = rate(&module, request.pace);
        connection.set_voice_rate(rate).map_err(|error| gone(&error))?;
        listen(&connection, &reports);
        Ok(Box::new(Dispatched { connection, rate }))
    }))
}

/// The voices of all modules that speak a language in which routines are written, without those
/// that only vary another; nothing where the system does not answer in time.
#[must_use]
pub(crate) fn voices(patience: Duration) -> Option<Vec<NamedVoice>> {
    let (done, result) = channel();
    thread::spawn(move || {
        let found = connect().and_then(|connection| {
            let voices = voices_of(&connection, false);
            // What it has still to tell would find nobody, and some end the program then.
            std::mem::forget(connection);
            voices
        });
        let _ = done.send(found.unwrap_or_default());
    });
    let found = result.recv_timeout(patience).ok()?;
    Some(listed(found.into_iter().map(|voice| voice.named)))
}

/// The voice that is asked for, of the system's own module alone or of all.
fn find(
    connection: &Connection,
    own_alone: bool,
    request: &VoiceRequest,
) -> Result<ModuleVoice, Fault> {
    let voices = voices_of(connection, own_alone).map_err(|error| gone(&error))?;
    chosen(&voices, |voice| &voice.named, request).cloned()
}

fn connect() -> Result<Connection, Error> {
    Connection::open("supple", "main", "supple", Mode::Threaded)
}

fn gone(error: &Error) -> Fault {
    Fault::Gone(error.to_string())
}

/// The voices of the system's own module, and then those of all others; of its own alone where that
/// has some and no other is wanted. A module that does not work has none.
fn voices_of(connection: &Connection, own_alone: bool) -> Result<Vec<ModuleVoice>, Error> {
    let mut modules = connection.list_output_modules()?;
    let own = own_module(connection);
    modules.sort_by_key(|module| Some(module) != own.as_ref());
    let mut voices = Vec::new();
    for module in modules {
        if connection.set_output_module(module.as_str()).is_err() {
            continue;
        }
        let found = connection.list_synthesis_voices().unwrap_or_default();
        voices.extend(found.into_iter().map(|voice| ModuleVoice {
            named: NamedVoice { name: voice.name.clone(), language: voice.language.clone() },
            module: module.clone(),
            voice,
        }));
        if own_alone && !voices.is_empty() {
            break;
        }
    }
    if let Some(own) = own {
        let _ = connection.set_output_module(own);
    }
    Ok(voices)
}

/// The module that speaks where nobody chooses one.
fn own_module(connection: &Connection) -> Option<String> {
    let answer = connection.send_data("GET OUTPUT_MODULE\r\n", true)?;
    let line = answer.lines().find_map(|line| line.strip_prefix("251-"))?;
    Some(line.trim().to_owned())
}

/// Passes on the reports of the system. The callback must not query it: it would wait for itself.
fn listen(connection: &Connection, reports: &Reports) {
    let (began, ended, stopped) = (reports.clone(), reports.clone(), reports.clone());
    connection.on_begin(Some(Box::new(move |message, _| began.began(message.to_string()))));
    connection.on_end(Some(Box::new(move |message, _| ended.ended(message.to_string()))));
    connection.on_cancel(Some(Box::new(move |message, _| stopped.ended(message.to_string()))));
}

struct Dispatched {
    connection: Connection,
    rate: i32,
}

impl LiveVoice for Dispatched {
    fn say(&mut self, piece: &str) -> Result<String, String> {
        let message = self.connection.say(Priority::Important, piece);
        message.map(|id| id.to_string()).ok_or_else(|| "it does not take a line".to_owned())
    }

    fn stop(&mut self) -> Result<(), String> {
        self.connection.cancel().map_err(|error| error.to_string())
    }

    #[expect(clippy::cast_possible_truncation, reason = "it is held between -100 and 100")]
    fn set_volume(&mut self, loudness: f32) -> Result<(), String> {
        let volume = (2.0 * loudness - 1.0).clamp(-1.0, 1.0) * HIGHEST_VOLUME;
        self.connection.set_volume(volume as i32).map_err(|error| error.to_string())
    }

    fn check(&mut self) -> Result<(), String> {
        // Of all questions this is the one that its library gives a failure for.
        self.connection.set_voice_rate(self.rate).map_err(|error| error.to_string())
    }
}
