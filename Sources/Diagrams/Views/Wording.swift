/// The words that a picture adds of its own, in both languages.
public enum Wording {
  public static func role(_ localName: String) -> Bilingual {
    switch localName {
    case "Chair": Bilingual("رئاسة", "chair")
    case "Host": Bilingual("استضافة", "host")
    case "Receiver": Bilingual("استقبال", "receives")
    case "Guest": Bilingual("ضيف", "guest")
    case "Attendee": Bilingual("حضور", "attends")
    case "Signatory": Bilingual("توقيع", "signs")
    default: Bilingual("مشاركة", "takes part")
    }
  }

  /// Nil for a status that is not in the ontology.
  public static func status(_ localName: String) -> Bilingual? {
    switch localName {
    case "Held": Bilingual("عُقد", "Held")
    case "Planned": Bilingual("مقرر", "Planned")
    case "Hoped": Bilingual("مأمول", "Hoped for")
    case "Postponed": Bilingual("مؤجل", "Postponed")
    case "Cancelled": Bilingual("ملغى", "Cancelled")
    case "Denied": Bilingual("منفي", "Denied")
    case "Initialled": Bilingual("بالأحرف الأولى", "Initialled")
    case "Signed": Bilingual("موقَّع", "Signed")
    case "Ratified": Bilingual("مصدَّق عليه", "Ratified")
    case "NotSigned": Bilingual("غير موقَّع", "Not signed")
    default: nil
    }
  }

  public static func measure(_ localName: String) -> Bilingual {
    switch localName {
    case "TradeVolume": Bilingual("حجم التبادل التجاري", "Trade volume")
    case "ContractValue": Bilingual("قيمة العقد", "Contract value")
    case "Loan": Bilingual("قرض", "Loan")
    case "Grant": Bilingual("منحة", "Grant")
    default: Bilingual("مبلغ", "Amount")
    }
  }

  static let party = Bilingual("طرف", "party to")
  static let agreedOn = Bilingual("اتُّفق عليه", "agreed on")
  static let agreedFields = Bilingual("اتُّفق على التعاون في", "Agreed fields of cooperation")
  static let discussed = Bilingual("موضوعات بُحثت", "Topics discussed")
  static let discusses = Bilingual("بُحثت", "discussed")
  static let sessionOf = Bilingual("من دورات", "session of")
  static let nextSession = Bilingual("الدورة التالية", "next session")
  static let preparationFor = Bilingual("تحضيرًا له", "prepares")
  static let organ = Bilingual("من أجهزته", "has organ")
  static let onMargins = Bilingual("على هامشه", "on the margins of")
  static let figure = Bilingual("رقم ذُكر", "figure named")
  static let worksIn = Bilingual("في", "in")
  static let online = Bilingual("عبر الاتصال المرئي", "Online")
  static let founded = Bilingual("تأسس", "Founded")
  static let source = Bilingual("المصدر", "Source")
  static let sources = Bilingual("المصادر", "Sources")
  static let reported = Bilingual("نُشر الخبر", "Reported")
  static let signed = Bilingual("وُقّعت", "Signed")
  static let dateUntold = Bilingual("التاريخ غير مذكور", "Date not given")
  /// A status of a thing whose date is not told.
  static func undated(_ status: Bilingual) -> Bilingual {
    Bilingual("\(status.arabic)، والتاريخ غير مذكور", "\(status.latin), date not given")
  }
  static let yearUntold = Bilingual("السنة غير مذكورة", "Year not given")
  static let undatedArticle = Bilingual("بلا تاريخ", "undated")

  static let onBehalf = Bilingual("عن", "for")
  static let about = Bilingual("بشأن", "about")
  static let overview = Bilingual("العلاقات بين الأطراف", "Who has to do with whom")
  static let timeline = Bilingual("التسلسل الزمني", "Timeline")
  static let sidesUntold = Bilingual("الأطراف غير مذكورة", "Sides not told")

  /// What two sides share, counted.
  static func tie(events: Int, documents: Int) -> Bilingual {
    let parts = [("أحداث", "events", events), ("وثائق", "documents", documents)].filter { $0.2 > 0 }
    return Bilingual(
      parts.map { "\($0.0): \($0.2)" }.joined(separator: "، "),
      parts.map { "\($0.1): \($0.2)" }.joined(separator: ", "))
  }

