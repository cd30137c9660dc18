import Digests
import Foundation

/// Answers a store's challenges (RFC 7617 basic, RFC 7616 digest, RFC 6750 bearer).
///
/// A password is sent only after the store has said how it wants it: an unasked basic answer would
/// hand it to a store that knows digests.
struct Authenticator {
  private enum Scheme {
    case basic
    case digest(DigestChallenge)
  }

  private let credentials: StoreCredentials
  private var scheme: Scheme?
  /// How often the nonce in force was used.
  private var uses = 0

  init(_ credentials: StoreCredentials) { self.credentials = credentials }

  /// Whether a request may be refused once before its answer is known.
  var awaitsChallenge: Bool {
    if case .password = credentials.kind { scheme == nil } else { false }
  }

  /// Takes the `WWW-Authenticate` fields of a refusal; false if there is nothing new to try.
  mutating func take(challenges: [String]) -> Bool {
    guard case .password = credentials.kind else { return false }
    let isFirst = scheme == nil
    let digests = challenges.compactMap(DigestChallenge.init)
    if let challenge = digests.first(where: { $0.algorithm == .sha256 }) ?? digests.first {
      // A second refusal of the same answer is final, one of a nonce that has run out is not.
      guard isFirst || challenge.isStale else { return false }
      scheme = .digest(challenge)
      uses = 0
      return true
    }
    guard isFirst, challenges.contains(where: { $0.lowercased().hasPrefix("basic") }) else {
      return false
    }
    scheme = .basic
    return true
  }

  /// The value of `Authorization`; nil while there is nothing to say.
  mutating func header(method: String, target: String) -> String? {
    switch credentials.kind {
    case .none: return nil
    case .token(let token): return "Bearer \(token)"
    case .password(let user, let password):
      switch scheme {
      case nil: return nil
      case .basic: return "Basic " + Data("\(user):\(password)".utf8).base64EncodedString()
      case .digest(let challenge):
        uses += 1
        let nonce = String(UInt64.random(in: 0...UInt64.max), radix: 16)
        return challenge.answer(
          user: user, password: password, method: method, target: target, uses: uses,
          clientNonce: nonce)
      }
    }
  }
}

/// `WWW-Authenticate: Digest …` (RFC 7616).
struct DigestChallenge: Sendable, Equatable {
  enum Algorithm: String, Sendable {
    case md5 = "MD5"
    case sha256 = "SHA-256"
  }

  let realm: String
  let nonce: String
  let opaque: String?
  let algorithm: Algorithm
  /// Whether the answer may be protected by `qop=auth`; old servers know no `qop`.
  let hasQuality: Bool
  let isStale: Bool

  /// Nil for other schemes and algorithms, and where the store insists on `auth-int`.
  init?(_ field: String) {
    guard let space = field.firstIndex(of: " "), field[..<space].lowercased() == "digest" else {
      return nil
    }
    let parameters = Self.parameters(field[space...])
    guard let nonce = parameters["nonce"] else { return nil }
    let name = parameters["algorithm"] ?? Algorithm.md5.rawValue
    guard let algorithm = Algorithm(rawValue: name.uppercased()) else { return nil }
    let qualities = parameters["qop"]?.split(separator: ",").map {
      $0.trimmingCharacters(in: .whitespaces).lowercased()
    }
    if let qualities, !qualities.contains("auth") { return nil }
    realm = parameters["realm"] ?? ""
    self.nonce = nonce
    opaque = parameters["opaque"]
    self.algorithm = algorithm
    hasQuality = qualities != nil
    isStale = parameters["stale"]?.lowercased() == "true"
  }

  /// `name=value` pairs, values quoted or not, names in lower case.
  private static func parameters(_ text: Substring) -> [String: String] {
    var parameters: [String: String] = [:]
    for match in text.matches(of: /([A-Za-z0-9_-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",]+))/) {
      let quoted = match.output.2.map { String($0.replacing("\\", with: "")) }
      let value = quoted ?? match.output.3.map(String.init)
      parameters[match.output.1.lowercased()] = value
    }
    return parameters
  }

  /// RFC 7616, 3.4.
  func answer(
    user: String, password: String, method: String, target: String, uses: Int, clientNonce: String
  ) -> String {
    let who = hash("\(user):\(realm):\(password)")
    let what = hash("\(method):\(target)")
    var fields = [
      "username=\"\(Self.quoted(user))\"", "realm=\"\(Self.quoted(realm))\"",
      "nonce=\"\(nonce)\"", "uri=\"\(target)\"", "algorithm=\(algorithm.rawValue)",
    ]
    if hasQuality {
      let digits = String(uses, radix: 16)
      let count = String(repeating: "0", count: max(0, 8 - digits.count)) + digits
      let response = hash("\(who):\(nonce):\(count):\(clientNonce):auth:\(what)")
      fields += [
        "qop=auth", "nc=\(count)", "cnonce=\"\(clientNonce)\"", "response=\"\(response)\"",
      ]
    } else {
      fields.append("response=\"\(hash("\(who):\(nonce):\(what)"))\"")
    }
    if let opaque { fields.append("opaque=\"\(opaque)\"") }
    return "Digest " + fields.joined(separator: ", ")
  }

  private func hash(_ text: String) -> String {
    switch algorithm {
    case .md5: MD5.hexadecimal(of: text.utf8)
    case .sha256: SHA256.hexadecimal(of: text.utf8)
    }
  }

  private static func quoted(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}
