#!/bin/sh
# g2p-en 2.1.0 (PyPI) says "0.025" and "0.25" with the same words, "zero point twenty-five", and "1.05" as "1.5", "one point five".
#
# It writes numbers out before it looks for phonemes. A decimal point becomes the word, and what is on either side of it is a number by
# itself, of which int() takes the zeros in front: they are worth nothing there, and all that counts behind a point. So a weight, a
# distance or a dose is said ten times what it is, in words that sound right. The rule for years is at work there as well, from
# 1001 to 2999. The code says that it came from Tacotron's, from which many speech engines have it. num2words 0.5.14 says the digits one
# by one.
# Seen: 0.25 and 0.025 are the same words, and so are 1.5 and 1.05, and 2.5 and 2.005; 0.2005 is "zero point two thousand five". num2words
# has different words for each.
#
# Exits 0 as long as that is so, and 1 where other words are given.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'inflect==7.5.0' 'num2words==0.5.14'
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check --no-deps 'g2p-en==2.1.0'
"$folder/venv/bin/python" - <<'PY'
import sys
from importlib.metadata import files
from runpy import run_path

from num2words import num2words

# The rest of the package loads what NLTK has to fetch first; G2p calls this for every text.
[path] = [file.locate() for file in files("g2p-en") if file.name == "expand.py"]
normalize = run_path(str(path))["normalize_numbers"]

EXPECTED = {
    "0.25": "zero point twenty-five",
    "0.025": "zero point twenty-five",
    "1.5": "one point five",
    "1.05": "one point five",
    "2.5": "two point five",
    "2.005": "two point five",
    "0.2005": "zero point two thousand five",
}
seen = {number: normalize(number) for number in EXPECTED}
for number, words in seen.items():
    print(f"{number}: g2p-en {words}; num2words {num2words(float(number))}")
if seen != EXPECTED:
    sys.exit(f"it was {EXPECTED} when this was written")
if len({num2words(float(number)) for number in EXPECTED}) != len(EXPECTED):
    sys.exit("num2words no longer has different words for each")
PY
