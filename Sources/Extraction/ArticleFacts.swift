import Linking

/// The words that a fact rests on.
public struct Evidence: Hashable, Sendable {
  /// Code points of the article's text: the smallest clause that holds trigger and fillers.
  public var range: Range<Int>
  public var rule: String
  /// 0 … 1.
  public var confidence: Double
  public init(_ range: Range<Int>, rule: String, confidence: Double) {
    self.range = range
    self.rule = rule
    self.confidence = confidence
  }
}

/// A value together with the words it rests on.
public struct Evidenced<Value: Sendable>: Sendable {
  public var value: Value
  public var evidence: Evidence
  public init(_ value: Value, _ evidence: Evidence) {
    self.value = value
    self.evidence = evidence
  }
}

/// A calendar value, exactly as precise as the text. Nothing is guessed.
public enum DateValue: Hashable, Sendable {
  case day(year: Int, month: Int, day: Int)
  case month(year: Int, month: Int)
  case year(Int)
  /// A day of which the text leaves the year open.
  case monthDay(month: Int, day: Int)
  case monthOnly(Int)
  /// A date of the Hijri calendar with no Gregorian counterpart in the text.
  case hijri(year: Int, month: Int, day: Int)

  /// Of the Gregorian calendar; nil where the text leaves the year open.
  var yearAndMonth: (year: Int, month: Int?)? {
    switch self {
    case .day(let year, let month, _), .month(let year, let month): (year, month)
    case .year(let year): (year, nil)
    case .monthDay, .monthOnly, .hijri: nil
    }
  }
}

/// Whether what is told took place. The raw values are local names in `rw:`.
public enum EventStatus: String, Sendable {
  case held = "Held"
  case planned = "Planned"
  case hoped = "Hoped"
  case postponed = "Postponed"
  case cancelled = "Cancelled"
  case denied = "Denied"
}

/// The raw values are local names in `rw:`.
public enum DocumentStatus: String, Sendable {
  case planned = "Planned"
  case hoped = "Hoped"
  case initialled = "Initialled"
  case signed = "Signed"
  case ratified = "Ratified"
  case notSigned = "NotSigned"
}

/// The raw values are local names in `rw:`.
public enum Role: String, Sendable {
  case chair = "Chair"
  case host = "Host"
  case receiver = "Receiver"
  case guest = "Guest"
  case attendee = "Attendee"
  case signatory = "Signatory"
}

/// One agent's part in an event, body or document.
public struct Participation: Sendable {
  /// Nil where the text names the head of a side by post alone.
  public var agent: EntityID?
  public var role: Role?
  /// The side the agent acts for: a country, organisation or institution.
  public var side: EntityID?
  /// Posts in which the agent takes part.
  public var posts: [EntityID]
  public var evidence: Evidence
  public init(
    agent: EntityID?, role: Role?, side: EntityID? = nil, posts: [EntityID] = [],
    evidence: Evidence
  ) {
    self.agent = agent
    self.role = role
    self.side = side
    self.posts = posts
    self.evidence = evidence
  }
}

/// A sum of money; `value` is a decimal numeral without exponent (`3400000000`, `0.07`).
public struct Amount: Hashable, Sendable {
  public var value: String
  /// ISO 4217.
  public var currency: String
  /// Local name in `rw:`: TradeVolume, ContractValue, Loan, Grant.
  public var measure: String
  public init(value: String, currency: String, measure: String) {
    self.value = value
    self.currency = currency
    self.measure = measure
  }
}

public struct EventFacts: Sendable {
  public var event: EntityID
  /// Local names in `rw:`, the listed class first, finer ones after it.
  public var classes: [String]
  public var status: Evidenced<EventStatus>
  public var ordinal: Evidenced<Int>?
  public var parties: [Evidenced<EntityID>] = []
  /// The body of which this is a session.
  public var series: Evidenced<EntityID>?
  public var nextSession: Evidenced<EntityID>?
  public var preparationFor: Evidenced<EntityID>?
  public var places: [Evidenced<EntityID>] = []
  public var start: Evidenced<DateValue>?
  public var end: Evidenced<DateValue>?
  /// Present where the text says that the event was held by video or online.
  public var online: Evidence?
  public var topics: [Evidenced<EntityID>] = []
  /// Sectors and documents.
  public var agreedOn: [Evidenced<EntityID>] = []
  public var participations: [Participation] = []
  public var amounts: [Evidenced<Amount>] = []
  public init(event: EntityID, classes: [String], status: Evidenced<EventStatus>) {
    self.event = event
    self.classes = classes
    self.status = status
  }

