//! What mixing takes.

use supple::encode::{Sink, SinkError};
use supple::language::Language;
use supple::mixer::{Blocks, Mixer, StreamingMixer};
use supple::render::render;
use supple::speech::{Clips, find_voice, open};
use supple::time::Frames;

use crate::support::allocations::{calls, peak};
use crate::support::timelines::{everything, job, mixed, mixer, spoken};

/// Takes everything, keeps nothing.
struct Nowhere;

impl Sink for Nowhere {
    fn write(&mut self, _block: &[i16]) -> Result<(), SinkError> {
        Ok(())
    }

    fn finish(self: Box<Self>) -> Result<(), SinkError> {
        Ok(())
    }
}

#[test]
fn fill_and_seek_allocate_nothing() {
    let timeline = everything();
    let mut mixer = mixer(&timeline);
    let mut block = vec![0.0; 48_000];
    for size in [1, 64, 997, 48_000] {
        let allocated = calls(|| {
            mixer.seek(Frames::ZERO);
            while mixer.fill(&mut block[..size]) == size {}
            for at in (0..timeline.length.0).step_by(50_021) {
                mixer.seek(Frames(at));
                mixer.fill(&mut block[..size]);
            }
        });
        assert_eq!(allocated, 0, "blocks of {size}");
    }
}

#[test]
fn rendering_takes_the_same_memory_at_any_length() {
    let used = |mixer: &mut Mixer| {
        peak(|| render(mixer, Box::new(Nowhere), &|| false, &mut |_| ()).unwrap())
    };
    let short = used(&mut mixer(&job(2)));
    let long = used(&mut mixer(&job(60)));
    assert_eq!(short, long);
    assert!(long < 100_000, "{long} bytes");
}

#[test]
fn a_minute_of_clips_at_a_time_gives_the_same_samples() {
    let timeline = job(3);
    let whole = mixed(&timeline);
    let mut rolling = StreamingMixer::new(&timeline, spoken);
    let mut block = vec![0.0; 4096];
    let mut samples = Vec::new();
    loop {
        let count = rolling.fill(&mut block).unwrap();
        if count == 0 {
            break;
        }
        samples.extend_from_slice(&block[..count]);
    }
    assert!(samples == whole);
}

#[test]
fn clips_that_were_put_away_come_back_the_same() {
    let voice = find_voice(Some("pico"), Language::English).unwrap();
    let clips = || Clips::new(open(&voice).unwrap(), &voice, Language::English);
    let lines: Vec<String> = (1..=30)
        .map(|number| format!("Raise your left arm {number} times, and lower it again slowly."))
        .collect();
    let mut many = clips();
    many.prefetch(lines.iter().map(String::as_str)).unwrap();
    let samples: usize = lines
        .iter()
        .flat_map(|line| many.reader().get(line).unwrap().unwrap().segments)
        .map(|segment| segment.clip.samples.len())
        .sum();
    assert!(samples > 4_000_000, "{samples} samples would all be held in memory");
    for line in [&lines[0], &lines[15], &lines[29]] {
        assert_eq!(many.reader().get(line).unwrap().unwrap(), clips().utterance(line).unwrap());
    }
}
