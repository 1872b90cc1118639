#!/usr/bin/env bash
# Runs an embedding replica under load beside an event storage, kills the event storage with
# SIGKILL for a while and starts it again: nothing may be lost within the spool's bound, and what
# is beyond it must be counted. The long form (a minute's absence, then a spool that is too small,
# then a killed replica) takes four minutes, the short one of `make test` about 15 seconds.
#
#   scripts/test-event-delivery.sh [--short]
#
# SUTRA names the program (default: the release build, else the debug build), MODEL_PATH the model
# (default: all-MiniLM-L6-v2), PORT_OFFSET shifts the ports. Ends with 0 when every check passes.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ -z "${SUTRA:-}" ]; then
    SUTRA=.build/release/sutra
    [ -x "$SUTRA" ] || SUTRA=.build/debug/sutra
fi
[ -x "$SUTRA" ] || { echo "test-event-delivery: build sutra first, or set SUTRA" >&2; exit 1; }
if [ -z "${MODEL_PATH:-}" ]; then
    for folder in "${XDG_DATA_HOME:-$HOME/.local/share}"/sutra/models/all-MiniLM-L6-v2@*; do
        MODEL_PATH=$folder
    done
    if [ ! -f "$MODEL_PATH/model.safetensors" ]; then
        echo "test-event-delivery: skipped: the model is not installed (make setup)"
        exit 0
    fi
fi
export SUTRA MODEL_PATH
exec python3 scripts/events/delivery.py "$@"
