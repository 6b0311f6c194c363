#!/bin/sh
# Trunk's hook before a build (Trunk.toml): one style sheet, target/page.css, from all in styles/.
# tokens.css comes first: it has the names the others use.
set -eu
cd "$TRUNK_SOURCE_DIR"
mkdir -p target
for sheet in styles/tokens.css styles/page.css styles/controls.css styles/charts.css styles/*.css; do
    case " ${sheets-} " in *" $sheet "*) ;; *) sheets="${sheets-} $sheet" ;; esac
done
# shellcheck disable=SC2086 # a list of names
cat $sheets >target/page.css
