#!/bin/sh
# pysubs2 1.8.1 (PyPI) reads the name of a WebVTT cue, and any comment, as the last line of the cue before it: "neck-left" is shown under
# "Circle the hips.", and "NOTE Rest here." under the next one.
#
# In WebVTT a line above the times is the cue's identifier, which may be any text, and a block that begins with NOTE is a comment;
# neither is shown. pysubs2 reads the format with the rules of SubRip: whatever lies between two lines of times is text, except
# for a number alone at its end. So a file whose cues are named, as those of chapters or of descriptions often are, gets words on
# the screen that the cue does not have, one cue too early; the first name is dropped. Its command line converts such a file to
# SubRip with the names in it. Nothing is raised or warned of. webvtt-py 0.6.0 keeps names and comments apart from the text.
# Seen: for cues named hips and neck-left and a comment behind them, pysubs2: "Circle the hips.|neck-left", "Turn the head to the
# left.|NOTE Rest here.", "Rest."; webvtt-py: "Circle the hips.", "Turn the head to the left.", "Rest.", named hips, neck-left, -.
#
# Exits 0 as long as that is so, and 1 where the cues are read otherwise.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pysubs2==1.8.1' 'webvtt-py==0.6.0'
cat >"$folder/words.vtt" <<'VTT'
WEBVTT

hips
00:00:01.000 --> 00:00:03.000
Circle the hips.

neck-left
00:00:05.000 --> 00:00:08.500
Turn the head to the left.

NOTE Rest here.

00:00:11.000 --> 00:00:12.000
Rest.
VTT
"$folder/venv/bin/pysubs2" --to srt "$folder/words.vtt"
"$folder/venv/bin/python" - "$folder" <<'PY'
import sys

import pysubs2
import webvtt

folder = sys.argv[1]
read = [event.plaintext.replace("\n\n", "|") for event in pysubs2.load(f"{folder}/words.vtt")]
cues = webvtt.read(f"{folder}/words.vtt")
print("pysubs2:  ", *read, sep="\n  ")
print("webvtt-py:", *(f"{cue.identifier or '-'}: {cue.text}" for cue in cues), sep="\n  ")
with open(f"{folder}/words.srt") as converted:
    in_subrip = "Circle the hips.\nneck-left\n" in converted.read()
right = ["Circle the hips.", "Turn the head to the left.", "Rest."]
seen = (
    read == ["Circle the hips.|neck-left", "Turn the head to the left.|NOTE Rest here.", "Rest."]
    and in_subrip
    and [cue.text for cue in cues] == right
    and [cue.identifier for cue in cues] == ["hips", "neck-left", None]
)
raise SystemExit(not seen)
PY
