#!/bin/sh
# num2words 0.5.14 (PyPI) makes French ordinals of round numbers with the plural sign of the cardinal left inside: 80th is
# "quatre-vingtsième", 200th "deux centsième". French has quatre-vingtième and deux centième.
#
# "quatre-vingts" and "deux cents" have an s only because nothing stands behind them. The library writes the cardinal first and then
# hangs "ième" on it, after it has taken off a final e and nothing else. The s is heard, too: a voice says "vinssième".
# Seen: 80, 180, 200, 300 and 1080 are wrong so; 81st, 100th, 120th and 1000th are right.
#
# Exits 0 as long as that is so, and 1 where these numbers are said otherwise.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'num2words==0.5.14'
"$folder/venv/bin/python" - <<'PY'
import sys

from num2words import num2words

numbers = (80, 180, 200, 300, 1080, 81, 100, 120, 1000)
seen = {number: num2words(number, lang="fr", to="ordinal") for number in numbers}
print("num2words 0.5.14 says", seen)
expected = {
    80: "quatre-vingtsième",
    180: "cent quatre-vingtsième",
    200: "deux centsième",
    300: "trois centsième",
    1080: "mille quatre-vingtsième",
    81: "quatre-vingt-unième",
    100: "centième",
    120: "cent vingtième",
    1000: "millième",
}
if seen != expected:
    sys.exit(f"it was {expected} when this was written")
PY
