#!/usr/bin/env bash
# Makes the small ONNX graphs that tests read, where they are missing: scripts/make-onnx-fixtures.py
# in an environment of its own. Without them those tests skip, so a failure is told and passed over.
set -euo pipefail
cd "$(dirname "$0")/.."
graphs=Tests/EmbeddingTests/Fixtures/onnx
for name in tokens pooled stranger integers; do
    [ -f "$graphs/$name.onnx" ] || missing=yes
done
[ "${missing:-}" = yes ] || exit 0
environment=$(mktemp -d)
trap 'rm -rf "$environment"' EXIT
if ! { python3 -m venv "$environment" \
    && "$environment/bin/pip" install --quiet --disable-pip-version-check numpy onnx </dev/null \
    && "$environment/bin/python" scripts/make-onnx-fixtures.py; } >&2; then
    rm -f "$graphs"/*.onnx
    echo "setup-onnx-graphs: the graphs could not be made (above); their tests will skip" >&2
fi
