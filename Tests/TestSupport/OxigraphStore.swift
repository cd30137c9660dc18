import Foundation

/// An Oxigraph server over a folder that stays when the server is killed.
public final class OxigraphStore {
  private let program: String
  private let folder: TemporaryFolder
  public private(set) var server: Server
  public var address: String { "http://127.0.0.1:\(server.port)" }

  /// Nil, with a printed line, where the program is not installed.
  public init?() throws {
    guard let program = Package.python("oxigraph") else {
      print("skipped: oxigraph (of PyPI) is not installed; make test installs it")
      return nil
    }
    self.program = program
    folder = try TemporaryFolder()
    server = try Self.start(program, folder, port: try Server.freePort())
  }

  /// Ends the server at once and starts another over the same data, at the same address.
  public func killAndRestart() throws {
    server.kill()
    server = try Self.start(program, folder, port: server.port)
  }

  private static func start(
    _ program: String, _ folder: TemporaryFolder, port: UInt16
  ) throws -> Server {
    try Server(
      program,
      ["serve", "--location", folder.path + "/data", "--bind", "127.0.0.1:\(port)"], port: port)
  }

  /// Everything in the store, as sorted lines of N-Quads.
  public func lines() throws -> [String] {
    let result = try run(
      "/usr/bin/curl", ["-sS", "-H", "Accept: application/n-quads", "\(address)/store"])
    return result.output.split(separator: "\n").map(String.init)
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// Quads by graph, as a SPARQL endpoint counts them.
public func countsByGraph(endpoint: String) throws -> [String: Int] {
  let query = "SELECT ?g (COUNT(*) AS ?n) WHERE { GRAPH ?g { ?s ?p ?o } } GROUP BY ?g"
  let result = try run(
    "/usr/bin/curl",
    ["-sS", "-H", "Accept: text/csv", "--data-urlencode", "query=\(query)", endpoint])
  var counts: [String: Int] = [:]
  for row in result.output.split(whereSeparator: \.isNewline).dropFirst() {
    let cells = row.split(separator: ",").map { $0.trimmingCharacters(in: ["\""]) }
    if cells.count == 2 { counts[cells[0]] = Int(cells[1]) }
  }
  return counts
}
