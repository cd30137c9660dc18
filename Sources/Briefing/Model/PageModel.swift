/// What the templates `head` and `body` read. Its members are named as the templates name them.
struct PageModel {
  let inArabic: Bool
  let inEnglish: Bool
  /// Of the page as a whole.
  let language: String
  let direction: String
  /// Plain text, for the window.
  let windowTitle: String
  let title: Phrase
  /// The fonts that the page carries; known when its body is.
  var fontRules = ""
  /// Style sheets and script of the page, not from data.
  let style: String
  let script: String
  let counts: Counts
  let omitted: Int?
  let summary: [EventEntry]
  let moreInSummary: Int?
  let filters: [CountryFilter]
  let meetings: [EventEntry]
  let figures: [Figure]
  /// How the first of them lies on paper, where the heading stands above it.
  let firstSheet: String
  let moreFigures: Int?
  let bodies: [BodyEntry]
  let documents: [DocumentEntry]
  let matrix: SectorMatrix?
  let amounts: [AmountEntry]
  let plans: [EventEntry]
  let plannedDocuments: [DocumentEntry]
  let hasPlans: Bool
  let statements: [StatementEntry]
  let timeline: [TimelineEntry]
  let sources: [SourceEntry]
  let method: Method
}

/// The title block.
struct Counts {
  let articles: Int
  let held: Int
  let ahead: Int
  let others: Int
  let people: Int
  let documents: Int
  let statements: Int
  let published: Phrase?
}

/// A choice of the country filter; `token` is safe in a style sheet.
struct CountryFilter {
  let token: String
  let name: Phrase
}

/// A status in words, with the class that gives it its look.
struct Status {
  let look: String
  let name: Phrase
}

/// Words of a source: a link to them with their offsets.
struct Citation {
  let href: String
  let text: String
}

/// The name of a thing, with a link to where the page tells of it.
struct Mentioned {
  let name: Phrase
  let href: String?
}

/// Who took part, how and in which post.
struct Person {
  let name: Phrase
  let role: Phrase
  let posts: [Phrase]
  /// Only the post is told, or the side itself acts.
  let isUnnamed: Bool
  let citations: [Citation]
}

/// The people of one side of an event.
struct SideEntry {
  let name: Phrase
  /// Which tint: as in the diagrams.
  let tint: Int
  let people: [Person]
  let isNameless: Bool
}

struct EventEntry {
  let anchor: String
  let name: Phrase
  let kind: Phrase?
  let status: Status
  let date: Phrase?
  let places: [Phrase]
  let isOnline: Bool
  let body: Mentioned?
  let sides: [SideEntry]
  let agreed: [Phrase]
  let documents: [Mentioned]
  let discussed: [Phrase]
  let next: [Mentioned]
  let hasResults: Bool
  let hasPeople: Bool
  /// Tokens of its countries, for the filter.
  let filter: String
  let citations: [Citation]
}

/// A diagram within the page.
struct Figure {
  let anchor: String
  let caption: Phrase
  /// Markup that our own writer made.
  let svg: String
  let filter: String
  /// How it lies on paper: `upright` or `across`.
  let sheet: String
}

struct BodyEntry {
  let anchor: String
  let name: Phrase
  let kind: Phrase?
  let parties: [Phrase]
  let founded: Phrase?
  let organs: [Phrase]
  let rounds: [TimelineEntry]
  let hasRounds: Bool
  let filter: String
}

struct DocumentEntry {
  let anchor: String
  let name: Phrase
  let kind: Phrase?
  let status: Status
  let parties: [Phrase]
  let signatories: [Signatory]
  let date: Phrase?
  let places: [Phrase]
  let fields: [Phrase]
  let agreedAt: [Mentioned]
  let hasContext: Bool
  let filter: String
  let citations: [Citation]
}

struct Signatory {
  let name: Phrase
  let posts: [Phrase]
  let side: Phrase?
}

/// Which fields came up between which countries, and how.
struct SectorMatrix {
  struct Row {
    let name: Phrase
    let cells: [Cell]
  }

  /// How a field came up between two countries.
  struct Cell {
    let isAgreed: Bool
    let isDiscussed: Bool
    let isInDocument: Bool
    let isInStatement: Bool
  }

  /// Names of the pairs.
  let columns: [Phrase]
  let rows: [Row]
  let more: Int?
}

struct AmountEntry {
  let sum: Phrase
  let measure: Phrase
  let of: [Mentioned]
  let citations: [Citation]
}

struct StatementEntry {
  let kind: Phrase
  let speakers: [Phrase]
  let quote: String?
  let about: [Phrase]
  let madeAt: Mentioned?
  let filter: String
  let citations: [Citation]
}

struct TimelineEntry {
  let name: Phrase
  let href: String?
  let status: Status
  let date: Phrase?
  /// When the reports that tell of it appeared, if its own date is not told.
  let reported: Phrase?
  let filter: String
}

struct SourceEntry {
  let anchor: String
  let number: Int
  let title: Phrase
  let publisher: Phrase?
  let agencies: [Phrase]
  let published: Phrase?
  let url: String?
  let address: String
  /// Only the first sources stand in full.
  let isInFull: Bool
  let passages: [Passage]
  let facts: [FactGroup]
  let factCount: Int
}

/// A stretch of an article that is known in full.
struct Passage {
  let start: Int
  let end: Int
  let pieces: [Piece]
}

/// Part of a passage on which the same facts rest.
struct Piece {
  /// Ids of the spans that begin here.
  let anchors: [String]
  let start: Int
  let end: Int
  let text: String
  /// Whether anything rests on it.
  let isMarked: Bool
  /// How many spans hold it, up to 3.
  let weight: Int
}

/// Everything that rests on the same words.
struct FactGroup {
  let href: String
  let offsets: String
  let facts: [Fact]
}

struct Fact {
  let subject: Phrase
  let predicate: Phrase
  let object: Phrase
  let rule: String
  let confidence: String
}

/// The note on how the page came about.
struct Method {
  struct Band {
    let range: String
    let count: Int
  }

  let graphs: Int
  let quads: Int
  let evidence: Int
  let rules: Int
  let bands: [Band]
  let lowest: String?
  let median: String?
}
