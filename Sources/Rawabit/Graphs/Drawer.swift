import Diagrams
import FontEmbedding
import Foundation
import Logging
import PictureExport
import RDFModel

/// Draws a graph that exists.
public struct Drawer: Sendable {
  /// What is to be drawn.
  public struct Request: Sendable {
    public var view: DiagramView
    /// Named as users name things: by IRI, local name or label.
    public var entities: [String]
    public var types: [String]
    public var from: String?
    public var to: String?
    /// Steps from the centre of an ego picture.
    public var depth: Int
    /// Most nodes of a picture.
    public var limit: Int?

    public init(
      view: DiagramView, entities: [String] = [], types: [String] = [], from: String? = nil,
      to: String? = nil, depth: Int = 1, limit: Int? = nil
    ) {
      self.view = view
      self.entities = entities
      self.types = types
      self.from = from
      self.to = to
      self.depth = depth
      self.limit = limit
    }
  }

  private let vocabulary: Dataset
  private let illustrator: Illustrator

  /// - Parameters:
  ///   - vocabulary: names of classes and properties; `Ontology.vocabulary`.
  ///   - layoutHelper: as in `BuildOptions`.
  public init(
    vocabulary: Dataset, layoutHelper: String? = nil,
    logger: Logger = Logger(label: "rawabit.draw")
  ) {
    self.vocabulary = vocabulary
    illustrator = Illustrator(helper: layoutHelper, logger: logger)
  }

  /// Writes `STEM.svg` and `STEM.dot` of each picture, and those of `formats`, to `folder`, which is made if need be; each
  /// file appears whole or not at all.
  ///
  /// - Returns: the stems, sorted.
  /// - Throws: `DrawError`; `OutputError`; `PictureExportError`.
  @discardableResult
  public func draw(
    _ request: Request, of dataset: Dataset, into folder: String, formats: [PictureFormat] = []
  ) throws -> [String] {
    let diagrams = try diagrams(request, of: dataset)
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw OutputError.cannotWrite(path: folder, reason: "\(error.localizedDescription)")
    }
    return try diagrams.compactMap { diagram in
      guard let drawing = illustrator.draw(diagram) else { return nil }
      let path = folder + "/" + diagram.stem
      let svg = drawing.svg(fonts: InstalledFonts())
      try SingleFile.write(svg.utf8, to: path + ".svg")
      try SingleFile.write(drawing.dot().utf8, to: path + ".dot")
      for format in formats {
        try SingleFile.write(format.bytes(of: svg), to: "\(path).\(format.rawValue)")
      }
      return diagram.stem
    }
  }

  /// The pictures, without their places; never none.
  public func diagrams(_ request: Request, of dataset: Dataset) throws(DrawError) -> [Diagram] {
    let reader = GraphReader(dataset)
    var entities: [Resource] = []
    for name in request.entities {
      let found = reader.things(named: name)
      guard let first = found.first else { throw .unknownEntity(name: name) }
      guard found.count == 1 else {
        throw .ambiguousEntity(name: name, candidates: found.map(\.key))
      }
      entities.append(first)
    }
    if request.view == .ego && entities.isEmpty { throw .noEntity }
    let diagrams = DiagramSet.diagrams(
      of: dataset, vocabulary: vocabulary, view: request.view,
      selection: Selection(
        entities: entities, types: request.types, from: request.from, to: request.to),
      depth: request.depth, limit: request.limit)
    guard !diagrams.isEmpty else { throw .nothing(view: request.view) }
    return diagrams
  }
}

/// Why there is nothing to draw.
public enum DrawError: Error, Equatable, Sendable {
  case unknownEntity(name: String)
  /// Several things have the name.
  case ambiguousEntity(name: String, candidates: [String])
  /// An ego picture needs a centre.
  case noEntity
  /// The graph has nothing for this view, or the conditions leave nothing.
  case nothing(view: DiagramView)
}
