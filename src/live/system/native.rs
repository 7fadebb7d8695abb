//! The voices of `AVFoundation` and `WinRT`, through the crate `tts`.

use std::fmt::Debug;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use tts::Tts;

use super::choice::{chosen, listed};
use super::talker::{Fault, Open, Reports};
use super::{LiveVoice, NamedVoice, VoiceRequest};

/// Opens the voice that is asked for; nothing in a program that was built without these voices.
#[must_use]
#[expect(clippy::unnecessary_wraps, reason = "a program without these voices has nothing to open")]
pub(crate) fn open(wish: VoiceRequest) -> Option<Open> {
    Some(Box::new(move |reports| {
        let mut tts = connect().map_err(Fault::Gone)?;
        if wish.name.is_some() || !wish.is_own_language {
            let voices = tts.voices().map_err(|error| gone(&error))?;
            let voices: Vec<_> = voices.into_iter().map(|voice| (named(&voice), voice)).collect();
            let (_, voice) = chosen(&voices, |(named, _)| named, &wish)?;
            tts.set_voice(voice).map_err(|error| gone(&error))?;
        }
        let rate = rate(&tts, wish.pace);
        tts.set_rate(rate).map_err(|error| gone(&error))?;
        listen(&tts, &reports).map_err(|error| gone(&error))?;
        Ok(Box::new(Native { tts, rate }))
    }))
}

/// The system's voices that speak a language in which routines are written, without those that only
/// vary another; nothing where the system does not answer in time.
#[must_use]
pub(crate) fn voices(patience: Duration) -> Option<Vec<NamedVoice>> {
    let (done, result) = channel();
    thread::spawn(move || {
        let found = connect().map_or_else(
            |_| Vec::new(),
            |tts| {
                let voices = tts.voices().unwrap_or_default();
                // What it has still to tell would find nobody, and some end the program then.
                std::mem::forget(tts);
                voices
            },
        );
        let _ = done.send(found);
    });
    let found = result.recv_timeout(patience).ok()?;
    Some(listed(found.iter().map(named)))
}

fn named(voice: &tts::Voice) -> NamedVoice {
    NamedVoice { name: voice.name(), language: voice.language().as_str().to_owned() }
}

/// Lets macOS tell what its voice has done: it does so on the main thread, which must have time for
/// it (`tts` 0.26, issue 40). To be called there every 20 ms or so.
#[cfg(target_os = "macos")]
pub(crate) fn let_tell() {
    use objc2_foundation::{NSDate, NSRunLoop};

    NSRunLoop::currentRunLoop().runUntilDate(&NSDate::dateWithTimeIntervalSinceNow(0.001));
}

fn connect() -> Result<Tts, String> {
    Tts::default().map_err(|error| error.to_string())
}

fn gone(error: &tts::Error) -> Fault {
    Fault::Gone(error.to_string())
}

/// The system's rate of a pace: a factor of its normal one.
fn rate(tts: &Tts, pace: f32) -> f32 {
    (tts.normal_rate() * pace).clamp(tts.min_rate(), tts.max_rate())
}

/// Passes on the reports of the system. The callback must not query it: it would wait for itself.
fn listen(tts: &Tts, reports: &Reports) -> Result<(), tts::Error> {
    let (began, ended, stopped) = (reports.clone(), reports.clone(), reports.clone());
    tts.on_utterance_begin(Some(Box::new(move |id| began.began(name(&id)))))?;
    tts.on_utterance_end(Some(Box::new(move |id| ended.ended(name(&id)))))?;
    tts.on_utterance_stop(Some(Box::new(move |id| stopped.ended(name(&id)))))
}

/// A text for an utterance's id that can be compared on every system, as the ids cannot.
fn name(id: &impl Debug) -> String {
    format!("{id:?}")
}

struct Native {
    tts: Tts,
    rate: f32,
}

impl LiveVoice for Native {
    fn say(&mut self, piece: &str) -> Result<String, String> {
        match self.tts.speak(piece, false) {
            Ok(Some(id)) => Ok(name(&id)),
            Ok(None) => Err("it tells nothing of what it says".to_owned()),
            Err(error) => Err(error.to_string()),
        }
    }

    fn stop(&mut self) -> Result<(), String> {
        self.tts.stop().map(drop).map_err(|error| error.to_string())
    }

    fn set_volume(&mut self, loudness: f32) -> Result<(), String> {
        let (least, normal) = (self.tts.min_volume(), self.tts.normal_volume());
        let volume = least + (normal - least) * loudness;
        self.tts.set_volume(volume).map(drop).map_err(|error| error.to_string())
    }

    fn check(&mut self) -> Result<(), String> {
        self.tts.set_rate(self.rate).map(drop).map_err(|error| error.to_string())
    }
}
