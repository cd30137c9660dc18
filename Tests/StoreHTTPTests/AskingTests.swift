import Foundation
import StoreHTTP
import TestSupport
import Testing

@testable import StoreLoading

/// Queries over the wire, to a store that misbehaves as told (`Scripts/flaky_store.py`).
@Suite struct AskingTests {
  private func store(_ answers: [String] = [], authentication: String = "") throws -> Server {
    let python = try #require(Package.installed("python3"))
    let port = try Server.freePort()
    return try Server(
      "/usr/bin/env",
      ["AUTH=\(authentication)", python, Package.root + "/Scripts/flaky_store.py", String(port)]
        + answers, port: port)
  }

  private func ask(
    _ server: Server, path: String = "", credentials: StoreCredentials = .none
  ) async throws -> [UInt8] {
    let asker = StoreAsker(
      endpoint: try StoreEndpoint("http://127.0.0.1:\(server.port)\(path)"),
      credentials: credentials, connect: HTTPTransport.init)
    return try await asker.answer(to: "ASK { ?s ?p \"ق & +\" }", accept: "*/*")
  }

  @Test(arguments: ["basic", "digest-md5", "digest-sha-256", "bearer"])
  func authenticates(_ kind: String) async throws {
    let server = try store(authentication: kind)
    let environment =
      kind == "bearer"
      ? [StoreCredentials.tokenVariable: "t"]
      : [StoreCredentials.userVariable: "u", StoreCredentials.passwordVariable: "p"]
    let answer = try await ask(server, credentials: StoreCredentials(environment: environment))
    #expect(String(decoding: answer, as: UTF8.self).contains("bindings"))
    await #expect(
      throws: StoreAnswerError.unauthorized(
        url: "http://127.0.0.1:\(server.port)/query", status: 401)
    ) { try await ask(server) }
  }

  @Test func theQueryArrivesAsItWas() async throws {
    let server = try store()
    _ = try await ask(server, path: "/any")
    let log = try run("/usr/bin/curl", ["-sS", "http://127.0.0.1:\(server.port)/log"])
    #expect(log.output.contains("query=ASK%20%7B%20%3Fs%20%3Fp%20%22%D9%82%20%26%20%2B%22%20%7D"))
  }

  @Test func triesAgainAndGivesUp() async throws {
    _ = try await ask(try store(["503", "drop"]), path: "/any")
    let server = try store(["503", "503", "503"])
    await #expect {
      try await ask(server, path: "/any")
    } throws: { error in
      guard case .unreachable(_, 3, let reason) = error as? StoreAnswerError else { return false }
      return reason.contains("503")
    }
  }

  @Test(arguments: [400, 404, 405])
  func saysNo(_ status: Int) async throws {
    let server = try store(["\(status)"])
    let url = "http://127.0.0.1:\(server.port)/any"
    let expected =
      status == 400
      ? StoreAnswerError.refused(url: url, status: 400, words: "not <b>now</b>")
      : .noQueries(url: url, status: status)
    await #expect(throws: expected) { try await ask(server, path: "/any") }
  }
}
