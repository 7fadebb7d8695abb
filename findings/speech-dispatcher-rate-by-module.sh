#!/bin/sh
# One rate of Speech Dispatcher (0.11.4-2 of Debian) is another pace in each of its modules: at -50 eSpeak NG takes 1.4 times as long for a
# sentence as at 0, Flite twice as long. Above 0 it is the other way round: at 50 eSpeak NG needs 0.53 of the time, Flite 0.71.
#
# A client sets a rate from -100 to 100 and is not told what that is in words a minute. Each module has
# a curve of its own: eSpeak NG's pace falls evenly to half of its normal one at -100 and rises evenly to two and a half times; Flite's
# length grows evenly to three times at -100. So a rate that was found by ear with one module is far
# off with the next, and a factor ("four fifths of the pace") can only be had from a table of measured rates for each module.
# The modules are run by themselves here, over their pipe and with audio_output_method=server, so that they hand out their samples and need no
# sound server; the samples are counted, whose number includes the silence at both ends.
# Seen, as a share of the length at 0: eSpeak NG (1.51) -50: 1.41, 50: 0.53; Flite (2.2) -50: 1.99, 50: 0.71.
#
# Needs Debian 12 and its apt-get. Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
modules="speech-dispatcher-espeak-ng=0.11.4-2 speech-dispatcher-flite=0.11.4-2"
names=$(printf '%s ' $modules | sed 's/=[^ ]*//g')
# What the modules are linked with, but for the C library of the system.
apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces --no-enhances $names |
    grep -E '^(lib|espeak-ng-data)' | grep -vE '^(libc6|libgcc-s1|libcrypt1|libpam)' | sort -u >needed.txt
apt-get download $modules $(cat needed.txt) >apt.txt 2>&1 || { cat apt.txt; exit 1; }
mkdir unpacked
for package in *.deb; do dpkg-deb -x "$package" unpacked; done
libraries=$(find "$PWD/unpacked/lib" "$PWD/unpacked/usr/lib" -maxdepth 2 -name "*.so*" -exec dirname {} + | sort -u | tr "\n" ":")
data=$(dirname "$(find "$PWD/unpacked/usr/lib" -type d -name espeak-ng-data)")
libraries="$libraries$data/pulseaudio"
cat >measure.py <<'PY'
import os
import re
import subprocess
import sys

SENTENCE = "<speak>Lift both arms slowly above your head.</speak>"
SETTINGS = ["punctuation_mode=none", "spelling_mode=off", "cap_let_recogn=none", "pitch=0", "volume=0", "pitch_range=0", "language=en",
            "voice=male1", "synthesis_voice=NULL"]


def samples(module, rate):
    """How many samples a module makes of the sentence."""
    environment = {**os.environ, "LD_LIBRARY_PATH": sys.argv[1], "ESPEAK_DATA_PATH": sys.argv[2]}
    path = f"unpacked/usr/lib/speech-dispatcher-modules/sd_{module}"
    process = subprocess.Popen([path, "/dev/null"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment)

    def ask(*lines):
        process.stdin.write("".join(line + "\n" for line in lines).encode())
        process.stdin.flush()

    def answered(*codes):
        for line in process.stdout:
            if line[3:4] == b" " and line[:3].decode() in codes:
                return
        sys.exit(f"{module} went away")

    ask("INIT")
    answered("299")
    for command, lines in [("AUDIO", ["audio_output_method=server"]), ("LOGLEVEL", ["log_level=0"]), ("SET", [*SETTINGS, f"rate={rate}"])]:
        ask(command)
        answered("203", "207")
        ask(*lines, ".")
        answered("203")
    ask("SPEAK")
    answered("202")
    ask(SENTENCE, ".")
    answered("200")
    count = 0
    for line in process.stdout:
        if told := re.match(rb"705-num_samples=(\d+)", line):
            count += int(told[1])
        if line[:4] in (b"702 ", b"703 "):
            break
    process.kill()
    return count


for module in ["espeak-ng", "flite"]:
    usual = samples(module, 0)
    for rate in [-50, 50]:
        print(f"{module} at {rate}: {samples(module, rate) / usual:.2f}")
PY
python3 measure.py "$libraries" "$data" >seen.txt
cat seen.txt
cat >expected.txt <<'END'
espeak-ng at -50: 1.41
espeak-ng at 50: 0.53
flite at -50: 1.99
flite at 50: 0.71
END
diff expected.txt seen.txt
