#!/usr/bin/env bash
# Learns sentences of real documentation through a running server, kills it with SIGKILL in the middle,
# again and again, and checks that every acknowledged sentence is there and that none is there by half:
# what the store exports must equal what a store exports that learned the same without a kill.
# `make crash`.
#   ROUNDS=10 WRITERS=3 BATCH=10 SUTRA=.build/release/sutra scripts/crash-test.sh
set -euo pipefail
cd "$(dirname "$0")/.."

sutra=${SUTRA:-.build/release/sutra}
rounds=${ROUNDS:-10}
writers=${WRITERS:-3}
batch=${BATCH:-10}
documents=${DOCUMENTS:-.build/checkouts}
offset=${PORT_OFFSET:-$((RANDOM % 3000 + 4000))}
work=$(mktemp -d)
api=http://127.0.0.1:$((8000 + offset))
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

# start FOLDER
start() {
    SUTRA_RATE_LIMIT_LEARN=0 "$sutra" serve --data "$work/$1" --port-offset "$offset" \
        >>"$work/serve.log" 2>&1 &
    server=$!
    for _ in $(seq 600); do
        curl -sf "$api/health" >/dev/null && return
        kill -0 "$server" 2>/dev/null || fail "the server ended while it started"
        sleep 0.1
    done
    fail "the server is not healthy after a minute"
}

stop() {
    kill -TERM "$server"
    wait "$server" || fail "SIGTERM did not end the server cleanly"
    server=
}

# learn PART: succeeds when the server acknowledged the batch.
learn() {
    curl -sf --max-time 60 -H 'content-type: application/json' --data-binary "@$1" \
        -o /dev/null "$api/learn/batch"
}

# One writer: what is not acknowledged is sent again in the next round.
write_until_killed() {
    local part
    for part in "$work/parts/$1"-*; do
        [ -e "$part.acknowledged" ] && continue
        [[ $part == *.acknowledged || $part == *.sent ]] && continue
        : >"$part.sent"
        learn "$part" || return 0
        : >"$part.acknowledged"
    done
}

# Sentences of the documentation that the packages bring: lines of prose, cut at sentence ends.
find "$documents" -name '*.md' -print0 | sort -z | xargs -0 cat \
    | sed -E 's/\[([^]]*)\]\([^)]*\)/\1/g; s/[`*_]//g' | tr -d '\000-\011\013-\037' \
    | awk '!/^[ \t]*([-#|>`0-9]|let |import )/ && NF > 5' \
    | sed -E 's/([.!?]) +([A-Z])/\1\n\2/g' \
    | awk 'NF > 5 && /[.!?]$/ && !seen[$0]++' | sed 's/\\/\\\\/g; s/"/\\"/g' >"$work/sentences"
count=$(wc -l <"$work/sentences")
[ "$count" -ge 1000 ] || fail "only $count sentences found in $documents; build first"
# Enough for all rounds: the same sentences once more, as what a further note says.
mkdir "$work/parts"
for pass in $(seq $((rounds * 300 / count + 1))); do
    sed "s/^/{\"content\":\"Note $pass: /; s/\$/\"}/" "$work/sentences"
done | awk -v batch="$batch" -v writers="$writers" -v folder="$work/parts" '
    { text = text (text == "" ? "" : ",") $0 }
    NR % batch == 0 {
        part = sprintf("%s/%d-%06d", folder, n % writers, n++)
        print "{\"items\":[" text "]}" >part
        close(part)
        text = ""
    }'

acknowledged() { find "$work/parts" -name '*.acknowledged' | wc -l; }

for round in $(seq "$rounds"); do
    start data
    before=$(acknowledged)
    pids=()
    for writer in $(seq 0 $((writers - 1))); do
        write_until_killed "$writer" &
        pids+=($!)
    done
    # Once the round's first batch is acknowledged, the model is loaded and all writers are at it.
    until [ "$(acknowledged)" -gt "$before" ]; do
        kill -0 "$server" 2>/dev/null || fail "the server ended in round $round"
        sleep 0.05
    done
    sleep "$((RANDOM % 2)).$((RANDOM % 900 + 100))"
    kill -KILL "$server"
    wait "$server" 2>/dev/null || true
    server=
    wait "${pids[@]}"
    "$sutra" verify --data "$work/data" >/dev/null || fail "verify finds damage after round $round"
    echo "round $round: killed; $(acknowledged) batches of $batch acknowledged so far"
done

# A line for each text: what it says, taught and was tied to, without the times.
exported() {
    "$sutra" export - --data "$work/$1" | tail -n +2 \
        | sed -E 's/"history":\[[^]]*\],//; s/"learned_at":[0-9]+,//' | sort >"$work/$1.lines"
}

start data
stop
"$sutra" verify --data "$work/data" || fail "verify finds damage at the end"
exported data
# The same texts, learned one after the other without a kill.
start reference
for part in "$work/parts"/*.sent; do
    learn "${part%.sent}" || fail "cannot learn $part without a kill"
done
stop
exported reference

half=$(comm -23 "$work/data.lines" "$work/reference.lines" | wc -l)
sed -E 's/.*"content":"(([^"\\]|\\.)*)".*/\1/' "$work/data.lines" | sort >"$work/there"
for mark in "$work/parts"/*.acknowledged; do cat "${mark%.acknowledged}"; done \
    | sed -E 's/^\{"items":\[//; s/\]\}$//; s/"\},\{/"}\n{/g' \
    | sed -E 's/^\{"content":"//; s/"\}$//; s/\\\//\//g' | sort >"$work/promised"
lost=$(comm -13 "$work/there" "$work/promised" | wc -l)
sent=$(find "$work/parts" -name '*.sent' | wc -l)
echo "$rounds kills: $(wc -l <"$work/promised") sentences acknowledged of $((sent * batch)) sent," \
    "$(wc -l <"$work/there") there; lost: $lost; there by half: $half"
if [ "$lost" -ne 0 ]; then comm -13 "$work/there" "$work/promised" | head -n 3 >&2; fi
if [ "$half" -ne 0 ]; then comm -23 "$work/data.lines" "$work/reference.lines" | head -n 3 >&2; fi
[ "$lost" -eq 0 ] && [ "$half" -eq 0 ] || fail "the store broke its promise"
