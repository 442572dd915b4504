import Git
import TestSupport
import Testing

@Suite("The history of a path")
struct PathHistoryTests {
  @Test("It is what git finds along first parents", arguments: 0..<8 as Range<UInt64>)
  func agreesWithGit(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let temporary = try TemporaryRepository(bare: true)
    let names = ["a/b/c.yaml", "a/b/d.yaml", "a/e.yaml", "f.yaml"]
    var files: [String: String] = [:]
    var tip: ObjectID?
    for time in 0..<30 as Range<Int64> {
      for name in names where Int.random(in: 0..<3, using: &random) == 0 {
        files[name] = ["1", "2", nil].randomElement(using: &random) ?? nil
      }
      let side = try temporary.commit("Side\n", tree: try temporary.tree(["a/b/c.yaml": "9"]))
      let parents = tip.map { Bool.random(using: &random) ? [$0] : [$0, side] } ?? []
      tip = try temporary.commit(tree: try temporary.tree(files), parents: parents, time: time)
    }
    let head = try #require(tip)
    for name in names + ["a", "a/b", "absent", "f.yaml/x"] {
      var steps: [PathStep] = []
      try temporary.repository.pathSteps(of: name, from: head) { step in
        steps.append(step)
        return true
      }
      let log = try temporary.shell.git(
        "log", "--first-parent", "--diff-merges=first-parent", "--no-patch", "--format=%H",
        head.hex, "--", name)
      #expect(steps.map(\.commit.hex) == log.split(separator: "\n").map(String.init), "\(name)")
      for step in steps {
        let tree = try temporary.repository.commit(step.commit).tree
        #expect(try temporary.repository.entry(at: name, in: tree)?.id == step.after)
        let before = try step.parent.flatMap {
          try temporary.repository.entry(
            at: name, in: try temporary.repository.commit($0).tree)?.id
        }
        #expect(before == step.before)
      }
      var count = 0
      try temporary.repository.pathSteps(of: name, from: head) { _ in
        count += 1
        return false
      }
      #expect(count == min(1, steps.count))
    }
  }

  @Test("A parent that is missing is an error, never an early end")
  func missingParent() throws {
    let temporary = try TemporaryRepository(bare: true)
    let absent = String(repeating: "1", count: 40)
    let person = "amal <amal@commun.invalid> 0 +0000"
    let orphan = try temporary.write(
      bytes: Array(
        "tree \(ObjectID.emptyTree)\nparent \(absent)\nauthor \(person)\ncommitter \(person)\n\n"
          .utf8),
      as: "commit")
    #expect(
      throwing(.notFound) { () throws(GitError) in
        do { try temporary.repository.pathSteps(of: "a", from: orphan) { _ in true } } catch let
          error
          as GitError
        { throw error } catch { Issue.record("another error") }
      })
  }
}
