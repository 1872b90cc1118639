#!/usr/bin/env bash
# Runs three embedding replicas behind HAProxy under load, kills, freezes and restarts them, and
# counts what is lost: nothing may be. `make ha` runs the long form, `make test` the short one.
#
#   scripts/test-embedding-ha.sh [--short] [--rate N] [--seconds N] [--repeat N] [--json FILE]
#
# SUTRA names the program (default: the release build, else the debug build), MODEL_PATH the model
# (default: all-mpnet-base-v2; the short form takes the small one). Ends with 0 when every phase
# passes, and with 1 when one does not.
set -euo pipefail
cd "$(dirname "$0")/.."

missing() {
    echo "test-embedding-ha: skipped: $*"
    exit 0
}

command -v haproxy >/dev/null || [ -x /usr/sbin/haproxy ] \
    || missing "haproxy is not installed (make setup installs it)"
if [ -z "${SUTRA:-}" ]; then
    SUTRA=.build/release/sutra
    [ -x "$SUTRA" ] || SUTRA=.build/debug/sutra
fi
[ -x "$SUTRA" ] || { echo "test-embedding-ha: build sutra first, or set SUTRA" >&2; exit 1; }

if [ -z "${MODEL_PATH:-}" ]; then
    name=all-mpnet-base-v2
    case " $* " in *" --short "*) name=all-MiniLM-L6-v2 ;; esac
    for folder in "${XDG_DATA_HOME:-$HOME/.local/share}"/sutra/models/"$name"@*; do
        MODEL_PATH=$folder
    done
    [ -f "$MODEL_PATH/model.safetensors" ] || missing "the model $name is not installed (make setup)"
fi
export SUTRA MODEL_PATH
exec python3 scripts/embedding-ha/run.py "$@"
