import CSerd

/// What libserd reads.
enum Grammar: Sendable {
  case turtle, trig, nTriples, nQuads

  var syntax: SerdSyntax {
    switch self {
    case .turtle: SERD_TURTLE
    case .trig: SERD_TRIG
    case .nTriples: SERD_NTRIPLES
    case .nQuads: SERD_NQUADS
    }
  }

  /// One statement a line, so that a text may be cut at any line break.
  var isLineBased: Bool { self == .nTriples || self == .nQuads }
}
