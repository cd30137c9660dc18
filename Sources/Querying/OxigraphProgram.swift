import Foundation

/// Answers queries over files with an installed Oxigraph, which is no part of this program.
public struct OxigraphProgram: Sendable {
  /// The environment variable that names the program.
  public static let variable = "RAWABIT_OXIGRAPH"
  private static let name = "oxigraph"
  private let path: String

  /// - Parameter path: the program; without it the one that the environment variable names, else the
  ///   one on the path.
  public init(path: String? = nil) throws(QueryError) {
    let environment = ProcessInfo.processInfo.environment
    let named = path ?? environment[Self.variable].flatMap { $0.isEmpty ? nil : $0 }
    let folders = environment["PATH"]?.split(separator: ":") ?? []
    let places = named.map { [$0] } ?? folders.map { "\($0)/\(Self.name)" }
    guard let found = places.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      throw .noProgram(searched: named ?? Self.name)
    }
    self.path = found
  }

  /// Answers over the triples of all graphs of a file of RDF as one; `GRAPH` finds each by itself.
  ///
  /// The file goes into a store in a temporary folder, which is gone afterwards.
  public func answer(_ query: Query, over file: String) async throws -> QueryAnswer {
    let work = try WorkFolder()
    let store = work.path("store")
    _ = try await run(["load", "--location", store, "--file", file], in: work)
    try Data(query.text.utf8).write(to: URL(fileURLWithPath: work.path("query.rq")))
    let bytes = try await run(
      [
        "query", "--location", store, "--query-file", work.path("query.rq"),
        "--results-format", query.form.makesGraph ? "ttl" : "json", "--union-default-graph",
      ], in: work)
    return try QueryAnswer(bytes, to: query.form)
  }

  /// What the program prints.
  private func run(_ arguments: [String], in work: WorkFolder) async throws -> [UInt8] {
    let output = work.path("output")
    let errors = work.path("errors")
    for file in [output, errors] { try Data().write(to: URL(fileURLWithPath: file)) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    // Files instead of pipes: a full pipe would stop the program.
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
    process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errors))
    let child = ChildHandle(process)
    try Task.checkCancellation()
    try await withTaskCancellationHandler {
      try await child.run()
    } onCancel: {
      child.end()
    }
    try Task.checkCancellation()
    guard process.terminationReason == .exit && process.terminationStatus == 0 else {
      let words = String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: errors)), as: UTF8.self)
      throw QueryError.failed(program: path, words: Self.message(in: words))
    }
    return Array(try Data(contentsOf: URL(fileURLWithPath: output)))
  }

  /// The line of the program's complaint that is for people.
  static func message(in words: String) -> String {
    let lines = words.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
    // Of a file that breaks its syntax, the line before “Error:” says what is wrong and where.
    let line =
      lines.first { $0.hasPrefix("Error while loading") } ?? lines.first { $0.hasPrefix("Error:") }
      ?? lines.last { !$0.isEmpty } ?? ""
    let message = line.trimmingPrefix("Error:").drop { $0 == " " }
    return message.isEmpty ? "no reason given" : String(message)
  }
}

/// A program that may be ended from another thread.
private final class ChildHandle: @unchecked Sendable {
  // Foundation guards the process by itself.
  private let process: Process

  init(_ process: Process) { self.process = process }

  /// Starts the program and waits for its end.
  func run() async throws {
    try await withCheckedThrowingContinuation { (end: CheckedContinuation<Void, any Error>) in
      process.terminationHandler = { _ in end.resume() }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        end.resume(throwing: error)
      }
    }
  }

  func end() {
    if process.isRunning { process.terminate() }
  }
}

/// A folder that is gone with its last reference.
private final class WorkFolder: Sendable {
  private let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("rawabit-query-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appendingPathComponent(name).path }
}
