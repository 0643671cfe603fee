#!/usr/bin/env bash
# The header and the library as a host meets them: strict compilers, exported symbols, needed libraries,
# size, and an installed copy that pkg-config finds.  headers.sh [LIBRARY]
set -uo pipefail
cd "$(dirname "$0")/../.."
library=${1:-.build/lib/libcoachingkit.so}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
passed=0
failed=0

check() { # sentence, command...
  local sentence=$1
  shift
  if "$@" > "$folder/said" 2>&1; then
    echo "ok - $sentence"
    passed=$((passed + 1))
  else
    echo "not ok - $sentence"
    head -n 20 "$folder/said" | sed 's/^/  /'
    failed=$((failed + 1))
  fi
}

strict="-Wall -Wextra -Wpedantic -Werror -Iinclude"
printf '#include "coachingkit.h"\nint coach_nothing_else;\n' > "$folder/alone.c"
for compiler in gcc clang; do
  for standard in c99 c11 c17 c++17; do
    language=c
    [ "$standard" = c++17 ] && language=c++
    check "$compiler reads the header alone as $standard" \
      "$compiler" -x $language -std=$standard $strict -fsyntax-only "$folder/alone.c"
    check "$compiler compiles the header's first record as $standard" \
      "$compiler" -x $language -std=$standard $strict -c -o "$folder/example.o" \
      Tests/c/header_example.c
  done
done

exports_are_the_declarations() {
  grep -oE '^[a-z].*\bcoach_[a-z0-9_]+\(' include/coachingkit.h | grep -oE 'coach_[a-z0-9_]+\(' |
    tr -d '(' | sort -u > "$folder/declared"
  nm -D --defined-only "$library" | awk '$2 != "A" { sub(/@.*/, "", $3); print $3 }' |
    sort -u > "$folder/exported"
  [ -s "$folder/declared" ] && diff "$folder/declared" "$folder/exported"
}
check "exactly the declared functions are exported" exports_are_the_declarations

needs_only_the_system() {
  ! readelf -d "$library" | grep NEEDED |
    grep -vE '\[(libc\.so\.6|libm\.so\.6|libstdc\+\+\.so\.6|libgcc_s\.so\.1|ld-linux-x86-64\.so\.2|ld-linux-aarch64\.so\.1)\]'
}
check "it needs libc, libm, libstdc++ and libgcc only" needs_only_the_system
has_its_soname() { readelf -d "$library" | grep -F 'soname: [libcoachingkit.so.1]'; }
check "its name is libcoachingkit.so.1" has_its_soname
stays_loaded() { readelf -d "$library" | grep -F NODELETE; }
check "it stays loaded" stays_loaded
is_stripped() { ! readelf -S "$library" | grep -E '\.(symtab|debug_info)\b'; }
check "it is stripped" is_stripped
is_small() {
  local size
  size=$(stat -L -c %s "$library")
  echo "$size bytes"
  [ "$size" -le 10000000 ]
}
check "it has at most 10 MB" is_small
has_no_executable_stack() { readelf -lW "$library" | grep GNU_STACK | grep -qv RWE; }
check "its stack is not executable" has_no_executable_stack

installs() {
  Tests/tools/install.sh "$folder/root" /usr/local 1.0.0 || return
  local prefix="$folder/root/usr/local"
  export PKG_CONFIG_PATH="$prefix/lib/pkgconfig"
  local flags
  flags=$(pkg-config --define-variable=prefix="$prefix" --cflags --libs coachingkit) || return
  gcc -std=c99 -Wall -Wextra -Wpedantic -Werror Tests/c/header_example.c -o "$folder/example" \
    $flags || return
  readelf -d "$folder/example" | grep -F '[libcoachingkit.so.1]' || return
  LD_LIBRARY_PATH="$prefix/lib" "$folder/example" | grep -x 'COACH_OK version 1' || return
  # Every file and folder may be read by everybody.
  [ -z "$(find "$folder/root" -mindepth 1 ! -perm -o=r)" ]
}
check "an installed copy is found by pkg-config, compiled against and run" installs

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
