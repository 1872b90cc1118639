#!/bin/sh
# Gives every parser, or the one named TARGET, hostile input for SECONDS seconds each, from SEED
# on (by default one of the clock, which is printed). Replay: Fuzz TARGET 0 SEED.
set -eu
cd "$(dirname "$0")/.."
fuzz=${FUZZ:-.build/release/Fuzz}
seed=${SEED:-$(date +%s)000000}
FUZZ_JOURNAL=$(mktemp)
export FUZZ_JOURNAL
trap 'rm -f "$FUZZ_JOURNAL"' EXIT
status=0
for target in ${TARGET:-$("$fuzz" list)}; do
    if ! "$fuzz" "$target" "${SECONDS_EACH:-60}" "$seed"; then
        echo "$target breaks at seed $(cat "$FUZZ_JOURNAL"): $fuzz $target 0 $(cat "$FUZZ_JOURNAL")" >&2
        status=1
    fi
done
exit $status
