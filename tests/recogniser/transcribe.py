"""Compares what a recogniser hears of the shipped routines with what was to be said.

    transcribe.py SUPPLE [--all] VOICE...

Of each voice, at most twenty sentences are heard whose text or phonemes are not in the record; what
is there counts as it was heard. With --all every such sentence is heard, the record written anew, and
what was misheard is listed. Fails where a natural voice is misheard more than the limits allow, or a
voice is rated lower than in the record.
"""
import json, sys

import quality
from lines import key, record, recorded, sentences, shipped, spelled_out
from listening import asked, transcripts
from score import Score
from words import RULES

MOST = 20
# The lines whose sound is rated, beside the reference sentences.
RATED = 10
# The voice whose phonemes stand for those of every other in its language.
READERS = {"en": "heart", "es": "dora", "fr": "siwis", "it": "sara"}


def voices(supple):
    """Every voice by its name, with its language."""
    found = {}
    for one in json.loads(asked(supple, "voices", "list", "--json"))["voices"]:
        found[one["name"]] = {**one, "language": one["language"].split("-")[0]}
    return found


def install(supple, voice):
    if voice["engine"] != "pico":
        asked(supple, "voices", "install", voice["name"], voice=voice)


def listened(supple, voice, by_key, hears_all):
    """What is heard of each key that is in the record or is heard now, and which are heard now."""
    known = {one: text for one, text in recorded(voice["name"]).items() if one in by_key}
    new = sorted(by_key.keys() - known.keys())
    now = new if hears_all else new[:MOST]
    # What is made in no time is heard again, so that a change of the engine is noticed.
    if voice["engine"] != "kokoro" and not hears_all:
        now = now + sorted(known)[:MOST - len(now)]
    if now:
        install(supple, voice)
    found = transcripts(supple, voice, [by_key[one] for one in now])
    known.update((one, found[by_key[one]]) for one in now)
    if hears_all:
        record(voice["name"], known)
    return known, now


def in_words(supple, reader, text):
    """What was heard, with numbers in words as supple spells them."""
    if reader["language"] == "en" or not any(letter.isdigit() for letter in text):
        return text
    return spelled_out(supple, reader, [text])[0][0]


def judged(supple, voice, reader, hears_all):
    """Prints how much of a voice was misheard and how it is rated; gives the score, and if its rating has fallen."""
    routines = RULES["routines"].get(voice["name"]) or shipped(supple, voice["language"])
    lines = list(dict.fromkeys(line for routine in routines for line in sentences(supple, routine)))
    read = spelled_out(supple, reader, lines)
    by_key = {key(*said): (line, said[0]) for line, said in zip(lines, read, strict=True)}
    heard, now = listened(supple, voice, {one: line for one, (line, _) in by_key.items()}, hears_all)
    score = Score(voice["language"])
    for one, transcript in heard.items():
        line, spelled = by_key[one]
        wrong = score.add(line, transcript, (spelled, in_words(supple, reader, transcript)))
        if wrong and one in now:
            print(f"  {wrong}  {line}\n     {transcript}")
    if hears_all:
        for (wanted, other), count in score.misheard.most_common():
            print(f"  {count} x  {wanted or '-'}: {other or '-'}")
    print(f"{voice['name']}, {len(routines)} routines: {len(heard)} sentences ({len(now)} heard now), {score}", flush=True)
    if len(heard) < len(by_key):
        print(f"  {len(by_key) - len(heard)} changed sentences were not heard: make heard-all")
    # A line that is there again after a change is chosen again.
    rated = [by_key[one][0] for one in sorted(by_key) if len(by_key[one][1].split()) > 4][:RATED]
    has_fallen = (hears_all or voice["engine"] != "kokoro") and quality.has_fallen(supple, voice, rated, hears_all)
    return score, has_fallen


def main():
    hears_all = "--all" in sys.argv
    supple, *names = [a for a in sys.argv[1:] if a != "--all"]
    known, wrong, fallen = voices(supple), [], []
    for name in names:
        voice = known[name]
        reader = known[READERS[voice["language"]]]
        install(supple, reader)
        score, has_fallen = judged(supple, voice, reader, hears_all)
        fallen += [name] * has_fallen
        if voice["engine"] != "pico" and score.is_too_much():
            wrong.append(name)
    if fallen:
        sys.exit(f"rated lower than in heard/dnsmos.tsv: {', '.join(fallen)}")
    if wrong:
        sys.exit(f"more was misheard than the limits in rules.toml allow: {', '.join(wrong)}")


if __name__ == "__main__":
    main()
