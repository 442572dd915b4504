import Records
import Testing

@Suite("Checking records together")
struct LedgerCheckerTests {
  @Test("Every reference leads to a record, wherever it stands")
  func references() {
    let found = check([
      record(
        1,
        ("porte_par", .list([id("structure", 1), id("structure", 9)])),
        ("contact", .map([Entry("structure", id("structure", 8))])),
        ("reseaux", .map([Entry("local", id("structure", 7))])),
        ("actions", .list([.map([Entry("avec", id("structure", 6))])])),
        ("voisin", .text("mal écrit"))),
      record(1, kind: "structure"),
    ])
    #expect(found.map(\.code) == Array(repeating: "no-such-record", count: 4))
    #expect(
      found.map(\.field) == [
        "actions[0].avec", "contact.structure", "porte_par[1]", "reseaux.local",
      ])
    #expect(found.last?.message == "there is no record 'structure/000000000007'")
  }

  @Test("The order in which records come does not matter")
  func anyOrder() {
    let records = [
      record(1, ("voisin", id("lieu", 2))), record(2, ("voisin", id("lieu", 1))), record(3),
    ]
    #expect(check(records).isEmpty)
    #expect(check(records.reversed()).isEmpty)
  }

  @Test(
    "A reference to a record that is over is worth knowing, unless it comes from the past too",
    arguments: [
      ("clos", nil, "'lieu/000000000002' has ended"),
      ("erreur", nil, "'lieu/000000000002' was recorded by mistake"), ("clos", "clos", nil),
      ("ouvert", nil, nil),
    ] as [(String, String?, String?)])
  func pastRecords(state: String, own: String?, message: String?) {
    let found = check([
      record(1, ("etat", own.map(Value.text)), ("voisin", id("lieu", 2))),
      record(2, ("etat", .text(state))),
    ])
    #expect(found.map(\.message) == (message.map { [$0] } ?? []))
    #expect(found.allSatisfy { $0.severity == .info && $0.code == "reference-to-past" })
  }

  @Test("A reference to a merged record names the one that replaces it")
  func mergedRecords() {
    let found = check([
      record(1, ("voisin", id("lieu", 2))),
      record(2, ("etat", .text("fusionne")), ("fusionne_dans", id("lieu", 3))), record(3),
    ])
    #expect(found.map(\.hint) == ["write 'lieu/000000000003'"])
  }

  @Test("Unique values and outside identifiers belong to one record of a kind")
  func uniqueness() {
    let found = checkWithIDs([
      record(1, ("siret", .text("123")), ("ids", ids("dora", "a"))),
      record(2, ("siret", .text("123")), ("ids", ids("dora", "b"))),
      record(3, ("siret", .text("456")), ("ids", ids("dora", "a"))),
      record(4, ("ids", ids("mednum", "a"))),
      record(5, kind: "structure", ("siret", .text("123"))),
    ])
    #expect(
      found.map { "\($0.0) \($0.1.field)" } == [
        "lieu/000000000001 ids.dora", "lieu/000000000001 siret", "lieu/000000000002 siret",
        "lieu/000000000003 ids.dora",
      ])
    #expect(found.first?.1.message == "'a' is also what 'lieu/000000000003' says")
    #expect(found.allSatisfy { $0.1.code == "not-unique" })
  }

  @Test("An identifier in a list of maps is its source and its text together")
  func pairedIdentifiers() {
    let pair = { (source: String, text: String) in
      Value.map([Entry("source", .text(source)), Entry("id", .text(text))])
    }
    let found = checkWithIDs([
      record(1, ("ids", .list([pair("dora", "a"), pair("mednum", "b")]))),
      record(2, ("ids", .list([pair("mednum", "a")]))),
      record(3, ("ids", .list([pair("dora", "c"), pair("mednum", "b")]))),
    ])
    #expect(found.map(\.0.name) == ["000000000001", "000000000003"])
    #expect(found.allSatisfy { $0.1.field == "ids" && $0.1.code == "not-unique" })
  }

  @Test("What was merged or a mistake leaves its identifiers to another")
  func releasedValues() {
    let found = check([
      record(1, ("siret", .text("123"))),
      record(
        2, ("etat", .text("fusionne")), ("siret", .text("123")), ("fusionne_dans", id("lieu", 1))),
      record(3, ("etat", .text("erreur")), ("siret", .text("123"))),
    ])
    #expect(found.isEmpty)
    let ended = check([
      record(1, ("siret", .text("1"))), record(2, ("etat", .text("clos")), ("siret", .text("1"))),
    ])
    #expect(ended.map(\.code) == ["not-unique", "not-unique"])
  }

  @Test("Records merged in a circle are each told, and chains that end are not")
  func circles() {
    let merged = { (number: Int, target: Int) in
      record(number, ("etat", .text("fusionne")), ("fusionne_dans", id("lieu", target)))
    }
    let found = check([
      merged(1, 2), merged(2, 3), merged(3, 1), merged(4, 1), merged(5, 6), merged(6, 7), record(7),
      merged(8, 8),
    ])
    #expect(found.map(\.code) == ["merge-cycle", "merge-cycle", "merge-cycle"])
    #expect(
      found.first?.message
        == "it is merged into 'lieu/000000000002', which leads back to it through 3 records")
  }
}

// MARK: - Builders

extension LedgerCheckerTests {
  fileprivate func check(_ records: [Record]) -> [FieldProblem] {
    checkWithIDs(records).map(\.1)
  }

  fileprivate func checkWithIDs(_ records: [Record]) -> [(RecordID, FieldProblem)] {
    var checker = LedgerChecker(profile: SmallLedger.profile)
    for record in records { checker.add(record) }
    return checker.finish()
  }

  fileprivate func record(
    _ number: Int, kind: String = "lieu", _ fields: (String, Value?)...
  ) -> Record {
    SmallLedger.record(number, kind: kind, fields)
  }

  fileprivate func id(_ kind: String, _ number: Int) -> Value {
    .text(SmallLedger.id(number, kind: kind).description)
  }

  fileprivate func ids(_ source: String, _ text: String) -> Value {
    .map([Entry(source, .text(text))])
  }
}
