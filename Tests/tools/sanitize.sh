#!/usr/bin/env bash
# The Swift and the C tests under AddressSanitizer, with its search for leaks, and under ThreadSanitizer; the C
# example under valgrind. One build for each sanitizer serves both kinds of tests.
#
# Reports go to files, so that those of forked children count too: any report is a failure, whatever the
# tests say.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
CC=$(dirname "$(readlink -f "$(command -v swiftc)")")/clang # whose runtime is the one Swift links
export CC
began=$SECONDS

done_with() { # what
  echo "$1 ($((SECONDS - began)) s)"
  began=$SECONDS
}

checked() { # command...: red when it fails, and when there is a report
  local code=0 found
  "$@" > "$log" 2>&1 || code=$?
  found=$(find "$reports" -type f)
  [ $code -ne 0 ] || [ -n "$found" ] || return 0
  grep -vE '^ok|✔|◇' "$log" | tail -n 40
  [ -z "$found" ] || head -n 60 $found
  echo "failed with $code: $* (log: $log, reports: $reports)"
  exit 1
}

for sanitizer in address thread; do
  scratch=$root/.build/$sanitizer
  reports=$scratch/reports
  log=$scratch/log
  rm -rf "$reports" && mkdir -p "$reports"
  rm -f "$scratch/debug/libCoachingKitObjects.a" # an archive would keep objects of removed files
  checked swift build --build-tests --sanitize "$sanitizer" --scratch-path "$scratch"
  done_with "$sanitizer: built"

  export ASAN_OPTIONS="detect_leaks=1:log_path=$reports/report" TSAN_OPTIONS="log_path=$reports/report"
  export LSAN_OPTIONS="suppressions=$root/Tests/c/leaks.supp:print_suppressions=0"
  # Without the search of all memory: a sanitizer maps terabytes of it for its own use.
  checked swift test --skip-build --disable-xctest --skip MemoryTests --sanitize "$sanitizer" \
    --scratch-path "$scratch"
  passed=$(grep -oE 'Test run with .* passed' "$log")
  done_with "$sanitizer, Swift: $passed"

  # Sizes in one thread: nothing to race, and ten minutes under ThreadSanitizer.
  [ "$sanitizer" = address ] || export SKIP=limits
  # Everything is slower: a writer that is killed within 30 ms would not get to write.
  export LIB=$scratch/debug/libCoachingKitObjects.a CFLAGS=-fsanitize=$sanitizer TESTS_IN=$scratch/c-tests
  KILLS=20 KILL_WITHIN=150 COACH_FLIP_EVERY=40 checked Tests/c/run.sh
  done_with "$sanitizer, C: $(tail -n 1 "$log")"
  unset LIB CFLAGS TESTS_IN
done

Tests/c/valgrind.sh
done_with "valgrind: clean"
