/// Text that is not of the format it was read as.
public struct RDFSyntaxError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The name under which the text was read; empty where it has none.
  public let file: String
  /// From 1.
  public let line: Int
  /// From 1, in bytes. Where a term is at fault and not a single character (an undeclared prefix,
  /// a lone surrogate), line and column are those at which its statement was understood. A byte more
  /// is counted for each `12.` of the same line, which libserd gets to read as `12 .`.
  public let column: Int
  public let reason: String

  public init(file: String, line: Int, column: Int, reason: String) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
  }

  public var description: String { "\(file):\(line):\(column): \(reason)" }

  /// Whether the text is of RDF 1.2.
  public var isOfTripleTerm: Bool { reason == Self.tripleTerm }
  static let tripleTerm = "a triple term (RDF 1.2), which is not read"
}

/// A file that could not be read.
public struct RDFFileError: Error, Equatable, Sendable, CustomStringConvertible {
  public let file: String
  /// The system's `errno`.
  public let code: Int32

  public init(file: String, code: Int32) {
    self.file = file
    self.code = code
  }

  public var description: String { "\(file): cannot be read (error \(code))" }
}

/// A format that can be written only.
public struct RDFFormatNotReadable: Error, Equatable, Sendable {
  public let format: String
}
