#!/usr/bin/env bash
# The browser tests: builds pages of the seeds and of 300 made-up articles, and looks at them in headless
# Chromium with no Arabic font but the embedded ones. Screenshots and the PDF stay in the folder OUT.
# usage: Scripts/browser-tests.sh RAWABIT PYTHON OUT
set -euo pipefail
cd "$(dirname "$0")/.."
rawabit=$1 python=$2
mkdir -p "$3"
out=$(realpath "$3")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$python" Scripts/generate-articles.py 300 > "$work/made.jsonl"
"$rawabit" build seeds --ontology ontology --out "$work/seeds" --quiet
"$rawabit" build "$work/made.jsonl" --ontology ontology --out "$work/made" --no-diagrams --quiet
"$rawabit" briefing "$work/made" --ontology ontology --quiet
"$rawabit" draw "$work/made" --view overview --ontology ontology --out "$work/overview" --quiet

mkdir "$work/fonts"
cp -n /usr/share/fonts/truetype/liberation*/LiberationMono-Regular.ttf "$work/fonts/"
cat > "$work/fonts.conf" <<END
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>$work/fonts</dir><cachedir>$work/cache</cachedir></fontconfig>
END
export FONTCONFIG_FILE=$work/fonts.conf
[ "$(fc-list | wc -l)" -eq 1 ] || { echo "the test needs fonts-liberation and nothing else" >&2; exit 1; }
"$python" Tests/Browser/browser_tests.py "$(command -v chromium)" "$work" "$out"
