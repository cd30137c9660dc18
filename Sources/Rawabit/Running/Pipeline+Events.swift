import KnowledgeGraph
import RDFModel

extension Pipeline {
  /// The events of one article, for `events.csv`.
  func events(of graph: ArticleGraph, coding: EventCoding) -> [EventRecord] {
    var dataset = Dataset(graph.quads)
    // It knows in which country a city lies.
    dataset.insert(contentsOf: graphs.referenceQuads(for: graph.known))
    return EventExport(dataset, coding: coding).records()
  }

  /// `events.csv` and `events.jsonl`: the events of all articles in the fields of PLOVER.
  func writeEvents(_ records: [EventRecord], to folder: OutputFolder) throws -> [Manifest.File] {
    let table = try folder.file("events.csv")
    let lines = try folder.file("events.jsonl")
    try table.write(EventRecord.csv(EventRecord.header))
    for record in records.sorted() {
      try table.write(record.csvLine)
      try lines.write(record.jsonLine)
    }
    return [try table.finish(), try lines.finish()]
  }
}
