#!/bin/sh
# Installs the Debian package in a bare Debian of this system's release, in a folder of its own, and uses it there:
# no Rust, no compiler, no desktop. Needs root. The mirrors are those that this system's apt has.
set -eu

built=$(sh tools/build-folder.sh)
package=$(ls "$built"/debian/supple_*.deb)
# Where the sound server's socket lies has to be short.
root=$(mktemp -d /tmp/bare.XXXXXX)
server=

clean() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    rm -rf --one-file-system "$root"
}
trap clean EXIT

say() {
    printf 'bare Debian: %s\n' "$*"
}

fail() {
    say "$@" >&2
    exit 1
}

inside() {
    chroot "$root" env -i PATH=/usr/bin:/bin HOME=/root LANG=C.UTF-8 TERM=dumb PULSE_SERVER=unix:/tmp/pulse "$@"
}

# Waits until a command is true, or for half a minute.
await() {
    tries=0
    until "$@" >/dev/null 2>&1; do
        tries=$((tries + 1))
        [ "$tries" -lt 300 ] || fail "waited in vain for: $*"
        sleep 0.1
    done
}

. /etc/os-release
set --
for source in /etc/apt/sources.list /etc/apt/sources.list.d/*.list /etc/apt/sources.list.d/*.sources; do
    [ ! -s "$source" ] || set -- "$@" "$source"
done
mmdebstrap --quiet --mode=root --variant=minbase --customize-hook="copy-in $package /tmp" \
    --customize-hook='chroot "$1" sh -c "apt-get -q -y --no-install-recommends install /tmp/supple_*.deb"' \
    "$VERSION_CODENAME" "$root" "$@"
chmod 755 "$root"
for tool in rustc cargo cc; do
    [ -z "$(inside sh -c "command -v $tool")" ] || fail "$tool is there: this Debian is not bare"
done
say "installed $(inside dpkg-query -W supple), with $(inside dpkg-query -W | wc -l) packages in all"

inside supple list | grep -q desk-break || fail "supple list does not name desk-break"
inside supple check upper-back
inside supple render -r desk-break --voice pico -o /tmp/desk-break.wav
"$built/release/supple" render -r desk-break --voice pico -o "$root/tmp/here.wav"
cmp "$root/tmp/desk-break.wav" "$root/tmp/here.wav" || fail "the same routine sounds otherwise there"
say "list, check and render do their work, and the sound is that of this system"

inside supple share desk-break >"$root/tmp/share.txt" 2>&1 &
sharing=$!
address() {
    grep -o 'http://[^ ]*' "$root/tmp/share.txt" | head -n 1
}
given() {
    [ -n "$(address)" ]
}
await given
python3 -c 'import sys, urllib.request
with urllib.request.urlopen(sys.argv[1], timeout=60) as page:
    assert page.status == 200 and b"<audio" in page.read(), "no page with sound"' "$(address)"
kill "$sharing"
say "share gives its page"

pulseaudio -n --daemonize=no --exit-idle-time=-1 --use-pid-file=no --disable-shm=yes \
    --load="module-null-sink sink_name=mat" \
    --load="module-native-protocol-unix socket=$root/tmp/pulse auth-anonymous=1" >"$root/tmp/pulse.txt" 2>&1 &
server=$!
await test -S "$root/tmp/pulse"
export PULSE_SERVER="unix:$root/tmp/pulse"
await pactl info
inside supple play desk-break >"$root/tmp/play.txt" 2>&1 </dev/null &
playing=$!
sounding() {
    pactl list short sink-inputs | grep -q .
}
await sounding
timeout 6 parec -d mat.monitor --format=s16le --rate=44100 --channels=1 >"$root/tmp/heard.raw" || true
kill "$playing" 2>/dev/null || true
python3 -c 'import array, sys
sound = open(sys.argv[1], "rb").read()
heard = array.array("h", sound[: len(sound) // 2 * 2])
assert max(map(abs, heard), default=0) > 1000, "silence"' "$root/tmp/heard.raw"
say "play is heard through the sound server"
