#!/bin/sh
# A wrapper around rustc that measures what is covered in the packages that read what others wrote; elsewhere it only
# costs. Nothing that a procedural macro is made of can be measured. These are the flags of
# `cargo fuzz --sanitizer none`, and all of them are stable.
rustc=$1
shift
# The targets use what the crate shows to fuzzers alone.
case " $* " in
*" --crate-name supple "*) set -- "$@" --cfg fuzzing ;;
esac
case " $* " in
*" --crate-name build_script_"* | *" --test "*) exec "$rustc" "$@" ;;
*" --crate-name supple"* | *" --crate-name symphonia"* | *" --crate-name toml "* | *" --crate-name h"[yt]*)
    exec "$rustc" "$@" -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
        -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
        -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1
    ;;
esac
exec "$rustc" "$@"
