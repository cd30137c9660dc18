#!/usr/bin/env python3
"""Checks ontology/rawabit.ttl: documented, without axioms that two articles could break, and
consistent under OWL 2 RL, alone and with what articles say.

usage: ontology_check.py GRAPH.nq

Prints a line for each fault and, last, what was done; exits with 1 if there was a fault.
"""

import sys
from pathlib import Path

import owlrl
from owlrl.Namespaces import ERRNS
from rdflib import OWL, RDF, RDFS, SKOS, Dataset, Graph, Namespace, URIRef

RW = Namespace("https://w3id.org/rawabit/ontology#")
ONTOLOGY = Path(__file__).parent.parent / "ontology" / "rawabit.ttl"
KINDS = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property, RDFS.Datatype}
FORBIDDEN = [
    OWL.FunctionalProperty,
    OWL.InverseFunctionalProperty,
    OWL.AsymmetricProperty,
    OWL.IrreflexiveProperty,
    OWL.disjointWith,
    OWL.propertyDisjointWith,
    OWL.AllDisjointClasses,
    OWL.AllDisjointProperties,
    OWL.disjointUnionOf,
    OWL.complementOf,
    OWL.maxCardinality,
    OWL.maxQualifiedCardinality,
    OWL.cardinality,
    OWL.qualifiedCardinality,
    OWL.hasKey,
    OWL.differentFrom,
]


def is_property(ontology, term):
    kinds = set(ontology.objects(term, RDF.type))
    return bool(kinds & {OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property})


def is_wide(ontology, term):
    """Whether a class stands directly below those of other vocabularies."""
    wider = set(ontology.objects(term, RDFS.subClassOf))
    return (term, RDF.type, OWL.Class) in ontology and not any(c.startswith(RW) for c in wider)


def undocumented(ontology):
    """Terms without a label or comment in Arabic and in English, properties and wide classes
    without an example in both, properties that say nothing of what they link."""
    for term in sorted(set(ontology.subjects(RDF.type, None))):
        if not term.startswith(RW):
            continue
        parts = [RDFS.label, RDFS.comment]
        if is_property(ontology, term) or is_wide(ontology, term):
            parts.append(SKOS.example)
        for part in parts:
            languages = sorted(str(value.language) for value in ontology.objects(term, part))
            if languages != ["ar", "en"]:
                yield f"{term}: {part.fragment} in {languages}"
        if is_property(ontology, term):
            if not ((term, RDFS.domain, None) in ontology or (term, RDFS.range, None) in ontology):
                yield f"{term}: neither domain nor range"
        elif (term, RDF.type, OWL.Class) in ontology and (term, RDFS.subClassOf, None) not in ontology:
            yield f"{term}: below no class"


def undefined(ontology, graph):
    """Terms of the ontology's namespace that a graph uses and that are not defined."""
    used = set(graph.predicates()) | set(graph.objects(None, RDF.type))
    used |= {o for o in graph.objects() if isinstance(o, URIRef)}
    used |= {o.datatype for o in graph.objects() if getattr(o, "datatype", None)}
    for term in sorted(term for term in used if term.startswith(RW)):
        if (term, RDF.type, None) not in ontology:
            yield f"{term}: is used and not defined"


def contradictions(graph):
    """What an OWL 2 RL reasoner complains of."""
    closure = Graph()
    closure += graph
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(closure)
    for message in closure.subjects(RDF.type, ERRNS.ErrorMessage):
        yield f"contradiction: {closure.value(message, ERRNS.error)}"


def facts(path):
    """What articles say, without the words that it rests on: these are no individuals of ours."""
    dataset = Dataset()
    dataset.parse(path, format="nquads")
    graph = Graph()
    for subject, predicate, value, _ in dataset.quads():
        if "#" not in subject or "#participation-" in subject or "#tenure-" in subject:
            graph.add((subject, predicate, value))
    return graph


def main():
    ontology = Graph().parse(ONTOLOGY)
    said = facts(sys.argv[1])
    whole = ontology + said
    faults = [*undocumented(ontology), *undefined(ontology, said)]
    faults += [f"{axiom}: is used" for axiom in FORBIDDEN if (None, None, axiom) in ontology]
    faults += [f"{axiom}: is used" for axiom in FORBIDDEN if (None, axiom, None) in ontology]
    faults += [*contradictions(ontology), *contradictions(whole)]
    # A reasoner that finds nothing in a contradiction would find nothing anywhere.
    broken = whole + Graph()
    broken.add((RW.Event, OWL.disjointWith, RW.Session))
    event = next(said.subjects(RDF.type, RW.Event))
    broken.add((event, RDF.type, RW.Session))
    if not list(contradictions(broken)):
        faults.append("the reasoner overlooks a contradiction")
    for fault in faults:
        print(fault)
    terms = sum(1 for kind in KINDS for term in ontology.subjects(RDF.type, kind))
    print(f"{terms} terms, {len(said)} triples of articles, {len(faults)} faults")
    sys.exit(1 if faults else 0)


main()
