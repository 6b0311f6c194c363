#!/bin/sh
# Trunk's hook after a build (Trunk.toml): puts the part that scripts/split/wasm-ld split off beside the
# page's program, and writes their names, which have hashes, into each other.
set -eu
cd "$TRUNK_SOURCE_DIR"
[ "$TRUNK_PROFILE" = release ] && profile=release || profile=quick # as in index.html
built=${CARGO_TARGET_DIR:-target}/wasm32-unknown-unknown/$profile
part= # beside the program that this one is
for linked in "$built"/deps/headpin-*.wasm; do
    ! cmp -s "$linked" "$built/headpin.wasm" || part=${linked%.wasm}-later
done
cd "$TRUNK_STAGING_DIR"
program=$(echo headpin-*_bg.wasm)
program=${program%_bg.wasm}
later=later-${program#headpin-}
cd "$TRUNK_SOURCE_DIR"
if [ "$TRUNK_PROFILE" = release ]; then
    # By the same parameters as the page's.
    parameters=$(sed -n 's/.*data-wasm-opt-params="\([^"]*\)".*/\1/p' index.html)
    # It warns of a name section that it is told to leave out: shown only if it fails.
    # shellcheck disable=SC2086 # a list of flags
    told=$(wasm-opt $parameters --strip-debug -o "$TRUNK_STAGING_DIR/$later.wasm" "$part/split_panels.wasm" 2>&1) || {
        echo "$told" >&2
        exit 1
    }
else
    cp "$part/split_panels.wasm" "$TRUNK_STAGING_DIR/$later.wasm"
fi
sed "s#\./headpin\.js#./$program.js#; s#\./split_panels\.wasm#./$later.wasm#" "$part/__wasm_split.js" >"$TRUNK_STAGING_DIR/$later.js"
# Where it is imported from; within the program it keeps its name.
sed "/^import /s#\./__wasm_split\.js#./$later.js#" "$TRUNK_STAGING_DIR/$program.js" >"$TRUNK_STAGING_DIR/$program.new"
mv "$TRUNK_STAGING_DIR/$program.new" "$TRUNK_STAGING_DIR/$program.js"
