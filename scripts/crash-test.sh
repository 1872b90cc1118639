#!/usr/bin/env bash
# Learns 2,000 sentences of real documentation through a running server, kills it with SIGKILL in the
# middle, again and again, and checks that every acknowledged sentence is there. `make crash`.
#   ROUNDS=3 SENTENCES=2000 scripts/crash-test.sh
set -euo pipefail
cd "$(dirname "$0")/.."

sutra=${SUTRA:-.build/release/sutra}
rounds=${ROUNDS:-3}
sentences=${SENTENCES:-2000}
offset=${PORT_OFFSET:-$((RANDOM % 3000 + 4000))}
work=$(mktemp -d)
hybrid=http://127.0.0.1:$((8001 + offset))
server=

finish() {
    [ -z "$server" ] || kill -KILL "$server" 2>/dev/null || true
    rm -rf "$work"
}
trap finish EXIT

fail() {
    echo "crash-test: $*" >&2
    tail -n 5 "$work/serve.log" >&2
    exit 1
}

start() {
    SUTRA_RATE_LIMIT_LEARN=0 "$sutra" serve --data "$work/data" --port-offset "$offset" \
        >>"$work/serve.log" 2>&1 &
    server=$!
    for _ in $(seq 300); do
        curl -sf "$hybrid/health" >/dev/null && return
        kill -0 "$server" 2>/dev/null || fail "the server ended while it started"
        sleep 0.2
    done
    fail "the server is not healthy after a minute"
}

# Sentences of the documentation that the packages bring: lines of prose, cut at sentence ends.
find .build/checkouts -name '*.md' -print0 | sort -z | xargs -0 cat \
    | sed -E 's/\[([^]]*)\]\([^)]*\)/\1/g; s/[`*_]//g' \
    | awk '!/^[ \t]*([-#|>`0-9]|let |import )/ && NF > 5' \
    | sed -E 's/([.!?]) +([A-Z])/\1\n\2/g' \
    | awk -v limit="$sentences" 'NF > 5 && /[.!?]$/ && !seen[$0]++ && ++n <= limit' >"$work/sentences.txt"
count=$(wc -l <"$work/sentences.txt")
[ "$count" -ge "$sentences" ] || fail "only $count sentences found; build first"
split -l 20 -d -a 4 "$work/sentences.txt" "$work/part-"

learn() { "$sutra" learn "$1" --by line --data "$work/data" --json >"$work/receipt.json" 2>/dev/null; }

parts=("$work"/part-*)
: >"$work/acknowledged"
per_round=$(((${#parts[@]} + rounds) / (rounds + 1)))
next=0
for round in $(seq "$rounds"); do
    start
    # The killer strikes while the second half of the round is under way.
    for index in $(seq "$next" $((next + per_round - 1))); do
        [ "$index" -lt "${#parts[@]}" ] || break
        if [ "$index" -eq $((next + per_round / 2)) ]; then
            (sleep "0.$((RANDOM % 9))" && kill -KILL "$server") &
        fi
        if learn "${parts[$index]}"; then echo "${parts[$index]}" >>"$work/acknowledged"; else break; fi
    done
    wait "$server" 2>/dev/null || true
    server=
    next=$((next + per_round / 2))
    "$sutra" verify --data "$work/data" >/dev/null || fail "verify finds damage after round $round"
    echo "round $round: killed; $(($(wc -l <"$work/acknowledged") * 20)) sentences acknowledged so far"
done

start
lost=0
while read -r part; do
    learn "$part" || fail "cannot learn $part again"
    known=$(tr -d ' \n' <"$work/receipt.json" | sed -E 's/.*"duplicates":([0-9]+).*/\1/')
    [ "$known" -eq "$(wc -l <"$part")" ] || lost=$((lost + $(wc -l <"$part") - known))
done < <(sort -u "$work/acknowledged")
[ "$lost" -eq 0 ] || fail "$lost acknowledged sentences are lost"
for part in "${parts[@]}"; do learn "$part" || fail "cannot learn $part"; done
kill -TERM "$server"
wait "$server" || fail "SIGTERM did not end the server cleanly"
server=
"$sutra" verify --data "$work/data" || fail "verify finds damage at the end"
"$sutra" stats --data "$work/data"
echo "crash-test: $rounds kills, no acknowledged sentence lost"
