//! Opus in Ogg: speech in a fifteenth of the space.

use std::fs::File;
use std::io::{self, BufWriter, Read, Write};

use opus_pure::{
    Application, MAX_PACKET_BYTES, OggOpusReader, OggOpusWriter, OpusEncoder, OpusHead, OpusTags,
    RateControl,
};

use super::comments;
use super::contents::{Contents, from_comments};
use super::file::Encode;
use super::track::{SOFTWARE, Track};
use crate::time::{Frames, RATE};

/// Frames in a packet: 20 ms.
const PACKET: usize = 960;

/// Bits a second: mono with all that is heard of speech, tones and wind.
const BITRATE: i32 = 56_000;

/// Samples to Opus, a packet at a time.
pub(super) struct Encoder {
    opus: OpusEncoder,
    writer: OggOpusWriter<BufWriter<File>>,
    frames: Frames,
    /// What the encoder holds back.
    delay: usize,
    /// Less than a packet.
    pending: Vec<i16>,
    packet: Vec<u8>,
    /// Packets that are still to be written.
    left: u64,
}

impl Encoder {
    pub(super) fn new(file: BufWriter<File>, track: &Track) -> io::Result<Self> {
        let rate = RATE.cast_signed();
        let mut opus = OpusEncoder::new(rate, 1, Application::Audio).map_err(io::Error::other)?;
        opus.bitrate_bps = BITRATE;
        opus.rate_control = RateControl::Vbr;
        let head = OpusHead::for_encoder(&opus, RATE);
        let mut tags = OpusTags::new();
        tags.push("ENCODER", SOFTWARE).map_err(io::Error::other)?;
        for (name, value) in comments::of(track) {
            tags.push(&name, &value).map_err(io::Error::other)?;
        }
        let delay = head.pre_skip;
        let writer = OggOpusWriter::with_tags(file, head, tags).map_err(io::Error::other)?;
        Ok(Self {
            opus,
            writer,
            frames: track.frames,
            delay: usize::from(delay),
            pending: Vec::with_capacity(PACKET),
            packet: vec![0; MAX_PACKET_BYTES],
            left: (track.frames.0 + u64::from(delay)).div_ceil(PACKET as u64),
        })
    }

    /// Takes samples, and writes every packet that is full.
    fn take(&mut self, block: &[i16]) -> io::Result<()> {
        let mut rest = block;
        while !rest.is_empty() {
            let (now, later) = rest.split_at(rest.len().min(PACKET - self.pending.len()));
            self.pending.extend(now);
            rest = later;
            if self.pending.len() == PACKET {
                self.encode()?;
            }
        }
        Ok(())
    }

    fn encode(&mut self) -> io::Result<()> {
        let size = self.opus.encode_s16(&self.pending, PACKET, &mut self.packet);
        let size = size.map_err(io::Error::other)?;
        self.pending.clear();
        let packet = self.packet.get(..size).unwrap_or_default();
        self.left = self.left.saturating_sub(1);
        let written = if self.left == 0 {
            // The last packet tells where the sound ends inside it.
            let end = self.frames.0 + self.delay as u64;
            let before = u64::try_from(self.writer.granule()).unwrap_or_default();
            let length = u32::try_from(end.saturating_sub(before)).unwrap_or_default();
            self.writer.write_packet_with_duration(packet, length)
        } else {
            self.writer.write_packet(packet)
        };
        written.map_err(io::Error::other)
    }
}

impl Encode for Encoder {
    fn write(&mut self, block: &[i16]) -> io::Result<()> {
        self.take(block)
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        // What is held back comes out when as much silence goes in.
        while self.left > 0 {
            let silence = vec![0; PACKET - self.pending.len()];
            self.take(&silence)?;
        }
        self.writer.finish().map_err(io::Error::other)?.flush()
    }
}

/// Reads what an Opus file says of itself.
pub(super) fn read(file: &mut impl Read) -> io::Result<Contents> {
    let reader = OggOpusReader::new(file).map_err(io::Error::other)?;
    Ok(from_comments(reader.tags().comments.iter().map(AsRef::as_ref)))
}
