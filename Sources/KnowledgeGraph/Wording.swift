import Extraction

/// What the nodes are called that have no name of their own, in Arabic and English.
struct Wording {
  var arabic: String
  var english: String

  init(_ arabic: String, _ english: String) {
    self.arabic = arabic
    self.english = english
  }

  init(role: Role?) {
    switch role {
    case .chair: self.init("رئاسة", "Chair")
    case .host: self.init("استضافة", "Host")
    case .receiver: self.init("استقبال", "Receiver")
    case .guest: self.init("ضيف", "Guest")
    case .attendee: self.init("حضور", "Attendee")
    case .signatory: self.init("توقيع", "Signatory")
    case nil: self.init("مشاركة", "Participant")
    }
  }

  init(act: SpeechAct) {
    switch act {
    case .praise: self.init("إشادة", "Praise")
    case .affirmation: self.init("تأكيد", "Affirmation")
    case .hope: self.init("أمل", "Hope")
    case .denial: self.init("نفي", "Denial")
    case .call: self.init("دعوة", "Call")
    case .statement: self.init("تصريح", "Statement")
    }
  }

  /// `measure` is a local name in `rw:`.
  init(measure: String) {
    switch measure {
    case "TradeVolume": self.init("حجم التبادل التجاري", "Trade volume")
    case "ContractValue": self.init("قيمة العقد", "Contract value")
    case "Loan": self.init("قرض", "Loan")
    case "Grant": self.init("منحة", "Grant")
    default: self.init("مبلغ", "Amount")
    }
  }

  static let article = Wording("مقال", "Article")
  static let graph = Wording("ما يقوله المقال", "What the article says")
  static let sectorScheme = Wording("مجالات التعاون", "Sectors of cooperation")
  static let formerly = Wording("سابقا", "former")
}
