#!/bin/sh
# music-metadata 11.16.1 (npm) finds no chapters at all in an MP3 whose table of contents has parts, with the chapters in the parts;
# with the same chapters in the table itself it finds them all.
#
# A table of contents (CTOC) names chapters or further tables: the ID3v2 Chapter Frame Addendum has a flag for the one at the top, and
# calls it the root of a tree (3.2). A book has its chapters in parts so, and a session its exercises.
# music-metadata takes what the first table at the top names, passes over each name that is no chapter, and stops there; where there
# is no table at all it takes every chapter. chapters is undefined then, as for a file that has none, without a word in
# quality.warnings. FFmpeg, mutagen, eyeD3 and node-id3 take every chapter, whatever tables there are.
# Seen, for the same three chapters: in one table three, without a table three, in two parts below the top none; 12.1.0, which asks for
# a newer Node.js, does the same.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'mutagen==1.48.1'
npm install --silent --no-fund --no-audit --prefix "$folder" music-metadata@11.16.1
"$folder/venv/bin/python" - "$folder" <<'PY'
import sys

from mutagen.id3 import CHAP, CTOC, ID3, TIT2, CTOCFlags

folder = sys.argv[1]
TABLES = {
    "none": {},
    "one": {"all": ["neck", "back", "rest"]},
    "parts": {"all": ["stretches", "end"], "stretches": ["neck", "back"], "end": ["rest"]},
}
for kind, tables in TABLES.items():
    path = f"{folder}/{kind}.mp3"
    with open(path, "wb") as file:
        # Thirty seconds of silence: frames of MPEG-1 layer III, 32 kbit/s, 32 kHz, mono.
        file.write((b"\xff\xfb\x18\xc4" + bytes(140)) * 833)
    tag = ID3()
    for name, children in tables.items():
        flags = CTOCFlags.ORDERED | (CTOCFlags.TOP_LEVEL if name == "all" else 0)
        tag.add(CTOC(element_id=name, flags=flags, child_element_ids=children, sub_frames=[TIT2(text=[name])]))
    for at, name in enumerate(["neck", "back", "rest"]):
        times = {"start_time": at * 10000, "end_time": at * 10000 + 10000}
        offsets = {"start_offset": 0xFFFFFFFF, "end_offset": 0xFFFFFFFF}
        tag.add(CHAP(element_id=name, **times, **offsets, sub_frames=[TIT2(text=[name])]))
    tag.save(path, padding=lambda info: 0)
PY
cat >"$folder/read.mjs" <<'JS'
import { fileURLToPath } from "node:url";
import { parseFile } from "music-metadata";

for (const kind of ["none", "one", "parts"]) {
  const path = fileURLToPath(new URL(`${kind}.mp3`, import.meta.url));
  const { format, quality } = await parseFile(path, { includeChapters: true });
  const names = format.chapters?.map((chapter) => chapter.title).join(" ");
  console.log(`tables: ${kind}; chapters: ${names}; warnings: ${quality.warnings.length}`);
}
JS
node "$folder/read.mjs" >"$folder/seen.txt"
cat >"$folder/expected.txt" <<'TXT'
tables: none; chapters: neck back rest; warnings: 0
tables: one; chapters: neck back rest; warnings: 0
tables: parts; chapters: undefined; warnings: 0
TXT
printf 'music-metadata 11.16.1:\n%s\n' "$(cat "$folder/seen.txt")"
diff "$folder/expected.txt" "$folder/seen.txt"
