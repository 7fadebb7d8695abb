//! Takes as phones, recorders and file systems bring them.

use std::fs;
use std::path::Path;

use opus_pure::{Application, MAX_PACKET_BYTES, OggOpusWriter, OpusEncoder, OpusHead};

use tempfile::TempDir;

use super::super::takes::Takes;
use crate::speech::decode;

const SECONDS: usize = 3;
const RATE: usize = 44_100;

/// A tone of three seconds, 16 bits a sample.
#[expect(clippy::cast_possible_truncation, reason = "the tone is softer than full scale")]
pub(super) fn tone() -> Vec<u8> {
    let sample = |at: usize| (16_000.0 * (at as f32 * 0.0313).sin()) as i16;
    (0..SECONDS * RATE).flat_map(|at| sample(at).to_le_bytes()).collect()
}

/// A WAV with these sizes in its head, and something behind the head.
pub(super) fn wav(
    magic: &[u8],
    riff: u32,
    before: &[u8],
    channels: u16,
    data: u32,
    sound: &[u8],
) -> Vec<u8> {
    let rate = 44_100_u32.to_le_bytes();
    let bytes = (88_200 * u32::from(channels)).to_le_bytes();
    let block = (2 * channels).to_le_bytes();
    let format =
        [&16_u32.to_le_bytes()[..], &1_u16.to_le_bytes(), &channels.to_le_bytes()].concat();
    let format = [&b"fmt "[..], &format, &rate, &bytes, &block, &16_u16.to_le_bytes()].concat();
    let data = [&b"data"[..], &data.to_le_bytes(), sound].concat();
    [magic, &riff.to_le_bytes(), b"WAVE", before, &format, &data].concat()
}

/// The length of a sound that is heard, in milliseconds.
pub(super) fn length(bytes: &[u8], name: &str) -> usize {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    let (samples, rate) = decode(&path, 60).unwrap_or_else(|error| panic!("{name}: {error}"));
    let loudest = samples.iter().fold(0.0_f32, |loudest, sample| loudest.max(sample.abs()));
    assert!(loudest > 0.3, "{name} is silent");
    samples.len() * 1000 / rate
}

#[test]
fn a_wav_is_read_whole_whatever_its_sizes_say() {
    let sound = tone();
    let n = u32::try_from(sound.len()).unwrap();
    let long = [&b"ds64"[..], &28_u32.to_le_bytes(), &u64::from(n + 72).to_le_bytes()].concat();
    let long = [&long[..], &u64::from(n).to_le_bytes(), &[0; 12]].concat();
    let odd = [&b"LIST"[..], &17_u32.to_le_bytes(), b"INFOICMT", &5_u32.to_le_bytes(), b"hello\0"];
    let odd = odd.concat();
    let zero = [&b"ds64"[..], &28_u32.to_le_bytes(), &[0; 28]].concat();
    let large = u64::from(n + 9999).to_le_bytes();
    let large = [&b"ds64"[..], &28_u32.to_le_bytes(), &large, &large, &[0; 12]].concat();
    let all = u32::MAX;
    for (name, magic, riff, before, data) in [
        ("right", b"RIFF", n + 36, &[][..], n),
        ("riff-1-short", b"RIFF", n + 35, &[], n),
        ("riff-36-only", b"RIFF", 36, &[], n),
        ("riff-0", b"RIFF", 0, &[], n),
        ("data-1-long", b"RIFF", n + 36, &[], n + 1),
        ("data-44-long", b"RIFF", n + 36, &[], n + 44),
        ("data-all-ones", b"RIFF", n + 36, &[], all),
        ("data-0", b"RIFF", n + 36, &[], 0),
        ("data-0-riff-0", b"RIFF", 0, &[], 0),
        ("riff-8", b"RIFF", 8, &[], n),
        ("riff-1000-long", b"RIFF", n + 1036, &[], n),
        ("both-large", b"RIFF", 0x7fff_ffff, &[], 0x7fff_ffdb),
        ("data-0-riff-ones", b"RIFF", all, &[], 0),
        ("rf64-sizes-right", b"RF64", n + 72, &long, n),
        ("rf64-sizes-zero", b"RF64", all, &zero, all),
        ("bw64-sizes-zero", b"BW64", all, &zero, all),
        ("rf64-sizes-large", b"RF64", all, &large, all),
        ("bw64-without-its-sizes", b"BW64", all, &[], all),
        ("rf64-with-a-list", b"RF64", all, &[&long[..], &odd].concat(), all),
        ("rf64", b"RF64", all, &long, all),
        ("bw64", b"BW64", all, &long, all),
        ("odd-list", b"RIFF", n + 62, &odd, n),
    ] {
        assert_eq!(length(&wav(magic, riff, before, 1, data, &sound), "a.wav"), 3000, "{name}");
    }
    // What stands behind the sound is not heard.
    let behind = [&wav(b"RIFF", n + 36, &[], 1, n, &sound)[..], &odd].concat();
    assert_eq!(length(&behind, "a.wav"), 3000);
}

