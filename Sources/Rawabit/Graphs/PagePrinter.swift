import Foundation

/// Prints pages to PDF with an installed Chromium, which is no part of this program.
public struct PagePrinter: Sendable {
  private static let names = ["chromium", "chromium-browser", "google-chrome", "chrome"]
  private static let seconds = 120.0
  private let browser: String

  /// Finds the browser that the environment variable `RAWABIT_CHROMIUM` names, else one on the path.
  public init() throws(PrintError) {
    let environment = ProcessInfo.processInfo.environment
    let folders = environment["PATH"]?.split(separator: ":") ?? []
    let found = Self.names.flatMap { name in folders.map { "\($0)/\(name)" } }
    let places = environment["RAWABIT_CHROMIUM"].map { [$0] } ?? found
    guard let browser = places.first(where: FileManager.default.isExecutableFile(atPath:)) else {
      throw .noBrowser(
        searched: environment["RAWABIT_CHROMIUM"] ?? Self.names.joined(separator: ", "))
    }
    self.browser = browser
  }

  /// Prints `html` to the file `path`, which appears whole or not at all.
  public func write(_ html: String, to path: String) throws {
    let work = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(Tool.name)-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: work, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: work) }
    let page = work.appendingPathComponent("page.html")
    let pdf = work.appendingPathComponent("page.pdf")
    try Data(html.utf8).write(to: page)
    try run(
      ["--print-to-pdf=\(pdf.path)", "--user-data-dir=\(work.path)/profile", page.absoluteString])
    guard let bytes = try? Data(contentsOf: pdf), !bytes.isEmpty else {
      throw PrintError.failed(browser: browser)
    }
    try SingleFile.write(bytes, to: path)
  }

  private func run(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: browser)
    // The page is our own and may load nothing; root cannot have Chromium's sandbox.
    process.arguments =
      ["--headless", "--disable-gpu", "--no-pdf-header-footer"]
      + (geteuid() == 0 ? ["--no-sandbox"] : []) + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    guard ended.wait(timeout: .now() + Self.seconds) == .success else {
      process.terminate()
      throw PrintError.failed(browser: browser)
    }
  }
}

/// Why a page was not printed.
public enum PrintError: Error, Equatable, Sendable {
  /// None of these is there.
  case noBrowser(searched: String)
  case failed(browser: String)
}
