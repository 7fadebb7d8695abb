#!/bin/sh
# num2words 0.5.14 (PyPI) says 118 in Italian as "centodicotto": the word for eighteen is cut in its middle.
#
# Italian joins numbers with a vowel less: "centootto" is "centotto", "ventiuno" is "ventuno". The library builds a number of hundreds
# and then replaces "io" by "o" in the whole word, wherever it stands. The only other "io" in there is that of "diciotto" (eighteen)
# itself, so whatever has hundreds and ends in 18 is a word that does not exist, and a speech engine that is given it says that. What
# has thousands right before the 18 goes another way and is right.
# Seen: 118 centodicotto, 218 duecentodicotto, 1118 millecentodicotto; 18, 1018, 128 and 188 are right.
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

seen = {number: num2words(number, lang="it") for number in (18, 118, 218, 1118, 1018, 128, 188)}
print("num2words 0.5.14 says", seen)
expected = {
    18: "diciotto",
    118: "centodicotto",
    218: "duecentodicotto",
    1118: "millecentodicotto",
    1018: "millediciotto",
    128: "centoventotto",
    188: "centottantotto",
}
if seen != expected:
    sys.exit(f"it was {expected} when this was written")
PY
