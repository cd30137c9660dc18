import Rawabit
import TestSupport

/// What many suites need and none changes.
enum Shared {
  /// Read once: it takes seconds.
  static let ontology = Result { try Ontology(folder: Package.root + "/ontology") }
}
