import RDFModel

/// Calendar values as a reader of Arabic and one of English say them; exactly as precise as they
/// are told.
public enum DateWording {
  private static let arabicMonths = [
    "يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر",
    "نوفمبر", "ديسمبر",
  ]
  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let hijriArabic = [
    "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان",
    "رمضان", "شوال", "ذو القعدة", "ذو الحجة",
  ]
  private static let hijriEnglish = [
    "Muharram", "Safar", "Rabi I", "Rabi II", "Jumada I", "Jumada II", "Rajab", "Shaban",
    "Ramadan", "Shawwal", "Dhu al-Qadah", "Dhu al-Hijjah",
  ]

  /// From start to end; the earliest of several, since sources may differ. What both have in common
  /// is said once: 9–10 December 2025.
  public static func period(start: [Literal], end: [Literal]) -> Bilingual? {
    let (from, to) = (start.min(), end.max())
    let first = from.flatMap(words)
    let last = to.flatMap(words)
    guard let first, let last, first != last else { return first ?? last }
    if let from, let to, from.datatype == to.datatype,
      let arabic = shared(first.arabic, last.arabic), let latin = shared(first.latin, last.latin)
    {
      return Bilingual(arabic, latin)
    }
    return Bilingual("\(first.arabic) – \(last.arabic)", "\(first.latin) – \(last.latin)")
  }

  /// The first without the words that it ends in like the last; nil where nothing would be left, or
  /// nothing is shared.
  private static func shared(_ first: String, _ last: String) -> String? {
    var words = first.split(separator: " ")
    let others = last.split(separator: " ")
    guard words.count == others.count else { return nil }
    var common = 0
    while common < words.count - 1,
      words[words.count - 1 - common] == others[others.count - 1 - common]
    {
      common += 1
    }
    guard common > 0 else { return nil }
    words.removeLast(common)
    // Days join closely: 9–10 December.
    let dash = words.count == 1 ? "–" : " – "
    return words.joined(separator: " ") + dash + last
  }

  /// Whether the day, month or year is told with its year.
  static func hasYear(_ literal: Literal) -> Bool { !literal.lexical.hasPrefix("--") }

  public static func words(_ literal: Literal) -> Bilingual? {
    let isHijri = literal.datatype == RW.hijriDate
    let text = literal.lexical
    // A date and time is told by its day, a time zone is left out.
    let day = text.split(separator: "T").first.map(String.init) ?? text
    let openYear = day.hasPrefix("--")
    let fields = day.split(separator: "-").prefix(3).map { Int($0.prefix { $0.isNumber }) }
    let numbers = fields.compactMap { $0 }
    guard !numbers.isEmpty, numbers.count == fields.count else {
      let plain = TextCleaning.singleLine(text)
      return plain.isEmpty ? nil : Bilingual(plain, plain)
    }
    let year = openYear ? nil : numbers.first
    let rest = openYear ? numbers[...] : numbers.dropFirst()
    var arabic: [String] = []
    var english: [String] = []
    if let month = rest.first {
      guard (1...12).contains(month) else { return Bilingual(text, text) }
      if let day = rest.dropFirst().first {
        arabic.append(String(day))
        english.append(String(day))
      }
      arabic.append((isHijri ? hijriArabic : arabicMonths)[month - 1])
      english.append((isHijri ? hijriEnglish : englishMonths)[month - 1])
    }
    if let year {
      arabic.append(String(year))
      english.append(String(year))
    }
    if isHijri {
      arabic.append("هـ")
      english.append("AH")
    }
    return Bilingual(arabic.joined(separator: " "), english.joined(separator: " "))
  }
}
