import Commands
import Foundation
import TestSupport
import Testing

@Suite("Wrong things get a clear answer and lose nothing")
struct WrongThingsTests {
  /// Requires a status and a code, and that no reference moved.
  private func expect(
    _ output: CommandOutput, _ status: CommandOutput.Status, _ code: String,
    _ location: SourceLocation = #_sourceLocation
  ) {
    #expect(output.status == status, sourceLocation: location)
    #expect(
      output.standardError.contains("[\(code)]"), "\(output.standardError)",
      sourceLocation: location)
  }

  @Test("What is not there is said not to be there")
  func absences() throws {
    let commons = try Commons()
    let nowhere = commons.folder.path
    expect(commons.run(["proposals"], in: nowhere), .failure, "not-a-repository")
    try Shell.git("init", "--quiet", "plain", in: nowhere)
    expect(commons.run(["proposals"], in: nowhere + "/plain"), .failure, "not-a-ledger")
    expect(commons.terrier("check", "absente"), .failure, "no-such-proposal")
    expect(commons.terrier("show", "lieu/000000000000"), .failure, "no-such-record")
    expect(commons.terrier("show", "lieu/xyz"), .failure, "no-such-record")
    expect(commons.terrier("diff", "1999-01-01"), .failure, "before-the-ledger")
    expect(commons.terrier("diff", "nulle-part"), .failure, "no-such-revision")
    expect(commons.terrier("import", "absent.csv"), .failure, "no-such-file")
    expect(
      commons.run(
        [
          "review", "x", "--position", "consent", "--as", "m-absente", "--key",
          commons.key(of: "m-iris"),
        ], in: commons.ledger), .failure, "no-such-member")
  }

  @Test(
    "An unknown word is answered with the nearest known one",
    arguments: [
      (["new", "leiu", "nom=Ici"], "unknown-kind", "did you mean 'lieu'?"),
      (["new", "lieu", "nmo=Ici"], "unknown-field", "did you mean 'nom'?"),
      (["new", "lieu", "nom=Ici", "etat=actfi"], "unknown-code", "actif"),
      (["edit", "lieu/b43108198647", "latitude=abc"], "bad-value", "number"),
      (["new", "lieu", "nom"], "bad-assignment", "field=value"),
    ])
  func nearest(_ arguments: [String], code: String, hint: String) throws {
    let commons = try Commons()
    let output = commons.run(arguments, in: commons.ledger)
    #expect(output.status == .failure)
    #expect(output.standardError.contains(hint), "\(output.standardError)")
    #expect(try commons.git("status", "--short").isEmpty)
  }

  @Test(
    "A file that is not a canonical record is told why, with line and column",
    arguments: [
      ("nom: A\nnom: B\n", "duplicate-key", 2),
      ("nom: &x A\n", "anchor", 1),
      ("nom: *x\n", "anchor", 1),
      ("nom: !!str A\n", "tag", 1),
      ("nom: A\n\tetat: actif\n", "control-character", 2),
      ("nom: {a: b}\n", "wrong-type", 1),
      ("nom: A\ninconnu: B\n", "unknown-field", 2),
      ("etat: actif\nnom: A\n", "not-canonical", 1),
      ("nom: \"A\"\n", "not-canonical", 1),
      ("nom: A", "not-canonical", 1),
      ("nom: A\nlatitude: ici\n", "bad-value", 2),
      ("nom: A\n# note\n", "not-canonical", 2),
    ])
  func malformedRecords(_ text: String, code: String, line: Int) throws {
    let commons = try Commons()
    let path = "ledger/lieu/00/000000000001.yaml"
    try Data(text.utf8).write(to: try file(path, in: commons))
    let output = commons.terrier("validate")
    expect(output, .negative, code)
    #expect(output.standardError.contains("\(path):\(line):"), "\(output.standardError)")
  }

  @Test("Bytes that are not UTF-8 and a file of 100 MB are refused, not read as text")
  func bytes() throws {
    let commons = try Commons()
    let url = try file("ledger/lieu/00/000000000001.yaml", in: commons)
    try Data([0x6e, 0x6f, 0x6d, 0x3a, 0x20, 0xff, 0x0a]).write(to: url)
    expect(commons.terrier("validate"), .negative, "not-utf-8")
    #expect(FileManager.default.createFile(atPath: url.path, contents: nil))
    try FileHandle(forWritingTo: url).truncate(atOffset: 100 << 20)
    expect(commons.terrier("propose", "--title", "Gros"), .failure, "file-too-large")
  }

  @Test("A symbolic link, an executable and a deleted record never enter")
  func modes() throws {
    let commons = try Commons()
    let record = commons.ledger + "/ledger/lieu/b4/b43108198647.yaml"
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: record)
    expect(commons.terrier("propose", "--title", "Mode"), .failure, "bad-mode")
    try commons.git("checkout", "--quiet", ".")
    let link = try file("ledger/lieu/00/000000000001.yaml", in: commons)
    try FileManager.default.createSymbolicLink(
      atPath: link.path, withDestinationPath: "/etc/passwd")
    expect(commons.terrier("propose", "--title", "Lien"), .failure, "bad-mode")
    try FileManager.default.removeItem(at: link)
    try FileManager.default.removeItem(atPath: record)
    let deleted = commons.terrier("propose", "--id", "suppression", "--title", "Supprimer")
    expect(deleted, .negative, "record-deleted")
    #expect(try commons.git("branch", "--list", "proposals/*").isEmpty)
  }

  @Test("A submodule or a link committed with plain git is found in the proposal")
  func plainGitModes() throws {
    let commons = try Commons()
    let empty = try commons.git("hash-object", "-w", "--stdin").trimmingCharacters(in: .newlines)
    try commons.git("checkout", "--quiet", "-b", "proposals/liens")
    let tip = try commons.git("rev-parse", "main").trimmingCharacters(in: .newlines)
    try commons.git(
      "update-index", "--add", "--cacheinfo", "120000,\(empty),ledger/lieu/00/000000000001.yaml",
      "--cacheinfo", "160000,\(tip),ledger/lieu/00/000000000002.yaml")
    try commons.git(
      "-c", "user.name=anonyme", "-c", "user.email=anonyme@commun.invalid", "commit", "--quiet",
      "-m", "Liens")
    let output = commons.terrier("check", "liens")
    #expect(output.status == .negative)
    #expect(output.standardError.contains("a symbolic link"))
    #expect(output.standardError.contains("a submodule"))
  }

  @Test("A file being edited is never overwritten by a decision")
  func dirtyWorkTree() throws {
    let commons = try decidable()
    commons.terrier("edit", "lieu/b43108198647", "nom=En cours")
    expect(commons.terrier(as: "m-houx", "decide", "horaires"), .failure, "dirty-work-tree")
    #expect(commons.terrier("diff").standardOutput.contains("En cours"))
    try commons.git("checkout", "--quiet", ".")
    #expect(commons.terrier(as: "m-houx", "decide", "horaires").status == .success)
  }

  @Test("When main cannot move, nothing moves, and the same command works later")
  func interruptedDecision() throws {
    let commons = try decidable()
    let before = try commons.git("for-each-ref")
    let lock = commons.ledger + "/.git/refs/heads/main.lock"
    #expect(FileManager.default.createFile(atPath: lock, contents: nil))
    #expect(commons.terrier(as: "m-houx", "decide", "horaires").status == .failure)
    #expect(try commons.git("for-each-ref") == before)
    #expect(try commons.git("status", "--short").isEmpty)
    try FileManager.default.removeItem(atPath: lock)
    #expect(commons.terrier(as: "m-houx", "decide", "horaires").status == .success)
  }

  @Test("A review of a head that has moved since it was read is refused")
  func outdatedHead() throws {
    let commons = try decidable()
    let output = commons.terrier(
      as: "m-iris", "review", "horaires", "--position", "consent", "--head", "main")
    expect(output, .negative, "outdated-head")
  }

  @Test(
    "A command line that makes no sense ends with 64",
    arguments: [
      ["chek", "x"], ["check"], ["check", "x", "--format", "xml"], ["check", "x", "--now", "hier"],
      ["report"], ["review", "x", "--position", "object"],
      ["decide", "x", "--refuse", "--withdraw"],
    ])
  func usage(_ arguments: [String]) throws {
    let commons = try Commons(founded: false)
    let output = commons.run(arguments, in: commons.folder.path)
    #expect(output.status == .usage)
    #expect(output.standardOutput.isEmpty)
    #expect(!output.standardError.isEmpty)
  }

  @Test("A program that asks for JSON is told of failures in JSON, people on the other stream")
  func failuresInJSON() throws {
    let commons = try Commons()
    let output = commons.terrier("check", "absente", "--format", "json")
    #expect(output.status == .failure)
    #expect(output.standardOutput.contains("\"code\" : \"no-such-proposal\""))
    #expect(output.standardError.contains("[no-such-proposal]"))
  }

  @Test(
    "With a lock left behind, a proposal is made and a decision is not; both say what to remove")
  func staleLocks() throws {
    let commons = try Commons()
    commons.terrier("edit", "lieu/b43108198647", "adresse=3 place du Lavoir")
    try commons.folder.write("", to: "ledger/.git/index.lock")
    let proposed = commons.terrier(
      as: "m-mauve", "propose", "--id", "adresse", "--title", "Adresse", "--nature", "correction")
    expect(proposed, .success, "work-tree-behind")
    #expect(proposed.standardError.contains("index.lock' is there"))
    #expect(try commons.git("--no-optional-locks", "diff", "--name-only") != "")
    try FileManager.default.removeItem(atPath: commons.ledger + "/.git/index.lock")
    try commons.git("restore", "--staged", "--worktree", "governance", "ledger")

    try commons.folder.write("", to: "ledger/.git/refs/heads/main.lock")
    let before = try commons.git("rev-parse", "main")
    let locked = commons.terrier(as: "m-genet", "open", "adresse")
    expect(locked, .failure, "locked")
    #expect(locked.standardError.contains("refs/heads/main.lock' is there"))
    #expect(locked.standardError.contains("hint: when no git or terrier is at work here"))
    #expect(try commons.git("rev-parse", "main") == before)
    try FileManager.default.removeItem(atPath: commons.ledger + "/.git/refs/heads/main.lock")
    #expect(commons.terrier(as: "m-genet", "open", "adresse").status == .success)
  }

  @Test("A verb of a later version is said to be one", arguments: ["publish", "serve"])
  func comingVerbs(_ verb: String) throws {
    let commons = try Commons(founded: false)
    expect(commons.run([verb], in: commons.folder.path), .failure, "not-available-yet")
  }

  // MARK: - Builders

  private func file(_ path: String, in commons: Commons) throws -> URL {
    let url = URL(fileURLWithPath: commons.ledger + "/" + path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    return url
  }

  /// Returns a commons where a correction only waits for its decision.
  private func decidable() throws -> Commons {
    let commons = try Commons()
    commons.terrier("edit", "lieu/b43108198647", "horaires=Tu-Fr 13:30-18:00")
    commons.terrier(
      as: "m-mauve", "propose", "--id", "horaires", "--title", "Horaires", "--nature", "change")
    commons.terrier(as: "m-genet", "open", "horaires")
    commons.terrier(as: "m-aubepine", "review", "horaires", "--position", "consent")
    commons.terrier(as: "m-coquelicot", "review", "horaires", "--position", "consent")
    commons.now = "2026-01-09T09:00:00Z"
    return commons
  }
}
