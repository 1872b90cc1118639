#!/usr/bin/env bash
# Runs the package's tests, and says once more at the end which of them failed.
# Arguments go to `swift test`.
set -uo pipefail
cd "$(dirname "$0")/.."

log=$(mktemp)
trap 'rm -f "$log"' EXIT
# A store reserves half a terabyte of addresses, so few tests run at once.
"${SWIFT:-swift}" test --experimental-maximum-parallelization-width 16 "$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}
if [ "$status" -ne 0 ]; then
    echo "What failed:"
    grep -A 3 -E 'recorded an issue|error: ' "$log" | grep -vE 'started\.$|passed after' | head -n 20
fi
exit "$status"
