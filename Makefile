# make wav    render a routine:  make wav ROUTINE=desk-break
# make quick  formatting, lints and every test that needs no set-up: for each change
# make test   run every test
# make bench   supple beside what people use instead, in one table
# make bench-voice  how fast the voice is made
# make bench-live  how quick live play is
# make heard-all  what a recogniser hears of every routine in every natural voice, and how each routine measures
# make fuzz   look for input that does harm:  make fuzz TARGET=voice SECONDS=3600
# make kills  kill renders, installations and writes of clips at 200 moments each
# make loud   how loud every routine is in every format
# make readers  what other programs find in the files of each format, in one table
# make deb    a package for Debian:  make bare-debian installs and tries it in a bare system
# make elsewhere  clippy for macOS and Windows, and the program for Windows under Wine
# make editors  the files for editors: Neovim with the language server, the tests of the colours, and the package for VS Code
# make picture  the picture of README.md: live play, and a handout
# make deny   licences, sources and versions of all that is built
# make msrv   build with the oldest compiler that Cargo.toml declares, if it is installed
# make check  formatting, lints, documentation, what is built and every test
# make clean  remove what was built

.POSIX:
.NOTPARALLEL:
.PHONY: wav quick test check built fmt clippy docs msrv deny setup-test heard heard-all bench bench-voice bench-live fuzz kills loud readers deb bare-debian elsewhere editors picture clean

ROUTINE = upper-back
CARGO = cargo
# Where cargo builds, which people choose.
BUILT = "$$(sh tools/build-folder.sh)"

wav:
	@sh tools/setup.sh wav
	@# Without a network the built-in voice speaks, and says so.
	-$(CARGO) run --release --locked -- voices install heart
	$(CARGO) run --release --locked -- render --routine $(ROUTINE) --output $(ROUTINE).wav --force

# What a recogniser hears of every routine, from the record in tests/recogniser/heard. Of each voice at most twenty sentences
# are listened to, those first whose text or phonemes have changed since.
heard: setup-test
	.setup/recogniser/bin/python tests/recogniser/transcribe.py $(BUILT)/debug/supple heart siwis dora sara pico-en-us

# Listens to all that has changed and writes the record anew: hours where the phonemes of a language have changed.
heard-all: setup-test
	.setup/recogniser/bin/python tests/recogniser/transcribe.py $(BUILT)/debug/supple --all heart siwis dora alex sara nicola \
		pico-en-us pico-fr pico-es pico-it
	.setup/recogniser/bin/python tests/recogniser/routines.py $(BUILT)/debug/supple heart siwis dora alex sara nicola

bench:
	@sh tools/setup.sh bench
	$(CARGO) run --release --locked -- voices install heart
	python3 benches/compare.py

bench-voice:
	$(CARGO) bench --locked --features benchmarks --bench voice

bench-live: setup-test
	$(CARGO) bench --locked --features benchmarks --bench live
	@# An hour with both cores busy, on both servers, and the silence that is heard in it.
	$(CARGO) build --locked --features machine-tests
	SUPPLE_COUNTED=60 $(CARGO) test --locked --features machine-tests --lib on_busy_cores -- --nocapture

TARGET = script
SECONDS = 600

fuzz:
	@sh tools/setup.sh fuzz
	sh fuzz/run.sh $(TARGET) -max_total_time=$(SECONDS)

kills:
	@sh tools/setup.sh test
	SUPPLE_KILLS=200 $(CARGO) test --locked --all-features --tests random_kills:: -- --nocapture

loud: setup-test
	SUPPLE_LOUD=1 $(CARGO) test --locked --all-features --tests file_loudness:: -- --nocapture

readers:
	@sh tools/setup.sh readers
	$(CARGO) build --locked --all-features
	.setup/readers/bin/python tests/readers/readers.py $(BUILT)/debug/supple

deb:
	@sh tools/setup.sh deb
	sh packaging/deb.sh

bare-debian: deb
	sh packaging/bare-debian.sh

picture:
	@sh tools/setup.sh picture
	$(CARGO) build --locked
	python3 packaging/picture.py $(BUILT)/debug/supple

elsewhere:
	@sh tools/setup.sh elsewhere
	$(CARGO) build --locked
	sh packaging/elsewhere.sh

editors:
	@sh tools/setup.sh editors
	$(CARGO) build --locked
	PATH=$(BUILT)/debug:"$$PATH" nvim --headless -u NONE -n --cmd 'set runtimepath^=editors/vim' \
		--cmd 'filetype plugin on' -S editors/neovim-test.lua
	npm install --no-save --no-audit --no-fund --prefix .setup/editors @vscode/vsce@4 vscode-tmgrammar-test@0.1
	.setup/editors/node_modules/.bin/vscode-tmgrammar-test \
		-g editors/vscode/syntaxes/supple.tmLanguage.json 'editors/vscode/tests/*.supple'
	built=$(BUILT) && cd editors/vscode && ../../.setup/editors/node_modules/.bin/vsce package \
		--allow-missing-repository --skip-license --out "$$built/supple.vsix"

# Only what the default features are built from, and no test of the feature machine-tests.
quick: fmt
	$(CARGO) clippy --locked --all-targets -- -D warnings
	@if $(CARGO) nextest --version >/dev/null 2>&1; then \
		set -x; $(CARGO) nextest run --locked; \
	else \
		set -x; $(CARGO) test --locked --tests; \
	fi

# The examples in the documentation come first, so that the summary of the suite is the last thing printed.
test: built setup-test heard
	$(CARGO) test --locked --all-features --doc
	$(CARGO) test --locked -p supple-misaki
	@if $(CARGO) nextest --version >/dev/null 2>&1; then \
		set -x; $(CARGO) nextest run --locked --all-features; \
	else \
		set -x; $(CARGO) test --locked --all-features --all-targets; \
	fi

check: built setup-test fmt clippy docs msrv deny test

# The program and its tests beside each other, so that no core waits for the longest of them.
built:
	@sh tools/setup.sh test
	$(CARGO) test --locked --all-features --no-run

# A macro declares the folders of languages, which cargo fmt does not follow.
fmt:
	$(CARGO) fmt --check
	rustfmt --check --edition 2024 src/language/*/*.rs

clippy:
	$(CARGO) clippy --locked --all-targets --all-features -- -D warnings
	$(CARGO) clippy --locked --all-targets --no-default-features -- -D warnings

docs:
	RUSTDOCFLAGS=-Dwarnings $(CARGO) doc --locked --all-features --no-deps

msrv:
	@version=$$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml); \
	toolchain=$$(rustup toolchain list 2>/dev/null | sed -n "s/^\($$version[.-][^ ]*\).*/\1/p" | head -n 1); \
	if [ -n "$$toolchain" ]; then \
		set -x; $(CARGO) "+$$toolchain" check --locked --all-features --target-dir $(BUILT)/msrv; \
	else \
		printf 'msrv: Rust %s is not installed, so nothing was built with it\n' "$$version" >&2; \
	fi

deny:
	@sh tools/setup.sh deny
	.setup/deny/bin/cargo-deny check licenses sources
	.setup/deny/bin/cargo-deny --target x86_64-unknown-linux-gnu check bans

setup-test:
	@sh tools/setup.sh test
	$(CARGO) run --locked --all-features -- voices install heart
	@# In a folder of its own, so that no other test speaks with it.
	XDG_DATA_HOME="$$PWD/.setup/kokoro" $(CARGO) run --locked --all-features -- voices install siwis

clean:
	$(CARGO) clean
	rm -f $(ROUTINE).wav
