#!/usr/bin/env bash
# Formats the sources of all languages.
set -euo pipefail
cd "$(dirname "$0")/../.."
source Tests/tools/venv.sh

swift format --in-place --recursive Package.swift Sources Tests examples
clang_files=$(git ls-files '*.c' '*.h' | grep -v '^include/\|^Sources/' || true)
[ -z "$clang_files" ] || clang-format -i $clang_files
ruff format --quiet --config bindings/python/pyproject.toml bindings Tests examples
