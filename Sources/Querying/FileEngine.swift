import Foundation
import Oxigraph

extension OxigraphProgram {
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
      throw OxigraphError.failed(program: path, words: Self.message(in: words))
    }
    return Array(try Data(contentsOf: URL(fileURLWithPath: output)))
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
