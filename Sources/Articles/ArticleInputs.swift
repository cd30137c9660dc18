import Foundation

/// What a file holds, told by the ending of its name.
public enum ArticleFormat: String, Sendable, CaseIterable {
  /// One article: the whole file is its text.
  case text
  /// One article: the running text of a page.
  case html
  /// One article a line, each a JSON object (jsonlines.org).
  case jsonLines

  /// Endings of file names, without the dot, in lower case.
  public var extensions: [String] {
    switch self {
    case .text: ["txt"]
    case .html: ["html", "htm"]
    case .jsonLines: ["jsonl", "ndjson"]
    }
  }

  /// The format of a file with this name; nil if the ending is none of ours.
  public init?(path: String) {
    let ending = (path as NSString).pathExtension.lowercased()
    guard let format = Self.allCases.first(where: { $0.extensions.contains(ending) }) else {
      return nil
    }
    self = format
  }
}

/// The files behind a list of INPUT arguments, in the order in which they are read.
public struct ArticleInputs: Sendable {
  enum Source: Sendable {
    case file(path: String, ArticleFormat)
    case standardInput
  }

  let sources: [Source]

  /// Looks each path up: a file, a folder (its files of a known kind and those of its subfolders,
  /// sorted by the bytes of their paths; hidden ones and linked folders are passed over), or `-`.
  public init(paths: [String]) throws(InputError) {
    var sources: [Source] = []
    var standardInputSeen = false
    for path in paths {
      if path == "-" {
        guard !standardInputSeen else { throw .standardInputTwice }
        standardInputSeen = true
        sources.append(.standardInput)
        continue
      }
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        throw .missing(path: path)
      }
      if isFolder.boolValue {
        var found: [String] = []
        try Self.collect(below: path, into: &found)
        guard !found.isEmpty else { throw .noArticles(folder: path) }
        found.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        for file in found {
          if let format = ArticleFormat(path: file) { sources.append(.file(path: file, format)) }
        }
      } else if let format = ArticleFormat(path: path) {
        sources.append(.file(path: path, format))
      } else {
        throw .unknownKind(path: path)
      }
    }
    self.sources = sources
  }

  private static func collect(below folder: String, into found: inout [String]) throws(InputError) {
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw .unreadable(path: folder, reason: systemWords(error))
    }
    for name in names where !name.utf8.starts(with: ".".utf8) {
      let path = folder.utf8.last == UInt8(ascii: "/") ? folder + name : folder + "/" + name
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
      if isFolder.boolValue {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        // A linked folder may lead back to one of its parents.
        if attributes?[.type] as? FileAttributeType != .typeSymbolicLink {
          try collect(below: path, into: &found)
        }
      } else if ArticleFormat(path: path) != nil {
        found.append(path)
      }
    }
  }
}

/// What the system says of an error, without Foundation's frame around it.
package func systemWords(_ error: any Error) -> String {
  var error = error as NSError
  while let underlying = error.userInfo[NSUnderlyingErrorKey] as? NSError { error = underlying }
  if error.domain == NSPOSIXErrorDomain { return String(cString: strerror(Int32(error.code))) }
  return error.localizedDescription
}
