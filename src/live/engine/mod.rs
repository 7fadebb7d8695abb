//! The audio callback: a mixer, and the commands that reach it.
//!
//! Nothing here locks, allocates, frees, prints, touches a file or takes longer than its block. All
//! memory is allocated and freed by the [`EngineHandle`], at the other end of three rings.

mod command;
mod phase;
mod shared;

use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use rtrb::{Consumer, Producer, RingBuffer};

pub(crate) use self::command::{Change, EngineCommand, Retired};
pub(crate) use self::phase::Mark;
use self::phase::{Phase, Turn};
pub(crate) use self::shared::{EngineHandle, PlaybackAnchor, Shared};
use crate::mixer::{Mixer, to_i16};
use crate::time::{Frames, Millis, index};

/// The length, in frames, of the fade out and of the fade in around a cut: 5 ms.
pub(crate) const RAMP: usize = 240;

/// The length, in frames, of the fade at the end of a session: 400 ms.
const FINAL_FADE: usize = 80 * RAMP;

/// The frame of a bed at which it has its full level, as every bed fades in.
const BED_FADE_IN: Frames = Millis::seconds(1).frames();

/// The audio thread's end of the engine.
#[derive(Debug)]
pub(crate) struct Engine {
    mixer: Box<Mixer>,
    /// The mixer that is played to its end before `mixer` goes on.
    first: Option<Box<Mixer>>,
    /// The mixer that replaces `mixer` once the jump under way has faded out.
    other: Option<Box<Mixer>>,
    /// The bed that is played while a frame is waited for.
    bed: Option<Box<Mixer>>,
    phase: Phase,
    volume: f32,
    wanted: f32,
    commands: Consumer<EngineCommand>,
    spent: Producer<Retired>,
    anchors: Producer<PlaybackAnchor>,
    shared: Arc<Shared>,
    /// The number of commands behind which no earlier mark counts.
    cuts: u64,
    /// True where a mixer may be moved to the next frame, which takes longer than a block may.
    seeks: bool,
}

impl Engine {
    /// An engine that begins where `mixer` is, and its handle.
    #[must_use]
    pub(crate) fn new(mixer: Mixer, volume: f32, paused: bool) -> (Self, EngineHandle) {
        let (to_engine, commands) = RingBuffer::new(16);
        let (spent, from_engine) = RingBuffer::new(64);
        let (anchors, heard) = RingBuffer::new(1024);
        let shared = Arc::new(Shared::default());
        shared.next.store(mixer.position().0, Ordering::Relaxed);
        let handle = EngineHandle {
            commands: to_engine,
            spent: from_engine,
            anchors: heard,
            shared: Arc::clone(&shared),
        };
        let phase = match (paused, mixer.position()) {
            (true, _) => Phase::Silent,
            (false, Frames::ZERO) => Phase::Steady,
            (false, _) => Phase::Rising { gone: 0 },
        };
        let mixer = Box::new(mixer);
        let engine = Self {
            mixer,
            first: None,
            other: None,
            bed: None,
            phase,
            volume,
            wanted: volume,
            commands,
            spent,
            anchors,
            shared,
            cuts: 0,
            seeks: false,
        };
        (engine, handle)
    }

    /// This engine on a thread that is far ahead of the ear, and may take its time.
    #[must_use]
    pub(crate) const fn ahead(mut self) -> Self {
        self.seeks = true;
        self
    }

    /// This engine with a bed instead of silence while it waits for the [limit](Shared::limit). At
    /// its end the bed is handed back.
    #[must_use]
    pub(crate) fn waiting_with(mut self, bed: Option<Mixer>) -> Self {
        self.bed = bed.map(past_fade_in).map(Box::new);
        self
    }

    /// Fills the next block, whose first frame is heard at `heard`.
    pub(crate) fn fill(&mut self, out: &mut [f32], heard: Duration) {
        self.fill_runs(out, |anchors, at, frame, count| {
            let later = Duration::from(Frames(at));
            // Of a handle that does not look nobody sees the position.
            let _ = anchors.push(PlaybackAnchor { heard: heard + later, frame, count });
        });
        self.shared.blocks.fetch_add(1, Ordering::Relaxed);
    }

    /// Fills the next block, and tells each run of it: its place in the block, its first frame, and
    /// the number of consecutive frames from that on.
    pub(crate) fn fill_runs(
        &mut self,
        out: &mut [f32],
        mut tell: impl FnMut(&mut Producer<PlaybackAnchor>, u64, Frames, u64),
    ) {
        while self.phase_takes_commands()
            && let Ok(command) = self.commands.pop()
        {
            self.carry_out(command);
        }
        let mut filled = 0;
        while filled < out.len() {
            let rest = out.get_mut(filled..).unwrap_or_default();
            let (from, count) = (self.mixer.position(), self.piece(rest.len()));
            let piece = rest.get_mut(..count).unwrap_or_default();
            let names = self.is_first();
            self.sound(piece);
            let moved = (self.mixer.position() - from).0;
            tell(&mut self.anchors, filled as u64, from, moved);
            filled += count;
            self.turn(names);
        }
        self.level(out);
        self.tell_next();
    }

