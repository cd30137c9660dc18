import Articles
import Digests
import Foundation

/// One file of the output; counts and hashes what goes through it.
final class OutputFile {
  /// Path below the output folder.
  let name: String
  private let handle: FileHandle
  private let path: String
  private var buffer: [UInt8] = []
  private var hash = SHA256()
  private var size = 0
  private static let pieceSize = 1 << 18

  init(name: String, path: String) throws(OutputError) {
    self.name = name
    self.path = path
    do {
      let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      guard FileManager.default.createFile(atPath: path, contents: nil) else {
        throw OutputError.cannotWrite(path: path, reason: String(cString: strerror(errno)))
      }
      handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    } catch let error as OutputError {
      throw error
    } catch {
      throw .cannotWrite(path: path, reason: systemWords(error))
    }
  }

  func write(_ bytes: some Sequence<UInt8>) throws(OutputError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.pieceSize { try flush() }
  }

  /// Ends the file and tells what is in it.
  func finish() throws(OutputError) -> Manifest.File {
    try flush()
    do {
      try handle.close()
    } catch {
      throw .cannotWrite(path: path, reason: systemWords(error))
    }
    return Manifest.File(
      path: name, bytes: size, sha256: hash.finish().hexadecimal)
  }

  private func flush() throws(OutputError) {
    guard !buffer.isEmpty else { return }
    buffer.withUnsafeBytes { hash.update($0) }
    size += buffer.count
    do {
      try handle.write(contentsOf: buffer)
    } catch {
      throw .cannotWrite(path: path, reason: systemWords(error))
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
