import Records
import TestSupport
import Testing

@Suite("Merging records")
struct RecordMergeTests {
  @Test(
    "Lists merge item by item",
    arguments: [
      (["a"], ["a", "b"], ["a", "c"], ["a", "b", "c"]),
      (["a", "b"], ["a"], ["a", "b", "c"], ["a", "c"]),
      (["a", "b"], [], ["a", "b", "c"], ["c"]),
      (["a", "b"], ["a", "b", "c"], [], ["c"]),
      (["a", "b"], ["b", "a"], ["a", "b", "c"], ["b", "a", "c"]),
      (["a", "b"], ["b", "a"], ["b"], ["b"]),
      (["a", "b"], ["a", "b"], ["b", "a"], ["b", "a"]),
      (["a", "b"], ["b", "a"], ["a", "b"], ["b", "a"]),
      (["a", "b", "a"], ["a", "b", "a", "c"], ["a", "b"], ["a", "b", "c"]),
      ([], ["b"], ["a", "c"], ["b", "a", "c"]),
    ])
  func lists(base: [String], ours: [String], theirs: [String], merged: [String]) {
    #expect(
      merge(list(base), list(ours), list(theirs)) == .merged(record(("services", list(merged)))))
  }

  @Test(
    "A part of their list that ours already has is said to be applied, with its items",
    arguments: [
      (["a"], ["a", "b"], ["a", "b", "c"], .alreadyApplied, ["b"]),
      (["a"], ["a", "b"], ["a", "b"], .alreadyApplied, ["b"]),
      (["a", "b"], ["a"], ["a", "c"], .alreadyApplied, ["b"]),
      (["a", "b"], [], ["b"], .alreadyApplied, ["a"]),
      (["a", "b"], ["b", "a"], ["b", "a"], .alreadyApplied, []),
      (["a", "b"], ["b", "a", "c"], ["b", "a"], .contradiction, []),
      (["a", "b"], ["a", "b", "c"], ["b", "a"], .contradiction, []),
      (["a"], ["b"], ["c"], .contradiction, ["a"]),
    ] as [([String], [String], [String], RecordMerge.Conflict.Cause, [String])])
  func listConflicts(
    base: [String], ours: [String], theirs: [String], cause: RecordMerge.Conflict.Cause,
    items: [String]
  ) {
    guard case .conflicts(let conflicts) = merge(list(base), list(ours), list(theirs)) else {
      Issue.record("it merged")
      return
    }
    #expect(conflicts.map(\.cause) == [cause])
    #expect(conflicts.map(\.field) == ["services"])
    #expect(conflicts.first?.items.compactMap(\.text) == items)
  }

  @Test(
    "Other values are as the only side that changed them has them",
    arguments: [
      ("a", "a", "b", "b"), ("a", "b", "a", "b"), ("a", "a", nil, nil), ("a", nil, "a", nil),
      (nil, nil, "b", "b"), (nil, "b", nil, "b"),
    ] as [(String?, String?, String?, String?)])
  func scalars(base: String?, ours: String?, theirs: String?, merged: String?) {
    #expect(
      merge(text(base), text(ours), text(theirs), in: "nom")
        == .merged(record(("nom", text(merged)))))
  }

  @Test(
    "A value that both sides changed is a conflict, even when they agree",
    arguments: [
      ("a", "b", "b", .alreadyApplied), ("a", "b", "c", .contradiction),
      ("a", nil, "b", .contradiction), ("a", "b", nil, .contradiction),
      ("a", nil, nil, .alreadyApplied), (nil, "b", "b", .alreadyApplied),
      (nil, "b", "c", .contradiction),
    ] as [(String?, String?, String?, RecordMerge.Conflict.Cause)])
  func scalarConflicts(
    base: String?, ours: String?, theirs: String?, cause: RecordMerge.Conflict.Cause
  ) {
    guard case .conflicts(let conflicts) = merge(text(base), text(ours), text(theirs), in: "nom")
    else {
      Issue.record("it merged")
      return
    }
    let conflict = conflicts.first
    #expect(conflicts.count == 1)
    #expect(conflict?.isAlreadyApplied == (cause == .alreadyApplied))
    #expect(conflict?.base == text(base))
    #expect(conflict?.ours == text(ours))
    #expect(conflict?.theirs == text(theirs))
  }

  @Test("Maps merge field by field, in the order of the kind")
  func maps() {
    let base = Value.map([Entry("etage", .text("2"))])
    let ours = Value.map([Entry("rue", .text("A")), Entry("etage", .text("2"))])
    let theirs = Value.map([Entry("ville", .text("B")), Entry("etage", .text("3"))])
    let both = Value.map([
      Entry("rue", .text("A")), Entry("ville", .text("B")), Entry("etage", .text("3")),
    ])
    #expect(merge(base, ours, theirs, in: "adresse") == .merged(record(("adresse", both))))
    #expect(
      merge(nil, ours, .map([Entry("ville", .text("B"))]), in: "adresse")
        == .merged(
          record(
            (
              "adresse",
              .map([
                Entry("rue", .text("A")), Entry("ville", .text("B")), Entry("etage", .text("2")),
              ])
            ))))
    #expect(
      merge(base, ours, nil, in: "adresse")
        == .merged(record(("adresse", .map([Entry("rue", .text("A"))])))))
    #expect(merge(base, nil, theirs, in: "adresse").fields == ["adresse.etage"])
    let free = { (key: String) in Value.map([Entry(key, .text("1"))]) }
    #expect(
      merge(nil, free("z"), free("a"), in: "local")
        == .merged(
          record(("local", .map([Entry("a", .text("1")), Entry("z", .text("1"))])))))
  }

  @Test("Values of different types do not merge")
  func types() {
    #expect(merge(nil, list(["a"]), text("b"), in: "nom").fields == ["nom"])
    #expect(merge(nil, list(["a"]), .map([Entry("x", .text("b"))]), in: "nom").fields == ["nom"])
    #expect(merge(text("a"), text("b"), list(["c"]), in: "nom").fields == ["nom"])
  }

  @Test("A record that both sides created is a conflict as a whole")
  func created() {
    let (one, other) = (record(("nom", text("A"))), record(("nom", text("B"))))
    let kind = RandomRecords.kind
    let merged = RecordMerge.merge(base: nil, ours: one, theirs: other, kind: kind)
    #expect(merged.fields == [""])
    #expect(merged.causes == [.contradiction])
    let same = RecordMerge.merge(base: nil, ours: one, theirs: one, kind: kind)
    #expect(same.causes == [.alreadyApplied])
  }

  @Test("All conflicts are told at once, in the order of the kind")
  func several() {
    let outcome = RecordMerge.merge(
      base: record(("nom", text("A")), ("places", .integer(1))),
      ours: record(("nom", text("B")), ("services", list(["a"])), ("places", .integer(2))),
      theirs: record(("nom", text("C")), ("services", list(["a"])), ("places", .integer(2))),
      kind: RandomRecords.kind)
    #expect(outcome.fields == ["nom", "services", "places"])
    #expect(outcome.causes == [.contradiction, .alreadyApplied, .alreadyApplied])
  }
}

// MARK: - Builders

extension RecordMergeTests {
  fileprivate func merge(
    _ base: Value?, _ ours: Value?, _ theirs: Value?, in field: String = "services"
  ) -> RecordMerge.Outcome {
    RecordMerge.merge(
      base: record((field, base)), ours: record((field, ours)), theirs: record((field, theirs)),
      kind: RandomRecords.kind)
  }

  fileprivate func record(_ fields: (String, Value?)...) -> Record {
    Record(
      id: RecordID(kind: "lieu", name: "4f9c1a7be20d"),
      entries: fields.compactMap { name, value in
        value.flatMap { $0.isEmpty ? nil : Entry(name, $0) }
      })
  }

  fileprivate func list(_ items: [String]) -> Value { .list(items.map(Value.text)) }

  fileprivate func text(_ text: String?) -> Value? { text.map(Value.text) }
}

extension RecordMerge.Outcome {
  fileprivate var fields: [String]? {
    if case .conflicts(let conflicts) = self { conflicts.map(\.field) } else { nil }
  }

  fileprivate var causes: [RecordMerge.Conflict.Cause]? {
    if case .conflicts(let conflicts) = self { conflicts.map(\.cause) } else { nil }
  }
}
