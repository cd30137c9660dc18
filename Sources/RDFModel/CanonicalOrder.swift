/// The order of terms: that of the UTF-8 bytes of their canonical N-Quads form
/// (RDF 1.2 N-Quads, section "A Canonical form of N-Quads"), found without writing that form.
///
/// A canonical line begins with its subject, then predicate, object and graph name, each followed
/// by one space; sorting quads by this order therefore sorts the lines of a canonical file.
enum CanonicalOrder {
  /// One scalar as canonical text has it: its first byte, the byte after a backslash, its value.
  typealias Key = (lead: UInt8, second: UInt8, value: UInt8)

  static let backslash = UInt8(ascii: "\\")
  static let quote = UInt8(ascii: "\"")
  static let closingAngle = UInt8(ascii: ">")

  /// Negative, zero or positive as `lhs` stands before, at or after `rhs`, both between `<` and `>`.
  static func compareIRIs(_ lhs: ByteString, _ rhs: ByteString) -> Int {
    compare(lhs, rhs) { bytes, index in
      guard index < bytes.count else { return (closingAngle, 0, 0) }
      let byte = bytes[index]
      switch byte {
      case 0...0x20, UInt8(ascii: "<"), closingAngle, quote, UInt8(ascii: "{"), UInt8(ascii: "}"),
        UInt8(ascii: "|"), UInt8(ascii: "^"), UInt8(ascii: "`"), backslash:
        return (backslash, UInt8(ascii: "u"), byte)
      default: return (byte, 0, 0)
      }
    }
  }

