/// One news article as it came in. `text` is the only field that is analysed.
public struct Article: Sendable {
  public var id: String
  public var text: String
  public var url: String?
  public var title: String?
  /// BCP 47 tag as given; nil when the input says nothing.
  public var language: String?
  public var publisher: String?
  /// ISO date, month or year as given.
  public var published: String?

  public init(
    id: String, text: String, url: String? = nil, title: String? = nil, language: String? = nil,
    publisher: String? = nil, published: String? = nil
  ) {
    self.id = id
    self.text = text
    self.url = url
    self.title = title
    self.language = language
    self.publisher = publisher
    self.published = published
  }
}
