//! Keys inside a press, a rest between rounds, and parts inside parts: `x.routine` is played once
//! for each of its lines `// KEY at TIME`, and gives `x.heard`.

use std::collections::HashSet;
use std::fmt::Write;

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use supple::compile::{NoScripts, compile};
use supple::live::edit::{longer, shorter};
use supple::live::place::{next_chapter, previous_chapter, ready_for, repeat_from};
use supple::live::plan_ahead::later_cues;
use supple::live::timeline::LiveTimeline;
use supple::session::{Choices, Session, expand};
use supple::span::FileId;
use supple::speech::{Clips, find_voice, open};
use supple::time::{Frames, Millis};
use supple::timeline::{Beep, Cue, Event, Lengths, Role, Timeline, plan};

use crate::support::{golden, scripts::script, tests};

/// The timeline of a session in the voice [`Odd`].
fn planned(session: &Session, seed: u64) -> Timeline {
    let Ok(timeline) = plan(session, &mut Odd(seed));
    timeline
}

fn session_of(script: &str) -> Session {
    let compiled = compile(FileId::default(), script, &mut NoScripts);
    assert!(!compiled.has_errors(), "{:#?}\n{script}", compiled.diagnostics);
    expand(&compiled.routine, &Choices::default()).unwrap()
}

/// A listener with the keys at hand.
struct Listener {
    live: LiveTimeline,
    /// The frame of the timeline that is heard next.
    at: Frames,
    /// How much has been heard.
    heard: Frames,
}

impl Listener {
    fn new(script: &str) -> Self {
        let session = session_of(script);
        let voice = find_voice(Some("mute"), session.language).unwrap();
        let mut clips = Clips::new(open(&voice).unwrap(), &voice, session.language);
        let timeline = plan(&session, &mut clips).unwrap();
        for cue in later_cues(&timeline) {
            clips.frames(&cue).unwrap();
        }
        let live = LiveTimeline::whole(timeline, clips.reader());
        Self { live, at: Frames::ZERO, heard: Frames::ZERO }
    }

    /// Listens up to a frame of the timeline. All that begins, a line each.
    fn listens(&mut self, until: Frames) -> String {
        let timeline = self.live.timeline();
        let here = |at: Frames| (self.at..until).contains(&at);
        let chapters = timeline.chapters.iter().filter(|chapter| here(chapter.at));
        let chapters =
            chapters.map(|chapter| (chapter.at, 1, "chapter", chapter.title.to_string()));
        let steps = timeline.steps.iter().filter(|step| here(step.at)).map(|step| {
            let text = format!("{}, round {}", step.length.millis(), step.step.round);
            let set = step.step.set.map_or(String::new(), |set| format!(", set {set}"));
            (step.at, 2, step.step.kind.name(), text + &set)
        });
        let events = timeline.events.iter().filter(|event| here(event.at)).map(|event| {
            let rank = if event.cue == Cue::Beep(Beep::End) { 0 } else { 3 };
            let (kind, text) = match &event.cue {
                Cue::Beep(beep) => ("beep", beep.name().to_owned()),
                Cue::Bell => ("bell", String::new()),
                Cue::Breath(phase) => ("breath", format!("{phase:?}").to_lowercase()),
                Cue::Speech(text) => ("speech", text.to_string()),
            };
            (event.at, rank, kind, text)
        });
        let mut rows: Vec<_> = chapters.chain(steps).chain(events).collect();
        rows.sort_by_key(|&(at, rank, ..)| (at, rank));
        let mut text = String::new();
        for (at, _, kind, what) in rows {
            let heard = (self.heard + (at - self.at)).millis().exact_minute_clock();
            text += format!("{heard:>10}  {kind:<7}  {what}").trim_end();
            text.push('\n');
        }
        self.heard = self.heard + until - self.at;
        self.at = until;
        text
    }

    /// Presses a key. What it breaks off.
    fn presses(&mut self, key: &str) -> Option<String> {
        let timeline = self.live.timeline();
        let to = match key {
            "e" | "s" => {
                let change = if key == "e" { longer } else { shorter };
                if let Some(edit) = change(timeline, self.at) {
                    self.live.edit(&edit);
                }
                return None;
            }
            "r" => Some(repeat_from(timeline, self.at)),
            "enter" => ready_for(timeline, self.at),
            "next" => next_chapter(timeline, self.at),
            "back" => Some(previous_chapter(timeline, self.at)),
            other => panic!("there is no key {other}"),
        };
        let to = to?;
        let is_cut = |event: &&Event| event.at < self.at && event.at + event.length > self.at;
        let words = timeline.events.iter().filter(is_cut).find_map(|event| match &event.cue {
            Cue::Speech(text) => Some(text.to_string()),
            _ => None,
        });
        self.live.rebase(to);
        self.at = to;
        words
    }
}

