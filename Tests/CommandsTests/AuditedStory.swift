import Commands
import Foundation
import TestSupport

/// A ledger with an acceptance and a refusal, audited with the script of the guide, and the means to forge.
final class AuditedStory {
  private let commons: Commons
  private let script: String

  /// The trust root that the auditor was told.
  var root = ""

  /// Founds the ledger and carries out its acts.
  init() throws {
    commons = try Commons()
    let page = Project.root + "/Documentation/Guide/6-audit-without-terrier.md"
    script = GuidePage.script("audit", in: try String(contentsOfFile: page, encoding: .utf8))
    try commons.folder.write(script, to: "audit")
    root = try git("rev-parse", "main")
    try propose("horaires=Tu-Fr 13:30-18:00", id: "horaires", as: "m-mauve")
    try succeed(as: "m-genet", "open", "horaires")
    try succeed(as: "m-aubepine", "review", "horaires", "--position", "abstain")
    for member in ["m-aubepine", "m-coquelicot"] {
      try succeed(as: member, "review", "horaires", "--position", "consent")
    }
    commons.now = "2026-01-08T09:00:00Z"
    try succeed(as: "m-houx", "decide", "horaires")
    try propose("presentation_resume=En vente.", id: "forfaits", as: "m-jonc")
    try succeed(as: "m-genet", "open", "forfaits")
    try succeed(
      as: "m-aubepine", "review", "forfaits", "--position", "object", "--reason", "Rien à vendre.")
    commons.now = "2026-01-12T09:00:00Z"
    try succeed(as: "m-houx", "decide", "forfaits", "--refuse")
  }

  /// Copies a story, so that one that took seconds to make can be forged in many ways.
  init(_ story: AuditedStory) throws {
    commons = try Commons(founded: false, at: story.now)
    script = story.script
    root = story.root
    for name in try FileManager.default.contentsOfDirectory(atPath: story.folder) {
      try FileManager.default.copyItem(
        atPath: story.folder + "/" + name, toPath: folder + "/" + name)
    }
  }

  var folder: String { commons.folder.path }
  var ledger: String { commons.ledger }
  var now: String {
    get { commons.now }
    set { commons.now = newValue }
  }

  /// Runs the script as the guide says to.
  func audit(_ ledger: String = "ledger") throws -> Shell.Result {
    try Shell.run(["sh", "audit", ledger, root], in: folder, at: commons.now)
  }

  /// Runs a command line as a member, and fails the test's setup when it does not succeed.
  func succeed(as member: String, _ arguments: String...) throws {
    let output = commons.run(
      arguments + ["--as", member, "--key", commons.key(of: member)], in: ledger)
    guard output.status == .success else {
      throw Shell.Failure(
        command: arguments.joined(separator: " "),
        errors: output.standardOutput + output.standardError)
    }
  }

  func propose(_ change: String, id: String, as member: String) throws {
    commons.terrier("edit", "lieu/b43108198647", change)
    try succeed(as: member, "propose", "--id", id, "--title", id, "--nature", "change")
  }

  /// Runs git, and returns what it says without the last line end.
  @discardableResult
  func git(_ arguments: String...) throws -> String { try git(arguments) }

  @discardableResult
  func git(_ arguments: [String], input: String = "") throws -> String {
    let result = try Shell.run(["git"] + arguments, in: ledger, at: commons.now, input: input)
    guard result.status == 0 else {
      throw Shell.Failure(command: arguments.joined(separator: " "), errors: result.errors)
    }
    return result.output.trimmingCharacters(in: .newlines)
  }
}

// MARK: - Forging

extension AuditedStory {
  var emptyTree: String { "4b825dc642cb6eb9a060e54bf8d69288fbee4904" }

  /// Returns the files of the last act with another text in one of them.
  func tree(with text: String, at path: String) throws -> String {
    let blob = try git(["hash-object", "-w", "--stdin"], input: text)
    try git("read-tree", "main")
    try git("update-index", "--cacheinfo", "100644,\(blob),\(path)")
    return try git("write-tree")
  }

  /// Writes another key in a member's file, in the work tree.
  func replaceKey(of member: String) throws {
    try Shell.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", "other"], in: folder)
    let line = try commons.folder.read("other.pub").split(separator: " ").prefix(2)
    let path = "ledger/governance/members/\(member).yaml"
    try commons.folder.write(
      try commons.folder.read(path).replacing(
        /ssh-ed25519 \S+/, with: line.joined(separator: " ")),
      to: path)
  }

  /// Writes a commit with a member's key, or with none, and returns its name.
  func commit(
    _ trailers: [String], tree: String, parents: [String], as member: String?,
    named name: String? = nil
  ) throws -> String {
    let name = name ?? member ?? "anonyme"
    var command = ["-c", "user.name=\(name)", "-c", "user.email=\(name)@commun.invalid"]
    if let member {
      command += ["-c", "gpg.format=ssh", "-c", "user.signingKey=\(commons.key(of: member))"]
    }
    command += ["commit-tree"] + (member == nil ? [] : ["-S"])
    return try git(
      command + parents.flatMap { ["-p", $0] } + [tree],
      input: "Titre\n\n" + trailers.joined(separator: "\n") + "\n")
  }

  /// Puts a forged act on `main`: a second refusal, unless told otherwise.
  func seal(
    _ kind: String = "refused", as member: String? = "m-houx", sequence: Int = 6,
    ledger: String? = nil, tree: String = "main^{tree}", after: String = "main",
    parents: [String] = [], head: String = "proposals/forfaits"
  ) throws {
    let trailers = [
      "Act: \(kind)", "Ledger: \(ledger ?? root)", "Sequence: \(sequence)", "Proposal: forfaits",
      "Head: \(try git("rev-parse", head))",
    ]
    try move(
      to: try commit(trailers, tree: tree, parents: [after] + parents, as: member, named: "m-houx"))
  }

  /// Writes a review of the refused proposal in the name of a member, with anybody's key.
  func review(
    of member: String, signedBy signer: String?, proposal: String = "forfaits", tree: String? = nil,
    parents: [String] = []
  ) throws -> String {
    try commit(
      ["Ledger: \(root)", "Proposal: \(proposal)", "Member: \(member)", "Position: object"],
      tree: tree ?? emptyTree, parents: parents, as: signer)
  }

  /// Rewrites the bytes of the last act, and puts the result in its place.
  func rewriteTip(_ change: (String) -> String) throws {
    let text = try git("cat-file", "commit", "main") + "\n"
    try move(
      to: try git(
        ["hash-object", "-t", "commit", "-w", "--literally", "--stdin"], input: change(text)))
  }

  func move(to commit: String) throws { try git("update-ref", "refs/heads/main", commit) }
}
