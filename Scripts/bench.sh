#!/usr/bin/env bash
# Wall time of `rawabit annotate` on one short article, from start to end: with the compiled lexicon
# beside the program, with the sources alone, and of a start that does nothing.
# usage: Scripts/bench.sh RAWABIT [RUNS]
set -euo pipefail
cd "$(dirname "$0")/.."
rawabit=$(realpath "$1") runs=${2:-31}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# The same program in a folder without lexicon.bin reads the sources.
cp "$rawabit" "$work/rawabit"

measure() {
  local name=$1
  shift
  for ((run = 0; run < runs; run++)); do
    local start=$EPOCHREALTIME
    "$@" > "$work/out"
    local end=$EPOCHREALTIME
    echo $((${end/./} - ${start/./}))
  done | sort -n | awk -v name="$name" '
    { time[NR] = $1 / 1000 }
    END { printf "%-20s min %6.1f ms   median %6.1f ms   of %d\n", name, time[1], time[int((NR + 1) / 2)], NR }'
}

measure "lexicon.bin" "$rawabit" annotate --ontology ontology seeds/kuwait-japan.txt
mv "$work/out" "$work/compiled"
measure "sources" "$work/rawabit" annotate --ontology ontology seeds/kuwait-japan.txt
cmp "$work/out" "$work/compiled"
measure "no work (--version)" "$rawabit" --version
