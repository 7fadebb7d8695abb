#!/bin/sh
# rten 0.27.0 (crate) says that the sign of 0.0 is 1, and that of -0.0 is -1; ONNX says 0 for both, and so does onnxruntime 1.23.2. Of whole
# numbers it says that the sign of 0 is 0.
#
# The operator gives 1 for what is above 0, -1 for what is below, and 0 where the input is 0 (ONNX, Sign). rten passes each number to
# `signum` of Rust, which for floating point is the sign bit as a number, 1 for +0.0 by its documentation, and is never 0. In the networks of
# sound zeros are no rarity but all of a silence, and what is masked is 0 exactly: a Sign that is to say "nothing here" says "above". An
# abs(sign(x)), which is how "not 0" is written where there is no comparison, is 1 everywhere. rten's own test compares the
# operator with `signum`, and so cannot see it.
# Seen, for 0, -0, 2.5 and -2.5: onnxruntime 0 0 1 -1, rten 1 -1 1 -1; for the whole numbers 0, 0, 2 and -2 both 0 0 1 -1; the mean of
# abs(sign(x)) over a second of silence: onnxruntime 0, rten 1.
#
# Exits 0 as long as that is so, and 1 where it changes. Builds rten, which takes some minutes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'onnx==1.19.1' 'onnxruntime==1.23.2' 'numpy==2.3.4'
cat >"$folder/make.py" <<'PY'
"""Writes three networks, and prints what onnxruntime makes of each."""

import sys

import numpy
import onnx
import onnxruntime
from onnx import TensorProto, helper

folder = sys.argv[1]


def network(name, nodes, kind, x, shape):
    graph = helper.make_graph(
        nodes,
        name,
        [helper.make_tensor_value_info("x", kind, ["length"])],
        [helper.make_tensor_value_info("y", kind, shape)],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, f"{folder}/{name}.onnx")
    session = onnxruntime.InferenceSession(f"{folder}/{name}.onnx", providers=["CPUExecutionProvider"])
    (y,) = session.run(None, {"x": x})
    # Adding 0 makes a plain 0 of -0.
    print(name, *(int(y) for y in numpy.atleast_1d(y + 0)))


sign = helper.make_node("Sign", ["x"], ["y"])
network("float", [sign], TensorProto.FLOAT, numpy.array([0.0, -0.0, 2.5, -2.5], numpy.float32), ["length"])
network("whole", [sign], TensorProto.INT32, numpy.array([0, 0, 2, -2], numpy.int32), ["length"])
share = [
    helper.make_node("Sign", ["x"], ["sign"]),
    helper.make_node("Abs", ["sign"], ["sounding"]),
    helper.make_node("ReduceMean", ["sounding"], ["y"], axes=[0], keepdims=0),
]
network("silence", share, TensorProto.FLOAT, numpy.zeros(24000, numpy.float32), [])
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
use rten::{ModelOptions, Value, ValueOrView};
use rten_tensor::prelude::*;
use rten_tensor::{NdTensor, Tensor};

type Error = Box<dyn std::error::Error>;

fn run(name: &str, x: ValueOrView) -> Result<Value, Error> {
    let folder = std::env::args().nth(1).ok_or("no folder")?;
    let model = ModelOptions::with_all_ops().load(std::fs::read(format!("{folder}/{name}.onnx"))?)?;
    Ok(model.run_one(x, None)?)
}

fn floats(name: &str, x: Vec<f32>) -> Result<(), Error> {
    let y: Tensor<f32> = run(name, NdTensor::from_data([x.len()], x).view().into())?.try_into()?;
    let y: Vec<String> = y.iter().map(|y| y.to_string()).collect();
    println!("{name} {}", y.join(" "));
    Ok(())
}

fn main() -> Result<(), Error> {
    floats("float", vec![0.0, -0.0, 2.5, -2.5])?;
    let y: Tensor<i32> = run("whole", NdTensor::from([0, 0, 2, -2]).view().into())?.try_into()?;
    let y: Vec<String> = y.iter().map(|y| y.to_string()).collect();
    println!("whole {}", y.join(" "));
    floats("silence", vec![0.0; 24000])
}
RUST
"$folder/venv/bin/python" "$folder/make.py" "$folder" >"$folder/onnxruntime.txt"
cargo run --quiet --manifest-path "$folder/reader/Cargo.toml" -- "$folder" >"$folder/rten.txt"
printf 'onnxruntime 1.23.2:\n%s\nrten 0.27.0:\n%s\n' "$(cat "$folder/onnxruntime.txt")" "$(cat "$folder/rten.txt")"
printf 'float 0 0 1 -1\nwhole 0 0 1 -1\nsilence 0\n' | cmp - "$folder/onnxruntime.txt"
printf 'float 1 -1 1 -1\nwhole 0 0 1 -1\nsilence 1\n' | cmp - "$folder/rten.txt"
