#!/bin/sh
# phonemizer 3.4.0 (PyPI), told to keep the punctuation, makes two texts of "Hold for 2.5 seconds.": "Hold for two." and "five seconds". Of
# a list of sentences more come back than were given, and each one behind it is at the place of another.
#
# 3.4.0 is the version that no longer takes the point in a number for punctuation ("2.5" was "two five" before), and without
# preserve_punctuation, or without the full stop, it is as it should be. With both, the marks are found by the new rule, and the text is
# then cut where their characters first occur: the full stop at its end is found, and the text is cut at the point in the number. So
# "point" is not said, the number is torn over two results, and of the last text the full stop is lost. Nothing is raised or warned of.
# Speech engines ask for the punctuation, for the pauses, and put phonemes and sentences together again by their place in the list.
# German writes 2,5, where it is the same with a comma behind the number, and 1.000, where it is the full stop again.
# Seen: of three sentences, the first of them "Hold for 2.5 seconds.", four come back; of the same with "Hold for 2.5 seconds", with "Hold
# for 2 seconds.", or without preserve_punctuation, three; espeak-ng itself says "two point five" each time.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'phonemizer==3.4.0' 'espeakng-loader==0.2.4'
"$folder/venv/bin/python" - <<'PY'
import sys

import espeakng_loader
from phonemizer import phonemize
from phonemizer.backend.espeak.wrapper import EspeakWrapper

EspeakWrapper.set_library(espeakng_loader.get_library_path())
EspeakWrapper.set_data_path(espeakng_loader.get_data_path())


def said(first, language="en-us", keep=True):
    """What becomes of three texts, of which this is the first."""
    options = {"language": language, "backend": "espeak", "strip": True, "preserve_punctuation": keep}
    texts = phonemize([first, "Rest.", "Go."], **options)
    print(f"{first} (punctuation {'kept' if keep else 'left out'}): {' | '.join(texts)}")
    return texts


torn = [
    said("Hold for 2.5 seconds."),
    said("Halte 2,5 Sekunden,", "de"),
    said("Geh 1.000 Schritte.", "de"),
]
whole = [
    said("Hold for 2.5 seconds"),
    said("Hold for 2 seconds."),
    said("Hold for 2.5 seconds.", keep=False),
]
if torn[0] != ["hoʊld fɔːɹ tuː.", "faɪv sɛkəndz.", "ɹɛst.", "ɡoʊ"]:
    sys.exit("the number was torn in two and the last full stop lost when this was written")
if [len(texts) for texts in torn + whole] != [4, 4, 4, 3, 3, 3] or any("tuː pɔɪnt faɪv" not in whole[at][0] for at in (0, 2)):
    sys.exit("there were 4 texts in the first three cases and 3 in the others when this was written")
PY
