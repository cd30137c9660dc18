import RDFModel

/// Terms as canonical N-Triples and N-Quads have them (RDF 1.2 N-Triples, "Canonical form").
extension [UInt8] {
  mutating func append(canonical term: Term) {
    switch term {
    case .iri(let iri): append(canonical: iri)
    case .blank(let node): append(canonical: node)
    case .literal(let literal): append(canonical: literal)
    case .triple(let triple):
      self += "<<( ".utf8
      append(canonical: triple)
      self += " )>>".utf8
    }
  }

  /// Subject, predicate and object with single spaces between them.
  mutating func append(canonical triple: Triple) {
    append(canonical: triple.subject)
    append(UInt8(ascii: " "))
    append(canonical: triple.predicate)
    append(UInt8(ascii: " "))
    append(canonical: triple.object)
  }

  mutating func append(canonical resource: Resource) {
    switch resource {
    case .iri(let iri): append(canonical: iri)
    case .blank(let node): append(canonical: node)
    }
  }

  /// Production IRIREF. Only an IRI that was made unchecked can need an escape; it still cannot
  /// leave its angle brackets.
  mutating func append(canonical iri: IRI) {
    append(UInt8(ascii: "<"))
    iri.bytes.withUTF8 { bytes in
      if bytes.contains(where: IRI.isForbidden) {
        for byte in bytes {
          if IRI.isForbidden(byte) { append(codePoint: UInt32(byte)) } else { append(byte) }
        }
      } else {
        append(contentsOf: bytes)
      }
    }
    append(UInt8(ascii: ">"))
  }

  /// Production BLANK_NODE_LABEL.
  mutating func append(canonical node: BlankNode) {
    self += "_:".utf8
    self += node.label.utf8
  }

  /// Production literal; `xsd:string` is left out.
  mutating func append(canonical literal: Literal) {
    append(quoted: literal.form)
    if let tag = literal.languageTag {
      append(UInt8(ascii: "@"))
      self += tag.utf8
    } else if literal.datatype != XSD.string {
      self += "^^".utf8
      append(canonical: literal.datatype)
    }
  }

  /// Production STRING_LITERAL_QUOTE: escapes for the quotation mark, the backslash, control
  /// characters, U+007F, U+FFFE and U+FFFF, and nothing else.
  mutating func append(quoted text: ByteString) {
    append(UInt8(ascii: "\""))
    text.withUTF8 { bytes in
      var plainFrom = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte >= 0x20, byte != 0x22, byte != 0x5C, byte != 0x7F, byte != 0xEF {
          index += 1
          continue
        }
        if byte == 0xEF {
          guard bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE else {
            index += 3
            continue
          }
          append(contentsOf: bytes[plainFrom..<index])
          append(codePoint: bytes[index + 2] == 0xBE ? 0xFFFE : 0xFFFF)
          index += 3
        } else {
          append(contentsOf: bytes[plainFrom..<index])
          append(escaped: byte)
          index += 1
        }
        plainFrom = index
      }
      append(contentsOf: bytes[plainFrom...])
    }
    append(UInt8(ascii: "\""))
  }

  /// Productions ECHAR and, for what has none, UCHAR.
  private mutating func append(escaped byte: UInt8) {
    let letter: Unicode.Scalar
    switch byte {
    case 0x08: letter = "b"
    case 0x09: letter = "t"
    case 0x0A: letter = "n"
    case 0x0C: letter = "f"
    case 0x0D: letter = "r"
    case 0x22, 0x5C: letter = Unicode.Scalar(byte)
    default:
      append(codePoint: UInt32(byte))
      return
    }
    append(UInt8(ascii: "\\"))
    append(UInt8(truncatingIfNeeded: letter.value))
  }

  /// `\u` and four upper-case hexadecimal digits.
  private mutating func append(codePoint: UInt32) {
    self += "\\u".utf8
    for shift in [12, 8, 4, 0] as [UInt32] {
      let digit = UInt8(truncatingIfNeeded: codePoint >> shift & 0xF)
      append(digit < 10 ? 0x30 + digit : 0x41 - 10 + digit)
    }
  }
}
