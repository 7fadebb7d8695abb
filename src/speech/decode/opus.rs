//! Opus in Ogg, as phones and messengers record it.

use std::io::BufReader;

use opus_pure::{Error, MAX_PACKET_SAMPLES, OggOpusReader, Trim};

use super::section::Section;
use super::{DecodeError, Mix, Mixed, Mixer};
use crate::time::RATE;

/// The samples of one stream.
pub(super) fn samples(section: Section, longest: usize, how: Mix) -> Result<Mixed, DecodeError> {
    let damaged = |error: Error| DecodeError::Damaged(Some(error.to_string()));
    let mut reader = OggOpusReader::new(BufReader::new(section)).map_err(damaged)?;
    let channels = usize::from(reader.head().channel_count);
    let rate = i32::try_from(RATE).unwrap_or(48_000);
    let mut decoder = reader.head().decoder(rate).map_err(damaged)?;
    let mut trim = Trim::new(reader.head(), rate, channels).map_err(damaged)?;
    let mut block = vec![0.0_f32; MAX_PACKET_SAMPLES * channels];
    let mut mixer = Mixer::new(how);
    while let Some(packet) = reader.read_packet().map_err(damaged)? {
        let frames =
            decoder.decode(&packet.data, MAX_PACKET_SAMPLES, &mut block).map_err(damaged)?;
        let sound = block.get(..frames * channels).unwrap_or_default();
        mixer.add(&mut trim.keep(&packet, sound).to_vec(), channels);
        if mixer.samples.len() > longest * RATE as usize {
            return Err(DecodeError::Length(longest));
        }
    }
    Ok(mixer.mixed(RATE as usize))
}
