import Foundation

/// A program that is run to its end, or ended when its time is over.
enum ChildProcess {
  /// - Returns: whether it ended by itself and with success.
  static func run(
    _ program: String, _ arguments: [String], input: FileHandle = .nullDevice,
    output: FileHandle = .nullDevice, seconds: Double
  ) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    guard ended.wait(timeout: .now() + seconds) == .success else {
      // A layout listens to nothing gentler.
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
      return false
    }
    return process.terminationReason == .exit && process.terminationStatus == 0
  }

  /// A folder that is there while `body` runs.
  static func withTemporaryFolder<Value>(_ body: (URL) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(Tool.name)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(folder)
  }
}
