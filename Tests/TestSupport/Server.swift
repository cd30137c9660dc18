import Foundation

/// A server that a test starts on the loopback interface and that ends with its last reference.
public final class Server: @unchecked Sendable {
  public enum Failure: Error {
    case noPort
    /// It ended, or took no connection in time; what it said.
    case notReady(String)
  }

  public let port: UInt16
  private let process = Process()
  private let log: TemporaryFolder

  /// Starts a program and waits until it takes connections on `port`.
  public init(
    _ program: String, _ arguments: [String], port: UInt16, seconds: Double = 60
  ) throws {
    self.port = port
    log = try TemporaryFolder()
    let logPath = try log.write("log", [])
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: logPath))
    process.standardError = process.standardOutput
    try process.run()
    let end = Date() + seconds
    while !Self.takesConnections(port) {
      guard process.isRunning, Date() < end else {
        process.terminate()
        throw Failure.notReady(try String(contentsOfFile: logPath, encoding: .utf8))
      }
      Thread.sleep(forTimeInterval: 0.05)
    }
  }

  deinit { kill() }

  /// Ends the server without a chance to tidy up.
  public func kill() {
    guard process.isRunning else { return }
    #if canImport(Glibc)
      Glibc.kill(process.processIdentifier, SIGKILL)
    #else
      process.terminate()
    #endif
    process.waitUntilExit()
  }

  /// A port that is free now.
  public static func freePort() throws -> UInt16 {
    let handle = socket(AF_INET, streamType, 0)
    defer { close(handle) }
    var address = loopback(port: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(handle, $0, length) == 0 ? getsockname(handle, $0, &length) : -1
      }
    }
    guard status == 0 else { throw Failure.noPort }
    return UInt16(bigEndian: address.sin_port)
  }

  private static func takesConnections(_ port: UInt16) -> Bool {
    let handle = socket(AF_INET, streamType, 0)
    defer { close(handle) }
    var address = loopback(port: port)
    return withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(handle, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
  }

  private static func loopback(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    return address
  }

  private static var streamType: Int32 {
    #if canImport(Glibc)
      Int32(SOCK_STREAM.rawValue)
    #else
      SOCK_STREAM
    #endif
  }
}
