import Foundation
import Lexicon
import Phrases
import TextAnalysis

/// How fast texts become lattices: folding, tokens, proclitics and the longest match of every form of the
/// lexicon, on one core.
///
/// usage: LatticeBenchmark LEXICON.BIN TEXTS ROUNDS, where TEXTS has a text a line, in UTF-8.
/// Prints the megabytes of text a second of processor time of the median round, and the readings found.
let arguments = CommandLine.arguments
guard arguments.count == 4, let rounds = Int(arguments[3]), rounds > 0 else {
  FileHandle.standardError.write(
    Data("usage: LatticeBenchmark LEXICON.BIN TEXTS ROUNDS\n".utf8))
  exit(2)
}
let lexicon = try LexiconImage(path: arguments[1]).lexicon()
let data = try Data(contentsOf: URL(fileURLWithPath: arguments[2]))
let texts = data.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
let bytes = texts.reduce(0) { $0 + $1.utf8.count }

var readings = 0
var seconds: [Double] = []
for _ in 0..<rounds {
  readings = 0
  let start = clock()
  for text in texts { readings += Lattice(text, lexicon).readingCount }
  seconds.append(Double(clock() - start) / Double(CLOCKS_PER_SEC))
}
let median = seconds.sorted()[rounds / 2]
let rate = Double(bytes) / median / 1_000_000
print(String(format: "%.1f", rate), readings)
