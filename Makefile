# make wav    render a routine:  make wav ROUTINE=desk-break
# make test   run every test
# make check  formatting, lints, documentation and every test
# make clean  remove what was built

.POSIX:
.NOTPARALLEL:
.PHONY: wav test check fmt clippy docs setup-test clean

ROUTINE = upper-back
CARGO = cargo

wav:
	@sh tools/setup.sh wav
	$(CARGO) run --release --locked -- render --routine $(ROUTINE) --output $(ROUTINE).wav --force

# The examples in the documentation come first, so that the summary of the suite is the last thing printed.
test: setup-test
	$(CARGO) test --locked --all-features --doc
	@if $(CARGO) nextest --version >/dev/null 2>&1; then \
		set -x; $(CARGO) nextest run --locked --all-features; \
	else \
		set -x; $(CARGO) test --locked --all-features --all-targets; \
	fi

check: setup-test fmt clippy docs test

fmt:
	$(CARGO) fmt --check

clippy:
	$(CARGO) clippy --locked --all-targets --all-features -- -D warnings

docs:
	RUSTDOCFLAGS=-Dwarnings $(CARGO) doc --locked --all-features --no-deps

setup-test:
	@sh tools/setup.sh test

clean:
	$(CARGO) clean
	rm -f $(ROUTINE).wav
