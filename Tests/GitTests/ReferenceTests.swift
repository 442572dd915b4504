import Foundation
import Git
import Testing

@Suite("References and revisions")
struct ReferenceTests {
  @Test("References are read by their full name only, loose or packed", arguments: [false, true])
  func readsReferences(arePacked: Bool) throws {
    let temporary = try TemporaryRepository(bare: true)
    let id = try temporary.commit()
    for name in ["reviews/p/amal", "reviews/p/bao", "reviews/p2/noor", "main"] {
      try temporary.shell.git("update-ref", "refs/heads/" + name, id.hex)
    }
    if arePacked { try temporary.shell.git("pack-refs", "--all", "--prune") }
    #expect(try temporary.repository.reference("refs/heads/main") == id)
    #expect(try temporary.repository.reference("HEAD") == id)
    #expect(try temporary.repository.reference("refs/heads/none") == nil)
    let listed = try temporary.repository.references(under: "refs/heads/reviews/p/")
    #expect(listed.map(\.name) == ["refs/heads/reviews/p/amal", "refs/heads/reviews/p/bao"])
    #expect(listed.allSatisfy { $0.id == id })
    #expect(try temporary.repository.references(under: "refs/heads/reviews/p").count == 3)
    #expect(try temporary.repository.references(under: "").count == 4)
    #expect(try temporary.repository.references(under: "refs/heads/[r]").isEmpty)
    #expect(
      throwing(.malformed) { () throws(GitError) in
        _ = try temporary.repository.reference("refs/heads/main\0x")
      })
  }

  @Test(
    "A reference that cannot be read is never as if it were not there",
    arguments: ["", "garbage\n", "0123"])
  func unreadable(content: String) throws {
    let temporary = try TemporaryRepository(bare: true)
    let id = try temporary.commit()
    try temporary.shell.git("update-ref", "refs/heads/reviews/p/amal", id.hex)
    try temporary.shell.git("symbolic-ref", "refs/heads/reviews/p/alias", "refs/heads/none")
    let folder = temporary.path + "/refs/heads/reviews/p/"
    // A lock that was left behind is no reference, and neither is a name that git would not take.
    for name in ["bao.lock", "bao..2"] {
      try Data(content.utf8).write(to: URL(fileURLWithPath: folder + name))
    }
    for prefix in ["", "refs/heads/reviews/p/", "refs/heads/reviews/p"] {
      #expect(try temporary.repository.references(under: prefix).count == 1)
    }
    try Data(content.utf8).write(to: URL(fileURLWithPath: folder + "bao"))
    for prefix in ["", "refs/heads/", "refs/heads/reviews/p/", "refs/heads/reviews/p/b"] {
      #expect(throws: GitError.self) { try temporary.repository.references(under: prefix) }
    }
    for prefix in ["refs/heads/reviews/p/a", "refs/tags/", "refs/heads/none/", "other/"] {
      #expect(try temporary.repository.references(under: prefix).count <= 1)
    }
  }

  @Test("HEAD is a branch with or without a commit, or a commit")
  func readsHead() throws {
    let temporary = try TemporaryRepository(bare: true)
    #expect(try temporary.repository.head() == .branch(name: "refs/heads/main", id: nil))
    #expect(
      throwing(.unbornBranch) { () throws(GitError) in
        _ = try temporary.repository.resolve("HEAD")
      })
    let id = try temporary.commit()
    try temporary.shell.git("update-ref", "refs/heads/main", id.hex)
    #expect(try temporary.repository.head() == .branch(name: "refs/heads/main", id: id))
    try temporary.repository.setHead(toBranch: "other")
    #expect(try temporary.shell.gitLines("symbolic-ref", "HEAD") == ["refs/heads/other"])
    try temporary.repository.setHead(toBranch: "refs/heads/main")
    #expect(try temporary.repository.head() == .branch(name: "refs/heads/main", id: id))
    try temporary.shell.git("update-ref", "--no-deref", "HEAD", id.hex)
    #expect(try temporary.repository.head() == .detached(id: id))
  }

  @Test("A revision is found as git finds it, and a branch wins over a tag of its name")
  func resolvesRevisions() throws {
    let temporary = try TemporaryRepository(bare: true)
    let first = try temporary.commit("First\n")
    let second = try temporary.commit("Second\n", parents: [first], time: 1)
    try temporary.shell.git("update-ref", "refs/heads/main", second.hex)
    try temporary.shell.git("update-ref", "refs/heads/both", second.hex)
    try temporary.shell.git("tag", "both", first.hex)
    try temporary.shell.git("tag", "-a", "-m", "Annotated", "v1", first.hex)
    let expected: [(String, ObjectID)] = [
      ("main", second), ("HEAD~", first), ("main~1", first), ("main^", first), ("v1", first),
      ("both", second), ("both~1", first), ("tags/both", first), ("refs/heads/main", second),
      (first.hex, first), (String(first.hex.prefix(10)), first), ("v1^{commit}", first),
    ]
    for (revision, id) in expected {
      #expect(try temporary.repository.resolve(revision) == id, "for \(revision)")
    }
    let absent = String(repeating: "1", count: 40)
    let wrong = ["none", "main~5", "main^{tree}", "main:", "", "a..b", "~", absent, "é", "@{"]
    for revision in wrong {
      #expect(
        throwing(.notFound) { () throws(GitError) in
          _ = try temporary.repository.resolve(revision)
        }, "for \(revision)")
    }
  }

  @Test("An abbreviation that fits several objects is ambiguous")
  func reportsAmbiguity() throws {
    let temporary = try TemporaryRepository(bare: true)
    var seen: [String: Int] = [:]
    var shared: String?
    for time in 0..<2_000 as Range<Int64> where shared == nil {
      let prefix = String(try temporary.commit(time: time).hex.prefix(4))
      seen[prefix, default: 0] += 1
      if seen[prefix] == 2 { shared = prefix }
    }
    let prefix = try #require(shared)
    #expect(
      throwing(.ambiguous) { () throws(GitError) in
        _ = try temporary.repository.resolve(prefix)
      })
  }
}
