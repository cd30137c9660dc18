import Lexicon

/// A noun phrase that the grammar has understood, before anything is linked.
public struct Phrase: Sendable {
  public var tokens: Range<Int>
  /// Code points, without proclitics.
  public var range: Range<Int>
  /// Proclitics of the first word.
  public var clitics: Clitics
  public var content: Content
  /// Phrases inside this one (the nisba of a body, the body of an event), in text order.
  public var children: [Phrase]
  public var rule: String

  public init(
    tokens: Range<Int>, range: Range<Int>, clitics: Clitics = [], content: Content,
    children: [Phrase] = [], rule: String
  ) {
    self.tokens = tokens
    self.range = range
    self.clitics = clitics
    self.content = content
    self.children = children
    self.rule = rule
  }

  public enum Content: Sendable {
    /// A name of the gazetteer; several entries may share it.
    case known([GazetteerID], ambiguous: Bool)
    case nisba(GazetteerID)
    case sector(GazetteerID)
    case post(PostPhrase)
    case person(PersonPhrase)
    case governmentBody(OrganizationPhrase)
    case institution(OrganizationPhrase)
    case agency(OrganizationPhrase)
    case jointBody(BodyPhrase)
    case event(EventPhrase)
    case document(DocumentPhrase)
    case date(DatePhrase)
    case money(MoneyPhrase)
    case side(SidePhrase)
    case reference(ReferencePhrase)
  }
}

/// A title: head + portfolio + scope + country (نائب وزير · الخارجية · لشؤون آسيا · الكويتي).
public struct PostPhrase: Sendable {
  /// Heads from the outside in: مساعد, وزير.
  public var heads: [LexicalItem]
  public var qualifiers: [LexicalItem] = []
  public var portfolio: String?
  public var portfolioEnglish: String?
  /// What the post is charged with (لشؤون آسيا): folded words, and the known things among them.
  public var scope: String?
  public var scopeEntries: [GazetteerID] = []
  /// Country by nisba or name inside or right after the title.
  public var country: GazetteerID?
  /// Envoys: the country or organisation they are sent to.
  public var accreditedTo: GazetteerID?
  public var organization: OrganizationPhrase?
  /// A known organisation whose officer it is (الأمين العام للأمم المتحدة).
  public var knownOrganization: GazetteerID?
  /// «مستشار لرئيس الوزراء …»: the name behind it is the superior's.
  public var servesNamed = false
  /// A joint body whose officer it is.
  public var isDual = false
  /// A title that is told by another one, named before it.
  public var ellipsis: Ellipsis?
  public var isEllipsis: Bool { ellipsis != nil }
  /// A definite head by itself (الوزير، الوزيران): names its holder, not a title.
  public var isBare: Bool {
    heads.count == 1 && qualifiers.isEmpty && portfolio == nil && scope == nil
      && organization == nil
      && knownOrganization == nil && accreditedTo == nil && !isEllipsis
      && heads[0].wordClass == .postHead
      && ["minister", "envoy", "officer", "deputy"].contains(heads[0].role)
  }
  /// The qualifiers that name the office; «السابق»، «المنتخب» tell of its holder.
  public var ranks: [LexicalItem] { qualifiers.filter { !$0.tellsOfHolder } }

  public var isFormer: Bool { qualifiers.contains { $0.role == "former" } }

  /// Elected or named, not yet in office: «الرئيس المنتخب»، «رئيس الوزراء المكلف».
  public var isDesignate: Bool { qualifiers.contains { $0.role == "designate" } }

  public init(heads: [LexicalItem]) { self.heads = heads }

  public enum Ellipsis: Sendable {
    /// نظيره: the same post in the other country.
    case counterpart
    /// نائبه: the deputy of the one named before.
    case deputy
  }
}

/// Words that stand for an official named before: «الأخير»، «المسؤول نفسه».
public enum ReferencePhrase: Sendable {
  /// Whoever was named last.
  case latter
  /// The official that the text goes on about.
  case sameOfficial
}

/// A personal name with what it is addressed by.
public struct PersonPhrase: Sendable {
  /// Folded words of the name.
  public var name: [String]
  /// What the name is addressed by, each where it stands (code points): سمو، الشيخ، الدكتور.
  public var styles: [Range<Int>]
  /// Titles of this person in the same phrase: indices of the article's top-level phrases.
  public var posts: [Int] = []

