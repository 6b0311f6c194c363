#!/usr/bin/env bash
# make run: builds the page quickly, serves it, prints its address, rebuilds when a file changes.
. "$(dirname "$0")/lib.sh"

need_rust
begin_tools
set_up_page
if [ ${#job_pids[@]} -gt 0 ]; then
    # The page compiles meanwhile, just as trunk will ask for it.
    background page cargo build --locked --target wasm32-unknown-unknown --profile quick --no-default-features --features later --bin headpin
    join_background
fi

answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

port=${PORT:-8080}
while answers "$port"; do port=$((port + 1)); done
[ "$port" = "${PORT:-8080}" ] || say "Port ${PORT:-8080} is in use; taking $port"

say "Building the page (it rebuilds when a file changes; Ctrl-C stops)"
mkdir -p target/run
announce() {
    until answers "$port"; do sleep 0.2; done
    say "Headpin is at http://127.0.0.1:$port/"
}
announce &
announcer=$!
trap 'kill $announcer 2>/dev/null || true' EXIT
trunk serve --port "$port" --dist target/run
