#!/usr/bin/env python3
"""Writes ontology/lexicon/given-names.ttl and family-names.ttl: names of persons in Arabic script.

    python3 Scripts/given_names.py NAMES_DIR ontology

NAMES_DIR holds five tables (UTF-8 CSV with a header):
  full_names_ar_latin.csv.gz        arabic_key_normalised, …: full names
  given_names_ar_arabcountries.csv  arabic_key_normalised, count, latin_forms
  family_names_ar_arabcountries.csv arabic_key_normalised, count, latin_forms
  latin_to_ar_arabnamer.csv         latin, ar
  wikidata_name_items_ar.csv        wikidata_name_qid, ar_forms, latin_forms (`;` between forms)
name_tables.py says which Latin names to take, and which Arabic words are something else too often. Names of countries
and of larger places stay out. The same tables give the same bytes.
"""

import collections
import csv
import gzip
import os
import re
import sys

import name_tables as tables
from folding import fold, gazetteer_names

# Given names that fewer bearers have are left out: slips and family names are among them.
LEAST_BEARERS = 4
# The same for names that are ordinary words too.
LEAST_BEARERS_OF_WORDS = 8
WORD = re.compile(r"[\u0621-\u063a\u0641-\u064a]{3,}")


def read(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def arab_names(folder):
    """Names borne in Arab countries; عبد الله also as one word."""
    names = set()
    for row in read(folder, "given_names_ar_arabcountries.csv"):
        name = fold(row["arabic_key_normalised"])
        servant = re.fullmatch(r"عبد (ال\w{2,})", name)
        if servant and int(row["count"]) >= LEAST_BEARERS:
            names.update([name, "عبد" + servant[1]])
        elif re.fullmatch(r"\w{3,} الدين", name) and int(row["count"]) >= LEAST_BEARERS:
            names.update([name, name.replace(" ", "")])
        elif int(row["count"]) >= LEAST_BEARERS and WORD.fullmatch(name):
            names.add(name)
    return names


def foreign_names(folder):
    """Arabic spellings of the Latin names of the table."""
    wanted = set(tables.LATIN)
    pairs = [(row["latin"], row["ar"]) for row in read(folder, "latin_to_ar_arabnamer.csv")]
    for row in read(folder, "wikidata_name_items_ar.csv"):
        pairs += [(latin, ar) for latin in row["latin_forms"].split(";") for ar in row["ar_forms"].split(";")]
    names = {fold(ar) for latin, ar in pairs if latin.lower() in wanted}
    return {name for name in names | {fold(name) for name in tables.SPELLINGS} if WORD.fullmatch(name)}


def pairs(folder, arab):
    """The two-word beginnings of names whose first word needs the second one to be known for a name."""
    after = {first: set(more.split()) for first, more in tables.FIRST_OF_TWO.items()}
    after["علي"] |= arab
    found = collections.Counter()
    with gzip.open(os.path.join(folder, "full_names_ar_latin.csv.gz"), "rt", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            words = fold(row["arabic_key_normalised"]).split()
            if len(words) > 1 and words[0] == "علي":
                found[words[1]] += 1
    after["علي"] |= {word for word, count in found.items() if count > 1 and word.startswith("ال") and WORD.fullmatch(word)}
    return {f"{first} {second}" for first, seconds in after.items() for second in seconds if " " not in second}


def ordinary_names(folder, excluded):
    """Given names that many bear although they are ordinary words too."""
    rows = read(folder, "given_names_ar_arabcountries.csv")
    bearers = {fold(row["arabic_key_normalised"]): int(row["count"]) for row in rows}
    never = {fold(word) for word in tables.NOT_A_NAME_ALONE}
    return {
        name
        for name in excluded - never
        if bearers.get(name, 0) >= LEAST_BEARERS_OF_WORDS and not name.startswith("ال") and WORD.fullmatch(name)
    }


def family_names(folder, given):
    never = {fold(word) for word in tables.NOT_FAMILY}
    rows = read(folder, "family_names_ar_arabcountries.csv")
    names = {fold(row["arabic_key_normalised"]) for row in rows if int(row["count"]) >= LEAST_BEARERS}
    return {name for name in names if WORD.fullmatch(name)} - given - never


def keep(name, excluded, places):
    if name in excluded or name in places:
        return False
    return not name.startswith("ال") or name in tables.BEGINS_LIKE_ARTICLE


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    folder, ontology = sys.argv[1:]
    excluded = {fold(name) for name in tables.NOT_GIVEN}
    places = gazetteer_names(ontology, least_population=100_000)
    arab = {name for name in arab_names(folder) if keep(name, excluded, places)}
    foreign = {name for name in foreign_names(folder) if keep(name, excluded, places)} - arab
    arab |= pairs(folder, arab)
    ordinary = ordinary_names(folder, excluded) - arab - foreign
    given = [("arab", "GivenName", arab), ("foreign", "GivenName", foreign), ("ordinary", "OrdinaryGivenName", ordinary)]
    write(ontology, "given-names.ttl", "Given names of persons", [("given-" + title, *rest) for title, *rest in given])
    family = family_names(folder, arab | foreign)
    write(ontology, "family-names.ttl", "Family names of Arab countries", [("family", "FamilyName", family)])
    print(f"{len(arab)} Arab given names, {len(foreign)} foreign, {len(ordinary)} ordinary words; {len(family)} family names")


def write(ontology, name, subject, tables_of_names):
    """One file: a lexicon entry for each table of names and first letter."""
    with open(os.path.join(ontology, "lexicon", name), "w", encoding="utf-8", newline="\n") as file:
        file.write(
            f"# {subject}, in the folded spelling that matching works on (ا for أ إ آ, ي for ى ئ, ه for ة).\n"
            "# Made by Scripts/given_names.py; contains data of arabnamer (CC BY 4.0, E. Yousef 2026); see ontology/README.md.\n"
            "@prefix lex: <https://w3id.org/rawabit/lexicon#> .\n"
            "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n"
        )
        for title, kind, names in tables_of_names:
            groups = {}
            for name in sorted(names):
                groups.setdefault(name[0], []).append(name)
            for letter, group in sorted(groups.items()):
                file.write(f"\nlex:{title}-{ord(letter):04x} a lex:{kind} ;\n")
                file.write(f'  skos:prefLabel "{group[0]}"@ar')
                for start in range(1, len(group), 8):
                    lead = " ;\n  skos:altLabel " if start == 1 else " ,\n    "
                    file.write(lead + " , ".join(f'"{name}"@ar' for name in group[start : start + 8]))
                file.write(" .\n")


if __name__ == "__main__":
    main()
