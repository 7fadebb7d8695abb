#!/bin/sh
# Builds the Debian package: debian/supple_VERSION_ARCHITECTURE.deb in the folder of the build, `target` if no other is chosen.
set -eu

cargo=${CARGO:-cargo}
"$cargo" build --release --locked
built=$(sh tools/build-folder.sh)
supple=$built/release/supple
# Cargo.toml names what lies here, and cannot name a folder that people choose.
made=.setup/deb
rm -rf "$made"
mkdir -p "$made"
"$supple" man --folder "$made/man"
"$supple" completions bash >"$made/supple.bash"
"$supple" completions zsh >"$made/_supple"
"$supple" completions fish >"$made/supple.fish"
python3 packaging/copyright.py >"$made/copyright"
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
# Debian's own form of a changelog; what changed is told in CHANGELOG.md.
printf 'supple (%s-1) unstable; urgency=medium\n\n  * See README.md and CHANGELOG.md.\n\n -- %s  %s\n' \
    "$version" "the supple authors <supple@users.noreply.example>" "$(git log -1 --format=%cD)" >"$made/changelog"
rm -f "$built"/debian/supple_*.deb
.setup/cargo-deb/bin/cargo-deb deb --no-build --no-strip --locked
# It asks nobody at Debian to close a request for it.
lintian --suppress-tags initial-upload-closes-no-bugs --fail-on error,warning "$built"/debian/supple_*.deb
