//! A planned session as a sound file.

use super::failure::Failure;
use super::stop::Stop;
use super::terminal::progress::mixing_bar;
use crate::encode::Sink;
use crate::mixer::{Blocks, GainLimiter, Music, StreamingMixer};
use crate::render::{self, RenderError};
use crate::speech::{Clips, SPEECH_LUFS};
use crate::timeline::Timeline;

/// Writes a whole sound.
pub(crate) fn write(
    timeline: &Timeline,
    mut clips: Clips,
    music: Option<Music>,
    sink: Box<dyn Sink>,
    loudness: Option<f32>,
    shows_progress: bool,
    stop: &Stop,
) -> Result<(), Failure> {
    let bar = mixing_bar(timeline.length, shows_progress);
    let mut mixer =
        StreamingMixer::new(timeline, |text: &str| clips.utterance(text)).with_music(music);
    let mut limiter;
    let blocks: &mut dyn Blocks = match loudness {
        Some(loudness) => {
            limiter = GainLimiter::new(&mut mixer, loudness - SPEECH_LUFS);
            &mut limiter
        }
        None => &mut mixer,
    };
    let rendered = render::render(blocks, sink, &|| stop.signal().is_some(), &mut |position| {
        bar.set_position(position.whole_seconds());
    });
    bar.finish_and_clear();
    rendered.map_err(|error| match (error, stop.signal()) {
        (RenderError::Stopped, Some(signal)) => Failure::Signal(signal),
        (error @ RenderError::Stopped, None) => Failure::work(error),
        (RenderError::Clip(error), _) => Failure::work(error),
        (RenderError::Sink(error), _) => Failure::from(error),
    })
}
