//! Decoding of sound files.
#![expect(clippy::disallowed_methods, reason = "takes and music are files")]

mod adts;
mod frames;
mod kind;
mod known;
mod mp3;
mod opus;
mod parts;
mod plain_wave;
mod section;

use std::fmt;
use std::fs::File;
use std::io::ErrorKind;
use std::ops::RangeInclusive;
use std::panic::{UnwindSafe, catch_unwind};
use std::path::Path;

use symphonia::core::audio::GenericAudioBufferRef;
use symphonia::core::codecs::audio::{AudioDecoder, AudioDecoderOptions};
use symphonia::core::errors::{Error, Result as Decoded};
use symphonia::core::formats::probe::Hint;
use symphonia::core::formats::{FormatOptions, FormatReader, TrackType};
use symphonia::core::io::{MediaSourceStream, MediaSourceStreamOptions};
use symphonia::core::meta::MetadataOptions;
use symphonia::default::{get_codecs, get_probe};

use self::kind::{Refused, kind_of, lacks_index, refused};
pub(crate) use self::known::known_sounds;
pub(super) use self::known::sound_endings;
use self::parts::{Decoder, parts};
use self::plain_wave::is_plain_wave;
use self::section::Section;
use super::dsp::resample;
use crate::files::reason;
use crate::time::RATE;

/// The sample rates that are decoded, in Hz. To resample from a rate far beyond would take more
/// memory than there is, and no recorder makes it.
const RATES: RangeInclusive<usize> = 4_000..=192_000;

/// The largest sample; others are clamped to it. Full scale is 1, which floating-point recordings
/// may pass and are made softer later; a sample far beyond is no sound.
const LARGEST_SAMPLE: f32 = 8.0;

/// A sound file that cannot be decoded. Its text says what to do next; the caller names the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum DecodeError {
    /// The file cannot be read; in the system's words.
    Read(String),
    /// The format is none that is decoded here.
    Unknown,
    /// The format is one that is not decoded here, by its name.
    Other(String),
    /// The format is AMR, which some telephones record.
    Amr,
    /// The file has no sound.
    Empty,
    /// The file cannot be decoded to its end; in the decoder's words, if it has any.
    Damaged(Option<String>),
    /// The sample rate, in Hz, is far from all that recorders make.
    Rate(usize),
    /// The sound is longer than this limit, in seconds.
    Length(usize),
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read(reason) => f.write_str(reason),
            Self::Unknown => {
                write!(f, "it is no sound that supple knows: save it as {}", known_sounds())
            }
            Self::Other(kind) => {
                write!(f, "it is {kind}, which supple does not read: save it as plain {}", known_sounds())
            }
            Self::Amr => f.write_str(
                "it is AMR, a format of telephones that supple does not read: let the recorder save M4A or WAV, or \
                 turn it into one with another program, such as `ffmpeg -i FROM TO.wav`",
            ),
            Self::Empty => f.write_str("there is no sound in it: record it again"),
            Self::Damaged(None) => f.write_str("it is damaged"),
            Self::Damaged(Some(reason)) => write!(f, "it is damaged: {reason}"),
            Self::Rate(rate) => {
                write!(f, "it has {rate} samples a second: save it with 44100 or 48000")
            }
            Self::Length(longest) => write!(f, "it is longer than {longest} s: make it shorter"),
        }
    }
}

impl std::error::Error for DecodeError {}

impl From<Refused> for DecodeError {
    fn from(kind: Refused) -> Self {
        match kind {
            Refused::Amr => Self::Amr,
            Refused::BigEndianMovie => {
                Self::Other("a QuickTime movie of samples with the big end first".to_owned())
            }
        }
    }
}

/// The samples of a file of at most `longest` seconds, mixed to mono, and their rate in Hz.
///
/// # Errors
/// When it cannot be read, is no sound, has a rate that no recorder has, or is too long.
pub(crate) fn decode(path: &Path, longest: usize) -> Result<(Vec<f32>, usize), DecodeError> {
    let mixed =
        whatever_happens(|| whole(path, longest, Mix::Mean)).map_err(|error| match error {
            DecodeError::Unknown => named(path),
            error => error,
        })?;
    // Where one channel is the other turned round, their mean is nothing.
    let channel = mixed.cancelled.map(Mix::Channel);
    let mixed = match channel {
        Some(channel) => whatever_happens(|| whole(path, longest, channel))?,
        None => mixed,
    };
    Ok((mixed.samples, mixed.rate))
}

