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
    try ChildProcess.withTemporaryFolder { work in
      let page = work.appendingPathComponent("page.html")
      let pdf = work.appendingPathComponent("page.pdf")
      try Data(html.utf8).write(to: page)
      // The page is our own and may load nothing; root cannot have Chromium's sandbox.
      let arguments =
        ["--headless", "--disable-gpu", "--no-pdf-header-footer"]
        + (geteuid() == 0 ? ["--no-sandbox"] : [])
        + [
          "--print-to-pdf=\(pdf.path)", "--user-data-dir=\(work.path)/profile", page.absoluteString,
        ]
      guard try ChildProcess.run(browser, arguments, seconds: Self.seconds),
        let bytes = try? Data(contentsOf: pdf), !bytes.isEmpty
      else { throw PrintError.failed(browser: browser) }
      try SingleFile.write(bytes, to: path)
    }
  }
}

/// Why a page was not printed.
public enum PrintError: Error, Equatable, Sendable {
  /// None of these is there.
  case noBrowser(searched: String)
  case failed(browser: String)
}
