#!/bin/sh
# Starts two servers of its own, one that asks for keys, and uses their pages in headless Chromium;
# screenshots go to SCREENSHOTS (default: a temporary folder, which is printed).
set -eu
cd "$(dirname "$0")/.."
sutra=${SUTRA:-.build/release/sutra}
command -v chromium > /dev/null || apt-get install -y -qq --no-install-recommends chromium
folder=$(mktemp -d)
shots=${SCREENSHOTS:-$folder/screenshots}
offset=$(python3 -c 'import random; print(random.randrange(3000, 9000))')
locked=$((offset + 150))
key() {
    name=$1
    shift
    "$sutra" keys create "$name" --data "$folder/locked" "$@" 2> "$folder/keys.log"
}
ADMIN_KEY=$(key admin --role admin)
READER_KEY=$(key reader --role reader)
NOTES_KEY=$(key notes --role writer --namespace notes)
export ADMIN_KEY READER_KEY NOTES_KEY
master=$((7001 + offset))
"$sutra" grid-master --data "$folder/grid" --port "$master" > "$folder/master.log" 2>&1 &
GRID_PIDS=$!
SUTRA_GRID_MASTER="localhost:$master" "$sutra" grid-agent --id agent-1 --data "$folder/grid" \
    --port $((8003 + offset)) > "$folder/agent.log" 2>&1 &
GRID_PIDS="$! $GRID_PIDS"
SUTRA_GRID_MASTER="localhost:$master" "$sutra" serve --data "$folder/data" \
    --port-offset "$offset" > "$folder/log" 2>&1 &
server=$!
storage=$((45000 + locked))
"$sutra" storage --events --data "$folder/events" --port "$storage" > "$folder/events.log" 2>&1 &
EVENTS_PID=$!
export EVENTS_PID
EVENT_STORAGE="localhost:$storage" "$sutra" serve --data "$folder/locked" \
    --port-offset "$locked" > "$folder/locked.log" 2>&1 &
guarded=$!
# shellcheck disable=SC2086
trap 'kill "$server" "$guarded" "$EVENTS_PID" $GRID_PIDS 2> /dev/null || true
    wait "$server" "$guarded" "$EVENTS_PID" $GRID_PIDS || true' EXIT
for number in 1 2; do
    tries=0
    until "$sutra" grid spawn agent-1 --node "node-$number" --port $((46000 + number + offset)) \
        --master "localhost:$master" > "$folder/grid.log" 2>&1; do
        tries=$((tries + 1))
        if [ "$tries" -gt 100 ]; then
            cat "$folder/grid.log" "$folder/master.log" "$folder/agent.log" >&2
            exit 1
        fi
        sleep 0.2
    done
done
tries=0
until grep -q '^Ready' "$folder/log" && grep -q '^Ready' "$folder/locked.log"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 600 ] || ! kill -0 "$server" "$guarded" 2> /dev/null; then
        cat "$folder/log" "$folder/locked.log" >&2
        exit 1
    fi
    sleep 0.2
done
until "$sutra" grid status --master "localhost:$master" | grep -q "2 of 2 nodes"; do sleep 0.2; done
"$sutra" grid shards --create 4 --master "localhost:$master" > "$folder/grid.log"
timeout 300 python3 scripts/pages.py "http://127.0.0.1:$((8080 + offset))" \
    "http://127.0.0.1:$((9000 + offset))" "$server" "$shots" \
    "http://127.0.0.1:$((8080 + locked))" "http://127.0.0.1:$((9000 + locked))"
echo "Screenshots: $shots"
