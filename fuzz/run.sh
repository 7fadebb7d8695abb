#!/bin/sh
# Looks for input that does harm: `fuzz/run.sh script` until Ctrl-C, or with options of libFuzzer behind it
# (`-runs=1000000`, `-max_total_time=600`). The targets are script, voice, clip and take.
#
# Builds on stable Rust, with coverage but no sanitizer: cover.sh says how. With cargo-fuzz and a nightly toolchain,
# `cargo +nightly fuzz run TARGET` uses the same targets and adds a sanitizer.
set -eu
cd "$(dirname "$0")"
target=${1-}
[ -f "targets/$target.rs" ] || { printf 'usage: fuzz/run.sh script|voice|clip|take [OPTION...]\n' >&2; exit 2; }
shift

RUSTC_WRAPPER=$PWD/cover.sh cargo build --target-dir target --bin "$target"

corpus=corpus/$target
mkdir -p "$corpus" artifacts
# One byte before a seed says which kind of file it is.
kind() {
    name=$corpus/seed-${1#?}-$(basename "$2")
    # The byte is an escape of the format's.
    # shellcheck disable=SC2059
    printf "$1" | cat - "$2" >"$name"
}
case $target in
script)
    for seed in ../scripts/*.routine ../tests/*/*.routine; do
        cp "$seed" "$corpus/seed-$(basename "$(dirname "$seed")")-$(basename "$seed")"
    done
    set -- -dict=script.dict -max_len=4096 "$@"
    ;;
voice) cp ../voices/*.toml "$corpus" ;;
clip)
    printf 'supple1\n\003\0\0\0\0\0\0\0\0\0\0\077\0\0\0\277\0\0\200\076' >"$corpus/clip"
    kind '\000' "$corpus/clip"
    kind '\001' "$corpus/clip"
    ;;
take)
    # A short sound in every form, where there is something to make it with.
    sound() {
        first=$1 file=artifacts/seed-$2
        shift 2
        ffmpeg -nostdin -v error -y -f lavfi -i sine=frequency=300:duration=0.05 "$@" "$file"
        kind "$first" "$file"
        rm "$file"
    }
    if command -v ffmpeg >/dev/null; then
        sound '\000' 16.wav -ar 22050
        sound '\000' 24.wav -c:a pcm_s24le -ac 2
        sound '\000' float.wav -c:a pcm_f32le
        sound '\001' 16.flac -ar 16000
        sound '\002' 16.mp3 -ar 16000
        sound '\003' vorbis.ogg -c:a libvorbis
    fi
    set -- -max_len=20000 "$@"
    ;;
esac
exec "target/debug/$target" "$corpus" -artifact_prefix=artifacts/ -timeout=10 -malloc_limit_mb=200 \
    -rss_limit_mb=1000 "$@"
