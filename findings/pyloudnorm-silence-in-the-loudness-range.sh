#!/bin/sh
# pyloudnorm 0.2.0 (PyPI) adds a second and a half of silence to what it measures the loudness range of, and counts the windows that reach
# into it: a tone that never changes has a range above 0 LU where it lasts 15 seconds or less.
#
# EBU Tech 3342 lets windows of 3 seconds slide over the programme, and takes the distance between two percentiles of their loudness. A
# window half in added silence is 3 dB lower, as quiet as no moment of the sound itself, and passes the gate of 20 LU. Of a long
# programme these windows are fewer than the tenth that the low percentile leaves out; of a short one they are the low percentile.
# FFmpeg's ebur128 tells 0.0 for the same tones of 5 seconds and more.
# The loudness itself (integrated_loudness) has no such silence, and is the same for all lengths.
# Seen, range in LU: 5 s 2.12, 8 s 1.41, 10 s 1.00, 15 s 0.22, 30 s 0.00; loudness -23.0 LUFS for each.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pyloudnorm==0.2.0' 'numpy==2.4.6' 'scipy==1.17.1'
"$folder/venv/bin/python" - >"$folder/seen.txt" <<'PY'
import numpy as np
import pyloudnorm

RATE = 48000
meter = pyloudnorm.Meter(RATE)
for seconds in (5, 8, 10, 15, 30):
    tone = 0.1 * np.sin(2 * np.pi * 1000 * np.arange(RATE * seconds) / RATE)
    print(f"{seconds} s: {meter.loudness_range(tone):.2f} LU, {meter.integrated_loudness(tone):.1f} LUFS")
PY
cat "$folder/seen.txt"
cat >"$folder/expected.txt" <<'END'
5 s: 2.12 LU, -23.0 LUFS
8 s: 1.41 LU, -23.0 LUFS
10 s: 1.00 LU, -23.0 LUFS
15 s: 0.22 LU, -23.0 LUFS
30 s: 0.00 LU, -23.0 LUFS
END
diff "$folder/expected.txt" "$folder/seen.txt"
