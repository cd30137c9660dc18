import Foundation

/// A SPARQL query and what its prologue tells of it.
public struct Query: Sendable {
  /// What its answer is.
  public enum Form: String, Sendable, CaseIterable {
    case select
    case ask
    case construct
    case describe

    /// Whether the answer is a graph.
    public var makesGraph: Bool { self == .construct || self == .describe }
  }

  public let text: String
  public let form: Form
  /// Names of namespaces without their colons, as the query declares them.
  public let prefixes: [(name: String, namespace: String)]

  /// Reads the prologue (SPARQL 1.1, production 4) up to the word that tells the form. Whether the
  /// rest is right is the engine's to say.
  public init(_ text: String) throws(QueryError) {
    var prefixes: [(name: String, namespace: String)] = []
    var rest = text[...]
    // A mark of the encoding is no part of the text.
    if rest.unicodeScalars.first == "\u{FEFF}" { rest.unicodeScalars.removeFirst() }
    while true {
      rest = rest.trimmingPrefix(/(?:\s|#[^\n\r]*)+/)
      if let base = rest.prefixMatch(of: /(?i:base)\s*<[^<>]*>/) {
        rest = rest[base.range.upperBound...]
      } else if let version = rest.prefixMatch(of: /(?i:version)\s*(?:"[^"\n]*"|'[^'\n]*')/) {
        rest = rest[version.range.upperBound...]
      } else if let prefix = rest.prefixMatch(of: /(?i:prefix)\s*([^\s:<]*):\s*<([^<>]*)>/) {
        prefixes.append((String(prefix.output.1), String(prefix.output.2)))
        rest = rest[prefix.range.upperBound...]
      } else {
        break
      }
    }
    let word = String(rest.unicodeScalars.prefix { $0.isASCII && $0.properties.isAlphabetic })
    guard let form = Form(rawValue: word.lowercased()) else { throw .notAQuery }
    self.text = text
    self.form = form
    self.prefixes = prefixes
  }
}
