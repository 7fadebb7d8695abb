#!/bin/sh
# abbr2words 0.2.16 (PyPI, of the author of kokorog2p) has "page" said for the p of "for example" and of "in the afternoon" in French,
# Spanish, Italian and Portuguese: "p. ej." becomes "página Ejemplo", and "a las 10:00 p. m." "a las 10:00 página m.".
#
# These abbreviations are of two words, and are written with a space between them; for Spanish that is the Academy's rule (Ortografía,
# 2010: p. ej., a. m., p. m.), best with one that does not break. The tables have them without a space, with the exception of
# German, where "z. B." is an alias of "z.B.". "p." by itself is a page in all of them, whether a number follows or not, and so takes the
# first half; "ej.", "ex." and "es." are then taken for an example. French "av. J.-C." (BC) is an avenue for the same reason. What comes
# out are real words, so a voice says them, and nothing tells that the text was not understood.
# Seen: the ten below; of the spellings without a space, Spanish, Italian and Portuguese are right, French is left as it is, and so is a
# Spanish "p.m."; German and English are right or left as they are.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'abbr2words==0.2.16'
"$folder/venv/bin/python" - <<'PY'
import sys

from abbr2words import abbr2words

SEEN = [
    ("es", "p. ej. el brazo", "página Ejemplo el brazo"),
    ("es", "p.\u00a0ej. el brazo", "página Ejemplo el brazo"),
    ("es", "a las 10:00 p. m. en casa", "a las 10:00 página m. en casa"),
    ("fr", "p. ex. le bras", "page exemple le bras"),
    ("fr", "p.\u00a0ex. le bras", "page exemple le bras"),
    ("fr", "av. J.-C.", "avenue J.-C."),
    ("it", "p. es. il braccio", "pagina esempio il braccio"),
    ("it", "p.\u00a0es. il braccio", "pagina esempio il braccio"),
    ("pt", "p. ex. o braço", "página exemplo o braço"),
    ("pt", "p.\u00a0ex. o braço", "página exemplo o braço"),
]
RIGHT = [
    ("es", "p.ej. el brazo", "por ejemplo el brazo"),
    ("it", "p.es. il braccio", "per esempio il braccio"),
    ("pt", "p.ex. o braço", "por exemplo o braço"),
    ("de", "z. B. den Arm", "zum Beispiel den Arm"),
    ("de", "z.\u00a0B. den Arm", "zum Beispiel den Arm"),
]
LEFT = [("fr", "p.ex. le bras"), ("es", "a las 10:00 p.m. en casa"), ("en", "at 10:00 p. m. at home")]
wrong = []
for language, text, expected in [*SEEN, *RIGHT, *((language, text, text) for language, text in LEFT)]:
    said = abbr2words(text, lang=language).replace("\u00a0", " ")
    print(f"{language}: {text!r} -> {said}")
    if said != expected:
        wrong.append(f"{language}: {text} was {expected}")
if wrong:
    sys.exit(f"when this was written, {'; '.join(wrong)}")
PY