/// True if a file is sure to be a sound of at most `longest` seconds that is decoded whole, which a look
/// at its head and its first samples tells; false where only decoding tells.
pub(crate) fn is_surely_sound(path: &Path, longest: usize) -> bool {
    File::open(path).is_ok_and(|file| is_plain_wave(file, &RATES, longest).unwrap_or(false))
}

/// The refusal of a file that is no sound which is decoded here.
fn named(path: &Path) -> DecodeError {
    let Ok(mut file) = File::open(path) else { return DecodeError::Unknown };
    if file.metadata().is_ok_and(|about| about.len() == 0) {
        return DecodeError::Empty;
    }
    if lacks_index(&mut file).unwrap_or(false) {
        let reason =
            "its index is missing, as where a recorder was stopped by force: record it again";
        return DecodeError::Damaged(Some(reason.to_owned()));
    }
    kind_of(&mut file).ok().flatten().map_or(DecodeError::Unknown, DecodeError::Other)
}

/// How channels become one.
#[derive(Clone, Copy, Debug)]
enum Mix {
    /// The mean of all.
    Mean,
    /// One of them, from 0.
    Channel(usize),
}

/// The share of its channels' power that a mean keeps at least, unless they cancel each other.
const CANCELLED: f64 = 0.01;

/// The share of the loudest channel's power that may be cancelled, as it is for moments of music.
const MOST_CANCELLED: f64 = 0.05;

/// The frames of a moment in which channels may cancel each other, about a tenth of a second.
const MOMENT: usize = 4096;

/// The share of the pieces of a file that may be lost: a recorder that was killed leaves one.
const MOST_LOST: usize = 50;

/// A file decoded to one channel.
struct Mixed {
    samples: Vec<f32>,
    rate: usize,
    /// The loudest channel, where the channels cancel each other.
    cancelled: Option<usize>,
}

/// All parts of a file, at the rate of the first, or at [`RATE`] where they have several.
fn whole(path: &Path, longest: usize, mix: Mix) -> Result<Mixed, DecodeError> {
    let read = |error: std::io::Error| DecodeError::Read(reason(&error));
    let mut file = File::open(path).map_err(read)?;
    if let Some(kind) = refused(&mut file).map_err(read)? {
        return Err(kind.into());
    }
    let parts = parts(&mut file).map_err(read)?;
    let mut all: Option<Mixed> = None;
    for (decoder, section) in parts {
        let part = match decoder {
            Decoder::Symphonia => samples(SoundFile::open(section)?, longest, mix)?,
            Decoder::Opus => opus::samples(section, longest, mix)?,
        };
        all = Some(match all {
            None => part,
            Some(before) => joined(before, part)?,
        });
        if all.as_ref().is_some_and(|all| all.samples.len() > longest * all.rate) {
            return Err(DecodeError::Length(longest));
        }
    }
    all.ok_or(DecodeError::Empty)
}

/// Two parts behind each other.
fn joined(mut before: Mixed, mut part: Mixed) -> Result<Mixed, DecodeError> {
    let failed = |error: &dyn fmt::Display| DecodeError::Damaged(Some(error.to_string()));
    if before.rate != part.rate {
        for one in [&mut before, &mut part] {
            let samples = std::mem::take(&mut one.samples);
            one.samples = resample(samples, one.rate).map_err(|error| failed(&error))?;
            one.rate = RATE as usize;
        }
    }
    before.samples.append(&mut part.samples);
    let cancelled = before.cancelled.or(part.cancelled);
    Ok(Mixed { cancelled, ..before })
}

/// The result of decoding, which is an error where a decoder panics: one that trips over a damaged
/// file must not end a session.
fn whatever_happens<T>(
    decode: impl FnOnce() -> Result<T, DecodeError> + UnwindSafe,
) -> Result<T, DecodeError> {
    catch_unwind(decode).unwrap_or(Err(DecodeError::Damaged(None)))
}

