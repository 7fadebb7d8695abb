//! The callback of a device: the same sound as the timeline, at the frame that was asked for.

use std::collections::VecDeque;
use std::time::Duration;

use supple::live::edit::{longer, shorter};
use supple::live::engine::{Engine, EngineCommand as Order, EngineHandle, RAMP, Retired};
use supple::mixer::{Mixer, to_i16};
use supple::time::Frames;
use supple::timeline::Timeline;

use super::held::{apply, hold};
use crate::support::allocations::calls;
use crate::support::timelines::{everything, mixed, mixer};

/// A mixer of a timeline at a frame.
fn at_frame(timeline: &Timeline, at: Frames) -> Mixer {
    let mut mixer = mixer(timeline);
    mixer.seek(at);
    mixer
}

/// An engine that is asked for blocks, and all that it gave.
struct Bench {
    engine: Engine,
    handle: EngineHandle,
    heard: Vec<f32>,
}

impl Bench {
    fn new(mixer: Mixer) -> Self {
        let (engine, handle) = Engine::new(mixer, 1.0, false);
        Self { engine, handle, heard: Vec::new() }
    }

    fn run(&mut self, frames: usize) {
        let from = self.heard.len();
        self.heard.resize(from + frames, 0.0);
        for block in self.heard[from..].chunks_mut(997) {
            self.engine.fill(block, Duration::ZERO);
        }
    }

    fn order(&mut self, order: Order) {
        self.handle.commands.push(order).unwrap();
    }
}

fn steps(samples: &[f32]) -> Vec<f32> {
    samples.iter().map(|sample| f32::from(to_i16(*sample)) / 32_768.0).collect()
}

#[test]
fn keys_give_the_same_sound_as_their_timeline() {
    let before = hold(20, true);
    let at = 10 * 48_000;
    let edits = [longer(&before, Frames(at as u64)), shorter(&before, Frames(at as u64))];
    for edit in edits.into_iter().flatten() {
        let mut after = before.clone();
        apply(&mut after, &edit);
        let mut bench = Bench::new(mixer(&before));
        bench.run(at);
        bench.order(Order::Swap(Box::new(at_frame(&after, edit.at))));
        let whole = steps(&mixed(&after));
        bench.run(whole.len() - at);
        assert!(bench.heard == whole, "{edit:?}");
        assert!(matches!(bench.handle.spent.pop(), Ok(Retired::Used(_))));
        // The same key, one block too late.
        bench.order(Order::Swap(Box::new(at_frame(&after, edit.at))));
        bench.run(1);
        assert!(matches!(bench.handle.spent.pop(), Ok(Retired::Late(_))));
    }
}

#[test]
fn a_jump_is_exact_beside_its_ramps() {
    let timeline = everything();
    let whole = steps(&mixed(&timeline));
    for (at, to) in [(60_000, 500_000), (600_100, 48_000), (330_000, 330_001)] {
        let mut bench = Bench::new(mixer(&timeline));
        bench.run(at);
        let mixer = Box::new(at_frame(&timeline, Frames(to as u64)));
        bench.order(Order::Jump { mixer, until: Frames(u64::MAX) });
        bench.run(60_000);
        assert!(bench.heard[..at] == whole[..at]);
        let after = at + 2 * RAMP;
        let rest = &bench.heard[after..];
        let expected = &whole[to + RAMP..];
        let count = rest.len().min(expected.len());
        assert!(rest[..count] == expected[..count], "{at} to {to}");
        let step = |samples: &[f32]| {
            samples.windows(2).map(|pair| (pair[1] - pair[0]).abs()).fold(0.0, f32::max)
        };
        assert!(step(&bench.heard[at..after]) <= step(&whole) + 0.01, "it clicks");
    }
}

#[test]
fn a_pause_loses_nothing() {
    let timeline = everything();
    let whole = steps(&mixed(&timeline));
    let mut bench = Bench::new(mixer(&timeline));
    bench.run(350_000);
    bench.order(Order::Pause);
    bench.run(20_000);
    assert!(bench.heard[350_000 + RAMP..].iter().all(|sample| *sample == 0.0));
    let from = Frames(312_001);
    bench.order(Order::Resume { mixer: Box::new(at_frame(&timeline, from)), first: None });
    bench.run(100_000);
    assert!(bench.heard[370_000 + RAMP..] == whole[312_001 + RAMP..412_001]);
}

#[test]
fn what_follows_a_mark_is_the_same_again() {
    let timeline = everything();
    let whole = steps(&mixed(&timeline));
    let mut bench = Bench::new(mixer(&timeline));
    bench.run(311_000);
    let mark = bench.engine.mark();
    bench.run(150_000);
    assert!(bench.engine.return_to(&mark));
    bench.run(150_000);
    assert!(bench.heard[311_000..461_000] == whole[311_000..461_000]);
    assert!(bench.heard[461_000..] == whole[311_000..461_000]);
    assert_eq!(bench.engine.cuts(), 0);
    // Behind the name of an exercise, too.
    let first = Some(Box::new(at_frame(&timeline, Frames(timeline.length.0 - 20_000))));
    let mixer = Box::new(at_frame(&timeline, Frames(48_000)));
    bench.order(Order::Resume { mixer, first });
    let mark = (bench.heard.len(), bench.engine.cuts());
    bench.run(997);
    assert_eq!(bench.engine.cuts(), mark.1 + 1, "no mark before a command counts");
    let mark = (bench.heard.len(), bench.engine.mark());
    bench.run(60_000);
    assert!(bench.engine.return_to(&mark.1));
    bench.run(60_000);
    let (once, again) = bench.heard[mark.0..].split_at(60_000);
    assert!(once == again);
}

#[test]
fn growth_is_taken_as_long_as_it_is_the_same_so_far() {
    let timeline = everything();
    let whole = steps(&mixed(&timeline));
    let mut bench = Bench::new(mixer(&timeline));
    bench.engine = bench.engine.ahead();
    bench.run(60_000);
    let grown = || Box::new(at_frame(&timeline, Frames(48_000)));
    bench.order(Order::Grow { mixer: grown(), until: Frames(60_000) });
    bench.run(60_000);
    assert!(matches!(bench.handle.spent.pop(), Ok(Retired::Used(_))));
    bench.order(Order::Grow { mixer: grown(), until: Frames(60_000) });
    bench.run(60_000);
    assert!(matches!(bench.handle.spent.pop(), Ok(Retired::Late(_))));
    assert!(bench.heard == whole[..180_000]);
}

#[test]
fn the_callback_allocates_nothing() {
    let timeline = everything();
    let mut bench = Bench::new(mixer(&timeline));
    let mut orders: VecDeque<Order> = [
        Order::Swap(Box::new(at_frame(&timeline, Frames::ZERO))),
        Order::Jump {
            mixer: Box::new(at_frame(&timeline, Frames(312_100))),
            until: Frames(u64::MAX),
        },
        Order::Volume(0.5),
        Order::Pause,
        Order::Resume {
            mixer: Box::new(at_frame(&timeline, Frames(100))),
            first: Some(Box::new(mixer(&hold(10, true)))),
        },
        Order::Fade,
    ]
    .into();
    let mut block = vec![0.0; 4_800];
    while let Some(order) = orders.pop_front() {
        bench.order(order);
        let allocated = calls(|| {
            for _ in 0..20 {
                bench.engine.fill(&mut block, Duration::ZERO);
            }
        });
        assert_eq!(allocated, 0);
    }
}
