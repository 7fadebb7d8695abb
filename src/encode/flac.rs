//! FLAC: the samples as they are mixed, in about a third of the space.

use std::fs::File;
use std::io::{self, BufWriter, Seek, SeekFrom, Write};

use flacenc::bitsink::ByteSink;
use flacenc::component::{BitRepr, StreamInfo};
use flacenc::config;
use flacenc::encode_fixed_size_frame;
use flacenc::error::{Verified, Verify};
use flacenc::source::{Context, Fill, FrameBuf};

use super::comments;
use super::encoder::{Encode, Encoding};
use super::track::{SOFTWARE, Track};
use crate::files::AtomicFile;
use crate::time::RATE;

/// The description of FLAC.
pub(super) const ENCODING: Encoding = Encoding {
    ending: "flac",
    mime: "audio/flac",
    holds_cover: true,
    limit: None,
    create: Some(|file, track| Ok(Box::new(Encoder::new(file, track)?))),
};

/// The length of a frame, in samples; the last has what is left.
const BLOCK: usize = 4096;

/// The size of the stream's marker and of the head of its first block, in bytes.
const START: u64 = 8;

// The kinds of metadata blocks (RFC 9639, section 8.1), and the flag of the last one.
const STREAM_INFO: u8 = 0;
const COMMENTS: u8 = 4;
const PICTURE: u8 = 6;
const LAST: u8 = 0x80;

/// An encoder of FLAC, a frame at a time.
struct Encoder {
    file: BufWriter<File>,
    config: Verified<config::Encoder>,
    info: StreamInfo,
    context: Context,
    buffer: FrameBuf,
    /// Samples of a frame that is not full.
    pending: Vec<i32>,
    frame: ByteSink,
    frames: usize,
    /// The smallest and the largest frame, in bytes.
    sizes: (usize, usize),
}

impl Encoder {
    fn new(file: &AtomicFile, track: &Track) -> io::Result<Self> {
        let mut file = file.buffered()?;
        let config = config::Encoder::default().into_verified();
        let config = config.map_err(|(_, error)| failed(&error))?;
        let mut info = StreamInfo::new(RATE as usize, 1, 16).map_err(|error| failed(&error))?;
        info.set_block_sizes(BLOCK, BLOCK).map_err(|error| failed(&error))?;
        info.set_total_samples(usize::try_from(track.frames.0).map_err(|error| failed(&error))?);
        file.write_all(b"fLaC")?;
        // Written again at the end, when the sizes and the checksum are known.
        block(&mut file, STREAM_INFO, &bytes_of(&info)?)?;
        let last = if track.cover.is_some() { 0 } else { LAST };
        block(&mut file, COMMENTS | last, &comment_block(track))?;
        if let Some(cover) = &track.cover {
            block(&mut file, PICTURE | LAST, &cover.block())?;
        }
        Ok(Self {
            file,
            config,
            info,
            context: Context::new(16, 1),
            buffer: FrameBuf::with_size(1, BLOCK).map_err(|error| failed(&error))?,
            pending: Vec::with_capacity(BLOCK),
            frame: ByteSink::new(),
            frames: 0,
            sizes: (usize::MAX, 0),
        })
    }

    /// Writes the pending samples as one frame.
    fn encode(&mut self) -> io::Result<()> {
        self.buffer.fill_interleaved(&self.pending).map_err(|error| failed(&error))?;
        self.context.fill_interleaved(&self.pending).map_err(|error| failed(&error))?;
        self.pending.clear();
        let frame = encode_fixed_size_frame(&self.config, &self.buffer, self.frames, &self.info)
            .map_err(|error| failed(&error))?;
        self.frame.clear();
        frame.write(&mut self.frame).map_err(|error| failed(&error))?;
        let bytes = self.frame.as_slice();
        self.sizes = (self.sizes.0.min(bytes.len()), self.sizes.1.max(bytes.len()));
        self.frames += 1;
        self.file.write_all(bytes)
    }
}

impl Encode for Encoder {
    fn write(&mut self, block: &[i16]) -> io::Result<()> {
        let mut rest = block;
        while !rest.is_empty() {
            let (now, later) = rest.split_at(rest.len().min(BLOCK - self.pending.len()));
            self.pending.extend(now.iter().copied().map(i32::from));
            rest = later;
            if self.pending.len() == BLOCK {
                self.encode()?;
            }
        }
        Ok(())
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        if !self.pending.is_empty() {
            self.encode()?;
        }
        self.info.set_md5_digest(&self.context.md5_digest());
        if self.frames > 0 {
            self.info
                .set_frame_sizes(self.sizes.0, self.sizes.1)
                .map_err(|error| failed(&error))?;
        }
        self.file.seek(SeekFrom::Start(START))?;
        self.file.write_all(&bytes_of(&self.info)?)?;
        self.file.flush()
    }
}

/// Writes one metadata block.
fn block(file: &mut impl Write, kind: u8, content: &[u8]) -> io::Result<()> {
    let [_, size @ ..] = u32::try_from(content.len()).unwrap_or(u32::MAX).to_be_bytes();
    file.write_all(&[kind])?;
    file.write_all(&size)?;
    file.write_all(content)
}

fn bytes_of(info: &StreamInfo) -> io::Result<Vec<u8>> {
    let mut sink = ByteSink::new();
    info.write(&mut sink).map_err(|error| failed(&error))?;
    Ok(sink.into_inner())
}

/// The comments of a track, each after its length.
fn comment_block(track: &Track) -> Vec<u8> {
    fn counted(bytes: &mut Vec<u8>, text: &str) {
        bytes.extend(u32::try_from(text.len()).unwrap_or(u32::MAX).to_le_bytes());
        bytes.extend(text.as_bytes());
    }
    let comments = comments::of(track);
    let mut bytes = Vec::new();
    counted(&mut bytes, SOFTWARE);
    bytes.extend(u32::try_from(comments.len()).unwrap_or(u32::MAX).to_le_bytes());
    for (name, value) in comments {
        counted(&mut bytes, &format!("{name}={value}"));
    }
    bytes
}

/// An error of the encoder as text: some of them cannot go from thread to thread.
fn failed(error: &impl ToString) -> io::Error {
    io::Error::other(error.to_string())
}
