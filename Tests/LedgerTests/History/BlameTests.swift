import Coding
import Git
import Governance
import Ledger
import Records
import TestSupport
import Testing

@Suite("Blame")
struct BlameTests {
  private static let library = Ground.library
  private static let other = RecordID(kind: "lieu", name: "23283db6d0f6")

  @Test("Each field and item is that of the last act that brought it in")
  func attribution() throws {
    let commons = try BlameGround()
    try commons.accept("telephone", [Self.library: [("telephone", .text("+33199000099"))]])
    try commons.accept(
      "services",
      [Self.library: [("frais_a_charge", .list([.text("payant"), .text("gratuit")]))]],
      by: "m-aubepine", reasons: "Vu sur place.\n\nEt au téléphone.",
      trailers: "Nature: change\nEffective: 2026-01")
    // A value that was there before, and comes back, is of the act that brought it back.
    try commons.accept("autre", [Self.library: [("telephone", .text("+33199000098"))]])
    try commons.accept("encore", [Self.library: [("telephone", .text("+33199000099"))]])
    try commons.accept("ailleurs", [Self.other: [("telephone", .text("+33199000097"))]])

    let blame = try commons.blame()
    let numbers = blame.numbers
    #expect(numbers["nom: Médiathèque d'Ormeval"] == 1)
    #expect(numbers["telephone: +33199000099"] == 5)
    #expect(numbers["frais_a_charge: payant"] == 3)
    #expect(numbers["frais_a_charge: gratuit"] == 1)
    #expect(numbers["attestation.le: 2025-12-04"] == 1)
    #expect(blame.sources.map(\.act.sequence) == [5, 3, 1])
    #expect(blame.label == "Médiathèque d'Ormeval")
    #expect(blame.lines.first?.field == "nom")

    let services = blame.sources[1]
    #expect(services.title == "Proposer services")
    #expect(services.reasons == "Vu sur place.\n\nEt au téléphone.")
    #expect(services.nature == .change)
    #expect(services.effective?.description == "2026-01")
    #expect(services.members.map(\.id) == ["m-aubepine"])
    #expect(services.members.map(\.structure?.description) == ["structure/0dda1c601b61"])
    #expect(blame.labels.values.contains("Commune d'Ormeval"))
    #expect(services.author == nil)
    #expect(services.classes == ["C"])
    #expect(blame.sources[2].act.kind == .founded)
    #expect(blame.sources[2].members.map(\.id) == ["m-genet"])
  }

  @Test("It says the same of a record, whether all kinds were read before or its own alone")
  func someKinds() throws {
    let commons = try BlameGround()
    let whole = try commons.ledger()
    let state = try whole.state()
    let records = try whole.records(in: state.tree, profile: state.profile)
    let samples = try ["lieu", "structure", "mediation"].map { kind in
      try #require(records.first { $0.id.kind == kind }).id
    }
    for id in samples {
      let label = try #require(state.profile.kinds[id.kind]?.meaning.label)
      try commons.accept("nom-\(id.kind)", [id: [(label, .text("Dit autrement"))]])
    }
    for id in samples {
      let some = try commons.ledger().blame(of: id, at: commons.tip)
      let ledger = try commons.ledger()
      _ = try ledger.state()
      let all = try ledger.blame(of: id, at: commons.tip)
      #expect(some.sources.map(\.classes) == all.sources.map(\.classes))
      #expect(some.sources.map(\.members.description) == all.sources.map(\.members.description))
      #expect(some.lines.map { "\($0)" } == all.lines.map { "\($0)" })
      #expect(some.labels == all.labels && some.label == all.label)
      #expect(!some.sources[0].classes.isEmpty)
    }
  }

