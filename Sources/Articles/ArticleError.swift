/// Where an article stands in the input; for messages only.
public struct ArticleOrigin: Hashable, Sendable {
  /// The path as it was given or found below a folder that was given; `-` is standard input.
  public var path: String
  /// Line of a JSON Lines file, counted from 1.
  public var line: Int?

  public init(path: String, line: Int? = nil) {
    self.path = path
    self.line = line
  }
}

/// Why one article, or a field of it, could not be read. The articles after it are read all the
/// same.
public struct ArticleError: Error, Equatable, Sendable {
  public enum Reason: Error, Equatable, Sendable {
    /// The system refused to open or read the file; its own words.
    case unreadable(String)
    /// No text at all, or white space only.
    case empty
    /// Offset of the first byte that no UTF-8 text has there (Unicode 16, table 3-7), from the
    /// start of the file or line.
    case notUTF8(byteOffset: Int)
    /// A NUL; the offset is in bytes of the file, or of the decoded text of a JSON field.
    case nul(byteOffset: Int)
    /// The line is no JSON value; the decoder's own words.
    case malformedJSON(String)
    /// The line is JSON, but no object.
    case notAnObject
    case missingField(String)
    case wrongType(field: String)
    /// `id` is there, but cannot name anything: empty, `.` or `..`.
    case unusableID(String)
    /// An earlier article has the same id.
    case duplicateID(String, first: ArticleOrigin)
    /// `published` is no ISO date, month or year. The article is read without it.
    case malformedPublished(String)
    /// `language` has not the form of a BCP 47 tag. The article is read without it.
    case malformedLanguage(String)
  }

  public var origin: ArticleOrigin
  public var reason: Reason

  public init(_ origin: ArticleOrigin, _ reason: Reason) {
    self.origin = origin
    self.reason = reason
  }
}

/// Why the list of inputs as a whole cannot be used. Found before the first article is read.
public enum InputError: Error, Equatable, Sendable {
  case missing(path: String)
  /// Neither the folder nor its subfolders hold a file of a known kind.
  case noArticles(folder: String)
  /// The ending of the file's name says nothing of what is in it.
  case unknownKind(path: String)
  /// A folder that the system refuses to list; its own words.
  case unreadable(path: String, reason: String)
  /// `-` stands twice among the inputs.
  case standardInputTwice
}
