//! Takes in every format that recorders and other programs write, read whole.

use std::fs;
use std::path::Path;

use super::brought::{length, tone, wav};
use crate::speech::decode;
use crate::support::allocations::peak;
use crate::support::folder::Folder;
use crate::support::outside::program::output;

/// Frames of silence of an MP3 whose heads are these four bytes, each in so many bytes.
fn frames(head: [u8; 4], length: usize, count: usize) -> Vec<u8> {
    let frame = [&head[..], &vec![0; length - 4]].concat();
    frame.repeat(count)
}

/// The length of a sound that may be silent, in milliseconds.
fn silent_length(bytes: &[u8]) -> usize {
    let folder = Folder::new();
    let path = folder.join("a.mp3");
    fs::write(&path, bytes).unwrap();
    let (samples, rate) = decode(&path, 60).unwrap();
    samples.len() * 1000 / rate
}

/// MPEG 1 at 44100 Hz in two channels and in one, at 48000 Hz, and MPEG 2 at 22050 Hz; a frame of
/// the last has half the samples.
const STEREO: ([u8; 4], usize) = ([0xff, 0xfb, 0x90, 0x04], 417);
const MONO: ([u8; 4], usize) = ([0xff, 0xfb, 0x90, 0xc4], 417);
const FASTER: ([u8; 4], usize) = ([0xff, 0xfb, 0x94, 0x04], 384);
const SLOWER: ([u8; 4], usize) = ([0xff, 0xf3, 0x80, 0xc4], 208);

#[test]
fn an_mp3_is_read_whole_where_its_channels_or_its_rate_change() {
    for parts in [
        vec![STEREO],
        vec![MONO, STEREO],
        vec![STEREO, MONO],
        vec![STEREO, FASTER],
        vec![SLOWER, STEREO],
        vec![MONO, SLOWER, FASTER, STEREO],
    ] {
        let sound = |(head, length)| frames(head, length, 100);
        let alone: usize = parts.iter().map(|part| silent_length(&sound(*part))).sum();
        let all: Vec<u8> = parts.iter().flat_map(|part| sound(*part)).collect();
        let together = silent_length(&all);
        assert!(alone > 2300 * parts.len() && together.abs_diff(alone) < 10, "{alone} {together}");
    }
}

/// A tone of a second in AAC in a file of its own.
fn aac(rate: u16, channels: usize) -> Vec<u8> {
    let tone = (0..rate).map(|at| 0.5 * (f32::from(at) * 600.0 / f32::from(rate)).sin());
    let tone: Vec<f32> = tone.collect();
    syom::encode(&vec![tone; channels], rate.into()).unwrap()
}

#[test]
fn an_aac_is_read_whole_where_its_channels_or_its_rate_change() {
    for parts in [
        vec![(24_000, 1)],
        vec![(24_000, 1), (24_000, 1)],
        vec![(24_000, 1), (24_000, 2)],
        vec![(48_000, 2), (48_000, 1)],
        vec![(24_000, 1), (48_000, 1)],
        vec![(44_100, 2), (32_000, 1), (48_000, 2)],
        vec![(32_000, 1), (32_000, 2), (32_000, 1), (44_100, 1)],
    ] {
        let sound = parts.iter().flat_map(|(rate, channels)| aac(*rate, *channels));
        let length = length(&sound.collect::<Vec<u8>>(), "a.aac");
        // The encoder adds silence of up to three frames.
        let expected = 990 * parts.len()..=1200 * parts.len();
        assert!(expected.contains(&length), "{parts:?}: {length}");
    }
}

#[test]
fn a_long_mp3_is_looked_through_in_pieces() {
    let folder = Folder::new();
    let path = folder.join("long.mp3");
    let (head, length) = STEREO;
    fs::write(&path, frames(head, length, 50_000)).unwrap();
    let used = peak(|| drop(decode(&path, 2)));
    // The file has 20 MB, two seconds of sound 350 kB.
    assert!(used < 4_000_000, "{used} bytes");
}

