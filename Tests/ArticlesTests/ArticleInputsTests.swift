import Articles
import Foundation
import TestSupport
import Testing

@Suite struct ArticleInputsTests {
  @Test func aFolderIsReadWithItsSubfoldersInByteOrder() throws {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a/z.txt", "B.TXT", "c.md", ".hidden.txt", "a/.git/x.txt", "é.txt"] {
      try folder.write(name, "نص".utf8)
    }
    let reader = ArticleReader(try ArticleInputs(paths: [folder.path]))
    let ids = try reader.map { try $0.get().id }
    #expect(ids == ["B", "z", "b", "é"])
  }

  @Test func aLinkedFolderIsNotFollowed() throws {
    let folder = try TemporaryFolder()
    try folder.write("inner/a.txt", "نص".utf8)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/inner/loop", withDestinationPath: folder.path)
    let reader = ArticleReader(try ArticleInputs(paths: [folder.path]))
    #expect(try reader.map { try $0.get().id } == ["a"])
  }

  @Test func whatIsNoInputIsTold() throws {
    let folder = try TemporaryFolder()
    let note = try folder.write("notes/readme.md", "#".utf8)
    #expect(throws: InputError.missing(path: folder.path + "/none")) {
      try ArticleInputs(paths: [folder.path + "/none"])
    }
    #expect(throws: InputError.noArticles(folder: folder.path)) {
      try ArticleInputs(paths: [folder.path])
    }
    #expect(throws: InputError.unknownKind(path: note)) { try ArticleInputs(paths: [note]) }
    #expect(throws: InputError.standardInputTwice) { try ArticleInputs(paths: ["-", "-"]) }
  }
}
