#!/usr/bin/env bash
# Compares the graph index with faiss, hnswlib, usearch, qdrant-edge and lancedb: the same vectors,
# the same queries, the same machine, alternating. Settings: PEERS_COUNT (100000), SUTRA_QUERIES
# (1000), SUTRA_SEED (1), SUTRA_THREADS (2), SUTRA_ROUNDS (2), PEERS (parts of the names of the
# peers wanted, by comma; all of them), PEER_DIR (a cache for the environment and the vectors).
# A million vectors take 3 GB of disk, as much memory twice, and graphs some 10 minutes each to
# build: PEERS_COUNT=1000000 SUTRA_ROUNDS=1, or one peer at a time.
set -euo pipefail
cd "$(dirname "$0")/.."

count=${PEERS_COUNT:-${SUTRA_COUNT:-100000}}
queries=${SUTRA_QUERIES:-1000}
seed=${SUTRA_SEED:-1}
threads=${SUTRA_THREADS:-2}
place=${PEER_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/sutra/bench-peers}
python=$place/environment/bin/python
vectors=$place/vectors-$count-$seed

mkdir -p "$place"
if ! "$python" -c 'import faiss, usearch' 2>/dev/null; then
    python3 -m venv "$place/environment"
    "$python" -m pip install --quiet --disable-pip-version-check \
        faiss-cpu==1.15.1 usearch==2.26.6 numpy
    # Comes as source: without a C++ compiler it is left out.
    "$python" -m pip install --quiet --disable-pip-version-check hnswlib==0.8.0 ||
        echo "hnswlib was not built; it is left out"
    "$python" -m pip install --quiet --disable-pip-version-check --only-binary :all: \
        qdrant-edge-py==0.9.0 lancedb==0.40.0 ||
        echo "qdrant-edge and lancedb have no wheels for this machine; they are left out"
fi

swift build -c release --product IndexBenchmark
export SUTRA_COUNT=$count SUTRA_QUERIES=$queries SUTRA_SEED=$seed SUTRA_THREADS=$threads
if [ ! -e "$vectors.queries" ]; then
    SUTRA_VECTORS=$vectors .build/release/IndexBenchmark
fi
"$python" scripts/bench-peers.py "$vectors" .build/release/IndexBenchmark "$threads" "$place"
