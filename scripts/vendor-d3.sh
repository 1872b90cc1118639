#!/bin/sh
# Rebuilds Sources/HTTPServices/Resources/d3.min.js from Debian's packages of the D3 modules that
# the pages use, and refuses any other content than the one that was reviewed.
set -eu
cd "$(dirname "$0")/.."
target=Sources/HTTPServices/Resources/d3.min.js
wanted=$(cat scripts/d3.sha256)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
modules="dispatch timer array collection color interpolate format time time-format quadtree force
 scale"
for module in $modules; do
    package=node-d3-$module
    if [ "$module" = format ]; then package="$package libjs-d3-format"; fi
    (cd "$folder" && apt-get -qq download $package)
done
for package in "$folder"/*.deb; do dpkg -x "$package" "$folder/x"; done
{
    printf '/* D3 modules, as Debian builds them:'
    for module in $modules; do printf ' d3-%s' "$module"; done
    printf '\n'
    sed -n '/^Copyright:/p;/^License: BSD-3-[Cc]lause$/,$p' \
        "$folder/x/usr/share/doc/node-d3-force/copyright" | tr -d '*'
    printf '*/\n'
    for module in $modules; do
        file="$folder/x/usr/share/nodejs/d3-$module/dist/d3-$module.min.js"
        if [ "$module" = format ]; then
            file="$folder/x/usr/share/javascript/d3-format/d3-format.min.js"
        fi
        cat "$file"
        printf '\n'
    done
} > "$folder/d3.min.js"
found=$(sha256sum "$folder/d3.min.js" | cut -d' ' -f1)
if [ "$found" != "$wanted" ]; then
    echo "d3.min.js would be $found, not $wanted: review it, then change scripts/d3.sha256" >&2
    [ "${ACCEPT:-}" = "$found" ] || exit 1
    echo "$found" > scripts/d3.sha256
fi
cp "$folder/d3.min.js" "$target"
