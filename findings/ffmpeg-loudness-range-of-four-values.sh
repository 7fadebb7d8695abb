#!/bin/sh
# FFmpeg's filter ebur128 (libavfilter 11.14.102, in PyAV 18.1.0 from PyPI) tells a loudness range of 20 LU for a tone that never changes,
# where it lasts from 3.0 to 3.3 seconds.
#
# The range is the distance from the 10th to the 95th percentile of the loudness of windows of 3 seconds, one every tenth of a second (EBU
# Tech 3342). A tone of 3.3 seconds has four such windows, all alike. The filter counts the values of a histogram, from the
# relative gate at -20 LU on, until it has a tenth of them, rounded: of four values or fewer that is none, so that the empty first step of
# the histogram, the gate itself, passes for the 10th percentile. At 3.5 seconds the range is 0 as it should be.
# One sentence of a spoken routine is often that short.
# Seen: 0.0 for 2.9 s (no window yet), 20.0 with a low end of -43.0 for 3.0, 3.1, 3.2 and 3.3 s, 0.0 with -23.0 for 3.5, 4 and 10 s.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'av==18.1.0' 'numpy==2.4.6'
"$folder/venv/bin/python" - >"$folder/seen.txt" <<'PY'
import av
import av.filter
import numpy as np

RATE = 48000
BLOCK = RATE // 10


def loudness_range(seconds):
    """The last range and its low end that the filter tells of a tone of 1 kHz."""
    graph = av.filter.Graph()
    source = graph.add_abuffer(sample_rate=RATE, format="flt", layout="mono")
    meter, sink = graph.add("ebur128", "framelog=quiet:metadata=1"), graph.add("abuffersink")
    source.link_to(meter)
    meter.link_to(sink)
    graph.configure()
    tone = 0.1 * np.sin(2 * np.pi * 1000 * np.arange(round(RATE * seconds)) / RATE)
    told = {}
    for at in range(0, len(tone), BLOCK):
        block = av.AudioFrame.from_ndarray(tone[None, at:at + BLOCK].astype(np.float32), format="flt", layout="mono")
        block.sample_rate, block.pts = RATE, at
        graph.push(block)
        while True:
            try:
                told = dict(graph.pull().metadata) or told
            except (av.error.BlockingIOError, av.error.EOFError):
                break
    return (round(float(told["lavfi.r128." + name]), 1) for name in ("LRA", "LRA.low"))


for seconds in (2.9, 3.0, 3.1, 3.2, 3.3, 3.5, 4, 10):
    print(seconds, *loudness_range(seconds))
PY
cat "$folder/seen.txt"
cat >"$folder/expected.txt" <<'END'
2.9 0.0 0.0
3.0 20.0 -43.0
3.1 20.0 -43.0
3.2 20.0 -43.0
3.3 20.0 -43.0
3.5 0.0 -23.0
4 0.0 -23.0
10 0.0 -23.0
END
diff "$folder/expected.txt" "$folder/seen.txt"
