/// What an image was made of and by, to tell whether it is still up to date.
public struct ImageOrigin: Equatable, Sendable {
  /// What tells one state of a file from another without reading it.
  public struct FileState: Equatable, Sendable {
    /// Bytes.
    public var size: Int64
    /// Nanoseconds since 1970.
    public var modified: Int64

    public init(size: Int64, modified: Int64) {
      self.size = size
      self.modified = modified
    }
  }

  public struct Source: Equatable, Sendable {
    /// Below the folder of the ontology.
    public var path: String
    public var state: FileState

    public init(path: String, state: FileState) {
      self.path = path
      self.state = state
    }
  }

  /// SHA-256 of the sources, hexadecimal.
  public var hash: String
  /// The program that compiled: another one may have other rules of inflection.
  public var program: FileState
  /// In the byte order of their paths.
  public var sources: [Source]

  public init(hash: String, program: FileState, sources: [Source]) {
    self.hash = hash
    self.program = program
    self.sources = sources
  }
}
