"""The folding of Sources/TextAnalysis/Folding.swift for Arabic words, and the names of the gazetteer in it."""

import os
import re

ALIKE = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        **dict.fromkeys("ىئیېے", "ي"),
        "ؤ": "و",
        **dict.fromkeys("ةھہۀ", "ه"),
        "ک": "ك",
        "ڤ": "ف",
        "پ": "ب",
        "چ": "ج",
    }
)
DROPPED = re.compile("[\u00ad\u0610-\u061a\u061c\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


def fold(text):
    """The form that matching works on: one letter for spellings that the press mixes, no vowel signs."""
    return DROPPED.sub("", text).translate(ALIKE)


def nisba_forms(ontology):
    """Folded adjectives of nationality with article and proclitics: never ordinary words."""
    with open(os.path.join(ontology, "gazetteer", "countries.ttl"), encoding="utf-8") as lines:
        groups = re.findall(r'lex:nisba\w*\s((?:"[^"]*"(?:@\w+)?[\s,]*)+)', lines.read())
    bases = {fold(name) for group in groups for name in re.findall(r'"([^"]*)"@ar', group)}
    words = {base + ending for base in bases for ending in ("", "ه", "ا", "ين", "ون", "ات", "ان", "تان", "تين")}
    words |= {"ال" + word for word in words}
    words |= {"لل" + word[2:] for word in words if word.startswith("ال")}
    return words | {proclitic + word for word in words for proclitic in "وفبلك"}


def gazetteer_names(ontology, least_population=0):
    """Folded Arabic labels of countries, regions, organisations, agencies and of places of at least that population."""
    names = set()
    for file in ("countries", "places", "regions", "organisations", "agencies"):
        path = os.path.join(ontology, "gazetteer", f"{file}.ttl")
        with open(path, encoding="utf-8") as lines:
            blocks = lines.read().split("\n\n")
        for block in blocks:
            population = re.search(r"rw:population (\d+)", block)
            if file == "places" and least_population > int(population[1] if population else 0):
                continue
            found = re.findall(r'(?:rdfs:label|skos:altLabel|lex:ambiguousLabel)\s((?:"[^"]*"(?:@\w+)?[\s,]*)+)', block)
            names.update(fold(name) for group in found for name in re.findall(r'"([^"]*)"@ar', group))
    return names
