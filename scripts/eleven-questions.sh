#!/usr/bin/env bash
# Two servers learn and answer beside an event storage that gets their events; a failing agent is
# told to it; then eleven questions about all of that are asked, and every answer is compared with
# a computation over the raw events, as the servers' logs have them.
#
#   scripts/eleven-questions.sh [COUNT]
#
# Each server learns twice COUNT texts and answers COUNT questions (2,200; below 2,100 no index is
# built, so that nothing is listed of that).
#
# SUTRA names the program (default: the release build), MODEL_PATH the model (default:
# all-MiniLM-L6-v2), PORT_OFFSET shifts the ports. Ends with 0 when every answer is right.
set -euo pipefail
cd "$(dirname "$0")/.."

SUTRA=${SUTRA:-.build/release/sutra}
[ -x "$SUTRA" ] || { echo "eleven-questions: build sutra first, or set SUTRA" >&2; exit 1; }
if [ -z "${MODEL_PATH:-}" ]; then
    for folder in "${XDG_DATA_HOME:-$HOME/.local/share}"/sutra/models/all-MiniLM-L6-v2@*; do
        MODEL_PATH=$folder
    done
fi
export SUTRA MODEL_PATH
exec python3 scripts/events/eleven.py "$@"
