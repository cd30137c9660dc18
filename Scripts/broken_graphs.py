"""Ways to break a good graph: for each shape of ontology/shapes.ttl one SPARQL update or several,
after which that shape must complain. The graph is the one of seeds/ with the most kinds of nodes."""

PREFIXES = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX foaf: <http://xmlns.com/foaf/0.1/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX rw: <https://w3id.org/rawabit/ontology#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""

# The graph of an article holds none.
LINK = (
    "INSERT DATA { <http://e.example/l> a rw:Link , rdf:Statement ; rdfs:label 'l'@en , 'l'@ar ; "
    "rdf:subject <http://e.example/a> ; rdf:object <http://e.example/b> "
)

BROKEN = {
    "Named": [
        "DELETE { ?x rdfs:label ?l } WHERE { ?x a rw:Event ; rdfs:label ?l FILTER(LANG(?l) = 'en') }",
        "INSERT { ?x rdfs:label 'another'@en } WHERE { ?x a rw:Country }",
        "INSERT { ?x rdfs:label 'autre'@fr } WHERE { ?x a foaf:Person }",
    ],
    "Event": [
        "DELETE { ?x rw:status ?o } WHERE { ?x a rw:Event ; rw:status ?o }",
        "INSERT { ?x rw:status rw:Cancelled } WHERE { ?x a rw:Event ; rw:status rw:Held }",
        "INSERT { ?x rw:status rw:Signed } WHERE { ?x a rw:Event }",
        "INSERT { ?x rw:ordinal 'third' } WHERE { ?x a rw:Event }",
        "INSERT { ?x schema:startDate 'Monday' } WHERE { ?x a rw:Event }",
        "INSERT { ?x schema:location ?p } WHERE { ?x a rw:Event . ?p a foaf:Person }",
        "DELETE { ?n rdf:subject ?x } WHERE { ?x a rw:Event . ?n rdf:subject ?x }",
        "INSERT { ?x rw:sessionOf ?x } WHERE { ?x a rw:Event }",
    ],
    "Participation": [
        "DELETE { ?x rw:role ?o } WHERE { ?x rw:role ?o }",
        "DELETE { ?e rw:participation ?x } WHERE { ?e rw:participation ?x }",
        "DELETE { ?x rw:agent ?a . ?x rw:inPost ?p } WHERE { ?x a rw:Participation ; ?any ?value "
        "OPTIONAL { ?x rw:agent ?a } OPTIONAL { ?x rw:inPost ?p } }",
    ],
    "Host": ["INSERT { ?x rw:role rw:Host } WHERE { ?x rw:agent ?p . ?p a foaf:Person }"],
    "Tenure": [
        "DELETE { ?x rw:inPost ?o } WHERE { ?x a rw:Tenure ; rw:inPost ?o }",
        "INSERT { ?x rw:agent ?c } WHERE { ?x a rw:Tenure . ?c a rw:Country }",
        "INSERT { ?x rw:former 'yes' } WHERE { ?x a rw:Tenure }",
    ],
    "Person": ["INSERT { ?x org:holds ?c } WHERE { ?x a foaf:Person . ?c a rw:Country }"],
    "Post": ["INSERT { ?x rw:ofCountry ?p } WHERE { ?x a org:Post . ?p a foaf:Person }"],
    "JointBody": [
        "INSERT { ?x rw:organ ?e } WHERE { ?x a rw:JointBody . ?e a rw:Event }",
        "INSERT { ?x rw:party ?p } WHERE { ?x a rw:JointBody . ?p a foaf:Person }",
    ],
    "Document": [
        "INSERT { ?x rw:status rw:Held } WHERE { ?x a rw:Document }",
        "INSERT { ?x rw:signedOn '2024-13-01'^^<http://www.w3.org/2001/XMLSchema#date> } "
        "WHERE { ?x a rw:Document }",
    ],
    "Amount": [
        "DELETE { ?x schema:currency ?o } WHERE { ?x schema:currency ?o }",
        "DELETE { ?x schema:value ?o } INSERT { ?x schema:value 3.4e9 } WHERE { ?x schema:value ?o }",
    ],
    "Statement": [
        "DELETE { ?x rw:speaker ?o } WHERE { ?x rw:speaker ?o }",
        "INSERT { ?x rw:status rw:Held } WHERE { ?x a rw:Statement }",
        "INSERT { ?x schema:text 'text'@en } WHERE { ?x a rw:Statement }",
    ],
    "Article": [
        "DELETE { ?x schema:sha256 ?o } WHERE { ?x schema:sha256 ?o }",
        "INSERT { ?x schema:datePublished 'today' } WHERE { ?x a schema:NewsArticle }",
    ],
    "Graph": ["INSERT { ?x prov:wasDerivedFrom ?c } WHERE { ?x prov:wasDerivedFrom ?a . ?c a rw:Country }"],
    "Evidence": [
        "DELETE { ?x rw:rule ?o } WHERE { ?x rw:rule ?o }",
        "DELETE { ?x oa:hasTarget ?o } WHERE { ?x oa:hasTarget ?o }",
        "DELETE { ?x rw:confidence ?o } INSERT { ?x rw:confidence 1.5 } WHERE { ?x rw:confidence ?o }",
    ],
    "Link": [
        LINK + "}",
        LINK + "; rdf:predicate skos:closeMatch ; rw:rule 'a' ; rw:score 1.5 }",
        LINK + "; rdf:predicate skos:exactMatch ; rw:rule 'a' ; rw:score 0.9 }",
        LINK + "; rdf:predicate skos:closeMatch ; rw:score 0.9 }",
        LINK.replace("e.example/b", "e.example/a") + "; rdf:predicate skos:closeMatch ; rw:rule 'a' ; rw:score 0.9 }",
    ],
    "Words": [
        "DELETE { ?x oa:hasSelector ?o } WHERE { ?x oa:hasSelector ?o . ?o a oa:TextQuoteSelector }",
        "DELETE { ?x oa:hasSource ?o } WHERE { ?x oa:hasSource ?o }",
    ],
    "Position": ["DELETE { ?x oa:end ?o } INSERT { ?x oa:end 1 } WHERE { ?x oa:end ?o }"],
    "Quote": ["DELETE { ?x oa:exact ?o } INSERT { ?x oa:exact '' } WHERE { ?x oa:exact ?o }"],
    "Country": ["DELETE { ?x rw:isoCode ?o } WHERE { ?x rw:isoCode ?o }"],
    "Place": ["INSERT { ?x rw:inCountry ?p } WHERE { ?x a rw:Place . ?p a foaf:Person }"],
    "Organization": ["INSERT { ?x rw:ofCountry ?p } WHERE { ?x a org:Organization . ?p a foaf:Person }"],
    "Sector": ["DELETE { ?x skos:prefLabel ?o } WHERE { ?x a rw:Sector ; skos:prefLabel ?o }"],
}
