#!/usr/bin/env python3
"""Writes ontology/lexicon/ordinary-words.ttl: words that never are part of a person's name.

    python3 Scripts/ordinary_words.py NAMES_DIR ontology CORPUS.jsonl[.gz]...

Only frequencies are taken from the corpora, whose articles stand one a line in the field `text`. A word is listed if it
is frequent, is no name in the tables of NAMES_DIR (see given_names.py) or the gazetteer, seldom stands behind a given
name or a title, and is inflected as words are and names are not. ordinary_tables.py overrules in both directions.
"""

import collections
import csv
import gzip
import json
import os
import re
import sys

import ordinary_tables as tables
from folding import fold, gazetteer_names, nisba_forms

FREQUENT = 13_000
# The rarer words from there on count only if their shape shows them to be words.
SHAPED = 45_000
# Share of a word's occurrences behind a given name or a title from which on it may be a family name.
MOST_BEHIND_NAMES = 0.10
# Bearers in the name tables from which on a word counts as a name.
LEAST_BEARERS = 5
# A rarer word must show this many inflected forms, each met twice.
CERTAIN = 250
LEAST_FORMS = 4
TOKEN = re.compile(r"[\u0621-\u063a\u0641-\u064a]+|\S")
WORD = re.compile(r"[\u0621-\u063a\u0641-\u064a]{2,}")
ENDINGS = ["ه", "ها", "هم", "هما", "ات", "ين", "ون", "يه", "ي", "ا", "نا", "ت", "وا"]


def sentences(paths):
    """Folded words of each distinct sentence."""
    seen = set()
    for path in paths:
        opener = gzip.open if path.endswith(".gz") else open
        with opener(path, "rt", encoding="utf-8") as file:
            for line in file:
                for sentence in re.split(r"[\n.]", fold(json.loads(line)["text"])):
                    words = TOKEN.findall(sentence)
                    key = " ".join(words)
                    if words and key not in seen:
                        seen.add(key)
                        yield words


def accusatives(paths):
    """Folded words that are written with the ending of the indefinite accusative, as names hardly are."""
    found = collections.Counter()
    for path in paths:
        opener = gzip.open if path.endswith(".gz") else open
        with opener(path, "rt", encoding="utf-8") as file:
            for line in file:
                text = json.loads(line)["text"]
                found.update(fold(word) for word in re.findall(r"[\u0621-\u0652]{3,}(?:\u064b\u0627|\u0627\u064b)", text))
    return found


def given_names(ontology):
    with open(os.path.join(ontology, "lexicon", "given-names.ttl"), encoding="utf-8") as file:
        names = re.findall(r'"([^"]*)"@ar', file.read())
    return {name for name in names if " " not in name}


