import Lexicon
import Linking
import Phrases
import TextAnalysis

/// When an event began and ended.
extension ArticleInterpreter {
  /// «ويتواصل اليوم»: when it went on, not when it began.
  private func goesOn(_ clause: Clause) -> Bool {
    clause.verb.map { isOfFamily("continue", $0) } ?? false
  }

  private func isOfFamily(_ family: String, _ token: Int) -> Bool {
    lattice.reading(at: token, .verb, where: { lattice.item($0).family == family }) != nil
  }

  /// «اختتم أمس»، «الاجتماع الذي انتهى الجمعة»: the day on which it ended.
  private func isEnd(_ date: Phrase, _ anchor: Phrase, _ clause: Clause) -> Bool {
    if let verb = clause.verb, isOfFamily("end", verb) { return true }
    let behind = anchor.tokens.upperBound
    let before = date.tokens.lowerBound
    return before > behind
      && (max(behind, before - 3)..<before).contains { isOfFamily("end", $0) }
  }

  mutating func readDate(_ clause: Clause, _ event: Int, _ anchor: Phrase) {
    if goesOn(clause) { return }
    var best: (start: DateValue, end: DateValue?, phrase: Phrase, weight: Int)?
    for index in phrases(in: clause.tokens) {
      guard case .date(let date) = phrases[index].content, !isDateline(phrases[index]) else {
        continue
      }
      let values = values(of: date, in: phrases[index])
      guard let start = values.start else { continue }
      // A stretch of days before a day, a day before «اليوم», any day before «الشهر الماضي».
      let weight =
        values.end != nil
        ? 2 : date.period != nil ? -1 : date.relativeDays != nil || date.weekday != nil ? 0 : 1
      if let best, best.weight >= weight { continue }
      guard isDateOfEvent(phrases[index], anchor, event) else { continue }
      best = (start, values.end, phrases[index], weight)
    }
    guard let best else { return }
    let evidence = Evidence(hull(anchor.range, best.phrase.range), rule: "date", confidence: 0.85)
    if best.end == nil, isEnd(best.phrase, anchor, clause) {
      if events[event].facts.end == nil {
        events[event].facts.end = Evidenced(best.start, evidence)
      }
      return
    }
    if events[event].facts.start == nil || best.weight == 2 {
      events[event].facts.start = Evidenced(best.start, evidence)
      if let end = best.end { events[event].facts.end = Evidenced(end, evidence) }
    }
  }

  /// A year or month inside another phrase's reach (منذ عام 1990، عام 2012) dates history.
  func isDateOfEvent(_ phrase: Phrase, _ anchor: Phrase, _ event: Int) -> Bool {
    guard case .date(let date) = phrase.content else { return false }
    if lattice.function(at: phrase.tokens.lowerBound - 1, "after", "before", "until", "since")
      != nil
      // «عقب ثورة الثلاثين من يونيو 2013»; not «بعد ظهر اليوم»
      || date.start?.month != nil
        && (2...3).contains(where: {
          lattice.function(at: phrase.tokens.lowerBound - $0, "after", "since") != nil
        })
      // «قبل الموعد المحدد في 20 أغسطس»
      || (2...4).contains(where: {
        lattice.function(at: phrase.tokens.lowerBound - $0, "before", "until") != nil
      })
    {
      return false
    }
    if isQuoted(phrase) || isOfNearerThing(phrase, anchor, event) { return false }
    // «غادر أمس بعد زيارة …»، «صدر اليوم بيان بمناسبة زيارة …»: of what the clause tells.
    if phrase.tokens.upperBound <= anchor.tokens.lowerBound,
      lattice.endsFunction(at: anchor.tokens.lowerBound - 1, "after")
        || lattice.endsFunction(at: anchor.tokens.lowerBound - 1, "before")
        || lattice.endsFunction(at: anchor.tokens.lowerBound - 1, "occasion")
    {
      return false
    }
    // «قالت أمس إن زيارة …»: when it was said.
    if phrase.tokens.upperBound <= anchor.tokens.lowerBound,
      (phrase.tokens.upperBound..<anchor.tokens.lowerBound).contains(where: {
        lattice.function(at: $0, "that") != nil && !lattice.has(.givenName, at: $0)
      })
    {
      return false
    }
    // «منذ تسلمه مهامه الأحد»: of what it is counted from; «الذي تتواصل أشغاله يومي …»: when it went on.
    let start = max(anchor.tokens.upperBound, phrase.tokens.lowerBound - 5)
    if start < phrase.tokens.lowerBound,
      (start..<phrase.tokens.lowerBound).contains(where: {
        lattice.function(at: $0, "since") != nil
          || lattice.reading(at: $0, .verb, where: { lattice.item($0).name == "verb-continue" })
            != nil
      })
    {
      return false
    }
    if let start = date.start, start.day == nil, start.month == nil {
      return events[event].isBackground
    }
    // «الصحف الصادرة أمس»، «صباح اليوم خلال اجتماعه»: of another thing.
    if date.relativeDays != nil, isOfOther(phrase, event) { return false }
    let distance = phrase.tokens.lowerBound - anchor.tokens.upperBound
    return distance < 40
  }

