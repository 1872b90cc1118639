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
"$sutra" serve --data "$folder/data" --port-offset "$offset" > "$folder/log" 2>&1 &
server=$!
storage=$((45000 + locked))
"$sutra" storage --events --data "$folder/events" --port "$storage" > "$folder/events.log" 2>&1 &
EVENTS_PID=$!
export EVENTS_PID
EVENT_STORAGE="localhost:$storage" "$sutra" serve --data "$folder/locked" \
    --port-offset "$locked" > "$folder/locked.log" 2>&1 &
guarded=$!
trap 'kill "$server" "$guarded" "$EVENTS_PID" 2> /dev/null || true
    wait "$server" "$guarded" "$EVENTS_PID" || true' EXIT
tries=0
until grep -q '^Ready' "$folder/log" && grep -q '^Ready' "$folder/locked.log"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 600 ] || ! kill -0 "$server" "$guarded" 2> /dev/null; then
        cat "$folder/log" "$folder/locked.log" >&2
        exit 1
    fi
    sleep 0.2
done
timeout 300 python3 scripts/pages.py "http://127.0.0.1:$((8080 + offset))" \
    "http://127.0.0.1:$((9000 + offset))" "$server" "$shots" \
    "http://127.0.0.1:$((8080 + locked))" "http://127.0.0.1:$((9000 + locked))"
echo "Screenshots: $shots"
