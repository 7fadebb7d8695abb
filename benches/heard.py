"""How much of what was spoken a recogniser hears: `heard.py LINES FOLDER` prints seconds, wrong words, words."""
import array, glob, os, sys, wave

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tests", "recogniser"))
from listening import heard
from words import compared, edits, errors

seconds = wrong = words = 0
for line, path in zip(open(sys.argv[1]).read().splitlines(), sorted(glob.glob(f"{sys.argv[2]}/*.wav")), strict=True):
    with wave.open(path) as file:
        rate, channels, frames = file.getframerate(), file.getnchannels(), array.array("h", file.readframes(file.getnframes()))
    first = frames[::channels]
    seconds += len(first) / rate
    wanted = compared(line)
    wrong += edits(errors(wanted, compared(heard(first.tobytes(), rate))))
    words += len(wanted)
print(seconds, wrong, words)
