#!/bin/sh
# Epitran 1.35.3 (PyPI) gives the two sounds of Italian "sc" to each other's words: before a, o and u, where it is /sk/, it writes ʃ,
# and before e and i, where it is /ʃ/, it writes st͡ʃ.
#
# Its table has "sc" as ʃ whatever follows, and before the table a rule turns each c before e and i into the sound of "ci" (t͡ʃ). So where
# "sc" is soft the rule has taken its c away, and the s is left over; where it is hard the rule does not apply, and the table makes it soft.
# "sch" is right. Muscolo (muscle), scapola and ascolta (listen) get a sound they never have; coscia (thigh), lascia (let go) and
# scendi (come down) get one too many. The pronunciations expected are those of any Italian dictionary: the letters are regular.
# Seen: muscolo muʃolo, scapola ʃapola, ascolta aʃolta, coscia kost͡ʃa, lascia last͡ʃa, scendi st͡ʃendi; and right: schiena skiena.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'epitran==1.35.3'
"$folder/venv/bin/python" - >"$folder/seen.txt" <<'PY'
import unicodedata

import epitran

italian = epitran.Epitran("ita-Latn")
for word in ["muscolo", "scapola", "ascolta", "coscia", "lascia", "scendi", "schiena"]:
    print(word, unicodedata.normalize("NFC", italian.transliterate(word)))
PY
cat "$folder/seen.txt"
cat >"$folder/expected.txt" <<'END'
muscolo muʃolo
scapola ʃapola
ascolta aʃolta
coscia kost͡ʃa
lascia last͡ʃa
scendi st͡ʃendi
schiena skiena
END
diff "$folder/expected.txt" "$folder/seen.txt"
