/// Which ids were seen and where first, in some twenty bytes an article.
///
/// Ids are kept as 64-bit hashes of their bytes (Swift's strings take canonical variants for equal, IRIs
/// do not): of a million ids two are taken for one by mistake once in thirty million runs.
struct SeenArticles {
  private struct Place {
    var path: UInt32
    /// 0 is none.
    var line: UInt32
  }

  private var places: [Int: Place] = [:]
  private var paths: [String] = []

  /// Notes an id.
  ///
  /// - Returns: where it was seen first; nil if it is new.
  mutating func insert(_ id: String, at origin: ArticleOrigin) -> ArticleOrigin? {
    var hasher = Hasher()
    for byte in id.utf8 { hasher.combine(byte) }
    let key = hasher.finalize()
    if let first = places[key] {
      return ArticleOrigin(
        path: paths[Int(first.path)], line: first.line == 0 ? nil : Int(first.line))
    }
    if paths.last?.utf8.elementsEqual(origin.path.utf8) != true { paths.append(origin.path) }
    places[key] = Place(
      path: UInt32(paths.count - 1), line: origin.line.flatMap { UInt32(exactly: $0) } ?? 0)
    return nil
  }
}
