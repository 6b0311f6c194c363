#!/bin/sh
# Trunk's hook after a build (Trunk.toml): puts headpin.js and its types beside the page. The
# program's files have hashes for names; here they are written into the one with a stable name.
set -eu
cd "$TRUNK_STAGING_DIR"
for glue in headpin-*.js; do program=${glue%.js}; done
sed "s/PROGRAM/$program/g" "$TRUNK_SOURCE_DIR/assets/headpin.js" >headpin.js
cp "$TRUNK_SOURCE_DIR/assets/headpin.d.ts" headpin.d.ts
