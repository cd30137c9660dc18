#!/usr/bin/env python3
"""Writes the gazetteer of ontology/gazetteer/ from tables of facts.

usage: python3 Scripts/gazetteer.py DATA_DIR ontology/gazetteer

DATA_DIR holds countries.csv, cities.csv, subdivisions_wof.csv, organisations.csv, news_agencies.csv and
officials.csv (columns: see the functions that read them; multi-valued cells are separated by ';').
Written are countries.ttl, places.ttl, organisations.ttl, agencies.ttl and officials.ttl: the same
bytes for the same input. regions.ttl and publishers.ttl are kept by hand and are not touched.

English names of countries come from gazetteer_tables.py, never from the columns of countries.csv that went
through an ODbL source. Only the standard library is needed.
"""

import csv
import os
import re
import sys
import unicodedata

import gazetteer_tables as tables
from folding import fold

PREFIXES = {
    "foaf": "http://xmlns.com/foaf/0.1/",
    "lex": "https://w3id.org/rawabit/lexicon#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "rw": "https://w3id.org/rawabit/ontology#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "wd": "http://www.wikidata.org/entity/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
BASE = "https://w3id.org/rawabit/"
ARABIC_SPEAKING = set("AE BH DZ EG IQ JO KW LB LY MA OM PS QA SA SD SY TN YE".split())
ARABIC = re.compile(r"^[\u0621-\u064a\u0660-\u0669\u0671-\u06d3\s\d+().,\-–/ـ]+$")
SUBDIVISION_NOUNS = ("محافظة ", "ولاية ", "إمارة ", "منطقة ", "مدينة ")
# Words before a country's short name in its long one; the short name follows without change.
STATE_WORDS = ("جمهورية", "مملكة", "سلطنة", "إمارة", "دولة")


def literal(text, language=None):
    """A quoted Turtle literal."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"' + (f"@{language}" if language else "")


def identifier(path):
    """The IRI of an individual, by its path below .../id/."""
    return f"<{BASE}id/{path}>"


def cells(row, column):
    """The values of a multi-valued cell."""
    return [value.strip() for value in row[column].split(";") if value.strip()]


def unique(values):
    """Values in their order without repetition or empty ones."""
    return list(dict.fromkeys(value for value in values if value))


def slug(name):
    """An ASCII path segment for an English name."""
    name = name.translate(str.maketrans("łŁøØıßđĐæÆʿʾ‘’'", "lLoOisdDaA     "))
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def clean(text):
    """A form without vowel signs, tatweel and doubled spaces."""
    text = re.sub(r"[\u064b-\u0652\u0640]", "", text)
    return re.sub(r"\s+", " ", text.replace("\u06d5", "ة").replace("ی", "ي").replace("ک", "ك")).strip()


def wrapped(predicate, values, width=100):
    """A predicate with its values, broken into lines."""
    lines, line = [], predicate
    for number, value in enumerate(values):
        piece = f" {value}" + (" ," if number + 1 < len(values) else "")
        if len(line) + len(piece) > width and line != predicate:
            lines.append(line)
            line = "       " + piece
        else:
            line += piece
    return "\n".join([*lines, line])


class Turtle:
    """One file: nodes with their properties, written in the byte order of subjects."""

    def __init__(self, title):
        self.title = title
        self.nodes = {}

    def node(self, subject, types):
        """Starts a node; `add` fills it. Properties are written in the order of their first use."""
        if subject in self.nodes:
            raise ValueError(f"{subject} twice in {self.title}")
        self.nodes[subject] = {"a": list(types)}
        return subject

    def add(self, subject, predicate, *values):
        kept = self.nodes[subject].setdefault(predicate, [])
        for value in values:
            if value and value not in kept:
                kept.append(value)

    def write(self, path):
        body = []
        for subject in sorted(self.nodes, key=lambda iri: iri.encode()):
            lines = []
            for predicate, values in self.nodes[subject].items():
                if values:
                    lines.append(wrapped(predicate, values))
            body.append(f"{subject} " + " ;\n    ".join(lines) + " .\n")
        text = "\n".join(body)
        used = [p for p in sorted(PREFIXES) if re.search(rf"(?<![\w<]){p}:", text)]
        head = "".join(f"# {line}\n" for line in self.title.splitlines())
        head += "".join(f"@prefix {p}: <{PREFIXES[p]}> .\n" for p in used)
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            file.write(head + "\n" + text)


def read(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def english_names():
    """ISO code -> (label, other names, demonyms)."""
    result = {}
    for line in tables.ENGLISH.strip().splitlines():
        code, label, others, demonyms = line.split("|")
        result[code] = (label, unique(others.split(";")), unique(demonyms.split(";")))
    return result


def country_names(row):
    """Arabic label and alternatives of a country, the wrong ones of the source left out."""
    code = row["iso2"]
    dropped = set(tables.DROP_NAMES.get(code, [])) | set(tables.HIDDEN_NAMES.get(code, []))
    given = [row["name_ar"], row["official_ar"], *cells(row, "variants_ar"), *tables.MORE_NAMES.get(code, [])]
    given = unique(clean(name) for name in given if "،" not in name)
    names = [name for name in given if name not in dropped]
    label, others = names[0], names[1:]
    official = clean(row["official_ar"])
    word = official.split(" ")[0]
    if row["status"] == "territory" or label.startswith(STATE_WORDS) or label.endswith("المتحدة"):
        return label, others
    short = [name for name in names if name.split(" ")[0] not in STATE_WORDS and len(name.split()) < 3]
    short = [name for name in short if not name.startswith(("الجمهورية", "المملكة", "الاتحاد", "اتحاد"))]
    made = [f"دولة {name}" for name in short[:1]]
    if word in ("جمهورية", "مملكة", "الجمهورية"):
        head = "جمهورية" if word == "الجمهورية" else word
        made += [f"{head} {name}" for name in short]
    return label, unique(others + made)


def write_countries(folder):
    """countries.csv -> countries.ttl, and ISO code -> GeoNames id of the capital."""
    english = english_names()
    capitals = {}
    turtle = Turtle(
        "Countries and territories: ISO 3166-1 codes, Arabic and English names, nisba forms, capitals.\n"
        "Made by Scripts/gazetteer.py; sources and licences: ontology/README.md."
    )
    for row in read(folder, "countries.csv"):
        code = row["iso2"]
        subject = turtle.node(
            identifier(f"country/{code}"),
            ["rw:Country"] + (["rw:Territory"] if row["status"] == "territory" else []),
        )
        label, others = country_names(row)
        english_label, english_others, demonyms = english[code]
        turtle.add(subject, "rdfs:label", literal(label, "ar"), literal(english_label, "en"))
        turtle.add(subject, "skos:altLabel", *(literal(name, "ar") for name in others))
        turtle.add(subject, "skos:altLabel", *(literal(name, "en") for name in english_others))
        turtle.add(subject, "skos:hiddenLabel", *(literal(n, "ar") for n in tables.HIDDEN_NAMES.get(code, [])))
        turtle.add(subject, "lex:ambiguousLabel", *(literal(n, "ar") for n in tables.AMBIGUOUS.get(code, [])))
        masculine = cells(row, "nisba_ar") + cells(row, "nisba_ar_variants")
        feminine = cells(row, "nisba_ar_f") + cells(row, "nisba_ar_f_variants")
        masculine, feminine = [clean(n) for n in masculine], [clean(n) for n in feminine]
        refused = tables.DROP_NISBAS.get(code, [])
        pairs = [(m, f) for m, f in zip(masculine, feminine) if m not in refused]
        masculine, feminine = [m for m, _ in pairs], [f for _, f in pairs]
        more = tables.MORE_NISBAS.get(code, [])
        turtle.add(subject, "lex:nisba", *(literal(n, "ar") for n in unique(masculine + more)))
        irregular = [f for m, f in zip(masculine, feminine) if f != m + "ة"]
        # Two adjectives both inflect (كورية جنوبية); a noun or foreign word before the adjective does not.
        pairs = [n.split() for n in more if " " in n and n.split()[0] not in tables.FIXED_FIRST_WORDS]
        irregular += [" ".join(word + "ة" for word in words) for words in pairs]
        turtle.add(subject, "lex:nisbaFeminine", *(literal(n, "ar") for n in unique(irregular)))
        plurals = cells(row, "nisba_plural_irregular") + tables.BROKEN_PLURALS.get(code, [])
        turtle.add(subject, "lex:nisbaPlural", *(literal(n, "ar") for n in unique(plurals)))
        turtle.add(subject, "lex:demonym", *(literal(name, "en") for name in demonyms))
        turtle.add(subject, "rw:isoCode", literal(code))
        if row["capital_geonames"] and code not in tables.NO_CAPITAL:
            capitals[code] = row["capital_geonames"]
        turtle.add(subject, "lex:metonym", *(identifier(f"place/{p}") for p in tables.METONYMS.get(code, [])))
        if row["wikidata"]:
            turtle.add(subject, "owl:sameAs", f"wd:{row['wikidata']}")
        turtle.add(subject, "rw:geonames", literal(row["geonames_id"]) if row["geonames_id"] else "")
    return turtle, capitals


def place_english(name, code=""):
    """English label of a city: the usual one, else the source's without the diacritics of transliteration."""
    if name in tables.CITY_LABELS:
        return tables.CITY_LABELS[name]
    if code in ARABIC_SPEAKING:
        name = unicodedata.normalize("NFKD", name)
        name = "".join(c for c in name if not unicodedata.combining(c))
    name = re.sub(r"\s*\(disputed\)", "", name)
    plain = name.translate(str.maketrans("ĀāĪīŪūḨḩŞşŢţḐḑZ̧z̧‘’", "AaIiUuHhSsTtDdZ̧z̧''"))
    return plain.replace("Z̧", "Z").replace("z̧", "z").replace("'", "'").strip()


def place_forms(forms):
    """The names without those that are ordinary words; a town that would have none left is named with مدينة."""
    refused = {fold(name) for name in tables.NOT_PLACES}
    return [form for form in forms if fold(form) not in refused] or [f"مدينة {forms[0]}"]


def write_places(folder, countries, capitals):
    """cities.csv and subdivisions_wof.csv -> places.ttl; sets rw:capital of the countries."""
    turtle = Turtle(
        "Cities, towns and first-level subdivisions. Contains data of GeoNames (CC BY 4.0), Natural Earth (public\n"
        "domain) and Who's On First (CC BY 4.0). Made by Scripts/gazetteer.py; see ontology/README.md."
    )
    country_labels = set()
    for row in read(folder, "countries.csv"):
        label, others = country_names(row)
        country_labels.update([label, *others])
    by_geonames, taken, bare = {}, set(), set()
    rows = read(folder, "cities.csv")
    rows.sort(key=lambda row: (-int(row["population"] or 0), row["name_en"]))
    for row in rows:
        if row["name_en"] in tables.SKIP_CITIES:
            continue
        disputed = row["name_en"] in tables.DISPUTED
        code = tables.DISPUTED[row["name_en"]] if disputed else row["iso2"]
        if disputed and row["iso2"] not in ("IL", "AE", "EG", "LB", "SD", "SS"):
            code = row["iso2"]
        name = place_english(row["name_en"], row["iso2"])
        path = slug(name) + (f"-{code.lower()}" if code else "")
        if path in taken:
            continue
        taken.add(path)
        subject = turtle.node(identifier(f"place/{path}"), ["rw:Place"])
        if row["geonames_id"]:
            by_geonames[row["geonames_id"]] = path
        forms = unique(clean(n) for n in [row["name_ar"], *cells(row, "name_ar_variants")])
        forms = [form for form in forms if ARABIC.match(form)]
        bare.update(forms)
        forms = place_forms(forms)
        turtle.add(subject, "rdfs:label", literal(forms[0], "ar"), literal(name, "en"))
        turtle.add(subject, "skos:altLabel", *(literal(n, "ar") for n in forms[1:] if n not in country_labels))
        turtle.add(subject, "skos:altLabel", *(literal(n, "ar") for n in tables.MORE_PLACE_NAMES.get(name, [])))
        clash = [n for n in forms if n in country_labels or n in tables.COMMON_WORDS]
        turtle.add(subject, "lex:ambiguousLabel", *(literal(n, "ar") for n in clash))
        if code:
            turtle.add(subject, "rw:inCountry", identifier(f"country/{code}"))
        if row["wikidata"]:
            turtle.add(subject, "owl:sameAs", f"wd:{row['wikidata']}")
        turtle.add(subject, "rw:geonames", literal(row["geonames_id"]) if row["geonames_id"] else "")
        turtle.add(subject, "rw:population", row["population"] if int(row["population"] or 0) else "")
    add_subdivisions(folder, turtle, taken, bare | country_labels)
    for code, geonames in capitals.items():
        if geonames in by_geonames:
            countries.add(identifier(f"country/{code}"), "rw:capital", identifier(f"place/{by_geonames[geonames]}"))
    for metonyms in tables.METONYMS.values():
        for path in metonyms:
            if path not in taken:
                raise ValueError(f"no place {path}")
    return turtle


def add_subdivisions(folder, turtle, taken, bare):
    """Governorates and provinces, under the names that say so; a bare name only where nothing else has it."""
    for row in read(folder, "subdivisions_wof.csv"):
        word, english_word = tables.SUBDIVISION_WORDS.get(row["iso2"], (None, None))
        if not word or not row["wikidata"]:
            continue
        forms = unique(clean(n) for n in [row["name_ar"], *cells(row, "name_ar_variants")])
        forms = [form for form in forms if ARABIC.match(form)]
        short = [re.sub(rf"^{word} ", "", form) for form in forms]
        short = [form for form in short if not form.startswith(SUBDIVISION_NOUNS)]
        if not short or row["name_en"] in tables.BAD_SUBDIVISIONS:
            continue
        name = f"{place_english(row['name_en'], row['iso2'])} {english_word}"
        name = name.replace(f"{english_word} {english_word}", english_word)
        label = f"{word} {short[0]}"
        label, name = tables.SUBDIVISION_LABELS.get((row["iso2"], row["name_en"]), (label, name))
        path = f"{slug(name)}-{row['iso2'].lower()}"
        if path in taken:
            continue
        taken.add(path)
        subject = turtle.node(identifier(f"place/{path}"), ["rw:Place", "rw:Region"])
        turtle.add(subject, "rdfs:label", literal(label, "ar"), literal(name, "en"))
        others = [form for form in forms if form.startswith(word + " ") and form != label]
        turtle.add(subject, "skos:altLabel", *(literal(n, "ar") for n in others))
        if short[0] in tables.BARE_SUBDIVISIONS and short[0] not in bare:
            turtle.add(subject, "skos:altLabel", literal(short[0], "ar"))
        turtle.add(subject, "rw:inCountry", identifier(f"country/{row['iso2']}"))
        turtle.add(subject, "owl:sameAs", f"wd:{row['wikidata']}")
        turtle.add(subject, "rw:geonames", literal(row["geonames_id"]) if row["geonames_id"] else "")


def add_labels(turtle, subject, row, arabic, english):
    """Label and alternatives of an organisation; ambiguous aliases are marked and stay alternatives."""
    refused = {fold(name) for name in tables.NOT_ORGANISATION_NAMES | tables.NOT_AGENCY_NAMES}
    arabic = [name for name in arabic if fold(name) not in refused]
    turtle.add(subject, "rdfs:label", literal(arabic[0], "ar"), literal(english[0], "en"))
    ambiguous = [clean(name) for name in cells(row, "ambiguous_aliases")]
    ambiguous = [name for name in ambiguous if fold(name) not in refused and name not in tables.PLAIN_ALIASES]
    turtle.add(subject, "skos:altLabel", *(literal(n, "ar") for n in arabic[1:]))
    turtle.add(subject, "skos:altLabel", *(literal(n, "en") for n in english[1:]))
    turtle.add(subject, "lex:ambiguousLabel", *(literal(n, "ar") for n in unique(ambiguous)))


def write_organisations(folder):
    """organisations.csv -> organisations.ttl."""
    turtle = Turtle(
        "International organisations, their organs, funds, forums and movements.\n"
        "Made by Scripts/gazetteer.py; sources and licences: ontology/README.md."
    )
    agencies = {row["name_ar"] for row in read(folder, "news_agencies.csv")}
    for row in read(folder, "organisations.csv"):
        if row["name_ar"] in agencies or row["org_id"] in tables.NOT_ORGANISATIONS:
            continue
        kind = tables.ORGANISATION_CLASSES.get(row["type"], "rw:InternationalOrganization")
        if row["org_id"] in tables.COUNCILS:
            kind = "rw:JointBody"
        path = f"organisation/{slug(row['org_id'])}"
        subject = turtle.node(identifier(path), [kind])
        # A label in Latin letters is no Arabic one: the first Arabic alias takes its place.
        arabic = [clean(n) for n in [row["name_ar"], *cells(row, "aliases_ar")] if ARABIC.match(clean(n))]
        arabic += tables.MORE_ORGANISATION_NAMES.get(row["org_id"], [])
        add_labels(turtle, subject, row, unique(arabic), unique([row["name_en"], row["acronym_en"]]))
        if kind == "rw:Institution" and row["seat_iso2"]:
            turtle.add(subject, "rw:ofCountry", identifier(f"country/{row['seat_iso2']}"))
        parent = tables.ORGANS.get(row["org_id"])
        if parent:
            turtle.add(subject, "rw:organOf", identifier(f"organisation/{slug(parent)}"))
        if row["wikidata"]:
            turtle.add(subject, "owl:sameAs", f"wd:{row['wikidata']}")
    return turtle


def write_agencies(folder):
    """news_agencies.csv -> agencies.ttl."""
    turtle = Turtle(
        "News agencies and the country of each.\n"
        "Made by Scripts/gazetteer.py; sources and licences: ontology/README.md."
    )
    for row in read(folder, "news_agencies.csv"):
        subject = turtle.node(identifier(f"agency/{slug(row['agency_id'])}"), ["rw:NewsAgency"])
        arabic = unique(clean(n) for n in [row["name_ar"], *cells(row, "aliases_ar")])
        arabic = unique(arabic + tables.MORE_AGENCY_NAMES.get(row["agency_id"], []))
        acronym = row["agency_id"].split("_")[0]
        english = [row["name_en"], acronym if acronym.isupper() and len(acronym) < 8 else ""]
        add_labels(turtle, subject, row, arabic, unique(english))
        if row["agency_id"] not in tables.INTERNATIONAL_AGENCIES:
            turtle.add(subject, "rw:ofCountry", identifier(f"country/{row['iso2']}"))
        if row["wikidata"]:
            turtle.add(subject, "owl:sameAs", f"wd:{row['wikidata']}")
    return turtle


def iso_date(text):
    """A typed date, or nothing where the source's day does not exist."""
    match = re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", text)
    if not match or not (1 <= int(match[2]) <= 12 and 1 <= int(match[3]) <= 31):
        return ""
    return f'{literal(text)}^^xsd:date'


def write_officials(folder):
    """officials.csv -> officials.ttl: office holders with their tenures."""
    turtle = Turtle(
        "Office holders and their tenures, 2021 to January 2025; newer holders are missing.\n"
        "Ids and dates are facts of Wikidata (CC0). Made by Scripts/gazetteer.py; see ontology/README.md."
    )
    people = {}
    for row in read(folder, "officials.csv"):
        if iso_date(row["since"]) or not row["since"]:
            people.setdefault(row["wikidata"] or row["name_en"], []).append(row)
    for key, rows in sorted(people.items()):
        name = rows[0]["name_en"]
        path = "-".join(unique([slug(name), rows[0]["wikidata"].lower()]))
        subject = turtle.node(identifier(f"person/{path}"), ["foaf:Person"])
        arabic = unique(clean(row["name_ar"]) for row in rows)
        english = unique(row["name_en"] for row in rows)
        turtle.add(subject, "rdfs:label", literal(arabic[0], "ar"), literal(english[0], "en"))
        turtle.add(subject, "skos:altLabel", *(literal(n, "ar") for n in arabic[1:]))
        turtle.add(subject, "skos:altLabel", *(literal(n, "en") for n in english[1:]))
        if rows[0]["wikidata"]:
            turtle.add(subject, "owl:sameAs", f"wd:{rows[0]['wikidata']}")
        rows.sort(key=lambda row: (row["since"], row["position_en"], row["iso2"], row["until"]))
        for number, row in enumerate(rows, 1):
            tenure = turtle.node(identifier(f"person/{path}#tenure-{number}"), ["rw:Tenure"])
            turtle.add(subject, "rw:tenure", tenure)
            turtle.add(tenure, "rw:positionTitle", literal(row["position_en"], "en"))
            organisation = tables.OFFICE_ORGANISATIONS.get(row["position_en"], row["iso2"])
            if row["iso2"] in ("EU", "INT"):
                turtle.add(tenure, "org:organization", identifier(f"organisation/{slug(organisation)}"))
            else:
                turtle.add(tenure, "rw:ofCountry", identifier(f"country/{row['iso2']}"))
            turtle.add(tenure, "rw:since", iso_date(row["since"]))
            turtle.add(tenure, "rw:until", iso_date(row["until"]))
    return turtle


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    folder, out = sys.argv[1:]
    countries, capitals = write_countries(folder)
    places = write_places(folder, countries, capitals)
    files = {
        "countries.ttl": countries,
        "places.ttl": places,
        "organisations.ttl": write_organisations(folder),
        "agencies.ttl": write_agencies(folder),
        "officials.ttl": write_officials(folder),
    }
    os.makedirs(out, exist_ok=True)
    for name, turtle in files.items():
        turtle.write(os.path.join(out, name))
        print(f"{name}: {len(turtle.nodes)} nodes")


if __name__ == "__main__":
    main()