/// IMA ADPCM of samples of 16 bits in one channel, in blocks of 256 bytes.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "as the format has it")]
fn ima(samples: &[i16]) -> Vec<u8> {
    const INDEX: [i32; 8] = [-1, -1, -1, -1, 2, 4, 6, 8];
    let step = |index: i32| (7.0 * 1.1_f64.powi(index)) as i32;
    let mut bytes = Vec::new();
    let mut index = 0_i32;
    for block in samples.chunks(505) {
        let mut predicted = i32::from(block[0]);
        bytes.extend(block[0].to_le_bytes());
        bytes.extend([index as u8, 0]);
        let mut nibbles = Vec::new();
        for place in 1..505 {
            let sample = i32::from(*block.get(place).unwrap_or(&0));
            let step = step(index);
            let off = sample - predicted;
            let size = (off.abs() * 4 / step).min(7);
            let by = (2 * size + 1) * step / 8;
            predicted = (predicted + if off < 0 { -by } else { by }).clamp(-32_768, 32_767);
            index = (index + INDEX[size as usize]).clamp(0, 88);
            nibbles.push(size as u8 | if off < 0 { 8 } else { 0 });
        }
        bytes.extend(nibbles.chunks(2).map(|two| two[0] | two[1] << 4));
    }
    bytes
}

#[test]
fn adpcm_in_a_wav_is_read_whole() {
    let samples: Vec<i16> =
        tone().chunks(2).map(|two| i16::from_le_bytes([two[0], two[1]])).collect();
    let sound = ima(&samples);
    let n = |count: usize| u32::try_from(count).unwrap().to_le_bytes();
    let format = [
        &b"fmt "[..],
        &n(20),
        &[0x11, 0, 1, 0],
        &n(44_100),
        &n(44_100 * 256 / 505),
        &[0, 1, 4, 0, 2, 0],
        &505_u16.to_le_bytes(),
    ]
    .concat();
    let fact = [&b"fact"[..], &n(4), &n(samples.len())].concat();
    for data in [sound.len(), sound.len() + 44, sound.len() + 1, 0xffff_ffff, 0] {
        let head = [&b"WAVE"[..], &format, &fact, b"data", &n(data)].concat();
        let file = [&b"RIFF"[..], &n(head.len() + sound.len()), &head, &sound].concat();
        let length = length(&file, "a.wav");
        assert!((2990..=3012).contains(&length), "{data}: {length}");
    }
}

/// Boxes of an MP4, behind each other.
fn boxes(all: &[(&[u8; 4], &[u8])]) -> Vec<u8> {
    let one = |(name, inner): &(&[u8; 4], &[u8])| {
        [&u32::try_from(inner.len() + 8).unwrap().to_be_bytes()[..], &name[..], inner].concat()
    };
    all.iter().flat_map(one).collect()
}

/// An MP4 whose track is of a kind, without its sound.
fn mp4_of(track: [u8; 4]) -> Vec<u8> {
    let table = [&[0; 7][..], &[1], &boxes(&[(&track, &[0; 28])])].concat();
    let table = boxes(&[(b"stsd", &table)]);
    let media = boxes(&[(b"mdia", &boxes(&[(b"minf", &boxes(&[(b"stbl", &table)]))]))]);
    let index = boxes(&[(b"trak", &media)]);
    boxes(&[(b"ftyp", b"3gp4\0\0\0\x003gp4"), (b"mdat", &[1; 99]), (b"moov", &index)])
}

#[test]
fn amr_is_named_with_what_to_do() {
    let folder = Folder::new();
    for (name, bytes) in [
        ("a.amr", b"#!AMR\n\x3c123456789".to_vec()),
        ("b.wav", b"#!AMR-WB\n\x3c123456789".to_vec()),
        ("c.3gp", mp4_of(*b"samr")),
        ("d.m4a", mp4_of(*b"sawb")),
    ] {
        let path = folder.join(name);
        fs::write(&path, bytes).unwrap();
        let error = decode(&path, 9).unwrap_err().to_string();
        assert!(error.contains("it is AMR") && error.contains("M4A or WAV"), "{name}: {error}");
    }
}