  public init(name: [String], styles: [Range<Int>]) {
    self.name = name
    self.styles = styles
  }
}

/// A ministry, an army, a library: head + portfolio or subject + country.
public struct OrganizationPhrase: Sendable {
  public var head: LexicalItem?
  /// Folded words behind the head, without country words.
  public var subject: String
  public var subjectEnglish: String?
  public var country: GazetteerID?
  public var isDual = false
  /// Named by its portfolio alone: «الخارجية».
  public var isShort = false

  public init(head: LexicalItem?, subject: String) {
    self.head = head
    self.subject = subject
  }
}

/// A standing joint body: head + subject + parties.
public struct BodyPhrase: Sendable {
  public var head: LexicalItem
  public var subjects: [LexicalItem] = []
  public var sectors: [GazetteerID] = []
  public var parties: [GazetteerID] = []
  public var isJoint = false
  public var isHigh = false
  /// Stems from another body (المنبثقة عن …): that body's phrase range.
  public var parent: Range<Int>?

  public init(head: LexicalItem) { self.head = head }
}

/// A named event: noun + ordinal + nature or body + parties.
public struct EventPhrase: Sendable {
  public var noun: LexicalItem
  public var nature: LexicalItem?
  public var ordinal: Int?
  /// The number stands behind a second noun: «الاجتماعات في دورتها الحادية عشرة».
  public var isOrdinalOfSession = false
  public var qualifiers: [LexicalItem] = []
  public var body: BodyPhrase?
  public var parties: [GazetteerID] = []
  public var features: Features = []

  public init(noun: LexicalItem) { self.noun = noun }

  /// Local name in `rw:` of the class that noun, nature and body make together.
  public var thing: String {
    if let nature { return nature.thing }
    if noun.role == "container" {
      if body != nil || ordinal != nil && noun.thing == "Session" { return "Session" }
    }
    return noun.thing
  }
}

public struct DocumentPhrase: Sendable {
  public var noun: LexicalItem
  public var qualifiers: [LexicalItem] = []
  public var sectors: [GazetteerID] = []
  public var parties: [GazetteerID] = []
  public var body: BodyPhrase?
  /// Number of documents in a counted set.
  public var count = 1
  public var features: Features = []
  /// Folded words that tell it from others of its class (المكتبة الرقمية).
  public var subject = ""

  public init(noun: LexicalItem) { self.noun = noun }
}

/// A calendar expression with open years and relative days left as they are.
public struct DatePhrase: Sendable, Hashable {
  public struct Point: Sendable, Hashable {
    public var year: Int?
    public var month: Int?
    public var day: Int?
    public var isHijri = false
    public init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
      self.year = year
      self.month = month
      self.day = day
    }
  }
  public var start: Point?
  public var end: Point?
  /// Days from the day of publication.
  public var relativeDays: Int?
  /// ISO weekday.
  public var weekday: Int?
  /// الماضي، المقبل، الجاري: -1, 1, 0.
  public var shift: Int?
  /// العام الماضي، الشهر المقبل: what `shift` counts.
  public var period: Period?
  public enum Period: Sendable, Hashable { case month, year }
  public init() {}
}

public struct MoneyPhrase: Sendable {
  /// Decimal numeral.
  public var value: String
  /// ISO 4217; nil when the text leaves the currency out.
  public var currency: String?
  public init(value: String, currency: String?) {
    self.value = value
    self.currency = currency
  }
}

/// الجانبان، البلدين، الجانب الكويتي، بلاده: a reference to one or all sides.
public struct SidePhrase: Sendable {
  public enum Number: Sendable { case one, two, many }
  public var item: LexicalItem
  public var number: Number
  /// الجانب الكويتي.
  public var country: GazetteerID?
  /// بلاده، بلديهما.
  public var isPossessed: Bool
  /// «أمير البلاد»: the country that the outlet writes from.
  public var isHome = false
  public init(item: LexicalItem, number: Number, country: GazetteerID?, isPossessed: Bool) {
    self.item = item
    self.number = number
    self.country = country
    self.isPossessed = isPossessed
  }
}

extension LexicalItem {
  /// A qualifier of a title that says when somebody holds the office, not which one it is.
  public var tellsOfHolder: Bool { role == "former" || role == "designate" }
}
