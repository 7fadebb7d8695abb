#!/bin/sh
# piper-plus-g2p 0.3.1 (PyPI) says no number in French, Spanish, Portuguese and Swedish: "Tenez 30 secondes, 10 fois." has the phonemes of
# "Tenez secondes, fois.", "30" has none, and of "2,5 kg" only a pause, a k and a g are left. Nothing is thrown or logged.
#
# Its page says that what it returns is "ready for any TTS model". For English it brings a module of its own that turns numbers, ordinals
# and money into words before anything else. The four others split a text into words by their letters; digits and percent signs are no
# letters and no punctuation that is kept, so they are skipped as a space is. A decimal comma is punctuation that is kept, and becomes the
# pause of a comma. The voice that speaks such phonemes says a dose without its number, which sounds whole.
# Seen: the same phonemes with the numbers and without them in fr, es, pt and sv; none for "30" and "10 %"; for "2,5 kg" `, k g`.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'piper-plus-g2p==0.3.1'
# Those of its languages that need other packages say so when it is loaded.
"$folder/venv/bin/python" - 2>"$folder/missing.txt" <<'PY' | tee "$folder/seen.txt"
from piper_plus_g2p import get_phonemizer

for language, dose, without in [
    ("fr", "Tenez 30 secondes, 10 fois.", "Tenez secondes, fois."),
    ("es", "Mantén 30 segundos, 10 veces.", "Mantén segundos, veces."),
    ("pt", "Segure 30 segundos, 10 vezes.", "Segure segundos, vezes."),
    ("sv", "Håll i 30 sekunder, 10 gånger.", "Håll i sekunder, gånger."),
]:
    phonemizer = get_phonemizer(language)
    phonemes = phonemizer.phonemize(dose)
    same = phonemes == phonemizer.phonemize(without)
    print(language, "".join(phonemes), "as" if same else "not as", without)
    print(language, *("".join(phonemizer.phonemize(text)) or "nothing" for text in ["30", "10 %", "2,5 kg"]), sep=" | ")
PY
cmp "$folder/seen.txt" - <<'SEEN'
fr tənə səkɔ̃də, fwa. as Tenez secondes, fois.
fr | nothing | nothing | , kɡ
es mantˈen seɣˈundos, bˈeses. as Mantén segundos, veces.
es | nothing | nothing | ,kɣ
pt seɡuɾi seɡũdos, vezes. as Segure segundos, vezes.
pt | nothing | nothing | , kɡ
sv ˈhɔll ɪ ˈseːkɵndɛr, ˈɡɔŋɛr. as Håll i sekunder, gånger.
sv | nothing | nothing | ,kɡ
SEEN