#[test]
fn what_is_not_read_is_named_with_what_to_save_it_as() {
    let folder = Folder::new();
    let packed = |format: u16| {
        let head = [&b"RIFF\x64\0\0\0WAVEfmt \x14\0\0\0"[..], &format.to_le_bytes()].concat();
        [
            &head[..],
            &[1, 0, 0x40, 0x1f, 0, 0, 0x59, 6, 0, 0, 65, 0, 0, 0, 2, 0, 64, 1],
            b"data\x41\0\0\0",
            &[7; 65],
        ]
        .concat()
    };
    for (name, bytes, says) in [
        ("a.wav", packed(49), "it is a WAV that is packed (format 49), which supple does not read"),
        ("b.wav", packed(69), "a WAV that is packed (format 69)"),
        ("c.wav", [&b"riff\x2e\x91\xcf\x11"[..], &[0; 80]].concat(), "it is Wave64,"),
        ("d.wav", [&[0x1a, 0x45, 0xdf, 0xa3][..], &[0; 80]].concat(), "it is WebM or Matroska,"),
        ("e.wav", [&[0x30, 0x26, 0xb2, 0x75][..], &[0; 80]].concat(), "it is WMA,"),
        ("f.wav", Vec::new(), "there is no sound in it"),
        ("h.wav", [&b"RIFX\x64\0\0\0WAVEfmt "[..], &[0; 80]].concat(), "the big end first,"),
        (
            "i.m4a",
            boxes(&[(b"ftyp", b"M4A \0\0\0\0"), (b"mdat", &[1; 99])]),
            "its index is missing",
        ),
        ("j.3gp", boxes(&[(b"ftyp", b"3gp4\0\0\0\0"), (b"mdat", &[])]), "its index is missing"),
        ("k.m4a", mp4_of(*b"ac-3"), "an MP4 with a sound of the kind “ac-3”, which"),
        ("l.m4a", mp4_of(*b"Opus"), "an MP4 with a sound of the kind “Opus”, which"),
        ("g.wav", b"hello".to_vec(), "it is no sound that supple knows"),
    ] {
        let path = folder.join(name);
        fs::write(&path, bytes).unwrap();
        let error = decode(&path, 9).unwrap_err().to_string();
        assert!(error.contains(says), "{name}: {error}");
    }
}

