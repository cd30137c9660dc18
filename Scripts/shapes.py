#!/usr/bin/env python3
"""Holds built graphs to ontology/shapes.ttl with pySHACL.

usage: shapes.py check GRAPH.nq    every article's graph, with the reference graph, must conform
       shapes.py break GRAPH.nq    broken as broken_graphs.py says, each shape must complain

Prints a line for each fault and, last, what was done; exits with 1 if there was a fault.
"""

import sys
from pathlib import Path

from broken_graphs import BROKEN, PREFIXES
from pyshacl import validate
from rdflib import RDF, SH, Dataset, Graph, Namespace, URIRef

ONTOLOGY = Path(__file__).parent.parent / "ontology"
SHAPE = Namespace("https://w3id.org/rawabit/shapes#")


def graphs(path):
    """The graph of each article with the reference data of what it names, by name."""
    dataset = Dataset()
    dataset.parse(path, format="nquads")
    names = sorted(str(g.identifier) for g in dataset.graphs() if len(g))
    reference = next(name for name in names if name.endswith("/graph/reference"))
    known = dataset.graph(URIRef(reference))
    for name in names:
        if name != reference:
            graph = Graph()
            graph += dataset.graph(URIRef(name))
            graph += named_in(graph, known)
            yield name, graph


def named_in(graph, reference):
    """What the reference graph says of the nodes of a graph, and of the nodes that it leads to."""
    result, seen = Graph(), set()
    open_nodes = set(graph.subjects())
    while open_nodes:
        node = open_nodes.pop()
        seen.add(node)
        for triple in reference.triples((node, None, None)):
            result.add(triple)
            if triple[2] not in seen:
                open_nodes.add(triple[2])
    return result


def complaints(graph, shapes):
    """The named shapes that complain, each with the words of its complaints."""
    _, report, _ = validate(graph, shacl_graph=shapes, inference="none", advanced=False)
    found = {}
    for result in report.subjects(RDF.type, SH.ValidationResult):
        source, focus = report.value(result, SH.sourceShape), report.value(result, SH.focusNode)
        types = set(graph.objects(focus, RDF.type))
        # A property shape may be shared: what complains is the shape whose target the node is.
        owners = [
            owner
            for owner in (source, *shapes.subjects(SH.property, source))
            if types.intersection(shapes.objects(owner, SH.targetClass))
            or any((focus, path, None) in graph for path in shapes.objects(owner, SH.targetSubjectsOf))
        ]
        words = " ".join(
            str(report.value(result, part))
            for part in (SH.focusNode, SH.resultPath, SH.value, SH.resultMessage)
        )
        for owner in owners:
            if (owner, RDF.type, SH.NodeShape) in shapes:
                found.setdefault(owner.removeprefix(SHAPE), []).append(words)
    return found


def check(path, shapes):
    count, faults = 0, 0
    for name, graph in graphs(path):
        count += 1
        for shape, words in sorted(complaints(graph, shapes).items()):
            for line in sorted(words):
                print(f"{name}: {shape}: {line}")
                faults += 1
    print(f"{count} graphs, {faults} faults")
    return count and not faults


def break_all(path, shapes):
    good = max((graph for _, graph in graphs(path)), key=lambda graph: len(set(graph.objects(None, RDF.type))))
    names = {str(s).removeprefix(SHAPE) for s in shapes.subjects(RDF.type, SH.NodeShape)}
    faults = [f"{name}: is broken by nothing" for name in sorted(names - BROKEN.keys())]
    faults += [f"{name}: is no shape" for name in sorted(BROKEN.keys() - names)]
    count = 0
    for name, updates in BROKEN.items():
        for update in updates:
            count += 1
            graph = Graph()
            graph += good
            graph.update(PREFIXES + update)
            if set(graph) == set(good):
                faults.append(f"{name}: changes nothing: {update}")
            elif name not in complaints(graph, shapes):
                faults.append(f"{name}: does not complain: {update}")
    for fault in faults:
        print(fault)
    print(f"{len(names)} shapes, {count} broken graphs, {len(faults)} faults")
    return not faults


def main():
    shapes = Graph().parse(ONTOLOGY / "shapes.ttl")
    is_good = {"check": check, "break": break_all}[sys.argv[1]](sys.argv[2], shapes)
    sys.exit(0 if is_good else 1)


main()
