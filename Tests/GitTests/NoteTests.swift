import Foundation
import Testing

@testable import Git

@Suite("Notes that one process leaves for the next")
struct NoteTests {
  private func leftovers(_ work: WorkTree) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: work.files.path + "/.git")
      .filter { $0.hasPrefix(".new-") }
  }

  @Test("A note is read as it was left, replaced whole, and removed")
  func notes() throws {
    let work = try WorkTree()
    #expect(try work.files.repository.note("terrier-x") == nil)
    for text in ["one", "", "two\n"] {
      try work.files.repository.leaveNote(Array(text.utf8), as: "terrier-x")
      #expect(try work.files.repository.note("terrier-x") == Array(text.utf8))
    }
    #expect(try leftovers(work) == [])
    try work.files.repository.removeNote("terrier-x")
    try work.files.repository.removeNote("terrier-x")
    #expect(try work.files.repository.note("terrier-x") == nil)
  }

  @Test("A note that is too long, or no file, is an error and is not read")
  func strangeNotes() throws {
    let work = try WorkTree()
    try work.files.repository.leaveNote([UInt8](repeating: 65, count: 5000), as: "terrier-x")
    #expect(
      throwing(.tooLarge) { () throws(GitError) in _ = try work.files.repository.note("terrier-x") }
    )
    #expect(
      throwing(.malformed) { () throws(GitError) in _ = try work.files.repository.note("refs") })
  }

  @Test(
    "A file of the work tree that cannot be written stays as it was, and nothing lies beside it")
  func keepsFiles() throws {
    let work = try WorkTree()
    try work.remove("ledger/b")
    try FileManager.default.createDirectory(
      atPath: work.files.path + "/ledger/b", withIntermediateDirectories: true)
    try work.files.write("mine", to: "ledger/b/own")
    #expect(
      throwing(.conflict) { () throws(GitError) in
        try work.files.repository.checkOut(work.tree, paths: ["ledger/b"])
      })
    #expect(try work.text("ledger/b/own") == "mine")
    #expect(try leftovers(work) == [])
  }

  @Test("What a killed writer left behind goes after an hour, and not before")
  func removesLeftovers() throws {
    let work = try WorkTree()
    let folder = work.files.path + "/.git/"
    for (name, age) in [(".new-old", -7200.0), (".new-young", -60), ("new-other", -7200)] {
      try Data().write(to: URL(filePath: folder + name))
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: age)], ofItemAtPath: folder + name)
    }
    try work.files.repository.leaveNote([], as: "terrier-x")
    #expect(try leftovers(work) == [".new-young"])
    #expect(FileManager.default.fileExists(atPath: folder + "new-other"))
  }
}
