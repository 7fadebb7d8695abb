#!/bin/sh
# FFmpeg (libavformat 62.12.102, in PyAV 18.1.0 from PyPI, and 7.0.2) loses the last 128 or 256 samples of an Ogg Vorbis whose sound is all in
# one page, or plays some that are none. With a second page, or as Opus, the same sound is right to the sample.
#
# The first packet of Vorbis has no samples of its own; it is there for the second to lap over (Vorbis I, 4.3.8). FFmpeg puts it before 0 by
# what the first page says of its end, but not where that page is the last one as well: then the packet without samples is at 0, and
# all behind it half a block too late. The page also says where the sound ends, and what lies behind that is cut off, now too early. If
# the last packet is shorter than what is to be cut from it, its duration becomes a negative number (4294967272 in PyAV) and nothing is
# cut. Such a page holds a beep, a word or a short sentence, which are put together or played in a loop, where a missing end is heard.
# Seen, by both versions, with the right number by soundfile 0.14.0, by miniaudio 1.71 and in FFmpeg's own duration: of a tone at 48 kHz
# 872 of 1000 samples, 7872 of 8000, 23,879 of 24,007; at 24 kHz 7744 of 8000; of noise at 48 kHz 1024 of 1000 and 8064 of 8000; of
# noise in two pages 24,007 of 24,007. As Opus, each is right.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    'soundfile==0.14.0' 'av==18.1.0' 'imageio-ffmpeg==0.6.0' 'miniaudio==1.71' 'numpy==2.4.6'
"$folder/venv/bin/python" - "$folder" <<'PY'
import subprocess
import sys

import av
import imageio_ffmpeg
import miniaudio
import numpy
import soundfile

path = f"{sys.argv[1]}/sound.ogg"
SOUNDS = {
    "tone": 0.3 * numpy.sin(numpy.arange(24_007) / 20),
    "noise": 0.1 * numpy.random.default_rng(1).standard_normal(24_007),
}


def by_pyav():
    with av.open(path) as file:
        duration = file.streams.audio[0].duration
        return sum(frame.samples for frame in file.decode(audio=0)), duration


def by_older():
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-i", path, "-f", "s16le", "-"]
    return len(subprocess.run(command, check=True, capture_output=True).stdout) // 2


# Sound, rate, length; pages of sound, and what is left of it.
for name, rate, length, pages, left in [
    ("tone", 48000, 1000, 1, 872),
    ("tone", 48000, 8000, 1, 7872),
    ("tone", 48000, 24_007, 1, 23_879),
    ("tone", 24000, 8000, 1, 7744),
    ("noise", 48000, 1000, 1, 1024),
    ("noise", 48000, 8000, 1, 8064),
    ("noise", 48000, 24_007, 2, 24_007),
]:
    sound = SOUNDS[name][:length]
    soundfile.write(path, sound, rate, format="OGG", subtype="OPUS")
    # Opus is decoded at 48 kHz.
    opus = by_pyav()[0] * rate // 48000
    soundfile.write(path, sound, rate, format="OGG", subtype="VORBIS")
    with open(path, "rb") as file:
        # Two pages hold the headers.
        found = file.read().count(b"OggS\0") - 2
    decoded, duration = by_pyav()
    seen = {
        "pages": found,
        "FFmpeg": decoded,
        "7.0.2": by_older(),
        "its duration": duration,
        "soundfile": len(soundfile.read(path)[0]),
        "miniaudio": len(miniaudio.decode_file(path, nchannels=1, sample_rate=rate).samples),
        "as Opus, by FFmpeg": opus,
    }
    print(f"{name}, {rate} Hz, {length} samples: {seen}")
    expected = [pages, left, left, length, length, length, length]
    if list(seen.values()) != expected:
        sys.exit(f"it was {expected} when this was written")
PY