/// What is heard from the first key of `e at 12s, r at 20s` on.
fn heard(script: &str, keys: &str) -> String {
    let mut listener = Listener::new(script);
    let mut text = format!("{keys}\n");
    let mut before = None;
    for press in keys.split(", ") {
        let (key, time) = press.split_once(" at ").unwrap();
        let (seconds, tenths) = time.trim_end_matches('s').split_once('.').unwrap_or((time, "0"));
        let number = |digits: &str| digits.trim_end_matches('s').parse::<u64>().unwrap();
        let due = Millis(number(seconds) * 1000 + number(tenths) * 100).frames();
        let until = listener.at + due.saturating_sub(listener.heard);
        let lines = listener.listens(until);
        // Of what comes before the first key, where one is.
        let lines = match before.replace(key) {
            Some(_) => lines,
            None => lines.lines().last().map_or(String::new(), |line| format!("{line}\n")),
        };
        text += &lines;
        let cut =
            listener.presses(key).map_or(String::new(), |words| format!(", breaking off: {words}"));
        let _ = writeln!(text, "{:>10}  key      {key}{cut}", due.millis().exact_minute_clock());
    }
    let end = listener.live.timeline().length;
    text += &listener.listens(end);
    let _ = writeln!(text, "{:>10}  end", listener.heard.millis().exact_minute_clock());
    text
}

#[test]
fn keys_are_heard_as_written_down() {
    let files = std::fs::read_dir(tests("live")).unwrap().map(|file| file.unwrap().path());
    let mut scripts: Vec<_> =
        files.filter(|file| file.extension().is_some_and(|ending| ending == "routine")).collect();
    scripts.sort();
    assert!(scripts.len() > 2);
    for path in scripts {
        let script = std::fs::read_to_string(&path).unwrap();
        let keys = script
            .lines()
            .filter_map(|line| line.strip_prefix("// "))
            .filter(|line| line.contains(" at "));
        let all: Vec<String> = keys.map(|keys| heard(&script, keys)).collect();
        assert!(!all.is_empty(), "{}", path.display());
        golden(&path.with_extension("heard"), &all.join("\n"));
    }
}

#[test]
fn a_step_that_was_long_for_a_while_leaves_the_one_before_its_end() {
    let text = "# Two\nlanguage: en\nwarning: Gently.\n## One\nhold: 1s\nhold: 1s\n";
    let planned = planned(&session_of(text), 1);
    let mut live = LiveTimeline::new(planned);
    let inside =
        |live: &LiveTimeline, step: usize| live.timeline().steps[step].at + Millis(800).frames();
    for (step, change) in [(1, longer as fn(&_, _) -> _), (0, longer)] {
        let edit = change(live.timeline(), inside(&live, step)).unwrap();
        live.edit(&edit);
    }
    // From the beginning the second one starts with a tone, which tells the end of the first.
    live.rebase(Frames::ZERO);
    let boundary = live.timeline().steps[1].at;
    let told = |live: &LiveTimeline, role| {
        live.timeline().events.iter().any(|event| event.role == role && event.at == boundary)
    };
    assert_eq!((told(&live, Role::Start), told(&live, Role::End)), (true, false));
    let edit = shorter(live.timeline(), inside(&live, 1)).unwrap();
    live.edit(&edit);
    live.rebase(Frames::ZERO);
    assert!(live.timeline().steps[1].length.millis() < Millis::seconds(5));
    assert_eq!((told(&live, Role::Start), told(&live, Role::End)), (false, true));
}

/// The lengths of a voice that takes a time for each line which nobody can foresee.
fn odd(seed: u64, text: &str) -> Frames {
    let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    Frames(2_400 + (text.bytes().fold(seed, mix) >> 20) % 200_000)
}

struct Odd(u64);

impl Lengths for Odd {
    type Error = std::convert::Infallible;

    fn frames(&mut self, text: &str) -> Result<Frames, Self::Error> {
        Ok(odd(self.0, text))
    }

    fn pause(&self) -> Frames {
        Frames(self.0 % 40_000)
    }
}

fn is_speech(event: &Event) -> bool {
    matches!(event.cue, Cue::Speech(_))
}

