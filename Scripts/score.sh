#!/usr/bin/env bash
# Measures the release build on the annotated articles beside the project; says what is not there.
# usage: Scripts/score.sh RAWABIT PYTHON
set -euo pipefail
cd "$(dirname "$0")/.."
rawabit=$1 python=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for name in seeds dev dev-real; do
  gold=../shared/gold/$name
  if [ ! -f "$gold/articles.jsonl" ]; then
    echo "== $name: skipped, $gold is not there"
    continue
  fi
  echo "== $name"
  "$rawabit" build "$gold/articles.jsonl" --out "$work/$name" --no-diagrams --quiet
  "$python" ../shared/gold/score.py "$gold" "$work/$name"
  "$python" Scripts/without_events.py "$gold" "$work/$name" "$work/$name.gold" "$work/$name.out"
  echo "without Event and Document: $("$python" ../shared/gold/score.py "$work/$name.gold" "$work/$name.out" | grep "^mentions strict")"
done

cases=../shared/phenomena
if [ -f "$cases/dev.jsonl" ]; then
  echo "== phenomena"
  "$rawabit" build "$cases/dev.articles.jsonl" --out "$work/phenomena" --no-diagrams --quiet
  "$python" "$cases/check.py" "$work/phenomena" "$cases/dev.jsonl"
else
  echo "== phenomena: skipped, $cases is not there"
fi
