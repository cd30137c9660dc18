/// Sums of money in words: `3400000000` GBP as «3.4 مليار جنيه إسترليني» and “GBP 3.4 billion”.
public enum AmountWording {
  private static let currencies: [String: String] = [
    "AED": "درهم إماراتي", "BHD": "دينار بحريني", "CAD": "دولار كندي", "CHF": "فرنك سويسري",
    "CNY": "يوان صيني", "DZD": "دينار جزائري", "EGP": "جنيه مصري", "EUR": "يورو",
    "GBP": "جنيه إسترليني", "INR": "روبية هندية", "IQD": "دينار عراقي", "IRR": "ريال إيراني",
    "JOD": "دينار أردني", "JPY": "ين ياباني", "KRW": "وون كوري", "KWD": "دينار كويتي",
    "LBP": "ليرة لبنانية", "LYD": "دينار ليبي", "MAD": "درهم مغربي", "OMR": "ريال عماني",
    "PKR": "روبية باكستانية", "QAR": "ريال قطري", "RUB": "روبل روسي", "SAR": "ريال سعودي",
    "SDG": "جنيه سوداني", "SYP": "ليرة سورية", "TND": "دينار تونسي", "TRY": "ليرة تركية",
    "USD": "دولار أمريكي", "YER": "ريال يمني",
  ]
  private static let scales: [(zeros: Int, arabic: String, english: String)] = [
    (12, "تريليون", "trillion"), (9, "مليار", "billion"), (6, "مليون", "million"),
    (3, "ألف", "thousand"),
  ]

  /// `numeral` is a plain decimal numeral; `currency` an ISO 4217 code.
  public static func words(_ numeral: String, currency: String) -> Bilingual {
    let name = currencies[currency] ?? currency
    let parts = numeral.split(separator: ".", maxSplits: 1)
    let isPlain = numeral.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    guard isPlain, let whole = parts.first else {
      return Bilingual("\(numeral) \(name)", "\(currency) \(numeral)")
    }
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    for scale in scales where whole.utf8.count > scale.zeros {
      // Only where nothing is lost: at most three decimals.
      let head = whole.dropLast(scale.zeros)
      let tail = trimmed(String(whole.suffix(scale.zeros)) + fraction)
      guard tail.utf8.count <= 3 else { continue }
      let value = tail.isEmpty ? String(head) : "\(head).\(tail)"
      return Bilingual(
        "\(value) \(scale.arabic) \(name)", "\(currency) \(value) \(scale.english)")
    }
    return Bilingual("\(numeral) \(name)", "\(currency) \(numeral)")
  }

  private static func trimmed(_ digits: String) -> String {
    var digits = digits
    while digits.hasSuffix("0") { digits.removeLast() }
    return digits
  }
}
