import Foundation
import RDFModel
import RDFSyntax
import Synchronization

/// JSON-LD that is not what it should be, where its reader tells no place.
public struct JSONLDError: Error, Equatable, Sendable {
  /// The name under which the text was read.
  public let file: String
  public let reason: String
}

extension OxigraphProgram {
  /// Hands each quad of a JSON-LD file to `handler`, in the order of the file, in constant memory of ours.
  ///
  /// The program writes N-Quads into a pipe; there are no files between. Nodes without a label are called
  /// `b1`, `b2` …, so that equal files give equal quads; a label that might be taken for one of these is
  /// changed consistently. By the rules of JSON-LD a relative IRI without a base is no error: what it stands
  /// in is passed over. Contexts at addresses of the web are not fetched.
  ///
  /// - Throws: `RDFSyntaxError` or `JSONLDError` for a file that is no JSON-LD; `RDFFileError`;
  ///   `OxigraphError`; what `handler` throws.
  public func readJSONLD(
    path file: String, base: IRI? = nil, handler: (Quad) throws -> Void
  ) throws {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw RDFFileError(file: file, code: errno) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments =
      ["convert", "--from-format", "jsonld", "--to-format", "nq"]
      + (base.map { ["--from-base", $0.value] } ?? [])
    process.environment = ProcessInfo.processInfo.environment.merging(["RUST_BACKTRACE": "0"]) {
      $1
    }
    process.standardInput = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    let output = Pipe()
    let errors = Pipe()
    process.standardOutput = output
    process.standardError = errors
    do { try process.run() } catch {
      throw OxigraphError.failed(program: path, words: error.localizedDescription)
    }
    let complaint = Drain(errors.fileHandleForReading)
    var labels = BlankNodeNames()
    var failure: (any Error)?
    do {
      try RDFReader.read(
        from: output.fileHandleForReading.fileDescriptor, format: .nQuads, file: file
      ) { try handler(labels.renamed($0)) }
    } catch let error as RDFSyntaxError {
      // Its place is one in the program's output.
      failure = JSONLDError(file: file, reason: error.reason)
    } catch {
      failure = error
    }
    // If it still writes, nobody reads any more.
    try? output.fileHandleForReading.close()
    if failure != nil { process.terminate() }
    process.waitUntilExit()
    let words = complaint.text()
    if let failure { throw failure }
    guard process.terminationReason == .exit && process.terminationStatus == 0 else {
      throw Self.fault(in: file, saying: Self.message(in: words))
    }
  }

  /// `Parser error at line 2 column 20: …`, or words without a place.
  static func fault(in file: String, saying words: String) -> any Error {
    guard
      let match = words.wholeMatch(
        of:
          /(?:Parser error )?at line (\d+) (?:between columns? (\d+) .*?|columns? (\d+)(?: .*?)?): (.*)/
      ),
      let line = Int(match.output.1), let column = Int(match.output.2 ?? match.output.3 ?? "")
    else { return JSONLDError(file: file, reason: words) }
    return RDFSyntaxError(file: file, line: line, column: column, reason: String(match.output.4))
  }
}

/// Reads a pipe to its end on another thread, so that its writer never waits.
private final class Drain: Sendable {
  private let bytes = Mutex(Data())
  private let end = DispatchSemaphore(value: 0)

  init(_ handle: FileHandle) {
    Thread.detachNewThread { [self] in
      let all = (try? handle.readToEnd()) ?? nil
      bytes.withLock { $0 = all ?? Data() }
      end.signal()
    }
  }

  /// Waits for the end; to be asked once.
  func text() -> String {
    end.wait()
    return String(decoding: bytes.withLock { $0 }, as: UTF8.self)
  }
}
