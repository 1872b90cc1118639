#!/bin/bash
# Times the encoder beside sentence-transformers, in a virtual environment of its own.
# Usage: scripts/bench-embedding.sh [THREADS [ROUNDS]]
set -euo pipefail
cd "$(dirname "$0")/.."

environment=${XDG_CACHE_HOME:-$HOME/.cache}/sutra/bench-embedding
model=$(echo "${XDG_DATA_HOME:-$HOME/.local/share}"/sutra/models/all-mpnet-base-v2@*)
if ! "$environment/bin/python" -c 'import sentence_transformers' 2>/dev/null; then
    python3 -m venv "$environment"
    "$environment/bin/pip" install --quiet sentence-transformers
fi
swift build -c release --product EmbeddingBenchmark
exec "$environment/bin/python" scripts/bench-embedding.py \
    .build/release/EmbeddingBenchmark "$model" "${1:-1}" "${2:-3}"
