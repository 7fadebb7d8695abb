#!/bin/sh
# onnxruntime 1.32.0 makes a DFT of a length that is no power of two with an error that grows with the length: noise comes out
# -91 dB wrong at 400 points, the window of Whisper, -69 dB at 4,800 and -48 dB at 48,000. At 512, 8,192 and 65,536 points it is
# below -122 dB; pocketfft, with the same 32-bit numbers, is below -136 dB at each of these lengths.
#
# Such a length goes by Bluestein's chirp, whose phase, pi n^2 / N, is a 32-bit number that is not brought into one turn first, so
# that the angle is known the worse, the larger n is. A spectrum of a second at 48 kHz has a floor at the height of soft sound.
# For the same reason the first bin of a real signal, which has no imaginary part, has one here, of either sign; what goes by
# the angle of that bin, as a vocoder may, sees half a turn more or less.
#
# Exits 0 as long as that is so, and 1 where it changes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'onnx==1.23.2' 'onnxruntime==1.32.0' 'numpy==2.4.6' 'scipy==1.17.1'
cat >"$folder/measure.py" <<'PY'
import math
import sys

import numpy
import onnx
import onnxruntime
from onnx import TensorProto, helper
from scipy import fft


def network(points):
    """One DFT of a real signal, with the bins up to half the rate."""
    graph = helper.make_graph(
        [helper.make_node("DFT", ["x"], ["y"], axis=1, onesided=1)],
        "dft",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, points, 1])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [1, points // 2 + 1, 2])],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8)
    onnx.checker.check_model(model)
    return onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])


def error(spectrum, exact):
    """The energy of what is wrong, in decibels of what is right."""
    return 10 * math.log10((abs(spectrum - exact) ** 2).sum() / (abs(exact) ** 2).sum())


found = {}
print("points  onnxruntime  pocketfft, 32 bits  imaginary part of the first bin")
for points in (400, 512, 4_800, 8_192, 48_000, 65_536):
    signal = numpy.random.default_rng(1).standard_normal(points).astype(numpy.float32)
    exact = numpy.fft.rfft(signal.astype(numpy.float64))
    (pairs,) = network(points).run(None, {"x": signal.reshape(1, points, 1)})
    spectrum = pairs[0, :, 0].astype(numpy.float64) + 1j * pairs[0, :, 1]
    single = fft.rfft(signal)
    assert single.dtype == numpy.complex64
    found[points] = error(spectrum, exact)
    first = pairs[0, 0, 1]
    print(f"{points:6}  {found[points]:8.1f} dB  {error(single, exact):15.1f} dB  {first:.1e}")
    assert error(single, exact) < -130, "pocketfft"
    assert (first == 0) == (points.bit_count() == 1), "the first bin"
noises = [numpy.random.default_rng(seed).standard_normal([1, 400, 1]).astype(numpy.float32) for seed in range(20)]
session = network(400)
signs = [bool(session.run(None, {"x": noise})[0][0, 0, 1] > 0) for noise in noises]
print(f"of 20 noises of 400 points, the imaginary part of the first bin is above zero in {sum(signs)}")
assert len(set(signs)) == 2, "signs"
assert all(found[points] < -120 for points in (512, 8_192, 65_536)), "powers of two"
assert found[400] > -100 and found[4_800] > -80 and found[48_000] > -60, "other lengths"
PY
"$folder/venv/bin/python" "$folder/measure.py" || { echo "changed"; exit 1; }
echo "as described: onnxruntime 1.32.0"
