import Lexicon
import Phrases

/// Labels of things that are composed of known parts: Arabic as told, English where every part is known.
public enum Composition {
  public static func organization(
    _ organization: OrganizationPhrase, country: GazetteerID?, surface: String, type: MentionType,
    _ lexicon: Lexicon, key: String
  ) -> Entity {
    var labels: [Label] = []
    let countryEntry = country.map { lexicon.gazetteer[$0] }
    if let head = organization.head, head.role == "portfolio" {
      let name = "وزارة " + organization.subject
      labels.append(Label(countryEntry?.label("ar").map { "\(name) (\($0))" } ?? name, "ar"))
      if let portfolio = organization.subjectEnglish, !portfolio.isEmpty {
        let english = "Ministry of \(portfolio)"
        labels.append(
          Label(countryEntry?.label("en").map { "\(english) of \($0)" } ?? english, "en"))
      }
    } else {
      labels.append(Label(surface, "ar"))
      if organization.subject.isEmpty, let head = organization.head, !head.english.isEmpty,
        let name = countryEntry?.label("en")
      {
        labels.append(Label("\(head.english) of \(name)", "en"))
      } else if let english = departmentEnglish(organization) {
        labels.append(
          Label(countryEntry?.label("en").map { "\(english) of \($0)" } ?? english, "en"))
      }
    }
    let slug = labels.first { $0.language == "en" }?.text ?? surface
    // A ministry is of its country by what it is; an agency or a library only by its name.
    return Entity(
      type: type, identity: .minted(key: key), labels: labels, slugSource: slug,
      country: type == .governmentBody ? country : nil)
  }

  /// «Department for Middle East and Africa», where every part is known.
  static func departmentEnglish(_ organization: OrganizationPhrase) -> String? {
    guard let head = organization.head, !head.english.isEmpty,
      let subject = organization.subjectEnglish,
      !subject.isEmpty
    else { return nil }
    return head.role == "portfolio"
      ? "\(head.english) of \(subject)" : "\(head.english) for \(subject)"
  }

  /// «نائب وزير الخارجية الكويتي»: title + country.
  public static func post(
    _ post: PostPhrase, title: String, country: GazetteerID?, _ lexicon: Lexicon, key: String
  ) -> Entity {
    let entry = country.map { lexicon.gazetteer[$0] }
    var labels = [Label(entry?.label("ar").map { "\(title) (\($0))" } ?? title, "ar")]
    if let english = englishTitle(post, lexicon) {
      let of = entry?.label("en").map { " of \($0)" } ?? ""
      // «سفير المكسيك لدى مصر»: whose envoy it is, then where.
      let to =
        post.accreditedTo.flatMap { lexicon.gazetteer[$0].label("en") }.map { " to \($0)" } ?? ""
      labels.append(Label(english + of + to, "en"))
    }
    let slug = labels.first { $0.language == "en" }?.text ?? title
    return Entity(type: .post, identity: .minted(key: key), labels: labels, slugSource: slug)
  }

  /// English of a title, but for where an envoy is; nil if the lexicon does not know every part.
  static func englishTitle(_ post: PostPhrase, _ lexicon: Lexicon) -> String? {
    guard !post.heads.isEmpty, !post.heads.contains(where: { $0.english.isEmpty }),
      !post.ranks.contains(where: { $0.english.isEmpty })
    else { return nil }
    var words = post.ranks.map(\.english)
    words += post.heads.prefix(1).map(\.english)
    var title = words.joined(separator: " ")
    if post.heads.count > 1 {
      title += " to the " + post.heads.dropFirst().map(\.english).joined(separator: " ")
    }
    if post.portfolio != nil {
      guard let portfolio = post.portfolioEnglish, !portfolio.isEmpty else { return nil }
      title += " of " + portfolio
    }
    if let known = post.knownOrganization {
      guard let name = lexicon.gazetteer[known].label("en") else { return nil }
      title += " of " + name
    }
    if post.scope != nil {
      let names = post.scopeEntries.map { lexicon.gazetteer[$0].label("en") }
      guard !names.isEmpty, !names.contains(nil) else { return nil }
      title += " for " + names.compactMap { $0 }.joined(separator: " and ")
      if post.heads.last?.family != "department" { title += " affairs" }
    }
    if let organization = post.organization {
      guard let english = departmentEnglish(organization) else { return nil }
      // «وكيل وزارة الخارجية» has its portfolio said already.
      if post.portfolio == nil { title += " of the " + english }
    }
    if let to = post.accreditedTo, lexicon.gazetteer[to].label("en") == nil { return nil }
    return title
  }
}
