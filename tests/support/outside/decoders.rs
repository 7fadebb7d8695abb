//! Sound files, read by other programs: hound, ffmpeg and ffprobe.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::program::output;

/// Format and samples of a WAV.
pub(crate) fn read(path: &Path) -> (hound::WavSpec, Vec<i16>) {
    let reader = hound::WavReader::open(path).unwrap();
    (reader.spec(), reader.into_samples().map(Result::unwrap).collect())
}

/// The streams, tags and chapters that ffprobe finds in a file.
pub(crate) fn probe(path: &Path) -> Value {
    let path = path.to_str().unwrap();
    let found = output(
        "ffprobe",
        &["-v", "error", "-of", "json", "-show_format", "-show_chapters", "-show_streams", path],
    );
    serde_json::from_slice(&found).unwrap()
}

/// The samples that ffmpeg decodes; of AAC, which it gives in whole units only, those that the
/// edit list keeps.
pub(crate) fn decoded(path: &Path) -> Vec<i16> {
    if path.extension().is_some_and(|ending| ending == "m4a") {
        let options = syom::DecodeOptions::unbounded();
        let kept = syom::decode_with(&fs::read(path).unwrap(), &options).unwrap();
        let mut samples = by_ffmpeg(path);
        assert!(samples.len() - kept.channels[0].len() < 1024);
        samples.truncate(kept.channels[0].len());
        return samples;
    }
    by_ffmpeg(path)
}

fn by_ffmpeg(path: &Path) -> Vec<i16> {
    let path = path.to_str().unwrap();
    let bytes = output("ffmpeg", &["-v", "error", "-i", path, "-map", "0:a", "-f", "s16le", "-"]);
    bytes.chunks_exact(2).map(|two| i16::from_le_bytes([two[0], two[1]])).collect()
}
