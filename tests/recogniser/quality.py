"""DNSMOS: how people would rate a sound from 1 to 5, as networks of the package speechmos guess it.

They were trained on calls with noise; as a figure beside word errors they tell of crackling, hiss and
distortion. Their features are computed here, since the package needs a large library for them.
"""
import os

from listening import ROOT, sound
from words import HERE

KEPT = os.path.join(HERE, "heard", "dnsmos.tsv")
# How far no figure may fall.
MOST_FALLEN = 0.05
RATE = 16_000
# What the networks look at, in samples.
WINDOW = int(9.01 * RATE)
# The frames of a spectrum are a sample longer than 20 ms, 10 ms apart.
FRAME, HOP, BANDS = 321, 160, 120


def mel_filters():
    """Triangles over the bins of a spectrum, of equal area, evenly spaced as Slaney's ear hears."""
    import numpy as np
    # Linear up to 1 kHz, logarithmic above.
    step, bend, log_step = 200 / 3, 1000, np.log(6.4) / 27

    def hertz(mel):
        linear, top = mel * step, bend / step
        return np.where(mel >= top, bend * np.exp(log_step * (mel - top)), linear)

    highest = bend / step + np.log(RATE / 2 / bend) / log_step
    edges = hertz(np.linspace(0, highest, BANDS + 2))
    bins = np.arange(FRAME // 2 + 1) * RATE / FRAME
    rising = (bins - edges[:-2, None]) / np.diff(edges)[:-1, None]
    falling = (edges[2:, None] - bins) / np.diff(edges)[1:, None]
    return np.maximum(0, np.minimum(rising, falling)) * (2 / (edges[2:] - edges[:-2]))[:, None]


def features(samples, filters):
    """The spectrum of a sound in decibels below its loudest, 40 dB as one."""
    import numpy as np
    window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(FRAME) / FRAME)
    padded = np.pad(samples, FRAME // 2)
    frames = np.lib.stride_tricks.sliding_window_view(padded, FRAME)[::HOP]
    power = np.abs(np.fft.rfft(frames * window)) ** 2 @ filters.T
    decibels = 10 * np.log10(np.maximum(power, 1e-10))
    decibels = np.maximum(decibels - decibels.max(), -80)
    return ((decibels + 40) / 40).astype(np.float32)


class Judge:
    """The two networks, loaded."""

    def __init__(self):
        import importlib.util, onnxruntime
        place = os.path.join(os.path.dirname(importlib.util.find_spec("speechmos").origin), "dnsmos_models")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        self.rating, self.p808 = (onnxruntime.InferenceSession(os.path.join(place, name), options)
                                  for name in ("sig_bak_ovr.onnx", "model_v8.onnx"))
        self.filters = mel_filters()

    def rate(self, frames, rate):
        """Overall, signal and P.808 of a sound of 16-bit frames, which is repeated until it is long enough."""
        import numpy as np, soxr
        samples = soxr.resample(np.frombuffer(frames, "<i2").astype(np.float32) / 32768, rate, RATE)
        samples = np.clip(samples, -1, 1).astype(np.float32)
        while len(samples) < WINDOW:
            samples = np.concatenate([samples, samples])
        found = []
        for start in range(0, len(samples) - WINDOW + 1, RATE):
            part = samples[start:start + WINDOW]
            signal, _, overall = self.rating.run(None, {"input_1": part[None]})[0][0]
            p808 = self.p808.run(None, {"input_1": features(part[:-HOP], self.filters)[None]})[0][0][0]
            found.append((np.polyval([-0.06766283, 1.11546468, 0.04602535], overall),
                          np.polyval([-0.08397278, 1.22083953, 0.0052439], signal), p808))
        return np.mean(found, axis=0)


def reference(language):
    with open(os.path.join(ROOT, "src", "speech", "tests", "reference", f"{language}.txt"), encoding="utf-8") as file:
        return file.read().splitlines()


def rated(supple, voice, lines):
    """Overall, signal and P.808 of lines, each by itself, with two decimals."""
    import numpy as np
    judge = Judge()
    every = [judge.rate(*sound(supple, voice, line)) for line in lines]
    return tuple(round(float(figure), 2) for figure in np.mean(every, axis=0))


def kept():
    """The ratings of the reference sentences in the record, by voice."""
    if not os.path.exists(KEPT):
        return {}
    with open(KEPT, encoding="utf-8") as file:
        rows = (line.split("\t") for line in file)
        return {name: tuple(map(float, figures)) for name, *figures in rows}


def keep(ratings):
    with open(KEPT, "w", encoding="utf-8") as file:
        file.writelines("\t".join([name, *(f"{figure:.2f}" for figure in figures)]) + "\n"
                        for name, figures in sorted(ratings.items()))


def has_fallen(supple, voice, lines, writes):
    """Prints the ratings of a voice, on the reference sentences and on lines of routines, and tells if those
    of the reference sentences have fallen since they were recorded."""
    found, of_lines = rated(supple, voice, reference(voice["language"])), rated(supple, voice, lines)
    before = kept().get(voice["name"], found)
    figures = lambda three: " / ".join(f"{figure:.2f}" for figure in three)
    print(f"  DNSMOS overall / signal / P.808: reference {figures(found)} (recorded {figures(before)}), "
          f"{len(lines)} lines of routines {figures(of_lines)}", flush=True)
    if writes:
        keep({**kept(), voice["name"]: found})
    return any(new < old - MOST_FALLEN - 0.001 for new, old in zip(found, before))
