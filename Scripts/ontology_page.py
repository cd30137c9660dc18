#!/usr/bin/env python3
"""Writes ontology/index.html: the classes and properties of ontology/rawabit.ttl, with a picture.

usage: ontology_page.py            writes the page
       ontology_page.py --check    exits with 1 if the page is not what it would be, its picture apart
"""

import html
import re
import subprocess
import sys
from pathlib import Path

from rdflib import OWL, RDF, RDFS, SKOS, Graph, Namespace, URIRef

FOLDER = Path(__file__).parent.parent / "ontology"
PAGE = FOLDER / "index.html"
RW = Namespace("https://w3id.org/rawabit/ontology#")
PROPERTIES = OWL.ObjectProperty, OWL.DatatypeProperty, RDF.Property

HEAD = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The Rawabit ontology</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; color: #1b1f24; }
h1, h2 { line-height: 1.2; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #d0d7de; padding: .4rem .6rem; text-align: left; vertical-align: top; }
td[dir=rtl] { text-align: right; }
code { font-size: .9em; white-space: nowrap; }
figure { margin: 1rem 0; overflow-x: auto; }
:target { background: #fff8c5; }
</style>
</head>
<body>
"""


class Page:
    def __init__(self):
        self.graph = Graph().parse(FOLDER / "rawabit.ttl")

    def terms(self, *kinds):
        found = {term for kind in kinds for term in self.graph.subjects(RDF.type, kind)}
        return sorted(term for term in found if term.startswith(RW))

    def text(self, term, part, language):
        for value in self.graph.objects(term, part):
            if value.language == language:
                return html.escape(str(value))
        return ""

    def example(self, term, language):
        text = self.text(term, SKOS.example, language)
        return f"<br><i>{text}</i>" if text else ""

    def name(self, term):
        """A term as a link: within the page, or to where it is defined."""
        short = html.escape(self.graph.namespace_manager.normalizeUri(term).strip("<>"))
        target = "#" + term.removeprefix(RW) if term.startswith(RW) else str(term)
        return f'<a href="{html.escape(target)}"><code>{short}</code></a>'

    def names(self, term, part):
        values = self.graph.objects(term, part)
        return ", ".join(self.name(v) for v in sorted(values) if isinstance(v, URIRef))

    def table(self, terms, columns):
        """A row a term: its name, labels and comments, then `columns` of a heading and a property."""
        heads = ["term", "label", "comment", *columns]
        yield "<table>"
        yield f"<tr>{''.join(f'<th>{head}</th>' for head in heads)}<th>بالعربية</th></tr>"
        for term in terms:
            cells = [
                f'<td><code>rw:{html.escape(term.removeprefix(RW))}</code></td>',
                f"<td>{self.text(term, RDFS.label, 'en')}</td>",
                f"<td>{self.text(term, RDFS.comment, 'en')}{self.example(term, 'en')}</td>",
            ]
            cells += [f"<td>{self.names(term, part)}</td>" for part in columns.values()]
            arabic = f"<b>{self.text(term, RDFS.label, 'ar')}</b>: {self.text(term, RDFS.comment, 'ar')}"
            arabic += self.example(term, "ar")
            cells.append(f'<td lang="ar" dir="rtl">{arabic}</td>')
            yield f'<tr id="{html.escape(term.removeprefix(RW))}">{"".join(cells)}</tr>'
        yield "</table>"

    def picture(self):
        """The top classes and how properties link them."""
        lines = [
            'digraph ontology { rankdir=LR; node [shape=box, style=rounded, fontname="sans-serif"];',
            'edge [fontname="sans-serif", fontsize=10];',
        ]
        links = {}
        for term in self.terms(*PROPERTIES):
            ends = self.graph.value(term, RDFS.domain), self.graph.value(term, RDFS.range)
            if None not in ends and "XMLSchema#" not in ends[1]:
                links.setdefault(ends, []).append(term.removeprefix(RW))
        for (domain, range_), names in sorted(links.items()):
            edge = f'"{self.short(domain)}" -> "{self.short(range_)}"'
            labels = r"\n".join(names)
            lines.append(f'{edge} [label="{labels}"];')
        top = {end for ends in links for end in ends}
        for term in self.terms(OWL.Class):
            for parent in sorted(self.graph.objects(term, RDFS.subClassOf)):
                if {term, parent} <= top:
                    edge = f'"{self.short(term)}" -> "{self.short(parent)}"'
                    lines.append(f"{edge} [style=dashed, arrowhead=empty];")
        dot = "\n".join([*lines, "}"])
        svg = subprocess.run(["dot", "-Tsvg"], input=dot, capture_output=True, text=True, check=True)
        return svg.stdout[svg.stdout.index("<svg") :].strip()

    def short(self, term):
        return self.graph.namespace_manager.normalizeUri(term)

    def html(self):
        """The page without its picture, in two parts."""
        ontology = next(self.graph.subjects(RDF.type, OWL.Ontology))
        classes = self.terms(OWL.Class)
        individuals = sorted(
            term
            for term in set(self.graph.subjects(RDF.type, None))
            if term.startswith(RW) and any(kind in classes for kind in self.graph.objects(term, RDF.type))
        )
        head = [
            f"<h1>{self.text(ontology, RDFS.label, 'en')}</h1>",
            f"<p>{self.text(ontology, RDFS.comment, 'en')}</p>",
            f'<p lang="ar" dir="rtl">{self.text(ontology, RDFS.comment, "ar")}</p>',
            f"<p>Namespace <code>{RW}</code>, prefix <code>rw:</code>. Source: "
            '<a href="rawabit.ttl">rawabit.ttl</a>; what graphs must look like: '
            '<a href="shapes.ttl">shapes.ttl</a>; context of JSON-LD: '
            '<a href="context.jsonld">context.jsonld</a>.</p>',
            "<figure>",
        ]
        tail = [
            "<figcaption>What properties link; a dashed arrow leads to the wider class.</figcaption>",
            "</figure>",
            "<h2>Classes</h2>",
            *self.table(classes, {"wider": RDFS.subClassOf}),
            "<h2>Properties</h2>",
            *self.table(
                self.terms(*PROPERTIES),
                {"domain": RDFS.domain, "range": RDFS.range, "wider": RDFS.subPropertyOf},
            ),
            "<h2>Individuals</h2>",
            *self.table(individuals, {"class": RDF.type}),
            "<h2>Datatypes</h2>",
            *self.table(self.terms(RDFS.Datatype), {}),
            "</body>\n</html>\n",
        ]
        return HEAD + "\n".join(head), "\n".join(tail)


def main():
    page = Page()
    head, tail = page.html()
    if "--check" in sys.argv:
        parts = re.split(r"\n<svg.*?</svg>\n", PAGE.read_text(encoding="utf-8"), flags=re.DOTALL)
        if parts != [head, tail]:
            print("ontology/index.html is not of this ontology; run make ontology-page")
            sys.exit(1)
        return
    PAGE.write_text(f"{head}\n{page.picture()}\n{tail}", encoding="utf-8")


main()
