import Foundation
import Git
import Testing

@Suite("Changes in the work tree")
struct WorkTreeChangesTests {
  @Test("Each kind of change is found, ignored and untracked files included")
  func findsEveryKind() throws {
    let temporary = try WorkTree()
    try temporary.files.write("changed", to: "ledger/b")
    try temporary.files.write("new", to: "ledger/new/deep")
    try temporary.files.write("*\n", to: ".gitignore")
    try temporary.remove("ledger/sub/c")
    try temporary.chmod("ledger/d", 0o755)
    try temporary.remove("ledger/e")
    try temporary.link("ledger/e", to: "b")
    try temporary.files.write("outside", to: "other")
    #expect(
      try temporary.changes() == [
        "modified 100644 ledger/b", "modified 100755 ledger/d", "typeChanged 120000 ledger/e",
        "added 100644 ledger/new/deep", "deleted 100644 ledger/sub/c",
      ])
    #expect(
      try temporary.changes(["ledger/sub", "ledger/sub/c"]) == ["deleted 100644 ledger/sub/c"])
    #expect(try temporary.changes(["ledger/b"]) == ["modified 100644 ledger/b"])
    #expect(try temporary.changes(["none"]).isEmpty)
    #expect(try temporary.changes([]).contains("added 100644 other"))
  }

  @Test("Nothing has changed when nothing has, with a fresh index, a stale one or none")
  func findsNothing() throws {
    let temporary = try WorkTree()
    #expect(try temporary.changes([]).isEmpty)
    try temporary.files.shell.run("touch", ["ledger/b"])
    #expect(try temporary.changes([]).isEmpty)
    try temporary.remove(".git/index")
    #expect(try temporary.changes([]).isEmpty)
    try temporary.files.write("not an index", to: ".git/index")
    #expect(try temporary.changes([]).isEmpty)
  }

  @Test("A file and a directory that replace each other are removed and added")
  func findsReplacements() throws {
    let temporary = try WorkTree()
    try temporary.remove("ledger/sub")
    try temporary.files.write("file", to: "ledger/sub")
    try temporary.remove("ledger/b")
    try temporary.files.write("inside", to: "ledger/b/x")
    #expect(
      try temporary.changes() == [
        "deleted 100644 ledger/b", "added 100644 ledger/b/x", "added 100644 ledger/sub",
        "deleted 100644 ledger/sub/c",
      ])
  }

  @Test("A whole directory that became a link is reported as a link, and never followed")
  func reportsLinkedDirectories() throws {
    let temporary = try WorkTree()
    try FileManager.default.moveItem(
      atPath: temporary.files.path + "/ledger", toPath: temporary.files.directory + "/elsewhere")
    try temporary.link("ledger", to: "../elsewhere")
    let changes = try temporary.changes()
    #expect(changes.first == "added 120000 ledger" && changes.count == 5)
    #expect(changes.dropFirst().allSatisfy { $0.hasPrefix("deleted") })
    #expect(try temporary.changes(["ledger/sub"]) == ["deleted 100644 ledger/sub/c"])
  }

  @Test("A pipe is reported without waiting for anyone to write to it")
  func reportsPipes() throws {
    let temporary = try WorkTree()
    try temporary.remove("ledger/b")
    try temporary.files.shell.run("mkfifo", ["ledger/b", "ledger/pipe"])
    let changes = try temporary.changes()
    #expect(changes.map { $0.split(separator: " ")[0] } == ["typeChanged", "added"])
    #expect(
      throwing(.malformed) { () throws(GitError) in
        _ = try temporary.files.repository.readWorkTreeFile("ledger/b", maximumSize: 10)
      })
  }

  @Test("The index hides nothing: flags, filters, or a change of equal size at the same instant")
  func trustsBytesOnly() throws {
    let temporary = try WorkTree()
    try temporary.files.shell.git("update-index", "--assume-unchanged", "ledger/b")
    try temporary.files.shell.git("update-index", "--skip-worktree", "ledger/d")
    try temporary.files.write("BBBB\n", to: "ledger/b")
    try temporary.files.write("DDDD\n", to: "ledger/d")
    #expect(
      try temporary.changes() == ["modified 100644 ledger/b", "modified 100644 ledger/d"])

    let filtered = try WorkTree()
    try filtered.files.write("* text eol=crlf\n", to: ".gitattributes")
    try filtered.files.shell.git("checkout", "-q", "--", "ledger/b")
    try filtered.remove("ledger/b")
    try filtered.files.shell.git("checkout", "-q", "--", "ledger/b")
    #expect(try filtered.files.shell.git("status", "--short", "ledger") == "")
    #expect(try filtered.changes() == ["modified 100644 ledger/b"])
  }

  @Test("The tree that is compared is the one given, not the current commit's")
  func comparesTheGivenTree() throws {
    let temporary = try WorkTree()
    let tree = try temporary.files.tree(["ledger/b": "bbbb\n", "ledger/z": "z"])
    let changes = try temporary.files.repository.workTreeChanges(against: tree, under: ["ledger"])
    #expect(changes.map(\.path) == ["ledger/d", "ledger/e", "ledger/sub/c", "ledger/z"])
    #expect(changes.map(\.kind) == [.added, .added, .added, .deleted])
  }

  @Test("Where the file system keeps no right to execute, modes are not compared")
  func followsTheFileSystem() throws {
    let temporary = try WorkTree()
    try temporary.files.shell.git("config", "core.filemode", "false")
    try temporary.chmod("ledger/d", 0o755)
    #expect(try temporary.changes().isEmpty)
  }

  @Test("A file is read up to its limit, and only when it is one")
  func readsFiles() throws {
    let temporary = try WorkTree()
    let repository = { (path: String, size: Int) throws(GitError) in
      try temporary.files.repository.readWorkTreeFile(path, maximumSize: size)
    }
    #expect(try repository("ledger/b", 5) == Array("bbbb\n".utf8))
    #expect(throwing(.tooLarge) { () throws(GitError) in _ = try repository("ledger/b", 4) })
    #expect(try repository("ledger/none", 5) == nil && repository("none/b", 5) == nil)
    try temporary.link("ledger/link", to: "b")
    try temporary.link("linked", to: "ledger")
    #expect(throwing(.malformed) { () throws(GitError) in _ = try repository("ledger/link", 9) })
    #expect(throwing(.malformed) { () throws(GitError) in _ = try repository("ledger", 9) })
    #expect(try repository("linked/b", 5) == nil)
    for path in ["", "/etc/passwd", "../x", "ledger/../ledger/b", ".git/config", "a//b", "a\0b"] {
      #expect(throwing(.malformed) { () throws(GitError) in _ = try repository(path, 9) })
    }
  }

  @Test("A bare repository has no work tree to compare")
  func refusesBareRepositories() throws {
    let temporary = try TemporaryRepository(bare: true)
    #expect(
      throwing(.notFound) { () throws(GitError) in
        _ = try temporary.repository.workTreeChanges(against: .emptyTree, under: [])
      })
  }
}
