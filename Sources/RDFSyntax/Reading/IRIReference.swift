/// An IRI reference taken apart (RFC 3986, 3) and resolved (5.2), over bytes.
///
/// libserd leaves dot segments in some results; Turtle asks for the algorithm of RFC 3986 as it
/// stands, without normalisation of what is absolute already.
struct IRIReference: Equatable {
  typealias Bytes = ArraySlice<UInt8>

  var scheme: Bytes?
  var authority: Bytes?
  var path: Bytes
  var query: Bytes?
  var fragment: Bytes?

  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    if let hash = rest.firstIndex(of: UInt8(ascii: "#")) {
      fragment = rest[(hash + 1)...]
      rest = rest[..<hash]
    }
    if let mark = rest.firstIndex(of: UInt8(ascii: "?")) {
      query = rest[(mark + 1)...]
      rest = rest[..<mark]
    }
    if let length = IRIReference.schemeLength(rest) {
      scheme = rest[..<(rest.startIndex + length)]
      rest = rest[(rest.startIndex + length + 1)...]
    }
    if rest.starts(with: [0x2F, 0x2F]) {
      let start = rest.startIndex + 2
      let end = rest[start...].firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
      authority = rest[start..<end]
      rest = rest[end...]
    }
    path = rest
  }

  /// The length of `scheme` in `scheme ":"` (RFC 3986, 3.1) at the start of `bytes`, or nil.
  static func schemeLength(_ bytes: some Collection<UInt8>) -> Int? {
    var length = 0
    for byte in bytes {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A: length += 1
      case 0x30...0x39, 0x2B, 0x2D, 0x2E:
        if length == 0 { return nil }
        length += 1
      case UInt8(ascii: ":"): return length > 0 ? length : nil
      default: return nil
      }
    }
    return nil
  }

  /// RFC 3986, 5.2.2 (strict).
  func resolved(against base: IRIReference) -> IRIReference {
    var target = self
    if scheme != nil {
      target.path = IRIReference.withoutDotSegments(path)
      return target
    }
    target.scheme = base.scheme
    if authority != nil {
      target.path = IRIReference.withoutDotSegments(path)
      return target
    }
    target.authority = base.authority
    if path.isEmpty {
      target.path = base.path
      if query == nil { target.query = base.query }
    } else if path.first == UInt8(ascii: "/") {
      target.path = IRIReference.withoutDotSegments(path)
    } else {
      target.path = IRIReference.withoutDotSegments(merged(with: base))
    }
    return target
  }

  /// RFC 3986, 5.2.3.
  private func merged(with base: IRIReference) -> Bytes {
    if base.authority != nil, base.path.isEmpty { return [UInt8(ascii: "/")] + path }
    guard let slash = base.path.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return base.path[...slash] + path
  }

  /// RFC 3986, 5.2.4, on whole segments: `..` takes the segment before it, and a dot segment at
  /// the end leaves its slash.
  static func withoutDotSegments(_ path: Bytes) -> Bytes {
    guard path.contains(UInt8(ascii: ".")) else { return path }
    let rooted = path.first == UInt8(ascii: "/")
    let segments = (rooted ? path.dropFirst() : path)
      .split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    var kept: [Bytes] = []
    for (index, segment) in segments.enumerated() {
      let isLast = index == segments.count - 1
      switch segment {
      case [0x2E]:
        if isLast { kept.append([]) }
      case [0x2E, 0x2E]:
        if !kept.isEmpty { kept.removeLast() }
        if isLast { kept.append([]) }
      default: kept.append(segment)
      }
    }
    let joined = Bytes(kept.joined(separator: [0x2F]))
    return rooted ? [0x2F] + joined : joined
  }

  /// RFC 3986, 5.3.
  var bytes: [UInt8] {
    var result: [UInt8] = []
    if let scheme { result += scheme + [UInt8(ascii: ":")] }
    if let authority { result += [0x2F, 0x2F] + authority }
    result += path
    if let query { result += [UInt8(ascii: "?")] + query }
    if let fragment { result += [UInt8(ascii: "#")] + fragment }
    return result
  }
}
