#!/usr/bin/env bash
# Makes the two images that the Dockerfile begins with, where no registry is reachable: sutra-base
# (Debian 12, by debootstrap) and sutra-swift (the same with the Swift toolchain of this machine).
# Needs root, debootstrap, a Docker engine and Debian's package server. Then:
#
#     BASE_IMAGE=sutra-base SWIFT_IMAGE=sutra-swift NETWORK=host ./build-all.sh
#
# SWIFT=DIR        the toolchain, which holds usr/bin/swift (default /opt/swift)
# PACKAGES=DIR     where there is no github.com either: mirrors of the packages, as
#                  DIR/OWNER/NAME, which git reads instead (default: none)
# DOCKER=COMMAND   the client (default docker)
# MIRROR=URL       Debian's packages (default http://deb.debian.org)
set -euo pipefail

swift=${SWIFT:-/opt/swift}
packages=${PACKAGES:-}
docker=${DOCKER:-docker}
mirror=${MIRROR:-http://deb.debian.org}

fail() { echo "container-bases: $*" >&2; exit 1; }
[ "$(id -u)" -eq 0 ] || fail "debootstrap has to be run by root"
command -v debootstrap >/dev/null || fail "debootstrap is missing: apt-get install debootstrap"
[ -x "$swift/usr/bin/swift" ] || fail "there is no Swift toolchain in $swift: set SWIFT"
"$docker" info >/dev/null 2>&1 || fail "no Docker engine answers '$docker info'"

root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
chmod 755 "$root"

echo "container-bases: sutra-base"
debootstrap --variant=minbase bookworm "$root" "$mirror/debian" >"$root.log" 2>&1 \
    || { tail "$root.log" >&2; fail "debootstrap failed"; }
rm "$root.log"
cat >"$root/etc/apt/sources.list" <<END
deb $mirror/debian bookworm main
deb $mirror/debian bookworm-updates main
deb $mirror/debian-security bookworm-security main
END
rm -rf "$root"/var/cache/apt/archives/*.deb "$root"/var/lib/apt/lists/*
tar -C "$root" -c . | "$docker" import --change 'CMD ["bash"]' - sutra-base >/dev/null

echo "container-bases: sutra-swift, with $swift"
inside() { DEBIAN_FRONTEND=noninteractive chroot "$root" "$@" >/dev/null; }
inside apt-get -qq update
inside apt-get -qq install -y --no-install-recommends binutils ca-certificates gcc git libc6-dev \
    libcurl4 libedit2 libncurses6 libsqlite3-0 libstdc++-12-dev libxml2 tzdata zlib1g-dev
rm -rf "$root"/var/cache/apt/archives/*.deb "$root"/var/lib/apt/lists/*
trees=("$swift")
if [ -n "$packages" ]; then
    trees+=("$packages")
    inside git config --system "url.$packages/.insteadOf" https://github.com/
fi
# The toolchain lies where it lies here, straight from this machine's disk.
tar -C "$root" -c . -C / "${trees[@]#/}" | "$docker" import \
    --change "ENV PATH=$swift/usr/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" \
    --change 'CMD ["bash"]' - sutra-swift >/dev/null
"$docker" image ls --format 'container-bases: {{.Repository}} {{.Size}}' \
    --filter reference='sutra-base' --filter reference='sutra-swift'
