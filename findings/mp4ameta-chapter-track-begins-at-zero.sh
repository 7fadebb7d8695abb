#!/bin/sh
# mp4ameta 0.13.0 (crate) makes each chapter of an M4A's chapter track earlier by the time at which the first one begins: chapters at 30, 60
# and 90 s are at 0, 30 and 60 s in FFmpeg, and in mp4ameta itself, as soon as they are written and read again.
#
# A chapter track is a text track that has its titles one behind the other, each with the time for which it lasts, the first from 0 on
# (QuickTime File Format, "Chapter Lists"). A beginning without a chapter, such as an opening piece of music, needs a sample without a title
# or an edit list with an empty edit first (ISO/IEC 14496-12, 8.6.6). mp4ameta writes neither: for each chapter it takes the time to the next
# one, and nothing stands for the time before the first. The list of Nero (chpl), which has the starts themselves, is right, so that the
# same file has two sets of chapters, and FFmpeg goes by the track. Where the first begins at 0, as in the example on its page, both are right.
# Seen, in seconds: written 30, 60, 90; read by mp4ameta from the list 30, 60, 90 and from the track 0, 30, 60; by FFmpeg 0, 30, 60, with
# the last ending at 90 of 120. Written 0, 60, 90: 0, 60, 90 in all three.
#
# Exits 0 as long as that is so, and 1 where it changes. Builds the crate, which takes half a minute.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'av==18.1.0' 'numpy==2.3.4'
"$folder/venv/bin/python" - "$folder" <<'PY'
import sys

import av
import numpy as np

for name in ["from-30", "from-0"]:
    with av.open(f"{sys.argv[1]}/{name}.m4a", "w", format="ipod") as container:
        stream = container.add_stream("aac", rate=8000, layout="mono")
        for start in range(0, 120 * 8000, 8000):
            frame = av.AudioFrame.from_ndarray(np.zeros((1, 8000), np.float32), format="fltp", layout="mono")
            frame.sample_rate, frame.pts = 8000, start
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
PY
mkdir -p "$folder/write/src"
cat >"$folder/write/Cargo.toml" <<'TOML'
[package]
name = "write"
version = "0.0.0"
edition = "2021"

[dependencies]
mp4ameta = "=0.13.0"
TOML
cat >"$folder/write/src/main.rs" <<'RUST'
use mp4ameta::{Chapter, Tag};
use std::error::Error;
use std::time::Duration;

fn main() -> Result<(), Box<dyn Error>> {
    let folder = std::env::args().nth(1).ok_or("no folder")?;
    for (name, starts) in [("from-30", [30, 60, 90]), ("from-0", [0, 60, 90])] {
        let path = format!("{folder}/{name}.m4a");
        let mut tag = Tag::read_from_path(&path)?;
        let chapters = starts.map(|start| Chapter::new(Duration::from_secs(start), format!("At {start}")));
        tag.chapter_list_mut().extend(chapters.clone());
        tag.chapter_track_mut().extend(chapters);
        tag.write_to_path(&path)?;
        let read = Tag::read_from_path(&path)?;
        for (kind, chapters) in [("list", read.chapter_list()), ("track", read.chapter_track())] {
            let starts: Vec<String> =
                chapters.iter().map(|chapter| format!("{} {}", chapter.title, chapter.start.as_secs())).collect();
            println!("{name}, {kind}: {}", starts.join(", "));
        }
    }
    Ok(())
}
RUST
cargo run --quiet --manifest-path "$folder/write/Cargo.toml" -- "$folder" >"$folder/seen.txt"
"$folder/venv/bin/python" - "$folder" <<'PY' >>"$folder/seen.txt"
import sys

import av

for name in ["from-30", "from-0"]:
    with av.open(f"{sys.argv[1]}/{name}.m4a") as container:
        spans = [
            f"{chapter['metadata']['title']} {float(chapter['start'] * chapter['time_base']):.0f}"
            f"-{float(chapter['end'] * chapter['time_base']):.0f}"
            for chapter in container.chapters()
        ]
    print(f"{name}, FFmpeg: {', '.join(spans)}")
PY
cat "$folder/seen.txt"
cmp "$folder/seen.txt" - <<'SEEN'
from-30, list: At 30 30, At 60 60, At 90 90
from-30, track: At 30 0, At 60 30, At 90 60
from-0, list: At 0 0, At 60 60, At 90 90
from-0, track: At 0 0, At 60 60, At 90 90
from-30, FFmpeg: At 30 0-30, At 60 30-60, At 90 60-90
from-0, FFmpeg: At 0 0-60, At 60 60-90, At 90 90-120
SEEN
