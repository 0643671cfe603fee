#!/usr/bin/env bash
# The story suites under valgrind: no read or write outside of memory, no use of what was never set, no
# memory definitely lost.  valgrind.sh [SUITE...]; programs as run.sh builds them.
#
# Runs the library with its symbols (LIB.unstripped), which valgrind.supp needs.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
folder=${TESTS_IN:-$root/.build/c-tests}
"$here/build.sh" "$folder" || { echo "0 passed, 1 failed"; exit 1; }
export COACH_HELPER="$folder/sqlite_helper" COACH_HEADER="$root/include/coachingkit.h"
export COACH_NO_SIGNALS=1
library=$(realpath "${LIB:-$root/.build/lib/libcoachingkit.so}")
symbols=$(mktemp -d)
trap 'rm -rf "$symbols"' EXIT
cp "${UNSTRIPPED:-$library.unstripped}" "$symbols/libcoachingkit.so.1"
suites=("$@")
[ $# -gt 0 ] || suites=(fields poison interchange saving removing reading finding)
passed=0
failed=0
for suite in "${suites[@]}"; do
  log=$(mktemp)
  if LD_LIBRARY_PATH="$symbols" valgrind --suppressions="$here/valgrind.supp" --quiet --error-exitcode=9 --leak-check=full --show-leak-kinds=definite \
    --errors-for-leak-kinds=definite "$folder/tests" "$suite" > "$log" 2>&1; then
    echo "ok - valgrind finds nothing in: $suite"
    passed=$((passed + 1))
  else
    echo "not ok - valgrind: $suite"
    grep -v '^ok' "$log" | head -n 40 | sed 's/^/  /'
    failed=$((failed + 1))
  fi
  rm -f "$log"
done
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
