#!/bin/sh
# Starts a server of its own and uses both pages in headless Chromium; screenshots go to
# SCREENSHOTS (default: a temporary folder, which is printed).
set -eu
cd "$(dirname "$0")/.."
sutra=${SUTRA:-.build/release/sutra}
command -v chromium > /dev/null || apt-get install -y -qq --no-install-recommends chromium
folder=$(mktemp -d)
shots=${SCREENSHOTS:-$folder/screenshots}
offset=$(python3 -c 'import random; print(random.randrange(3000, 9000))')
"$sutra" serve --data "$folder/data" --port-offset "$offset" > "$folder/log" 2>&1 &
server=$!
trap 'kill "$server" 2> /dev/null || true; wait "$server" || true' EXIT
tries=0
until grep -q '^Ready' "$folder/log"; do
    tries=$((tries + 1))
    if [ "$tries" -gt 600 ] || ! kill -0 "$server" 2> /dev/null; then
        cat "$folder/log" >&2
        exit 1
    fi
    sleep 0.2
done
timeout 300 python3 scripts/pages.py "http://127.0.0.1:$((8080 + offset))" \
    "http://127.0.0.1:$((9000 + offset))" "$server" "$shots"
echo "Screenshots: $shots"
