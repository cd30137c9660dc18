/// Who asks a store, as the environment says: never an argument, which other users of the machine
/// could read. Its description tells nothing.
public struct StoreCredentials: Sendable, CustomStringConvertible, CustomDebugStringConvertible {
  enum Kind: Sendable, Equatable {
    case none
    case token(String)
    /// For basic or digest authentication, whichever the store asks for.
    case password(user: String, password: String)
  }

  let kind: Kind

  public static let tokenVariable = "RAWABIT_STORE_TOKEN"
  public static let userVariable = "RAWABIT_STORE_USER"
  public static let passwordVariable = "RAWABIT_STORE_PASSWORD"

  public static let none = StoreCredentials(kind: .none)

  private init(kind: Kind) { self.kind = kind }

  /// A token goes before a user's name; empty variables are as good as none.
  public init(environment: [String: String]) {
    func value(_ name: String) -> String? {
      environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }
    if let token = value(Self.tokenVariable) {
      kind = .token(token)
    } else if let user = value(Self.userVariable) {
      kind = .password(user: user, password: environment[Self.passwordVariable] ?? "")
    } else {
      kind = .none
    }
  }

  public var description: String { kind == .none ? "no credentials" : "credentials" }
  public var debugDescription: String { description }
}
