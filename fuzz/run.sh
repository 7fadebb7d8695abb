#!/bin/sh
# Looks for input that does harm: `fuzz/run.sh script` until Ctrl-C, or with options of libFuzzer behind it
# (`-runs=1000000`, `-max_total_time=600`). The targets are script, format, voice, clip, take and request. Whatever
# panics, takes more than 2 s or takes more than 200 MB ends it, and is kept in `artifacts`.
#
# Builds on stable Rust, with coverage but no sanitizer: cover.sh says how. With cargo-fuzz and a nightly toolchain,
# `cargo +nightly fuzz run TARGET` uses the same targets and adds a sanitizer.
set -eu
cd "$(dirname "$0")"
target=${1-}
if ! [ -f "targets/$target.rs" ]; then
    printf 'usage: fuzz/run.sh script|format|voice|clip|take|request [OPTION...]\n' >&2
    exit 2
fi
shift

RUSTC_WRAPPER=$PWD/cover.sh cargo build --target-dir target --bin "$target"

corpus=corpus/$target
mkdir -p "$corpus" artifacts
# A seed: its name, and its bytes as printf writes them.
seed() {
    name=$corpus/seed-$1
    shift
    # The bytes are escapes of the format's.
    # shellcheck disable=SC2059
    printf "$@" >"$name"
}
case $target in
script | format)
    for seed in ../scripts/*.routine ../tests/*/*.routine; do
        cp "$seed" "$corpus/seed-$(basename "$(dirname "$seed")")-$(basename "$seed")"
    done
    set -- -dict=script.dict -max_len=4096 "$@"
    ;;
voice)
    cp ../voices/*.toml "$corpus"
    set -- -max_len=4096 "$@"
    ;;
clip)
    # The first byte says whether the sum at the end is mended.
    entry='supple1\n\003\0\0\0\0\0\0\0\0\0\0\077\0\0\0\277\0\0\200\076'
    seed mended "\\000$entry"
    seed as-is "\\001$entry"
    set -- -max_len=4096 "$@"
    ;;
take)
    # A short sound in every form, behind a byte that chooses the ending of its name.
    sound() {
        first=$1 file=$2
        shift 2
        ffmpeg -nostdin -v error -y -f lavfi -i sine=frequency=300:duration=0.05 "$@" "artifacts/$file"
        seed "$file" "$first"
        cat "artifacts/$file" >>"$corpus/seed-$file"
        rm "artifacts/$file"
    }
    sound '\000' 16.wav -ar 22050
    sound '\000' 24.wav -c:a pcm_s24le -ac 2
    sound '\000' float.wav -c:a pcm_f32le
    sound '\001' 16.flac -ar 16000
    sound '\002' 16.mp3 -ar 16000
    sound '\003' vorbis.ogg -c:a libvorbis
    set -- -max_len=20000 "$@"
    ;;
request)
    seed page 'GET /TOKEN/ HTTP/1.1\r\nHost: a\r\n\r\n'
    seed file 'GET /TOKEN/a.wav HTTP/1.1\r\nHost: a\r\nRange: bytes=2-5\r\nIf-Range: "1"\r\n\r\n'
    seed two 'HEAD /TOKEN HTTP/1.1\r\nHost: a\r\n\r\nGET /TOKEN/a.wav HTTP/1.0\r\n\r\n'
    seed post 'POST /TOKEN/ HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n'
    set -- -dict=request.dict -max_len=4096 "$@"
    ;;
esac
exec "target/debug/$target" "$corpus" -artifact_prefix=artifacts/ -timeout=2 -rss_limit_mb=200 "$@"
