#!/bin/sh
# Gives every parser, or the one named TARGET, hostile input for SECONDS_EACH seconds: libFuzzer,
# with the program that `make fuzz-short` builds. Inputs that reached code of their own are kept in
# CORPUS, and the next run goes on from them; what breaks a parser is kept in FOUND.
# SEED=n repeats a run, if CORPUS is as it was then.
set -eu
cd "$(dirname "$0")/.."
fuzz=${FUZZ:-.build-fuzz/release/Fuzz}
corpus=${CORPUS:-.build-fuzz/corpus}
found=${FOUND:-.build-fuzz/found}
mkdir -p "$corpus" "$found"
# The Swift library would take the signals that libFuzzer has to see.
SWIFT_BACKTRACE=enable=no
export SWIFT_BACKTRACE
status=0
for target in ${TARGET:-$("$fuzz" list)}; do
    seeds=$corpus/$target-seeds
    log=$found/$target.log
    mkdir -p "$corpus/$target"
    "$fuzz" "$target" seeds "$seeds"
    if "$fuzz" "$target" guided -max_total_time="${SECONDS_EACH:-60}" -seed="${SEED:-0}" \
        -timeout="${PATIENCE:-5}" -max_len=32768 -rss_limit_mb=2048 -dict="$seeds.dictionary" \
        -artifact_prefix="$found/$target-" -print_final_stats=1 \
        "$corpus/$target" "$seeds" >"$log" 2>&1
    then
        inputs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
        reached=$(sed -n 's/^#[0-9]*[[:space:]]*DONE *cov: \([0-9]*\).*/\1/p' "$log")
        kept=$(find "$corpus/$target" -type f | wc -l)
        echo "$target: $inputs inputs, $reached edges reached, $kept inputs kept, no finding"
    else
        grep -E 'Fatal error|SUMMARY|Test unit written' "$log" >&2 || tail -n 5 "$log" >&2
        echo "$target breaks; all that was printed: $log. Once more: $fuzz $target FILE" >&2
        status=1
    fi
done
exit $status
