//! The speed of the voice heart, and the time until the first sound of `play`.

use std::time::{Duration, Instant};

use crate::language::Language;
use crate::speech::{Cached, Clips, Voice, find_voice, open};
use crate::time::RATE;

const LINES: [&str; 8] = [
    "Sit on a chair, feet shoulder-width apart.",
    "Breathe in slowly through your nose.",
    "Reach your left arm across to your right inner ankle.",
    "Turn your upper body gently to the right.",
    "If anything hurts, stop and come out slowly.",
    "Let your shoulders sink, and keep your neck long.",
    "You will feel it between your spine and your shoulder blade.",
    "Slowly come back up, and rest for a moment.",
];

/// The number of times that the lines are said for the figure of one core.
const ROUNDS: u32 = 5;

/// Prints the figures.
///
/// # Panics
/// When heart is not installed.
pub fn voice() {
    let voice = find_voice(Some("heart"), Language::English).unwrap();
    let start = Instant::now();
    let engine = open(&voice).unwrap_or_else(|error| panic!("{error}"));
    engine.synthesize(LINES[0]).unwrap();
    println!("first clip ready, cold: {} ms", start.elapsed().as_millis());

    // One sentence after another; processor time, since other programs share the cores.
    let mut frames = 0;
    let start = processor_time();
    for _ in 0..ROUNDS {
        frames = LINES.iter().map(|line| engine.synthesize(line).unwrap().frames.0).sum();
    }
    tell("synthesis, of one core", frames, processor_time().saturating_sub(start) / ROUNDS);

    let folder = tempfile::tempdir().unwrap();
    let clips = || {
        let kept =
            Cached::new(open(&voice).unwrap(), folder.path().into(), Language::English, 1 << 30);
        Clips::new(Box::new(kept), &voice, Language::English)
    };
    let start = Instant::now();
    clips().prefetch(LINES).unwrap();
    tell("cold, with loading, all cores", frames, start.elapsed());
    let start = Instant::now();
    clips().utterance(LINES[0]).unwrap();
    println!("first clip ready, warm: {:.1} ms", start.elapsed().as_secs_f64() * 1000.0);
    let start = Instant::now();
    clips().prefetch(LINES).unwrap();
    tell("warm, no engine", frames, start.elapsed());
    first_of_play(&voice);
}

/// Prints the time until a cold `play` has its first words, and the time at which they are due.
#[cfg(feature = "live")]
fn first_of_play(voice: &Voice) {
    use std::sync::Arc;

    use crate::compile::{NoScripts, compile};
    use crate::live::plan_ahead::{AheadPlan, PlanEvent, speak_ahead};
    use crate::session::{Choices, expand};
    use crate::time::Frames;
    use crate::timeline::Cue;

    let start = Instant::now();
    let script = include_str!("../../scripts/upper-back.routine");
    let routine = compile(crate::span::FileId::default(), script, &mut NoScripts).routine;
    let session = Arc::new(expand(&routine, &Choices::default()).unwrap());
    let draft = crate::timeline::Draft::of(&session);
    let mut clips = Clips::new(open(voice).unwrap(), voice, session.language);
    let (ready, news) = std::sync::mpsc::channel();
    let (wishes, asked) = std::sync::mpsc::channel();
    std::thread::scope(|scope| {
        scope.spawn(move || {
            let plan = AheadPlan::new(session, draft, None);
            speak_ahead(plan, &mut clips, (&asked, &ready));
        });
        for ready in &news {
            let PlanEvent::Grown(grown) = ready else { panic!("the voice fails") };
            let mut events = grown.added.events.iter();
            if let Some(first) = events.find(|event| matches!(event.cue, Cue::Speech(_))) {
                let Frames(at) = first.at;
                println!(
                    "first clip of a cold play: ready after {} ms, due at {} ms",
                    start.elapsed().as_millis(),
                    at * 1000 / u64::from(RATE)
                );
                break;
            }
        }
        drop((news, wishes));
    });
}

#[cfg(not(feature = "live"))]
fn first_of_play(_: &Voice) {}

/// The processor time that this process has used, from `/proc`, in steps of 10 ms.
fn processor_time() -> Duration {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let (_, fields) = stat.rsplit_once(')').unwrap();
    let ticks: u64 =
        fields.split_whitespace().skip(11).take(2).map(|ticks| ticks.parse::<u64>().unwrap()).sum();
    Duration::from_millis(ticks * 10)
}

fn tell(what: &str, frames: u64, time: Duration) {
    let seconds = frames as f64 / f64::from(RATE);
    let factor = seconds / time.as_secs_f64();
    println!(
        "{what}: {seconds:.1} s of speech in {:.0} ms, {factor:.0} times real time",
        time.as_secs_f64() * 1000.0
    );
}