  /// The same for lexical forms, both between quotation marks.
  static func compareForms(_ lhs: ByteString, _ rhs: ByteString) -> Int {
    compare(lhs, rhs) { bytes, index in
      guard index < bytes.count else { return (quote, 0, 0) }
      let byte = bytes[index]
      switch byte {
      case quote, backslash: return (backslash, byte, 0)
      case 0x08: return (backslash, UInt8(ascii: "b"), 0)
      case 0x09: return (backslash, UInt8(ascii: "t"), 0)
      case 0x0A: return (backslash, UInt8(ascii: "n"), 0)
      case 0x0C: return (backslash, UInt8(ascii: "f"), 0)
      case 0x0D: return (backslash, UInt8(ascii: "r"), 0)
      case 0...0x1F, 0x7F: return (backslash, UInt8(ascii: "u"), byte)
      case 0xEF
      where index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] > 0xBD:
        // U+FFFE and U+FFFF; their escapes begin with F, after those of all control characters.
        return (backslash, UInt8(ascii: "u"), bytes[index + 2])
      default: return (byte, 0, 0)
      }
    }
  }

  /// Finds the first scalar that differs; `key` tells how the scalar at an index (or the end) is
  /// written. Scalars of one lead byte that are not escaped are told apart by their raw bytes.
  private static func compare(
    _ lhs: ByteString, _ rhs: ByteString,
    key: (UnsafeBufferPointer<UInt8>, Int) -> Key
  ) -> Int {
    lhs.withUTF8 { left in
      rhs.withUTF8 { right in
        var index = 0
        let common = min(left.count, right.count)
        let (rawLeft, rawRight) = (UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right))
        // Eight bytes a step: IRIs of one namespace agree for long.
        while index + 8 <= common,
          rawLeft.loadUnaligned(fromByteOffset: index, as: UInt64.self)
            == rawRight.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        { index += 8 }
        while index < common, left[index] == right[index] { index += 1 }
        if index == left.count, index == right.count { return 0 }
        var start = index
        while start > 0, start < left.count, left[start] & 0xC0 == 0x80 { start -= 1 }
        if start == index, index < right.count, right[index] & 0xC0 == 0x80 {
          while start > 0, right[start] & 0xC0 == 0x80 { start -= 1 }
        }
        let a = key(left, start)
        let b = key(right, start)
        if a.lead != b.lead { return a.lead < b.lead ? -1 : 1 }
        if a.second != b.second { return a.second < b.second ? -1 : 1 }
        if a.value != b.value { return a.value < b.value ? -1 : 1 }
        return left[index] < right[index] ? -1 : 1
      }
    }
  }

  static func compare(_ lhs: Literal, _ rhs: Literal) -> Int {
    let forms = compareForms(lhs.form, rhs.form)
    if forms != 0 { return forms }
    switch (lhs.languageTag, rhs.languageTag) {
    case (let a?, let b?):
      let (left, right) = (ByteString(a), ByteString(b))
      return left == right ? 0 : left < right ? -1 : 1
    // After the closing quotation mark: a space, then `@`, then `^`.
    case (_?, nil): return rhs.datatype == XSD.string ? 1 : -1
    case (nil, _?): return lhs.datatype == XSD.string ? -1 : 1
    case (nil, nil):
      if lhs.datatype == rhs.datatype { return 0 }
      if lhs.datatype == XSD.string { return -1 }
      if rhs.datatype == XSD.string { return 1 }
      return compareIRIs(lhs.datatype.bytes, rhs.datatype.bytes)
    }
  }

  static func compare(_ lhs: BlankNode, _ rhs: BlankNode) -> Int {
    lhs.bytes == rhs.bytes ? 0 : lhs.bytes < rhs.bytes ? -1 : 1
  }

  static func compare(_ lhs: Triple, _ rhs: Triple) -> Int {
    let subjects = compare(lhs.subject.term, rhs.subject.term)
    if subjects != 0 { return subjects }
    let predicates = compareIRIs(lhs.predicate.bytes, rhs.predicate.bytes)
    return predicates != 0 ? predicates : compare(lhs.object, rhs.object)
  }

  static func compare(_ lhs: Term, _ rhs: Term) -> Int {
    switch (lhs, rhs) {
    case (.iri(let a), .iri(let b)): return compareIRIs(a.bytes, b.bytes)
    case (.literal(let a), .literal(let b)): return compare(a, b)
    case (.blank(let a), .blank(let b)): return compare(a, b)
    case (.triple(let a), .triple(let b)): return compare(a, b)
    default: return rank(lhs) < rank(rhs) ? -1 : 1
    }
  }

  /// By first bytes: `"` before `<<(` before `<` and a scheme's letter before `_:`.
  private static func rank(_ term: Term) -> Int {
    switch term {
    case .literal: 0
    case .triple: 1
    case .iri: 2
    case .blank: 3
    }
  }
}

extension IRI: Comparable {
  public static func < (lhs: IRI, rhs: IRI) -> Bool {
    CanonicalOrder.compareIRIs(lhs.bytes, rhs.bytes) < 0
  }
}

extension Literal: Comparable {
  public static func < (lhs: Literal, rhs: Literal) -> Bool { CanonicalOrder.compare(lhs, rhs) < 0 }
}

extension BlankNode: Comparable {
  public static func < (lhs: BlankNode, rhs: BlankNode) -> Bool { lhs.bytes < rhs.bytes }
}

extension Triple: Comparable {
  public static func < (lhs: Triple, rhs: Triple) -> Bool { CanonicalOrder.compare(lhs, rhs) < 0 }
}

extension Term: Comparable {
  public static func < (lhs: Term, rhs: Term) -> Bool { CanonicalOrder.compare(lhs, rhs) < 0 }
}

extension Resource: Comparable {
  public static func < (lhs: Resource, rhs: Resource) -> Bool {
    CanonicalOrder.compare(lhs.term, rhs.term) < 0
  }
}

extension Quad: Comparable {
  /// By subject, predicate, object and graph name; the default graph stands before named ones.
  public static func < (lhs: Quad, rhs: Quad) -> Bool {
    let triples = CanonicalOrder.compare(lhs.triple, rhs.triple)
    if triples != 0 { return triples < 0 }
    switch (lhs.graph, rhs.graph) {
    case (let a?, let b?): return a < b
    case (nil, _?): return true
    default: return false
    }
  }
}
