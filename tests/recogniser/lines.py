"""The sentences of the shipped routines, and the record of what was heard of them.

`heard/VOICE.tsv` has a line for each sentence: a key of its text and its phonemes, and what the
recogniser wrote down. So a sentence is listened to again only where one of these changes.
"""
import hashlib, json, os, re

from listening import ROOT, asked
from words import HERE

SCRIPTS = os.path.join(ROOT, "scripts")


def shipped(supple, language):
    """The routines in scripts/ that are in a language."""
    known = json.loads(asked(supple, "list", "--json", "--scripts", SCRIPTS))["routines"]
    names = {name.removesuffix(".routine") for name in os.listdir(SCRIPTS)}
    return [one["name"] for one in known if one["language"] == language and one["name"] in names]


def sentences(supple, routine):
    """Every sentence of a routine with everything said, once."""
    out = asked(supple, "timeline", "-r", routine, "--scripts", SCRIPTS, "--voice", "mute", "--talk", "learn",
                "--safety", "--json")
    said = (event["text"] for event in json.loads(out)["events"] if event["kind"] == "speech")
    return dict.fromkeys(one for text in said for one in re.split(r"(?<=[.!?…])\s+(?=[^\W\d_a-zà-ÿ]|[¿¡\d])", text))


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


def key(sentence, phonemes):
    return hashlib.sha256(f"{sentence}\0{phonemes}".encode()).hexdigest()[:16]


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
