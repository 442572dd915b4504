import Git
import TestSupport
import Testing

@Suite("Commits")
struct CommitTests {
  private static let tree = "4b825dc642cb6eb9a060e54bf8d69288fbee4904"
  private static let person = "amal <amal@commun.invalid> 1767225600 +0130"

  /// The headers of a sound commit.
  private static let headers = "tree \(tree)\nauthor \(person)\ncommitter \(person)\n"

  @Test("A commit is read as it was written")
  func roundTrips() throws {
    let author = Signature(name: "Zoé", email: "z@a.invalid", seconds: 5, offset: -150)
    let committer = Signature(name: "", email: "", seconds: 1_767_225_600, offset: 90)
    let parents = [try #require(ObjectID(hex: String(repeating: "0a", count: 20))), .emptyTree]
    let payload = Repository.commitPayload(
      tree: .emptyTree, parents: parents, author: author, committer: committer,
      message: "Title\n\nBody\n")
    let commit = try Commit.parse(id: .emptyTree, payload.span)
    #expect(commit.tree == .emptyTree && commit.parents == parents)
    #expect(commit.author == author && commit.committer == committer)
    #expect(commit.message == "Title\n\nBody\n")
    #expect(commit.signatures.isEmpty && commit.otherHeaders.isEmpty && commit.encoding == nil)
  }

  @Test("A written commit is the one that git writes, byte for byte")
  func writesWhatGitWrites() throws {
    let temporary = try TemporaryRepository(bare: true)
    let tree = try temporary.tree(["a": "text"])
    let parent = try temporary.commit(tree: tree)
    let expected = try temporary.shell.gitLines(
      "commit-tree", tree.hex, "-p", parent.hex, "-m", "Second", "-m", "Why"
    ).joined()
    let amal = Signature(
      name: "amal", email: "amal@commun.invalid", seconds: 1_767_225_600, offset: 60)
    let id = try temporary.repository.writeCommit(
      payload: Repository.commitPayload(
        tree: tree, parents: [parent], author: amal, committer: amal, message: "Second\n\nWhy\n"),
      signature: nil)
    #expect(id.hex == expected)
    let format = "%T %P %an %ae %at"
    let shown = try temporary.shell.gitLines("log", "-1", "--format=\(format)", expected).first
    let commit = try temporary.repository.commit(id)
    let author = commit.author
    #expect(
      shown == "\(commit.tree) \(parent) \(author.name) \(author.email) \(author.seconds)")
  }

  @Test("Names cannot forge a header: what would end them is left out")
  func stripsNames() throws {
    let forger = Signature(name: "a <x> 0 +0000\nparent b", email: "c>\0d", seconds: 1)
    let payload = Repository.commitPayload(
      tree: .emptyTree, parents: [], author: forger, committer: forger, message: "")
    let commit = try Commit.parse(id: .emptyTree, payload.span)
    #expect(commit.author.name == "a x 0 +0000parent b" && commit.author.email == "cd")
    #expect(commit.parents.isEmpty)
  }

  @Test(
    "Anything but a sound commit is malformed",
    arguments: [
      "", "\n", "tree \(tree)", "tree \(tree)\n", "author \(person)\ncommitter \(person)\n\n",
      "tree \(tree)\ncommitter \(person)\nauthor \(person)\n\n",
      "tree \(tree.uppercased())\nauthor \(person)\ncommitter \(person)\n\n",
      "tree \(tree)0\nauthor \(person)\ncommitter \(person)\n\n",
      "tree \(tree)\nparent 12\nauthor \(person)\ncommitter \(person)\n\n",
      headers + "parent \(tree)\n\n", headers + "tree \(tree)\n\n",
      headers + "author \(person)\n\n", headers + "encoding UTF-8\nencoding UTF-7\n\n",
      headers + "nameless\n\n", headers + " continued\n\n", headers + "unended x",
      headers + "\nhidden\0text\n", headers + "x-header a\0b\n\n",
    ])
  func refusesUnsoundCommits(text: String) {
    let bytes = Array(text.utf8)
    #expect(
      throwing(.malformed) { () throws(GitError) in
        _ = try Commit.parse(id: .emptyTree, bytes.span)
      })
  }

  @Test(
    "An author line under the rules of git fsck",
    arguments: [
      ("a <b> 0 +0000", true), (" <> 1 -0000", true), ("a  <b c> 12 +1159", true),
      ("a <b> 9223372036854775807 +0000", true), ("a <b> 9223372036854775808 +0000", false),
      ("<b> 0 +0000", false), ("a<b> 0 +0000", false), ("a b> 0 +0000", false),
      ("a <b 0 +0000", false), ("a <b>0 +0000", false), ("a <b> +0000", false),
      ("a <b> 01 +0000", false), ("a <b> -1 +0000", false), ("a <b> 0 0000", false),
      ("a <b> 0 +000", false), ("a <b> 0 +0060", false), ("a <b> 0 +00000", false),
      ("a <b> 0", false), ("a <b> 0 +0000 ", false), ("a >b< 0 +0000", false),
      ("a <b<c> 0 +0000", false), ("a <b> x +0000", false),
    ])
  func readsAuthorLines(line: String, isSound: Bool) {
    let bytes = Array("tree \(Self.tree)\nauthor \(line)\ncommitter \(Self.person)\n\n".utf8)
    let isRefused = throwing(.malformed) { () throws(GitError) in
      _ = try Commit.parse(id: .emptyTree, bytes.span)
    }
    #expect(isRefused == !isSound)
  }

  @Test("No cut and no changed byte makes the parser crash or hang", arguments: 0..<4)
  func survivesDamage(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let sound = Array((Self.headers + "gpgsig a\n b\nencoding x\nother y\n\nMessage\n").utf8)
    for length in 0...sound.count {
      var bytes = Array(sound[..<length])
      for _ in 0..<Int.random(in: 0..<3, using: &random) where !bytes.isEmpty {
        let index = bytes.indices.randomElement(using: &random) ?? 0
        bytes[index] = UInt8.random(in: .min ... .max, using: &random)
      }
      do {
        let commit = try SignedCommit.parse(id: .emptyTree, bytes.span)
        #expect(commit.payload.count <= bytes.count)
      } catch {
        #expect(error.code == .malformed)
      }
    }
  }

  @Test("Text that is not UTF-8 needs a declared encoding, and is repaired then")
  func requiresEncodings() throws {
    let message = Array("\ncaf".utf8) + [0xE9]
    let silent = Array(Self.headers.utf8) + message
    #expect(
      throwing(.malformed) { () throws(GitError) in
        _ = try Commit.parse(id: .emptyTree, silent.span)
      })
    let declared = Array((Self.headers + "encoding ISO-8859-1\n").utf8) + message
    let commit = try Commit.parse(id: .emptyTree, declared.span)
    #expect(commit.encoding == "ISO-8859-1" && commit.message == "caf\u{FFFD}")
  }

  @Test("A commit of what is not there, or dated before 1970, is not written")
  func refusesToWrite() throws {
    let temporary = try TemporaryRepository(bare: true)
    let absent = try #require(ObjectID(hex: String(repeating: "1", count: 40)))
    let blob = try temporary.blob("text")
    for (tree, parents) in [(absent, []), (blob, []), (ObjectID.emptyTree, [absent])] {
      #expect(
        throwing(.notFound) { () throws(GitError) in
          _ = try temporary.commit(tree: tree, parents: parents)
        })
    }
    #expect(
      throwing(.malformed) { () throws(GitError) in
        _ = try temporary.commit(time: -40_000_000)
      })
  }
}
