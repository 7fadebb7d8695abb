#!/bin/sh
# CairoSVG 2.9.1 (PyPI) draws nothing at all of an SVG whose style sheet says `height: auto` for its root: the PNG has the
# right size, and every pixel of it is transparent. No error, no warning.
#
# `auto` is the initial value of the property (CSS 2.2, 10.5), so the rule changes nothing in a browser; people write it with
# `max-width: 100%`, so that a picture in a page shrinks to a phone. `width: auto` does the same harm.
# Seen: without the rule 5000 of 5000 pixels are opaque; with `height: auto`, or with `width: auto`, 0 are.
#
# Exits 0 as long as that is so, and 1 where it is drawn, or otherwise wrong. Needs Debian's libcairo2.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'cairosvg==2.9.1' 'pillow==12.0.0'
"$folder/venv/bin/python" - <<'PY'
import io
import sys

import cairosvg
from PIL import Image


def opaque(rule):
    style = f"<style>:root {{ {rule} }}</style>" if rule else ""
    svg = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 50" width="100" height="50">'
        f'{style}<rect width="100" height="50" fill="teal"/></svg>'
    )
    png = cairosvg.svg2png(bytestring=svg.encode())
    picture = Image.open(io.BytesIO(png)).convert("RGBA")
    alpha = picture.getchannel("A").histogram()
    return picture.size, alpha[255]


seen = {rule: opaque(rule) for rule in ("", "height: auto", "width: auto")}
for rule, (size, count) in seen.items():
    print(f"CairoSVG 2.9.1, {rule or 'no rule'}: {size[0]} x {size[1]}, {count} opaque pixels")
expected = {"": ((100, 50), 5000), "height: auto": ((100, 50), 0), "width: auto": ((100, 50), 0)}
if seen != expected:
    sys.exit(f"it was {expected} when this was written")
PY
