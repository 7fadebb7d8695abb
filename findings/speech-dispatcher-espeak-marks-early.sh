#!/bin/sh
# Speech Dispatcher's module for eSpeak NG (0.11.4-2 of Debian) reports an index mark up to three seconds before its word is in the sound that it hands
# to the server: it puts a mark out when eSpeak NG makes the clause, and the samples are still behind.
#
# With audio_output_method=server, which the server uses, marks ("700") and samples ("705") leave the module in one stream, and the
# server plays it in that order: a client that shows the word which is said, or stops at a mark, is that much ahead. eSpeak NG
# itself tells with each mark at which millisecond it belongs, and is right; the module does not look at that.
# Seen, in one sentence of 8.3 s with five marks: the words are said at 0.34, 2.06, 3.82, 4.91 and 6.55 s (eSpeak NG 1.51, 3 % faster
# than in the module), the marks come out after 0.00, 0.28, 0.43, 2.18 and 3.95 s of samples.
#
# Needs Debian 12 and its apt-get. Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
# What the module is linked with, but for the C library of the system.
apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces --no-enhances speech-dispatcher-espeak-ng |
    grep -E '^(lib|espeak-ng-data)' | grep -vE '^(libc6|libgcc-s1|libcrypt1|libpam)' | sort -u >needed.txt
apt-get download speech-dispatcher-espeak-ng=0.11.4-2 $(cat needed.txt) >apt.txt 2>&1 || { cat apt.txt; exit 1; }
for package in *.deb; do dpkg-deb -x "$package" unpacked; done
libraries=$(find "$PWD/unpacked/lib" "$PWD/unpacked/usr/lib" -maxdepth 2 -name "*.so*" -exec dirname {} + | sort -u | tr "\n" ":")
data=$(dirname "$(find "$PWD/unpacked/usr/lib" -type d -name espeak-ng-data)")
cat >sentence.txt <<'END'
<speak>Breathe in <mark name="a"/>through the nose and let both of your <mark name="b"/>shoulders sink down towards the <mark name="c"/>mat while your hands <mark name="d"/>rest on your thighs and your feet <mark name="e"/>stay flat on the floor.</speak>
END
cat >voice.py <<'PY'
"""The seconds at which eSpeak NG says its marks, by its own account."""
import ctypes
import sys


class Event(ctypes.Structure):
    _fields_ = [("kind", ctypes.c_int), ("text", ctypes.c_uint), ("at", ctypes.c_int), ("length", ctypes.c_int),
                ("milliseconds", ctypes.c_int), ("sample", ctypes.c_int), ("user", ctypes.c_void_p), ("name", ctypes.c_char_p)]


MARK, MADE_AT_ONCE, SSML, UTF8 = 3, 2, 0x10, 1


@ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.POINTER(Event))
def made(samples, count, events):
    for event in iter(events[i] for i in range(1000)):
        if event.kind == 0:
            break
        if event.kind == MARK:
            print(f"{event.milliseconds / 1000:.2f}")
    return 0


library = ctypes.CDLL("libespeak-ng.so.1")
library.espeak_Initialize(MADE_AT_ONCE, 0, sys.argv[1].encode(), 0)
library.espeak_SetSynthCallback(made)
library.espeak_SetVoiceByName(b"en")
text = open("sentence.txt", "rb").read()
library.espeak_Synth(text, len(text) + 1, 0, 1, 0, SSML | UTF8, None, None)
library.espeak_Synchronize()
PY
cat >module.py <<'PY'
"""How many seconds of sound the module has handed over ahead of each mark."""
import re
import subprocess

process = subprocess.Popen(["unpacked/usr/lib/speech-dispatcher-modules/sd_espeak-ng", "/dev/null"], stdin=subprocess.PIPE,
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)


def ask(command, code, *lines):
    for part in [[command], [*lines, "."]] if lines else [[command]]:
        process.stdin.write("".join(line + "\n" for line in part).encode())
        process.stdin.flush()
        for answer in process.stdout:
            if re.match(rb"2\d\d ", answer):
                assert answer[:3].decode() in code, answer
                break


ask("INIT", ["299"])
ask("AUDIO", ["207", "203"], "audio_output_method=server")
ask("SET", ["203"], "punctuation_mode=none", "spelling_mode=off", "cap_let_recogn=none", "pitch=0", "volume=0", "pitch_range=0",
    "language=en", "voice=male1", "synthesis_voice=NULL", "rate=0")
ask("SPEAK", ["202", "200"], open("sentence.txt").read().strip())
count, rate = 0, 22050
for line in process.stdout:
    if told := re.match(rb"705-num_samples=(\d+)", line):
        count += int(told[1])
    elif re.match(rb"700-\w+\n", line):
        print(f"{count / rate:.2f}")
    elif line.startswith(b"702 "):
        break
print(f"{count / rate:.2f}")
process.kill()
PY
export LD_LIBRARY_PATH="$libraries$data/pulseaudio" ESPEAK_DATA_PATH="$data"
python3 voice.py "$data" >voice.txt
python3 module.py >module.txt
echo "said at, s:      $(tr '\n' ' ' <voice.txt)"
echo "reported at, s:  $(head -n 5 module.txt | tr '\n' ' ') of $(tail -n 1 module.txt)"
printf '0.34\n2.06\n3.82\n4.91\n6.55\n' | diff - voice.txt
printf '0.00\n0.28\n0.43\n2.18\n3.95\n8.32\n' | diff - module.txt
