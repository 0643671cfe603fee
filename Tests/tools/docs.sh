#!/usr/bin/env bash
# Builds the documentation of the Swift API; a warning is an error, and so is a public declaration
# without documentation.
set -euo pipefail
cd "$(dirname "$0")/../.."
output=.build/documentation
rm -rf "$output" && mkdir -p "$output/symbols"

# The debug build of the unit tests, compiled only if it is not there yet. The compiler writes symbol graphs
# only of what it compiles just then, so they are read out of the finished modules instead.
swift build --target CoachingKit --explicit-target-dependency-import-check error 2>&1 | tail -n 1
# What CoachingKit exports again appears as its own, as an app sees it.
swift symbolgraph-extract -module-name CoachingKit -minimum-access-level public \
  -experimental-allowed-reexported-modules=Ledger,Records,Reports \
  -I .build/debug/Modules -I Sources/CSQLite -I Sources/CSodium -output-dir "$output/symbols"

docc convert Sources/CoachingKit/CoachingKit.docc --fallback-display-name CoachingKit \
  --fallback-bundle-identifier org.coachingkit --additional-symbol-graph-dir "$output/symbols" \
  --warnings-as-errors --output-path "$output/CoachingKit.doccarchive"
python3 Tests/tools/undocumented.py "$output/symbols"
