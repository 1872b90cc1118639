#!/usr/bin/env bash
# Installs what Sutra needs and this machine lacks: Debian packages, the embedding models, spaCy,
# ONNX Runtime.
# Quick when nothing is missing.
set -euo pipefail
cd "$(dirname "$0")/.."

packages=(ca-certificates curl haproxy libstemmer-dev poppler-utils python3 python3-pip util-linux)
missing=()
for package in "${packages[@]}"; do
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed \
        || missing+=("$package")
done
if [ "${#missing[@]}" -gt 0 ]; then
    echo "setup: installing Debian packages: ${missing[*]}"
    as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null; then
            echo "setup: not root and no sudo. Ask an administrator to run:" >&2
            echo "    apt-get update && apt-get install -y ${missing[*]}" >&2
            exit 1
        fi
        as_root=(sudo)
    fi
    log=$(mktemp)
    if ! { "${as_root[@]}" apt-get update -qq \
        && "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >"$log" 2>&1; then
        tail -n 20 "$log" >&2
        echo "setup: apt-get failed (above). Check the network and the package sources, then" \
            "run 'make setup' again." >&2
        exit 1
    fi
    rm -f "$log"
fi

scripts/setup-model.sh
scripts/setup-python.sh
scripts/setup-onnxruntime.sh
scripts/setup-onnx-graphs.sh
