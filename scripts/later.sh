#!/bin/sh
# Trunk's hook after a build (Trunk.toml): puts the part that scripts/split/wasm-ld split off beside the
# page's program, and writes their names, which have hashes, into each other.
set -eu
cd "$TRUNK_SOURCE_DIR"
[ "$TRUNK_PROFILE" = release ] && profile=release || profile=quick # as in index.html
part=${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown/$profile/deps/later
cd "$TRUNK_STAGING_DIR"
program=$(echo headpin-*_bg.wasm)
program=${program%_bg.wasm}
later=later-${program#headpin-}
cd "$TRUNK_SOURCE_DIR"
if [ "$TRUNK_PROFILE" = release ]; then
    # By the same parameters as the page's.
    parameters=$(sed -n 's/.*data-wasm-opt-params="\([^"]*\)".*/\1/p' index.html)
    # shellcheck disable=SC2086 # a list of flags
    wasm-opt --quiet $parameters --strip-debug -o "$TRUNK_STAGING_DIR/$later.wasm" "$part/split_panels.wasm"
else
    cp "$part/split_panels.wasm" "$TRUNK_STAGING_DIR/$later.wasm"
fi
sed "s#\./headpin\.js#./$program.js#; s#\./split_panels\.wasm#./$later.wasm#" "$part/__wasm_split.js" >"$TRUNK_STAGING_DIR/$later.js"
# Where it is imported from; within the program it keeps its name.
sed "/^import /s#\./__wasm_split\.js#./$later.js#" "$TRUNK_STAGING_DIR/$program.js" >"$TRUNK_STAGING_DIR/$program.new"
mv "$TRUNK_STAGING_DIR/$program.new" "$TRUNK_STAGING_DIR/$program.js"