/// What is not inside one of the steps that were changed, each with the time since what is before it.
fn outside(timeline: &Timeline, changed: &HashSet<usize>) -> Vec<(Frames, Cue, Frames)> {
    // The start of a step tells the end of the one before, too.
    let own = |event: &Event| {
        let is_end = event.role == Role::End;
        let is = |step| changed.contains(&step) || is_end && changed.contains(&(step + 1));
        event.step.is_some_and(is)
    };
    let events = timeline.events.iter().filter(|event| !own(event) || event.role == Role::Ready);
    let moved = |at: Frames| {
        let gone = changed.iter().filter_map(|step| timeline.steps.get(*step));
        let gone = gone.filter(|step| step.at < at).map(|step| step.length);
        at.saturating_sub(gone.sum())
    };
    events.map(|event| (moved(event.at), event.cue.clone(), event.length)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..<_>::default() })]

    #[test]
    fn whatever_keys_are_pressed_nothing_overlaps_and_all_else_lasts_as_planned(
        text in script(), seed: u64, keys in vec((any::<Index>(), 0..100_u64, 0..4_u8), 1..6),
    ) {
        let planned = planned(&session_of(&text), seed);
        prop_assume!(!planned.steps.is_empty());
        let mut live = LiveTimeline::new(planned.clone());
        let mut changed = HashSet::new();
        for (step, percent, key) in keys {
            let place = &live.timeline().steps[step.index(planned.steps.len())];
            let at = place.at + Frames(place.length.0 * percent / 100);
            let timeline = live.timeline();
            let edit = match key {
                0 | 1 => longer(timeline, at),
                2 => shorter(timeline, at),
                _ => {
                    let from = repeat_from(timeline, at);
                    prop_assert!(from <= at);
                    live.rebase(from);
                    None
                }
            };
            let Some(edit) = edit else { continue };
            changed.insert(edit.step);
            let before = live.timeline().clone();
            live.edit(&edit);
            let early = |timeline: &Timeline| {
                let events = timeline.events.iter().take_while(|event| event.at < at);
                events.cloned().collect::<Vec<_>>()
            };
            prop_assert_eq!(early(&before), early(live.timeline()));
            prop_assert_eq!(live.timeline().steps[edit.step].end(), edit.end);
        }
        let timeline = live.timeline();
        prop_assert_eq!(outside(timeline, &changed), outside(&planned, &changed), "{}", text);
        for (index, (now, then)) in timeline.steps.iter().zip(&planned.steps).enumerate() {
            prop_assert_eq!(&now.step, &then.step);
            prop_assert!(changed.contains(&index) || now.length == then.length);
        }
        for pair in timeline.steps.windows(2) {
            prop_assert!(pair[0].end() <= pair[1].at, "{}", text);
        }
        prop_assert!(timeline.events.is_sorted_by_key(|event| event.at));
        let mut last = Frames::ZERO;
        for event in timeline.events.iter().filter(|event| is_speech(event)) {
            prop_assert!(event.at >= last, "{event:?} overlaps\n{text}");
            last = event.at + event.length;
        }
        // No word falls into the countdown that leads to the end of a step.
        for (index, step) in timeline.steps.iter().enumerate() {
            let own = |event: &&Event| event.step == Some(index) && event.role == Role::Countdown;
            for beep in timeline.events.iter().filter(own) {
                let leads = beep.at + Millis::seconds(3).frames() >= step.end();
                let words = timeline.events.iter().filter(|event| is_speech(event));
                for word in words.filter(|_| leads) {
                    let over = word.at + word.length;
                    prop_assert!(over <= beep.at || word.at >= step.end(), "{word:?} {beep:?}\n{text}");
                }
            }
        }
        // Whoever hears all of it from the beginning hears each step to its end.
        live.rebase(Frames::ZERO);
        for (index, step) in live.timeline().steps.iter().enumerate() {
            let properties = step.step.kind.properties();
            let counts = properties.countdown_from.is_some_and(|from| step.length.millis() >= from);
            let has = |beep| live.timeline().events.iter().any(|event| {
                event.step == Some(index) && event.cue == Cue::Beep(beep)
            });
            prop_assert!(!(step.step.cues && counts) || has(Beep::Three), "{}", text);
            let ends = properties.end_tone_from.is_some_and(|from| step.length.millis() >= from);
            let next = live.timeline().steps.get(index + 1);
            let starts = live.timeline().events.iter().any(|event| {
                event.role == Role::Start && event.step == Some(index + 1) && event.at == step.end()
            });
            let finishes = live.timeline().events.iter().any(|event| {
                event.role == Role::Finish && event.at == step.end()
            });
            let is_told = has(Beep::End) || finishes || starts && next.is_some();
            prop_assert!(!(step.step.cues && ends) || is_told, "{}", text);
        }
    }
}