fn samples(mut file: SoundFile, longest: usize, how: Mix) -> Result<Mixed, DecodeError> {
    let mut interleaved = Vec::new();
    let mut mixer = Mixer::new(how);
    let mut rate = None;
    while let Some(piece) = file.next().transpose() {
        let piece = piece.map_err(|error| {
            let next = "save it anew as WAV or FLAC";
            DecodeError::Damaged(Some(format!("{}; {next}", reason(&error))))
        })?;
        let new = rate_of(&piece)?;
        if *rate.get_or_insert(new) != new {
            let reason = "its sample rate changes: save it anew as WAV or FLAC".to_owned();
            return Err(DecodeError::Damaged(Some(reason)));
        }
        piece.copy_to_vec_interleaved(&mut interleaved);
        if interleaved.iter().any(|sample: &f32| sample.is_nan()) {
            let reason = "a sample in it is no number".to_owned();
            return Err(DecodeError::Damaged(Some(reason)));
        }
        mixer.add(&mut interleaved, piece.num_planes());
        if mixer.samples.len() > longest * new {
            return Err(DecodeError::Length(longest));
        }
    }
    let SoundFile { lost, pieces, .. } = file;
    if lost > 1 && lost * MOST_LOST > pieces {
        let reason = format!(
            "{lost} of its {pieces} pieces cannot be read, as where its channels or its rate change: save it \
             anew as WAV or FLAC"
        );
        return Err(DecodeError::Damaged(Some(reason)));
    }
    Ok(mixer.mixed(rate.ok_or(DecodeError::Empty)?))
}

/// The first audio track of a file.
struct SoundFile {
    reader: Box<dyn FormatReader>,
    track: u32,
    decoder: Box<dyn AudioDecoder>,
    /// The pieces that there were, and those of them that could not be decoded.
    pieces: usize,
    lost: usize,
}

impl SoundFile {
    fn open(section: Section) -> Result<Self, DecodeError> {
        let source = MediaSourceStream::new(Box::new(section), MediaSourceStreamOptions::default());
        let other = |error| match error {
            Error::IoError(error) if error.kind() != ErrorKind::UnexpectedEof => {
                DecodeError::Read(reason(&error))
            }
            _ => DecodeError::Unknown,
        };
        let (hint, format, tags) =
            (Hint::new(), FormatOptions::default(), MetadataOptions::default());
        let reader = get_probe().probe(&hint, source, format, tags).map_err(other)?;
        let track = reader.default_track(TrackType::Audio);
        let codec = track.and_then(|track| Some((track.id, track.codec_params.as_ref()?.audio()?)));
        let (track, codec) = codec.ok_or_else(|| other(Error::Unsupported("")))?;
        let options = AudioDecoderOptions::default();
        let decoder = get_codecs().make_audio_decoder(codec, &options).map_err(other)?;
        Ok(Self { reader, track, decoder, pieces: 0, lost: 0 })
    }

    /// The next piece that is whole, or nothing at the end.
    fn next(&mut self) -> Decoded<Option<GenericAudioBufferRef<'_>>> {
        loop {
            let packet = match self.reader.next_packet() {
                Ok(Some(packet)) => packet,
                Ok(None) => return Ok(None),
                // Its length was not known when its head was written.
                Err(Error::IoError(error)) if error.kind() == ErrorKind::UnexpectedEof => {
                    return Ok(None);
                }
                Err(error) => return Err(error),
            };
            if packet.track_id != self.track {
                continue;
            }
            self.pieces += 1;
            match self.decoder.decode(&packet) {
                // The pieces around it can still be heard.
                Err(Error::DecodeError(_)) => self.lost += 1,
                Err(error) => return Err(error),
                Ok(_) => return Ok(Some(self.decoder.last_decoded())),
            }
        }
    }
}

fn rate_of(piece: &GenericAudioBufferRef<'_>) -> Result<usize, DecodeError> {
    let rate = piece.spec().rate() as usize;
    if RATES.contains(&rate) {
        return Ok(rate);
    }
    Err(DecodeError::Rate(rate))
}

/// Channels on their way to one.
struct Mixer {
    how: Mix,
    samples: Vec<f32>,
    /// The power of each channel, as a sum.
    channels: Vec<f64>,
    /// That of each in the moments in which the channels cancel each other.
    cancelled: Vec<f64>,
    /// The power of the mean and of each channel in this moment, and its frames.
    mean: f64,
    moment: Vec<f64>,
    frames: usize,
}

impl Mixer {
    const fn new(how: Mix) -> Self {
        Self {
            how,
            samples: Vec::new(),
            channels: Vec::new(),
            cancelled: Vec::new(),
            mean: 0.0,
            moment: Vec::new(),
            frames: 0,
        }
    }

