//! A short sound through the speakers: what `supple voices try` says.

use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

use crate::cli::failure::Failure;
use crate::cli::stop::Stop;
use crate::live::plan_ahead::PlanUpdate;
use crate::live::stream::device::{DeviceError, OutputConfig};
use crate::live::timeline::LiveTimeline;
use crate::live::{PlayError, Player};
use crate::speech::Clips;
use crate::time::Frames;
use crate::timeline::{Cue, Lengths, Timeline};

/// The time between two looks at the player.
const TICK: Duration = Duration::from_millis(20);

/// Sound that waits for the device, as `supple play` has it by default.
const BUFFER: Duration = Duration::from_millis(200);

/// Plays a timeline to its end, or until a signal.
pub(crate) fn play(
    timeline: &Timeline,
    clips: &mut Clips,
    device: Option<&str>,
    file: &str,
) -> Result<(), Failure> {
    let stop = Stop::listen()?;
    let mut lines = Vec::new();
    for event in &timeline.events {
        if let Cue::Speech(text) = &event.cue {
            clips.frames(text).map_err(Failure::work)?;
            lines.push((text.clone(), clips.utterance(text).map_err(Failure::work)?));
        }
    }
    let mut score = LiveTimeline::new(Timeline { frames: Frames::ZERO, ..timeline.clone() });
    score.grow(PlanUpdate { timeline: timeline.clone(), lines, whole: true, replaces: None });
    let wanted = OutputConfig {
        device: device.map(str::to_owned),
        buffer: BUFFER,
        host: None,
        pauses_unplugged: true,
    };
    // Nothing more is made, and nobody asks for less: both ends only have to be there.
    let (_ready, news) = channel();
    let (wishes, asked) = channel();
    let failed = |error: PlayError| match error {
        PlayError::Device(device @ DeviceError::Unknown { .. }) => {
            Failure::usage(format!("{device}\nSee `supple play --list-devices`."))
        }
        PlayError::Device(device) => {
            Failure::work(format!("{device}\nConnect one and try again, or write a file: {file}"))
        }
        PlayError::Speech(_) | PlayError::Clip(_) => Failure::work(error),
    };
    let mut player =
        Player::new(score, wanted, news, wishes, timeline.frames, Frames::ZERO).map_err(&failed)?;
    loop {
        player.tick().map_err(&failed)?;
        if player.is_over() {
            return Ok(());
        }
        if let Some(signal) = stop.signal() {
            return Err(Failure::Signal(signal));
        }
        if asked.recv_timeout(TICK) == Err(RecvTimeoutError::Disconnected) {
            return Ok(());
        }
    }
}
