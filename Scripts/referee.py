#!/usr/bin/env python3
"""Judges files that the writers wrote: is each the same dataset as the file that it was made from?

Reads a JSON array of cases from standard input, each with `name`, `form` (which writer), `expected`
and `written` (paths whose endings say the formats), `base` (of the expected file, or null) and
`graphs` (whether the written format has them). Oxigraph reads everything; JSON-LD is read by PyLD
besides. Prints a JSON object with `judged` (count), `passedOver` (count, see `beyond_pyld`), `unread`
(names whose expected file Oxigraph itself refuses) and `failures` (a line each).
"""

import json
import sys

from pyld import jsonld
from pyoxigraph import (
    CanonicalizationAlgorithm,
    Dataset,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    RdfFormat,
    parse,
)

DOUBLE = NamedNode("http://www.w3.org/2001/XMLSchema#double")


def canonical(quads, graphs=True):
    """The lines of a dataset after RDFC-1.0, which gives blank nodes their names."""
    if not graphs:
        quads = (Quad(q.subject, q.predicate, q.object, DefaultGraph()) for q in quads)
    dataset = Dataset(quads)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return {str(quad) for quad in dataset}


def beyond_pyld(quads):
    """Whether PyLD is no judge: it rewrites the lexical forms of doubles that are strings (JSON-LD 1.1
    API, 8.2.2 does so to numbers alone), and takes no IRI with a white space beyond ASCII."""
    for quad in quads:
        for term in quad.subject, quad.predicate, quad.object, quad.graph_name:
            if isinstance(term, Literal) and term.datatype == DOUBLE:
                return True
            if isinstance(term, Literal):
                term = term.datatype
            if isinstance(term, NamedNode) and any(map(str.isspace, term.value)):
                return True
    return False


def by_pyld(path):
    with open(path, encoding="utf-8") as file:
        document = json.load(file)
    lines = jsonld.to_rdf(document, {"format": "application/n-quads"})
    return canonical(parse(input=lines.encode(), format=RdfFormat.N_QUADS))


def main():
    judged, passed_over, unread, failures, known = 0, 0, set(), [], {}
    for case in json.load(sys.stdin):
        path, base, graphs = key = case["expected"], case["base"], case["graphs"]
        if key not in known:
            try:
                quads = list(parse(path=path, base_iri=base))
                known[key] = canonical(quads, graphs), beyond_pyld(quads)
            except (SyntaxError, ValueError):
                known[key] = None
        if known[key] is None:
            unread.add(case["name"])
            continue
        expected, is_beyond_pyld = known[key]
        readers = {"Oxigraph": lambda path: canonical(parse(path=path))}
        if case["written"].endswith(".jsonld"):
            if is_beyond_pyld:
                passed_over += 1
            else:
                readers["PyLD"] = by_pyld
        for name, reader in readers.items():
            judged += 1
            try:
                if reader(case["written"]) != expected:
                    failures.append(f"{case['name']}, {case['form']}: {name} reads another graph")
            except Exception as error:  # whatever a reader throws is a failure of the file
                failures.append(f"{case['name']}, {case['form']}: {name} refuses it: {error!r}"[:300])
    verdict = {
        "judged": judged,
        "passedOver": passed_over,
        "unread": sorted(unread),
        "failures": failures,
    }
    json.dump(verdict, sys.stdout)


main()
