import Diagrams
import Foundation

/// What libgvc says about a layout in its `json0` format, in picture units and with y downwards.
struct JSONDescription {
  struct Node {
    var box: Box
    var width: Double
  }

  private(set) var nodes: [String: Node] = [:]
  private(set) var clusters: [String: Box] = [:]
  /// By the `id` attribute; edges that only hold columns together have none.
  private(set) var curves: [String: Geometry.Curve] = [:]
  private(set) var bounds: Box
  private let engine: Engine

  init(_ bytes: [UInt8], engine: Engine) throws(LayoutError) {
    let document: Document
    do {
      document = try JSONDecoder().decode(Document.self, from: Data(bytes))
    } catch {
      throw LayoutError(engine: engine.rawValue, messages: ["unreadable json0: \(error)"])
    }
    self.engine = engine
    let page = Self.numbers(document.bb)
    guard page.count == 4 else {
      throw LayoutError(engine: engine.rawValue, messages: ["json0 without bounding box"])
    }
    let height = page[3] + page[1]
    bounds = Box(minX: page[0], minY: height - page[3], maxX: page[2], maxY: height - page[1])
    for object in document.objects ?? [] {
      if let box = object.bb.map(Self.numbers), box.count == 4 {
        clusters[object.name] = Box(
          minX: box[0], minY: height - box[3], maxX: box[2], maxY: height - box[1])
      } else if let center = object.pos.map(Self.numbers), center.count == 2,
        let width = object.width.flatMap(Double.init),
        let tall = object.height.flatMap(Double.init)
      {
        nodes[object.name] = Node(
          box: Box(
            center: Point(center[0], height - center[1]), size: Size(width * 72, tall * 72)),
          width: width * 72)
      }
    }
    for edge in document.edges ?? [] {
      guard let id = edge.id, let curve = edge.pos.flatMap({ Self.curve($0, height: height) })
      else { continue }
      curves[id] = curve
    }
  }

  /// The places of everything in `plan`; throws if one is missing, which libgvc brings about in
  /// silence with some labels and clusters.
  func geometry(of plan: LayoutPlan) throws(LayoutError) -> Geometry {
    var geometry = Geometry(bounds: bounds, nodes: [:], edges: [:], clusters: [:])
    var missing: [String] = []
    for node in plan.nodes {
      if let found = nodes[node.id.value] {
        geometry.nodes[node.id] = found.box
      } else {
        missing.append("node \(node.id) has no place")
      }
    }
    for edge in plan.edges {
      if let curve = curves[edge.id] {
        geometry.edges[edge.id] = curve
      } else {
        missing.append("edge \(edge.id) has no line")
      }
    }
    for cluster in plan.clusters {
      // sfdp draws no clusters; then there is no frame, and the caller's picture has none.
      geometry.clusters[cluster.id] = clusters["cluster_" + cluster.id.value]
    }
    guard missing.isEmpty else { throw LayoutError(engine: engine.rawValue, messages: missing) }
    return geometry
  }

  /// `[s,x,y] [e,x,y] x,y x,y …`: arrow tips, then 3n + 1 points of a Bézier curve. A curve of
  /// several parts (`;`) does not occur without `concentrate`.
  private static func curve(_ text: String, height: Double) -> Geometry.Curve? {
    var curve = Geometry.Curve(points: [])
    for token in text.split(separator: " ") {
      let fields = token.split(separator: ",")
      guard let y = fields.last.flatMap({ Double($0) }), fields.count >= 2,
        let x = Double(fields[fields.count - 2])
      else { return nil }
      let point = Point(x, height - y)
      switch fields.first {
      case "s" where fields.count == 3: curve.tailTip = point
      case "e" where fields.count == 3: curve.headTip = point
      default: curve.points.append(point)
      }
    }
    return curve.points.count >= 4 && curve.points.count % 3 == 1 ? curve : nil
  }

  private static func numbers(_ text: String) -> [Double] {
    text.split(separator: ",").compactMap { Double($0) }
  }

  private struct Document: Decodable {
    var bb: String
    var objects: [Object]?
    var edges: [Edge]?
  }

  private struct Object: Decodable {
    var name: String
    var bb: String?
    var pos: String?
    var width: String?
    var height: String?
  }

  private struct Edge: Decodable {
    var id: String?
    var pos: String?
  }
}
