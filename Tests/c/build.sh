#!/usr/bin/env bash
# Builds the C tests.  build.sh FOLDER
#
# LIB     the library: the shared one, or an archive of (instrumented) objects
# CC      compiler, gcc unless another is named; for an archive clang
# CFLAGS  more flags for compiling and linking, such as -fsanitize=address
set -euo pipefail
cd "$(dirname "$0")"
folder=$1
root=$(cd ../.. && pwd)
library=$(realpath "${LIB:-$root/.build/lib/libcoachingkit.so}")
flags="-std=gnu11 -D_GNU_SOURCE -g -O1 -Wall -Wextra -Wpedantic -Werror -I$root/include ${CFLAGS:-}"
mkdir -p "$folder"
folder=$(realpath "$folder")

suites=$(sed -n 's/^ *X(\([a-z]*\)).*/\1/p' suites.h)
common="harness support"

case $library in
  *.a)
    compiler=${CC:-clang}
    # The objects themselves, or the linker would drop what only Swift's metadata refers to.
    rm -rf "$folder/objects" && mkdir -p "$folder/objects"
    (cd "$folder/objects" && ar x "$library")
    sanitize=$(grep -oE 'sanitize=[a-z]+' <<< "${CFLAGS:-}" | sed 's/^/-/' || true)
    link() { # program, objects...
      swiftc -use-ld=lld $sanitize -o "$folder/$1" "${@:2}" "$folder"/objects/*.o \
        "$(gcc -print-file-name=libsqlite3.a)" "$(gcc -print-file-name=libsodium.a)" -lpthread -lm -ldl
    }
    ;;
  *)
    compiler=${CC:-gcc}
    link() {
      $compiler ${CFLAGS:-} -o "$folder/$1" "${@:2}" "$library" -lpthread -ldl \
        -Wl,-rpath,"$(dirname "$library")"
    }
    ;;
esac

object() { # source: compiled when it or a header is newer
  local target="$folder/$1.o"
  if [ ! -e "$target" ] || [ -n "$(find . "$root/include" -name '*.[ch]' -newer "$target" -print -quit)" ]; then
    $compiler $flags -c -o "$target" "$1.c"
  fi
}
objects() { for name in "$@"; do echo "$folder/$name.o"; done; }

for source in $suites $common calls witness telling tests threads soak kill; do object "$source"; done
link tests $(objects $suites $common calls witness tests)
link threads $(objects $common threads)
link soak $(objects $common soak)
link kill $(objects $common telling kill)
gcc $flags -o "$folder/sqlite_helper" sqlite_helper.c -lsqlite3
case $library in
  *.so*)
    for source in faulty verbs keeping disk powercut copies clock; do object "$source"; done
    link faulty $(objects $common faulty verbs keeping)
    link powercut $(objects $common telling disk powercut)
    link clock $(objects $common clock)
    link copies $(objects $common copies) -lsqlite3
    cp "$library" "$folder/copy-of-the-library.so"
    gcc $flags -shared -fPIC -fno-builtin -o "$folder/faults.so" faults.c -ldl
    gcc $flags -shared -fPIC -fno-builtin -o "$folder/recorder.so" recorder.c -ldl
    ;;
esac