  /// «لـ "اليوم"»: the name of a newspaper.
  private func isQuoted(_ date: Phrase) -> Bool {
    let before = date.tokens.lowerBound - 1
    let after = date.tokens.upperBound
    return text.isMark(before, Mark.guillemetLeft) && text.isMark(after, Mark.guillemetRight)
      || text.isMark(before, Mark.quote) && text.isMark(after, Mark.quote)
  }

  /// «زيارة … تكملة لزيارته السابقة في مايو»، «لقاء … بشأن الاتفاق الموقع في يوليو»، «تهنئة … بالانتخابات التي جرت
  /// في مايو»: another event, a paper or the noun of a relative clause stands nearer to the day; «، وفي يوم
  /// الثلاثاء»: what follows is dated.
  private func isOfNearerThing(_ date: Phrase, _ anchor: Phrase, _ event: Int) -> Bool {
    let gap = anchor.tokens.upperBound..<max(anchor.tokens.upperBound, date.tokens.lowerBound)
    let isOther = phrases(in: gap).contains { index in
      switch phrases[index].content {
      case .event: eventOf[index].map { $0 != event } ?? true
      case .document: events[event].thing != "Signing"
      default: false
      }
    }
    if isOther { return true }
    if let relative = gap.last(where: { lattice.function(at: $0, "which") != nil }) {
      var noun = relative - 1
      while noun >= anchor.tokens.upperBound, text.tokens[noun].kind != .word { noun -= 1 }
      let isCovered = phrases.contains { $0.tokens.contains(noun) }
      if noun >= anchor.tokens.upperBound, !isCovered { return true }
    }
    return gap.contains { token in
      token > gap.lowerBound && text.tokens[token - 1].kind == .punctuation
        && lattice.function(at: token, "in")?.clitics == .wa
    }
  }

  private func isOfOther(_ day: Phrase, _ event: Int) -> Bool {
    let before = day.tokens.lowerBound - 1
    let isParticiple =
      before >= 0 && text.foldedWord(before).starts(with: [0x627, 0x644])
      && lattice.has(.ordinary, at: before) && !lattice.has(.eventQualifier, at: before)
      && !lattice.has(.nisba, at: before) && text.foldedString(before).hasSuffix("ه")
      && !phrases.contains { $0.tokens.contains(before) }
    guard !isParticiple else { return true }
    guard let during = lattice.function(at: day.tokens.upperBound, "during") else { return false }
    return phrases.indices.contains {
      phrases[$0].tokens.lowerBound == during.tokens.upperBound
        && eventOf[$0].map { $0 != event } ?? false
    }
  }

  /// What begins after the day of publication has not been held yet, whatever tense tells it.
  mutating func planAhead() {
    guard let published = calendar.published, let month = published.month, let day = published.day
    else { return }
    // «قام بزيارة في 29 أبريل للمشاركة في أعمال الدورة»: what was prepared for a day that is past was held.
    for number in events.indices where events[number].status.evidence.rule == "event-prepared" {
      guard case .day(let year, let eventMonth, let eventDay)? = events[number].facts.start?.value,
        (year, eventMonth, eventDay) < (published.year, month, day)
      else { continue }
      events[number].status.value = .held
    }
    for number in events.indices where events[number].status.value == .held {
      guard let start = events[number].facts.start else { continue }
      let isLater =
        switch start.value {
        case .day(let year, let eventMonth, let eventDay):
          (year, eventMonth, eventDay) > (published.year, month, day)
        case .month(let year, let eventMonth): (year, eventMonth) > (published.year, month)
        case .year(let year): year > published.year
        default: false
        }
      guard isLater else { continue }
      events[number].status = Evidenced(
        .planned, Evidence(start.evidence.range, rule: "after-publication", confidence: 0.8))
    }
  }
}
