#!/usr/bin/env bash
# make build: the release site, in dist/; nothing when nothing it is made of has changed.
. "$(dirname "$0")/lib.sh"

# When dist/ was made, and with which standard library: a test asks.
stamp=$tools/dist.stamp
unchanged() {
    [ -f "$stamp" ] && [ -f dist/index.html ] &&
        [ -z "$(find . \( -path ./.git -o -path ./.tools -o -path ./.ci -o -path ./dist -o -path ./target \
            -o -path ./node_modules -o -path ./tests -o -path ./benches \) -prune \
            -o -type f ! -name '*.md' -newer "$stamp" -print | head -n 1)" ]
}
if unchanged; then
    say "dist/ is up to date"
    exit
fi

need_rust
need_node
begin_packages
begin_tools
set_up_page
if has_small_std; then
    small_std
    std=small
else
    say "The standard library cannot be built here (.tools/log/small.log has why): the page will be larger"
    std=usual
fi
echo $std >"$stamp.new" # before the build: a file saved during it is newer, and builds again
say "Building the release site"
# Just as trunk will ask for it, but beside what is fetched, and it says how far it is.
background page cargo build --locked --target wasm32-unknown-unknown --release --no-default-features --features later --bin headpin
join_background
trunk --quiet build --release || die "the release site did not build; the reason is above"
mv "$stamp.new" "$stamp"
say "The release site is in dist/: $(node scripts/weigh.mjs dist)"
