"""The sentences of the shipped routines, and the record of what was heard of them.

Sentences are heard as a listener hears them: those of an exercise one after the other, as many as the recogniser
hears at once; English ones each apart. `heard/VOICE.tsv` has a line for each such window: a key of its texts and phonemes, and what the
recogniser wrote down. So a window is listened to again only where one of these changes.
"""
import bisect, hashlib, json, os, re

from listening import LISTENING, ROOT, asked
from words import HERE

SCRIPTS = os.path.join(ROOT, "scripts")


def shipped(supple, language):
    """The routines in scripts/ that are in a language."""
    known = json.loads(asked(supple, "list", "--json", "--scripts", SCRIPTS))["routines"]
    names = {name.removesuffix(".routine") for name in os.listdir(SCRIPTS)}
    return [one["name"] for one in known if one["language"] == language and one["name"] in names]


def passages(supple, routine):
    """What is said in each exercise of a routine with everything said: sentences, each once, with the seconds of
    silence ahead of it and about how many seconds it takes."""
    out = asked(supple, "timeline", "-r", routine, "--scripts", SCRIPTS, "--voice", "mute", "--talk", "learn",
                "--safety", "--json")
    timeline = json.loads(out)
    chapters, rate = [chapter["at"] for chapter in timeline["chapters"]], timeline["rate"]
    found, known, end = {}, set(), 0
    for event in (event for event in timeline["events"] if event["kind"] == "speech"):
        passage = found.setdefault(bisect.bisect(chapters, event["at"]), [])
        pause = (event["at"] - end) / rate
        end = event["at"] + event["frames"]
        for one in re.split(r"(?<=[.!?…])\s+(?=[^\W\d_a-zà-ÿ]|[¿¡\d])", event["text"]):
            if one not in known:
                passage.append((one, pause, event["frames"] / rate * len(one) / len(event["text"])))
            known.add(one)
            pause = LISTENING["pause"][0]
    return list(found.values())


def windows(passage, apart=False):
    """The sentences of a passage as they are heard together, or each apart: lists of sentences with the silence
    ahead of each."""
    if apart:
        return [[(sentence, 0)] for sentence, *_ in passage]
    shortest, longest = LISTENING["pause"]
    found, left = [], 0
    for sentence, pause, seconds in passage:
        pause = min(max(pause, shortest), longest)
        left -= pause + seconds
        if left < 0:
            found.append([])
            left = LISTENING["window"] - seconds
        found[-1].append((sentence, pause))
    return found


def spelled_out(supple, reader, lines):
    """Each line with its numbers in words, and its phonemes; `reader` is a voice that has them."""
    if not lines:
        return []
    found = []
    # An argument has at most 128 KiB.
    if len(lines) <= 200:
        out = asked(supple, "voices", "try", reader["name"], "\n".join(lines), "--phonemes", voice=reader).decode()
        found = [tuple(one.rsplit("  ", 1)) for one in out.splitlines()]
    if len(found) == len(lines):
        return found
    if len(lines) == 1:
        return [tuple(map(" ".join, zip(*found)))]
    # What begins with a number may be joined to the line ahead, and a line may be several sentences.
    half = len(lines) // 2
    return spelled_out(supple, reader, lines[:half]) + spelled_out(supple, reader, lines[half:])


def key(said):
    """A key of sentences that are heard together, each in words and as phonemes."""
    return hashlib.sha256("\n".join("\0".join(one) for one in said).encode()).hexdigest()[:16]


def path(voice):
    return os.path.join(HERE, "heard", f"{voice}.tsv")


def recorded(voice):
    """What was heard of each key."""
    if not os.path.exists(path(voice)):
        return {}
    with open(path(voice), encoding="utf-8") as file:
        return dict(line.rstrip("\n").split("\t") for line in file)


def record(voice, heard):
    os.makedirs(os.path.dirname(path(voice)), exist_ok=True)
    with open(path(voice), "w", encoding="utf-8") as file:
        file.writelines(f"{one}\t{text}\n" for one, text in sorted(heard.items()))
