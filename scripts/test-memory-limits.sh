#!/usr/bin/env bash
# Tries the memory limits of an agent's storage nodes under a real kernel with control groups (v2),
# which the machine at hand may not have: boots Debian's kernel in QEMU with the built program, as
# scripts/memory-limits-init.sh says. Ends with 0 when all was as it should be, also where it cannot
# run, and says so.
#
#   SUTRA=.build/release/sutra KERNEL=/boot/vmlinuz-… ACCELERATOR=kvm scripts/test-memory-limits.sh
#
# Needs qemu-system-x86, cpio and busybox-static; KERNEL is the newest one of /boot unless it is
# given (`apt-get download linux-image-cloud-amd64` and the package that it names).
set -euo pipefail
cd "$(dirname "$0")/.."

skip() { echo "test-memory-limits: skipped: $*"; exit 0; }
sutra=${SUTRA:-.build/release/sutra}
kernel=${KERNEL:-$(find /boot -name 'vmlinuz-*' 2>/dev/null | sort -V | tail -n 1)}
[ -x "$sutra" ] || skip "$sutra is missing; run 'make release'"
[ -n "$kernel" ] || skip "there is no kernel in /boot; name one in KERNEL"
for program in qemu-system-x86_64 cpio busybox; do
    command -v "$program" >/dev/null || skip "$program is not installed"
done

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
root=$folder/root
mkdir -p "$root"/{bin,dev,proc,sys,tmp,data,etc}
cp "$(command -v busybox)" "$root/bin/busybox"
strip -o "$root/bin/sutra" "$sutra"
# The libraries, where the program looks for them.
ldd "$sutra" | sed -n 's/.*=> \(\/[^ ]*\).*/\1/p; s/^[[:space:]]*\(\/[^ ]*\) (.*/\1/p' \
    | while read -r library; do install -D "$library" "$root$library"; done
install -m 755 scripts/memory-limits-init.sh "$root/init"
(cd "$root" && find . | cpio --quiet -o -H newc) >"$folder/initrd"

timeout "${PATIENCE:-600}" qemu-system-x86_64 -accel "${ACCELERATOR:-tcg}" -cpu max -m 2048 -smp 2 \
    -nographic -no-reboot -nic none -kernel "$kernel" -initrd "$folder/initrd" \
    -append "console=ttyS0 panic=-1 quiet cgroup_no_v1=all" </dev/null \
    | tee "$folder/log" | sed -u -n 's/\r$//; s/^test: //p'
if ! grep -q '^test: end, nothing failed' "$folder/log"; then
    echo "test-memory-limits: it failed. The machine's last words:" >&2
    tail -n 60 "$folder/log" >&2
    exit 1
fi
