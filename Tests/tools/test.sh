#!/usr/bin/env bash
# Everything that checks the project, in order of how soon it can tell. Each step prints its closing line.
set -euo pipefail
cd "$(dirname "$0")/../.."
source Tests/tools/venv.sh
root=$PWD
export COACHINGKIT_LIBRARY="$root/.build/lib/libcoachingkit.so"
fuzz_seconds=${FUZZ_SECONDS:-60}
started=$SECONDS

step() { printf '\n== %s (%d s)\n' "$*" $((SECONDS - started)); }

step "Formatters"
Tests/tools/lint.sh

step "Swift: build, generated header, unit tests"
swift build --build-tests --explicit-target-dependency-import-check error 2>&1 | tail -n 1
swift run --skip-build CatalogueGenerator --check include/coachingkit_catalog.h
swift test --skip-build 2>&1 | grep -E '✘|Test run with|error:' | tail -n 60

step "Documentation of the Swift API"
Tests/tools/docs.sh

step "C: header, exported symbols, behaviour, threads, kill -9, faults"
Tests/c/run.sh | grep -v '^ok'

step "Python: generated classes, types, tests"
python bindings/python/generate.py --check
pip install --quiet --disable-pip-version-check --force-reinstall --no-deps ./bindings/python
(cd bindings/python && mypy --config-file pyproject.toml src/coachingkit generate.py)
(cd bindings/python/src && MYPYPATH=. python -m mypy.stubtest coachingkit --mypy-config-file ../pyproject.toml)
mypy --strict examples/python/*.py
# One by one: each has a conftest.py of its own.
for folder in python schema examples; do pytest -q "Tests/$folder"; done

step "A Swift package outside the repository"
Tests/tools/outside.sh

step "AddressSanitizer and ThreadSanitizer over Swift and C, valgrind"
Tests/tools/sanitize.sh

step "Fuzzers for $fuzz_seconds seconds"
Tests/fuzz/run.sh "$fuzz_seconds"

step "Done"
