#!/bin/sh
# rten 0.27.0 (crate) gives the last of several greatest values for ArgMax, and the last of several smallest for ArgMin. ONNX says the
# first, and so does onnxruntime 1.23.2. It refuses networks that ask for the last, and does for all others what these ask for.
#
# Both operators have select_last_index, whose default is 0: of equal values the first (ONNX, ArgMax, since version 12). rten checks that it
# is 0, and then takes `max_by` of Rust's iterators, which by its documentation returns the last of equal elements. Values that are equal are
# not rare: the end of a sentence in a padded row of tokens is found by an ArgMax of a row of zeros and ones, which here ends at the end of
# the padding; values of a quantised network are equal often, and those of a masked or silent frame all are. No error, and where no
# two values are equal the results are right.
# Seen, tokens 7 9 2 0 0 and the first 0 in them: onnxruntime 3, rten 4; ArgMax of 1 5 5 2: 1 and 2; of 0 0 0 0: 0 and 3; ArgMin of 4 1 3 1:
# 1 and 3; ArgMax of 1 5 4 2: 1 and 1.
#
# Exits 0 as long as that is so, and 1 where it changes. Builds rten, which takes some minutes.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check 'onnx==1.19.1' 'onnxruntime==1.23.2' 'numpy==2.3.4'
cat >"$folder/make.py" <<'PY'
"""Writes a network of each kind, and prints for each row of numbers what onnxruntime makes of it."""

import sys

import numpy
import onnx
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

folder = sys.argv[1]
first_zero = [
    helper.make_node("Equal", ["x", "zero"], ["is_zero"]),
    helper.make_node("Cast", ["is_zero"], ["mask"], to=TensorProto.INT32),
    helper.make_node("ArgMax", ["mask"], ["y"], axis=1, keepdims=0),
]
kinds = {
    "first_zero": first_zero,
    "ArgMax": [helper.make_node("ArgMax", ["x"], ["y"], axis=1, keepdims=0)],
    "ArgMin": [helper.make_node("ArgMin", ["x"], ["y"], axis=1, keepdims=0)],
    "last": [helper.make_node("ArgMax", ["x"], ["y"], axis=1, keepdims=0, select_last_index=1)],
}
sessions = {}
for kind, nodes in kinds.items():
    graph = helper.make_graph(
        nodes,
        kind,
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [1, "length"])],
        [helper.make_tensor_value_info("y", TensorProto.INT64, [1])],
        [numpy_helper.from_array(numpy.zeros(1, numpy.float32), "zero")] if kind == "first_zero" else [],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8)
    onnx.checker.check_model(model, full_check=True)
    onnx.save(model, f"{folder}/{kind}.onnx")
    sessions[kind] = onnxruntime.InferenceSession(f"{folder}/{kind}.onnx", providers=["CPUExecutionProvider"])
for line in open(f"{folder}/rows.txt"):
    kind, *row = line.split()
    (y,) = sessions[kind].run(None, {"x": numpy.array([row], numpy.float32)})
    print(line.strip(), "->", *y)
PY
cat >"$folder/rows.txt" <<'ROWS'
first_zero 7 9 2 0 0
ArgMax 1 5 5 2
ArgMax 0 0 0 0
ArgMin 4 1 3 1
ArgMax 1 5 4 2
ROWS
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
use rten::{Model, ModelOptions};
use rten_tensor::prelude::*;
use rten_tensor::NdTensor;

type Error = Box<dyn std::error::Error>;

fn load(folder: &str, kind: &str) -> Result<Model, Error> {
    Ok(ModelOptions::with_all_ops().load(std::fs::read(format!("{folder}/{kind}.onnx"))?)?)
}

fn main() -> Result<(), Error> {
    let folder = std::env::args().nth(1).ok_or("no folder")?;
    for line in std::fs::read_to_string(format!("{folder}/rows.txt"))?.lines() {
        let (kind, row) = line.split_once(' ').ok_or("no row")?;
        let row = row.split(' ').map(str::parse::<f32>).collect::<Result<Vec<_>, _>>()?;
        let x = NdTensor::from_data([1, row.len()], row);
        let y: NdTensor<i32, 1> = load(&folder, kind)?.run_one(x.view().into(), None)?.try_into()?;
        println!("{line} -> {}", y[[0]]);
    }
    match load(&folder, "last") {
        Ok(_) => println!("the last of equals: loaded"),
        Err(error) => println!("the last of equals: {error}"),
    }
    Ok(())
}
RUST
"$folder/venv/bin/python" "$folder/make.py" "$folder" >"$folder/onnxruntime.txt"
cargo run --quiet --manifest-path "$folder/reader/Cargo.toml" -- "$folder" >"$folder/rten.txt"
printf 'onnxruntime 1.23.2:\n%s\nrten 0.27.0:\n%s\n' "$(cat "$folder/onnxruntime.txt")" "$(cat "$folder/rten.txt")"
ends() { sed -n 's/.*-> //p' "$1" | tr '\n' ' '; }
[ "$(ends "$folder/onnxruntime.txt")" = '3 1 0 1 1 ' ]
[ "$(ends "$folder/rten.txt")" = '4 2 3 3 1 ' ]
grep -q 'the last of equals:.*select_last_index' "$folder/rten.txt"
