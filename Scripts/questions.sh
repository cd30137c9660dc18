#!/usr/bin/env bash
# Renews the expected answers to ontology/questions/*.rq beside the tests: Tests/Questions/seeds has those
# on out/graph.nq, Tests/Questions/fixture those on Tests/Questions/fixture.trig.
# usage: Scripts/questions.sh OXIGRAPH
set -euo pipefail
cd "$(dirname "$0")/.."
oxigraph=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

answer() {
  local name=$1 data=$2 answers=Tests/Questions/$1
  rm -rf "$answers"
  mkdir -p "$answers"
  "$oxigraph" load --location "$work/$name" --file "$data" 2> "$work/log" || { cat "$work/log" >&2; exit 1; }
  for question in ontology/questions/*.rq; do
    "$oxigraph" query --location "$work/$name" --query-file "$question" --results-format csv |
      tr -d '\r' > "$answers/$(basename "$question" .rq).csv"
  done
}

answer seeds out/graph.nq
answer fixture Tests/Questions/fixture.trig
