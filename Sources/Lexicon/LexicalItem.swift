/// What a word or fixed phrase of the lexicon is to the grammar.
///
/// The raw values are the local names of the classes in `ontology/lexicon/`; the first group comes
/// from the gazetteer.
public enum WordClass: String, Sendable, CaseIterable {
  /// A name of a known thing; the item is its gazetteer entry.
  case name = "Name"
  /// A name that is also something else and needs context (المملكة).
  case ambiguousName = "AmbiguousName"
  /// An adjective of nationality; the item is the country's entry.
  case nisba = "Nisba"
  /// A noun or phrase for a field of cooperation.
  case sector = "Sector"
  /// An adjective for a field of cooperation.
  case sectorAdjective = "SectorAdjective"

  case month = "Month"
  case hijriMonth = "HijriMonth"
  case weekday = "Weekday"
  case ordinal = "Ordinal"
  /// حادي: in compound ordinals only.
  case ordinalUnit = "OrdinalUnit"
  /// عشر: the second part of 11 to 19.
  case teenTen = "TeenTen"
  case tens = "Tens"
  case cardinal = "Cardinal"
  case scale = "Scale"
  case fraction = "Fraction"
  case currency = "Currency"
  case currencyUnit = "CurrencyUnit"
  case relativeDay = "RelativeDay"

  case postHead = "PostHead"
  case fixedPost = "FixedPost"
  case postQualifier = "PostQualifier"
  case portfolio = "Portfolio"
  /// What a holder stands for, between his title and his name: الجمهوري، الليبرالي.
  case epithet = "Epithet"
  /// An adjective that names go on with: (الشؤون) العمالية، (الدفاع العربي) المشترك.
  case nameAdjective = "NameAdjective"
  /// An election or a match: its rounds are no meetings.
  case contestNoun = "ContestNoun"
  case style = "Style"
  /// حفظه الله behind a name.
  case wish = "Wish"

  case bodyHead = "BodyHead"
  case bodySubject = "BodySubject"
  case bodyQualifier = "BodyQualifier"
  case governmentHead = "GovernmentHead"
  case institutionHead = "InstitutionHead"
  case institutionQualifier = "InstitutionQualifier"
  case agencyHead = "AgencyHead"

  case eventNoun = "EventNoun"
  case eventNature = "EventNature"
  case eventQualifier = "EventQualifier"
  case documentNoun = "DocumentNoun"
  case documentQualifier = "DocumentQualifier"
  case verb = "Verb"
  case side = "Side"
  case function = "FunctionWord"
  /// A noun that takes a sector as its field: مجال، تعاون، علاقات.
  case fieldNoun = "FieldNoun"
  /// What is expressed: ارتياح، أمل، قلق.
  case attitude = "Attitude"
  case measureNoun = "MeasureNoun"
  case onlineMode = "OnlineMode"
  case countryNoun = "CountryNoun"
  case placeNoun = "PlaceNoun"
  /// جامعة، جسر: a person's name behind it is the thing's, not the person.
  case namesakeNoun = "NamesakeNoun"
  /// نهر، خليج: a country's name behind it names the water.
  case waterNoun = "WaterNoun"
  /// A run of words in which a name is something else (صلاة المغرب).
  case collocation = "Collocation"
  /// Ends an article's own text (شاهد أيضاً) or starts another story (من جهة أخرى).
  case sectionMark = "SectionMark"
  case givenName = "GivenName"
  /// A given name that is an ordinary word too (منى، جميل): one only where a name is expected and goes on.
  case ordinaryGivenName = "OrdinaryGivenName"
  /// Evidence that the given name before it is one (الدوسري، الوزير); other words can be family names too.
  case familyName = "FamilyName"
  /// بن، آل، أبو: inside a name.
  case nameParticle = "NameParticle"
  /// الدين، الله: makes one name with the word before it (سراج الدين، فضل الله).
  case nameCompound = "NameCompound"
  /// One who has left his last office; the item's value is the year.
  case pastLeader = "PastLeader"
  /// An ordinary word: never part of a person's name.
  case ordinary = "OrdinaryWord"
}

/// Grammar of one surface form.
public struct Features: OptionSet, Hashable, Sendable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  public static let definite = Features(rawValue: 1 << 0)
  public static let feminine = Features(rawValue: 1 << 1)
  public static let dual = Features(rawValue: 1 << 2)
  public static let plural = Features(rawValue: 1 << 3)
  /// Has dropped the ن of dual or plural: its genitive follows (وزيرا خارجية).
  public static let construct = Features(rawValue: 1 << 4)
  /// Carries a pronoun (دورتها، نظيره).
  public static let possessed = Features(rawValue: 1 << 5)
  public static let past = Features(rawValue: 1 << 6)
  public static let present = Features(rawValue: 1 << 7)
  public static let participle = Features(rawValue: 1 << 8)
  public static let masdar = Features(rawValue: 1 << 9)
  /// Also an everyday word: counts only where the text speaks of the thing otherwise too; a style, before a known name.
  public static let ambiguous = Features(rawValue: 1 << 11)
  /// The form stands as written in the lexicon and takes no article by rule.
  public static let fixed = Features(rawValue: 1 << 10)
}

/// One entry of `ontology/lexicon/`.
public struct LexicalItem: Sendable {
  /// Local name of its IRI.
  public var name: String
  public var wordClass: WordClass
  /// The base form.
  public var arabic: String
  /// Empty if the lexicon gives none.
  public var english: String
  /// What the grammar does with it: a verb's frame, a style's kind, a qualifier's effect.
  public var role: String
  /// Local name in `rw:` of the class of thing that it heads.
  public var thing: String
  /// Words of one family name the same thing (لجنة، مجموعة).
  public var family: String
  public var value: Int
  /// The sector a portfolio or subject is about.
  public var sector: GazetteerID?
  /// The only country that has such a thing (خادم الحرمين الشريفين).
  public var country: GazetteerID?
}

/// One meaning of a surface form.
public struct Sense: Sendable {
  public var wordClass: WordClass
  /// Index in `Lexicon.items`, or in `Gazetteer.entries` for classes that come from the gazetteer.
  public var item: Int
  public var features: Features
}