    fn tell_next(&self) {
        let waits = self.mixer.position() >= self.mixer.frames();
        self.shared.waits.store(waits, Ordering::Relaxed);
        self.shared.next.store(self.mixer.position().0, Ordering::Release);
    }

    /// The state before the next frame.
    #[must_use]
    pub(crate) fn mark(&self) -> Mark {
        Mark {
            position: self.mixer.position(),
            first: self.first.as_ref().map(|first| first.position()),
            bed: self.bed.as_ref().map(|bed| bed.position()),
            phase: self.phase,
            volume: self.volume,
            wanted: self.wanted,
        }
    }

    /// The number of commands so far behind which no earlier [mark](Self::mark) counts.
    #[must_use]
    pub(crate) const fn cuts(&self) -> u64 {
        self.cuts
    }

    /// Returns to a mark since which there was no [cut](Self::cuts): what follows is the same again.
    /// False where the mixer does not reach back that far.
    pub(crate) fn return_to(&mut self, mark: &Mark) -> bool {
        if mark.position < self.mixer.earliest() {
            return false;
        }
        self.mixer.seek(mark.position);
        let back = |mixer: &mut Option<Box<Mixer>>, to: Option<Frames>| {
            if let (Some(mixer), Some(to)) = (mixer, to) {
                mixer.seek(to);
            }
        };
        back(&mut self.first, mark.first);
        back(&mut self.bed, mark.bed);
        (self.phase, self.volume, self.wanted) = (mark.phase, mark.volume, mark.wanted);
        self.tell_next();
        true
    }

    /// The state that this engine shares with the player.
    #[must_use]
    pub(crate) fn shared(&self) -> &Shared {
        &self.shared
    }

    /// Tells the player a run of frames and when it is heard; false where it does not look.
    pub(crate) fn tell(&mut self, anchor: PlaybackAnchor) -> bool {
        self.anchors.push(anchor).is_ok()
    }

    /// True while the next frame is not to be heard yet, or not planned.
    #[must_use]
    pub(crate) fn is_waiting(&self) -> bool {
        let limit = Frames(self.shared.limit.load(Ordering::Acquire));
        !self.is_first() && self.mixer.position() >= limit.min(self.mixer.frames())
    }

    /// True where a command waits.
    #[must_use]
    pub(crate) fn is_asked(&self) -> bool {
        !self.commands.is_empty()
    }

    /// The change of what is heard that the command that waits makes.
    pub(crate) fn change(&self) -> Change {
        match self.commands.peek() {
            Err(_) | Ok(EngineCommand::Grow { .. } | EngineCommand::Bed(_)) => Change::None,
            Ok(EngineCommand::Swap(mixer)) => Change::At(mixer.position()),
            Ok(_) => Change::Soon,
        }
    }

    /// True while `first` is heard.
    fn is_first(&self) -> bool {
        self.first.as_ref().is_some_and(|first| first.position() < first.frames())
    }

    /// False during a fade out, whose end the next command has to wait for.
    const fn phase_takes_commands(&self) -> bool {
        !matches!(self.phase, Phase::Falling { .. })
    }

    fn carry_out(&mut self, command: EngineCommand) {
        let keeps = matches!(
            command,
            EngineCommand::Swap(_) | EngineCommand::Grow { .. } | EngineCommand::Bed(_)
        );
        self.cuts += u64::from(!keeps);
        match command {
            EngineCommand::Swap(mixer) => {
                if self.mixer.position() == mixer.position() {
                    self.go_on_with(mixer);
                } else {
                    self.retire(Retired::Late(mixer));
                }
            }
            EngineCommand::Grow { mut mixer, until } => {
                let at = self.mixer.position();
                if self.seeks && at <= until && at >= mixer.earliest() {
                    mixer.seek(at);
                }
                if at == mixer.position() {
                    self.go_on_with(mixer);
                } else {
                    self.retire(Retired::Late(mixer));
                }
            }
            EngineCommand::Jump { mixer, until } => {
                if self.phase == Phase::Silent {
                    self.go_on_with(mixer);
                } else if self.mixer.position() <= until {
                    self.other = Some(mixer);
                    self.fall(RAMP, Turn::Jump);
                } else {
                    self.retire(Retired::Used(mixer));
                }
            }
            EngineCommand::Pause => self.fall(RAMP, Turn::Pause),
            EngineCommand::Resume { mixer, first } => {
                if let Some(before) = std::mem::replace(&mut self.first, first) {
                    self.retire(Retired::Used(before));
                }
                self.go_on_with(mixer);
                self.phase = Phase::Rising { gone: 0 };
            }
            EngineCommand::Volume(volume) => self.wanted = volume,
            EngineCommand::Bed(bed) => {
                if let Some(before) = self.bed.replace(bed) {
                    self.retire(Retired::Used(before));
                }
            }
            EngineCommand::Fade => self.fall(FINAL_FADE, Turn::End),
        }
        self.shared.done.fetch_add(1, Ordering::Release);
    }

