#!/bin/sh
# Trunk's hook after a build (Trunk.toml). For the release site: puts headpin.js, its program and its
# types beside the page, and makes the scripts and styles that a visitor downloads smaller. The
# program's files have hashes for names; here they are written into the one with a stable name.
set -eu
[ "$TRUNK_PROFILE" = release ] || exit 0
cd "$TRUNK_SOURCE_DIR"
cargo build --quiet --locked --target wasm32-unknown-unknown --release --bin headpin-module # in one piece
built=${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown/release/headpin-module.wasm
program=headpin-module-$(node -p 'crypto.createHash("sha256").update(fs.readFileSync(process.argv[1])).digest("hex").slice(0, 16)' "$built")
"$HEADPIN_BINDGEN" --target web --no-typescript --out-dir "$TRUNK_STAGING_DIR" --out-name "$program" "$built"
# By the same parameters as the page's.
parameters=$(sed -n 's/.*data-wasm-opt-params="\([^"]*\)".*/\1/p' index.html)
# shellcheck disable=SC2086 # a list of flags
wasm-opt $parameters -o "$TRUNK_STAGING_DIR/${program}_bg.wasm" "$TRUNK_STAGING_DIR/${program}_bg.wasm"
sed "s/PROGRAM/$program/g" assets/headpin.js >"$TRUNK_STAGING_DIR/headpin.js"
cp assets/headpin.d.ts "$TRUNK_STAGING_DIR"
cd "$TRUNK_STAGING_DIR"
# What older phones do not know, nested rules above all, is written out for them.
esbuild --log-level=warning --minify --target=safari16 --allow-overwrite --outdir=. ./headpin-*.js ./later-*.js ./boot*.js ./*.css
