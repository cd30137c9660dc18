#!/usr/bin/env bash
# Makes .venv with the Python packages of Scripts/requirements.txt, unless it is there and of the
# same list; prints the path of its Python.
set -euo pipefail
cd "$(dirname "$0")/.."

list=Scripts/requirements.txt
if ! cmp -s "$list" .venv/requirements.txt; then
  rm -rf .venv
  python3 -m venv .venv >&2
  .venv/bin/python -m pip install --quiet --disable-pip-version-check -r "$list" >&2
  cp "$list" .venv/requirements.txt
fi
echo "$PWD/.venv/bin/python"
