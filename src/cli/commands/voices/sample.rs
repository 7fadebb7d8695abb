//! A short sound through the speakers: what `supple voices try` says.

use std::time::Duration;

use crate::cli::failure::Failure;
use crate::cli::stop::Stop;
use crate::live::stream::device::{DeviceError, OutputConfig};
use crate::live::timeline::LiveTimeline;
use crate::live::{PlayError, Player};
use crate::speech::Clips;
use crate::time::Frames;
use crate::timeline::{Cue, Lengths, Timeline};

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
    for event in &timeline.events {
        if let Cue::Speech(text) = &event.cue {
            clips.frames(text).map_err(Failure::work)?;
        }
    }
    let live = LiveTimeline::whole(timeline.clone(), clips.reader());
    let wanted = OutputConfig {
        device: device.map(str::to_owned),
        buffer: BUFFER,
        way: None,
        pauses_unplugged: true,
    };
    let failed = |error: PlayError| match error {
        PlayError::Device(device @ DeviceError::Unknown { .. }) => {
            Failure::usage(format!("{device}\nSee `supple play --list-devices`."))
        }
        PlayError::Device(device) => {
            Failure::work(format!("{device}\nConnect one and try again, or write a file: {file}"))
        }
        PlayError::Speech(_) | PlayError::Clip(_) | PlayError::Choice(_) | PlayError::Thread(_) => {
            Failure::work(error)
        }
    };
    let mut player = Player::new(live, wanted, Frames::ZERO, None).map_err(&failed)?;
    match player.run(|| stop.signal()).map_err(&failed)? {
        Some(signal) => Err(Failure::Signal(signal)),
        None => Ok(()),
    }
}
