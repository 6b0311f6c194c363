# What the scripts share: words, background jobs, and finding Rust, Node, the tools and a browser.
# Written for bash 3.2, which macOS still has. Sourced, never run.

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
tools=$PWD/.tools
logs=$tools/log
mkdir -p "$logs"
export PATH="$tools/bin:$PWD/node_modules/.bin:$PATH"

say() { printf 'headpin: %s\n' "$*"; }
die() {
    printf 'headpin: %s\n' "$*" >&2
    exit 1
}

# --- Background jobs -------------------------------------------------------------------------
# The slow parts of a first run do not need one another. Each writes a log, which is shown when
# it fails; each has its own process group, so that stopping this script stops it too.

job_names=() job_pids=()

background() { # NAME COMMAND...
    local name=$1
    shift
    set -m
    ("$@") >"$logs/$name.log" 2>&1 </dev/null &
    set +m
    job_names+=("$name")
    job_pids+=($!)
}

join_background() { # waits for all, saying how far they are; dies with the log of one that failed
    [ ${#job_pids[@]} -gt 0 ] || return 0
    local i state tick=0
    while :; do
        state=
        for i in "${!job_pids[@]}"; do
            if kill -0 "${job_pids[i]}" 2>/dev/null; then
                state="$state ${job_names[i]} ($(grep -c ' Compiling ' "$logs/${job_names[i]}.log" || true) crates)"
            fi
        done
        [ -n "$state" ] || break
        sleep 1
        tick=$((tick + 1))
        [ $((tick % 20)) -ne 0 ] || say "  ... still at work after $SECONDS s:${state// (0 crates)/}"
    done
    for i in "${!job_pids[@]}"; do
        if ! wait "${job_pids[i]}"; then
            tail -n 40 "$logs/${job_names[i]}.log" >&2
            die "${job_names[i]} failed; the whole log is .tools/log/${job_names[i]}.log"
        fi
    done
    job_names=() job_pids=()
}

stop_background() {
    local pid
    for pid in ${job_pids[@]+"${job_pids[@]}"}; do
        kill -- "-$pid" 2>/dev/null || true
    done
}
trap stop_background EXIT
trap 'exit 130' INT TERM

# --- Debian ----------------------------------------------------------------------------------

can_apt() { [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; }

apt_install() {
    export DEBIAN_FRONTEND=noninteractive
    # A machine whose package lists are old or missing finds nothing; it may also be offline and
    # have all it needs in its cache: only the second step decides.
    apt-get -q update || true
    apt-get -q -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "$@"
}

# --- Rust: rustup's with its wasm32 target, or Debian's with the standard library's sources ----

rust_floor=95 # Rust 1.95, as in Cargo.toml
debian_rust="rustc-web cargo-web rust-web-src lld-22"

rust_new_enough() { # [RUSTC]
    local version
    version=$("${1:-rustc}" --version 2>/dev/null) || return 1
    version=${version#rustc 1.}
    [ "${version%%.*}" -ge $rust_floor ] 2>/dev/null
}

rust_has_wasm() { ls "$(rustc --print target-libdir --target wasm32-unknown-unknown)"/libcore-*.rlib >/dev/null 2>&1; }

need_rust() {
    command -v cargo >/dev/null || PATH=$PATH:${CARGO_HOME:-$HOME/.cargo}/bin
    if rust_new_enough && rust_has_wasm; then return; fi
    if rust_new_enough && command -v rustup >/dev/null; then
        say "Adding Rust's wasm32 target with rustup, once, a few seconds"
        if rustup target add wasm32-unknown-unknown >"$logs/rustup.log" 2>&1; then return; fi
        say "rustup could not: $(tail -n 1 "$logs/rustup.log")"
    fi
    need_debian_rust
}

# Debian has a recent Rust for its browsers' sake, without the wasm32 standard library but with
# that library's sources: cargo builds it along with the page (TOOLCHAIN: about a minute more).
need_debian_rust() {
    if ! debian_rust_is_there; then
        can_apt || die "needs Rust 1.$rust_floor or newer: with rustup (\`rustup update stable\`), or Debian's $debian_rust (\`sudo apt-get install $debian_rust\`)"
        say "Installing Debian's Rust ($debian_rust), once, about a minute"
        # shellcheck disable=SC2086 # a list of names
        apt_install $debian_rust >"$logs/apt-rust.log" 2>&1 || true
        if ! debian_rust_is_there; then
            tail -n 5 "$logs/apt-rust.log" >&2
            die "Debian's Rust could not be installed; .tools/log/apt-rust.log tells why. Rust 1.$rust_floor from rustup serves as well"
        fi
    fi
    say "Using Debian's Rust, and building the standard library for wasm32 with it"
    PATH="$tools/bin:/usr/bin:$PATH"
    export CARGO_TARGET_DIR="$PWD/target/debian" # never shared with another compiler
    wasm_environment="RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER=$(debian_linker)"
}

debian_rust_is_there() {
    rust_new_enough /usr/bin/rustc && [ -x /usr/bin/cargo ] && debian_linker >/dev/null &&
        [ -f "$(/usr/bin/rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock" ]
}

debian_linker() { # the newest; its package names its version
    local linker newest=
    for linker in /usr/bin/wasm-ld /usr/bin/wasm-ld-[0-9]*; do
        if [ -x "$linker" ]; then newest=$linker; fi
    done
    [ -n "$newest" ] && printf '%s\n' "$newest"
}

# Runs a command that compiles the page. Trunk's own wish to look for news is turned off, and so
# is NO_COLOR, whose usual value 1 this trunk refuses.
wasm_environment=
for_wasm() {
    # shellcheck disable=SC2086 # NAME=VALUE words
    env -u NO_COLOR TRUNK_SKIP_VERSION_CHECK=true TRUNK_OFFLINE=true $wasm_environment "$@"
}

# --- The standard library, built small, for the release page -----------------------------------
# The one that comes with Rust is made for speed and can describe a panic: 16 of the page's KB.
# The sources come with rustup; the flags are the compiler's own but not yet promised, so it is
# asked first whether it knows them. Without either, the page is built with the usual library.

small_flags=(-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none)
small_environment=

# Runs a command that compiles the release page. It has a folder of its own: what another command
# builds otherwise would be built anew every time.
for_release() (
    [ -z "$small_environment" ] || export CARGO_TARGET_DIR="$small_target"
    # shellcheck disable=SC2086 # NAME=VALUE words
    for_wasm env $small_environment "$@"
)

std_sources_are_there() { [ -f "$(rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.lock" ]; }

need_small_std() {
    if ! std_sources_are_there && command -v rustup >/dev/null; then
        say "Adding the standard library's sources with rustup, once, a few seconds"
        rustup component add rust-src >"$logs/rust-src.log" 2>&1 || true
    fi
    local separator flags
    separator=$(printf '\037') # cargo's, so that the flags are one word
    flags=$(IFS=$separator && printf '%s' "${small_flags[*]}")
    small_target=${CARGO_TARGET_DIR:-$PWD/target}/small
    small_environment="RUSTC_BOOTSTRAP=1 CARGO_UNSTABLE_BUILD_STD=std,panic_abort CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size CARGO_ENCODED_RUSTFLAGS=$flags"
    if std_sources_are_there &&
        RUSTC_BOOTSTRAP=1 rustc "${small_flags[@]}" --target wasm32-unknown-unknown --print cfg >/dev/null 2>"$logs/small.log" &&
        for_release cargo fetch --locked --target wasm32-unknown-unknown >"$logs/small.log" 2>&1; then
        [ -d "$small_target" ] || say "Building the standard library along with the page, once, a minute more"
        return
    fi
    say "The standard library cannot be built here (.tools/log has why): the page will be 16 KB larger"
    small_environment=
}

# --- Trunk and wasm-bindgen, into .tools -----------------------------------------------------

trunk_version=0.21.14
bindgen_version=0.2.130 # as in Cargo.toml and in scripts/slim/wasm-bindgen

has_tool() { [ "$("$1" --version 2>/dev/null)" = "$1 $2" ]; }

# Our own wasm-bindgen is also built anew when its sources change.
has_bindgen() { has_tool wasm-bindgen $bindgen_version && cat scripts/slim/wasm-bindgen/src/*.rs | cmp -s - "$tools/wasm-bindgen.rs"; }

tools_are_there() { has_tool trunk $trunk_version && has_bindgen; }

# Debug builds: neither tool is hot (wasm-bindgen takes half a second on the page either way),
# and unoptimised they compile three times as fast. Few codegen units, no unwinding and no
# checks each make less machine code to write.
cargo_install() { # NAME ARGUMENTS...
    local name=$1
    shift
    env CARGO_PROFILE_DEV_DEBUG=0 CARGO_PROFILE_DEV_INCREMENTAL=false CARGO_PROFILE_DEV_PANIC=abort \
        CARGO_PROFILE_DEV_CODEGEN_UNITS=2 CARGO_PROFILE_DEV_DEBUG_ASSERTIONS=false \
        CARGO_PROFILE_DEV_OVERFLOW_CHECKS=false CARGO_TARGET_DIR="$tools/build/$name" \
        cargo install --locked --debug --force --root "$tools" "$@"
    rm -rf "$tools/build/$name" # hundreds of megabytes, of no further use
}

install_trunk() {
    local stub patches=()
    for stub in minify-html lightningcss oxipng zip; do
        patches+=(--config "patch.crates-io.$stub.path='$PWD/scripts/slim/$stub'")
    done
    cargo_install trunk "trunk@$trunk_version" --no-default-features "${patches[@]}" ||
        cargo_install trunk "trunk@$trunk_version" --no-default-features
}

install_bindgen() {
    cargo_install wasm-bindgen --path scripts/slim/wasm-bindgen && cat scripts/slim/wasm-bindgen/src/*.rs >"$tools/wasm-bindgen.rs"
}

begin_tools() { # starts what is missing; join_background waits for it
    if ! has_tool trunk $trunk_version; then
        say "Building trunk $trunk_version into .tools, once, one to three minutes"
        background trunk install_trunk
    fi
    if ! has_bindgen; then
        say "Building wasm-bindgen $bindgen_version into .tools, once, about a minute"
        background wasm-bindgen install_bindgen
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
    say "Installing wasm-opt and the browser driver into node_modules with npm, once, a few seconds"
    background npm install_packages
}

# --- A browser -----------------------------------------------------------------------------

has_roboto() { fc-list 2>/dev/null | grep -qi roboto; }

begin_chromium() {
    local missing=
    node tests/browser/chromium.mjs >"$logs/chromium.log" || missing=chromium
    has_roboto || missing="$missing fonts-roboto-unhinted"
    [ -n "$missing" ] || return 0
    if can_apt; then
        say "Installing Debian's ${missing# }, once, half a minute"
        # shellcheck disable=SC2086 # a list of names
        background chromium apt_install $missing
    elif [ "${missing#chromium}" != "$missing" ]; then
        die "$(cat "$logs/chromium.log")"
    else
        say "Without the font Roboto the journeys that need its widths are skipped"
    fi
}
