#!/usr/bin/env bash
# Builds the documentation of the Swift API; a warning is an error, and so is a public declaration
# without documentation.
set -euo pipefail
output=.build/documentation
# Symbol graphs come out of compiling: they stay beside what was built.
symbols="$PWD/.build/documentation-build/symbols"
rm -rf "$output" && mkdir -p "$output" "$symbols"
swift build --target CoachingKit \
  -Xswiftc -emit-symbol-graph -Xswiftc -emit-symbol-graph-dir -Xswiftc "$symbols" \
  --scratch-path .build/documentation-build 2>&1 | tail -n 1
find "$symbols" -type f ! -name 'CoachingKit*' ! -name 'Records*' ! -name 'Ledger*' -delete
docc convert Sources/CoachingKit/CoachingKit.docc --fallback-display-name CoachingKit \
  --fallback-bundle-identifier org.coachingkit --additional-symbol-graph-dir "$symbols" \
  --warnings-as-errors --output-path "$output/CoachingKit.doccarchive"
python3 Tests/tools/undocumented.py "$symbols"
