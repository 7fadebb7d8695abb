#!/bin/sh
# pylrc 0.1.2 (PyPI) reads an LRC file of more than an hour, and the lines past 59:59 are gone: no error, no warning.
#
# An LRC time is [mm:ss.xx], and its minutes just go on: players show [75:00.00] at an hour and a quarter. pylrc's parser takes
# two digits of minutes for a time of the clock: 60 to 99 are dropped. Of minutes with three digits it drops the line too.
# Seen: of five lines, at 0:10, 59:59, 60:00, 75:00 and 104:30, two are left.
#
# Exits 0 as long as that is so, and 1 where the lines are read, or lost in another way.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pylrc==0.1.2'
cat >"$folder/long.lrc" <<'LRC'
[ti:A long session]
[00:10.00]Lie down.
[59:59.00]Almost an hour.
[60:00.00]An hour.
[75:00.00]An hour and a quarter.
[104:30.00]The end.
LRC
"$folder/venv/bin/python" - "$folder/long.lrc" <<'PY'
import sys

import pylrc

with open(sys.argv[1], encoding="utf-8") as file:
    lines = pylrc.parse(file.read())
seen = [line.text for line in lines]
print("pylrc 0.1.2 read", seen)
expected = ["Lie down.", "Almost an hour."]
if seen != expected:
    sys.exit(f"it was {expected} when this was written")
PY
