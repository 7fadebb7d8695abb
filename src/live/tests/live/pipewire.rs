//! The same on `PipeWire`: its server of that protocol is another program, and so is what moves
//! streams from sink to sink.

use supple::live::engine::RAMP;

use super::faults::{Play, headphones_vanish, is_heard_all_the_same, is_replaced, sleeps, unload};
use crate::support::ear::Ear;
use crate::support::pulse::Pulse;

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PipeWire: make test")]
fn pipewire_plays_what_is_rendered() {
    let mut play = Play::new(Pulse::pipewire(), &[]);
    play.ends();
    let mut ear = Ear::new(play.pulse.recorded("0.raw"));
    let heard = play.before(&mut ear);
    assert_eq!(heard, play.whole.len(), "{}; {}", ear.place(), play.told);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PipeWire: make test")]
fn on_pipewire_a_sink_that_comes_back_costs_no_cue() {
    let mut play = Play::new(Pulse::pipewire(), &[]);
    play.is_in_the_sentence();
    unload(&play.pulse, "ci");
    play.tells("The sound is gone");
    let before = play.pulse.recorded("0.raw");
    play.pulse.load_sink("ci");
    play.pulse.record("1.raw");
    play.ends();
    play.before(&mut Ear::new(before));
    let mut ear = Ear::new(play.pulse.recorded("1.raw"));
    ear.wait();
    play.after(&mut ear);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PipeWire: make test")]
fn on_pipewire_a_sink_that_is_replaced_by_another_costs_no_cue() {
    is_replaced(Pulse::pipewire());
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PipeWire: make test")]
fn on_pipewire_a_program_that_sleeps_costs_no_cue() {
    // A server that is stopped makes up at once for all blocks that it missed, and drops some of them: the
    // clock that it goes by stands still only where the machine sleeps.
    sleeps(Pulse::pipewire, &[false]);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PipeWire: make test")]
fn on_pipewire_a_program_that_is_not_let_run_for_a_second_is_heard_all_the_same() {
    is_heard_all_the_same(Pulse::pipewire());
}

#[cfg(feature = "media-keys")]
#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PipeWire: make test")]
fn on_pipewire_vanished_headphones_pause_instead_of_filling_the_room() {
    headphones_vanish(Pulse::pipewire);
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs PipeWire: make test")]
fn on_pipewire_a_sink_that_is_suspended_plays_on_where_it_was() {
    let mut play = Play::new(Pulse::pipewire(), &[]);
    play.is_in_the_sentence();
    // Its server wakes a sink at once that something plays to, but not who listens to it.
    play.pulse.control(&["suspend-sink", "ci", "1"]);
    play.pulse.record("1.raw");
    play.ends();
    assert!(!play.told.contains("The sound is gone"), "{}", play.told);
    let mut ear = Ear::new(play.pulse.recorded("1.raw"));
    let before = play.pulse.recorded("0.raw");
    play.before(&mut Ear::new(before));
    ear.wait();
    assert!(ear.finds(&play.whole, play.cut, 5 * 48_000).is_none(), "the cue is said again");
    let next = play.first_of("Lift both arms.");
    assert!(ear.finds(&play.whole, next, 5 * 48_000).is_some(), "the next cue is not whole");
    assert_eq!(ear.follows(&play.whole, next + RAMP), play.whole.len(), "{}", ear.place());
}
