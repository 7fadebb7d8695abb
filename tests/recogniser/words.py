"""Texts as words that can be compared, and how far what was heard is from what was to be said."""
import os, re, subprocess, tomllib

HERE = os.path.dirname(os.path.abspath(__file__))
RULES = tomllib.load(open(os.path.join(HERE, "rules.toml"), "rb"))

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
    """The words of an English text."""
    text = text.lower().replace("’", "'").replace("‘", "'").replace("'", "")
    text = re.sub(r"[^a-z0-9]+", " ", text)
    text = re.sub(r"(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)", " ", text)
    text = re.sub(r"\d+", lambda m: " " + number(int(m.group())) + " ", text)
    text = " ".join(text.split())
    for one, other in RULES["same"].items():
        text = re.sub(rf"\b{one}\b", other, text)
    return text.split()


def words(text):
    """The words of a text of another language, in which numbers are spelled out, with apostrophes inside."""
    text = text.lower().replace("’", "'").replace("‘", "'")
    found = (word.strip("'") for word in re.sub(r"[^\w']|_", " ", text).split())
    return [word for word in found if word]


def spelled(one, other):
    """Tells if words that run together are the same letters."""
    return "".join(one).replace("'", "") == "".join(other).replace("'", "")


class Sounds:
    """How words sound by themselves, as espeak-ng says, whose rules are none of supple's."""

    def __init__(self, language):
        self.rules = RULES["sound"][language]
        self.known = {}

    def learn(self, all_words):
        """Asks for all words at once, since starting the program takes longer than its answer."""
        new = sorted(set(all_words) - self.known.keys())
        said = self.asked("".join(word + ".\n\n" for word in new)) if new else []
        if len(said) != len(new):
            said = ["".join(self.asked(word)) for word in new]
        self.known.update(zip(new, said))

    def asked(self, text):
        run = ["espeak-ng", "-q", "--ipa", "--stdin", "-v", self.rules["voice"]]
        said = subprocess.run(run, input=text, capture_output=True, text=True, check=True).stdout
        return [self.folded(line) for line in said.splitlines() if line.strip()]

    def folded(self, said):
        # What stands in brackets is the name of a language that it switches to; a hyphen joins small words to the next.
        said = re.sub(r"\(.*?\)|[\s_ˌ-]", "", said)
        for one, other in self.rules["same"].items():
            said = re.sub(one, other, said)
        return said

    def alike(self, one, other):
        """Tells if words that run together are the same letters or sound the same; one word with the same stress, too."""
        if spelled(one, other):
            return True
        self.learn(one + other)
        one_said, other_said = ("".join(self.known[word] for word in some) for some in (one, other))
        if len(one) > 1 or len(other) > 1:
            one_said, other_said = one_said.replace("ˈ", ""), other_said.replace("ˈ", "")
        return one_said == other_said and one_said != ""


def errors(wanted, heard, is_same=spelled):
    """The runs of wanted words that are wrong: where each begins, its words, what was heard in their place, and how
    many edits lead there. Runs of up to three words that are the same when run together cost nothing."""
    best = [[None] * (len(heard) + 1) for _ in range(len(wanted) + 1)]
    best[0][0] = (0, None)
    for i in range(len(wanted) + 1):
        for j in range(len(heard) + 1):
            cost = best[i][j][0]
            moves = [(1, 0, 1), (0, 1, 1), (1, 1, 1)]
            runs = ((a, b) for a in range(1, 4) for b in range(1, 4))
            moves += [(a, b, 0) for a, b in runs if i + a <= len(wanted) and j + b <= len(heard)
                      and is_same(wanted[i:i + a], heard[j:j + b])]
            for a, b, price in moves:
                if i + a <= len(wanted) and j + b <= len(heard):
                    known = best[i + a][j + b]
                    if known is None or cost + price < known[0]:
                        best[i + a][j + b] = (cost + price, (i, j, price))
    runs, i, j = [], len(wanted), len(heard)
    while best[i][j][1]:
        p, q, price = best[i][j][1]
        if price and runs and runs[-1][:2] == (i, j):
            _, _, end, other_end, edits = runs.pop()
            runs.append((p, q, end, other_end, edits + 1))
        elif price:
            runs.append((p, q, i, j, 1))
        i, j = p, q
    return [(p, wanted[p:i], heard[q:j], edits) for p, q, i, j, edits in reversed(runs)]


def edits(runs):
    return sum(edits for *_, edits in runs)
