import Foundation

/// An installed Oxigraph, which is no part of this program: it reads what our own readers do not, and
/// answers queries over files.
public struct OxigraphProgram: Sendable {
  /// The environment variable that names the program.
  public static let variable = "RAWABIT_OXIGRAPH"
  private static let name = "oxigraph"
  public let path: String

  /// - Parameters:
  ///   - path: the program; without it the one that the environment variable names, else the
  ///     one on the path.
  ///   - task: what it is wanted for; an error carries it.
  public init(path: String? = nil, for task: OxigraphTask) throws(OxigraphError) {
    let environment = ProcessInfo.processInfo.environment
    let named = path ?? environment[Self.variable].flatMap { $0.isEmpty ? nil : $0 }
    let folders = environment["PATH"]?.split(separator: ":") ?? []
    let places = named.map { [$0] } ?? folders.map { "\($0)/\(Self.name)" }
    guard let found = places.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      throw .noProgram(searched: named ?? Self.name, task: task)
    }
    self.path = found
  }

  /// The line of the program's complaint that is for people.
  public static func message(in words: String) -> String {
    let lines = words.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    // Of a file that breaks its syntax, the line before “Error:” says what is wrong and where.
    let line =
      lines.first { $0.hasPrefix("Error while loading") } ?? lines.first { $0.hasPrefix("Error:") }
      ?? lines.last { !$0.isEmpty } ?? ""
    let message = line.trimmingPrefix("Error:").drop { $0 == " " }
    return message.isEmpty ? "no reason given" : String(message)
  }
}

/// What Oxigraph is wanted for.
public enum OxigraphTask: Sendable {
  case queries
  case readingJSONLD
}

/// Why Oxigraph did not do what it was asked for.
public enum OxigraphError: Error, Equatable, Sendable {
  /// None of these programs is there.
  case noProgram(searched: String, task: OxigraphTask)
  /// The program's own words; those on a query's syntax have its line and column in them.
  case failed(program: String, words: String)
}
