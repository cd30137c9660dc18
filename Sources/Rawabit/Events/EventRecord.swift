import RDFModel

/// A row of `events.csv` and a line of `events.jsonl`: an event, the signing of a document or a statement,
/// as one article tells it, in the fields of PLOVER.
struct EventRecord: Equatable, Sendable {
  enum Kind: String, Sendable {
    case event
    case document
    case statement
  }

  /// The node's IRI.
  var id: String
  var article: String
  var link: String?
  var published: String?
  var kind: Kind
  /// Local name in `rw:`.
  var className: String
  /// As the graph has it: a day, month or year, `--07-31` without a year; `AH 1428-04-30` of the Hijri
  /// calendar.
  var date: String?
  var endDate: String?
  /// The days that bound it, where its year is known.
  var earliest: String?
  var latest: String?
  var code: EventCoding.Code
  var status: String?
  /// ISO 3166-1 alpha-3, sorted.
  var actors: [String] = []
  var recipients: [String] = []
  /// Persons who take part or speak, by their labels.
  var persons: [String] = []
  /// Organisations among the sides and speakers, which have no code of a country.
  var organisations: [String] = []
  var location: String?
  var locationCountry: String?
  /// Sectors by their local names: what it is about and what was agreed on.
  var topics: [String] = []
  var quote: String?
  /// Code points of the article's text.
  var span: Range<Int>?
  var rule: String?
  var confidence: Double?
}

extension EventRecord: Comparable {
  /// By article, kind and IRI.
  static func < (left: EventRecord, right: EventRecord) -> Bool {
    (ByteString(left.article), left.kind.rawValue, ByteString(left.id))
      < (ByteString(right.article), right.kind.rawValue, ByteString(right.id))
  }
}

extension EventRecord {
  /// What a column holds.
  enum Cell {
    case text(String?)
    case list([String])
    case integer(Int?)
    case hundredths(Double?)
  }

  /// The columns in their order.
  var cells: [(name: String, cell: Cell)] {
    [
      ("event_id", .text(id)), ("article", .text(article)), ("link", .text(link)),
      ("published", .text(published)), ("kind", .text(kind.rawValue)), ("class", .text(className)),
      ("date", .text(date)), ("end_date", .text(endDate)),
      ("earliest", .text(earliest)), ("latest", .text(latest)), ("event_type", .text(code.type)),
      ("mode", .text(code.mode)), ("quad_code", .integer(code.quad)),
      ("cameo", .text(code.cameo)), ("cameo_root", .text(code.cameoRoot)),
      ("status", .text(status)), ("actor", .list(actors)), ("recipient", .list(recipients)),
      ("persons", .list(persons)), ("organisations", .list(organisations)),
      ("location", .text(location)), ("location_country", .text(locationCountry)),
      ("topics", .list(topics)), ("quote", .text(quote)),
      ("quote_start", .integer(span?.lowerBound)), ("quote_end", .integer(span?.upperBound)),
      ("rule", .text(rule)), ("confidence", .hundredths(confidence)),
    ]
  }

  static let header: [String] = EventRecord(
    id: "", article: "", kind: .event, className: "", code: EventCoding.Code()
  ).cells.map(\.name)

  /// A line of `events.jsonl`, with its line feed; what is not known is null.
  var jsonLine: [UInt8] {
    JSONText.object(
      cells.map { name, cell in
        switch cell {
        case .text(let text):
          (name, text.flatMap { $0.isEmpty ? nil : JSONText.string($0) } ?? .null)
        case .list(let items): (name, .array(items.map(JSONText.string)))
        case .integer(let number): (name, number.map(JSONText.integer) ?? .null)
        case .hundredths(let number): (name, number.map(JSONText.hundredths) ?? .null)
        }
      }
    ).compact() + [UInt8(ascii: "\n")]
  }

  /// A line of `events.csv` (RFC 4180 with line feeds); items of a list stand with `;` between them.
  var csvLine: [UInt8] {
    Self.csv(
      cells.map { _, cell in
        switch cell {
        case .text(let text): text ?? ""
        case .list(let items): items.joined(separator: ";")
        case .integer(let number): number.map(String.init) ?? ""
        case .hundredths(let number):
          number.map { String(decoding: JSONText.hundredths($0).compact(), as: UTF8.self) } ?? ""
        }
      })
  }

  static func csv(_ cells: [String]) -> [UInt8] {
    let special: Set<UInt8> = [0x22, 0x2C, 0x0A, 0x0D]
    let quoted = cells.map { cell in
      cell.utf8.contains(where: special.contains)
        ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
    }
    return Array((quoted.joined(separator: ",") + "\n").utf8)
  }
}
