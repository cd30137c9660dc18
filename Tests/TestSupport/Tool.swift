import Foundation

/// The package's own folders and programs.
public enum Package {
  /// The folder of `Package.swift`.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The program, built beside the tests, with its compiled lexicon beside it: read anew at each start,
  /// the ontology would take most of the time of most tests.
  public static let program: String = {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    let path = tests.deletingLastPathComponent().appendingPathComponent("rawabit").path
    // Without it the program reads the ontology, and tests take longer.
    _ = try? run(path, ["compile-lexicon", "--ontology", root + "/ontology"])
    return path
  }()

  /// Whether the long tests run too.
  public static var runsLongTests: Bool {
    ProcessInfo.processInfo.environment["RAWABIT_TESTS"] == "all"
  }

  /// Whether the program has its HTTP client; that of the short tests has none (`Package.swift`).
  public static var programReachesStores: Bool {
    ProcessInfo.processInfo.environment["RAWABIT_TESTS"] != "short"
  }

  /// What `rawabit build seeds` writes, built once for all tests that only read it.
  public static func builtSeeds() throws -> String { try seeds.get().path + "/out" }

  private static let seeds = Result<TemporaryFolder, any Error> {
    let work = try TemporaryFolder()
    let built = try rawabit("build", "seeds", "--out", work.path + "/out", "--quiet")
    guard built.status == 0 else { throw ToolFailure.failed(words: built.errors) }
    return work
  }

  /// A program of the Python environment that `make test` makes; nil if it is not there.
  public static func python(_ name: String) -> String? {
    let path = root + "/.venv/bin/" + name
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }

  /// A program on the search path; nil if it is not installed.
  public static func installed(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/\(name)" }.first(
      where: FileManager.default.isExecutableFile(atPath:))
  }
}

/// What a program did.
public struct ToolRun: Sendable {
  public var status: Int32
  public var output: String
  public var errors: String

  /// The lines of standard error.
  public var errorLines: [String] {
    errors.split(separator: "\n").map(String.init)
  }
}

public enum ToolFailure: Error {
  case timeLimit(program: String, seconds: Double)
  case failed(words: String)
}

/// Runs a program to its end, with a time limit; in the package's folder unless told otherwise.
public func run(
  _ program: String, _ arguments: [String], input: [UInt8] = [], in folder: String = Package.root,
  environment: [String: String] = [:], seconds: Double = 120
) throws -> ToolRun {
  // Files instead of pipes: a full pipe would stop the program.
  let work = try TemporaryFolder()
  let inputPath = try work.write("in", input)
  let outputPath = try work.write("out", [])
  let errorPath = try work.write("err", [])
  let process = Process()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  process.currentDirectoryURL = URL(fileURLWithPath: folder)
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: inputPath))
  process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: outputPath))
  process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errorPath))
  let ended = DispatchSemaphore(value: 0)
  process.terminationHandler = { _ in ended.signal() }
  try process.run()
  guard ended.wait(timeout: .now() + seconds) == .success else {
    process.terminate()
    throw ToolFailure.timeLimit(program: program, seconds: seconds)
  }
  func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
  }
  return ToolRun(
    status: process.terminationStatus, output: try text(outputPath), errors: try text(errorPath))
}

/// Runs `rawabit`.
public func rawabit(
  _ arguments: String..., input: [UInt8] = [], in folder: String = Package.root
) throws -> ToolRun {
  try run(
    Package.program, arguments, input: input, in: folder,
    environment: ["RAWABIT_ONTOLOGY": Package.root + "/ontology"])
}
