import CSerd
import RDFModel

/// Why a node of libserd's is no RDF term; the place is known to the caller.
struct TermFault: Error {
  let reason: String
}

/// Makes our terms of libserd's nodes: expands prefixed names, resolves relative IRIs, and refuses
/// what libserd 0.30 lets through (surrogates, IRIs with forbidden characters).
struct TermDecoder {
  typealias Node = UnsafePointer<SerdNode>

  private var base: IRIReference?
  private var prefixes: [ByteString: [UInt8]] = [:]
  /// By the bytes of a prefixed name and of an IRI as written; emptied when a prefix or the base
  /// changes.
  private var names = InternTable<IRI>()
  private var iris = InternTable<IRI>()
  private var languages = InternTable<String>()

  init(base: IRI?) {
    self.base = base.map { IRIReference(Array($0.value.utf8)) }
  }

  mutating func setBase(_ node: Node?) throws {
    guard let node else { return }
    base = IRIReference(try resolve(Self.bytes(node)))
    iris.removeAll()
  }

  mutating func setPrefix(_ name: Node?, _ iri: Node?) throws {
    guard let name, let iri else { return }
    prefixes[ByteString(try Self.text(Self.bytes(name)))] = try resolve(Self.bytes(iri))
    names.removeAll()
  }

  mutating func quad(
    _ graph: Node?, _ subject: Node?, _ predicate: Node?, _ object: Node?, _ datatype: Node?,
    _ language: Node?
  ) throws -> Quad {
    guard let subject, let predicate, let object else { throw TermFault(reason: "missing term") }
    guard predicate.pointee.type != SERD_BLANK else {
      throw TermFault(reason: "a blank node as predicate")
    }
    let name: Resource? =
      if let graph, graph.pointee.type != SERD_NOTHING { try resource(graph) } else { nil }
    let term: Term =
      switch object.pointee.type {
      case SERD_LITERAL: .literal(try literal(object, datatype, language))
      case SERD_BLANK: .blank(try blank(object))
      default: .iri(try iri(object))
      }
    return Quad(try resource(subject), try iri(predicate), term, graph: name)
  }

  private mutating func resource(_ node: Node) throws -> Resource {
    node.pointee.type == SERD_BLANK ? .blank(try blank(node)) : .iri(try iri(node))
  }

  private func blank(_ node: Node) throws -> BlankNode {
    BlankNode(unchecked: try Self.text(Self.bytes(node)))
  }

  private mutating func literal(
    _ node: Node, _ datatype: Node?, _ language: Node?
  ) throws -> Literal {
    let lexical = try Self.text(Self.bytes(node))
    if let language, language.pointee.type != SERD_NOTHING {
      let tag = try languages.value(for: Self.bytes(language)) {
        let tag = try Self.text(Self.bytes(language))
        do { return try Literal("", language: tag).language ?? tag } catch {
          throw TermFault(
            reason: tag.contains("--")
              ? "a text with a direction (RDF 1.2), \"\(tag)\", which is not read"
              : "malformed language tag \"\(tag)\"")
        }
      }
      return Literal(lexical, uncheckedLanguage: tag)
    }
    if let datatype, datatype.pointee.type != SERD_NOTHING {
      return Literal(lexical, datatype: try iri(datatype))
    }
    return Literal(lexical)
  }

  private mutating func iri(_ node: Node) throws -> IRI {
    let bytes = Self.bytes(node)
    switch node.pointee.type {
    case SERD_CURIE:
      let prefixes = prefixes
      return try names.value(for: bytes) { try Self.checked(Self.expand(bytes, prefixes)) }
    case SERD_URI:
      let base = base
      return try iris.value(for: bytes) { try Self.checked(Self.resolve(bytes, against: base)) }
    default: throw TermFault(reason: "an IRI was expected")
    }
  }

  private static func expand(
    _ name: UnsafeBufferPointer<UInt8>, _ prefixes: [ByteString: [UInt8]]
  ) throws -> [UInt8] {
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else {
      throw TermFault(reason: "a prefixed name without a colon")
    }
    let prefix = try text(UnsafeBufferPointer(rebasing: name[..<colon]))
    guard let namespace = prefixes[ByteString(prefix)] else {
      throw TermFault(reason: "undeclared prefix \"\(prefix):\"")
    }
    return namespace + name[(colon + 1)...]
  }

  private func resolve(_ reference: UnsafeBufferPointer<UInt8>) throws -> [UInt8] {
    try Self.resolve(reference, against: base)
  }

  private static func resolve(
    _ reference: UnsafeBufferPointer<UInt8>, against base: IRIReference?
  ) throws -> [UInt8] {
    if IRIReference.schemeLength(reference) != nil { return Array(reference) }
    guard let base else {
      throw TermFault(reason: "relative IRI <\(try text(reference))> without a base")
    }
    return IRIReference(Array(reference)).resolved(against: base).bytes
  }

  private static func checked(_ bytes: [UInt8]) throws -> IRI {
    let value = try bytes.withUnsafeBufferPointer(text)
    do { return try IRI(value) } catch TermError.relativeIRI {
      throw TermFault(reason: "relative IRI <\(value)>")
    } catch {
      throw TermFault(reason: "character not allowed in IRI <\(value)>")
    }
  }

  private static func bytes(_ node: Node) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: node.pointee.buf, count: node.pointee.n_bytes)
  }

  /// libserd makes three bytes of an escaped surrogate, which no UTF-8 text holds.
  private static func text(_ bytes: UnsafeBufferPointer<UInt8>) throws -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw TermFault(reason: "a surrogate or other bytes that are not UTF-8")
    }
    return text
  }
}
