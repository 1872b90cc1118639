#!/usr/bin/env bash
# Builds the images of Sutra. BASE_IMAGE, SWIFT_IMAGE, BINARY and NETWORK are for machines without
# a registry: see the Dockerfile.
set -euo pipefail
cd "$(dirname "$0")"

version=$(sed -n 's/.*static let text = "\(.*\)"/\1/p' Sources/sutra/SutraCommand.swift)
options=()
for name in BASE_IMAGE SWIFT_IMAGE BINARY; do
    if [ -n "${!name:-}" ]; then options+=(--build-arg "$name=${!name}"); fi
done
if [ -n "${NETWORK:-}" ]; then options+=(--network "$NETWORK"); fi

for image in sutra-server sutra-embedding sutra-embedding-ha; do
    echo "build-all: $image:$version"
    DOCKER_BUILDKIT=1 ${DOCKER:-docker} build "${options[@]}" --target "$image" \
        --tag "$image:$version" --tag "$image:latest" .
done
