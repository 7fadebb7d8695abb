//! The index of an MP4: its length, the place of each access unit, and its chapters.
//!
//! Chapters are written twice: as Nero's list, which many players read, as long as it can hold them
//! all, and as a track of text, which Apple's players read.

use std::io;

use super::super::cover::{Cover, CoverFormat};
use super::super::track::{ARTIST, SOFTWARE, Track};
use super::boxes::{Bytes, bytes, full};
use crate::time::{Frames, RATE, index};

/// The length of an access unit of AAC, in samples; also the delay of the encoder.
pub(super) const UNIT: u64 = 1024;

/// The bit rate, in bits a second: enough for speech, tones and wind in mono.
pub(super) const BITRATE: u32 = 80_000;

// The numbers of the tracks.
const SOUND: u32 = 1;
const CHAPTERS: u32 = 2;

/// The most chapters in Nero's list, whose count has 8 bits. Where there are more there is none:
/// readers would take the first for all.
const LIST: usize = 255;

/// The code of an undetermined language (`und`), five bits a letter.
const LANGUAGE: u16 = 0x55C4;

/// The index of one track, as far as it is known.
#[derive(Debug)]
pub(super) struct Index {
    track: Track,
    /// The configuration of the decoder (an `AudioSpecificConfig`).
    config: Vec<u8>,
    /// The number of units that there will be: one more than the sound fills.
    units: usize,
    /// The size of each unit so far, in bytes.
    sizes: Vec<u32>,
    /// The title of each chapter, as the track of text holds it.
    texts: Vec<Vec<u8>>,
}

impl Index {
    pub(super) fn new(track: &Track, config: &[u8]) -> Self {
        let units = usize::try_from(track.frames.0.div_ceil(UNIT) + 1).unwrap_or(usize::MAX);
        let texts = track.chapters.iter().map(|chapter| text_unit(&chapter.title)).collect();
        Self { track: track.clone(), config: config.to_vec(), units, sizes: Vec::new(), texts }
    }

    /// Adds the next unit, of this size in bytes.
    pub(super) fn add(&mut self, size: usize) {
        self.sizes.push(u32::try_from(size).unwrap_or(u32::MAX));
    }

    /// All bytes before the units; of the same size before and after the units are known.
    pub(super) fn head(&self) -> io::Result<Vec<u8>> {
        if !self.sizes.is_empty() && self.sizes.len() != self.units {
            return Err(io::Error::other("another number of AAC units came than was expected"));
        }
        let brands = bytes().raw(b"M4A ").int(0).raw(b"M4A mp42isom");
        let head = bytes().with(*b"ftyp", brands);
        // The sizes of all boxes are known but not yet where they end.
        let before = head.0.len() + bytes().with(*b"moov", self.moov(0, 0)).0.len() + 8;
        let place = |at: usize| u32::try_from(at).map_err(io::Error::other);
        let text_size: usize = self.texts.iter().map(Vec::len).sum();
        let moov = self.moov(place(before + text_size)?, place(before)?);
        let sound: u64 = self.sizes.iter().copied().map(u64::from).sum();
        let data = u32::try_from(sound + text_size as u64 + 8).map_err(io::Error::other)?;
        let Bytes(mut all) = head.with(*b"moov", moov).int(data).raw(b"mdat");
        all.extend(self.texts.iter().flatten());
        Ok(all)
    }

    fn moov(&self, sound_at: u32, text_at: u32) -> Bytes {
        let moov = bytes().with(*b"mvhd", self.movie()).with(*b"trak", self.sound(sound_at));
        let moov =
            if self.texts.is_empty() { moov } else { moov.with(*b"trak", self.text(text_at)) };
        moov.with(*b"udta", self.about())
    }

    /// The length of the sound, in frames; 24 h 51 min fit.
    fn length(&self) -> u32 {
        u32::try_from(self.track.frames.0).unwrap_or(u32::MAX)
    }

    fn movie(&self) -> Bytes {
        let movie = full(0, 0).int(0).int(0).int(RATE).int(self.length());
        movie.int(0x1_0000).short(0x100).zeros(10).matrix().zeros(24).int(CHAPTERS + 1)
    }

    /// The head of a track. Players show only what is enabled, and chapters are not.
    fn head_of(&self, number: u32, flags: u32, volume: u16) -> Bytes {
        let head = full(0, flags).int(0).int(0).int(number).int(0).int(self.length());
        head.zeros(12).short(volume).zeros(2).matrix().zeros(8)
    }

