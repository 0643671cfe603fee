#!/usr/bin/env bash
# Builds and runs the C tests; prints one line a test and at the end one line of totals.
#
#   run.sh                 everything
#   run.sh SUITE...        only these suites of the program `tests`
#
# LIB, CC, CFLAGS: see build.sh.  TESTS_IN: folder for the programs.  SKIP: a suite to leave out.
# KILLS: rounds of kill -9 (500).  KILL_WITHIN: how long one lives at most, in milliseconds (30).
# SOAK_SECONDS: how long many threads and processes write one store (5).
# POWER_CUTS: simulated power cuts (5000).
# COACH_FLIP_EVERY: of how many bytes of a store one is flipped (1).
# UNSTRIPPED: the library with symbols, to find SQLite's allocations (LIB.unstripped).
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
export LIB=$(realpath "${LIB:-$root/.build/lib/libcoachingkit.so}")
folder=$(realpath -m "${TESTS_IN:-$root/.build/c-tests}")
"$here/build.sh" "$folder" || { echo "0 passed, 1 failed"; exit 1; }

export COACH_HELPER="$folder/sqlite_helper" COACH_HEADER="$root/include/coachingkit.h"
export COACH_SEEN="$folder/seen"
case ${CFLAGS:-} in
  *sanitize=*) # the sanitizer says where it died
    export COACH_NO_SIGNALS=1
    export LSAN_OPTIONS="suppressions=$here/leaks.supp:print_suppressions=0:${LSAN_OPTIONS:-}"
    ;;
esac
rm -f "$COACH_SEEN"
passed=0
failed=0

count() { # passed, failed
  passed=$((passed + $1))
  failed=$((failed + $2))
}

tally() { # name, log, exit code: prints what was printed but its totals, and adds them
  local totals
  grep -vE '^[0-9]+ passed, [0-9]+ failed$' "$2"
  totals=$(grep -E '^[0-9]+ passed, [0-9]+ failed$' "$2" | tail -n 1)
  if [ -z "$totals" ]; then
    echo "not ok - $1 ended before its time"
    count "$(grep -c '^ok' "$2")" 1
    return
  fi
  read -r ok _ bad _ <<< "$totals"
  count "$ok" "$bad"
  # Leaks are found, and races counted, when all tests have passed.
  if [ "$3" -ne 0 ] && [ "$bad" -eq 0 ]; then
    echo "not ok - $1 ends with $3 after its tests"
    count 0 1
  fi
}

run() { # command...
  "$@" > "$logs/one" 2>&1
  tally "$*" "$logs/one" $?
}

# Each suite is a process of its own: what ends one does not hide the next. As many run at once as there
# are processors.
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
suites=("$@")
[ $# -gt 0 ] || mapfile -t suites < <("$folder/tests" --list | grep -vx "${SKIP:-none}")
for suite in "${suites[@]}"; do
  while [ "$(jobs -rp | wc -l)" -ge "$(nproc)" ]; do wait -n; done
  { "$folder/tests" "$suite" > "$logs/$suite" 2>&1; echo $? > "$logs/$suite.code"; } &
done
wait
for suite in "${suites[@]}"; do tally "$suite" "$logs/$suite" "$(cat "$logs/$suite.code")"; done

if [ $# -eq 0 ]; then
  run "$folder/threads"
  run "$folder/soak" seconds="${SOAK_SECONDS:-5}"
  run "$folder/kill" rounds="${KILLS:-500}" within="${KILL_WITHIN:-30}" seed="${SEED:-1}"
  if [ -e "$folder/faults.so" ] && [ "${LIB%.a}" = "$LIB" ]; then
    code_of() { # pattern: where the functions of these names lie, "first-last"
      nm "${UNSTRIPPED:-$LIB.unstripped}" 2>/dev/null | grep -iE " t $1" | sort | sed -n '1p;$p' |
        cut -d' ' -f1 | paste -sd-
    }
    FAULTS_SQLITE=$(code_of sqlite3)
    FAULTS_SODIUM=$(code_of '(crypto_|sodium_|_sodium_|randombytes_)')
    export FAULTS_SQLITE FAULTS_SODIUM
    run env LD_PRELOAD="$folder/faults.so" "$folder/faulty"
    run "$folder/copies" "$folder/copy-of-the-library.so"
    faketime=$(find /usr/lib -name libfaketime.so.1 2>/dev/null | head -n 1)
    if [ -n "$faketime" ]; then
      run env TZ=Europe/Berlin LD_PRELOAD="$faketime" FAKETIME_NO_CACHE=1 FAKETIME_DONT_FAKE_MONOTONIC=1 \
        FAKETIME_TIMESTAMP_FILE="$logs/clock" "$folder/clock" "$logs/clock"
    else
      echo "not ok - libfaketime is missing"
      count 0 1
    fi
    [ -w /dev/shm ] && memory=/dev/shm
    run env TMPDIR="${memory:-${TMPDIR:-/tmp}}" "$folder/powercut" cuts="${POWER_CUTS:-5000}" seed="${SEED:-1}"
    run "$here/headers.sh" "$LIB"
    # COACH_OK is no error; limits are no statuses.
    missing=$(grep -oE '^#define COACH_[A-Z0-9_]+ [1-9][0-9]( |$)' "$COACH_HEADER" | grep -v LIMIT |
      while read -r _ name number; do
        grep -qx "$number" "$COACH_SEEN" || echo "$name"
      done)
    if [ -z "$missing" ]; then
      echo "ok - every status of the header was reached"
      count 1 0
    else
      echo "not ok - not reached: $missing"
      count 0 1
    fi
  fi
fi
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
