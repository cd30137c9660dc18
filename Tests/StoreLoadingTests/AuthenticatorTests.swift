import Testing

@testable import StoreLoading

@Suite struct AuthenticatorTests {
  private static let password = StoreCredentials(environment: [
    StoreCredentials.userVariable: "Mufasa", StoreCredentials.passwordVariable: "Circle of Life",
  ])

  /// RFC 7616, 3.9.1.
  @Test(arguments: [
    ("MD5", "8ca523f5e9506fed4657c9700eebdbec"),
    ("SHA-256", "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1"),
  ])
  func theExampleOfTheStandard(algorithm: String, response: String) throws {
    let field =
      "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=\(algorithm), "
      + "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", "
      + "opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\""
    let challenge = try #require(DigestChallenge(field))
    let answer = challenge.answer(
      user: "Mufasa", password: "Circle of Life", method: "GET", target: "/dir/index.html",
      uses: 1, clientNonce: "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ")
    #expect(answer.contains("response=\"\(response)\""))
    #expect(answer.contains("nc=00000001, "))
    #expect(answer.contains("opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\""))
  }

  /// RFC 2069, without `qop`.
  @Test func theOldForm() throws {
    let challenge = try #require(
      DigestChallenge(
        "digest realm=\"testrealm@host.com\",nonce=\"dcd98b7102dd2f0e8b11d0f600bfb0c093\""))
    let answer = challenge.answer(
      user: "Mufasa", password: "CircleOfLife", method: "GET", target: "/dir/index.html", uses: 1,
      clientNonce: "x")
    #expect(answer.contains("response=\"1949323746fe6a43ef61f9606e7febea\""))
    #expect(!answer.contains("qop"))
  }

  @Test func otherChallengesAreNoDigests() {
    for field in [
      "Basic realm=\"x\"", "Digest realm=\"x\"", "Digest nonce=\"n\", algorithm=SHA-512-256",
      "Digest nonce=\"n\", qop=\"auth-int\"", "Digest",
    ] { #expect(DigestChallenge(field) == nil, "\(field)") }
  }

  @Test func thePasswordWaitsForAChallenge() {
    var authenticator = Authenticator(Self.password)
    let unasked = authenticator.header(method: "PUT", target: "/")
    let isTaken = authenticator.take(challenges: ["Basic realm=\"x\""])
    let answer = authenticator.header(method: "PUT", target: "/")
    // The answer was wrong: there is no other.
    let isTakenAgain = authenticator.take(challenges: ["Basic realm=\"x\""])
    #expect(unasked == nil && isTaken && !isTakenAgain)
    #expect(answer == "Basic TXVmYXNhOkNpcmNsZSBvZiBMaWZl")
  }

  @Test func digestsGoBeforeBasic() {
    var authenticator = Authenticator(Self.password)
    let digest = "Digest realm=\"r\", nonce=\"1\", qop=\"auth\""
    let isTaken = authenticator.take(challenges: ["Basic realm=\"x\"", digest])
    #expect(isTaken)
    for count in ["nc=00000001", "nc=00000002"] {
      let header = authenticator.header(method: "PUT", target: "/a?b") ?? ""
      #expect(header.contains(count) && header.contains("uri=\"/a?b\""))
      #expect(!header.contains("Circle"))
    }
    let isTakenAgain = authenticator.take(challenges: [digest])
    let isRenewed = authenticator.take(
      challenges: ["Digest realm=\"r\", nonce=\"2\", stale=true"])
    let header = authenticator.header(method: "PUT", target: "/") ?? ""
    #expect(!isTakenAgain && isRenewed && header.contains("nonce=\"2\""))
  }

  @Test func tokensAreSentAtOnce() {
    var authenticator = Authenticator(
      StoreCredentials(environment: [
        StoreCredentials.tokenVariable: "abc", StoreCredentials.userVariable: "u",
      ]))
    let answer = authenticator.header(method: "PUT", target: "/")
    let isTaken = authenticator.take(challenges: ["Bearer realm=\"x\""])
    #expect(answer == "Bearer abc" && !isTaken)
  }

  @Test func credentialsTellNothing() {
    #expect("\(Self.password)" == "credentials")
    #expect(String(reflecting: Self.password) == "credentials")
    #expect(
      "\(StoreCredentials(environment: [StoreCredentials.userVariable: ""]))" == "no credentials")
  }
}
