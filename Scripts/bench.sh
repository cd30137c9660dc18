#!/usr/bin/env bash
# Wall time of `rawabit annotate` on one short article, from start to end: with the compiled lexicon
# beside the program, with the sources alone, and of a start that does nothing. Then how fast texts are
# searched on one core for the gazetteer's names and adjectives, and for all forms of the lexicon, beside
# daachorse with the same names on the same texts in turn.
# usage: Scripts/bench.sh RAWABIT [RUNS [CORPUS.jsonl.gz...]]
set -euo pipefail
cd "$(dirname "$0")/.."
rawabit=$(realpath "$1") runs=${2:-31}
corpora=("${@:3}")
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

# Linking alone. Without a corpus the two founding texts are read again and again.
if ((${#corpora[@]})); then
  zcat -f "${corpora[@]}" | python3 -c 'import json, sys
for line in sys.stdin: print(" ".join(json.loads(line)["text"].split()))' > "$work/texts"
else
  for ((copy = 0; copy < 500; copy++)); do
    for seed in seeds/*.txt; do tr '\n' ' ' < "$seed"; echo; done
  done > "$work/texts"
fi
python=$(Scripts/python.sh)
"$python" -m pip install --quiet --disable-pip-version-check -r Benchmarks/requirements.txt
matcher=$(dirname "$rawabit")/LatticeBenchmark image=$(dirname "$rawabit")/lexicon.bin
echo "linking, MB of text a second of processor time (median of 5; readings or hits)"
"$rawabit" compile-lexicon --ontology ontology/gazetteer --out "$work/gazetteer.bin"
for round in 1 2 3; do
  echo "  rawabit: the gazetteer, behind proclitics  $("$matcher" "$work/gazetteer.bin" "$work/texts" 5)"
  echo "  rawabit: all forms of the lexicon          $("$matcher" "$image" "$work/texts" 5)"
  echo "  daachorse: the names, text folded before   $("$python" Benchmarks/daachorse_peer.py ontology "$work/texts" 5)"
done
