//! The state of a player in its three parts: growth, listener and recovery.

use std::collections::VecDeque;
use std::time::Instant;

use crate::live::controls::PlayerCommand;
use crate::live::plan_ahead::PlanLink;
use crate::time::Frames;

/// The loudest volume.
pub(super) const FULL_VOLUME: u8 = 10;

/// The growth of the timeline.
#[derive(Debug)]
pub(super) struct Growth {
    /// The plan that goes on while this plays, where it does.
    pub plan: Option<PlanLink>,
    /// Whether the engine does not have all sounds that it should.
    pub is_grown: bool,
    /// The frame up to which a smaller timeline is like the one that plays.
    pub same_until: Frames,
    /// Whether less talk was asked for.
    pub is_quiet: bool,
    /// Whether less talk came too late, and is waited for from a later exercise on.
    pub refuses: bool,
    /// How many frames more than planned it takes.
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
            more: 0,
        }
    }
}

/// The wishes of the listener.
#[derive(Debug)]
pub(super) struct Listener {
    /// The commands that wait.
    pub commands: VecDeque<PlayerCommand>,
    pub paused: bool,
    /// When the pause began.
    pub paused_at: Option<Instant>,
    /// From 0 to [`FULL_VOLUME`].
    pub volume: u8,
    /// Whether the next exercise is waited for, to go to.
    pub wants_next: bool,
    pub quits: bool,
}

impl Listener {
    /// A listener who has not wished anything.
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

/// Where play goes on after it has broken off.
#[derive(Debug)]
pub(super) struct Recovery {
    /// The first frame of the cue that a sleep has broken off.
    pub wakes: Option<Frames>,
    /// The frame to go on from when there is a device again.
    pub stays: Frames,
    /// Whether there has been a device.
    pub has_played: bool,
}

impl Recovery {
    /// Nothing has broken off yet, and play begins at a frame.
    pub(super) const fn new(at: Frames) -> Self {
        Self { wakes: None, stays: at, has_played: false }
    }
}
