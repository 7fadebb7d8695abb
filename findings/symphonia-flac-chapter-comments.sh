#!/bin/sh
# symphonia 0.6.1 (crate) loses the chapters of a FLAC file that are Vorbis comments (CHAPTER001 and CHAPTER001NAME), and the comments with
# them: they are neither among the chapters nor among the tags. In Ogg Vorbis the same comments are chapters. The chapters of a FLAC's cue
# sheet it has, and one more: the lead-out, where the sound ends, is a chapter that lasts no time.
#
# The reader of Vorbis comments takes those of chapters out of the tags and hands them over beside these. The readers of Ogg Vorbis and Ogg
# Opus make chapters of them; that of FLAC, and of FLAC in Ogg, asks for the tags alone, and drops the rest. A cue sheet ends with a lead-
# out track, number 170 or 255, by the format (RFC 9639, 8.7), so that the end of the last one is known; it is taken for one as the others
# are.
# Seen, for TITLE, ARTIST and the four comments of two chapters: in Ogg Vorbis chapters at 0 and 90 s; in FLAC none, and of the comments
# TITLE and ARTIST alone. For a cue sheet of two tracks, at 0 and 90 s of 120: chapters at 0, 90 and 120 s.
#
# Exits 0 as long as that is so, and 1 where it changes. Builds symphonia, which takes a minute.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'mutagen==1.48.1' 'numpy==2.3.4' 'soundfile==0.14.0'
"$folder/venv/bin/python" - "$folder" <<'PY'
import sys

import mutagen.flac
import mutagen.oggvorbis
import numpy
import soundfile

folder, RATE = sys.argv[1], 8000
COMMENTS = {
    "TITLE": "Neck",
    "ARTIST": "Anna",
    "CHAPTER001": "00:00:00.000",
    "CHAPTER001NAME": "Warm up",
    "CHAPTER002": "00:01:30.000",
    "CHAPTER002NAME": "Stretch",
}
for name, kind in [("comments.ogg", mutagen.oggvorbis.OggVorbis), ("comments.flac", mutagen.flac.FLAC), ("sheet.flac", None)]:
    soundfile.write(f"{folder}/{name}", numpy.zeros(120 * RATE), RATE)
    if kind:
        file = kind(f"{folder}/{name}")
        file.update(COMMENTS)
        file.save()
file = mutagen.flac.FLAC(f"{folder}/sheet.flac")
file.cuesheet = mutagen.flac.CueSheet(None)
file.metadata_blocks.append(file.cuesheet)
file.cuesheet.compact_disc = False
file.cuesheet.lead_in_samples = 0
for number, start in [(1, 0), (2, 90), (255, 120)]:
    track = mutagen.flac.CueSheetTrack(number, start * RATE)
    if number != 255:
        track.indexes.append(mutagen.flac.CueSheetTrackIndex(1, 0))
    file.cuesheet.tracks.append(track)
file.save()
PY
mkdir -p "$folder/reader/src"
cat >"$folder/reader/Cargo.toml" <<'TOML'
[package]
name = "reader"
version = "0.0.0"
edition = "2021"

[dependencies]
symphonia = { version = "=0.6.1", default-features = false, features = ["flac", "ogg", "vorbis"] }
TOML
cat >"$folder/reader/src/main.rs" <<'RUST'
use std::error::Error;
use std::fs::File;
use symphonia::core::formats::probe::Hint;
use symphonia::core::io::MediaSourceStream;
use symphonia::core::meta::{Chapter, ChapterGroup, ChapterGroupItem};

fn chapters(group: &ChapterGroup) -> Vec<&Chapter> {
    let items = group.items.iter().flat_map(|item| match item {
        ChapterGroupItem::Group(group) => chapters(group),
        ChapterGroupItem::Chapter(chapter) => vec![chapter],
    });
    items.collect()
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("no folder")?;
    for name in ["comments.ogg", "comments.flac", "sheet.flac"] {
        let file = File::open(format!("{folder}/{name}"))?;
        let stream = MediaSourceStream::new(Box::new(file), Default::default());
        let mut format =
            symphonia::default::get_probe().probe(&Hint::new(), stream, Default::default(), Default::default())?;
        let starts: Vec<String> = format
            .chapters()
            .map(chapters)
            .unwrap_or_default()
            .iter()
            .map(|chapter| format!("{:.0} s", chapter.start_time.as_secs()))
            .collect();
        let mut tags: Vec<String> = Vec::new();
        while let Some(revision) = format.metadata().current() {
            tags.extend(revision.media.tags.iter().map(|tag| tag.raw.key.to_uppercase()));
            if format.metadata().pop().is_none() {
                break;
            }
        }
        tags.retain(|key| key != "ENCODER" && key != "COMMENT");
        tags.sort();
        println!("{name}: chapters {starts:?}, tags {tags:?}");
    }
    Ok(())
}
RUST
cargo run --quiet --manifest-path "$folder/reader/Cargo.toml" -- "$folder" | tee "$folder/seen.txt"
cmp "$folder/seen.txt" - <<'SEEN'
comments.ogg: chapters ["0 s", "90 s"], tags ["ARTIST", "TITLE"]
comments.flac: chapters [], tags ["ARTIST", "TITLE"]
sheet.flac: chapters ["0 s", "90 s", "120 s"], tags []
SEEN
