//! What the audio thread and the player share.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64};
use std::time::Duration;

use rtrb::{Consumer, Producer};

use super::command::{EngineCommand, Retired};
use crate::time::Frames;

/// A run of frames, with the time at which it is heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct PlaybackAnchor {
    /// The time at which the first of them is heard.
    pub heard: Duration,
    /// The first of them.
    pub frame: Frames,
    /// The number of consecutive frames from it on; 0 while the position stays.
    pub count: u64,
}

/// The state that the audio thread and the player share.
#[derive(Debug)]
pub(crate) struct Shared {
    /// The next frame that will be asked for.
    pub next: AtomicU64,
    /// The first frame that may not be heard yet: it is waited for in silence.
    pub limit: AtomicU64,
    /// The number of commands that have been carried out.
    pub done: AtomicU64,
    /// The number of blocks that have been filled.
    pub blocks: AtomicU64,
    /// True while the engine has played all it has and waits for more.
    pub waits: AtomicBool,
    /// True once the engine is silent for good.
    pub faded: AtomicBool,
    /// True while the player is about to send commands, which are to be heard soon.
    pub near: AtomicBool,
    /// True while `next` is close to the frame that is heard.
    pub is_near: AtomicBool,
}

impl Default for Shared {
    fn default() -> Self {
        Self {
            next: AtomicU64::new(0),
            limit: AtomicU64::new(u64::MAX),
            done: AtomicU64::new(0),
            blocks: AtomicU64::new(0),
            waits: AtomicBool::new(false),
            faded: AtomicBool::new(false),
            near: AtomicBool::new(false),
            is_near: AtomicBool::new(true),
        }
    }
}

/// The player's end of the engine.
#[derive(Debug)]
pub(crate) struct EngineHandle {
    /// The commands to the engine.
    pub commands: Producer<EngineCommand>,
    /// The mixers that the engine no longer needs.
    pub spent: Consumer<Retired>,
    /// The frames that are heard, with their times.
    pub anchors: Consumer<PlaybackAnchor>,
    /// The state that both ends share.
    pub shared: Arc<Shared>,
}
