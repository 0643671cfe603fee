#!/usr/bin/env bash
# Installs what building and testing need and is missing: by apt where that is possible, otherwise it
# says exactly what to install.
set -euo pipefail

command -v swift >/dev/null || {
  echo "The Swift 6.3 toolchain is missing: https://www.swift.org/install/linux/" >&2
  exit 1
}

missing=()
need() { # package, test
  eval "$2" >/dev/null 2>&1 || missing+=("$1")
}
need make "command -v make"
need gcc "command -v gcc"
need g++ "command -v g++"
need libsqlite3-dev "test -e /usr/include/sqlite3.h"
need libsodium-dev "test -e /usr/include/sodium.h"
need pkg-config "command -v pkg-config"
need python3 "command -v python3"
need python3-venv "python3 -c 'import venv, ensurepip'"
need valgrind "command -v valgrind"
need clang-format "command -v clang-format"
need faketime "find /usr/lib -name libfaketime.so.1 | grep -q ."
need binutils "command -v nm"

[ ${#missing[@]} -eq 0 ] && exit 0
if command -v apt-get >/dev/null; then
  as_root=""
  [ "$(id -u)" = 0 ] || as_root="sudo"
  echo "Installing: ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  $as_root apt-get update -qq
  $as_root apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
else
  echo "Please install: ${missing[*]} (names of Debian packages)" >&2
  exit 1
fi
