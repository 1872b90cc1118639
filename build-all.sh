#!/usr/bin/env bash
# Builds the nine images of Sutra, or those that are named. BASE_IMAGE, SWIFT_IMAGE, BINARY and NETWORK
# are for machines without a registry: see the Dockerfile and scripts/container-bases.sh. DOCKER is
# another client; one of version 23 or later needs the component buildx.
set -euo pipefail
cd "$(dirname "$0")"

version=$(sed -n 's/.*static let text = "\(.*\)"/\1/p' Sources/sutra/SutraCommand.swift)
options=()
for name in BASE_IMAGE SWIFT_IMAGE BINARY; do
    if [ -n "${!name:-}" ]; then options+=(--build-arg "$name=${!name}"); fi
done
if [ -n "${NETWORK:-}" ]; then options+=(--network "$NETWORK"); fi

if [ "$#" -eq 0 ]; then
    set -- sutra-cli sutra-server sutra-embedding sutra-embedding-ha sutra-storage sutra-events \
        sutra-bulk-ingester sutra-grid-master sutra-grid-agent
fi
for image in "$@"; do
    echo "build-all: $image:$version"
    DOCKER_BUILDKIT=1 ${DOCKER:-docker} build "${options[@]}" --target "$image" \
        --tag "$image:$version" --tag "$image:latest" .
done
