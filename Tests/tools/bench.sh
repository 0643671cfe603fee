#!/usr/bin/env bash
# Measures the library in turn with plain C on the same SQLite and libsodium, where that lies beside the
# repository, and prints medians of ratios.  ROUNDS=5  QUICK=1 for a look
set -euo pipefail
cd "$(dirname "$0")/../.."
source Tests/tools/venv.sh
output=.build/bench
mkdir -p "$output"
gcc -O2 -Wall -Wextra -Werror -Iinclude Tests/bench/bench.c -o "$output/bench" \
  -L.build/lib -lcoachingkit -lpthread -Wl,-rpath,"$PWD/.build/lib"
gcc -O2 -Wall -Wextra -Werror -Iinclude Tests/bench/reports.c -o "$output/reports" \
  -L.build/lib -lcoachingkit -Wl,-rpath,"$PWD/.build/lib"
gcc -O2 -Wall -Wextra -Werror -Iinclude Tests/bench/first.c -o "$output/first" -ldl
limit=../shared/bench/limit.c
if [ -e "$limit" ]; then gcc -O2 -w -o "$output/limit" "$limit" -lsqlite3 -lsodium -lm; fi
pip install --quiet --disable-pip-version-check fhir.resources || echo "fhir.resources is not to be had"
export COACHINGKIT_LIBRARY="$PWD/.build/lib/libcoachingkit.so"
export PYTHONPATH="$PWD/bindings/python/src"
python Tests/bench/compare.py "$output" --rounds "${ROUNDS:-5}" ${QUICK:+--quick}
