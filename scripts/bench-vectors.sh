#!/usr/bin/env bash
# Compares the generated vectors with embeddings of real texts, the descriptions of Debian packages:
# how near neighbours lie, the local intrinsic dimension, and the recall of the graph index at equal
# settings. Settings: SUTRA_COUNT (20000), SUTRA_QUERIES (500), SUTRA_MODEL (a folder under
# ~/.local/share/sutra/models; all-mpnet-base-v2, 768 numbers), PEER_DIR (a cache directory).
set -euo pipefail
cd "$(dirname "$0")/.."

count=${SUTRA_COUNT:-20000}
queries=${SUTRA_QUERIES:-500}
models=${XDG_DATA_HOME:-$HOME/.local/share}/sutra/models
model=${SUTRA_MODEL:-$(echo "$models"/all-mpnet-base-v2@* | cut -d' ' -f1)}
place=${PEER_DIR:-${XDG_CACHE_HOME:-$HOME/.cache}/sutra/bench-vectors}
name=$place/$(basename "$model")-$count-$queries
mkdir -p "$place"

swift build -c release --product IndexBenchmark
if [ ! -e "$name.queries" ]; then
    swift build -c release --product EmbeddingBenchmark
    # One line a package, each once, in an order without meaning.
    apt-cache dumpavail | sed -n 's/^Description\(-en\)\?: //p' | sort -u |
        shuf --random-source=<(yes) > "$name.all"
    head -n "$((count + queries))" "$name.all" > "$name.lines"
    [ "$(wc -l < "$name.lines")" -eq "$((count + queries))" ] ||
        { echo "only $(wc -l < "$name.lines") descriptions; set SUTRA_COUNT lower" >&2; exit 1; }
    printf 'vectors %s %s\n' "$name.lines" "$name.both" |
        .build/release/EmbeddingBenchmark "$model" int8 "$(nproc)"
    bytes=$(($(stat -c %s "$name.both") / (count + queries)))
    head -c "$((count * bytes))" "$name.both" > "$name.f32"
    tail -c "$((queries * bytes))" "$name.both" > "$name.queries"
    rm "$name.both" "$name.all"
fi
dimension=$(($(stat -c %s "$name.queries") / queries / 4))
export SUTRA_COUNT=$count SUTRA_QUERIES=$queries SUTRA_DIMENSION=$dimension
echo "embeddings of package descriptions, $(basename "$model"):"
SUTRA_INPUT=$name .build/release/IndexBenchmark
echo
echo "generated vectors:"
.build/release/IndexBenchmark
