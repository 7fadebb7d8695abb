#!/bin/sh
# piper-plus-g2p 0.3.1 (PyPI, MIT) gives the French ending -ez, and the short words with the same vowel, a schwa instead of a closed
# e, and the words that do have the schwa no vowel at all: "les" is "le", "le" is "l", "des" is "de", "et" is "e".
#
# Written é, and -er and -ier at the end, come out right; the other spellings of that vowel do not, so that "expirez" differs from
# its homophones "expirer" and "expiré". What a person is told to do is nearly always in -ez, so an exercise that is read with these
# phonemes has the wrong vowel at the end of most sentences, and its plural articles turn singular. A second rule goes the other
# way: every -ent is a nasal vowel, also where it is the silent ending of a verb ("les mains restent"). Nothing in the result tells
# the two kinds apart afterwards.
# Seen: expirer and expiré end in "ʁ e", expirez in "ʁ ə"; le "l", les "l ə"; nez "n ə"; pied "p j ə"; et "ə"; restent
# "ʁ ɛ s t ɑ̃", parlent "p a ʁ l ɑ̃".
#
# Exits 0 as long as that is so, and 1 where other phonemes are given.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'piper-plus-g2p==0.3.1'
"$folder/venv/bin/python" - <<'PY'
import logging

# It tells of the languages whose own packages are not there.
logging.disable(logging.CRITICAL)
from piper_plus_g2p import get_phonemizer

french = get_phonemizer("fr")
SEEN = {
    "expirer": "ɛ k s p i ʁ e",
    "expiré": "ɛ k s p i ʁ e",
    "expirez": "ɛ k s p i ʁ ə",
    "le": "l",
    "les": "l ə",
    "nez": "n ə",
    "pied": "p j ə",
    "et": "ə",
    "restent": "ʁ ɛ s t ɑ̃",
    "parlent": "p a ʁ l ɑ̃",
}
given = {word: " ".join(french.phonemize(word)) for word in SEEN}
for word, phonemes in given.items():
    print(f"{word:10} {phonemes}")
raise SystemExit(given != SEEN)
PY
