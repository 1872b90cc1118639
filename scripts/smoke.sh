#!/usr/bin/env bash
# Starts the built sutra on a directory and ports of its own, uses it as a new user would, and
# checks the answers. `make smoke`.
set -euo pipefail
cd "$(dirname "$0")/.."

sutra=${SUTRA:-.build/release/sutra}
offset=${PORT_OFFSET:-$((RANDOM % 3000 + 1000))}
work=$(mktemp -d)
api=http://127.0.0.1:$((8000 + offset))
hybrid=http://127.0.0.1:$((8001 + offset))
server=

finish() {
    [ -z "$server" ] || kill -KILL "$server" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT

fail() {
    echo "smoke: $*" >&2
    [ ! -f "$work/serve.log" ] || tail -n 20 "$work/serve.log" >&2
    exit 1
}

start() {
    "$sutra" serve --data "$work/data" --port-offset "$offset" >>"$work/serve.log" 2>&1 &
    server=$!
    for _ in $(seq 300); do
        curl -sf "$hybrid/health" >/dev/null && return
        kill -0 "$server" 2>/dev/null || fail "the server ended while it started"
        sleep 0.2
    done
    fail "the server is not healthy after a minute"
}

post() { curl -sS "$1" -H 'content-type: application/json' -d "$2"; }

# expect NAME TEXT OUTPUT: the output holds the text.
expect() {
    case "$3" in
        *"$2"*) echo "ok   $1" ;;
        *) fail "$1: wanted \"$2\", got: $3" ;;
    esac
}

start
post "$hybrid/sutra/learn" '{"text": "The Eiffel Tower is in Paris."}' >/dev/null
for text in "Ada works at Acme Labs." "Acme Labs is based in Lyon." "Lyon is in France."; do
    post "$hybrid/sutra/learn" "{\"text\": \"$text\"}" >/dev/null
done
expect "answers with a place" '"answer":"Paris"' \
    "$(post "$hybrid/sutra/query" '{"query": "Where is the Eiffel Tower?"}')"
three=$(post "$hybrid/sutra/query" '{"query": "In which country does Ada work?"}')
expect "reasons over three steps" '"answer":"France"' "$three"
expect "shows the sentence of a step" 'Acme Labs is based in Lyon.' "$three"
moon=$(post "$hybrid/sutra/query" '{"query": "Who painted the ceiling of the moon?"}')
expect "says that it does not know" "don't know" "$moon"
stats=$(curl -sS "$api/stats")
case "$stats" in *'"total_embeddings":0'*) fail "no embeddings: $stats" ;; esac
expect "counts embeddings" '"total_embeddings":' "$stats"
expect "prints paths" 'France' "$("$sutra" paths Ada France --data "$work/data" --json)"
for number in $(seq 100 299); do echo "Thing $number has the colour red."; done >"$work/lines.txt"
expect "shows true progress" '25 %' \
    "$(BATCH_SIZE=50 "$sutra" learn "$work/lines.txt" --by line --data "$work/data" 2>&1 | head -n 1)"
expect "refuses an empty text" '"error"' "$(post "$hybrid/sutra/learn" '{"text": ""}')"
expect "refuses an unknown field" '"error"' "$(post "$hybrid/sutra/learn" '{"txt": "a"}')"
if "$sutra" serve --data "$work/data" --port-offset $((offset + 100)) >"$work/second.log" 2>&1; then
    fail "a second server on the same directory was not refused"
fi
expect "refuses a second server" "in use" "$(cat "$work/second.log")"

kill -KILL "$server"
wait "$server" 2>/dev/null || true
expect "verifies after kill -9" '"damage":[]' \
    "$("$sutra" verify --data "$work/data" --json | tr -d ' \n')"
start
expect "remembers after kill -9" '"answer":"Paris"' \
    "$(post "$hybrid/sutra/query" '{"query": "Where is the Eiffel Tower?"}')"
kill -TERM "$server"
wait "$server" || fail "SIGTERM did not end the server cleanly"
server=
echo "smoke: all well"
