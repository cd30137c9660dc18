import Foundation

/// The terminal: results on standard output, everything said about them on standard error.
enum Console {
  static func print(_ line: String) { write(line + "\n", to: .standardOutput) }

  /// One line, with the program's name before it.
  static func complain(_ message: String) {
    write("rawabit: " + singleLine(message) + "\n", to: .standardError)
  }

  static func write(_ text: String, to handle: FileHandle) {
    // A reader that has gone away is not this program's error.
    try? handle.write(contentsOf: Data(text.utf8))
  }

  /// Names of files may hold line breaks and control characters; messages may not.
  static func singleLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isControl = scalar.properties.generalCategory == .control
      line.append(isControl ? "\u{FFFD}" : scalar)
    }
    return String(line)
  }

  static var errorIsTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}
