#!/usr/bin/env bash
# The formatters of all languages, as checks.
set -euo pipefail
cd "$(dirname "$0")/../.."
source Tests/tools/venv.sh

swift format lint --strict --recursive Package.swift Sources Tests examples
clang_files=$(git ls-files '*.c' '*.h' | grep -v coachingkit_catalog.h || true)
[ -z "$clang_files" ] || clang-format --dry-run -Werror $clang_files
ruff format --check --quiet bindings Tests examples
ruff check --quiet bindings Tests examples
echo "lint: clean"
