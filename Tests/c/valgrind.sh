#!/usr/bin/env bash
# The C example, and the suites that are named, under valgrind: no read or write outside of memory, no use of
# what was never set, no memory definitely lost.  valgrind.sh [SUITE...]
#
# Runs the library with its symbols (LIB.unstripped), which valgrind.supp needs.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
library=$(realpath "${LIB:-$root/.build/lib/libcoachingkit.so}")
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cp "${UNSTRIPPED:-$library.unstripped}" "$scratch/libcoachingkit.so.1" || exit 1
passed=0
failed=0

check() { # name, program, arguments...
  if LD_LIBRARY_PATH="$scratch" valgrind --suppressions="$here/valgrind.supp" --quiet --error-exitcode=9 \
    --leak-check=full --show-leak-kinds=definite --errors-for-leak-kinds=definite \
    "${@:2}" > "$scratch/log" 2>&1; then
    echo "ok - valgrind finds nothing in: $1"
    passed=$((passed + 1))
  else
    echo "not ok - valgrind: $1"
    grep -v '^ok' "$scratch/log" | tail -n 60 | sed 's/^/  /'
    failed=$((failed + 1))
  fi
}

gcc -std=c11 -g -Wall -Wextra -Werror -I"$root/include" "$root/examples/c/story.c" -o "$scratch/story" \
  "$library" || exit 1
head -c 32 /dev/zero > "$scratch/key"
check "examples/c/story.c" "$scratch/story" "$scratch/store" "$scratch/key"

if [ $# -gt 0 ]; then
  folder=${TESTS_IN:-$root/.build/c-tests}
  "$here/build.sh" "$folder" || { echo "$passed passed, 1 failed"; exit 1; }
  export COACH_HELPER="$folder/sqlite_helper" COACH_HEADER="$root/include/coachingkit.h"
  export COACH_NO_SIGNALS=1
  for suite in "$@"; do check "$suite" "$folder/tests" "$suite"; done
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
