#!/bin/sh
# qrcode 0.14.1 (crate, qrcode-rust) makes a QR code of the Japanese word for "stretch" that is read as other letters: "ストレッチ"
# becomes "ス繝医Ξ繝�メ". Of "こんにちは" it makes a code that is read right.
#
# QrCode::new takes bytes. QR code has a mode for Japanese, kanji, which is Shift JIS and nothing else (ISO/IEC 18004, 7.4.6); where a
# run of the bytes would pass for pairs of Shift JIS, and is long enough to be worth it, the crate packs the run in that mode. Bytes of
# UTF-8 pass often: katakana and hiragana begin with E3 and go on with 80 to BF, which make such pairs. The text is then UTF-8 up to
# some letter and kanji from there; a reader decodes the second part by the standard, and shows what nobody wrote. Whether it
# happens hangs on the length and on single letters, so one title is fine and the next is not. The documentation says only that the
# data are encoded automatically; Bits::push_byte_data keeps them as they are.
# Seen, by zxing-cpp 3.1.1 and by jsQR 1.4.0: "ストレッチ" and "肩甲骨のストレッチ" are wrong in both, "こんにちは" and "Schulter dehnen" right.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'zxing-cpp==3.1.1' 'numpy==2.4.6'
npm install --silent --no-fund --no-audit --prefix "$folder" jsqr@1.4.0
mkdir -p "$folder/printer/src"
cat >"$folder/printer/Cargo.toml" <<'TOML'
[package]
name = "printer"
version = "0.0.0"
edition = "2021"

[dependencies]
qrcode = { version = "=0.14.1", default-features = false }
TOML
cat >"$folder/printer/src/main.rs" <<'RUST'
use qrcode::{Color, QrCode};

/// The modules of a code, four pixels each, with the margin of four modules, as one line of 0 and 1.
fn main() -> Result<(), qrcode::types::QrError> {
    for text in ["ストレッチ", "肩甲骨のストレッチ", "こんにちは", "Schulter dehnen"] {
        let code = QrCode::new(text)?;
        let side = code.width() + 8;
        let dark = |x: usize, y: usize| {
            (4..side - 4).contains(&x) && (4..side - 4).contains(&y) && code[(x - 4, y - 4)] == Color::Dark
        };
        let pixels = (0..side * 4).flat_map(|y| (0..side * 4).map(move |x| (x / 4, y / 4)));
        let picture: String = pixels.map(|(x, y)| if dark(x, y) { '1' } else { '0' }).collect();
        println!("{} {picture} {text}", side * 4);
    }
    Ok(())
}
RUST
cargo run --quiet --manifest-path "$folder/printer/Cargo.toml" >"$folder/codes.txt"
cat >"$folder/phone.js" <<'JS'
const { readFileSync } = require("node:fs");
const jsQR = require("jsqr");

for (const line of readFileSync(`${__dirname}/codes.txt`, "utf8").trimEnd().split("\n")) {
  const [side, bits] = line.split(" ");
  const pixels = Uint8ClampedArray.from([...bits].flatMap((bit) => [0, 0, 0, 255].map((low) => (bit === "1" ? low : 255))));
  console.log(JSON.stringify(jsQR(pixels, Number(side), Number(side))?.data));
}
JS
node "$folder/phone.js" >"$folder/jsqr.txt"
"$folder/venv/bin/python" - "$folder" <<'PY'
import json
import sys

import numpy
import zxingcpp

folder = sys.argv[1]
lines = open(f"{folder}/codes.txt", encoding="utf-8").read().splitlines()
by_jsqr = [json.loads(line) for line in open(f"{folder}/jsqr.txt", encoding="utf-8")]
right = []
for line, second in zip(lines, by_jsqr, strict=True):
    side, bits, text = line.split(" ", 2)
    dark = numpy.array([bit == "1" for bit in bits]).reshape(int(side), int(side))
    first = zxingcpp.read_barcode(numpy.where(dark, 0, 255).astype(numpy.uint8)).text
    print(f"{text!r} in a code of qrcode 0.14.1 is read as {first!r} by zxing-cpp, as {second!r} by jsQR")
    right.append((first == text, second == text))
if right != [(False, False)] * 2 + [(True, True)] * 2:
    sys.exit("it was wrong twice, then right twice, when this was written")
PY
