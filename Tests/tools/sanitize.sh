#!/usr/bin/env bash
# The Swift tests under AddressSanitizer and ThreadSanitizer, the C tests against sanitized objects, and the
# C example under valgrind.
set -euo pipefail
root=$PWD
for sanitizer in address thread; do
  swift build --build-tests --sanitize "$sanitizer" --scratch-path ".build/$sanitizer" 2>&1 | tail -n 1
  # XCTest's own runner leaks; what leaks in the library is found by the C tests below and valgrind.
  ASAN_OPTIONS=detect_leaks=0 swift test --skip-build --sanitize "$sanitizer" \
    --scratch-path ".build/$sanitizer" 2>&1 | grep -E '✘|Test run|ERROR|WARNING: Thread' | tail -n 20
done
valgrind_log=$(mktemp)
gcc -std=c11 -g -Iinclude examples/c/story.c -o .build/story -L.build/lib -lcoachingkit \
  -Wl,-rpath,"$root/.build/lib"
folder=$(mktemp -d)
trap 'rm -rf "$folder" "$valgrind_log"' EXIT
head -c 32 /dev/zero > "$folder/key"
valgrind --quiet --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite \
  --show-leak-kinds=definite .build/story "$folder/store" "$folder/key" > /dev/null
echo "valgrind: clean"
