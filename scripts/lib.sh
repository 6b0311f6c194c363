# What the scripts share: words, background jobs, and finding Rust, Node, the tools and a browser.
# Written for bash 3.2, which macOS still has. Sourced, never run.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
tools=$PWD/.tools
logs=$tools/log
mkdir -p "$logs"
export PATH="$tools/bin:$PWD/node_modules/.bin:$PATH"
[ -z "${NO_COLOR-}" ] || export NO_COLOR=true # its usual value, 1, is one that this trunk refuses

say() { printf 'headpin: %s\n' "$*"; }
die() {
    printf 'headpin: %s\n' "$*" >&2
    exit 1
}

# --- Background jobs -------------------------------------------------------------------------
# The slow parts of a first run do not need one another. Each writes a log, whose end is shown when
# it fails; each has its own process group, so that stopping this script stops it too.

job_names=() job_pids=()

background() { # NAME COMMAND...
    set -m
    ("${@:2}") >"$logs/$1.log" 2>&1 </dev/null &
    set +m
    job_names+=("$1")
    job_pids+=($!)
}

join_background() { # waits for all, saying now and then how far they are
    [ ${#job_pids[@]} -gt 0 ] || return 0
    local i waited=0
    for i in "${!job_pids[@]}"; do
        while kill -0 "${job_pids[i]}" 2>/dev/null; do
            sleep 1
            waited=$((waited + 1))
            [ $((waited % 20)) -ne 0 ] || say "  ... ${job_names[i]}, after $SECONDS s: $(tail -n 1 "$logs/${job_names[i]}.log")"
        done
        if ! wait "${job_pids[i]}"; then
            tail -n 40 "$logs/${job_names[i]}.log" >&2
            die "${job_names[i]} failed; the whole log is .tools/log/${job_names[i]}.log"
        fi
    done
    job_names=() job_pids=()
}

stop_background() {
    local pid
    for pid in ${job_pids[@]+"${job_pids[@]}"}; do kill -- "-$pid" 2>/dev/null || true; done
}
trap stop_background EXIT
trap 'exit 130' INT TERM

# --- Debian ----------------------------------------------------------------------------------

can_apt() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

apt_install() {
    export DEBIAN_FRONTEND=noninteractive
    apt-get -q update || true # offline, what is needed may still be in its cache
    apt-get -q -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "$@"
}

# --- Rust: rustup's, else Debian's -------------------------------------------------------------

rust_floor=95 # Rust 1.95, as in Cargo.toml
debian_rust="rustc-web cargo-web rust-web-src lld-22"
wasm_linker= # Debian's

rust_new_enough() { # [RUSTC]
    local version
    version=$("${1:-rustc}" --version 2>/dev/null) || return 1
    version=${version#rustc 1.}
    [ "${version%%.*}" -ge $rust_floor ] 2>/dev/null
}

need_rust() {
    command -v cargo >/dev/null || PATH=$PATH:${CARGO_HOME:-$HOME/.cargo}/bin
    if rust_new_enough; then
        if ls "$(rustc --print target-libdir --target wasm32-unknown-unknown)"/libcore-*.rlib >/dev/null 2>&1; then return; fi
        if command -v rustup >/dev/null; then
            if rustup target add wasm32-unknown-unknown >"$logs/rustup.log" 2>&1; then return; fi
            say "rustup could not add the wasm32 target: $(tail -n 1 "$logs/rustup.log")"
        fi
    fi
    # Debian has a recent Rust for its browsers' sake: without the standard library for wasm32, but
    # with the sources of it, which cargo builds along with the page.
    if ! find_debian_rust; then
        can_apt || die "needs Rust 1.$rust_floor or newer: with rustup (\`rustup update stable\`), or Debian's $debian_rust (\`sudo apt-get install $debian_rust\`)"
        say "Installing Debian's Rust ($debian_rust), once, about a minute"
        # shellcheck disable=SC2086 # a list of names
        apt_install $debian_rust >"$logs/apt-rust.log" 2>&1 && find_debian_rust ||
            die "Debian's Rust could not be installed; .tools/log/apt-rust.log tells why. Rust 1.$rust_floor from rustup serves as well"
    fi
    say "Using Debian's Rust, and building the standard library for wasm32 with it"
    PATH=$tools/bin:/usr/bin:$PATH
}

find_debian_rust() {
    local linker
    for linker in /usr/bin/wasm-ld /usr/bin/wasm-ld-[0-9]*; do # the newest; its package names its version
        [ ! -x "$linker" ] || wasm_linker=$linker
    done
    [ -n "$wasm_linker" ] && rust_new_enough /usr/bin/rustc && [ -x /usr/bin/cargo ] &&
        [ -d "$(/usr/bin/rustc --print sysroot)/lib/rustlib/src/rust/library" ]
}

# What only the page is compiled with: a linker that also splits it and, with Debian's Rust, the standard
# library's sources. No other program may see these, so it is called when the tools are already on their way.
set_up_page() {
    if [ -n "$wasm_linker" ]; then
        export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort HEADPIN_LINKER=$wasm_linker
    else
        local host
        host=$(rustc -vV | sed -n 's/^host: //p')
        export HEADPIN_LINKER="$(rustc --print sysroot)/lib/rustlib/$host/bin/rust-lld"
        [ -x "$HEADPIN_LINKER" ] || HEADPIN_LINKER=$(command -v rust-lld || command -v wasm-ld) ||
            die "needs rust-lld or wasm-ld to link the page"
    fi
    export CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$PWD/scripts/split/wasm-ld
    export HEADPIN_BINDGEN=$tools/bin/wasm-bindgen PATH=$PWD/scripts/split:$PATH
}

# --- The standard library, built small, for the release page -----------------------------------
# The one that comes with Rust is made for speed and can describe a panic: 21 of the page's KB.
# The sources come with rustup; the flags are the compiler's own but not yet promised, so it is
# asked first whether it knows them. Without either, the page is built with the usual library.

small_std() {
    export CARGO_TARGET_DIR="${CARGO_TARGET_DIR:-$PWD/target}/small" # or each other build would undo it
    export RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size
    export RUSTFLAGS="-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none"
}

has_small_std() (
    rustup component add rust-src || true
    small_std
    # shellcheck disable=SC2086 # a list of flags
    rustc $RUSTFLAGS --target wasm32-unknown-unknown --print cfg && cargo fetch --locked --target wasm32-unknown-unknown
) >"$logs/small.log" 2>&1

# --- Trunk, wasm-bindgen and wasm-split, into .tools -------------------------------------------------------

trunk_version=0.21.14 # as in Trunk.toml
bindgen_version=0.2.130 # as in Trunk.toml and Cargo.toml
split_version=0.2.4     # for wasm_split_helpers, in Cargo.toml

has_tool() { [ "$("$1" --version 2>/dev/null)" = "$1 $2" ]; }
has_split() { grep -qs "^\"wasm_split_cli_support $split_version " "$tools/.crates.toml"; } # it tells no version

# Debug builds: none of them is hot, and they take a third of the time. Without the default features,
# which only fetch things over TLS. Where a registry lacks a part that a tool's lock file names,
# another version of that part serves as well.
install_tool() { # CRATE@VERSION [OPTION...]
    export CARGO_PROFILE_DEV_DEBUG=0
    local options=(--debug --no-default-features --force --root "$tools" "$@")
    cargo install --locked "${options[@]}" || cargo install "${options[@]}"
}

begin_tools() { # starts what is missing; join_background waits for it
    if ! has_tool trunk $trunk_version; then
        say "Building trunk $trunk_version into .tools, once, about three minutes"
        background trunk install_tool trunk@$trunk_version
    fi
    if ! has_tool wasm-bindgen $bindgen_version; then
        say "Building wasm-bindgen $bindgen_version into .tools, once, about a minute"
        background wasm-bindgen install_tool wasm-bindgen-cli@$bindgen_version
    fi
    if ! has_split; then
        say "Building wasm-split $split_version into .tools, once, half a minute"
        # Neither an older one nor what it split off may be taken for this one's.
        rm -rf "$tools/bin/wasm-split-cli" target/*/wasm32-unknown-unknown/*/deps/headpin-* target/wasm32-unknown-unknown/*/deps/headpin-*
        background wasm-split install_tool wasm_split_cli_support@$split_version --features build-binary
    fi
}

# --- Node and its packages, into node_modules --------------------------------------------------

need_node() {
    command -v npm >/dev/null && [ "$(node -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)" -ge 20 ] ||
        die "needs Node 20 or newer, with npm, for wasm-opt and the browser tests (\`make run\` does without)"
}

# npm leaves its own record of what it installed; ours says from which lock file.
install_packages() { npm ci --no-audit --no-fund && cp package-lock.json node_modules/.installed; }

begin_packages() {
    cmp -s package-lock.json node_modules/.installed && return
    say "Installing wasm-opt, esbuild and the browser driver into node_modules with npm, once, a few seconds"
    background npm install_packages
}

# --- A browser -----------------------------------------------------------------------------

# The Debian packages of the faces that the page is tried in and that are not here: fonts.mjs has the list.
missing_fonts() {
    node --input-type=module -e 'import { FACES, missing } from "./tests/browser/fonts.mjs";
        console.log(Object.keys(FACES).filter(missing).map((face) => FACES[face]).join(" "));'
}

begin_chromium() {
    local browser='' fonts
    node tests/browser/chromium.mjs >"$logs/chromium.log" || browser=chromium
    fonts=$(missing_fonts)
    [ -z "$fonts" ] || command -v fc-list >/dev/null || fonts="$fonts fontconfig"
    [ -n "$browser$fonts" ] || return 0
    if can_apt; then
        say "Installing Debian's ${browser:+$browser }$fonts, once, half a minute"
        # shellcheck disable=SC2086 # lists of names
        background chromium apt_install $browser $fonts
    elif [ -n "$browser" ]; then
        die "$(cat "$logs/chromium.log")"
    else
        say "Journeys in the faces of $fonts are skipped: they are not installed"
    fi
}
