#!/bin/sh
# rten 0.27.0 (crate) pads the input of ConvInteger with 128 where it is unsigned, whatever its zero point is; onnxruntime 1.23.2
# pads with the zero point, so that padding stands for 0, as it does in the Conv that was quantised.
#
# rten shifts unsigned bytes to signed ones by 128 and then pads with a signed 0. The two agree only where the zero point is 128,
# which dynamic quantisation seldom gives: its zero point follows the range of the input. In a quantised network for speech every
# frame beside an edge is then wrong by (128 - zero point) times the weights, and the sound begins and ends with a click.
# Seen, for two channels of 10 20 30, weights of 1 and one byte of padding at either end: with the zero point 128 both give the
# same; with 0, onnxruntime 60 120 100 and rten 316 120 356. With one channel a group rten goes another way, which is right.
#
# Exits 0 as long as that is so, and 1 where it changes. Builds rten, which takes some minutes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'onnx==1.19.1' 'onnxruntime==1.23.2' 'numpy==2.3.4'
cat >"$folder/make.py" <<'PY'
"""Writes a network of one ConvInteger for each zero point, and prints what onnxruntime makes of it."""

import sys

import numpy
import onnx
import onnxruntime
from onnx import TensorProto, helper

folder = sys.argv[1]
for zero in (0, 128):
    weights = numpy.ones([1, 2, 3], numpy.uint8)
    graph = helper.make_graph(
        [helper.make_node("ConvInteger", ["x", "w", "zero"], ["y"], kernel_shape=[3], pads=[1, 1])],
        "padding",
        [helper.make_tensor_value_info("x", TensorProto.UINT8, [1, 2, 3])],
        [helper.make_tensor_value_info("y", TensorProto.INT32, [1, 1, 3])],
        [onnx.numpy_helper.from_array(weights, "w"),
         onnx.numpy_helper.from_array(numpy.array(zero, numpy.uint8), "zero")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    onnx.checker.check_model(model)
    onnx.save(model, f"{folder}/{zero}.onnx")
    session = onnxruntime.InferenceSession(f"{folder}/{zero}.onnx", providers=["CPUExecutionProvider"])
    (y,) = session.run(None, {"x": numpy.array([[[10, 20, 30], [10, 20, 30]]], numpy.uint8)})
    print(zero, *y.flatten())
PY
mkdir -p "$folder/reader/src"
cat >"$folder/reader/Cargo.toml" <<'TOML'
[package]
name = "reader"
version = "0.0.0"
edition = "2021"

[dependencies]
rten = { version = "=0.27.0", default-features = false, features = ["onnx_format"] }
rten-tensor = "=0.27.0"
TOML
cat >"$folder/reader/src/main.rs" <<'RUST'
use rten::ModelOptions;
use rten_tensor::prelude::*;
use rten_tensor::NdTensor;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let folder = std::env::args().nth(1).ok_or("no folder")?;
    for zero in ["0", "128"] {
        let model = ModelOptions::with_all_ops().load(std::fs::read(format!("{folder}/{zero}.onnx"))?)?;
        let x = NdTensor::from_data([1, 2, 3], vec![10_u8, 20, 30, 10, 20, 30]);
        let y: NdTensor<i32, 3> = model.run_one(x.view().into(), None)?.try_into()?;
        let y: Vec<String> = y.iter().map(|y| y.to_string()).collect();
        println!("{zero} {}", y.join(" "));
    }
    Ok(())
}
RUST
"$folder/venv/bin/python" "$folder/make.py" "$folder" >"$folder/onnxruntime.txt"
cargo run --quiet --manifest-path "$folder/reader/Cargo.toml" -- "$folder" >"$folder/rten.txt"
printf 'zero point, then the output\nonnxruntime 1.23.2:\n%s\nrten 0.27.0:\n%s\n' "$(cat "$folder/onnxruntime.txt")" "$(cat "$folder/rten.txt")"
printf '0 60 120 100\n128 -452 -648 -412\n' | cmp - "$folder/onnxruntime.txt"
printf '0 316 120 356\n128 -452 -648 -412\n' | cmp - "$folder/rten.txt"
