"""Packs the data of misaki-rs 0.8.0 for misaki/, the fork of it.

    pack.py MISAKI_RS OUT

MISAKI_RS is the unpacked source of the crate misaki-rs 0.8.0, OUT the folder to write to.
Dictionary: see misaki/src/dictionary.rs. Tagger: see misaki/src/tagger.rs.
"""
import array, hashlib, json, os, sys, zlib

SOURCES = {
    "us_gold.json": "dc414872a49a28ae6c141463d502fd945f3b2fde040484fdc47d00cc4612686f", "us_silver.json": "de8f67be911bb6c659187b4a65fd966b6a30e56350e0f790d763210b053ac475", "gb_gold.json": "29e62f4b60261c88f7f3c2c7811ca3825978948090b72d2b27d565b729282f71",
    "gb_silver.json": "48131e2d92ccc41655f4543e87e0f938e71463eb5a54be7f0693bb712ebb6bce", "tagger.bin": "0f884fe5841b110c7457a3dd46c78236ad91dc6d028d4ebc37bb9f4c93c22bf3",
}
PIECE = 32768  # bytes of text that are packed together


def source(folder, name):
    data = open(os.path.join(folder, "data", name), "rb").read()
    found = hashlib.sha256(data).hexdigest()
    if found != SOURCES[name]:
        sys.exit(f"{name}: SHA-256 is {found}")
    return data


def reading(value):
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    return "|".join(f"{tag}={'~' if said is None else said}" for tag, said in value.items())


def dictionary(folder):
    """Both dialects side by side: most of what one says is in the other, which takes little room when it is packed."""
    sources = [json.loads(source(folder, f"{dialect}_{kind}.json")) for kind in ("gold", "silver") for dialect in ("us", "gb")]
    words = {word: [reading(said.get(word)) for said in sources] for word in set().union(*sources)}
    phonemes = sorted({letter for said in words.values() for letter in "".join(said) if ord(letter) > 127})

    def coded(said):
        return bytes(128 + phonemes.index(letter) if ord(letter) > 127 else ord(letter) for letter in said)

    def fields(word):
        american, british = words[word][::2], words[word][1::2]
        for us, gb in zip(american, british):
            yield coded(us)
            yield b"=" if gb and gb == us else coded(gb)

    pieces, words_of, said_of, first, before, size = [], [], [], None, b"", 0

    def close():
        text = b"\n".join(words_of) + b"\n\n" + b"\n".join(said_of)
        packer = zlib.compressobj(9, zlib.DEFLATED, -15, 9)
        pieces.append((first, len(text), packer.compress(text) + packer.flush()))

    for word in sorted(words):
        letters = word.encode("ascii")
        assert not set(letters) & set(b" \t\n")
        if size > PIECE:
            close()
            words_of, said_of, first, before, size = [], [], None, b"", 0
        if first is None:
            first = word
        shared = len(os.path.commonprefix([letters, before]))
        words_of.append(bytes([ord("0") + shared]) + letters[shared:])
        said_of.append(b"\t".join(fields(word)).rstrip(b"\t"))
        before, size = letters, size + len(words_of[-1]) + len(said_of[-1]) + 2
    close()
    index = " ".join(f"{word} {size} {len(packed)}" for word, size, packed in pieces)
    return "".join(phonemes).encode() + b"\n" + index.encode() + b"\n" + b"".join(packed for _, _, packed in pieces)


def tagger(folder):
    """The model of the tagger: rows of features in 8 bits with a scale each, weights in 12 bits with a scale for
    each output and in the order in which they are summed, the rest as it is."""
    numbers = array.array("f", source(folder, "tagger.bin"))
    at, out = 0, bytearray()

    def take(count):
        nonlocal at
        at += count
        return numbers[at - count:at]

    def singles(count):
        out.extend(take(count).tobytes())

    for rows in (5000, 1000, 2500, 2500, 50, 50):
        scales, packed = array.array("f"), array.array("b")
        for _ in range(rows):
            row = take(96)
            scale = max(map(abs, row)) / 127
            scales.append(scale)
            packed.extend(round(number / scale) if scale else 0 for number in row)
        out.extend(scales.tobytes() + packed.tobytes())
    for layer in range(5):
        outputs, inputs = 96 * 3, 96 * (6 if layer == 0 else 3)
        weights = take(outputs * inputs)
        rows = [weights[start:start + inputs] for start in range(0, outputs * inputs, inputs)]
        scales = [max(map(abs, row)) / 2047 for row in rows]
        out.extend(array.array("f", scales).tobytes())
        for block in range(0, outputs, 32):
            for column in range(inputs):
                lanes = [round(rows[row][column] / scales[row]) & 0xfff for row in range(block, block + 32)]
                for low, high in zip(lanes[::2], lanes[1::2]):
                    out.extend((low | high << 12).to_bytes(3, "little"))
        singles(outputs)
        singles(96)
        singles(96)
    singles(50 * 96)
    singles(50)
    assert at == len(numbers)
    return bytes(out)


folder, out = sys.argv[1:]
for name, data in (
    ("dictionary", dictionary(folder)),
    ("tagger", tagger(folder)),
):
    open(os.path.join(out, name), "wb").write(data)
