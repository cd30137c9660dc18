import Articles
import Foundation
import Lexicon
import Logging
import RDFModel
import RDFSyntax

/// Why an ontology cannot be used.
public enum OntologyError: Error, Equatable, Sendable {
  case missing(path: String)
  case noTurtleFiles(folder: String)
  /// The system's own words.
  case unreadable(path: String, reason: String)
  /// A compiled lexicon, with no sources in its stead.
  case unusableImage(path: String, reason: LexiconImageError)
  case cannotWrite(path: String, reason: String)
}

/// What the program knows: the Turtle files of `ontology/` and of the user, as a lexicon.
public struct Ontology: Sendable {
  public let lexicon: Lexicon
  /// SHA-256 of the files that it was made of, each with its path below the folder.
  public let hash: String
  private let schema: Schema

  private enum Schema {
    case read([Quad])
    case compiled(LexiconImage)
  }

  /// Reads every `.ttl` file below `folder`, and after them the files `gazetteers`, whose entries are
  /// added or displace what the folder says (`UserGazetteer`).
  ///
  /// - Throws: `OntologyError`; `RDFSyntaxError` for what is not Turtle; `LexiconError`.
  public init(folder: String, gazetteers: [String] = []) throws {
    let sources = try OntologySources(folder: folder, gazetteers: gazetteers)
    // Users' files do not make a folder an ontology.
    guard sources.files.count > gazetteers.count else {
      throw OntologyError.noTurtleFiles(folder: folder)
    }
    let (quads, users, hash) = try sources.read()
    self.hash = hash
    lexicon = try LexiconCompiler.compile(quads, users: users)
    schema = .read(
      quads.filter { quad in
        guard case .iri(let subject) = quad.subject else { return false }
        return subject.value.utf8.starts(with: RW.namespace.utf8)
      })
  }

  /// Maps an image that `compile` wrote.
  public init(image: LexiconImage) throws(LexiconImageError) {
    lexicon = try image.lexicon()
    hash = image.origin.hash
    schema = .compiled(image)
  }

  /// Takes the first of `images` that is whole and up to date; if there is none, reads the sources.
  ///
  /// Up to date is an image whose sources are the files of `folder`, by path, size and time, and
  /// which this program made. Without a folder a whole image is taken as it is, and so is one in
  /// a folder that has no sources. Users' files are in no image, so with them the sources are read.
  ///
  /// - Parameters:
  ///   - folder: nil if there are no sources.
  ///   - logger: hears why an image was left aside.
  /// - Throws: as `init(folder:gazetteers:)`; `OntologyError.unusableImage` if there are no sources.
  public init(
    folder: String?, gazetteers: [String], images: [String],
    logger: Logger = Logger(label: "rawabit.ontology")
  ) throws {
    var states: [ImageOrigin.Source] = []
    if let folder { states = try OntologySources(folder: folder, gazetteers: []).states() }
    var unusable: OntologyError?
    for path in gazetteers.isEmpty ? images : [] {
      // An image elsewhere is no substitute for a folder that someone named.
      let isAlone =
        states.isEmpty && folder.map { path.utf8.starts(with: "\($0)/".utf8) } ?? true
      do throws(LexiconImageError) {
        let image = try LexiconImage(path: path)
        if let reason = isAlone ? nil : Self.staleness(of: image, states) {
          logger.debug(
            "compiled lexicon is stale", metadata: ["path": "\(path)", "reason": "\(reason)"])
          continue
        }
        try self.init(image: image)
        logger.debug("compiled lexicon mapped", metadata: ["path": "\(path)"])
        return
      } catch .missing {
        continue
      } catch {
        if isAlone { unusable = unusable ?? .unusableImage(path: path, reason: error) }
        guard !states.isEmpty else { continue }
        // One that another version made is no fault.
        logger.log(
          level: error == .otherVersion ? .debug : .warning,
          "compiled lexicon cannot be used; the sources are read instead",
          metadata: ["path": "\(path)", "reason": "\(error)"])
      }
    }
    if let unusable { throw unusable }
    guard let folder else { throw OntologyError.missing(path: images.first ?? "ontology") }
    try self.init(folder: folder, gazetteers: gazetteers)
    logger.debug("lexicon compiled from sources", metadata: ["folder": "\(folder)"])
  }

  /// What the schema says of its own classes and properties: labels for diagrams.
  public var vocabulary: Dataset {
    get throws(LexiconImageError) {
      switch schema {
      case .read(let quads): Dataset(quads)
      case .compiled(let image): Dataset(try image.vocabulary())
      }
    }
  }

  /// Compiles the sources in `folder` to an image, and writes it to `path` by renaming, so that
  /// programs that have mapped an older one there keep it.
  ///
  /// - Throws: as `init(folder:gazetteers:)`; `OntologyError.cannotWrite`.
  public static func compile(folder: String, to path: String) throws {
    // Taken before the files are read: whatever changes from now on makes the image stale.
    let states = try OntologySources(folder: folder, gazetteers: []).states()
    let ontology = try Ontology(folder: folder)
    guard case .read(let quads) = ontology.schema else { return }
    let bytes = LexiconImage.encode(
      ontology.lexicon, vocabulary: quads,
      origin: ImageOrigin(hash: ontology.hash, program: .thisProgram, sources: states))
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw OntologyError.cannotWrite(path: path, reason: systemWords(error))
    }
  }

  /// Why an image must not stand for sources in these states; nil if it may.
  private static func staleness(
    of image: LexiconImage, _ states: [ImageOrigin.Source]
  ) -> String? {
    if image.origin.program != .thisProgram { return "made by another build of the program" }
    if image.origin.sources == states { return nil }
    let old = image.origin.sources.map(\.path)
    let new = states.map(\.path)
    if let path = new.first(where: { !old.contains($0) }) { return "\(path) is new" }
    if let path = old.first(where: { !new.contains($0) }) { return "\(path) is gone" }
    return zip(image.origin.sources, states).first { $0 != $1 }.map { "\($0.0.path) was changed" }
  }
}
