#!/bin/sh
# FFmpeg (libavformat 62.12.102, in PyAV 18.1.0 from PyPI) leaves out a chapter of an MP3 that has a picture of its own, or a name of more
# than about 120 letters, where the tag is ID3v2.4. The other chapters are there, and nothing is said.
#
# A chapter (ID3v2 Chapter Frame Addendum, 3.1) holds frames of its own, for its name, its link, its picture. In ID3v2.4 the size of a
# frame has seven bits in a byte (structure, 4), and FFmpeg reads the inner ones with eight. Up to 127 that is the same; from 128 on the
# inner frame seems longer than its chapter, and FFmpeg throws the chapter away with the name that it had read. With ID3v2.3, whose
# sizes have eight bits in a byte, all are read. mutagen writes 2.4 unless it is told otherwise, and podcasts put pictures into their
# chapters: in what is built on FFmpeg, just the exercise that has one is missing.
# Seen, of three chapters, the second of which is plain, or has a name of 150 letters, or a picture of 340 bytes: with 2.3 always
# three; with 2.4 three, and then twice the first and the third. mutagen 1.48.1 reads three from each file.
#
# Exits 0 as long as that is so, and 1 where other chapters are read.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'av==18.1.0' 'mutagen==1.48.1'
"$folder/venv/bin/python" - "$folder" <<'PY'
import struct
import sys
import zlib

import av
from mutagen.id3 import APIC, CHAP, CTOC, ID3, TIT2, CTOCFlags, Encoding

folder = sys.argv[1]


def block(name, body):
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def picture():
    """A black square, as a PNG."""
    rows = zlib.compress(bytes(17 * 16), 0)
    head = struct.pack(">IIBBBBB", 16, 16, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + block(b"IHDR", head) + block(b"IDAT", rows) + block(b"IEND", b"")


def sound(path):
    """Thirty seconds of silence: frames of MPEG-1 layer III, 32 kbit/s, 32 kHz, mono."""
    frame = b"\xff\xfb\x18\xc4" + bytes(140)
    with open(path, "wb") as file:
        file.write(frame * (30 * 32000 // 1152))


def chapters(path, version, second):
    sound(path)
    tag = ID3()
    tag.add(CTOC(element_id="toc", flags=CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED, child_element_ids=["1", "2", "3"]))
    for at in (1, 2, 3):
        name = TIT2(encoding=Encoding.LATIN1, text=[f"Exercise {at}"])
        inner = second if second and at == 2 else [name]
        start, end = (at - 1) * 10000, at * 10000
        unknown = 0xFFFFFFFF
        tag.add(CHAP(str(at), start_time=start, end_time=end, start_offset=unknown, end_offset=unknown, sub_frames=inner))
    tag.save(path, v2_version=version)
    if len(ID3(path).getall("CHAP")) != 3:
        sys.exit("mutagen no longer reads three chapters")
    with av.open(path) as file:
        return sorted(chapter["start"] // 10000 + 1 for chapter in file.chapters())


name = TIT2(encoding=Encoding.LATIN1, text=["Exercise 2"])
long = TIT2(encoding=Encoding.LATIN1, text=["a" * 150])
image = APIC(encoding=Encoding.LATIN1, mime="image/png", type=0, desc="", data=picture())
print("FFmpeg's libavformat", ".".join(map(str, av.library_versions["libavformat"])), "in PyAV", av.__version__)
seen = {}
for version in (3, 4):
    for kind, second in (("plain", None), ("long name", [long]), ("picture", [name, image])):
        seen[version, kind] = chapters(f"{folder}/{version}.mp3", version, second)
        print(f"ID3v2.{version}, {kind}: chapters {seen[version, kind]}")
expected = {
    (3, "plain"): [1, 2, 3],
    (3, "long name"): [1, 2, 3],
    (3, "picture"): [1, 2, 3],
    (4, "plain"): [1, 2, 3],
    (4, "long name"): [1, 3],
    (4, "picture"): [1, 3],
}
if seen != expected:
    sys.exit(f"it was {expected} when this was written")
PY