    fn sound(&self, at: u32) -> Bytes {
        let count = u32::try_from(self.units).unwrap_or(u32::MAX);
        let unit = u32::try_from(UNIT).unwrap_or(u32::MAX);
        // What the last unit holds beyond the sound.
        let spare = (unit - self.length() % unit) % unit;
        // The first unit only prepares the decoder; the sound begins after it.
        let edit = full(0, 0).int(1).int(self.length()).int(unit).short(1).short(0);
        let mut sizes = self.sizes.clone();
        sizes.resize(self.units, 0);
        let table = bytes()
            .with(*b"stsd", full(0, 0).int(1).with(*b"mp4a", self.description()))
            .with(*b"stts", full(0, 0).int(2).int(count - 1).int(unit).int(1).int(unit - spare));
        let table = places(table, &sizes, at);
        let info = bytes()
            .with(*b"smhd", full(0, 0).zeros(4))
            .with(*b"dinf", data_here())
            .with(*b"stbl", table);
        let media = bytes()
            .with(*b"mdhd", media_head(count.saturating_mul(unit) - spare))
            .with(*b"hdlr", handler(*b"soun", "Sound"))
            .with(*b"minf", info);
        let sound = bytes()
            .with(*b"tkhd", self.head_of(SOUND, 3, 0x100))
            .with(*b"edts", bytes().with(*b"elst", edit));
        let sound = if self.texts.is_empty() {
            sound
        } else {
            sound.with(*b"tref", bytes().with(*b"chap", bytes().int(CHAPTERS)))
        };
        sound.with(*b"mdia", media)
    }

    /// The bit rates of any second and of the whole, in bits a second; what was asked for, as long
    /// as it is not known.
    fn rates(&self) -> (u32, u32) {
        let rate = |sizes: &[u32]| {
            let bits = 8 * sizes.iter().copied().map(u64::from).sum::<u64>();
            let length = UNIT * sizes.len() as u64;
            (bits * u64::from(RATE)).checked_div(length).and_then(|rate| u32::try_from(rate).ok())
        };
        let second = index(u64::from(RATE) / UNIT).clamp(1, self.sizes.len().max(1));
        let mean = rate(&self.sizes).unwrap_or(BITRATE);
        let most = self.sizes.windows(second).filter_map(rate).max();
        (most.map_or(BITRATE, |most| most.max(mean)), mean)
    }

    /// The sample description: one channel, 16 bits, and the configuration in descriptors.
    fn description(&self) -> Bytes {
        let config = u8::try_from(self.config.len()).unwrap_or(u8::MAX);
        let (most, mean) = self.rates();
        // 13 bytes, then the configuration behind its own two.
        let decoder = bytes().byte(0x40).byte(0x15).zeros(3).int(most).int(mean);
        let decoder = decoder.byte(5).byte(config).raw(&self.config);
        let stream = bytes().short(1).byte(0).byte(4).byte(15 + config).raw(&decoder.0);
        let stream = stream.byte(6).byte(1).byte(2);
        let esds = full(0, 0).byte(3).byte(23 + config).raw(&stream.0);
        let entry = bytes().zeros(6).short(1).zeros(8).short(1).short(16).zeros(4);
        entry.int(RATE << 16).with(*b"esds", esds)
    }

    /// The chapters as a track of text, laid out as ffmpeg and Apple's programs do.
    fn text(&self, at: u32) -> Bytes {
        let mut times = full(0, 0).int(u32::try_from(self.texts.len()).unwrap_or(u32::MAX));
        for (chapter, end) in self.track.spans() {
            let length = u32::try_from((end - chapter.at).0).unwrap_or(u32::MAX);
            times = times.int(1).int(length);
        }
        // A chapter that does not begin with the sound is led to by an empty edit.
        let first = self.track.chapters.first().map_or(Frames::ZERO, |chapter| chapter.at);
        let first = u32::try_from(first.0).unwrap_or(u32::MAX);
        let rest = self.length().saturating_sub(first);
        let edit = |length: u32, from: u32| bytes().int(length).int(from).short(1).short(0);
        let edits = if first == 0 {
            full(0, 0).int(1).raw(&edit(rest, 0).0)
        } else {
            full(0, 0).int(2).raw(&edit(first, u32::MAX).0).raw(&edit(rest, 0).0)
        };
        let style = bytes().int(1).zeros(18).short(1).zeros(6);
        let font = bytes().short(1).short(1).byte(0);
        let entry = bytes().zeros(6).short(1).raw(&style.with(*b"ftab", font).0);
        let sizes: Vec<u32> =
            self.texts.iter().map(|text| u32::try_from(text.len()).unwrap_or(u32::MAX)).collect();
        let table =
            bytes().with(*b"stsd", full(0, 0).int(1).with(*b"text", entry)).with(*b"stts", times);
        let table = places(table, &sizes, at);
        let general = bytes()
            .with(*b"gmin", full(0, 0).short(0x40).short(0x8000).short(0x8000).short(0x8000).int(0))
            .with(*b"text", bytes().matrix());
        let info =
            bytes().with(*b"gmhd", general).with(*b"dinf", data_here()).with(*b"stbl", table);
        let media = bytes()
            .with(*b"mdhd", media_head(rest))
            .with(*b"hdlr", handler(*b"text", "Chapters"))
            .with(*b"minf", info);
        bytes()
            .with(*b"tkhd", self.head_of(CHAPTERS, 2, 0))
            .with(*b"edts", bytes().with(*b"elst", edits))
            .with(*b"mdia", media)
    }

