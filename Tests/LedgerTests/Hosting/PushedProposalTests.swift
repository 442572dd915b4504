import Git
import Governance
import Ledger
import Records
import Testing

@Suite("Pushing proposals")
struct PushedProposalTests {
  private let ground: Ground
  private let server: Server
  private let main: ObjectID

  init() throws {
    ground = try Ground()
    server = Server(ground)
    main = try ground.ledger.tip()
  }

  /// Returns a sound commit on `main`, by a member or from outside.
  private func change(
    _ text: String = "3 place du Lavoir", on parent: ObjectID? = nil, by member: String? = nil
  ) throws -> ObjectID {
    try server.commit([try server.address(text)], on: parent ?? main, by: member)
  }

  @Test("Anyone creates a proposal, signed or not", arguments: ["m-mauve", nil])
  func creation(member: String?) throws {
    #expect(try server.codes(["proposals/adresse": change(by: member)]).isEmpty)
  }

  @Test("A proposal goes forward only, even by its own author")
  func fastForward() throws {
    let first = try change()
    try server.has("proposals/adresse", at: first)
    let next = try change("4 place du Lavoir", on: first)
    #expect(try server.codes(["proposals/adresse": next]) == ["superseded-content"])
    let more = try server.commit([try server.put("# Lisez-moi\n", at: "LISEZMOI.md")], on: first)
    #expect(try server.codes(["proposals/adresse": more]).isEmpty)
    #expect(
      try server.codes(["proposals/adresse": change("4 place du Lavoir")])
        == ["rewritten-proposal"])
    #expect(try server.codes(["proposals/adresse": main]) == ["rewritten-proposal"])
  }

  @Test("What one member signed whole is continued by that member alone")
  func continuation() throws {
    let signed = try change(by: "m-mauve")
    try server.has("proposals/adresse", at: signed)
    let readme = try server.put("# Lisez-moi\n", at: "LISEZMOI.md")
    for stranger in ["m-noisetier", nil] {
      let next = try server.commit([readme], on: signed, by: stranger)
      #expect(try server.codes(["proposals/adresse": next]) == ["foreign-commit"])
    }
    let own = try server.commit([readme], on: signed, by: "m-mauve")
    #expect(try server.codes(["proposals/adresse": own]).isEmpty)
    // A name is no signature.
    let posed = try server.commit([readme], on: signed, as: "m-mauve")
    #expect(try server.codes(["proposals/adresse": posed]) == ["foreign-commit"])
  }

  @Test("What was accepted may come after its act, when the push that brought both was cut short")
  func cutShort() throws {
    let first = try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
    let act = try ground.accept("adresse")
    let head = try #require(act.head)
    try #require(first.head.id == head)
    for earlier in [nil, act.base] {
      // The branch was not there yet, or is where it was before its last commit.
      try server.has("proposals/adresse", at: earlier)
      #expect(try server.codes(["proposals/adresse": head]).isEmpty)
      let next = try change("4 place du Lavoir", on: head, by: "m-mauve")
      #expect(try server.codes(["proposals/adresse": next]) == ["proposal-closed"])
    }
    // What stands there and is not part of it is not moved away.
    let other = try change("5 place du Lavoir")
    try server.has("proposals/adresse", at: other)
    #expect(try server.codes(["proposals/adresse": head]) == ["rewritten-proposal"])
  }

  @Test("An id that an act names is never used again, and a closed proposal stays as it is")
  func usedIDs() throws {
    let branch = try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
    _ = try ground.ledger.decide(.open, "adresse", by: try ground.hand("m-genet")) { _ in "" }
    try server.has("proposals/adresse", at: nil)
    // The branch that the opening speaks of may come after it; another one may not take its place.
    #expect(try server.codes(["proposals/adresse": branch.head.id]).isEmpty)
    #expect(try server.codes(["proposals/adresse": change()]) == ["id-in-use"])
    try server.has("proposals/adresse", at: branch.head.id)
    #expect(try server.codes(["proposals/adresse": nil]) == ["proposal-open"])
    _ = try ground.ledger.decide(.withdraw, "adresse", by: try ground.hand("m-mauve")) { _ in "" }
    let next = try change("4 place du Lavoir", on: branch.head.id, by: "m-mauve")
    #expect(try server.codes(["proposals/adresse": next]) == ["proposal-closed"])
    #expect(try server.codes(["proposals/adresse": nil]).isEmpty)
    try server.has("proposals/adresse", at: nil)
    #expect(try server.codes(["proposals/adresse": branch.head.id]) == ["proposal-closed"])
  }

  @Test("A proposal is not deleted by the push that closes it: that act might not enter")
  func deletionWithClosing() throws {
    try ground.propose("adresse", [("adresse", .text("3 place du Lavoir"))])
    _ = try ground.ledger.decide(.withdraw, "adresse", by: try ground.hand("m-mauve")) { _ in "" }
    let closing = try ground.ledger.tip()
    try server.has("main", at: main)
    #expect(
      try server.codes(["main": closing, "proposals/adresse": nil]) == ["proposal-open"])
  }

  @Test("What would stay in history for ever is looked at before it enters")
  func content() throws {
    let address = try server.address("3 place du Lavoir")
    let named = try server.commit([address], on: main, as: "Amal B.", email: "amal@example.org")
    #expect(try server.codes(["proposals/a": named]) == ["personal-identity"])
    let cited = try server.commit(
      [address], on: main, message: "Titre\n\nSigned-off-by: Amal <amal@example.org>\n")
    #expect(try server.codes(["proposals/a": cited]) == ["personal-address"])
    let path = Ground.library.path
    for mode in [FileMode.symlink, .executable] {
      let other = try server.commit([try server.put("x", at: path, mode: mode)], on: main)
      #expect(try server.codes(["proposals/a": other]).contains("bad-mode"))
    }
    let module = try server.commit([.put(path: "lien", id: main, mode: .submodule)], on: main)
    #expect(try server.codes(["proposals/a": module]) == ["bad-mode"])
    let hidden = try server.commit([try server.put("* ident\n", at: ".gitattributes")], on: main)
    #expect(try server.codes(["proposals/a": hidden]) == ["bad-path"])
    #expect(try server.codes(["proposals/a": main]) == ["empty-proposal"])
    for (path, isAllowed) in [
      (".github/workflows/terrier.yml", true), (".gitlab-ci.yml", true),
      (".github/workflows/.terrier.yml", false), (".github/CODEOWNERS", false),
      ("a/.gitlab-ci.yml", false), (".git2/workflows/terrier.yml", false),
    ] {
      let forge = try server.commit([try server.put("a\n", at: path)], on: main)
      #expect(try server.codes(["proposals/a": forge]).isEmpty == isAllowed, "\(path)")
    }
  }

  @Test("A head without 'main' in its history, or with another history beside it, is refused")
  func foreignHistory() throws {
    let tree = try ground.ledger.act(main).commit.tree
    let orphan = try server.commit(tree: tree, parents: [], message: "Seul\n")
    #expect(try server.codes(["proposals/a": orphan]) == ["unrelated-history"])
    let changed = try ground.ledger.repository.editTree(
      tree, [try server.address("3 place du Lavoir")])
    let merge = try server.commit(tree: changed, parents: [main, orphan], message: "Deux\n")
    #expect(try server.codes(["proposals/a": merge]).contains("foreign-history"))
    #expect(
      try server.codes(["proposals/a": ObjectID(hex: String(repeating: "a", count: 40))])
        == ["not-a-commit"])
  }

  @Test("A merge of 'main' into a proposal is weighed by what the proposal itself brings")
  func mergeOfMain() throws {
    try ground.propose("nom", [("nom", .text("Médiathèque"))])
    _ = try ground.accept("nom")
    let now = try ground.ledger.tip()
    let own = try change(on: main, by: "m-noisetier")
    let tree = try ground.ledger.repository.editTree(
      try ground.ledger.act(now).commit.tree, [try server.address("3 place du Lavoir")])
    let merge = try server.commit(
      tree: tree, parents: [own, now], message: "Suivre main\n", by: "m-noisetier")
    try server.has("proposals/adresse", at: own)
    #expect(try server.codes(["proposals/adresse": merge]).isEmpty)
  }
}
