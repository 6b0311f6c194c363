#!/usr/bin/env bash
# make fuzz: a million mangled inputs of each kind (tests/fuzz.rs). Not optimised, so that an
# overflow is found; HEADPIN_FUZZ says another number.
. "$(dirname "$0")/lib.sh"

need_rust
HEADPIN_FUZZ=${HEADPIN_FUZZ:-1000000} cargo test --locked --test fuzz -- --nocapture || die "an input broke something; it is shown above"