    /// The title, the program, and Nero's list of chapters.
    fn about(&self) -> Bytes {
        let text = |text: &str| bytes().with(*b"data", bytes().int(1).int(0).raw(text.as_bytes()));
        let mut list = bytes();
        if !self.track.title.is_empty() {
            list = list.with(*b"\xA9nam", text(&self.track.title));
        }
        if let Some(album) = &self.track.album {
            list = list.with(*b"\xA9ART", text(ARTIST)).with(*b"\xA9alb", text(&album.title));
            if let Some(number) = album.number {
                let number = u16::try_from(number).unwrap_or(u16::MAX);
                let number = bytes().int(0).int(0).short(0).short(number).int(0);
                list = list.with(*b"trkn", bytes().with(*b"data", number));
            }
        }
        if let Some(Cover { format, bytes: picture }) = &self.track.cover {
            let kind = match format {
                CoverFormat::Jpeg => 13,
                CoverFormat::Png => 14,
            };
            let picture = bytes().int(kind).int(0).raw(picture);
            list = list.with(*b"covr", bytes().with(*b"data", picture));
        }
        list = list.with(*b"\xA9too", text(SOFTWARE));
        let reader = full(0, 0).int(0).raw(b"mdirappl").zeros(9);
        let meta = full(0, 0).with(*b"hdlr", reader).with(*b"ilst", list);
        let about = bytes().with(*b"meta", meta);
        let chapters = &self.track.chapters;
        if chapters.is_empty() || chapters.len() > LIST {
            return about;
        }
        let count = u8::try_from(chapters.len()).unwrap_or(u8::MAX);
        let list = chapters.iter().fold(full(1, 0).int(0).byte(count), |list, chapter| {
            // In units of 100 ns; a frame is 208 1/3 of them.
            let title = shortened(&chapter.title, 255);
            let length = u8::try_from(title.len()).unwrap_or(u8::MAX);
            list.long(chapter.at.0 * 625 / 3).byte(length).raw(title.as_bytes())
        });
        about.with(*b"chpl", list)
    }
}

/// The tables that place units of these sizes one after another from `at` on, in bytes.
fn places(table: Bytes, sizes: &[u32], at: u32) -> Bytes {
    let count = u32::try_from(sizes.len()).unwrap_or(u32::MAX);
    let each = sizes.iter().fold(full(0, 0).int(0).int(count), |each, size| each.int(*size));
    table
        .with(*b"stsc", full(0, 0).int(1).int(1).int(count).int(1))
        .with(*b"stsz", each)
        .with(*b"stco", full(0, 0).int(1).int(at))
}

fn media_head(length: u32) -> Bytes {
    full(0, 0).int(0).int(0).int(RATE).int(length).short(LANGUAGE).short(0)
}

fn handler(kind: [u8; 4], name: &str) -> Bytes {
    full(0, 0).int(0).raw(&kind).zeros(12).raw(name.as_bytes()).byte(0)
}

/// The data reference that says that the sound is in this file.
fn data_here() -> Bytes {
    bytes().with(*b"dref", full(0, 0).int(1).with(*b"url ", full(0, 1)))
}

/// The title of a chapter after its length, with a note that it is UTF-8.
fn text_unit(title: &str) -> Vec<u8> {
    let title = shortened(title, 1000);
    let length = u16::try_from(title.len()).unwrap_or(u16::MAX);
    bytes().short(length).raw(title.as_bytes()).with(*b"encd", bytes().int(0x100)).0
}

/// The longest beginning of a text that takes at most `most` bytes.
fn shortened(text: &str, most: usize) -> &str {
    text.get(..text.floor_char_boundary(most)).unwrap_or(text)
}
