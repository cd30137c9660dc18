import RDFModel

/// A syntax of RDF, as a value; each one is made in a file of its own folder.
public struct RDFFormat: Sendable {
  /// As the syntax's specification calls it: `Turtle`, `N-Quads`.
  public let name: String
  /// Without parameters: `text/turtle`.
  public let mediaType: String
  /// Without the dot, the customary one first.
  public let fileExtensions: [String]
  /// Whether it can say in which graph a triple stands.
  public let supportsGraphs: Bool
  /// Whether `RDFReader` reads it.
  public var isReadable: Bool { grammar != nil }
  /// How libserd calls the syntax; nil where it cannot be read.
  let grammar: Grammar?
  /// Makes a writer that streams.
  let makeWriter: @Sendable (ByteSink, Prefixes) -> any QuadWriter
  /// Writes a whole dataset as well as the format can: sorted and, where it allows, abbreviated.
  let writeDataset: @Sendable (Dataset, Prefixes, ByteSink) throws -> Void

  public static let all: [RDFFormat] = [.turtle, .trig, .nTriples, .nQuads, .jsonLD]

  /// By a file name's extension, in any case and with or without its dot.
  public init?(fileExtension: String) {
    let wanted = fileExtension.lowercased().drop { $0 == "." }
    guard let format = RDFFormat.all.first(where: { $0.fileExtensions.contains(String(wanted)) })
    else { return nil }
    self = format
  }

  /// By the extension of the last component of a path.
  public init?(path: String) {
    guard let name = path.split(separator: "/").last, let dot = name.lastIndex(of: ".") else {
      return nil
    }
    self.init(fileExtension: String(name[dot...]))
  }

  /// By a media type, whose parameters are passed over.
  public init?(mediaType: String) {
    let wanted = mediaType.lowercased().split(separator: ";").first?.filter { $0 != " " }
    guard let format = RDFFormat.all.first(where: { $0.mediaType == wanted }) else { return nil }
    self = format
  }

  init(
    name: String, mediaType: String, fileExtensions: [String], supportsGraphs: Bool,
    grammar: Grammar?,
    makeWriter: @escaping @Sendable (ByteSink, Prefixes) -> any QuadWriter,
    writeDataset: @escaping @Sendable (Dataset, Prefixes, ByteSink) throws -> Void
  ) {
    self.name = name
    self.mediaType = mediaType
    self.fileExtensions = fileExtensions
    self.supportsGraphs = supportsGraphs
    self.grammar = grammar
    self.makeWriter = makeWriter
    self.writeDataset = writeDataset
  }
}

extension RDFFormat: Hashable, CustomStringConvertible {
  public static func == (lhs: RDFFormat, rhs: RDFFormat) -> Bool { lhs.name == rhs.name }
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
  public var description: String { name }
}
