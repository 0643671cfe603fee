#!/usr/bin/env bash
# Builds the fuzzers and runs them for SECONDS in all, from a small corpus made here.  run.sh [SECONDS]
#
# The Swift code is compiled for coverage (-sanitize=fuzzer): without that the fuzzer is blind to
# everything behind the C interface and tries the same again and again. What it finds new is kept in
# .build/fuzz/corpus_* and serves the next run.
#
# BLIND=1  runs calls and json against the shared library as it is shipped, without coverage
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
output=$PWD/.build/fuzz
mkdir -p "$output"/corpus_{calls,json,cbor}
clang=$(dirname "$(readlink -f "$(command -v swift)")")/clang
[ -x "$clang" ] || clang=clang
# What a run that ends early leaves on the disk goes with this folder.
folder=$(mktemp -d -p "$([ -w /dev/shm ] && echo /dev/shm || echo "${TMPDIR:-/tmp}")")
trap 'rm -rf "$folder"' EXIT
flags=(-O1 -g -Wall -Wextra -Wpedantic -Werror -Iinclude)

if [ -n "${BLIND:-}" ]; then
  names=(calls json)
  for name in "${names[@]}"; do
    "$clang" "${flags[@]}" -fsanitize=fuzzer "Tests/fuzz/fuzz_$name.c" -o "$output/fuzz_$name" \
      -L.build/lib -lcoachingkit -Wl,-rpath,"$PWD/.build/lib"
  done
else
  names=(calls json cbor)
  for product in CoachingKitObjects FuzzEntry; do
    swift build -c release --scratch-path .build/fuzz-objects --product $product \
      -Xswiftc -sanitize=fuzzer -Xswiftc -parse-as-library 2>&1 | tail -n 1
  done
  rm -rf "$output/objects" && mkdir -p "$output/objects"
  built=$PWD/.build/fuzz-objects/release
  (cd "$output/objects" && ar x "$built/libCoachingKitObjects.a" && ar x "$built/libFuzzEntry.a" FuzzEntry.swift.o)
  for name in "${names[@]}"; do
    "$clang" "${flags[@]}" -fsanitize=fuzzer-no-link -c "Tests/fuzz/fuzz_$name.c" \
      -o "$output/fuzz_$name.o"
    swiftc -static-stdlib -use-ld=lld -sanitize=fuzzer -parse-as-library -o "$output/fuzz_$name" \
      "$output/fuzz_$name.o" "$output"/objects/*.o "$(gcc -print-file-name=libsqlite3.a)" \
      "$(gcc -print-file-name=libsodium.a)" -lm -lpthread
  done
fi

python3 - "$output" <<'PY'
import json
import pathlib
import sys

output = pathlib.Path(sys.argv[1])
for path in sorted(pathlib.Path("Tests/RecordsTests/Fixtures").glob("*.json")):
    for index, record in enumerate(json.loads(path.read_text())):
        record = record.get("record", record)
        (output / "corpus_json" / f"{path.stem}-{index}").write_text(json.dumps(record))
for seed in range(64):
    bytes_ = bytes((seed * 7 + i * (seed % 13 + 1)) % 256 for i in range(400))
    (output / "corpus_calls" / str(seed)).write_bytes(bytes_)
for seed in (b"\xa0", b"\xa1\x01\x63abc", b"\xa2\x01\x61a\x19\x03\xea\x67" + b"2026-03"):
    (output / "corpus_cbor" / seed.hex()).write_bytes(seed)
PY

for name in "${names[@]}"; do
  length=4096
  [ "$name" = calls ] && length=2000
  log="$output/$name.log"
  if TMPDIR=$folder "$output/fuzz_$name" -max_total_time=$((seconds / ${#names[@]})) -max_len=$length -timeout=20 \
    -rss_limit_mb=4096 -print_final_stats=1 -artifact_prefix="$output/$name-" \
    "$output/corpus_$name" > "$log" 2>&1; then
    runs=$(sed -n 's/stat::number_of_executed_units: *//p' "$log")
    edges=$(sed -n 's/.*DONE *cov: \([0-9]*\).*/\1/p' "$log")
    echo "fuzz_$name: $runs executions in $((seconds / ${#names[@]})) s, $edges edges, clean"
  else
    tail -n 40 "$log"
    echo "fuzz_$name: failed; the input is in $output/$name-*"
    exit 1
  fi
done
