#!/bin/bash
# Times the encoder beside its peers (sentence-transformers, ONNX Runtime, OpenVINO, CTranslate2) as
# they install from PyPI, in a virtual environment of its own (2.5 GB).
# Usage: scripts/bench-embedding.sh [THREADS [ROUNDS]]
set -euo pipefail
cd "$(dirname "$0")/.."

environment=${XDG_CACHE_HOME:-$HOME/.cache}/sutra/bench-embedding
model=$(echo "${XDG_DATA_HOME:-$HOME/.local/share}"/sutra/models/all-mpnet-base-v2@*)
peers=(sentence-transformers onnx onnxscript onnxruntime openvino nncf ctranslate2)
modules='import sentence_transformers, onnx, onnxruntime, openvino, nncf, ctranslate2'
if ! "$environment/bin/python" -c "$modules" >/dev/null 2>&1; then
    python3 -m venv "$environment"
    "$environment/bin/pip" install --quiet "${peers[@]}"
fi
scripts/setup-onnxruntime.sh --required
swift build -c release --product EmbeddingBenchmark
"$environment/bin/python" scripts/embedding_peers.py prepare "$model" "$environment/models"
swift build -c release --product sutra
"$environment/bin/python" scripts/bench-embedding.py \
    .build/release/EmbeddingBenchmark "$model" "$environment/models" "${1:-1}" "${2:-3}"
python3 scripts/bench-embedding-http.py .build/release/sutra
