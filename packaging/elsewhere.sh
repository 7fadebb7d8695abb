#!/bin/sh
# Looks at supple with clippy as it is built for macOS and for Windows, links it for Windows, and runs it under Wine.
# rustup's compiler has the library of this system alone. Debian's comes with the source of the library, to build it for
# others. macOS cannot be linked for: its frameworks are Apple's, and zig, which compiles the C for it, has none of them.
set -eu

cargo=${CARGO:-cargo}
here=$PWD/.setup/elsewhere
native=$(sh tools/build-folder.sh)/debug/supple
rust=$here/rust/usr
windows=x86_64-pc-windows-gnu

# It is driven by rustup's cargo, for which building the library is nothing stable.
export RUSTC="$rust/bin/rustc" RUSTC_BOOTSTRAP=1 CARGO_TARGET_DIR="$here/target"
for folder in "$rust"/lib/*-linux-gnu; do
    export LD_LIBRARY_PATH="$folder"
done
# A build that is made once: quick to make, and quick enough to render with.
export CARGO_INCREMENTAL=0 CARGO_PROFILE_DEV_OPT_LEVEL=1 CARGO_PROFILE_DEV_DEBUG=false

# Clippy, as `cargo clippy -- -D warnings` runs it, on the program and on the tests beside the code.
look() {
    target=$1 lints=$2
    shift 2
    for what in "--bin supple" "--lib --profile test"; do
        # Two or three arguments each.
        # shellcheck disable=SC2086
        RUSTC_WORKSPACE_WRAPPER="$rust/bin/clippy-driver" CLIPPY_ARGS="${lints}__CLIPPY_HACKERY__" \
            "$@" check --locked -Zbuild-std="$parts" --target "$target" $what
    done
    echo "elsewhere: clippy has nothing to say for $target"
}

parts=std,panic_abort,test
PATH="$here/venv/bin:$PATH" look aarch64-apple-darwin -Dwarnings cargo-zigbuild
# Where the system keeps the variables of threads, clippy does not see a `const` that is there.
look $windows -Dwarnings__CLIPPY_HACKERY__-Aclippy::missing_const_for_thread_local "$cargo"
"$cargo" build --locked -Zbuild-std="$parts" --target $windows --bin supple
made=$here/target/$windows/debug
x86_64-w64-mingw32-gcc -shared -o "$made/bcryptprimitives.dll" packaging/bcryptprimitives.c -ladvapi32
# In a space of its own, where a small disk can be mounted.
unshare --map-root-user --mount python3 packaging/wine.py "$native" "$made/supple.exe"
