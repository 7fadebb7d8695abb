#!/bin/sh
# The LRC demuxer of FFmpeg (libavformat 62.12.102, in PyAV 18.1.0 from PyPI) eats the opening bracket of a line whose words begin with
# one, and leaves the closing bracket: "[Optional] Hold the wall." is read as "Optional] Hold the wall.".
#
# In LRC the brackets in front of a line hold its times, and there may be several. After the last of them the demuxer steps over one
# more "[" whatever stands behind it, also where it is no time. Not what the file says, and not a tag taken out whole either. Words in
# brackets further on in a line are left alone, and a line of brackets alone loses only its first sign. No error, no warning.
# Seen: of four lines that begin with "[Optional]", "[Left]", "[" alone and plain words, the first three lose their bracket.
#
# Exits 0 as long as that is so, and 1 where the words are read otherwise.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'av==18.1.0'
cat >"$folder/words.lrc" <<'LRC'
[ti:Calves]
[00:05.00][Optional] Hold the wall.
[00:09.00][Left] Step back.
[00:12.00][ is a bracket.
[00:15.00]Lean in [a little].
LRC
"$folder/venv/bin/python" - "$folder/words.lrc" <<'PY'
import sys

import av

with av.open(sys.argv[1]) as file:
    seen = [bytes(packet).decode().rstrip("\n") for packet in file.demux() if packet.size]
version = ".".join(str(part) for part in av.library_versions["libavformat"])
print(f"libavformat {version} in PyAV {av.__version__} read", seen)
expected = [
    "Optional] Hold the wall.",
    "Left] Step back.",
    " is a bracket.",
    "Lean in [a little].",
]
if [words.strip() for words in seen] != [words.strip() for words in expected]:
    sys.exit(f"it was {expected} when this was written")
PY
