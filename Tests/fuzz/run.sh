#!/usr/bin/env bash
# Builds the fuzzers and runs them for SECONDS in all, from a small corpus made here.  run.sh [SECONDS]
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-60}
output=.build/fuzz
mkdir -p "$output"/corpus_{calls,json,cbor}
clang=$(dirname "$(readlink -f "$(command -v swift)")")/clang
[ -x "$clang" ] || clang=clang
flags=(-O1 -g -Wall -Wextra -Werror -Iinclude -fsanitize=fuzzer)

for name in calls json; do
  "$clang" "${flags[@]}" "Tests/fuzz/fuzz_$name.c" -o "$output/fuzz_$name" \
    -L.build/lib -lcoachingkit -Wl,-rpath,"$PWD/.build/lib"
done
swift build -c release --product FuzzEntry 2>&1 | tail -n 1
"$clang" "${flags[@]}" -c Tests/fuzz/fuzz_cbor.c -o "$output/fuzz_cbor.o"
rm -rf "$output/objects" && mkdir -p "$output/objects"
(cd "$output/objects" && ar x ../../release/libFuzzEntry.a)
swiftc -static-stdlib -use-ld=lld -sanitize=fuzzer -parse-as-library -o "$output/fuzz_cbor" \
  "$output/fuzz_cbor.o" "$output"/objects/*.o -lm

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

for name in calls json cbor; do
  length=4096
  [ "$name" = calls ] && length=2000
  log="$output/$name.log"
  if "$output/fuzz_$name" -max_total_time=$((seconds / 3)) -max_len=$length -timeout=20 \
    -rss_limit_mb=4096 -print_final_stats=1 -artifact_prefix="$output/" \
    "$output/corpus_$name" > "$log" 2>&1; then
    runs=$(sed -n 's/stat::number_of_executed_units: *//p' "$log")
    echo "fuzz_$name: $runs executions in $((seconds / 3)) s, clean"
  else
    tail -n 40 "$log"
    echo "fuzz_$name: failed; the input is in $output"
    exit 1
  fi
done
