import Foundation
import TestSupport
import Testing

@testable import Rawabit

@Suite struct OutputFolderTests {
  private static let manifest = #"{"tool":{"name":"rawabit"},"files":[{"path":"a/b.txt"}]}"#

  private func writeRun(_ text: String, to path: String) throws {
    let folder = try OutputFolder(replacing: path)
    for (name, content) in [("a/b.txt", text), ("manifest.json", Self.manifest)] {
      let file = try folder.file(name)
      try file.write(content.utf8)
      _ = try file.finish()
    }
    try folder.commit()
  }

  @Test func aRunReplacesARunInWhole() throws {
    let work = try TemporaryFolder()
    let out = work.path + "/deep/er/out"
    try writeRun("one", to: out)
    try writeRun("two", to: out)
    #expect(try files(below: out)["a/b.txt"] == Array("two".utf8))
    #expect(try files(below: out).count == 2)
    #expect(try files(below: work.path).count == 2)
  }

  @Test func anEmptyFolderIsTaken() throws {
    let work = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: work.path + "/out", withIntermediateDirectories: false)
    try writeRun("one", to: work.path + "/out")
    #expect(try work.contents() == ["out"])
  }

  @Test func aLinkedFolderStaysALink() throws {
    let work = try TemporaryFolder()
    try writeRun("one", to: work.path + "/real")
    let link = work.path + "/link"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: work.path + "/real")
    try writeRun("two", to: link)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == work.path + "/real")
    #expect(try files(below: work.path + "/real")["a/b.txt"] == Array("two".utf8))
  }

  @Test func whatIsNotCommittedLeavesNothing() throws {
    let work = try TemporaryFolder()
    do {
      let folder = try OutputFolder(replacing: work.path + "/deep/out")
      let file = try folder.file("a.txt")
      try file.write("half".utf8)
      folder.discard()
    }
    #expect(try work.contents() == [])
  }

  @Test func aFolderThatFillsUpDuringTheRunIsKept() throws {
    let work = try TemporaryFolder()
    let folder = try OutputFolder(replacing: work.path + "/out")
    try work.write("out/mine.txt", "mine".utf8)
    #expect(throws: OutputError.notOurs(path: work.path + "/out")) { try folder.commit() }
    folder.discard()
    #expect(try files(below: work.path) == ["out/mine.txt": Array("mine".utf8)])
  }

  @Test func aFileOfOneRunHasItsHash() throws {
    let work = try TemporaryFolder()
    let file = try OutputFolder(replacing: work.path + "/out").file("a.txt")
    try file.write("a".utf8)
    try file.write("bc".utf8)
    let entry = try file.finish()
    #expect(entry.bytes == 3)
    // FIPS 180-2, appendix B.1.
    #expect(
      entry.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
