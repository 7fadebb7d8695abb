//! The state of a player in its three parts: growth, listener and recovery.

use std::collections::VecDeque;
use std::time::Instant;

use crate::live::controls::PlayerCommand;
use crate::live::plan_ahead::PlanLink;
use crate::live::status::FULL_VOLUME;
use crate::time::Frames;

/// The growth of the timeline.
#[derive(Debug)]
pub(super) struct Growth {
    /// The plan that goes on while this plays, where it does.
    pub plan: Option<PlanLink>,
    /// True while sounds are planned that the engine does not have yet.
    pub is_grown: bool,
    /// The frame up to which a smaller timeline is like the one that plays.
    pub same_until: Frames,
    /// True once less talk has been asked for.
    pub is_quiet: bool,
    /// True where less talk was asked for too late for this exercise, and begins with a later one.
    pub refuses: bool,
    /// The frame to go on from, where an exercise begins anew.
    pub restarts: Option<Frames>,
    /// The change of the length by edits, in frames; negative where they made the session shorter.
    pub more: i64,
}

impl Growth {
    /// A timeline that a plan lets grow, if there is one.
    pub(super) const fn new(plan: Option<PlanLink>) -> Self {
        Self {
            plan,
            is_grown: false,
            same_until: Frames(u64::MAX),
            is_quiet: false,
            refuses: false,
            restarts: None,
            more: 0,
        }
    }
}

/// The commands of the listener, and the state they have led to.
#[derive(Debug)]
pub(super) struct Listener {
    /// The commands that have not been carried out.
    pub commands: VecDeque<PlayerCommand>,
    pub paused: bool,
    /// The time at which the pause began.
    pub paused_at: Option<Instant>,
    /// The volume, from 0 to [`FULL_VOLUME`].
    pub volume: u8,
    /// True while a jump to the next exercise waits for that exercise to be planned.
    pub wants_next: bool,
    pub quits: bool,
}

impl Listener {
    /// The state of a listener who has given no command.
    pub(super) const fn new() -> Self {
        Self {
            commands: VecDeque::new(),
            paused: false,
            paused_at: None,
            volume: FULL_VOLUME,
            wants_next: false,
            quits: false,
        }
    }
}

/// The positions from which play goes on after an interruption.
#[derive(Debug)]
pub(super) struct Recovery {
    /// The first frame of the cue that a sleep has broken off.
    pub wakes: Option<Frames>,
    /// The frame to go on from when there is a device again.
    pub stays: Frames,
    /// The frame from which on the stream that is open has been heard.
    pub begun: Frames,
    /// True once it has been told that the sound is gone, until something new is heard.
    pub is_told: bool,
    /// True while it is paused because something else is to be heard.
    pub is_held: bool,
    /// True once a device has been open.
    pub has_played: bool,
}

impl Recovery {
    /// The state where nothing has been interrupted and play begins at a frame.
    pub(super) const fn new(at: Frames) -> Self {
        Self {
            wakes: None,
            stays: at,
            begun: at,
            is_told: false,
            is_held: false,
            has_played: false,
        }
    }
}
