import Records
import TestSupport
import Testing

@Suite("Differences between records")
struct RecordComparisonTests {
  private let comparison = RecordComparison(from: RandomRecords.profile, to: RandomRecords.profile)

  @Test(
    "What happened to a record follows from what its state means",
    arguments: [
      ("ouvert", "ouvert", .updated), ("projet", "ouvert", .updated),
      ("ouvert", "suspendu", .updated),
      ("ouvert", "clos", .ended), ("suspendu", "clos", .ended), (nil, "clos", .ended),
      ("ouvert", "fusionne", .merged), ("clos", "fusionne", .merged),
      ("ouvert", "erreur", .withdrawn), ("clos", "erreur", .withdrawn),
      ("clos", "ouvert", .reopened), ("fusionne", "suspendu", .reopened), ("clos", nil, .reopened),
      ("erreur", "projet", .reopened), ("fusionne", "clos", .ended),
      ("inconnu", "ouvert", .updated),
    ] as [(String?, String?, RecordChange.Operation)])
  func operations(before: String?, after: String?, operation: RecordChange.Operation) {
    let change = comparison.change(
      from: record(("nom", .text("A")), ("etat", before.map(Value.text))),
      to: record(("nom", .text("B")), ("etat", after.map(Value.text))))
    #expect(change?.operation == operation)
  }

  @Test("A record that appears or goes is created or removed, with all its fields")
  func wholeRecords() {
    let record = record(("nom", .text("A")), ("services", texts("accueil")))
    let created = comparison.change(from: nil, to: record)
    #expect(created?.operation == .created)
    #expect(created?.fields.map(\.field) == ["nom", "services"])
    #expect(created?.fields.last?.added == [.text("accueil")])
    let removed = comparison.change(from: record, to: nil)
    #expect(removed?.operation == .removed)
    #expect(removed?.fields.last?.removed == [.text("accueil")])
    #expect(comparison.change(from: nil, to: nil) == nil)
    #expect(comparison.change(from: record, to: record) == nil)
  }

  @Test(
    "Lists differ by their items, and by the order of those that remain",
    arguments: [
      (["a", "b"], ["a", "b", "c"], ["c"], [], false),
      (["a", "b"], ["c", "a", "b"], ["c"], [], false),
      (["a", "b", "c"], ["a", "c"], [], ["b"], false),
      (["a", "b"], ["b", "a"], [], [], true),
      (["a", "b", "c"], ["c", "d", "a"], ["d"], ["b"], true),
      (["a", "a", "b"], ["a", "b"], [], ["a"], false),
      (["a", "b"], ["a", "b", "a"], ["a"], [], false),
      (["a", "b"], ["c"], ["c"], ["a", "b"], false),
      (["a", "b"], [], [], ["a", "b"], false),
      ([], ["a", "a"], ["a", "a"], [], false),
    ])
  func lists(before: [String], after: [String], added: [String], removed: [String], moved: Bool) {
    let change = comparison.change(
      from: record(("services", .list(before.map(Value.text)))),
      to: record(("services", .list(after.map(Value.text)))))
    let field = change?.fields.first
    #expect(change?.fields.count == 1)
    #expect(field?.added.compactMap(\.text) == added)
    #expect(field?.removed.compactMap(\.text) == removed)
    #expect(field?.isReordered == moved)
  }

  @Test("Maps differ field by field, also when one side has none")
  func maps() {
    let full = Value.map([Entry("rue", .text("A")), Entry("ville", .text("Angers"))])
    let moved = Value.map([Entry("rue", .text("B")), Entry("etage", .text("2"))])
    let change = comparison.change(from: record(("adresse", full)), to: record(("adresse", moved)))
    #expect(change?.fields.map(\.field) == ["adresse.rue", "adresse.ville", "adresse.etage"])
    #expect(change?.fields.map(\.before) == [.text("A"), .text("Angers"), nil])
    #expect(change?.fields.map(\.after) == [.text("B"), nil, .text("2")])
    #expect(change?.fields.allSatisfy { $0.topField == "adresse" } == true)
    let added = comparison.change(from: record(), to: record(("adresse", full)))
    #expect(added?.fields.map(\.field) == ["adresse.rue", "adresse.ville"])
    let nested = Value.map([Entry("a", .map([Entry("b", .text("c"))]))])
    let deep = comparison.change(from: record(("local", nested)), to: record())
    #expect(deep?.fields.map(\.field) == ["local.a.b"])
  }

  @Test("Changes come in the order of the kind, undeclared fields last")
  func order() {
    let change = comparison.change(
      from: record(("zone", .text("1")), ("nom", .text("A")), ("arret", .text("1"))),
      to: record(("places", .integer(3)), ("services", texts("accueil")), ("zone", .text("2"))))
    #expect(change?.fields.map(\.field) == ["nom", "services", "places", "arret", "zone"])
  }

  @Test("The order in which fields are written is no difference")
  func orderOfFields() {
    let (name, places) = (("nom", Value.text("A")), ("places", Value.integer(3)))
    #expect(comparison.change(from: record(name, places), to: record(places, name)) == nil)
  }

  @Test("A field that says nothing is as absent")
  func emptyFields() {
    let empty = record(("nom", .text("")), ("services", .list([])), ("adresse", .map([])))
    #expect(comparison.change(from: empty, to: record()) == nil)
  }

  @Test("A value of another type is another value")
  func types() {
    let change = comparison.change(
      from: record(("nom", .text("3"))), to: record(("nom", texts("3"))))
    #expect(change?.fields.map(\.before) == [.text("3")])
    #expect(change?.fields.map(\.after) == [texts("3")])
  }

  @Test("Comparing back undoes comparing forth", arguments: 0..<60 as Range<UInt64>)
  func symmetry(seed: UInt64) throws {
    var random = RandomRecords(seed: seed)
    let before = random.record()
    let after = random.edited(before, times: 6)
    let forth = comparison.change(from: before, to: after)?.fields ?? []
    let back = comparison.change(from: after, to: before)?.fields ?? []
    #expect(forth.isEmpty == (before == after))
    #expect(forth.map(\.field) == back.map(\.field))
    #expect(forth.map(\.before) == back.map(\.after))
    #expect(forth.map(\.added) == back.map(\.removed))
    #expect(forth.map(\.isReordered) == back.map(\.isReordered))
    for field in forth { #expect(before[field.field] == field.before) }
    for field in forth { #expect(after[field.field] == field.after) }
  }
}

// MARK: - Builders

extension RecordComparisonTests {
  fileprivate func record(_ fields: (String, Value?)...) -> Record {
    Record(
      id: RecordID(kind: "lieu", name: "4f9c1a7be20d"),
      entries: fields.compactMap { name, value in value.map { Entry(name, $0) } })
  }

  fileprivate func texts(_ items: String...) -> Value { .list(items.map(Value.text)) }
}
