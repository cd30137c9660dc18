import RDFModel

/// A second reader of N-Triples and N-Quads, of RDF 1.2 too: a referee that shares nothing with
/// libserd.
struct LineParser {
  struct Failure: Error {}

  private let bytes: [UInt8]
  private var index = 0

  static func parse(_ text: [UInt8]) throws -> [Quad] {
    var parser = LineParser(bytes: text)
    var quads: [Quad] = []
    while parser.index < text.count {
      if let quad = try parser.line() { quads.append(quad) }
    }
    return quads
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func peek(_ text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

  private mutating func eat(_ text: String) throws {
    guard peek(text) else { throw Failure() }
    index += text.utf8.count
  }

  private mutating func space() {
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
  }

  private mutating func line() throws -> Quad? {
    space()
    var quad: Quad?
    if index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D, !peek("#") {
      let triple = try triple()
      space()
      let graph: Resource? = peek(".") ? nil : try resource()
      space()
      try eat(".")
      quad = Quad(triple, graph: graph)
      space()
    }
    if index < bytes.count, peek("#") {
      while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    }
    if index < bytes.count {
      guard bytes[index] == 0x0A || bytes[index] == 0x0D else { throw Failure() }
      index += 1
    }
    return quad
  }

  private mutating func triple() throws -> Triple {
    let subject = try resource()
    space()
    let predicate = try iri()
    space()
    return Triple(subject, predicate, try term())
  }

  private mutating func resource() throws -> Resource {
    guard let resource = Resource(try term()) else { throw Failure() }
    return resource
  }

  private mutating func term() throws -> Term {
    if peek("<<(") {
      try eat("<<(")
      space()
      let inner = try triple()
      space()
      try eat(")>>")
      return .triple(inner)
    }
    if peek("<") { return .iri(try iri()) }
    if peek("_:") {
      index += 2
      let start = index
      while index < bytes.count, !" \t.<)".utf8.contains(bytes[index]) || isInnerDot { index += 1 }
      return .blank(try BlankNode(String(decoding: bytes[start..<index], as: UTF8.self)))
    }
    return .literal(try literal())
  }

  private var isInnerDot: Bool {
    bytes[index] == 0x2E && index + 1 < bytes.count && !" \t\r\n".utf8.contains(bytes[index + 1])
  }

  private mutating func iri() throws -> IRI { try IRI(try delimited("<", ">")) }

  private mutating func literal() throws -> Literal {
    let lexical = try delimited("\"", "\"")
    space()
    if peek("^^") {
      index += 2
      space()
      return Literal(lexical, datatype: try iri())
    }
    guard peek("@") else { return Literal(lexical) }
    index += 1
    let start = index
    while index < bytes.count,
      bytes[index] == 0x2D || Character(Unicode.Scalar(bytes[index])).isLetter
        || (0x30...0x39).contains(bytes[index])
    { index += 1 }
    let tag = String(decoding: bytes[start..<index], as: UTF8.self)
    for direction in [Literal.Direction.leftToRight, .rightToLeft] {
      let end = "--" + direction.rawValue
      if tag.hasSuffix(end) {
        return try Literal(
          lexical, language: String(tag.dropLast(end.count)), direction: direction)
      }
    }
    return try Literal(lexical, language: tag)
  }

  private mutating func delimited(_ open: String, _ close: String) throws -> String {
    try eat(open)
    var text: [UInt8] = []
    while !peek(close) {
      guard index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D else { throw Failure() }
      if bytes[index] == 0x5C {
        text += String(try escape()).utf8
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    index += 1
    guard let result = String(validating: text, as: UTF8.self) else { throw Failure() }
    return result
  }

  private mutating func escape() throws -> Unicode.Scalar {
    guard index + 1 < bytes.count else { throw Failure() }
    let kind = bytes[index + 1]
    index += 2
    let plain: [UInt8: Unicode.Scalar] = [
      0x62: "\u{8}", 0x74: "\t", 0x6E: "\n", 0x66: "\u{C}", 0x72: "\r", 0x22: "\"", 0x5C: "\\",
      0x27: "'",
    ]
    if let scalar = plain[kind] { return scalar }
    let length = kind == 0x75 ? 4 : kind == 0x55 ? 8 : 0
    let digits = String(decoding: bytes[index...].prefix(length), as: UTF8.self)
    index += length
    guard length > 0, let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value)
    else { throw Failure() }
    return scalar
  }
}
