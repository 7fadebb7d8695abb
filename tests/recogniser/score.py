"""How much of what was to be said was misheard."""
import bisect, collections, itertools, os

from listening import ROOT
from words import RULES, Sounds, compared, edits, errors, words


# Words from which on a sentence is no short one.
SHORT = 8


def share(part, whole):
    return 100 * part / max(whole, 1)


class Score:
    """Word errors of sentences: as they are written down ("raw"), compared by the rules, and by sound."""

    def __init__(self, language):
        self.language = language
        self.sounds = None if language == "en" else Sounds(language)
        self.count = collections.Counter()
        self.misheard = collections.Counter()
        with open(os.path.join(ROOT, RULES["names"]["file"]), encoding="utf-8") as file:
            self.names = {line.split()[0].lower() for line in file if line.strip() and not line.startswith("#")}

    def add(self, sentences, transcript, spelled, heard):
        """Sentences that were heard one after the other and what was heard of them, and both with numbers in words.
        Gives the errors that count in each sentence."""
        raw, raw_heard = " ".join(sentences).split(), transcript.split()
        compare = compared if self.sounds is None else words
        parts, heard = [compare(one) for one in spelled], compare(heard)
        wanted = sum(parts, [])
        runs = errors(wanted, heard)
        self.count.update(raw=edits(errors(raw, raw_heard)), raw_words=len(raw), compared=edits(runs), words=len(wanted))
        if self.sounds is None:
            self.count["names"] += sum(word in self.names for word in wanted)
            self.count["wrong_names"] += sum(word in self.names for _, run, *_ in runs for word in run)
        else:
            self.sounds.learn(wanted + heard)
            runs = errors(wanted, heard, self.sounds.alike)
        self.count["wrong"] += edits(runs)
        self.misheard.update((" ".join(run), " ".join(other)) for _, run, other, _ in runs)
        return self.by_sentence(parts, runs)

    def by_sentence(self, parts, runs):
        """How many of the errors begin in each sentence; those of short ones are counted by themselves."""
        ends = list(itertools.accumulate(map(len, parts)))
        wrong = [0] * len(parts)
        for place, *_, count in runs:
            wrong[min(bisect.bisect(ends, place), len(parts) - 1)] += count
        for part, count in zip(parts, wrong):
            if len(part) < SHORT:
                self.count.update(short=len(part), wrong_short=count)
        return wrong

    def over_all(self):
        """Percent of words, by what the limit is for."""
        return share(self.count["wrong"], self.count["words"])

    def of_names(self):
        return share(self.count["wrong_names"], self.count["names"])

    def __str__(self):
        by_rules = share(self.count["compared"], self.count["words"])
        raw = share(self.count["raw"], self.count["raw_words"])
        by_sound = "" if self.sounds is None else f"{self.over_all():.1f} % by sound, "
        names = f"; names {self.of_names():.1f} % of {self.count['names']}" if self.sounds is None else ""
        short = share(self.count["wrong_short"], self.count["short"])
        longer = share(self.count["wrong"] - self.count["wrong_short"], self.count["words"] - self.count["short"])
        return (f"{self.count['words']} words; word errors {by_sound}{by_rules:.1f} % compared, {raw:.1f} % raw{names}; "
                f"in sentences of {SHORT} words and more {longer:.1f} %, in shorter ones {short:.1f} %")

    def is_too_much(self):
        limits = RULES["limits"]
        if self.sounds is None:
            return self.over_all() > limits["all"] or self.of_names() > limits["names"]
        return self.over_all() > limits["sound"][self.language]
