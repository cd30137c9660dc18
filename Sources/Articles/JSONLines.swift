import Foundation

/// Articles of a JSON Lines file, one an object a line; blank lines are passed over.
final class JSONLinesReader {
  private var lines: ByteLines
  private let path: String
  /// Names articles without an `id`: `stem-LINE`.
  private let stem: String
  private let leftOut: (ArticleError) -> Void
  private var number = 0
  private var anythingFound: Bool
  private var ended = false
  private let decoder = JSONDecoder()

  init(
    _ lines: ByteLines, path: String, stem: String, mayBeEmpty: Bool = false,
    leftOut: @escaping (ArticleError) -> Void
  ) {
    self.leftOut = leftOut
    anythingFound = mayBeEmpty
    self.lines = lines
    self.path = path
    self.stem = stem
  }

  func next() -> ArticleReader.Found? {
    while !ended {
      let line: [UInt8]?
      do {
        line = try lines.next()
      } catch {
        ended = true
        return (ArticleOrigin(path: path), .failure(.unreadable(systemWords(error))))
      }
      guard let line else {
        ended = true
        return anythingFound ? nil : (ArticleOrigin(path: path), .failure(.empty))
      }
      number += 1
      let isBlankLine = line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      if isBlankLine { continue }
      anythingFound = true
      let origin = ArticleOrigin(path: path, line: number)
      do {
        return (origin, .success(try article(line, origin)))
      } catch {
        return (origin, .failure(error))
      }
    }
    return nil
  }

  private func article(
    _ line: [UInt8], _ origin: ArticleOrigin
  ) throws(ArticleError.Reason) -> Article {
    let text = try decodeStrictly(line)
    let fields: ArticleFields
    do {
      fields = try decoder.decode(ArticleFields.self, from: Data(text.utf8))
    } catch let reason as ArticleError.Reason {
      throw reason
    } catch let error as DecodingError {
      throw reason(error)
    } catch {
      throw .malformedJSON(systemWords(error))
    }
    return try fields.article(idWhereNoneIsGiven: "\(stem)-\(number)") {
      leftOut(ArticleError(origin, $0))
    }
  }

  private func reason(_ error: DecodingError) -> ArticleError.Reason {
    switch error {
    case .typeMismatch: return .notAnObject
    case .dataCorrupted(let context):
      let details = (context.underlyingError as NSError?)?.userInfo[NSDebugDescriptionErrorKey]
      return .malformedJSON(details as? String ?? context.debugDescription)
    default: return .malformedJSON("\(error)")
    }
  }
}

/// The fields of an article's JSON object; others are passed over.
private struct ArticleFields: Decodable {
  var values: [Field: String] = [:]

  enum Field: String, CodingKey, CaseIterable {
    case id, text, url, title, language, publisher, published
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Field.self)
    for field in Field.allCases where container.contains(field) {
      if try container.decodeNil(forKey: field) { continue }
      if let value = try? container.decode(String.self, forKey: field) {
        values[field] = value
      } else if field == .id, let number = try? container.decode(Int.self, forKey: field) {
        values[field] = String(number)
      } else {
        throw ArticleError.Reason.wrongType(field: field.rawValue)
      }
    }
  }

  /// What says nothing usable about the article is left out; what is wrong with the article itself
  /// is an error.
  func article(
    idWhereNoneIsGiven: String, leftOut: (ArticleError.Reason) -> Void
  ) throws(ArticleError.Reason) -> Article {
    guard let text = values[.text] else { throw .missingField("text") }
    if isBlank(text) { throw .empty }
    if let offset = text.utf8.firstIndex(of: 0) {
      throw .nul(byteOffset: text.utf8.distance(from: text.utf8.startIndex, to: offset))
    }
    let id = values[.id] ?? idWhereNoneIsGiven
    if id.isEmpty || id == "." || id == ".." || id.utf8.contains(0) { throw .unusableID(id) }
    var published = given(.published)
    if let value = published, !isISODate(value) {
      leftOut(.malformedPublished(value))
      published = nil
    }
    var language = given(.language)
    if let value = language, !isLanguageTag(value) {
      leftOut(.malformedLanguage(value))
      language = nil
    }
    return Article(
      id: id, text: text, url: given(.url), title: given(.title), language: language,
      publisher: given(.publisher), published: published)
  }

  /// An empty string says as much as no field.
  private func given(_ field: Field) -> String? {
    guard let value = values[field], !value.isEmpty else { return nil }
    return value
  }
}
