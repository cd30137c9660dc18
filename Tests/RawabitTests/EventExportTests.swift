import Foundation
import RDFModel
import RDFSyntax
import TestSupport
import Testing

@testable import Rawabit

/// `events.csv` and `events.jsonl`: what PLOVER calls the events of a graph.
@Suite struct EventExportTests {
  private static func coding() throws -> EventCoding {
    EventCoding(vocabulary: try vocabulary())
  }

  private static func vocabulary() throws -> Dataset {
    Dataset(
      try RDFReader.read(path: Package.root + "/ontology/rawabit.ttl", format: .turtle))
  }

  private static func records() throws -> [EventRecord] {
    let fixture = try RDFReader.read(
      path: Package.root + "/Tests/Questions/fixture.trig", format: .trig)
    return EventExport(Dataset(fixture), coding: try coding()).records()
  }

  @Test(arguments: [
    ("ConsultationRound", "Held", 2, "CONSULT", "", "040"),
    ("Session", "Held", 3, "CONSULT", "multilateral", "040"),
    ("Visit", "Held", 2, "CONSULT", "visit", "042"),
    ("Visit", "Planned", 2, "AGREE", "", "036"),
    ("PhoneCall", "Held", 2, "CONSULT", "phone", "041"),
    ("Summit", "Held", 2, "CONSULT", "multilateral", "040"),
    ("Signing", "Held", 2, "SUPPORT", "", "057"), ("Signing", "Planned", 2, "AGREE", "", "030"),
    ("Meeting", "Cancelled", 2, "", "", ""), ("Meeting", "Denied", 2, "", "", ""),
    ("Agreement", "Signed", 2, "SUPPORT", "", "057"),
    ("Agreement", "Initialled", 2, "AGREE", "", "030"),
    ("Agreement", "NotSigned", 2, "", "", ""),
    ("PressConference", "Held", 1, "", "", "010"),
  ])
  func codes(
    name: String, status: String, countries: Int, type: String, mode: String, cameo: String
  ) throws {
    let code = try Self.coding().code(class: RW.term(name), status: status, countries: countries)
    #expect(code.type == type && code.mode == mode && code.cameo == cameo, "\(code)")
    #expect((code.quad == nil) == type.isEmpty)
  }

  @Test func statementsHaveTheCodesOfTheirActs() throws {
    let coding = try Self.coding()
    for (act, type) in [
      ("Praise", "SUPPORT"), ("Hope", "AGREE"), ("Denial", "REJECT"), ("Call", "REQUEST"),
    ] {
      #expect(coding.code(class: RW.term(act), status: nil, countries: 1).type == type)
    }
  }

  @Test func theFinestClassSpeaks() throws {
    let coding = try Self.coding()
    let classes = ["Event", "Meeting", "PreparatoryMeeting"].map { RW.term($0) }
    #expect(coding.finest(of: classes) == classes[2])
    #expect(coding.finest(of: [RDF.statement]) == nil)
  }

  /// One row for each article that tells an event; the two disagree about the day.
  @Test func theVisitorActsAndTheHostReceives() throws {
    let visits = try Self.records().filter { $0.className == "Visit" }
    #expect(visits.map(\.article) == ["first", "second"])
    #expect(visits.map(\.date) == ["2024-06-02", "2024-06-03"])
    #expect(visits.map(\.code.type) == ["AGREE", "CONSULT"])
    for visit in visits {
      #expect(visit.actors == ["KWT"] && visit.recipients == ["QAT"])
      #expect(visit.location == "Doha" && visit.locationCountry == "QAT")
      #expect(visit.persons == ["Salem Al-Abdullah"])
    }
    #expect(visits[1].organisations == ["Ministry of Transport of Qatar"])
    #expect(visits[1].topics == ["transport"])
  }

  @Test func sidesOfTalksAreAllActors() throws {
    let call = try #require(try Self.records().first { $0.article == "third" && $0.kind == .event })
    #expect(call.actors == ["JOR", "KWT"] && call.recipients.isEmpty)
    #expect(call.quote == "أرجئ الاجتماع الوزاري الكويتي الأردني")
    #expect(call.rule == "event-postponed" && call.confidence == 0.9)
  }

  @Test func aRowHasACellForEachColumn() throws {
    for record in try Self.records() {
      #expect(record.cells.map(\.name) == EventRecord.header)
      #expect(try JSONSerialization.jsonObject(with: Data(record.jsonLine)) is [String: Any])
    }
    #expect(EventRecord.csv(["a,b", "\"", "", "x"]) == Array("\"a,b\",\"\"\"\",,x\n".utf8))
  }

  @Test func everyCountryHasACodeOfThreeLetters() throws {
    let quads = try RDFReader.read(
      path: Package.root + "/ontology/gazetteer/countries.ttl", format: .turtle)
    var codes: Set<String> = []
    for case .literal(let code) in quads.filter({ $0.predicate == RW.isoCode }).map(\.object) {
      let alpha3 = try #require(CountryCodes.alpha3(code.lexical), "\(code.lexical)")
      #expect(alpha3.utf8.count == 3 && codes.insert(alpha3).inserted, "\(alpha3)")
    }
    #expect(CountryCodes.alpha3("KW") == "KWT" && codes.count == 250)
  }
}
