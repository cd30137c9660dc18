/// What a node is, as far as shape and colour go. Finer classes are told in words.
public enum NodeKind: String, CaseIterable, Sendable, Codable {
  case country, person, post, organisation, event, body, document, topics, amount, other

  public var name: Bilingual {
    switch self {
    case .country: Bilingual("دولة", "Country")
    case .person: Bilingual("مسؤول ومنصبه", "Official and post")
    case .post: Bilingual("منصب لم يُسمَّ شاغله", "Post, holder not named")
    case .organisation: Bilingual("وزارة أو مؤسسة", "Ministry or institution")
    case .event: Bilingual("اجتماع أو حدث", "Meeting or event")
    case .body: Bilingual("هيئة مشتركة", "Joint body")
    case .document: Bilingual("وثيقة", "Document")
    case .topics: Bilingual("مجالات", "Fields")
    case .amount: Bilingual("مبلغ", "Amount")
    case .other: Bilingual("أخرى", "Other")
    }
  }

  /// Several of them.
  public var plural: Bilingual {
    switch self {
    case .country: Bilingual("دول", "Countries")
    case .person: Bilingual("مسؤولون", "Officials")
    case .post: Bilingual("مناصب", "Posts")
    case .organisation: Bilingual("وزارات ومؤسسات", "Ministries and institutions")
    case .event: Bilingual("اجتماعات وأحداث", "Meetings and events")
    case .body: Bilingual("هيئات مشتركة", "Joint bodies")
    case .document: Bilingual("وثائق", "Documents")
    case .topics: Bilingual("قوائم مجالات", "Lists of fields")
    case .amount: Bilingual("مبالغ", "Amounts")
    case .other: Bilingual("أشياء أخرى", "Other things")
    }
  }

  /// The outline, so that colour is never the only sign.
  public var shape: NodeShape {
    switch self {
    case .country: .pill
    case .person: .card
    case .post: .seat
    case .organisation: .pediment
    case .event: .ticket
    case .body: .hexagon
    case .document: .page
    case .topics: .list
    case .amount: .coin
    case .other: .box
    }
  }
}

/// Outlines that the SVG writer can draw; each fills its box to within 12 units.
public enum NodeShape: String, CaseIterable, Sendable {
  case pill, card, seat, pediment, ticket, hexagon, page, list, coin, box
}

/// Whether a thing took place, as its line shows it.
public enum LineStatus: String, CaseIterable, Comparable, Sendable, Codable {
  case held, planned, hoped, cancelled

  public var name: Bilingual {
    switch self {
    case .held: Bilingual("تمّ", "Took place")
    case .planned: Bilingual("مقرر", "Planned")
    case .hoped: Bilingual("مأمول", "Hoped for")
    case .cancelled: Bilingual("مؤجل أو ملغى أو منفي", "Postponed, cancelled or denied")
    }
  }

  public static func < (lhs: LineStatus, rhs: LineStatus) -> Bool {
    (allCases.firstIndex(of: lhs) ?? 0) < (allCases.firstIndex(of: rhs) ?? 0)
  }
}

/// One line of the legend: made from what is drawn, never from what could be.
public enum LegendEntry: Hashable, Sendable {
  case node(NodeKind)
  /// Of lines, and of boxes where one of a kind that happens has it.
  case status(LineStatus, hasBox: Bool)

  public var name: Bilingual {
    switch self {
    case .node(let kind): kind.name
    case .status(let status, _): status.name
    }
  }
}

extension Diagram {
  /// Kinds and line styles that occur, in the order of their declarations. Where everything took place,
  /// as one expects, nothing is said of it.
  public var legend: [LegendEntry] {
    let kinds = Set(nodes.map(\.kind))
    // Only what happens can be planned or cancelled; a person's outline says nothing of the kind.
    let happening: Set<NodeKind> = [.event, .document]
    let boxes = Set(nodes.filter { happening.contains($0.kind) }.map(\.status))
    let lines = Set(edges.map(\.status)).union(boxes)
    let statuses = lines == [.held] ? [] : LineStatus.allCases.filter(lines.contains)
    return NodeKind.allCases.filter(kinds.contains).map(LegendEntry.node)
      + statuses.map { .status($0, hasBox: boxes.contains($0)) }
  }
}
