import Diagrams
import Foundation

/// What libgvc says about a layout in its `json0` format, in picture units and with y downwards.
struct JSONDescription {
  struct Node {
    var box: Box
    var width: Double
  }

  private(set) var nodes: [String: Node] = [:]
  /// By the `id` attribute; edges that only rank have none.
  private(set) var curves: [String: Geometry.Curve] = [:]
  private(set) var bounds: Box

  init(_ bytes: [UInt8], engine: Engine) throws(LayoutError) {
    let document: Document
    do {
      document = try JSONDecoder().decode(Document.self, from: Data(bytes))
    } catch {
      throw LayoutError(engine: engine.rawValue, messages: ["unreadable json0: \(error)"])
    }
    let page = Self.numbers(document.bb)
    guard page.count == 4 else {
      throw LayoutError(engine: engine.rawValue, messages: ["json0 without bounding box"])
    }
    let height = page[3] + page[1]
    bounds = Box(minX: page[0], minY: height - page[3], maxX: page[2], maxY: height - page[1])
    for object in document.objects ?? [] {
      if let center = object.pos.map(Self.numbers), center.count == 2,
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
    var pos: String?
    var width: String?
    var height: String?
  }

  private struct Edge: Decodable {
    var id: String?
    var pos: String?
  }
}
