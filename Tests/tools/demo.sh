#!/usr/bin/env bash
# The whole story: a small EHR written in C records an engagement into an embedded store, Python reads the
# same store, the store verifies, and a changed byte is found.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export COACHINGKIT_LIBRARY="$root/.build/lib/libcoachingkit.so"
export PYTHONPATH="$root/bindings/python/src"

say() { printf '\n\033[1m%s\033[0m\n' "$*"; }

say "1. C: a small EHR records one engagement, from referral to a goal met"
gcc -std=c11 -Wall -Wextra -Werror -Iinclude examples/c/story.c -o "$folder/story" \
  -L.build/lib -lcoachingkit -Wl,-rpath,"$root/.build/lib"
head -c 32 /dev/urandom > "$folder/key"
"$folder/story" "$folder/clinic.coaching" "$folder/key" | tee "$folder/from_c"

say "2. Python: reads the same store"
python3 examples/python/summary.py "$folder/clinic.coaching" "$folder/key" | tee "$folder/from_python"

say "3. Every entry is verified; then one byte of the file is changed, and found"
python3 Tests/tools/damage.py "$folder/clinic.coaching" "$folder/key"
