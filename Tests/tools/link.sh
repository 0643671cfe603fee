#!/usr/bin/env bash
# Links one self-contained shared library: the Swift runtime, SQLite and libsodium inside, and nothing
# visible but coach_*.  link.sh OBJECTS.a OUTPUT.so
set -euo pipefail
objects=$1
output=$2
folder=$(dirname "$output")
tools=$(dirname "$0")
mkdir -p "$folder"

script="$folder/coachingkit.map"
echo 'COACHINGKIT_1 { global: coach_*; local: *; };' > "$script"

archive() { # the static archive of a library, wherever the distribution keeps it
  local path
  path=$(gcc -print-file-name="$1")
  [ "$path" != "$1" ] || { echo "$1 is missing: run make setup" >&2; exit 1; }
  echo "$path"
}

# The objects themselves and not their archive: swiftc does not keep the order of --whole-archive.
rm -rf "$folder/objects" && mkdir -p "$folder/objects"
objects=$(realpath "$objects")
twice=$(ar t "$objects" | sort | uniq -d)
[ -z "$twice" ] || { echo "Two modules have a source of one name: $twice" >&2; exit 1; }
(cd "$folder/objects" && ar x "$objects")
# What a debugger and an incremental build compare; no use to anybody who loads the library.
for object in "$folder"/objects/*.o; do objcopy -R .swift_modhash -R .lldbsummaries "$object"; done

# Swift's standard library keeps all its public functions: ours takes along only those that are called.
runtime=$(swiftc -print-target-info -static-stdlib | sed -nE 's/.*"runtimeResourcePath": "(.*)".*/\1/p')
(cd "$folder/objects" && ar x "$runtime/linux/libswiftCore.a" Swift.o)
python3 "$tools/unretain.py" "$folder/objects/Swift.o"

# Whatever stand_ins.c wraps is left to the linker to drop.
gcc -c -O2 -fPIC -Wall -Wextra -Werror -o "$folder/objects/stand_ins.o" "$tools/stand_ins.c"
wraps=()
for name in $(grep -oE '__wrap_\w+\(' "$tools/stand_ins.c" | tr -d '('); do
  wraps+=(-Xlinker "--wrap=${name#__wrap_}")
done

# -z nodelete: the Swift runtime and pthread_atfork do not survive dlclose.
# -O2: strings that end others are kept once.
# The archives are named, not searched for, so that the dynamic libraries are never picked.
swiftc -emit-library -static-stdlib -use-ld=lld -O -o "$output.unstripped" \
  "$folder"/objects/*.o "$(archive libsqlite3.a)" "$(archive libsodium.a)" \
  "${wraps[@]}" -Xlinker --version-script="$script" \
  -Xlinker -soname=libcoachingkit.so.1 \
  -Xlinker -z -Xlinker nodelete \
  -Xlinker -z -Xlinker relro -Xlinker -z -Xlinker now \
  -Xlinker -O2 -Xlinker --gc-sections -Xlinker --icf=safe \
  -Xlinker --exclude-libs=ALL -Xlinker --as-needed \
  -lm
strip --strip-unneeded -o "$output" "$output.unstripped"
ln -sf "$(basename "$output")" "$output.1"
