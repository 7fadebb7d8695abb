"""How much of what was to be said was misheard."""
import collections, os

from listening import ROOT
from words import RULES, Sounds, compared, errors, words


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

    def add(self, sentence, transcript, in_words):
        """A sentence and what was heard of it, and both with numbers in words. Gives the errors that count."""
        raw, raw_heard = sentence.split(), transcript.split()
        wanted, heard = map(compared if self.sounds is None else words, in_words)
        wrong, runs = errors(wanted, heard)
        self.count.update(raw=errors(raw, raw_heard)[0], raw_words=len(raw), compared=wrong, words=len(wanted))
        if self.sounds is None:
            self.count["names"] += sum(word in self.names for word in wanted)
            self.count["wrong_names"] += sum(word in self.names for run, _ in runs for word in run)
        else:
            self.sounds.learn(wanted + heard)
            wrong, runs = errors(wanted, heard, self.sounds.alike)
        self.count["wrong"] += wrong
        self.misheard.update((" ".join(run), " ".join(other)) for run, other in runs)
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
        return f"{self.count['words']} words; word errors {by_sound}{by_rules:.1f} % compared, {raw:.1f} % raw{names}"

    def is_too_much(self):
        limits = RULES["limits"]
        if self.sounds is None:
            return self.over_all() > limits["all"] or self.of_names() > limits["names"]
        return self.over_all() > limits["sound"][self.language]
