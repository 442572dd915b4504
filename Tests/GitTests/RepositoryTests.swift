import Foundation
import Git
import Testing

@Suite("Repositories")
struct RepositoryTests {
  @Test("A repository is opened from its root, a directory in it, or its own directory")
  func opens() throws {
    let temporary = try TemporaryRepository()
    try temporary.write("text", to: "a/b/file")
    for path in ["", "/a/b", "/.git"] {
      let places = Places(try Repository.open(at: temporary.path + path))
      let expected = (temporary.path + "/", temporary.path + "/.git/")
      #expect(places == Places(workTree: expected.0, gitDirectory: expected.1, isBare: false))
    }
    let bare = try TemporaryRepository(bare: true)
    let places = Places(try Repository.open(at: bare.path))
    #expect(places == Places(workTree: nil, gitDirectory: bare.path + "/", isBare: true))
  }

  @Test("Where there is no repository, the error says so")
  func refusesOtherDirectories() throws {
    let temporary = try TemporaryRepository()
    for path in [temporary.directory, temporary.directory + "/none", "", "a\0b"] {
      do {
        _ = try Repository.open(at: path)
        Issue.record("opened '\(path)'")
      } catch {
        #expect(error.code == (path.contains("\0") ? .malformed : .notARepository))
      }
    }
  }

  @Test("A work tree that the configuration places elsewhere is refused")
  func refusesForeignWorkTrees() throws {
    let temporary = try TemporaryRepository()
    let victim = temporary.directory + "/victim"
    try FileManager.default.createDirectory(atPath: victim, withIntermediateDirectories: true)
    try temporary.shell.git("config", "core.worktree", victim)
    #expect(
      throwing(.notARepository) { () throws(GitError) in
        _ = try Repository.open(at: temporary.path)
      })
  }

  @Test("A linked work tree has its own files and shares the rest")
  func opensLinkedWorkTrees() throws {
    let work = try WorkTree()
    let path = work.files.directory + "/linked"
    try work.files.shell.git("worktree", "add", "-q", path)
    let linked = try Repository.open(at: path)
    #expect(Places(linked).workTree == path + "/")
    #expect(try linked.head() == .branch(name: "refs/heads/linked", id: linked.resolve("main")))
    #expect(try linked.workTreeChanges(against: work.tree, under: []).isEmpty)
    #expect(try linked.integrityConcerns.isEmpty)
  }

  @Test("A created repository is what git would make", arguments: [false, true])
  func creates(isBare: Bool) throws {
    let temporary = try TemporaryRepository()
    let path = temporary.directory + "/new/ledger"
    let repository = try Repository.create(at: path, bare: isBare, initialBranch: "registre")
    #expect(Places(repository).isBare == isBare)
    #expect(try repository.head() == .branch(name: "refs/heads/registre", id: nil))
    try Shell(directory: path).git("fsck", "--strict")
    #expect(
      throwing(.alreadyExists) { () throws(GitError) in
        _ = try Repository.create(at: path, bare: isBare)
      })
  }

  @Test("Blobs are read whole, lent, or only measured, and nothing else is taken for one")
  func readsBlobs() throws {
    let temporary = try TemporaryRepository(bare: true)
    for text in ["", "text", String(repeating: "long ", count: 100_000)] {
      let id = try temporary.blob(text)
      #expect(try temporary.repository.blob(id) == Array(text.utf8))
      #expect(try temporary.repository.blobSize(id) == text.utf8.count)
      #expect(try temporary.repository.withBlob(id) { $0.count } == text.utf8.count)
    }
    let tree = try temporary.tree(["a": "text"])
    #expect(throwing(.notFound) { () throws(GitError) in _ = try temporary.repository.blob(tree) })
    #expect(
      throwing(.notFound) { () throws(GitError) in _ = try temporary.repository.blobSize(tree) })
    #expect(
      throwing(.notFound) { () throws(GitError) in _ = try temporary.repository.commit(tree) })
  }

  @Test("What an audit must not trust is listed")
  func listsConcerns() throws {
    let temporary = try TemporaryRepository()
    for index in 0..<3 {
      try temporary.shell.git("commit", "-q", "--allow-empty", "-m", "\(index)")
    }
    try temporary.shell.git("config", "uploadpack.allowFilter", "true")
    #expect(try temporary.repository.integrityConcerns.isEmpty)
    let url = "file://" + temporary.path
    let clones: [(name: String, options: [String], concern: IntegrityConcern)] = [
      ("shallow", ["--depth", "1", url], .shallow),
      ("borrowing", ["--shared", temporary.path], .alternates),
      ("partial", ["--filter=blob:none", url], .partialClone),
    ]
    for clone in clones {
      let path = temporary.directory + "/" + clone.name
      try temporary.shell.run("git", ["clone", "-q"] + clone.options + [path])
      #expect(try Repository.open(at: path).integrityConcerns == [clone.concern])
    }
    try temporary.shell.git("config", "core.repositoryformatversion", "1")
    try temporary.shell.git("config", "extensions.partialClone", "origin")
    try temporary.shell.git("replace", "HEAD", "HEAD~1")
    try temporary.write("text", to: ".git/info/grafts")
    let reopened = try Repository.open(at: temporary.path)
    #expect(try reopened.integrityConcerns == [.grafts, .replacements, .partialClone])
  }

  @Test("Replaced commits are read as they are, not as their replacements")
  func ignoresReplacements() throws {
    let temporary = try TemporaryRepository()
    for index in 0..<2 {
      try temporary.shell.git("commit", "-q", "--allow-empty", "-m", "\(index)")
    }
    let id = try temporary.repository.resolve("HEAD")
    try temporary.shell.git("replace", "HEAD", "HEAD~1")
    #expect(try temporary.repository.commit(id).message == "1\n")
  }

  @Test("Objects that a push has only just brought are read from where the server keeps them")
  func readsQuarantine() throws {
    let temporary = try TemporaryRepository(bare: true)
    let other = try TemporaryRepository(bare: true)
    let id = try other.commit("Elsewhere\n")
    #expect(throwing(.notFound) { () throws(GitError) in _ = try temporary.repository.commit(id) })
    try temporary.repository.readObjects(from: other.path + "/objects")
    #expect(try temporary.repository.commit(id).message == "Elsewhere\n")
  }
}

/// Where a repository says that its parts are.
private struct Places: Equatable {
  let workTree: String?
  let gitDirectory: String
  let isBare: Bool
}

extension Places {
  init(_ repository: borrowing Repository) {
    self.init(
      workTree: repository.workTreePath, gitDirectory: repository.gitDirectoryPath,
      isBare: repository.isBare)
  }
}
