import Coding
import Git
import Governance
import Ledger
import Records
import Testing

/// One decision on the list of services, in a ledger where several places name what it replaces.
@Suite("A migration in a ledger")
struct MigrationTests {
  private static let file = "governance/migrations/services-2026.yaml"
  private static let old = [
    "maitrise-des-outils-numeriques-du-quotidien", "comprehension-du-monde-numerique",
  ]

  private let ground: Ground

  init() throws {
    ground = try Ground(files: { files in
      files["governance/nomenclatures/services.yaml"]?
        .append("  - {code: autonomie, fr: Autonomie numérique, en: Digital autonomy}\n")
    })
  }

  private func migration(_ from: [String] = old, to target: String = "autonomie") -> String {
    """
    # Deux codes disaient la même chose.
    kind: lieu
    title: {fr: Les services de 2026, en: The services of 2026}
    mappings:
      - {field: services, from: [\(from.joined(separator: ", "))], to: \(target)}

    """
  }

  /// Returns the places whose services the migration replaces, as it leaves them.
  private func migrated() throws -> [(record: Record, kind: Kind)] {
    let state = try ground.ledger.state()
    let kind = try #require(state.profile.kinds["lieu"])
    return try ground.ledger.records(in: state.tree, profile: state.profile).compactMap { record in
      let services = record.texts(of: "services")
      guard record.id.kind == "lieu", !Set(services).isDisjoint(with: Self.old) else { return nil }
      var seen: Set<String> = []
      let after = services.map { Self.old.contains($0) ? "autonomie" : $0 }.filter {
        seen.insert($0).inserted
      }
      return (record.setting("services", to: .list(after.map { .text($0) }), in: kind), kind)
    }
  }

  @discardableResult
  private func propose(
    _ id: String, file: (path: String, text: String)?,
    changing change: (Record, Kind) -> Record = { record, _ in record }
  ) throws -> ProposalBranch {
    var edits: [TreeEdit] = []
    for (record, kind) in try migrated() {
      let bytes = RecordEncoder.encode(change(record, kind), kind: kind)
      edits.append(.put(path: record.id.path, id: try ground.ledger.repository.writeBlob(bytes)))
    }
    if let file {
      let blob = try ground.ledger.repository.writeBlob(Array(file.text.utf8))
      edits.append(.put(path: file.path, id: blob))
    }
    return try ground.ledger.propose(
      ProposalDraft(id: id, title: "Les services", natures: Natures(overall: .migration)),
      edits: edits, by: try ground.hand("m-mauve"))
  }

  private func decide(_ id: String) throws -> Ledger.DecisionOutcome {
    _ = try ground.ledger.decide(.open, id, by: try ground.hand("m-genet")) { _ in "" }
    for member in ["m-aubepine", "m-coquelicot", "m-fougere", "m-iris", "m-lierre"] {
      _ = try ground.ledger.review(
        id, Ledger.ReviewDraft(position: .consent, reason: ""), by: try ground.hand(member))
    }
    ground.wait(days: 31)
    return try ground.ledger.decide(.accept, id, by: try ground.hand("m-houx")) { _ in "Oui." }
  }

  private func nature(_ id: String) throws -> Because? {
    try ground.ledger.judge(id, at: ground.time).verdict.steps
      .first { $0.requirement == "nature" }?.because
  }

  @Test("It is decided as the rules are, verified from the root, and let in by a hook")
  func accepted() throws {
    let count = try migrated().count
    #expect(count > 1)
    try propose("services", file: (Self.file, migration()))
    #expect(try nature("services") == .migrationExplains(count))
    guard case .sealed(let act, let occasion) = try decide("services") else {
      Issue.record("it is not accepted")
      return
    }
    #expect(occasion.judgement.verdict.classes == ["H"])
    #expect(try migrated().isEmpty)
    let audit = try ground.audit()
    #expect(audit.holds, "\(audit.findings)")
    let server = Server(ground)
    try server.has("main", at: act.previous)
    #expect(try server.codes(["main": act.id]).isEmpty)
  }

