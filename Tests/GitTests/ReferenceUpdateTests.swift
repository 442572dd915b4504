import Foundation
import Git
import Testing

@Suite("Moving references")
struct ReferenceUpdateTests {
  private static let main = "refs/heads/main"
  private static let side = "refs/heads/side"

  @Test("References are created, moved and deleted together", arguments: [false, true])
  func movesTogether(arePacked: Bool) throws {
    let (temporary, ids) = try commits()
    try temporary.move([(Self.main, nil, ids[0]), (Self.side, nil, ids[1])])
    if arePacked { try temporary.shell.git("pack-refs", "--all", "--prune") }
    try temporary.move([(Self.main, ids[0], ids[2]), (Self.side, ids[1], nil)])
    #expect(try temporary.heads() == ["\(ids[2]) refs/heads/main"])
    #expect(try temporary.repository.reference(Self.side) == nil)
    try temporary.shell.git("fsck", "--strict")
  }

  @Test("When one reference is elsewhere than expected, none moves", arguments: 0..<5)
  func refusesStaleUpdates(stale: Int) throws {
    let (temporary, ids) = try commits()
    try temporary.move([(Self.main, nil, ids[0]), (Self.side, nil, ids[1])])
    let before = try temporary.heads()
    let good: (String, ObjectID?, ObjectID?) = (Self.main, ids[0], ids[2])
    let bad: [(String, ObjectID?, ObjectID?)] = [
      (Self.side, ids[0], ids[2]), (Self.side, nil, ids[2]), (Self.side, ids[0], nil),
      ("refs/heads/new", ids[0], ids[2]), (Self.side, ids[0], ids[0]),
    ]
    #expect(
      throwing(.conflict) { () throws(GitError) in
        try temporary.move([good, bad[stale]])
      })
    #expect(try temporary.heads() == before)
    try temporary.move([good, (Self.side, ids[1], ids[1])])
  }

  @Test("A reference that somebody else has locked stays, and so do the others")
  func respectsLocks() throws {
    let (temporary, ids) = try commits()
    try temporary.move([(Self.main, nil, ids[0]), (Self.side, nil, ids[1])])
    let lock = temporary.path + "/refs/heads/side.lock"
    try Data().write(to: URL(filePath: lock))
    #expect(
      throwing(.locked) { () throws(GitError) in
        try temporary.move([(Self.main, ids[0], ids[2]), (Self.side, ids[1], ids[2])])
      })
    #expect(try temporary.repository.reference(Self.main) == ids[0])
    try FileManager.default.removeItem(atPath: lock)
    try temporary.move([(Self.main, ids[0], ids[2]), (Self.side, ids[1], ids[2])])
    #expect(
      try !FileManager.default.subpathsOfDirectory(atPath: temporary.path).contains {
        $0.hasSuffix(".lock")
      })
  }

  @Test("Of many who create or move one reference at once, one wins")
  func letsOneWin() async throws {
    let (temporary, ids) = try commits()
    let path = temporary.path
    for from in [nil, ids[0]] {
      let target = from == nil ? ids[0] : ids[1]
      let wins = try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 0..<8 {
          group.addTask {
            let repository = try Repository.open(at: path)
            do throws(GitError) {
              try repository.updateReferences(
                [ReferenceUpdate(name: Self.main, from: from, to: target)], reason: "race",
                by: Signature(name: "amal", email: "a@b.invalid", seconds: 0))
              return true
            } catch {
              guard error.code == .conflict || error.code == .locked else { throw error }
              return false
            }
          }
        }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(wins == 1)
    }
  }

  @Test(
    "A new name leaves room for the existing ones, packed or not", arguments: [false, true])
  func refusesNamesInTheWay(arePacked: Bool) throws {
    let (temporary, ids) = try commits()
    try temporary.move([("refs/heads/a/b", nil, ids[0])])
    if arePacked { try temporary.shell.git("pack-refs", "--all", "--prune") }
    for names in [["refs/heads/a"], ["refs/heads/a/b/c"], ["refs/heads/c", "refs/heads/c/d"]] {
      #expect(
        throwing(.alreadyExists) { () throws(GitError) in
          try temporary.move(names.map { ($0, nil, ids[1]) })
        }, "for \(names)")
    }
    #expect(try temporary.heads() == ["\(ids[0]) refs/heads/a/b"])
  }

  @Test(
    "Names that are no references, or come twice, are malformed",
    arguments: [
      ["main"], ["HEAD"], ["refs/heads/a..b"], ["refs/heads/"], ["refs/heads/a\0b"],
      ["refs/heads/.lock"], ["refs/heads/x.lock"], ["refs/heads/x", "refs/heads/x"],
      ["refs/heads/alias"],
    ])
  func refusesBadNames(names: [String]) throws {
    let (temporary, ids) = try commits()
    try temporary.shell.git("symbolic-ref", "refs/heads/alias", "refs/heads/target")
    #expect(
      throwing(.malformed) { () throws(GitError) in
        try temporary.move(names.map { ($0, nil, ids[0]) })
      })
  }

  @Test("A branch moves to a commit that is there, and nowhere else")
  func refusesBadTargets() throws {
    let (temporary, _) = try commits()
    let blob = try temporary.blob("text")
    let absent = try #require(ObjectID(hex: String(repeating: "1", count: 40)))
    for target in [blob, absent] {
      #expect(
        throwing(.notFound) { () throws(GitError) in
          try temporary.move([(Self.main, nil, target)])
        })
    }
    try temporary.move([("refs/notes/blob", nil, blob)])
  }

  @Test("The log of a reference says who moved it, when and why, on one line")
  func writesTheLog() throws {
    let temporary = try TemporaryRepository()
    let id = try temporary.commit()
    try temporary.move([(Self.main, nil, id)], reason: "accept\nthe proposal")
    let lines = try temporary.shell.gitLines(
      "reflog", "show", "--date=raw", "--format=%gn %ge %gd %gs", "main")
    #expect(lines == ["amal amal@commun.invalid main@{1767225600 +0000} accept the proposal"])
  }

  private func commits() throws -> (TemporaryRepository, [ObjectID]) {
    let temporary = try TemporaryRepository(bare: true)
    return (temporary, try (0..<3).map { try temporary.commit(time: $0) })
  }
}

// MARK: - Builders

extension TemporaryRepository {
  fileprivate func move(
    _ updates: [(String, ObjectID?, ObjectID?)], reason: String = "test"
  ) throws(GitError) {
    try repository.updateReferences(
      updates.map { ReferenceUpdate(name: $0.0, from: $0.1, to: $0.2) }, reason: reason,
      by: Signature(name: "amal", email: "amal@commun.invalid", seconds: 1_767_225_600))
  }

  fileprivate func heads() throws -> [String] {
    try shell.gitLines("for-each-ref", "--format=%(objectname) %(refname)", "refs/heads")
  }
}
