#!/usr/bin/env bash
# Compiles the encoder's kernels for 64-bit ARM, runs them in an emulator, and compares them with
# this processor's: int8 has to give the same bits, f32 has to be as near to sums in f64.
# Skips where the tools are missing: apt-get install qemu-user-static gcc-aarch64-linux-gnu lld
set -euo pipefail
cd "$(dirname "$0")/.."

skip() {
    echo "test-kernels-arm: skipped: $*"
    exit 0
}
command -v qemu-aarch64-static >/dev/null || skip "there is no qemu-aarch64-static"
library=$(echo /usr/lib/gcc-cross/aarch64-linux-gnu/*)
[ -d "$library" ] || skip "there is no gcc-aarch64-linux-gnu"
[ "$(uname -m)" = x86_64 ] || skip "this is no x86-64 machine"

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
kernels=Sources/CVectorKernels
compile=(clang -O2 -I "$kernels/include" -I "$kernels" "$kernels"/*.c scripts/kernel-check.c)
arm=(--target=aarch64-linux-gnu -isystem /usr/aarch64-linux-gnu/include "-B$library"
    "-L$library" -L/usr/aarch64-linux-gnu/lib -fuse-ld=lld -static)
"${compile[@]}" -lm -o "$folder/here"
"${compile[@]}" "${arm[@]}" -lm -o "$folder/arm"
"$folder/here" | sed 's/^/x86-64 /' | tee "$folder/results"
qemu-aarch64-static "$folder/arm" | sed 's/^/aarch64 /' | tee -a "$folder/results"
grep -q '^aarch64 baseline int8' "$folder/results"
different=$(grep ' int8: ' "$folder/results" | sed 's/.*int8: //' | sort -u | wc -l)
far=$(sed -n 's/.* f32: .*at most \(.*\) off/\1/p' "$folder/results" | awk '$1 > 1e-5' | wc -l)
if [ "$different" -ne 1 ] || [ "$far" -ne 0 ]; then
    echo "test-kernels-arm: FAILED: int8 differs, or f32 is off"
    exit 1
fi
echo "test-kernels-arm: passed"
