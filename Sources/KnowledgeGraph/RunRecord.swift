import Digests
import RDFModel

/// What one run of the program read, with which software and ontology: the content of `run.ttl`
/// in the terms of PROV-O. Names no file, folder, user or machine.
public struct RunRecord: Sendable {
  /// One article that went in.
  public struct Input: Hashable, Sendable {
    public var id: String
    /// SHA-256 of the article as it was read, in lower-case hexadecimal digits.
    public var sha256: String
    public init(id: String, sha256: String) {
      self.id = id
      self.sha256 = sha256
    }
  }

  public var software: String
  public var version: String
  /// SHA-256 of the ontology's files, in hexadecimal digits.
  public var ontologyHash: String
  public var inputs: [Input]
  /// `xsd:dateTime`; left out where nil.
  public var startedAt: String?
  public var endedAt: String?

  public init(
    software: String, version: String, ontologyHash: String, inputs: [Input],
    startedAt: String? = nil, endedAt: String? = nil
  ) {
    self.software = software
    self.version = version
    self.ontologyHash = ontologyHash
    self.inputs = inputs
    self.startedAt = startedAt
    self.endedAt = endedAt
  }

  /// The record as triples of the default graph. The run's IRI is made of what went in, so equal
  /// runs have equal records apart from their times.
  public func quads(names: NodeNames) -> [Quad] {
    var sink = QuadSink(graph: nil)
    let content = [software, version, ontologyHash] + inputs.flatMap { [$0.id, $0.sha256] }
    let digest = SHA256.hexadecimal(of: content.joined(separator: "\u{1F}").utf8).prefix(12)
    let run = names.other("run/\(digest)")
    let agent = names.other(
      "software/\(NodeNames.percentEncoded(software))-\(NodeNames.percentEncoded(version))")
    let ontology = names.other("run/\(digest)#ontology")

    sink.add(run, RDF.type, PROV.term("Activity"))
    sink.add(run, RDFS.label, .arabic("تشغيل \(software) \(version)"))
    sink.add(run, RDFS.label, .english("Run of \(software) \(version)"))
    sink.add(run, PROV.term("wasAssociatedWith"), agent)
    sink.add(run, PROV.term("used"), ontology)
    for (property, time) in [("startedAtTime", startedAt), ("endedAtTime", endedAt)] {
      if let time { sink.add(run, PROV.term(property), Literal(time, datatype: XSD.dateTime)) }
    }

    sink.add(agent, RDF.type, PROV.term("SoftwareAgent"))
    sink.add(agent, RDFS.label, .english("\(software) \(version)"))
    sink.add(agent, SCHEMA.term("softwareVersion"), Literal(version))

    sink.add(ontology, RDF.type, PROV.entity)
    sink.add(ontology, RDFS.label, .arabic("أنطولوجيا روابط"))
    sink.add(ontology, RDFS.label, .english("Rawabit ontology"))
    sink.add(
      ontology, PROV.term("specializationOf"),
      IRI(unchecked: String(RW.namespace.dropLast())))
    sink.add(ontology, SCHEMA.sha256, Literal(ontologyHash))

    for input in inputs {
      let article = names.article(input.id)
      let graph = names.graph(input.id)
      sink.add(run, PROV.term("used"), article)
      sink.add(article, RDF.type, PROV.entity)
      sink.add(article, DCTERMS.identifier, Literal(input.id))
      sink.add(article, SCHEMA.sha256, Literal(input.sha256))
      sink.add(graph, RDF.type, PROV.entity)
      sink.add(graph, PROV.term("wasGeneratedBy"), run)
      sink.add(graph, PROV.wasDerivedFrom, article)
    }
    return sink.quads
  }
}
