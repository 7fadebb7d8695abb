//! The voices of Speech Dispatcher, `AVFoundation` and `WinRT`, through the crate `tts`.

use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use tts::{Tts, UtteranceId};

use super::talker::{Fault, Open, Reports};
use super::{LiveVoice, NamedVoice, VoiceRequest};
use crate::language::Language;

/// How much faster Speech Dispatcher speaks at its fastest than at its normal pace, and so much
/// slower at its slowest (measured with eSpeak NG: 2.6 and 2.1 times).
const SPAN: f32 = 2.3;

/// Opens the voice that is asked for; nothing in a program that was built without these voices.
#[must_use]
pub fn open(wish: VoiceRequest) -> Option<Open> {
    Some(Box::new(move |reports| {
        let mut tts = connect().map_err(Fault::Gone)?;
        if wish.name.is_some() || !wish.is_own_language {
            let voices = tts.voices().map_err(|error| gone(&error))?;
            let voice = chosen(&voices, &wish)?;
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
pub fn voices(patience: Duration) -> Option<Vec<NamedVoice>> {
    let (done, result) = channel();
    thread::spawn(move || {
        let listed = connect().map_or_else(
            |_| Vec::new(),
            |tts| {
                let voices = tts.voices().unwrap_or_default();
                // What it has still to tell would find nobody, and some end the program then.
                std::mem::forget(tts);
                voices
            },
        );
        let _ = done.send(listed);
    });
    let native = |voice: tts::Voice| NamedVoice {
        name: voice.name(),
        language: voice.language().as_str().to_owned(),
    };
    let listed = result.recv_timeout(patience).ok()?;
    let plain = listed.into_iter().map(native).filter(|voice| !voice.name.contains('+'));
    Some(plain.filter(|voice| Language::from_tag(&voice.language).is_some()).collect())
}

/// Lets macOS tell what its voice has done: it does so on the main thread, which must have time for
/// it (`tts` 0.26, issue 40). To be called there every 20 ms or so.
#[cfg(target_os = "macos")]
pub fn let_tell() {
    use objc2_foundation::{NSDate, NSRunLoop};

    NSRunLoop::currentRunLoop().runUntilDate(&NSDate::dateWithTimeIntervalSinceNow(0.001));
}

fn connect() -> Result<Tts, String> {
    Tts::default().map_err(|error| error.to_string())
}

fn gone(error: &tts::Error) -> Fault {
    Fault::Gone(error.to_string())
}

/// The voice that is asked for by name, or the plainest one of the language.
fn chosen<'v>(voices: &'v [tts::Voice], wish: &VoiceRequest) -> Result<&'v tts::Voice, Fault> {
    let speaks =
        |voice: &&tts::Voice| Language::from_tag(voice.language().as_str()) == Some(wish.language);
    if let Some(name) = &wish.name {
        let named = |voice: &&tts::Voice| voice.name().eq_ignore_ascii_case(name);
        let found = voices.iter().filter(speaks).find(named).or_else(|| voices.iter().find(named));
        return found
            .ok_or_else(|| Fault::Unknown { name: name.clone(), like: like(voices, wish) });
    }
    // “en-US-x-lancaster” is a rarer wish than “en-US”.
    let plainness = |voice: &&tts::Voice| voice.language().as_str().len();
    voices.iter().filter(speaks).min_by_key(plainness).ok_or_else(|| {
        Fault::Gone(format!("it has no voice for the language {}", wish.language.code()))
    })
}

/// Some names like the one that is asked for.
fn like(voices: &[tts::Voice], wish: &VoiceRequest) -> Vec<String> {
    let wanted = wish.name.as_deref().unwrap_or_default().to_lowercase();
    let plain = voices.iter().map(tts::Voice::name).filter(|name| !name.contains('+'));
    let likeness = |name: String| (strsim::jaro_winkler(&wanted, &name.to_lowercase()), name);
    let mut names: Vec<(f64, String)> = plain.map(likeness).collect();
    names.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    names.into_iter().map(|(_, name)| name).take(3).collect()
}

/// What the system calls a pace. `WinRT` and `AVFoundation` count in factors of their normal rate,
/// Speech Dispatcher in even steps for the ear.
fn rate(tts: &Tts, pace: f32) -> f32 {
    let (least, normal, most) = (tts.min_rate(), tts.normal_rate(), tts.max_rate());
    let rate = if cfg!(target_os = "linux") {
        normal + (most - normal) * libm::logf(pace) / libm::logf(SPAN)
    } else {
        normal * pace
    };
    rate.clamp(least, most)
}

/// Passes on what the system tells. Here nothing may be asked of it: it waits for its own callback.
fn listen(tts: &Tts, reports: &Reports) -> Result<(), tts::Error> {
    let (began, ended, stopped) = (reports.clone(), reports.clone(), reports.clone());
    tts.on_utterance_begin(Some(Box::new(move |id| began.began(name(&id)))))?;
    tts.on_utterance_end(Some(Box::new(move |id| ended.ended(name(&id)))))?;
    tts.on_utterance_stop(Some(Box::new(move |id| stopped.ended(name(&id)))))
}

/// What can be compared on every system, as its own names cannot.
#[cfg_attr(
    target_os = "linux",
    expect(clippy::trivially_copy_pass_by_ref, reason = "it is no copy everywhere")
)]
fn name(id: &UtteranceId) -> String {
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
        // Of all questions this is the one that Speech Dispatcher's library gives a failure for.
        self.tts.set_rate(self.rate).map(drop).map_err(|error| error.to_string())
    }
}