  @Test("At an earlier act only what was decided by then counts")
  func earlier() throws {
    let commons = try BlameGround()
    try commons.accept("un", [Self.library: [("telephone", .text("+33199000099"))]])
    let then = commons.tip
    try commons.accept("deux", [Self.library: [("telephone", .text("+33199000098"))]])
    #expect(try commons.blame(at: then).numbers["telephone: +33199000099"] == 2)
    #expect(try commons.blame().numbers["telephone: +33199000098"] == 3)
    let head = try commons.ledger().repository.commit(then).parents[1]
    #expect(throws: LedgerError.self) { try commons.blame(at: head) }
    #expect(throws: LedgerError.self) {
      try commons.blame(RecordID(kind: "lieu", name: "00000000000a"))
    }
  }

  @Test("A field is followed under the name that it had before")
  func renaming() throws {
    let commons = try BlameGround()
    try commons.accept("telephone", [Self.library: [("telephone", .text("+33199000099"))]])
    let path = "governance/kinds/lieu.yaml"
    let ledger = try commons.ledger()
    let tree = try ledger.repository.commit(commons.tip).tree
    let kind = String(
      decoding: try ledger.repository.blob(
        try #require(try ledger.repository.entry(at: path, in: tree)).id), as: UTF8.self)
    let renamed = kind.replacing(
      "name: telephone\n", with: "name: appel\n    formerly: [telephone]\n")
    try #require(renamed != kind)
    let record = try #require(try commons.record(Self.library))
    let file = String(
      decoding: RecordEncoder.encode(
        record, kind: try #require(try ledger.profile(in: tree).kinds["lieu"])), as: UTF8.self)
    try commons.accept(
      "renommer",
      [
        .put(path: path, id: try ledger.repository.writeBlob(Array(renamed.utf8))),
        .put(
          path: Self.library.path,
          id: try ledger.repository.writeBlob(
            Array(file.replacing("telephone: \"+33", with: "appel: \"+33").utf8))),
      ])
    try commons.accept("nom", [Self.library: [("nom", .text("Médiathèque"))]])
    let numbers = try commons.blame().numbers
    #expect(numbers["appel: +33199000099"] == 2)
    #expect(numbers["nom: Médiathèque"] == 4)
  }

  @Test("What came from a record that was merged is followed there")
  func merging() throws {
    let commons = try BlameGround()
    try commons.accept(
      "avant", [Self.other: [("telephone", .text("+33199000099")), ("nom", .text("Double"))]])
    let services = Value.list([.text("gratuit"), .text("payant")])
    try commons.accept("frais", [Self.other: [("frais_a_charge", services)]])
    try commons.accept(
      "fusion",
      [
        Self.library: [
          ("telephone", .text("+33199000099")), ("frais_a_charge", services),
          ("nom", .text("La médiathèque")),
        ],
        Self.other: [
          ("etat", .text("fusionne")), ("fusionne_dans", .text(Self.library.description)),
        ],
      ])
    let blame = try commons.blame()
    let numbers = blame.numbers
    #expect(numbers["telephone: +33199000099"] == 2)
    #expect(numbers["frais_a_charge: payant"] == 3)
    #expect(numbers["frais_a_charge: gratuit"] == 1)
    #expect(numbers["nom: La médiathèque"] == 4)
    #expect(blame.sources.first { $0.act.sequence == 2 }?.record == Self.other)
    #expect(blame.sources.first { $0.act.sequence == 4 }?.record == Self.library)
  }

  @Test("A proposal that no member signed is of the name on its author line")
  func outsiders() throws {
    let commons = try BlameGround()
    let hand = Hand(member: nil, signer: nil, time: Instant(seconds: commons.ground.time.seconds))
    _ = hand
    try commons.accept(
      "dehors", [Self.library: [("telephone", .text("+33199000099"))]], by: "m-inconnu")
    let source = try #require(try commons.blame().sources.first)
    #expect(source.act.sequence == 2)
    #expect(source.members.isEmpty)
    #expect(source.author == "m-inconnu")
  }

  @Test("It is what a record of every act says", arguments: 0..<3 as Range<UInt64>)
  func law(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let commons = try BlameGround()
    var expected = try commons.blame().numbers
    let texts = ["nom", "telephone", "complement_adresse"]
    let codes = ["gratuit", "gratuit-sous-condition", "payant"]
    for number in 0..<12 {
      let record = try #require(try commons.record(Self.library))
      var values: [(String, Value?)] = []
      let field = try #require(texts.randomElement(using: &random))
      let text =
        field == "telephone"
        ? "+3319900000\(Int.random(in: 0...2, using: &random))"
        : "Texte \(Int.random(in: 0...2, using: &random))"
      if Bool.random(using: &random) { values.append((field, .text(text))) }
      let items = codes.filter { _ in Bool.random(using: &random) }
      if Bool.random(using: &random), !items.isEmpty {
        values.append(("frais_a_charge", .list(items.map { .text($0) })))
      }
      guard !values.isEmpty else { continue }
      let before = record
      try commons.accept("acte-\(number)", [Self.library: values])
      let after = try #require(try commons.record(Self.library))
      if before == after { continue }
      for (field, _) in values {
        let (old, new) = (before[field]?.items ?? [], after[field]?.items ?? [])
        for item in old where !new.contains(item) { expected["\(field): \(item.summary)"] = nil }
        for item in new where !old.contains(item) {
          expected["\(field): \(item.summary)"] = commons.sequence
        }
      }
      #expect(try commons.blame().numbers == expected, "after act \(commons.sequence)")
    }
  }
}
