# make            what the rules do
# make demo       both seed articles to a graph and diagrams in out/
# make build      the program, in release mode, with its lexicon.bin beside it
# make bench      how long one short file, texts, pictures and the loading of a store take, beside peers
# make test       all tests but the long ones, those of stores over HTTP and those in a browser, with what they need
# make test-all   these too; screenshots and a printed briefing stay in .build/browser
# make questions  the answers to ontology/questions beside the tests and in README.md, after make demo
# make ontology-page   ontology/index.html from ontology/rawabit.ttl
# make score      measures on the annotated articles in ../shared, where they are
# make gazetteer  renews ontology/gazetteer and the lists of names from the tables in DATA (../shared/data)
# make format     lays all Swift files out
# make lint       fails where make format would change something
# make clean      removes what was built

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.ONESHELL:

# Tables of facts; their columns are named in Scripts/gazetteer.py and Scripts/given_names.py.
DATA ?= ../shared/data
SOURCES := Package.swift Sources Tests Benchmarks
PROGRAM := .build/release/rawabit
# What the program is built and run with, and what tests and scores need beside it.
BUILD_PACKAGES := libgraphviz-dev libserd-dev libxml2-dev nettle-dev zlib1g-dev libfontconfig-dev \
  libharfbuzz-dev librsvg2-dev pkg-config fonts-noto-core
TEST_PACKAGES := curl graphviz serdi raptor2-utils python3-venv time
STORE_PACKAGES := virtuoso-opensource-7-bin
BROWSER_PACKAGES := chromium fonts-liberation poppler-utils

.PHONY: help demo build test test-all questions ontology-page bench score gazetteer format lint clean packages

help:
	@sed -n 's/^# \(make .*\)/\1/p' Makefile

packages:
	@Scripts/debian-packages.sh $(BUILD_PACKAGES)

build: packages
	@swift build -c release --product rawabit
	$(PROGRAM) compile-lexicon --ontology ontology

demo: build
	@$(PROGRAM) build seeds --out out

# `short` builds without the HTTP client, both with optimised libraries: Package.swift says why.
test: export RAWABIT_TESTS ?= short
# While the tests are built, what they need beside is fetched. Whole modules take two thirds of the time that files take,
# and an object file each is what the package manager links.
test: packages
	@{ Scripts/debian-packages.sh $(TEST_PACKAGES) && Scripts/python.sh >/dev/null; } &
	swift build --build-tests --jobs $$(( 2 * $$(nproc) )) \
	  -Xswiftc -whole-module-optimization -Xswiftc -num-threads -Xswiftc 1 -Xswiftc -disable-batch-mode
	wait $$!
	swift test --skip-build

# The program that the browser looks at is the one that ships, so the variable is not for `build`.
test-all:
	@Scripts/debian-packages.sh $(STORE_PACKAGES)
	$(MAKE) --no-print-directory test RAWABIT_TESTS=all
	$(MAKE) --no-print-directory build
	Scripts/debian-packages.sh $(BROWSER_PACKAGES)
	Scripts/browser-tests.sh $(PROGRAM) "$$(Scripts/python.sh)" .build/browser

questions: build
	@oxigraph=$$(dirname "$$(Scripts/python.sh)")/oxigraph
	Scripts/questions.sh "$$oxigraph"
	python3 Scripts/readme_answers.py $(PROGRAM) "$$oxigraph"

ontology-page:
	@Scripts/debian-packages.sh $(TEST_PACKAGES)
	"$$(Scripts/python.sh)" Scripts/ontology_page.py

bench: build
	@swift build -c release --product LatticeBenchmark
	Scripts/debian-packages.sh $(TEST_PACKAGES)
	Scripts/bench.sh $(PROGRAM) 31 $(wildcard ../shared/corpora/*.jsonl.gz)
	python=$$(Scripts/python.sh)
	"$$python" Scripts/bench_load.py $(PROGRAM) "$$(dirname "$$python")/oxigraph"
	"$$python" Scripts/bench_draw.py $(PROGRAM)
	RAWABIT_BENCH=1 swift test --filter GraphvizLayoutTests.Benchmarks

score: build
	@Scripts/debian-packages.sh $(TEST_PACKAGES)
	Scripts/score.sh $(PROGRAM) "$$(Scripts/python.sh)"

gazetteer:
	@test -d "$(DATA)" || { echo "make gazetteer: no folder $(DATA); name yours with DATA=…" >&2; exit 2; }
	python3 Scripts/gazetteer.py "$(DATA)" ontology/gazetteer
	python3 Scripts/given_names.py "$(DATA)/person_names" ontology

format:
	@swift format -i -r $(SOURCES)

lint:
	@swift format lint --strict -r $(SOURCES)

clean:
	@rm -rf .build .venv
