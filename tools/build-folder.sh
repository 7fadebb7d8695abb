#!/bin/sh
# Prints the folder that cargo builds this tree into: `target`, or what CARGO_TARGET_DIR or cargo's configuration names.
set -eu
cd "$(dirname "$0")/.."
"${CARGO:-cargo}" metadata --no-deps --format-version 1 |
    python3 -c 'import json, sys; print(json.load(sys.stdin)["target_directory"])'
