//! FLAC: the samples themselves in about a third of the space.

use std::fs::File;
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};

use flacenc::bitsink::ByteSink;
use flacenc::component::{BitRepr, StreamInfo};
use flacenc::config;
use flacenc::encode_fixed_size_frame;
use flacenc::error::{Verified, Verify};
use flacenc::source::{Context, Fill, FrameBuf};

use super::comments;
use super::contents::{Contents, from_comments};
use super::file::Encode;
use super::track::{SOFTWARE, Track};
use crate::time::{Millis, RATE};

/// Samples in a frame; the last has what is left.
const BLOCK: usize = 4096;

/// The stream's marker and the head of its first block.
const START: u64 = 8;

/// The kinds of blocks before the samples.
const STREAM_INFO: u8 = 0;
const COMMENTS: u8 = 4;
const LAST: u8 = 0x80;

/// Samples to FLAC, a frame at a time.
pub(super) struct Encoder {
    file: BufWriter<File>,
    config: Verified<config::Encoder>,
    info: StreamInfo,
    context: Context,
    buffer: FrameBuf,
    /// Less than a frame.
    pending: Vec<i32>,
    frame: ByteSink,
    frames: usize,
    sizes: (usize, usize),
}

impl Encoder {
    pub(super) fn new(mut file: BufWriter<File>, track: &Track) -> io::Result<Self> {
        let config = config::Encoder::default().into_verified();
        let config = config.map_err(|(_, error)| failed(&error))?;
        let mut info = StreamInfo::new(RATE as usize, 1, 16).map_err(|error| failed(&error))?;
        info.set_block_sizes(BLOCK, BLOCK).map_err(|error| failed(&error))?;
        info.set_total_samples(usize::try_from(track.frames.0).map_err(|error| failed(&error))?);
        file.write_all(b"fLaC")?;
        // Written again at the end, when the sizes and the checksum are known.
        block(&mut file, STREAM_INFO, &bytes_of(&info)?)?;
        block(&mut file, COMMENTS | LAST, &comment_block(track))?;
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

    /// Writes what is pending as one frame.
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

/// Writes one block of what is told before the samples.
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

/// The comments of a track, each behind its length.
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

/// Reads what a FLAC says of itself.
pub(super) fn read(file: &mut (impl Read + Seek)) -> io::Result<Contents> {
    let mut contents = Contents::default();
    let mut length = None;
    file.seek(SeekFrom::Start(4))?;
    loop {
        let mut head = [0; 4];
        file.read_exact(&mut head)?;
        let [kind, size @ ..] = head;
        let size = size.iter().fold(0_usize, |size, byte| size << 8 | usize::from(*byte));
        let mut body = vec![0; size];
        file.read_exact(&mut body)?;
        match kind & !LAST {
            STREAM_INFO => {
                // 20 bits of rate, 8 of channels and depth, 36 of length.
                let field = body.get(10..).and_then(|rest| rest.first_chunk());
                let field = u64::from_be_bytes(*field.ok_or(io::ErrorKind::UnexpectedEof)?);
                length = Some(Millis((field & 0xF_FFFF_FFFF) * 1000 / (field >> 44).max(1)));
            }
            COMMENTS => {
                let texts = comments_in(&body);
                contents = from_comments(texts.iter().map(AsRef::as_ref));
            }
            _ => {}
        }
        if kind & LAST != 0 {
            return Ok(Contents { length, ..contents });
        }
    }
}

/// Every comment in a block, after the name of the program that wrote it.
fn comments_in(block: &[u8]) -> Vec<String> {
    fn counted<'b>(rest: &mut &'b [u8]) -> Option<&'b [u8]> {
        let (size, behind) = rest.split_first_chunk()?;
        let size = usize::try_from(u32::from_le_bytes(*size)).ok()?;
        let (text, behind) = behind.split_at_checked(size)?;
        *rest = behind;
        Some(text)
    }
    let mut rest = block;
    let _software = counted(&mut rest);
    rest = rest.get(4..).unwrap_or_default();
    std::iter::from_fn(|| counted(&mut rest))
        .map(|text| String::from_utf8_lossy(text).into_owned())
        .collect()
}

/// An error of the encoder's, which has some that cannot go from thread to thread.
fn failed(error: &impl ToString) -> io::Error {
    io::Error::other(error.to_string())
}
