import Digests
import Lexicon
import Linking
import RDFModel

/// The IRIs of articles, graphs and individuals: one place that says how they are spelt.
///
/// Everything behind the base is ASCII: identifiers are percent-encoded (RFC 3986, 2.1) outside the
/// unreserved characters, slugs are romanised.
public struct NodeNames: Sendable {
  private let base: String
  private let folder: String

  public init(options: GraphOptions) {
    base = options.base
    if let dataset = options.dataset, !dataset.isEmpty {
      folder = Self.percentEncoded(dataset) + "/"
    } else {
      folder = ""
    }
  }

  /// `…/article/ID`, in a data set `…/article/NAME/ID`.
  public func article(_ id: String) -> IRI {
    IRI(unchecked: base + "article/" + folder + Self.percentEncoded(id))
  }

  /// The named graph of the article: `…/graph/ID`, in a data set `…/graph/NAME/ID`.
  public func graph(_ id: String) -> IRI {
    var name = folder + Self.percentEncoded(id)
    // An article may be called like one of the graphs that stand beside the articles'.
    if name == "reference" { name = "%72eference" }
    if name == "links" { name = "%6Cinks" }
    return IRI(unchecked: base + "graph/" + name)
  }

  public var referenceGraph: IRI { IRI(unchecked: base + "graph/reference") }
  public var linksGraph: IRI { IRI(unchecked: base + "graph/links") }

  /// The concept scheme of all sectors.
  var sectorScheme: IRI { IRI(unchecked: base + "id/sector-scheme") }

  /// `…/id/` and the entry's path.
  public func known(_ entry: GazetteerEntry) -> IRI {
    let segments = entry.path.split(separator: "/").map { Self.percentEncoded(String($0)) }
    return IRI(unchecked: base + "id/" + segments.joined(separator: "/"))
  }

  /// `…/id/FOLDER/SLUG-8HEX`, the digits from the SHA-256 of `key`.
  public func minted(_ type: MentionType, key: String, slugSource: String) -> IRI {
    let folder = Self.folder(of: type)
    let slug = Romanizer.slug(slugSource)
    let digits = SHA256.hexadecimal(of: key.utf8).prefix(8)
    return IRI(unchecked: "\(base)id/\(folder)/\(slug.isEmpty ? folder : slug)-\(digits)")
  }

  public func entity(_ entity: Entity, in gazetteer: Gazetteer) -> IRI {
    switch entity.identity {
    case .known(let id): known(gazetteer[id])
    case .minted(let key): minted(entity.type, key: key, slugSource: entity.slugSource)
    }
  }

  /// Anything else of the project's own, such as the record of a run.
  func other(_ path: String) -> IRI { IRI(unchecked: base + path) }

  /// A node that belongs to one article alone: `ARTICLE#KIND-12HEX`, from what it says.
  func part(of article: IRI, kind: String, saying content: [String]) -> IRI {
    let key = ([kind] + content).joined(separator: "\u{1F}")
    return IRI(
      unchecked: "\(article.value)#\(kind)-\(SHA256.hexadecimal(of: key.utf8).prefix(12))")
  }

  /// Where individuals of a type stand below `…/id/`, beside the gazetteer's.
  static func folder(of type: MentionType) -> String {
    switch type {
    case .country: "country"
    case .place: "place"
    case .person: "person"
    case .post: "post"
    case .jointBody: "body"
    case .governmentBody, .internationalOrganization, .institution: "organisation"
    case .newsAgency: "agency"
    case .event: "event"
    case .document: "document"
    case .sector: "sector"
    case .date, .money: "value"
    }
  }

  /// The UTF-8 bytes of `text`, each outside `A-Za-z0-9-._~` as `%XX`.
  static func percentEncoded(_ text: String) -> String {
    let digits: [UInt8] = Array("0123456789ABCDEF".utf8)
    var encoded: [UInt8] = []
    encoded.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
        encoded.append(byte)
      default:
        encoded.append(UInt8(ascii: "%"))
        encoded.append(digits[Int(byte >> 4)])
        encoded.append(digits[Int(byte & 0x0F)])
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
