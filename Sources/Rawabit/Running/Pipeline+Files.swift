import Foundation
import KnowledgeGraph
import RDFModel
import RDFSyntax

extension Pipeline {
  /// The dataset in every format of the output; `graph.ttl` gets its triples without graph names.
  func write(_ dataset: Dataset, to folder: OutputFolder) throws -> [Manifest.File] {
    let lines = options.usesTripleTerms ? dataset.withReifiers : dataset
    return try [RDFFormat.turtle, .trig, .nQuads, .jsonLD].map { format in
      // JSON-LD 1.1 has no triple terms.
      let dataset = format == .jsonLD ? dataset : lines
      let file = try folder.file("graph." + (format.fileExtensions.first ?? format.name))
      try format.write(dataset, prefixes: prefixes, to: ByteSink { try file.write($0) })
      return try file.finish()
    }
  }

  func turtle(_ quads: [Quad]) throws -> [UInt8] {
    try RDFFormat.turtle.write(quads, prefixes: prefixes)
  }

  /// The standard ones; individuals are below a base that only the run knows.
  private var prefixes: Prefixes { .standard }
}
