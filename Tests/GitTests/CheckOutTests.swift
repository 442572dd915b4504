import Foundation
import Git
import Testing

@Suite("Checking out")
struct CheckOutTests {
  @Test("From any tree to any other, files and index become the tree's", arguments: 0..<6)
  func followsTrees(seed: UInt64) throws {
    let temporary = try TemporaryRepository()
    var files = RandomFiles(seed: seed, count: 0)
    var tree = ObjectID.emptyTree
    for _ in 0..<4 {
      let edits = try files.change(times: 12, temporary.blob)
      let next = try temporary.repository.editTree(tree, edits)
      let paths = try temporary.repository.difference(from: tree, to: next).map(\.path)
      try temporary.repository.checkOut(next, paths: paths)
      tree = next
      #expect(try temporary.repository.workTreeChanges(against: tree, under: []).isEmpty)
      #expect(try temporary.shell.gitLines("write-tree") == [tree.hex])
      #expect(try temporary.shell.git("diff-files") == "")
    }
    for path in try FileManager.default.subpathsOfDirectory(atPath: temporary.path)
    where !path.hasPrefix(".git") {
      #expect(try temporary.repository.entry(at: path, in: tree) != nil, "\(path) is left over")
    }
  }

  @Test("Only the given paths are forced; the rest stays as it is")
  func touchesNothingElse() throws {
    let work = try WorkTree()
    for name in ["ledger/b", "ledger/d", "ledger/new"] { try work.files.write("mine", to: name) }
    try work.files.repository.checkOut(work.tree, paths: ["ledger/b", "ledger/none"])
    #expect(try work.text("ledger/b") == "bbbb\n")
    #expect(try work.changes() == ["modified 100644 ledger/d", "added 100644 ledger/new"])
    try work.files.repository.checkOut(work.tree, paths: ["ledger/new", "ledger/sub", "ledger/d"])
    #expect(try work.changes().isEmpty)
    #expect(try work.files.shell.git("status", "--short") == "")
  }

  @Test("Directories left empty go, and those with other files in them stay")
  func removesEmptyDirectories() throws {
    let work = try WorkTree()
    try work.files.write("mine", to: "ledger/keep")
    let paths = try work.files.repository.files(in: work.tree).map(\.path)
    try work.files.repository.checkOut(.emptyTree, paths: paths)
    #expect(!work.exists("ledger/sub") && work.exists("ledger/keep"))
    #expect(try work.files.shell.git("ls-files") == "")
  }

  @Test("Bytes are written as they are stored, with modes, whatever the attributes say")
  func writesRawBytes() throws {
    let temporary = try TemporaryRepository()
    try temporary.shell.git("config", "core.autocrlf", "true")
    try temporary.write("* text eol=crlf ident\n", to: ".gitattributes")
    let blob = try temporary.blob("$Id$\nline\n")
    let target = try temporary.blob("plain")
    let tree = try temporary.repository.editTree(
      nil,
      [
        .put(path: "plain", id: blob), .put(path: "run", id: blob, mode: .executable),
        .put(path: "link", id: target, mode: .symlink),
      ])
    try temporary.repository.checkOut(tree, paths: ["plain", "run", "link"])
    let bytes = try temporary.repository.readWorkTreeFile("plain", maximumSize: 100)
    #expect(bytes == Array("$Id$\nline\n".utf8))
    #expect(FileManager.default.isExecutableFile(atPath: temporary.path + "/run"))
    #expect(!FileManager.default.isExecutableFile(atPath: temporary.path + "/plain"))
    #expect(
      try FileManager.default.destinationOfSymbolicLink(atPath: temporary.path + "/link") == "plain"
    )
  }

  @Test("A link on the way is not followed out of the work tree")
  func staysInTheWorkTree() throws {
    let work = try WorkTree()
    let outside = work.files.directory + "/outside"
    try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
    try Data("mine".utf8).write(to: URL(filePath: outside + "/c"))
    try work.remove("ledger/sub")
    try work.link("ledger/sub", to: outside)
    #expect(
      throwing(.conflict) { () throws(GitError) in
        try work.files.repository.checkOut(work.tree, paths: ["ledger/sub/c"])
      })
    try work.files.repository.checkOut(.emptyTree, paths: ["ledger/sub/c"])
    #expect(try String(contentsOfFile: outside + "/c", encoding: .utf8) == "mine")
    try work.files.repository.checkOut(work.tree, paths: ["ledger/sub"])
    #expect(try work.text("ledger/sub/c") == "cccc\n")
    #expect(try String(contentsOfFile: outside + "/c", encoding: .utf8) == "mine")
  }

  @Test("A directory with files of somebody's own is never removed for a file")
  func keepsForeignFiles() throws {
    let work = try WorkTree()
    try work.remove("ledger/b")
    try work.files.write("mine", to: "ledger/b/own")
    #expect(
      throwing(.conflict) { () throws(GitError) in
        try work.files.repository.checkOut(work.tree, paths: ["ledger/b"])
      })
    #expect(try work.text("ledger/b/own") == "mine")
  }

  @Test("While another process changes the index, nothing is touched")
  func respectsTheLock() throws {
    let work = try WorkTree()
    try work.files.write("mine", to: "ledger/b")
    try work.files.write("", to: ".git/index.lock")
    #expect(
      throwing(.locked) { () throws(GitError) in
        try work.files.repository.checkOut(work.tree, paths: ["ledger/b"])
      })
    #expect(try work.text("ledger/b") == "mine")
  }

  @Test(
    "Paths out of the tree are malformed", arguments: ["", "../x", "/x", ".git/hooks/x", "a\0"])
  func refusesBadPaths(path: String) throws {
    let work = try WorkTree()
    #expect(
      throwing(.malformed) { () throws(GitError) in
        try work.files.repository.checkOut(work.tree, paths: [path])
      })
  }
}
