import Git
import Testing

@Suite("Settings, and objects in memory")
struct ConfigurationTests {
  @Test("A setting is written where git reads it, and read where git wrote it")
  func settings() throws {
    let temporary = try TemporaryRepository(bare: true)
    let repository = try Repository.open(at: temporary.path)
    #expect(try repository.setting("terrier.root") == nil)
    try repository.set("terrier.root", to: "abc def")
    #expect(try temporary.shell.git("config", "--local", "terrier.root") == "abc def\n")
    try temporary.shell.git("config", "terrier.root", "other")
    #expect(try repository.setting("terrier.root") == "other")
    #expect(throws: GitError.self) { try repository.set("terrier.root", to: "a\0b") }
    #expect(throws: GitError.self) { try repository.set("no", to: "a") }
  }

  @Test("What is written in memory can be read, and is gone with the value")
  func memory() throws {
    let temporary = try TemporaryRepository(bare: true)
    let blob: ObjectID
    do {
      let repository = try Repository.open(at: temporary.path)
      try repository.keepWritesInMemory()
      blob = try repository.writeBlob(Array("en mémoire".utf8))
      let tree = try repository.editTree(nil, [.put(path: "a", id: blob)])
      #expect(try repository.blob(blob) == Array("en mémoire".utf8))
      #expect(try repository.entries(of: tree).map(\.name) == ["a"])
    }
    #expect(throws: GitError.self) {
      try Repository.open(at: temporary.path).blob(blob)
    }
    #expect(try temporary.shell.git("count-objects") == "0 objects, 0 kilobytes\n")
  }

  @Test("A walk stops at its maximum")
  func maximum() throws {
    let temporary = try TemporaryRepository(bare: true)
    let repository = try Repository.open(at: temporary.path)
    var parents: [ObjectID] = []
    let signature = Signature(name: "a", email: "a@a.invalid", seconds: 0)
    for number in 0..<5 {
      let payload = Repository.commitPayload(
        tree: .emptyTree, parents: parents, author: signature, committer: signature,
        message: "\(number)\n")
      parents = [try repository.writeCommit(payload: payload, signature: nil)]
    }
    #expect(try repository.commits(reachableFrom: parents, excluding: [], atMost: 3).count == 3)
    #expect(try repository.commits(reachableFrom: parents, excluding: [], atMost: 9).count == 5)
  }
}