def bearers(folder):
    count = collections.Counter()
    for file in ("given_names_ar_arabcountries.csv", "family_names_ar_arabcountries.csv"):
        with open(os.path.join(folder, file), encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                count[fold(row["arabic_key_normalised"])] += int(row["count"])
    return count


def foreign(folder):
    found = set()
    for file, column in (("latin_to_ar_arabnamer.csv", "ar"), ("wikidata_name_items_ar.csv", "ar_forms")):
        with open(os.path.join(folder, file), encoding="utf-8", newline="") as rows:
            found.update(fold(name) for row in csv.DictReader(rows) for name in row[column].split(";"))
    return found


def base(word):
    """Without the article and particles before it."""
    return re.sub(r"^[وف]?(?:[بك]?ال|لل)(?=..)", "", word)


def forms(word, frequency):
    """How many inflected forms of the word occur."""
    stem = base(word)
    stems = {stem, re.sub(r"(?:ه|ات|ين|ون|ا|ها|هم)$", "", stem)} if len(stem) > 4 else {stem}
    shapes = {prefix + stem + ending for stem in stems for prefix in ("", "ال", "لل", "بال") for ending in ["", *ENDINGS]}
    shapes |= {prefix + stem for stem in stems for prefix in ("ي", "ت", "سي", "ست", "ن", "وي", "وت", "وال")}
    return sum(frequency[shape] > 1 for shape in shapes)


def is_verb(word, frequency):
    """A prefix of person that changes, or the ending ت of a past that also occurs without it."""
    bare = re.sub(r"^[وف]?س?(?=[يتن])", "", word)
    if bare[0] in "يتن" and len(bare) > 3:
        others = [prefix + bare[1:] for prefix in "يتن" if prefix != bare[0]]
        if any(frequency[other] > 2 for other in others) or frequency[bare + "ها"] + frequency[bare + "ه"] + frequency[bare + "وا"] > 3:
            return True
    return len(word) > 4 and word[-1] == "ت" and word[-2] not in "اي" and frequency[word[:-1]] > 4


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    folder, ontology, *paths = sys.argv[1:]
    given, weight, alien = given_names(ontology), bearers(folder), foreign(folder)
    known = gazetteer_names(ontology) | nisba_forms(ontology)
    frequency, behind = collections.Counter(), collections.Counter()
    for words in sentences(paths):
        frequency.update(words)
        for first, second in zip(words, words[1:]):
            if first in given or first in tables.BEFORE_FAMILY_NAMES:
                behind[second] += 1

    def share(word):
        return behind[word] / frequency[word]

    endings = accusatives(paths)

    def is_shaped(word):
        """Whether a rare word shows by particles, pronouns or endings that it is no name."""
        if weight[word] or word in given or word in alien or word in tables.NAMES or is_known(word) or share(word) > 0.05:
            return False
        if re.fullmatch(r"[وف]?[بك]ال.{3,}|[وف]?لل.{3,}", word) and not word.endswith("ي"):
            return True
        if re.fullmatch(r".{4,}(?:ها|هم|هما|هن|كم)", word) and forms(word[:-2], frequency) > 2:
            return True
        return endings[word] > 0 or len(word) > 3 and (is_verb(word, frequency) or forms(word, frequency) > LEAST_FORMS)

    def is_known(word):
        # لل: the alef of the article is not written behind the preposition.
        articled = re.sub("^([وف]?)لل", r"\1ال", word)
        return any(form[start:] in known for form in (word, articled) for start in range(3) if not form[:start].strip("وفبلك"))

    def is_ordinary(word):
        if word in tables.ORDINARY:
            return True
        if word in given or is_known(word) or word in tables.NAMES:
            return False
        if share(word) > MOST_BEHIND_NAMES or weight[word] >= LEAST_BEARERS:
            return False
        if re.fullmatch(r"[وف]?(?:[بك]?ال|لل).+ي", word):
            # A family name often looks like the adjective of a place.
            return weight[word] == 0 and share(word) < 0.03 and frequency[word + "ه"] + frequency["ال" + base(word) + "ه"] >= 8
        if frequency[word] >= CERTAIN and weight[word] < 2:
            return True
        if weight[word] < 2 and word not in alien and share(word) < 0.05 and is_verb(word, frequency):
            return True
        return forms(word, frequency) >= LEAST_FORMS + (2 if word in alien or weight[word] > 1 else 0)

    frequent = [word for word, count in frequency.most_common() if WORD.fullmatch(word)][:FREQUENT]
    ordinary = {word for word in frequent if is_ordinary(word)} | {fold(word) for word in tables.ORDINARY}
    common = set(frequent)
    rarer = [word for word, _ in frequency.most_common(SHAPED) if WORD.fullmatch(word) and word not in common]
    ordinary |= {word for word in rarer if is_shaped(word)}
    # A particle and an ordinary word; a pronoun or preposition attached.
    for word in frequent + rarer:
        rest = word[1:]
        free = word not in given and word not in tables.NAMES and not is_known(word)
        if free and word[0] in "وفبلكس" and len(rest) > 2 and rest in ordinary:
            if weight[word] < 2 and share(word) <= MOST_BEHIND_NAMES and (word not in alien or frequency[word] > 60):
                ordinary.add(word)
    # No word that with a particle before it would hide a name (ب + ري: بري).
    names = {word for word in weight if weight[word] >= LEAST_BEARERS} | tables.NAMES
    ordinary = {
        word
        for word in ordinary
        if word in tables.ORDINARY or not any(particle + word in names - given for particle in "وفبلك")
    }
    ordinary |= {fold(phrase) for phrase in tables.PHRASES}
    write(os.path.join(ontology, "lexicon", "ordinary-words.ttl"), ordinary)
    print(f"ordinary-words.ttl: {len(ordinary)} words")


def write(path, words):
    groups = {}
    for word in sorted(words):
        groups.setdefault(word[0], []).append(word)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(
            "# Words that end a person's name, in the folded spelling that matching works on. Exact forms, no inflection.\n"
            "# Made by Scripts/ordinary_words.py; see ontology/README.md.\n"
            "@prefix lex: <https://w3id.org/rawabit/lexicon#> .\n"
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        )
        for letter, group in sorted(groups.items()):
            file.write(f"\nlex:ordinary-{ord(letter):04x} a lex:OrdinaryWord ;\n")
            file.write(f'  skos:prefLabel "{group[0]}"@ar')
            for start in range(1, len(group), 8):
                lead = " ;\n  skos:altLabel " if start == 1 else " ,\n    "
                file.write(lead + " , ".join(f'"{word}"@ar' for word in group[start : start + 8]))
            file.write(" .\n")


if __name__ == "__main__":
    main()
