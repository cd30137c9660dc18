import Foundation

/// Articles one after the other, in the order of the inputs; each read when it is asked for, so
/// that a JSON Lines file of any length takes the memory of its longest line.
///
/// An article that cannot be read is a failure in its place and does not end the sequence. The
/// second of two articles with one id is a failure that names the first.
public final class ArticleReader: Sequence, IteratorProtocol {
  private var sources: ArraySlice<ArticleInputs.Source>
  private var open: JSONLinesReader?
  private var seen = SeenArticles()

  private let leftOut: (ArticleError) -> Void

  /// `leftOut` hears of fields that are passed over in articles that are read all the same.
  public init(_ inputs: ArticleInputs, leftOut: @escaping (ArticleError) -> Void = { _ in }) {
    sources = inputs.sources[...]
    self.leftOut = leftOut
  }

  /// Reads standard input, or what else `handle` is, as JSON Lines; no line at all is no article.
  public init(jsonLines handle: FileHandle, leftOut: @escaping (ArticleError) -> Void = { _ in }) {
    sources = []
    self.leftOut = leftOut
    open = JSONLinesReader(
      ByteLines(descriptor: handle), path: "-", stem: "stdin", mayBeEmpty: true, leftOut: leftOut)
  }

  public func next() -> Result<Article, ArticleError>? {
    while true {
      if let lines = open {
        if let result = lines.next() { return checked(result) }
        open = nil
      }
      guard let source = sources.popFirst() else { return nil }
      switch source {
      case .standardInput:
        if let result = readStandardInput() { return checked(result) }
      case .file(let path, .jsonLines):
        do {
          open = JSONLinesReader(
            try ByteLines(path: path), path: path, stem: Self.stem(of: path), leftOut: leftOut)
        } catch {
          return .failure(ArticleError(ArticleOrigin(path: path), .unreadable(systemWords(error))))
        }
      case .file(let path, .text):
        return checked(readFile(path, as: Self.plainText))
      case .file(let path, .html):
        return checked(readFile(path, as: HTMLPage.article))
      }
    }
  }

  /// An article together with its place in the input.
  typealias Found = (origin: ArticleOrigin, result: Result<Article, ArticleError.Reason>)

  private func checked(_ found: Found) -> Result<Article, ArticleError> {
    switch found.result {
    case .failure(let reason):
      return .failure(ArticleError(found.origin, reason))
    case .success(let article):
      if let first = seen.insert(article.id, at: found.origin) {
        return .failure(ArticleError(found.origin, .duplicateID(article.id, first: first)))
      }
      return .success(article)
    }
  }

  private func readFile(
    _ path: String, as parse: (String, String) -> Result<Article, ArticleError.Reason>
  ) -> Found {
    let origin = ArticleOrigin(path: path)
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      return (origin, .failure(.unreadable(systemWords(error))))
    }
    do {
      return (origin, parse(try decodeStrictly(Array(data)), Self.stem(of: path)))
    } catch {
      return (origin, .failure(error))
    }
  }

  /// JSON Lines if the first byte that is no white space opens an object, else one text.
  private func readStandardInput() -> Found? {
    let origin = ArticleOrigin(path: "-")
    do {
      var lines = ByteLines(descriptor: FileHandle.standardInput)
      if try lines.firstSolidByte() == UInt8(ascii: "{") {
        open = JSONLinesReader(lines, path: "-", stem: "stdin", leftOut: leftOut)
        return nil
      }
      let bytes = try lines.rest()
      do {
        return (origin, Self.plainText(try decodeStrictly(bytes), id: "stdin"))
      } catch {
        return (origin, .failure(error))
      }
    } catch {
      return (origin, .failure(.unreadable(systemWords(error))))
    }
  }

  private static func plainText(
    _ text: String, id: String
  ) -> Result<Article, ArticleError.Reason> {
    isBlank(text) ? .failure(.empty) : .success(Article(id: id, text: text))
  }

  static func stem(of path: String) -> String {
    ((path as NSString).lastPathComponent as NSString).deletingPathExtension
  }
}
