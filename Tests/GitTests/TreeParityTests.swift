import Git
import Testing

@Suite("Trees, against git itself")
struct TreeParityTests {
  @Test("Edited trees are the very trees that git writes", arguments: 0..<12 as Range<UInt64>)
  func writesTheSameTrees(seed: UInt64) throws {
    let temporary = try TemporaryRepository(bare: true)
    var files = RandomFiles(seed: seed)
    var tree = try temporary.repository.editTree(nil, files.edits(since: [:], temporary.blob))
    #expect(try tree.hex == temporary.gitTree(of: files))
    for _ in 0..<4 {
      tree = try temporary.repository.editTree(tree, files.change(times: 9, temporary.blob))
      #expect(try tree.hex == temporary.gitTree(of: files))
    }
    try temporary.shell.git("fsck", "--strict", "--no-dangling")
  }

  @Test("Differences are those of git diff-tree", arguments: 0..<12 as Range<UInt64>)
  func findsTheSameDifferences(seed: UInt64) throws {
    let temporary = try TemporaryRepository(bare: true)
    var files = RandomFiles(seed: seed)
    let before = try temporary.repository.editTree(nil, files.edits(since: [:], temporary.blob))
    let after = try temporary.repository.editTree(before, files.change(times: 15, temporary.blob))
    for (one, other) in [(before, after), (after, before), (.emptyTree, after), (after, after)] {
      let expected = try temporary.gitDifference(one, other)
      #expect(try temporary.repository.difference(from: one, to: other).map(\.line) == expected)
    }
    let added = try temporary.repository.difference(from: nil, to: after)
    #expect(try added == temporary.repository.difference(from: .emptyTree, to: after))
    #expect(try temporary.repository.difference(from: after, to: nil).count == added.count)
  }

  @Test(
    "Along a history the same differs, step by step, in either direction",
    arguments: 0..<8 as Range<UInt64>)
  func findsTheSameAlongAHistory(seed: UInt64) throws {
    let temporary = try TemporaryRepository(bare: true)
    var files = RandomFiles(seed: seed, count: 120)
    var trees = [try temporary.repository.editTree(nil, files.edits(since: [:], temporary.blob))]
    for times in 1...8 {
      trees.append(
        try temporary.repository.editTree(
          trees[times - 1], files.change(times: times, temporary.blob)))
    }
    let forward = zip(trees, trees.dropFirst()).map { TreeStep(from: $0, to: $1) }
    let backward = forward.reversed().map { TreeStep(from: $0.after, to: $0.before) }
    let ends = [
      TreeStep(from: nil, to: trees[8]), TreeStep(from: .emptyTree, to: trees[0]),
      TreeStep(from: trees[8], to: trees[8]), TreeStep(from: trees[0], to: trees[8]),
      TreeStep(from: trees[3], to: nil), TreeStep(from: nil, to: nil),
    ]
    for steps in [forward, forward.reversed(), backward, ends, []] {
      let found = try temporary.repository.differences(along: steps)
      #expect(
        try found
          == steps.map { try temporary.repository.difference(from: $0.before, to: $0.after) })
    }
  }

  @Test("A prefix limits a difference as it does in git", arguments: ["a", "a/", "a/b", "é", "zz"])
  func limitsDifferences(prefix: String) throws {
    let temporary = try TemporaryRepository(bare: true)
    for seed in 0..<6 as Range<UInt64> {
      var files = RandomFiles(seed: seed)
      let before = try temporary.repository.editTree(nil, files.edits(since: [:], temporary.blob))
      let after = try temporary.repository.editTree(before, files.change(times: 20, temporary.blob))
      let path = prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix
      #expect(
        try temporary.repository.difference(from: before, to: after, under: prefix).map(\.line)
          == temporary.gitDifference(before, after, path))
    }
  }

  @Test("Listed files are those of git ls-tree", arguments: 0..<8 as Range<UInt64>)
  func listsTheSameFiles(seed: UInt64) throws {
    let temporary = try TemporaryRepository(bare: true)
    let files = RandomFiles(seed: seed)
    let tree = try temporary.repository.editTree(nil, files.edits(since: [:], temporary.blob))
    let listed = try temporary.repository.files(in: tree, under: nil).map {
      "\(String($0.mode.rawValue, radix: 8)) blob \($0.id)\t\($0.path)"
    }
    #expect(try listed == temporary.shell.git("ls-tree", "-rz", tree.hex).records)
    let entries = try temporary.repository.entries(of: tree).map(\.name)
    #expect(try entries == temporary.shell.git("ls-tree", "-z", "--name-only", tree.hex).records)
    for file in try temporary.repository.files(in: tree) {
      let entry = try #require(try temporary.repository.entry(at: file.path, in: tree))
      #expect(entry.id == file.id && entry.mode == file.mode)
    }
  }

  @Test("A path that is not there, or leads through a file, has no entry")
  func findsNothing() throws {
    let temporary = try TemporaryRepository(bare: true)
    let tree = try temporary.tree(["a/b": "text"])
    for path in ["", "b", "a/c", "a/b/c", "/a", "a/", "a//b", "A/b"] {
      #expect(try temporary.repository.entry(at: path, in: tree) == nil, "at \(path)")
    }
    #expect(try temporary.repository.entry(at: "a", in: tree)?.mode == .tree)
  }
}

// MARK: - What git says

extension TemporaryRepository {
  /// Writes a text as a blob.
  func blob(_ text: String) throws -> ObjectID { try repository.writeBlob(Array(text.utf8)) }

  fileprivate func gitTree(of files: RandomFiles) throws -> String {
    let lines = try files.files.map { path, file in
      "\(String(file.mode.rawValue, radix: 8)) \(try blob(file.text))\t\(path)\0"
    }
    try shell.git("read-tree", "--empty")
    try shell.git("update-index", "-z", "--index-info", input: Array(lines.joined().utf8))
    return try shell.gitLines("write-tree").joined()
  }

  fileprivate func gitDifference(
    _ before: ObjectID, _ after: ObjectID, _ path: String = "."
  ) throws -> [String] {
    _ = try repository.editTree(nil, [])
    let fields = try shell.git(
      "diff-tree", "-r", "-z", "--no-renames", before.hex, after.hex, "--", path
    ).records
    return stride(from: 0, to: fields.count, by: 2).map { index in
      "\(fields[index].dropLast(2)) \(fields[index + 1])"
    }
  }
}

extension FileChange {
  /// The change as `git diff-tree` writes it, but for the letter.
  fileprivate var line: String {
    let zeros = String(repeating: "0", count: 40)
    func mode(_ version: FileVersion?) -> String {
      version.map { String($0.mode.rawValue, radix: 8) } ?? "000000"
    }
    let ids = [before, after].map { $0?.id.hex ?? zeros }.joined(separator: " ")
    return ":\(mode(before)) \(mode(after)) \(ids) \(path)"
  }
}

extension String {
  /// The parts of what git wrote with `-z`.
  fileprivate var records: [String] { split(separator: "\0").map(String.init) }
}
