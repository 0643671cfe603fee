#!/usr/bin/env bash
# The formatters of all languages, as checks.
set -euo pipefail
cd "$(dirname "$0")/../.."
source Tests/tools/venv.sh

swift format lint --strict --recursive Package.swift Sources Tests examples
clang_files=$(git ls-files '*.c' '*.h' | grep -v '^include/\|^Sources/' || true)
[ -z "$clang_files" ] || clang-format --dry-run -Werror $clang_files
ruff format --check --quiet --config bindings/python/pyproject.toml bindings Tests examples
(cd bindings/python && ruff check --quiet . ../../Tests/python --config pyproject.toml)
ruff check --quiet --select E,F,W,I --ignore E501 Tests/schema Tests/bench Tests/tools examples
echo "lint: clean"