/// A tone of three seconds as another program writes it.
fn made(folder: &Folder, name: &str, options: &str) -> Vec<u8> {
    let source = folder.join("source.wav");
    if !source.exists() {
        let sound = tone();
        let n = u32::try_from(sound.len()).unwrap();
        fs::write(&source, wav(b"RIFF", n + 36, &[], 1, n, &sound)).unwrap();
    }
    let to = folder.join(name);
    let text = |path: &Path| path.to_str().unwrap().to_owned();
    let (from, into) = (text(&source), text(&to));
    let options = options.split_whitespace();
    let all: Vec<&str> =
        ["-v", "error", "-y", "-i", &from].into_iter().chain(options).chain([&*into]).collect();
    output("ffmpeg", &all);
    fs::read(&to).unwrap()
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs ffmpeg: make test")]
fn what_other_programs_write_is_read_whole() {
    let folder = Folder::new();
    for (name, options) in [
        ("aac.m4a", "-c:a aac"),
        ("fast-start.m4a", "-c:a aac -movflags +faststart"),
        ("fragments.m4a", "-c:a aac -movflags frag_keyframe+empty_moov+default_base_moof"),
        ("alac.m4a", "-c:a alac"),
        ("adts.aac", "-c:a aac -f adts"),
        ("aac.3gp", "-c:a aac"),
        ("mono.aiff", ""),
        ("stereo.aif", "-ac 2 -ar 48000"),
        ("24.aiff", "-c:a pcm_s24be"),
        ("pcm.caf", ""),
        ("float.caf", "-c:a pcm_f32le"),
        ("alac.caf", "-c:a alac"),
        ("ima.wav", "-c:a adpcm_ima_wav"),
        ("ima-stereo.wav", "-c:a adpcm_ima_wav -ac 2"),
        ("ms.wav", "-c:a adpcm_ms"),
        ("mp3.wav", "-c:a libmp3lame"),
        ("constant.mp3", "-c:a libmp3lame -b:a 64k"),
        ("variable.mp3", "-c:a libmp3lame -q:a 4"),
        ("slow.mp3", "-c:a libmp3lame -ar 16000"),
        ("vorbis.ogg", "-c:a libvorbis"),
        ("vorbis.oga", "-c:a libvorbis -f ogg"),
        ("book.m4b", "-c:a aac -f ipod"),
        ("float.aifc", "-c:a pcm_f32be -f aiff"),
        ("flac.ogg", "-c:a flac"),
        ("opus.opus", "-c:a libopus"),
        ("voice-note.ogg", "-c:a libopus -ar 16000 -b:a 16k"),
    ] {
        let bytes = made(&folder, name, options);
        // What an encoder adds around the sound is heard in some of them: at most a tenth second.
        let length = length(&bytes, name);
        assert!((2990..=3110).contains(&length), "{name}: {length}");
    }
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs ffmpeg: make test")]
fn a_movie_is_read_with_the_right_end_first_or_refused() {
    let folder = Folder::new();
    let decoded = |codec: &str| {
        let name = format!("{codec}.mov");
        made(&folder, &name, &format!("-c:a pcm_{codec}"));
        decode(&folder.join(&name), 9)
    };
    let source = decoded("s16le").unwrap().0;
    for codec in ["s16be", "s24le", "s32le", "f32le", "f64le"] {
        let samples = decoded(codec).unwrap().0;
        let difference = |(one, other): (&f32, &f32)| (one - other).abs();
        let most = samples.iter().zip(&source).map(difference).fold(0.0, f32::max);
        assert!(samples.len() == source.len() && most < 1e-4, "{codec}: {most}");
    }
    for codec in ["s24be", "s32be", "f32be", "f64be"] {
        let error = decoded(codec).unwrap_err().to_string();
        assert!(
            error.contains("big end first") && error.contains("save it as"),
            "{codec}: {error}"
        );
    }
}

#[test]
#[cfg_attr(not(feature = "machine-tests"), ignore = "needs ffmpeg: make test")]
fn what_was_joined_is_read_to_its_end() {
    let folder = Folder::new();
    let kinds = [
        ("ogg", "libvorbis"),
        ("ogg", "libopus"),
        ("mp3", "libmp3lame"),
        ("flac", "flac"),
        ("aac", "aac"),
    ];
    for (ending, codec) in kinds {
        let one = |options: &str| {
            made(&folder, &format!("a.{ending}"), &format!("-c:a {codec} {options}"))
        };
        let mono = one("-ac 1 -ar 24000");
        let stereo = one("-ac 2 -ar 24000");
        let other = one("-ac 1 -ar 48000");
        for (what, parts) in [
            ("alike", vec![&mono, &mono]),
            ("more channels", vec![&mono, &stereo]),
            ("fewer channels", vec![&stereo, &mono, &mono]),
            ("another rate", vec![&mono, &other]),
            ("all", vec![&stereo, &other, &mono, &stereo]),
        ] {
            let all: Vec<u8> = parts.iter().flat_map(|part| part.iter().copied()).collect();
            let length = length(&all, "joined");
            let expected = 2990 * parts.len()..=3110 * parts.len();
            assert!(expected.contains(&length), "{codec}, {what}: {length}");
        }
    }
}