/// A WAV of the tone in so many channels, each the tone by a factor at a frame.
#[expect(clippy::cast_possible_truncation, reason = "the tone is softer than full scale")]
fn spread(channels: u16, factor: impl Fn(usize, u16) -> f32) -> Vec<u8> {
    let sound = tone();
    let frames = sound.chunks(2).map(|two| f32::from(i16::from_le_bytes([two[0], two[1]])));
    let samples = frames.enumerate().flat_map(|(at, sample)| {
        let one = |channel| ((sample * factor(at, channel)) as i16).to_le_bytes();
        (0..channels).flat_map(one).collect::<Vec<_>>()
    });
    let samples: Vec<u8> = samples.collect();
    let n = u32::try_from(samples.len()).unwrap();
    wav(b"RIFF", n + 36, &[], channels, n, &samples)
}

#[test]
fn channels_that_cancel_each_other_are_heard() {
    let turned = |channel: u16| if channel.is_multiple_of(2) { 1.0 } else { -1.0 };
    for (name, file) in [
        ("turned", spread(2, |_, channel| turned(channel))),
        ("turned and softer", spread(2, |_, channel| turned(channel) * 0.95)),
        ("nearly", spread(2, |_, channel| if channel == 0 { 1.0 } else { -0.98 })),
        ("four", spread(4, |_, channel| turned(channel))),
        ("six", spread(6, |_, channel| turned(channel))),
        ("from a second on", spread(2, |at, c| if at < RATE { 1.0 } else { turned(c) })),
        ("up to a second", spread(2, |at, c| if at < RATE { turned(c) } else { 1.0 })),
        ("in the middle", spread(2, |at, c| if at / RATE == 1 { turned(c) } else { 1.0 })),
    ] {
        assert_eq!(length(&file, "a.wav"), 3000, "{name}");
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.wav");
        fs::write(&path, file).unwrap();
        let (samples, rate) = decode(&path, 9).unwrap();
        let loudest = |part: &[f32]| part.iter().fold(0.0_f32, |most, one| most.max(one.abs()));
        for second in samples.chunks(rate) {
            assert!(loudest(second) > 0.3, "{name}: a second is silent");
        }
    }
    // One channel alone is heard as it is: at half of its loudness.
    let alone = spread(2, |_, channel| if channel == 0 { 1.0 } else { 0.0 });
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.wav");
    fs::write(&path, alone).unwrap();
    let (samples, _) = decode(&path, 9).unwrap();
    let loudest = samples.iter().fold(0.0_f32, |most, one| most.max(one.abs()));
    assert!((0.24..0.25).contains(&loudest), "{loudest}");
}

#[test]
fn a_tag_larger_than_a_mebibyte_is_passed() {
    let sound = tone();
    let n = u32::try_from(sound.len()).unwrap();
    for (size, version, tags) in [
        (10_usize, 3, 1),
        (1_048_000, 3, 1),
        (1_049_000, 3, 1),
        (5_000_000, 3, 1),
        (1_100_000, 2, 1),
        (1_100_000, 4, 1),
        (1_200_000, 3, 2),
    ] {
        let digits = [21, 14, 7, 0].map(|by| u8::try_from(size >> by & 127).unwrap());
        let tag = [&b"ID3"[..], &[version, 0, 0], &digits, &vec![1; size]].concat().repeat(tags);
        let tagged = [&tag[..], &wav(b"RIFF", n + 36, &[], 1, n, &sound)].concat();
        assert_eq!(length(&tagged, "a.wav"), 3000, "{size}, {version}, {tags}");
    }
}

#[test]
fn a_voice_note_and_a_chain_of_them_are_read_whole() {
    let mut encoder = OpusEncoder::new(48_000, 1, Application::Audio).unwrap();
    let head = OpusHead::for_encoder(&encoder, 48_000);
    let mut writer = OggOpusWriter::new(Vec::new(), head).unwrap();
    let mut packet = vec![0; MAX_PACKET_BYTES];
    let tone: Vec<f32> = (0..57_600_u16).map(|at| 0.6 * (f32::from(at) * 0.03).sin()).collect();
    for block in tone.chunks_exact(960) {
        let size = encoder.encode(block, 960, &mut packet).unwrap();
        writer.write_packet(&packet[..size]).unwrap();
    }
    let note = writer.finish().unwrap();
    let one = length(&note, "note.opus");
    assert!((1190..=1200).contains(&one), "{one}");
    assert_eq!(
        length(&[note.clone(), note.clone(), note].concat(), "a.ogg").div_ceil(10),
        (3 * one).div_ceil(10)
    );
}

