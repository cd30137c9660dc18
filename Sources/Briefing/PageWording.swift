import Diagrams

/// Words that stand where the graph has none; headings are in the templates.
enum PageWording {
  static let statusUntold = Bilingual("لم تُذكر حالته", "Status not told")
  static let sideUntold = Bilingual("الجهة غير مذكورة", "Side not told")
  static let statement = Bilingual("تصريح", "Statement")
}
