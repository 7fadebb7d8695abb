//! Opus in Ogg: a fifteenth of the space of WAV.

use std::fs::File;
use std::io::{self, BufWriter, Write};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use opus_pure::{
    Application, MAX_PACKET_BYTES, OggOpusWriter, OpusEncoder, OpusHead, OpusTags, RateControl,
};

use super::comments;
use super::encoder::{Encode, Encoding};
use super::track::{SOFTWARE, Track};
use crate::files::AtomicFile;
use crate::time::{Frames, RATE};

/// The description of Opus.
pub(super) const ENCODING: Encoding = Encoding {
    ending: "opus",
    mime: "audio/ogg",
    holds_cover: true,
    limit: None,
    create: Some(|file, track| Ok(Box::new(Encoder::new(file, track)?))),
};

/// The length of a packet, in frames: 20 ms.
const PACKET: usize = 960;

/// The most packets of a page: players wait for a whole page, and `opusinfo` complains of more than
/// a second. The writer itself ends a page by its bytes alone.
const PAGE: u64 = 50;

/// The bit rate, in bits a second: enough for speech, tones and wind in mono.
const BITRATE: i32 = 56_000;

/// An encoder of Opus, a packet at a time.
struct Encoder {
    opus: OpusEncoder,
    writer: OggOpusWriter<BufWriter<File>>,
    frames: Frames,
    /// The delay of the encoder, in frames.
    delay: usize,
    /// Samples of a packet that is not full.
    pending: Vec<i16>,
    packet: Vec<u8>,
    /// The number of packets that have been written.
    written: u64,
    /// The number of packets that are still to be written.
    left: u64,
}

impl Encoder {
    fn new(file: &AtomicFile, track: &Track) -> io::Result<Self> {
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
        if let Some(cover) = &track.cover {
            let picture = STANDARD.encode(cover.block());
            tags.push("METADATA_BLOCK_PICTURE", &picture).map_err(io::Error::other)?;
        }
        let delay = head.pre_skip;
        let writer =
            OggOpusWriter::with_tags(file.buffered()?, head, tags).map_err(io::Error::other)?;
        Ok(Self {
            opus,
            writer,
            frames: track.frames,
            delay: usize::from(delay),
            pending: Vec::with_capacity(PACKET),
            packet: vec![0; MAX_PACKET_BYTES],
            written: 0,
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
        self.writer.set_page_target(if self.written.is_multiple_of(PAGE) { 1 } else { usize::MAX });
        self.written += 1;
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