    /// Adds frames of so many channels, clamped.
    fn add(&mut self, interleaved: &mut [f32], channels: usize) {
        for sample in interleaved.iter_mut() {
            *sample = sample.clamp(-LARGEST_SAMPLE, LARGEST_SAMPLE);
        }
        if channels <= 1 {
            return self.samples.extend_from_slice(interleaved);
        }
        for powers in [&mut self.channels, &mut self.cancelled, &mut self.moment] {
            powers.resize(powers.len().max(channels), 0.0);
        }
        let share = 1.0 / u16::try_from(channels).map_or(1.0, f32::from);
        for frame in interleaved.chunks(channels) {
            let mean = frame.iter().sum::<f32>() * share;
            self.mean += f64::from(mean * mean);
            for (power, sample) in self.moment.iter_mut().zip(frame) {
                *power += f64::from(sample * sample);
            }
            self.frames += 1;
            if self.frames == MOMENT {
                self.end_moment();
            }
            self.samples.push(match self.how {
                Mix::Mean => mean,
                Mix::Channel(index) => frame.get(index).copied().unwrap_or(mean),
            });
        }
    }

    /// Adds the powers of a moment to those of the whole.
    fn end_moment(&mut self) {
        let loudest = loudest(&self.moment);
        let second = loudest.map_or(0.0, |(index, _)| {
            let others = self.moment.iter().enumerate().filter(|(other, _)| *other != index);
            others.map(|(_, power)| *power).fold(0.0, f64::max)
        });
        // A channel that stands alone is halved by the mean, not cancelled.
        let is_cancelled = loudest
            .is_some_and(|(_, power)| second > power * CANCELLED && self.mean < power * CANCELLED);
        for (at, power) in self.moment.iter_mut().enumerate() {
            let power = std::mem::take(power);
            if let Some(sum) = self.channels.get_mut(at) {
                *sum += power;
            }
            if let Some(sum) = self.cancelled.get_mut(at).filter(|_| is_cancelled) {
                *sum += power;
            }
        }
        (self.mean, self.frames) = (0.0, 0);
    }

    fn mixed(mut self, rate: usize) -> Mixed {
        self.end_moment();
        let cancelled = loudest(&self.channels).filter(|(index, power)| {
            let lost = self.cancelled.get(*index).copied().unwrap_or_default();
            lost > *power * MOST_CANCELLED
        });
        Mixed { cancelled: cancelled.map(|(index, _)| index), samples: self.samples, rate }
    }
}

/// The channel with the most power, and that.
fn loudest(powers: &[f64]) -> Option<(usize, f64)> {
    powers.iter().copied().enumerate().max_by(|(_, one), (_, other)| one.total_cmp(other))
}

#[cfg(test)]
mod tests {
    use symphonia::core::codecs::CodecInfo;
    use symphonia::core::codecs::audio::{AudioCodecParameters, FinalizeResult};
    use symphonia::core::packet::PacketRef;

    use super::*;

    /// A decoder that panics at its second packet, where another would give a piece.
    struct Panicking {
        inner: Box<dyn AudioDecoder>,
        packets: usize,
    }

    impl AudioDecoder for Panicking {
        fn reset(&mut self) {
            self.inner.reset();
        }

        fn codec_info(&self) -> &CodecInfo {
            self.inner.codec_info()
        }

        fn codec_params(&self) -> &AudioCodecParameters {
            self.inner.codec_params()
        }

        fn decode_ref(&mut self, packet: &PacketRef<'_>) -> Decoded<GenericAudioBufferRef<'_>> {
            self.packets += 1;
            assert!(self.packets < 2, "a decoder of this test breaks");
            self.inner.decode_ref(packet)
        }

        fn finalize(&mut self) -> FinalizeResult {
            self.inner.finalize()
        }

        fn last_decoded(&self) -> GenericAudioBufferRef<'_> {
            self.inner.last_decoded()
        }
    }

    #[test]
    fn a_decoder_that_panics_is_a_damaged_file_and_no_more() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sit.wav");
        let spec = hound::WavSpec {
            channels: 1,
            sample_rate: 48_000,
            bits_per_sample: 16,
            sample_format: hound::SampleFormat::Int,
        };
        let mut writer = hound::WavWriter::create(&path, spec).unwrap();
        (0..48_000_i32).for_each(|at| writer.write_sample(at % 100).unwrap());
        writer.finalize().unwrap();
        assert_eq!(decode(&path, 9).unwrap().0.len(), 48_000);
        let broken = whatever_happens(|| {
            let section = parts(&mut File::open(&path).unwrap()).unwrap().remove(0).1;
            let SoundFile { reader, track, decoder, .. } = SoundFile::open(section)?;
            let decoder = Box::new(Panicking { inner: decoder, packets: 0 });
            samples(SoundFile { reader, track, decoder, pieces: 0, lost: 0 }, 9, Mix::Mean)
        });
        assert_eq!(broken.map(|_| ()), Err(DecodeError::Damaged(None)));
        assert_eq!(decode(&path, 9).unwrap().0.len(), 48_000);
    }
}