    fn go_on_with(&mut self, mixer: Box<Mixer>) {
        let before = std::mem::replace(&mut self.mixer, mixer);
        self.retire(Retired::Used(before));
    }

    fn fall(&mut self, over: usize, turn: Turn) {
        self.phase = match self.phase {
            Phase::Silent => {
                self.shared.faded.fetch_or(turn == Turn::End, Ordering::Relaxed);
                Phase::Silent
            }
            _ => Phase::Falling { gone: 0, over, turn },
        };
    }

    /// The number of frames, at most `most`, that can be filled before the phase or the mixer
    /// changes.
    fn piece(&self, most: usize) -> usize {
        match self.phase {
            Phase::Falling { gone, over, .. } => most.min(over - gone),
            Phase::Rising { gone } => most.min(RAMP - gone),
            Phase::Steady => match &self.first {
                Some(first) if self.is_first() => {
                    let left = (first.frames() - first.position()).0;
                    most.min(index(left).max(1))
                }
                _ => most,
            },
            Phase::Silent => most,
        }
    }

    /// Fills a piece according to the phase.
    #[expect(clippy::cast_precision_loss, reason = "a ramp is far shorter than 2^24 frames")]
    fn sound(&mut self, piece: &mut [f32]) {
        if self.phase == Phase::Silent {
            return piece.fill(0.0);
        }
        if self.is_first()
            && let Some(first) = &mut self.first
        {
            first.fill(piece);
        } else {
            let limit = Frames(self.shared.limit.load(Ordering::Acquire));
            let left = limit.saturating_sub(self.mixer.position()).0;
            let open = piece.len().min(index(left));
            let (heard, waiting) = piece.split_at_mut(open);
            self.mixer.fill(heard);
            match self.bed.take() {
                Some(mut bed) => {
                    if bed.fill(waiting) < waiting.len() {
                        self.retire(Retired::Bed(bed));
                    } else {
                        self.bed = Some(bed);
                    }
                }
                None => waiting.fill(0.0),
            }
        }
        let count = piece.len();
        match &mut self.phase {
            Phase::Falling { gone, over, .. } => {
                for (frame, sample) in (*gone..).zip(piece.iter_mut()) {
                    *sample *= (*over - frame) as f32 / *over as f32;
                }
                *gone += count;
            }
            Phase::Rising { gone } => {
                for (frame, sample) in (*gone..).zip(piece.iter_mut()) {
                    *sample *= frame as f32 / RAMP as f32;
                }
                *gone += count;
            }
            Phase::Steady | Phase::Silent => {}
        }
    }

    /// Changes the phase where the end of a piece completes it, which was of `first` or not.
    fn turn(&mut self, was_first: bool) {
        match self.phase {
            Phase::Falling { gone, over, turn } if gone >= over => {
                // What was to be heard first is over for whoever goes elsewhere.
                if let Some(first) = self.first.take() {
                    self.retire(Retired::Used(first));
                }
                self.phase = match turn {
                    Turn::Jump => {
                        if let Some(mixer) = self.other.take() {
                            self.go_on_with(mixer);
                        }
                        Phase::Rising { gone: 0 }
                    }
                    Turn::Pause => Phase::Silent,
                    Turn::End => {
                        self.shared.faded.store(true, Ordering::Relaxed);
                        Phase::Silent
                    }
                };
            }
            Phase::Rising { gone } if gone >= RAMP => self.phase = Phase::Steady,
            // It stays, for whoever returns to what was before its end.
            _ if was_first && !self.is_first() => self.phase = Phase::Rising { gone: 0 },
            _ => {}
        }
    }

    /// Applies the volume, and rounds to 16 bits as files do.
    #[expect(clippy::float_cmp, reason = "a volume that is reached is reached exactly")]
    fn level(&mut self, out: &mut [f32]) {
        const STEP: f32 = 1.0 / 240.0;
        for sample in out {
            if self.volume != self.wanted {
                let way = self.wanted - self.volume;
                self.volume =
                    if way.abs() <= STEP { self.wanted } else { self.volume + STEP.copysign(way) };
            }
            *sample = f32::from(to_i16(*sample * self.volume)) / 32_768.0;
        }
    }

    fn retire(&mut self, spent: Retired) {
        // The ring holds more than can be under way.
        let _ = self.spent.push(spent);
    }
}

/// A bed from the frame on at which it has its full level.
pub(super) fn past_fade_in(mut bed: Mixer) -> Mixer {
    bed.seek(BED_FADE_IN);
    bed
}
