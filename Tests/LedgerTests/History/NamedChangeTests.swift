import Git
import Governance
import Ledger
import Records
import TestSupport
import Testing

@Suite("What differs between two states, by name")
struct NamedChangeTests {
  private static let neuf = RecordID(kind: "lieu", name: "00000000abcd")

  /// Expects what whole records give, with their labels, whatever the number of threads.
  private func expectSame(
    _ old: ObjectID, _ new: ObjectID, in ledger: borrowing Ledger,
    _ place: SourceLocation = #_sourceLocation
  ) throws {
    let (before, after) = (
      try ledger.repository.commit(old).tree, try ledger.repository.commit(new).tree
    )
    let profile = try ledger.profile(in: after)
    let whole = try ledger.recordChanges(from: before, to: after)
    for workers in 1...3 {
      let found = try ledger.namedChanges(from: before, to: after, workers: workers)
      #expect(found.map(\.change.record) == whole.map(\.record), sourceLocation: place)
      #expect(found.map(\.change.fields) == whole.map(\.fields), sourceLocation: place)
      #expect(found.map(\.change.operation) == whole.map(\.operation), sourceLocation: place)
      #expect(
        found.map(\.label)
          == whole.map { ($0.after ?? $0.before).map(profile.label(of:)) ?? "" },
        sourceLocation: place)
    }
  }

  @Test("The same is told as of whole records")
  func agrees() throws {
    let commons = try BlameGround()
    var states = [commons.tip]
    let kind = "governance/kinds/lieu.yaml"
    let tree = try commons.ledger().repository.commit(commons.tip).tree
    let file = try #require(try commons.ledger().repository.entry(at: kind, in: tree))
    let text = String(decoding: try commons.ledger().repository.blob(file.id), as: UTF8.self)
    let longer = try commons.ledger().repository.writeBlob(Array((text + "# Fin.\n").utf8))
    try commons.accept("un", [Ground.library: [("telephone", .text("+33199000010"))]])
    states.append(commons.tip)
    try commons.accept(
      "deux", [Ground.library: [("nom", .text("Une autre")), ("etat", .text("clos"))]])
    try commons.accept("trois", [Self.neuf: [("nom", .text("Neuf"))]])
    states.append(commons.tip)
    try commons.accept("quatre", [.put(path: kind, id: longer)])
    // More of them than one thread takes.
    let many = (0..<160).map { number in
      (
        RecordID(kind: "lieu", name: "00000000\(1000 + number)"),
        [("nom", Value.text("Lieu \(number)") as Value?)]
      )
    }
    try commons.accept("cinq", Dictionary(uniqueKeysWithValues: many))
    try commons.accept("six", [.remove(path: Self.neuf.path)])
    states.append(commons.tip)
    let ledger = try commons.ledger()
    for old in states { for new in states { try expectSame(old, new, in: ledger) } }
  }
}
