# Sourced: a Python environment with the tools of the tests, in .build.
venv=.build/venv
complete="$venv/complete-$(cksum < Tests/tools/venv.sh | cut -d ' ' -f 1)" # made anew when this list changes
if [ ! -e "$complete" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet --disable-pip-version-check \
    'pytest>=8' 'mypy>=1.11' 'jsonschema[format]>=4.23' 'ruff>=0.6' 'setuptools>=70' 'wheel>=0.44' 'build>=1.2' \
    'pynacl>=1.5' 'matplotlib>=3.8'
  touch "$complete"
fi
PATH="$PWD/$venv/bin:$PATH"
