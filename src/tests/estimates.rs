//! What is announced before a voice has spoken, and what it takes then.

use supple::language::Language;
use supple::library::{Library, RoutineRef};
use supple::request::Request;
use supple::session::{RangeChoice, Talk};
use supple::speech::{Speech, Voice};
use supple::time::{Frames, RATE};
use supple::timeline::{Draft, Lengths as _};

/// Half a minute.
const HALF_MINUTE: u64 = 30 * RATE as u64;

/// The estimate of a routine and the length that it has, in a voice at a pace.
fn estimate(name: &str, voice: &str, pace: f32, request: &Request) -> (Frames, Frames) {
    let mut library = Library::shipped();
    let routine = library.routine(&RoutineRef::Named(name.to_owned())).unwrap();
    let session = request.session(&routine).unwrap();
    let language = session.language();
    let voice = Voice::find(Some(voice), language).unwrap();
    let mut speech = Speech::open(Voice { pace, ..voice }, language).unwrap();
    let draft = Draft::at(session.session(), speech.clips().pace());
    let plan = session.plan(&mut speech).unwrap();
    (draft.length(), plan.timeline().length)
}

fn assert_near(name: &str, voice: &str, pace: f32, request: &Request) {
    let (estimated, taken) = estimate(name, voice, pace, request);
    let miss = estimated.0.abs_diff(taken.0);
    println!("{name} {voice} {pace}: {} for {} s", estimated.0 / 48_000, taken.0 / 48_000);
    assert!(
        miss <= (taken.0 / 20).max(HALF_MINUTE),
        "{name} {voice} {pace}: {estimated:?} {taken:?}"
    );
}

/// The voice of each language that can be run everywhere, with a short routine in it.
const VOICES: [(&str, &str); 6] = [
    ("pico-en-us", "desk-break"),
    ("pico-en-gb", "desk-break"),
    ("pico-de", "schreibtischpause"),
    ("pico-es", "pausa-activa"),
    ("pico-fr", "pause-au-bureau"),
    ("pico-it", "pausa-alla-scrivania"),
];

#[test]
fn the_estimate_is_near_in_every_voice_and_follows_its_pace() {
    for (voice, name) in VOICES {
        for pace in [0.6, 1.0] {
            assert_near(name, voice, pace, &Request::default());
        }
    }
    // Of a voice that nobody has measured it is that of `mute`.
    let at = |pace| Voice { pace, ..Voice::find(Some("pico-de"), Language::German).unwrap() };
    assert!(at(0.5).character_time() > at(1.0).character_time() * 2 - Frames(2));
    let unknown = Voice { character: None, ..at(1.0) };
    assert_eq!(unknown.character_time(), Frames(2880));
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "speaks every routine: make test")]
fn the_estimate_of_every_routine_is_near() {
    let learn = Request::default().talk(Talk::Learn).hold(RangeChoice::Long);
    for name in Library::shipped().names() {
        let mut library = Library::shipped();
        let routine = library.routine(&RoutineRef::Named(name.clone())).unwrap();
        let language = routine.language.code();
        let voice = VOICES.iter().map(|(voice, _)| *voice).find(|voice| voice.ends_with(language));
        for request in [&Request::default(), &learn] {
            assert_near(&name, voice.unwrap_or("pico-en-us"), 1.0, request);
        }
    }
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs the voice heart: make test")]
fn the_estimate_is_near_in_the_natural_voice() {
    for name in ["upper-back", "desk-break", "wind-down", "heel-pain"] {
        assert_near(name, "heart", 1.0, &Request::default());
    }
}
