"""Compares what a recogniser hears of the shipped routines with what was to be said.

    transcribe.py SUPPLE [--all | --apart] VOICE...

Of each voice, at most twenty sentences are heard whose text or phonemes, or those of the sentences around
them, are not in the record; what is there counts as it was heard. With --all every such sentence is heard, the
record written anew, and what was misheard is listed. With --apart every sentence is heard by itself, to
compare, and nothing is recorded. Fails where a natural voice is misheard more than the limits allow, or a voice
is rated lower than in the record.
"""
import itertools, json, sys

import quality
from lines import key, passages, record, recorded, shipped, spelled_out, windows
from listening import LISTENING, asked, transcripts
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


def first(keys, by_key):
    """The first of some windows, with no more sentences than are heard in each run."""
    counts = itertools.accumulate(len(by_key[one]) for one in keys)
    return [one for one, count in zip(keys, counts) if count <= MOST]


def listened(supple, voice, by_key, hears_all):
    """What is heard of each key that is in the record or is heard now, and which are heard now."""
    known = {one: text for one, text in recorded(voice["name"]).items() if one in by_key}
    new = sorted(by_key.keys() - known.keys())
    # What is made in no time is heard again, so that a change of the engine is noticed.
    again = sorted(known) if voice["engine"] != "kokoro" else []
    now = new if hears_all else first(new + again, by_key)
    if now:
        install(supple, voice)
    known.update(zip(now, transcripts(supple, voice, [by_key[one] for one in now])))
    if hears_all:
        record(voice["name"], known)
    return known, now


def in_words(supple, reader, text):
    """What was heard, with numbers in words as supple spells them."""
    if reader["language"] == "en" or not any(letter.isdigit() for letter in text):
        return text
    return spelled_out(supple, reader, [text])[0][0]


def judged(supple, voice, reader, how):
    """Prints how much of a voice was misheard and how it is rated; gives the score, and if its rating has fallen."""
    routines = RULES["routines"].get(voice["name"]) or shipped(supple, voice["language"])
    apart = how == "--apart" or voice["language"] in LISTENING["apart"]
    parts = [passage for routine in routines for passage in passages(supple, routine)]
    every = [one for passage in parts for one in windows(passage, apart)]
    lines = list(dict.fromkeys(line for window in every for line, _ in window))
    read = dict(zip(lines, spelled_out(supple, reader, lines), strict=True))
    by_key = {key([read[line] for line, _ in window]): window for window in every}
    hears_all = how == "--all"
    if how == "--apart":
        now = list(by_key)
        heard = dict(zip(now, transcripts(supple, voice, list(by_key.values()))))
    else:
        heard, now = listened(supple, voice, by_key, hears_all)
    score = Score(voice["language"])
    for one, transcript in heard.items():
        sentences = [line for line, _ in by_key[one]]
        spelled = [read[line][0] for line in sentences]
        wrong = score.add(sentences, transcript, spelled, in_words(supple, reader, transcript))
        if any(wrong) and one in now:
            print(*(f"  {count or ' '}  {line}" for count, line in zip(wrong, sentences)), f"     {transcript}", sep="\n")
    if how:
        for (wanted, other), count in score.misheard.most_common():
            print(f"  {count} x  {wanted or '-'}: {other or '-'}")
    count = lambda keys: sum(len(by_key[one]) for one in keys)
    print(f"{voice['name']}, {len(routines)} routines: {count(heard)} sentences in {len(heard)} windows "
          f"({count(now)} heard now), {score}", flush=True)
    if len(heard) < len(by_key):
        print(f"  {count(by_key) - count(heard)} sentences in changed windows were not heard: make heard-all")
    # A line that is there again after a change is chosen again.
    rated = sorted((line for line in lines if len(read[line][0].split()) > 4), key=lambda line: key([read[line]]))[:RATED]
    rates = hears_all or not how and voice["engine"] != "kokoro"
    return score, rates and quality.has_fallen(supple, voice, rated, hears_all)


def main():
    supple, *names = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    how = next((argument for argument in sys.argv[1:] if argument in ("--all", "--apart")), "")
    known, wrong, fallen = voices(supple), [], []
    for name in names:
        voice = known[name]
        reader = known[READERS[voice["language"]]]
        install(supple, reader)
        score, has_fallen = judged(supple, voice, reader, how)
        fallen += [name] * has_fallen
        if voice["engine"] != "pico" and score.is_too_much():
            wrong.append(name)
    if fallen:
        sys.exit(f"rated lower than in heard/dnsmos.tsv: {', '.join(fallen)}")
    if wrong:
        sys.exit(f"more was misheard than the limits in rules.toml allow: {', '.join(wrong)}")


if __name__ == "__main__":
    main()
