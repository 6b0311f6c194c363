#!/usr/bin/env bash
# make bench: how fast the model is natively, then how fast the page is in the browser.
. "$(dirname "$0")/lib.sh"

need_rust
need_node
begin_packages
begin_chromium
join_background
say "Timing the model (cargo bench)"
cargo bench --locked || die "cargo bench failed; see above"
bash scripts/build.sh
say "Timing the page in the browser"
node benches/browser.mjs
