"""How fast daachorse (PyPI), a double-array Aho-Corasick automaton, finds the gazetteer's names.

usage: daachorse_peer.py ONTOLOGY TEXTS ROUNDS

TEXTS has a text a line. Text and names are folded beforehand, which the time leaves out; proclitics and word
boundaries are no concern of it. Prints the megabytes of the folded text a second of the median round, and the hits.
"""

import os
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "Scripts"))

import daachorse  # noqa: E402
from folding import fold, gazetteer_names  # noqa: E402


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    ontology, path, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
    automaton = daachorse.CharwiseDoubleArrayAhoCorasick(
        sorted(gazetteer_names(ontology)), daachorse.MATCH_KIND_LEFTMOST_LONGEST
    )
    with open(path, encoding="utf-8") as file:
        texts = [fold(line) for line in file]
    size = sum(len(text.encode()) for text in texts)
    seconds = []
    for _ in range(rounds):
        start = time.process_time()
        hits = sum(len(automaton.find(text)) for text in texts)
        seconds.append(time.process_time() - start)
    print(f"{size / sorted(seconds)[rounds // 2] / 1e6:.1f} {hits}")


if __name__ == "__main__":
    main()