  /// The same in numbers: events, then documents where there are any.
  static func tieNumbers(events: Int, documents: Int) -> Bilingual {
    let numbers = documents == 0 ? "\(events)" : "\(events) + \(documents)"
    return Bilingual(numbers, numbers)
  }

  static let tieKey = Bilingual("على الخطوط: الأحداث + الوثائق", "on the lines: events + documents")

  static func overviewCounts(sides: Int, ties: Int) -> Bilingual {
    Bilingual("الأطراف: \(sides)، الصلات: \(ties)", "sides: \(sides), ties: \(ties)")
  }

  static func timelineCounts(rows: Int, events: Int) -> Bilingual {
    Bilingual("السلاسل: \(rows)، الأحداث: \(events)", "series: \(rows), events: \(events)")
  }

  static func around(_ name: Bilingual, things: Int, depth: Int) -> Bilingual {
    Bilingual(
      "\(name.arabic): \(things) مما حوله، حتى \(depth) من الخطوات",
      "\(name.latin): \(things) things around it, up to \(depth) steps away")
  }

  static func nodesLeftOut(_ count: Int, of all: Int) -> Bilingual {
    Bilingual(
      "لم يُرسم \(count) من \(all): الأقل صلات",
      "\(count) of \(all) not drawn: those with the fewest lines")
  }

  static func leastTold(_ count: Int, of all: Int) -> Bilingual {
    Bilingual(
      "لم يُرسم \(count) من \(all) من الأحداث والهيئات والوثائق: الأقل ذكرًا",
      "\(count) of \(all) events, bodies and documents not drawn: those of which least is told")
  }

  static func grouped(_ things: Int, in groups: Int, byHome: Bool) -> Bilingual {
    Bilingual(
      "صورة مُجمَّعة بحسب \(byHome ? "الدولة و" : "")النوع والحالة. العناصر: \(things)، المجموعات: \(groups)",
      "\(things) things drawn as \(groups) groups by \(byHome ? "country, " : "")kind and status")
  }

  static func group(of kind: NodeKind, count: Int) -> Bilingual {
    Bilingual("\(kind.plural.arabic): \(count)", "\(kind.plural.latin): \(count)")
  }

  static func amongThem(_ names: [Bilingual]) -> Bilingual {
    Bilingual(
      "منها: " + names.map(\.arabic).filter { !$0.isEmpty }.joined(separator: "، "),
      "among them: " + names.map(\.latin).filter { !$0.isEmpty }.joined(separator: ", "))
  }

  static let lines = Bilingual("صلات", "lines")

  static func linesWithin(_ count: Int) -> Bilingual {
    Bilingual("صلات فيما بينها: \(count)", "lines among them: \(count)")
  }

  static let wordsOnHover = Bilingual(
    "كلمات الخطوط تظهر عند الإشارة إليها", "the words of the lines show on hover")

  static func thingsLeftOut(_ count: Int) -> Bilingual {
    Bilingual("لم يُرسم \(count) خارج الاختيار", "\(count) outside the selection not drawn")
  }

  /// `3 · ×2` for an edge that stands for several.
  static func counted(_ text: Bilingual, _ count: Int) -> Bilingual {
    guard count > 1 else { return text }
    return Bilingual("\(text.arabic) ×\(count)", "\(text.latin) ×\(count)")
  }

  /// Numbers of things, for the summary that is read aloud.
  static func counts(events: Int, bodies: Int, documents: Int) -> Bilingual {
    Bilingual(
      "الأحداث: \(events)، الهيئات المشتركة: \(bodies)، الوثائق: \(documents)",
      "events: \(events), joint bodies: \(bodies), documents: \(documents)")
  }

  static func moreInGraph(_ count: Int) -> Bilingual {
    Bilingual("في رسم المعرفة غيرها: \(count)", "\(count) more in the graph")
  }

  /// Of a picture in several parts.
  static func part(_ number: Int, of all: Int) -> Bilingual {
    Bilingual("الجزء \(number) من \(all)", "part \(number) of \(all)")
  }

  static func more(_ count: Int) -> Bilingual { Bilingual("و\(count) غيرها", "and \(count) more") }
}
