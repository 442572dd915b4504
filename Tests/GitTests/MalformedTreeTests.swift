import Foundation
import Git
import Testing

@Suite("Trees that are not sound")
struct MalformedTreeTests {
  /// One entry as its mode and name.
  typealias Entry = (String, String)

  @Test(
    "A tree that git fsck rejects is malformed, never half read",
    arguments: [
      [("100644", "b"), ("100644", "a")],
      [("100644", "a"), ("100644", "a")],
      [("100644", "a"), ("100644", "a.b"), ("40000", "a")],
      [("40000", "a"), ("100644", "a.b")],
      [("040000", "a")],
      [("0", "a")],
      [("", "a")],
      [("100648", "a")],
      [("777777777", "a")],
      [("100644", "")],
      [("100644", ".")],
      [("40000", "..")],
      [("40000", ".git")],
      [("40000", ".GiT")],
      [("100644", "a/b")],
    ] as [[Entry]])
  func refusesUnsoundTrees(entries: [Entry]) throws {
    let temporary = try TemporaryRepository(bare: true)
    let tree = try temporary.write(entries.map { ($0.0, $0.1, ObjectID.emptyTree) })
    let code = GitError.Code.malformed
    #expect(
      throwing(code) { () throws(GitError) in _ = try temporary.repository.entries(of: tree) })
    #expect(throwing(code) { () throws(GitError) in _ = try temporary.repository.files(in: tree) })
    #expect(
      throwing(code) { () throws(GitError) in _ = try temporary.repository.entry(at: "zz", in: tree)
      })
    #expect(
      throwing(code) { () throws(GitError) in
        _ = try temporary.repository.editTree(tree, [.remove(path: "a")])
      })
  }

  @Test("A tree cut anywhere inside an entry is malformed")
  func refusesCutTrees() throws {
    let temporary = try TemporaryRepository(bare: true)
    let tree = try temporary.tree(["a": "text"])
    let bytes = try temporary.shell.gitBytes("cat-file", "tree", tree.hex)
    for length in 1..<bytes.count {
      let cut = try temporary.write(bytes: Array(bytes[..<length]))
      #expect(
        throwing(.malformed) { () throws(GitError) in
          _ = try temporary.repository.entries(of: cut)
        })
    }
  }

  @Test("A name that is not UTF-8 is repaired and says so")
  func flagsRepairedNames() throws {
    let temporary = try TemporaryRepository(bare: true)
    let blob = try temporary.blob("text")
    let name = "100644 caf".utf8 + [0xE9, 0]
    var bytes = Array(name)
    for pair in stride(from: 0, to: 40, by: 2) {
      let digits = blob.hex.dropFirst(pair).prefix(2)
      bytes.append(UInt8(digits, radix: 16) ?? 0)
    }
    let tree = try temporary.write(bytes: bytes)
    let entry = try #require(try temporary.repository.entries(of: tree).first)
    #expect(entry.name == "caf\u{FFFD}" && entry.isNameRepaired && entry.id == blob)
    #expect(try temporary.repository.files(in: tree).first?.isPathRepaired == true)
  }

  @Test("Directories nested too deep are malformed, and a few less are not", arguments: [63, 65])
  func limitsDepth(depth: Int) throws {
    let temporary = try TemporaryRepository(bare: true)
    var tree = try temporary.tree(["file": "text"])
    for _ in 0..<depth { tree = try temporary.write([("40000", "d", tree)]) }
    let isRefused = throwing(.malformed) { () throws(GitError) in
      _ = try temporary.repository.files(in: tree)
    }
    #expect(isRefused == (depth > 64))
    let isRefusedInHistory = throwing(.malformed) { () throws(GitError) in
      _ = try temporary.repository.differences(along: [TreeStep(from: nil, to: tree)])
    }
    #expect(isRefusedInHistory == (depth > 64))
  }

  @Test("Trees that unfold into billions of files are refused in good time")
  func refusesBombs() throws {
    let temporary = try TemporaryRepository(bare: true)
    var tree = try temporary.tree(["file": "text"])
    for _ in 0..<10 {
      tree = try temporary.write((0..<10).map { ("40000", "d\($0)", tree) })
    }
    #expect(
      throwing(.tooLarge) { () throws(GitError) in
        _ = try temporary.repository.files(in: tree, atMost: 10_000)
      })
    #expect(
      throwing(.tooLarge) { () throws(GitError) in
        _ = try temporary.repository.differences(
          along: [TreeStep(from: nil, to: tree)], atMost: 10_000)
      })
    #expect(try temporary.repository.difference(from: tree, to: tree).isEmpty)
  }
}

/// Returns whether a body throws an error of a given code.
func throwing(_ code: GitError.Code, _ body: () throws(GitError) -> Void) -> Bool {
  do {
    try body()
    return false
  } catch {
    return error.code == code
  }
}

@Suite("Objects that are too large to be read")
struct LargeObjectTests {
  @Test("An object of more than 256 MiB is refused before its memory is taken")
  func refusesLargeObjects() throws {
    let temporary = try TemporaryRepository(bare: true)
    let zeros = temporary.path + "/zeros"
    _ = FileManager.default.createFile(atPath: zeros, contents: nil)
    let file = try FileHandle(forWritingTo: URL(filePath: zeros))
    try file.truncate(atOffset: 257 << 20)
    try file.close()
    let name = try temporary.shell.gitLines("-c", "core.compression=1", "hash-object", "-w", zeros)
    let blob = try #require(ObjectID(hex: name.joined()))
    #expect(try temporary.repository.blobSize(blob) == 257 << 20)
    for isPacked in [false, true] {
      if isPacked {
        try temporary.shell.git(
          "pack-objects", "-q", "objects/pack/pack", input: Array((blob.hex + "\n").utf8))
        try temporary.shell.git("prune-packed")
      }
      let repository = try Repository.open(at: temporary.path)
      #expect(throwing(.tooLarge) { () throws(GitError) in _ = try repository.blob(blob) })
    }
  }
}

// MARK: - Builders

extension TemporaryRepository {
  /// Writes a tree as it is given, sound or not.
  func write(_ entries: [(mode: String, name: String, id: ObjectID)]) throws -> ObjectID {
    var bytes: [UInt8] = []
    for entry in entries {
      bytes += "\(entry.mode) \(entry.name)\0".utf8
      for pair in stride(from: 0, to: 40, by: 2) {
        bytes.append(UInt8(entry.id.hex.dropFirst(pair).prefix(2), radix: 16) ?? 0)
      }
    }
    return try write(bytes: bytes)
  }

  /// Writes any bytes as a tree.
  func write(bytes: [UInt8], as kind: String = "tree") throws -> ObjectID {
    let name = try shell.gitLines(
      "hash-object", "-w", "-t", kind, "--literally", "--stdin", input: bytes)
    return try #require(ObjectID(hex: name.joined()))
  }
}
