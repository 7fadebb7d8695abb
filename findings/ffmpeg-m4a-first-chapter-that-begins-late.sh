#!/bin/sh
# FFmpeg (libavformat 62.12.102, in PyAV 18.1.0 from PyPI) writes two lists of chapters into an M4A file, and where the first chapter does
# not begin with the sound, the two say different things: the list of Nero has its time, the chapter track of QuickTime begins at 0.
#
# A track has no time before its first sample. One that is to begin later has an edit list with an empty edit first (ISO/IEC 14496-12,
# 8.6.6: a media time of -1), or a first sample without a title. FFmpeg writes neither: the first sample of its track lasts from 0 to
# the second chapter, and its edit list is one edit over the whole length. FFmpeg itself takes the track where there
# is one; mutagen reads Nero's list. So the music that leads into a session belongs to no chapter in one player, and to the
# first exercise in the next, and what FFmpeg reads back is not what it was given.
# Seen, for chapters that begin at 5, 9.5 and 14.25 seconds of 20: Nero's list 5.0 9.5 14.25, by mutagen 1.48.1; the track 0.0 9.5 14.25,
# by FFmpeg, with one edit of 20 seconds from media time 0. For chapters from 0 on both say 0.0 9.5 14.25.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'av==18.1.0' 'mutagen==1.48.1'
"$folder/venv/bin/python" - "$folder" >"$folder/seen.txt" <<'PY'
import struct
import sys
from fractions import Fraction

import av
from mutagen.mp4 import MP4

RATE = 48000
BLOCK = 1024


def write(path, first):
    """Twenty seconds of silence with three chapters, the first from `first` milliseconds on."""
    starts = [first, 9500, 14250]
    spans = zip(starts, starts[1:] + [20000], ["Neck", "Back", "Legs"])
    with av.open(path, "w") as file:
        stream = file.add_stream("aac", rate=RATE, layout="mono")
        file.set_chapters([{"id": number, "start": start, "end": end, "time_base": Fraction(1, 1000), "metadata": {"title": title}}
                           for number, (start, end, title) in enumerate(spans)])
        for at in range(0, 20 * RATE, BLOCK):
            block = av.AudioFrame(format="fltp", layout="mono", samples=BLOCK)
            block.sample_rate, block.pts = RATE, at
            block.planes[0].update(bytes(block.planes[0].buffer_size))
            file.mux(stream.encode(block))
        file.mux(stream.encode(None))


def edits(path):
    """Of the second track, which is the one of chapters: each edit's media time."""
    with open(path, "rb") as file:
        data = file.read()
    at = data.index(b"elst", data.rindex(b"tkhd")) + 8
    count, = struct.unpack_from(">I", data, at)
    return [struct.unpack_from(">i", data, at + 4 + 12 * number + 4)[0] for number in range(count)]


for first in (0, 5000):
    path = f"{sys.argv[1]}/{first}.m4a"
    write(path, first)
    with av.open(path) as file:
        track = [float(chapter["start"] * chapter["time_base"]) for chapter in file.chapters()]
    print(f"first at {first} ms: Nero's list", *(chapter.start for chapter in MP4(path).chapters))
    print(f"first at {first} ms: the track", *track, "with edits from", *edits(path))
PY
cat >"$folder/expected.txt" <<'TXT'
first at 0 ms: Nero's list 0.0 9.5 14.25
first at 0 ms: the track 0.0 9.5 14.25 with edits from 0
first at 5000 ms: Nero's list 5.0 9.5 14.25
first at 5000 ms: the track 0.0 9.5 14.25 with edits from 0
TXT
printf 'FFmpeg in PyAV 18.1.0, and mutagen 1.48.1:\n%s\n' "$(cat "$folder/seen.txt")"
diff "$folder/expected.txt" "$folder/seen.txt"
