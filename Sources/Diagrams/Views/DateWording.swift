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

  /// From start to end; the earliest of several, since sources may differ.
  public static func period(start: [Literal], end: [Literal]) -> Bilingual? {
    let first = start.min().flatMap(words)
    let last = end.max().flatMap(words)
    guard let first, let last, first != last else { return first ?? last }
    return Bilingual("\(first.arabic) – \(last.arabic)", "\(first.latin) – \(last.latin)")
  }

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
