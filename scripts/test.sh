#!/usr/bin/env bash
# make test: every test. While the native tests compile and run, what the browser's need is
# fetched and built beside them.
. "$(dirname "$0")/lib.sh"

need_rust
need_node
begin_packages
begin_chromium
begin_tools

if cargo fmt --version >/dev/null 2>&1; then
    say "Checking the form of the sources (cargo fmt)"
    cargo fmt --check || die "cargo fmt would change what is shown above"
else
    say "Skipping cargo fmt: this Rust has none"
fi
if cargo clippy --version >/dev/null 2>&1; then
    say "Checking the sources (cargo clippy)"
    cargo clippy --locked --all-targets -- -D warnings || die "cargo clippy found what is shown above"
else
    say "Skipping cargo clippy: this Rust has none"
fi
say "Checking the documentation (cargo doc)"
RUSTDOCFLAGS="-D warnings" cargo doc --locked --quiet --no-deps --document-private-items || die "cargo doc found what is shown above"
say "Running the native tests (cargo test)"
cargo test --locked || die "a native test failed; see above"

join_background
bash scripts/build.sh

journeys=(tests/browser/*.test.mjs)
[ -f "${journeys[0]}" ] || die "tests/browser holds no journey (*.test.mjs)"
say "Running the journeys in a real browser ($(node tests/browser/chromium.mjs))"
node --test --test-reporter=spec "${journeys[@]}" || die "a journey failed; see above"
say "All tests passed, in $SECONDS s"
