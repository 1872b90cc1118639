#!/usr/bin/env bash
# Installs ONNX Runtime's library, once per user and machine:
#
#     scripts/setup-onnxruntime.sh [--required]
#
# into ${XDG_DATA_HOME:-~/.local/share}/sutra/onnxruntime (33 MB). Only embedding models that come
# as a model.onnx need it, so a failure is told and passed over, unless --required is given. Does
# nothing where it is installed. Two runs at once are safe: the second waits.
set -euo pipefail

version=1.32.0
target="${XDG_DATA_HOME:-$HOME/.local/share}/sutra/onnxruntime"

say() { printf 'setup-onnxruntime: %s\n' "$*" >&2; }

is_installed() {
    [ -f "$target/libonnxruntime.so" ] && [ "$(cat "$target/version" 2>/dev/null)" = "$version" ]
}

# Takes the library, and nothing else, out of the wheel.
install() {
    local staging="$target.partial"
    rm -rf "$staging"
    mkdir -p "$staging"
    python3 -m pip download --quiet --no-deps --no-cache-dir --disable-pip-version-check \
        --only-binary :all: --dest "$staging" "onnxruntime==$version" </dev/null >&2 || return 1
    python3 - "$staging" <<'PYTHON' || return 1
import pathlib, re, sys, zipfile

folder = pathlib.Path(sys.argv[1])
wheel = next(folder.glob("*.whl"))
with zipfile.ZipFile(wheel) as package:
    names = [n for n in package.namelist() if re.search(r"/libonnxruntime\.so[.\d]*$", n)]
    if len(names) != 1:
        sys.exit("the wheel does not hold one libonnxruntime.so")
    (folder / "libonnxruntime.so").write_bytes(package.read(names[0]))
wheel.unlink()
PYTHON
    echo "$version" >"$staging/version"
    rm -rf "$target"
    mv "$staging" "$target"
    say "version $version is installed"
}

is_installed && exit 0
mkdir -p "$(dirname "$target")"
exec 9>"$(dirname "$target")/.lock-onnxruntime"
if command -v flock >/dev/null; then flock 9; fi
is_installed && exit 0
if ! install; then
    rm -rf "$target.partial"
    say "ONNX Runtime could not be installed (above). It needs Python with pip, and PyPI. Models" \
        "other than a model.onnx do without it; run scripts/setup-onnxruntime.sh to try again."
    [ "${1:-}" = --required ] && exit 1
fi
exit 0
