//! Input that nobody vouches for: files as they are, and the same random changes to them every time.

use std::fs;
use std::path::Path;

use crate::support::allocations::peak;
use crate::support::folder::Folder;
use crate::support::tests;

mod targets;

/// How much memory any input may take.
const MOST_MEMORY: usize = 200_000_000;

/// What fuzzers find slowly and people type quickly.
const WORDS: [&str; 24] = [
    "\n## ",
    "\n### ",
    "each side",
    "alternate sides 2 times",
    "3 times",
    "2..4 times",
    "hold: ",
    "breaths",
    "breath: in 4s, out 6s",
    "at halfway: ",
    "at 5s: ",
    "{left}",
    "{Right|left}",
    "bell: every 5s",
    "count: 9 every 1s",
    "inhale: ",
    "from: other",
    "variation",
    "999999h",
    "0s",
    "..",
    "\u{feff}",
    "\r\n",
    "\u{301}",
];

/// Numbers that are the same in every run.
struct Chance(u64);

impl Chance {
    /// A number below `end`.
    fn below(&mut self, end: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end.max(1)
    }

    /// A seed with some changes.
    fn changed(&mut self, seeds: &[Vec<u8>]) -> Vec<u8> {
        let mut bytes = seeds[self.below(seeds.len())].clone();
        for _ in 0..=self.below(4) {
            let at = self.below(bytes.len());
            let end = (at + 1 + self.below(20)).min(bytes.len());
            match self.below(5) {
                0 if !bytes.is_empty() => bytes[at] ^= 1 << self.below(8),
                1 => drop(bytes.drain(at..end)),
                2 => drop(bytes.splice(at..at, WORDS[self.below(WORDS.len())].bytes())),
                3 => {
                    let again = bytes[at..end].to_vec();
                    bytes.splice(at..at, again);
                }
                _ => {
                    let other = &seeds[self.below(seeds.len())];
                    let from = self.below(other.len());
                    let part = other[from..(from + 60).min(other.len())].to_vec();
                    bytes.splice(at..end, part);
                }
            }
        }
        bytes
    }
}

/// All files below a folder with this ending.
fn files(folder: &Path, ending: &str) -> Vec<Vec<u8>> {
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|one| one.unwrap().path()).collect();
    paths.sort();
    paths.retain(|path| path.extension().is_some_and(|found| found == ending));
    paths.iter().map(|path| fs::read(path).unwrap()).collect()
}

/// Runs all seeds as they are, and `times` changes of the seeds. Says how many were good.
fn run(kind: &str, seeds: &[Vec<u8>], times: usize, mut work: impl FnMut(&[u8]) -> bool) -> usize {
    let mut good = 0;
    let mut chance = Chance(1);
    let changed = std::iter::repeat_with(|| chance.changed(seeds)).take(times);
    for bytes in seeds.iter().cloned().chain(changed) {
        let memory = peak(|| good += usize::from(work(&bytes)));
        let text = || String::from_utf8_lossy(&bytes).into_owned();
        assert!(memory < MOST_MEMORY, "{memory} bytes for {kind}: {}", text());
    }
    good
}

#[test]
fn no_script_does_harm() {
    let mut seeds = files(&tests("../scripts"), "routine");
    for folder in ["diagnostics", "timelines"] {
        seeds.extend(files(&tests(folder), "routine"));
    }
    seeds.retain(|seed| seed.len() < 20_000);
    let good = run("script", &seeds, 3000, |bytes| targets::script(bytes, &targets::WISHES));
    assert!(good > 100, "only {good} had no mistake");
}

#[test]
fn a_canonical_form_means_the_same() {
    let mut seeds = files(&tests("../scripts"), "routine");
    seeds.retain(|seed| seed.len() < 5_000);
    let good = run("format", &seeds, 300, targets::format);
    assert!(good > 30, "only {good} had no mistake");
}

#[test]
fn no_request_does_harm() {
    let seeds: Vec<Vec<u8>> = [
        "GET /TOKEN/ HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET /TOKEN/a.wav HTTP/1.1\r\nHost: a\r\nRange: bytes=2-25\r\nIf-Range: \"1\"\r\n\r\n",
        "HEAD /TOKEN HTTP/1.1\r\nHost: a\r\n\r\nGET /TOKEN/a.wav HTTP/1.0\r\n\r\n",
        "POST /TOKEN/ HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n",
    ]
    .map(|text| text.as_bytes().to_vec())
    .into();
    let good = run("request", &seeds, 500, targets::request);
    assert!(good > 4, "only {good} were given something of the file");
}

#[test]
fn no_description_of_a_voice_does_harm() {
    let good = run("voice", &files(&tests("../voices"), "toml"), 3000, targets::voice);
    assert!(good > 100, "only {good} had no mistake");
}

#[test]
fn no_kept_clip_does_harm() {
    let entry = |first: u8, frames: u64, samples: &[f32]| {
        let samples = samples.iter().flat_map(|sample| sample.to_le_bytes());
        let head = [first].into_iter().chain(*b"supple1\n").chain(frames.to_le_bytes());
        head.chain(samples).collect::<Vec<u8>>()
    };
    let mut seeds = Vec::new();
    for first in [0, 1] {
        seeds.push(entry(first, 3, &[0.5, -0.5, 0.25]));
        seeds.push(entry(first, 48_000, &[0.0; 100]));
        seeds.push(entry(first, u64::MAX, &[1.0]));
        seeds.push(entry(first, 1, &[f32::NAN, f32::INFINITY, 1e30]));
    }
    let folder = Folder::new();
    let good = run("clip", &seeds, 500, |bytes| targets::clip(bytes, &folder.join("")));
    assert!(good > 1, "only {good} were used");
}

/// A WAV of a tone.
fn wav(spec: hound::WavSpec) -> Vec<u8> {
    let mut file = std::io::Cursor::new(Vec::new());
    let mut writer = hound::WavWriter::new(&mut file, spec).unwrap();
    for frame in 0..800_i32 {
        for _ in 0..spec.channels {
            match spec.sample_format {
                hound::SampleFormat::Float => writer.write_sample((frame % 50) as f32 / 60.0),
                hound::SampleFormat::Int => writer.write_sample(frame % 50 * 2),
            }
            .unwrap();
        }
    }
    writer.finalize().unwrap();
    file.into_inner()
}

#[test]
fn no_take_does_harm() {
    let mut seeds = Vec::new();
    for (channels, sample_rate, bits_per_sample, sample_format) in [
        (1, 8_000, 8, hound::SampleFormat::Int),
        (2, 44_100, 16, hound::SampleFormat::Int),
        (1, 48_000, 24, hound::SampleFormat::Int),
        (1, 16_000, 32, hound::SampleFormat::Float),
    ] {
        let whole = wav(hound::WavSpec { channels, sample_rate, bits_per_sample, sample_format });
        // The first byte is the kind that its name tells; the decoder looks for itself.
        seeds.extend((0..4).map(|kind| [&[kind], &whole[..]].concat()));
    }
    let folder = Folder::new();
    let good = run("take", &seeds, 400, |bytes| targets::take(bytes, &folder.join("")));
    assert!(good > 40, "only {good} were heard");
}
