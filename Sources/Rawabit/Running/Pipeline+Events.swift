import RDFModel

extension Pipeline {
  /// `events.csv` and `events.jsonl`: the events of the dataset in the fields of PLOVER.
  func writeEvents(of dataset: Dataset, to folder: OutputFolder) throws -> [Manifest.File] {
    let records = EventExport(dataset, vocabulary: try ontology.vocabulary).records()
    let table = try folder.file("events.csv")
    let lines = try folder.file("events.jsonl")
    try table.write(EventRecord.csv(EventRecord.header))
    for record in records {
      try table.write(record.csvLine)
      try lines.write(record.jsonLine)
    }
    return [try table.finish(), try lines.finish()]
  }
}
