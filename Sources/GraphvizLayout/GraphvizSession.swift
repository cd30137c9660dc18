import CGraphviz
import Diagrams
import Synchronization

/// The one way into libgvc, which is not thread-safe: one context, one lock for the process.
enum Graphviz {
  private static let gate = Mutex<Context>(Context())

  /// Runs `body` alone. Messages that libgvc prints meanwhile are collected for its errors.
  static func locked<Value: Sendable>(
    _ body: @Sendable (borrowing Context) throws(LayoutError) -> Value
  ) throws(LayoutError) -> Value {
    let result: Result<Value, LayoutError> = gate.withLock { context in
      context.start()
      do throws(LayoutError) {
        return .success(try body(context))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// libgvc's context, made at the first use and kept for the process: a new one for each layout
  /// doubles its leaks.
  struct Context: ~Copyable {
    private var context: OpaquePointer?

    mutating func start() {
      MessageLog.reset()
      if context == nil { context = gvContext() }
    }

    /// Lays `graph` out and gives libgvc's own description of it (`json0`).
    func describe(_ graph: borrowing Graph, with engine: Engine) throws(LayoutError) -> [UInt8] {
      guard let context else { throw failure(engine, "no context") }
      guard gvLayout(context, graph.root, engine.rawValue) == 0 else {
        throw failure(engine, "layout failed")
      }
      defer { gvFreeLayout(context, graph.root) }
      var bytes: UnsafeMutablePointer<CChar>?
      var length: UInt32 = 0
      let status = gvRenderData(context, graph.root, "json0", &bytes, &length)
      defer { if let bytes { gvFreeRenderData(bytes) } }
      guard status == 0, let bytes else { throw failure(engine, "rendering failed") }
      // 0 is returned although an error was reported: ask again.
      guard agerrors() == 0 || !MessageLog.holdsError else {
        throw failure(engine, "layout incomplete")
      }
      return bytes.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
        Array(UnsafeBufferPointer(start: $0, count: Int(length)))
      }
    }

    private func failure(_ engine: Engine, _ what: String) -> LayoutError {
      LayoutError(engine: engine.rawValue, messages: [what] + MessageLog.messages)
    }
  }
}

/// What libgvc says. It hands its messages over in pieces ("Error", ": ", text), in C strings that
/// live only for the call. Touched only under the lock of `Graphviz`.
private enum MessageLog {
  nonisolated(unsafe) private static var text = ""

  static func reset() {
    text = ""
    agreseterrors()
    agseterr(AGWARN)
    agseterrf { piece in
      if let piece { MessageLog.text += String(cString: piece) }
      return 0
    }
  }

  static var messages: [String] {
    text.unicodeScalars.split(whereSeparator: { $0 == "\n" }).map(String.init)
  }

  /// Warnings (an unknown font) do not spoil a layout.
  static var holdsError: Bool { messages.contains { $0.hasPrefix("Error") } }
}

/// A graph of libcgraph that is closed when it goes out of scope. Use only under the lock.
struct Graph: ~Copyable {
  let root: UnsafeMutablePointer<Agraph_t>

  /// Named always: an anonymous graph is called `%3`, `%58`, … and its layout differs each time.
  init(named name: String, engine: Engine) throws(LayoutError) {
    guard let root = rawabit_open_directed(name) else {
      throw LayoutError(engine: engine.rawValue, messages: ["no memory for a graph"])
    }
    self.root = root
  }

  deinit { agclose(root) }

  func set(_ attributes: Attribute...) {
    for attribute in attributes { set(attribute, on: root) }
  }

  func node(_ name: String, _ attributes: [Attribute]) -> UnsafeMutablePointer<Agnode_t>? {
    guard let node = rawabit_node(root, name) else { return nil }
    for attribute in attributes { set(attribute, on: node) }
    return node
  }

  func edge(
    _ tail: UnsafeMutablePointer<Agnode_t>, _ head: UnsafeMutablePointer<Agnode_t>, key: String,
    _ attributes: [Attribute]
  ) {
    guard let edge = rawabit_edge(root, tail, head, key) else { return }
    for attribute in attributes { set(attribute, on: edge) }
  }

  private func set(_ attribute: Attribute, on object: UnsafeMutableRawPointer) {
    for (name, value) in attribute.pairs {
      if attribute.isMarkup {
        _ = rawabit_set_markup(root, object, name, value)
      } else {
        _ = rawabit_set(object, name, value)
      }
    }
  }
}
