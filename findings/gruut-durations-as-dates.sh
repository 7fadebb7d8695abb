#!/bin/sh
# gruut 2.4.0 (PyPI) has the date of the day said for "30s" in French, Spanish and Italian: "Tenez 30s." becomes "Tenez vingt neuvième
# novembre deux mille vingt six." on 29 November 2026, and something else on the day after. The Spanish "2.ª" is that day two years ago.
#
# Before gruut looks for phonemes it writes numbers and dates out. Each word with a digit is given to dateparser, whose answer to a
# length of time is the moment so long ago, with "s", "m" and "h" for seconds, months and hours; gruut takes any answer for a date that
# stood in the text. "a" is the year in Spanish, so 1.ª, 2.ª and 12.ª, which is how the Academy writes feminine ordinals, are years
# ago; the masculine 2.º is left as it is. English and German leave "30s" alone, German says a date for "2m". With a space, "30 s" is a
# number and a letter. What is said of one text changes from day to day, and with it whatever is kept of its sound or compared with it.
# Seen: dates for "30s" in fr-fr, es-es and it, for "5m" in fr-fr (five months ago), "2.ª" in es-es and "2m" in de-de; none for "30s" in
# de-de and en-us, "2.º" in es-es and "30 s" in fr-fr.
#
# Exits 0 as long as that is so, and 1 where other words are said.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check \
    'gruut[de,es,fr,it]==2.4.0' 'dateparser==1.1.8' 'num2words==0.5.14' 'babel==2.19.0'
"$folder/venv/bin/python" - <<'PY'
import sys
from datetime import datetime

import gruut
from babel.dates import format_date
from num2words import num2words

now = datetime.now()


def said(text, language):
    words = [word.text for sentence in gruut.sentences(text, lang=language) for word in sentence]
    print(f"{language}: {text} -> {' '.join(words)}")
    return " ".join(words)


def has_date(text, language, month, year):
    """Whether what is said has this month of this year, which `text` has not."""
    short = language[:2]
    name = format_date(datetime(year, month, 1), "MMMM", locale=short)
    year = num2words(year, lang=short).replace("-", " ")
    return f"{name} {year}" in said(text, language)


def ago(months):
    """The month and the year so many months ago."""
    return (now.month - 1 - months) % 12 + 1, now.year + (now.month - 1 - months) // 12


seen = [
    has_date("Tenez 30s.", "fr-fr", *ago(0)),
    has_date("Mantén 30s.", "es-es", *ago(0)),
    has_date("Tieni 30s.", "it", *ago(0)),
    has_date("Pause de 5m", "fr-fr", *ago(5)),
    has_date("Haz la 2.ª serie.", "es-es", *ago(24)),
    has_date("2m weit", "de-de", *ago(2)),
]
left = [
    has_date("Halten: 30s.", "de-de", *ago(0)),
    has_date("Hold 30s.", "en-us", *ago(0)),
    has_date("el 2.º lado", "es-es", *ago(24)),
    has_date("Tenez 30 s.", "fr-fr", *ago(0)),
]
if not all(seen) or any(left):
    sys.exit("the first six had a date when this was written, and the last four none")
PY
