//! What mixing takes.

use supple::mixer::Mixer;
use supple::sink::{Sink, SinkError, render};
use supple::time::Frames;

use crate::support::allocations::{calls, peak};
use crate::support::timelines::{everything, job, mixer};

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
            for at in (0..timeline.frames.0).step_by(50_021) {
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