  /// Whether nothing is known of it but its class and that it was held or is to be.
  var isBare: Bool {
    switch status.value {
    case .held, .planned, .hoped:
      ordinal == nil && series == nil && nextSession == nil && preparationFor == nil
        && start == nil && end == nil && online == nil && parties.isEmpty && places.isEmpty
        && topics.isEmpty && agreedOn.isEmpty && participations.isEmpty && amounts.isEmpty
    // That it was not held is the news.
    case .postponed, .cancelled, .denied: false
    }
  }
}

public struct DocumentFacts: Sendable {
  public var document: EntityID
  public var classes: [String]
  public var status: Evidenced<DocumentStatus>?
  public var parties: [Evidenced<EntityID>] = []
  /// Signatories are participations with the role Signatory.
  public var participations: [Participation] = []
  public var signedOn: Evidenced<DateValue>?
  public var signedAt: Evidenced<EntityID>?
  public var topics: [Evidenced<EntityID>] = []
  public var amounts: [Evidenced<Amount>] = []
  public init(document: EntityID, classes: [String]) {
    self.document = document
    self.classes = classes
  }
}

public struct BodyFacts: Sendable {
  public var body: EntityID
  public var classes: [String]
  public var parties: [Evidenced<EntityID>] = []
  public var organs: [Evidenced<EntityID>] = []
  public var participations: [Participation] = []
  public var topics: [Evidenced<EntityID>] = []
  public var founded: Evidenced<DateValue>?
  public init(body: EntityID, classes: [String]) {
    self.body = body
    self.classes = classes
  }
}

public struct PostFacts: Sendable {
  public var post: EntityID
  public var country: Evidenced<EntityID>?
  public var organization: Evidenced<EntityID>?
  public var accreditedTo: Evidenced<EntityID>?
  /// Regions and sectors the post is charged with (لشؤون آسيا).
  public var scopes: [Evidenced<EntityID>] = []
  public init(post: EntityID) { self.post = post }
}

/// A person in a post.
public struct Tenure: Sendable {
  public var person: EntityID
  public var post: EntityID
  public var former: Bool
  public var evidence: Evidence
  public init(person: EntityID, post: EntityID, former: Bool, evidence: Evidence) {
    self.person = person
    self.post = post
    self.former = former
    self.evidence = evidence
  }
}

/// A style by which the article addresses a person (سمو، الدكتور), as it is written there.
public struct Honorific: Sendable {
  public var person: EntityID
  public var prefix: Evidenced<String>
  public init(person: EntityID, prefix: Evidenced<String>) {
    self.person = person
    self.prefix = prefix
  }
}

/// The raw values are local names in `rw:`.
public enum SpeechAct: String, Sendable {
  case praise = "Praise"
  case affirmation = "Affirmation"
  case hope = "Hope"
  case denial = "Denial"
  case call = "Call"
  case statement = "Statement"
}

public struct StatementFacts: Sendable {
  public var act: SpeechAct
  public var speakers: [EntityID]
  public var event: EntityID?
  public var about: [EntityID]
  /// Its range is the text of the statement.
  public var evidence: Evidence
  public init(
    act: SpeechAct, speakers: [EntityID], event: EntityID?, about: [EntityID], evidence: Evidence
  ) {
    self.act = act
    self.speakers = speakers
    self.event = event
    self.about = about
    self.evidence = evidence
  }
}

/// Everything that one article says: plain values that know nothing of RDF.
public struct ArticleFacts: Sendable {
  /// In order of range.
  public var mentions: [Mention] = []
  public var entities: [Entity] = []
  public var events: [EventFacts] = []
  public var documents: [DocumentFacts] = []
  public var bodies: [BodyFacts] = []
  public var posts: [PostFacts] = []
  public var tenures: [Tenure] = []
  /// Each style of a person once.
  public var honorifics: [Honorific] = []
  public var statements: [StatementFacts] = []
  /// News agencies that the text names as its source.
  public var sources: [Evidenced<EntityID>] = []
  public init() {}
}