  @Test("Without its file, or with one more change, it is refused, and names what is not explained")
  func refused() throws {
    try propose("sans", file: nil)
    #expect(try nature("sans") == .migrationMissing)
    try propose("plus", file: (Self.file, migration())) { record, kind in
      record.id == Ground.library ? record.setting("nom", to: .text("Autre"), in: kind) : record
    }
    #expect(try nature("plus") == .migrationUnexplained([.field(Ground.library, "nom")]))
    try propose("moins", file: (Self.file, migration([Self.old[0]])))
    guard case .migrationUnexplained(let units)? = try nature("moins") else {
      Issue.record("half a migration explains everything")
      return
    }
    #expect(units.contains(.field(Ground.library, "services")))
    guard case .notAllowed = try decide("plus") else {
      Issue.record("it is sealed")
      return
    }
  }

  @Test("A file that stands already serves nothing else, and is not changed to serve")
  func oldFile() throws {
    try propose("services", file: (Self.file, migration())) { record, _ in record }
    _ = try decide("services")
    // The library goes back to an old code, as a correction would make it.
    try ground.propose(
      "retour", [("services", .list([.text(Self.old[0])]))], by: "m-mauve")
    _ = try ground.accept("retour")
    try propose("encore", file: nil)
    #expect(try nature("encore") == .migrationMissing)
    try propose("autrement", file: (Self.file, migration([Self.old[0]])))
    #expect(try nature("autrement") == .migrationRewritten([Self.file]))
    try propose("neuf", file: ("governance/migrations/services-2027.yaml", migration()))
    #expect(try nature("neuf") == .migrationExplains(1))
  }

  @Test("What a file says is read strictly, and its names are looked at while it is new")
  func validity() throws {
    func problems(_ text: String) throws -> [String] {
      let blob = try ground.ledger.repository.writeBlob(Array(text.utf8))
      let tree = try ground.ledger.repository.editTree(
        try ground.ledger.state().tree, [.put(path: Self.file, id: blob)])
      let found = try ground.ledger.validate(tree, since: try ground.ledger.presentState)
      return found.filter { $0.severity == .error }.map {
        "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.code)"
      }
    }
    #expect(try problems(migration()).isEmpty)
    #expect(
      try problems(migration(["inconnu"], to: "autonomi")) == [
        "5:30 unknown-code", "5:44 unknown-code",
      ])
    #expect(try problems("kind: lieu\n") == ["1:1 missing-key", "1:1 missing-key"])
  }

  @Test("What the founding brought is verified as it was then, whatever has become of it")
  func foundedWith() throws {
    let ground = try Ground(files: { files in
      files[Self.file] = """
        kind: lieu
        title: {fr: Une décision d’avant, en: A decision of before}
        mappings:
          - {field: services, from: code-de-jadis, to: autonomie-de-jadis}

        """
    })
    _ = try ground.ledger.propose(
      ProposalDraft(
        id: "menage", title: "Sans la décision d’avant", natures: Natures(overall: nil)),
      edits: [.remove(path: Self.file)], by: try ground.hand("m-mauve"))
    _ = try ground.ledger.decide(.open, "menage", by: try ground.hand("m-genet")) { _ in "" }
    for member in ["m-aubepine", "m-coquelicot", "m-fougere", "m-iris", "m-lierre"] {
      _ = try ground.ledger.review(
        "menage", Ledger.ReviewDraft(position: .consent, reason: ""), by: try ground.hand(member))
    }
    ground.wait(days: 31)
    let outcome = try ground.ledger.decide(
      .accept, "menage", by: try ground.hand("m-houx")
    ) { _ in "Oui." }
    guard case .sealed = outcome else {
      Issue.record("it is not accepted")
      return
    }
    let audit = try ground.audit()
    #expect(audit.holds, "\(audit.findings)")
  }

  @Test("An act that accepts what its migration does not explain does not hold")
  func forged() throws {
    try propose("services", file: (Self.file, migration()))
    guard case .sealed(let act, _) = try decide("services") else {
      Issue.record("it is not accepted")
      return
    }
    // The same decision, whose result leaves the file of the migration out.
    let tree = try ground.ledger.repository.editTree(
      act.commit.tree, [.remove(path: Self.file)])
    let forged = try ground.forge(act, tree: tree)
    try Server(ground).has("main", at: forged)
    let audit = try ground.audit()
    #expect(!audit.holds)
  }
}
