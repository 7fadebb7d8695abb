//! The MP3 encoder. LAME, which it wraps, is a library under the LGPL.

use std::fs::File;
use std::io::{self, BufWriter, Seek, SeekFrom, Write};

use id3::frame::{Chapter as ChapterFrame, Picture, PictureType, TableOfContents};
use id3::{Encoder as TagWriter, Frame, Tag, TagLike, Version};
use mp3lame_encoder::{
    Bitrate, Builder, Encoder as Lame, FlushGap, Mode, MonoPcm, Quality, max_required_buffer_size,
};

use super::super::encoder::Encode;
use super::super::track::{ARTIST, SOFTWARE, Track};
use crate::files::AtomicFile;
use crate::time::{Frames, RATE};

/// The least buffer for a flush of LAME, in bytes (`lame.h`, `lame_encode_flush`).
const FLUSH: usize = 7200;

/// The most chapters that the table of contents names.
const TABLE: usize = 255;

/// An encoder of MP3 at 80 kbit/s.
struct Encoder {
    file: BufWriter<File>,
    lame: Lame,
    bytes: Vec<u8>,
    /// The place of the frame that tells the length, the delay and the padding, in bytes.
    info: u64,
}

/// Makes an encoder that writes into `file`.
pub(super) fn create(file: &AtomicFile, track: &Track) -> io::Result<Box<dyn Encode>> {
    Ok(Box::new(Encoder::new(file.buffered()?, track)?))
}

impl Encoder {
    fn new(mut file: BufWriter<File>, track: &Track) -> io::Result<Self> {
        let tag = tag(track);
        let mut bytes = Vec::new();
        TagWriter::new()
            .version(Version::Id3v23)
            .encode(&tag, &mut bytes)
            .map_err(io::Error::other)?;
        file.write_all(&bytes)?;
        let info = bytes.len() as u64;
        Ok(Self { file, lame: lame()?, bytes, info })
    }
}

fn lame() -> io::Result<Lame> {
    let builder = Builder::new().ok_or(io::ErrorKind::OutOfMemory)?;
    let builder = builder
        .with_num_channels(1)
        .and_then(|builder| builder.with_sample_rate(RATE))
        .and_then(|builder| builder.with_mode(Mode::Mono))
        .and_then(|builder| builder.with_brate(Bitrate::Kbps80))
        .and_then(|builder| builder.with_quality(Quality::Good))
        .and_then(|builder| builder.with_to_write_vbr_tag(true))
        .and_then(Builder::build);
    builder.map_err(|error| io::Error::other(error.to_string()))
}

impl Encode for Encoder {
    fn write(&mut self, block: &[i16]) -> io::Result<()> {
        self.bytes.clear();
        self.bytes.reserve(max_required_buffer_size(block.len()));
        let encoded = self.lame.encode_to_vec(MonoPcm(block), &mut self.bytes);
        encoded.map_err(|error| io::Error::other(error.to_string()))?;
        self.file.write_all(&self.bytes)
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        self.bytes.clear();
        self.bytes.reserve(FLUSH);
        let flushed = self.lame.flush_to_vec::<FlushGap>(&mut self.bytes);
        flushed.map_err(|error| io::Error::other(error.to_string()))?;
        self.file.write_all(&self.bytes)?;
        self.bytes.clear();
        self.bytes.reserve(self.lame.lame_tag_size());
        if self.lame.lame_tag_encode_to_vec(&mut self.bytes).is_some() {
            self.file.seek(SeekFrom::Start(self.info))?;
            self.file.write_all(&self.bytes)?;
        }
        self.file.flush()
    }
}

/// The title, and a chapter frame for each chapter with a table of them all.
fn tag(track: &Track) -> Tag {
    let mut tag = Tag::new();
    if !track.title.is_empty() {
        tag.set_title(track.title.as_ref());
    }
    if let Some(album) = &track.album {
        tag.set_artist(ARTIST);
        tag.set_album(album.title.as_ref());
        if let Some(number) = album.number {
            tag.set_track(number);
        }
    }
    if let Some(cover) = &track.cover {
        tag.add_frame(Picture {
            mime_type: cover.format.mime().to_owned(),
            picture_type: PictureType::CoverFront,
            description: String::new(),
            data: cover.bytes.to_vec(),
        });
    }
    tag.add_frame(Frame::text("TSSE", SOFTWARE));
    if track.chapters.is_empty() {
        return tag;
    }
    let name = |number: usize| format!("chapter{number}");
    // The table counts with 8 bits; chapters that it does not name are found all the same.
    let elements = (0..track.chapters.len().min(TABLE)).map(name).collect();
    tag.add_frame(TableOfContents {
        element_id: "toc".to_owned(),
        top_level: true,
        ordered: true,
        elements,
        frames: Vec::new(),
    });
    let millis = |at: Frames| u32::try_from(at.millis().0).unwrap_or(u32::MAX);
    for (number, (chapter, end)) in track.spans().enumerate() {
        tag.add_frame(ChapterFrame {
            element_id: name(number),
            start_time: millis(chapter.at),
            end_time: millis(end),
            // The times are what counts.
            start_offset: u32::MAX,
            end_offset: u32::MAX,
            frames: vec![Frame::text("TIT2", chapter.title.as_ref())],
        });
    }
    tag
}