/// The takes of a folder of files, each of one byte, and the folder.
fn takes(files: &[&str], list: &str) -> (Takes, TempDir) {
    let folder = tempfile::tempdir().unwrap();
    for file in files {
        fs::write(folder.path().join(file), "x").unwrap();
    }
    if !list.is_empty() {
        fs::write(folder.path().join("takes.txt"), list).unwrap();
    }
    fs::create_dir(folder.path().join("more")).unwrap();
    (Takes::read(folder.path()).unwrap(), folder)
}

fn name(path: Option<&Path>) -> Option<&str> {
    path?.file_name()?.to_str()
}

#[test]
fn names_match_however_they_are_written() {
    let files = [
        "lass-die-ha\u{308}nde-sinken.m4a",
        "It\u{2019}s Time.WAV",
        "t1.wav",
        "._sit-tall.wav",
        ".x.wav",
    ];
    let (takes, _folder) = takes(&files, "\u{feff}T1.WAV: Breathe.\r\n");
    for (sentence, file) in [
        ("Lass die Hände sinken.", Some(files[0])),
        ("Lass die Ha\u{308}nde sinken.", Some(files[0])),
        ("It's time.", Some(files[1])),
        ("It`s time.", Some(files[1])),
        ("Breathe.", Some(files[2])),
        ("Sit tall.", None),
    ] {
        assert_eq!(name(takes.find(sentence)), file, "{sentence}");
    }
    assert_eq!(takes.beside(["Breathe."].into_iter()).len(), 2);
}

#[test]
fn a_byte_order_mark_costs_no_take() {
    for list in [
        "\u{feff}t1.wav: Breathe.\n",
        "\u{feff}t1.wav: Breathe.\r\nt2.wav: Rest.\r\n",
        "\u{feff}# Takes\nt1.wav: Breathe.\n",
        "\u{feff}\n\nt1.wav: Breathe.\n",
        "\u{feff} t1.wav: Breathe.",
    ] {
        let (takes, _folder) = takes(&["t1.wav", "t2.wav"], list);
        assert_eq!(name(takes.find("Breathe.")), Some("t1.wav"), "{list:?}");
    }
}

#[test]
fn hidden_files_and_what_systems_leave_are_no_takes() {
    for left in [
        "._sit-tall.wav",
        "._Sit tall.m4a",
        ".sit-tall.wav",
        ".sit-tall.mp3.part",
        ".DS_Store",
        ".Trashes",
        "Thumbs.db",
        "ehthumbs.db",
        "DESKTOP.INI",
        "sit-tall.wav:Zone.Identifier",
    ] {
        let (alone, _folder) = takes(&[left], "");
        assert_eq!(name(alone.find("Sit tall.")), None, "{left}");
        let (beside, _folder) = takes(&[left, "sit-tall.opus"], "");
        assert_eq!(name(beside.find("Sit tall.")), Some("sit-tall.opus"), "{left}");
        // The folder in it and the take, which is no sound.
        assert_eq!(beside.unused().len(), 2, "{left}: {:?}", beside.unused());
    }
    for left in ["__MACOSX", "@eaDir", "$RECYCLE.BIN", "System Volume Information", ".AppleDouble"]
    {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join(left)).unwrap();
        fs::write(folder.path().join(left).join("._sit-tall.wav"), "x").unwrap();
        let takes = Takes::read(folder.path()).unwrap();
        assert_eq!((takes.unused(), name(takes.find("Sit tall."))), (Vec::new(), None), "{left}");
    }
}

#[test]
fn what_is_not_used_is_counted_with_its_reason() {
    let files = [
        "sit-tall.wav",
        "sit-tall.mp3",
        "breathe.wma",
        "b.webm",
        ".hidden.wav",
        "Thumbs.db",
        "Desktop.ini",
    ];
    let (takes, _folder) = takes(&files, "gone.wav: Lean.\n");
    // That the file which has the name is no sound is told, too.
    let told = takes.unused();
    for (begins, has) in [
        ("b.webm", "save it as"),
        ("breathe.wma", "save it as"),
        ("gone.wav", "is not there"),
        ("more", "is a folder"),
        ("sit-tall.mp3", "has the name of sit-tall.wav"),
        ("sit-tall.wav", "it is no sound"),
    ] {
        let is_told = |line: &&String| line.starts_with(begins) && line.contains(has);
        assert_eq!(told.iter().filter(is_told).count(), 1, "{begins}: {told:?}");
    }
    assert_eq!(told.len(), 6, "{told:?}");
}
