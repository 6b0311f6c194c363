#!/bin/sh
# Trunk's hook after a build (Trunk.toml): makes what a visitor downloads of the release site smaller, and
# puts headpin.js and its types beside the page. The program's files have hashes for names; here they
# are written into the one with a stable name.
set -eu
cd "$TRUNK_STAGING_DIR"
[ "$TRUNK_PROFILE" != release ] || esbuild --log-level=warning --minify --allow-overwrite --outdir=. ./*.js ./*.css
for glue in headpin-*.js; do program=${glue%.js}; done
sed "s/PROGRAM/$program/g" "$TRUNK_SOURCE_DIR/assets/headpin.js" >headpin.js
cp "$TRUNK_SOURCE_DIR/assets/headpin.d.ts" headpin.d.ts
