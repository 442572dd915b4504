import Records
import Testing

@Suite("Where the fields of a record come from")
struct FieldOriginsTests {
  private static let id = RecordID(kind: "lieu", name: "000000000001")
  private static let kind = Kind(
    name: "lieu",
    fields: [
      Field(name: "nom", type: .string, formerly: ["titre"]),
      Field(name: "services", type: .list(.string)),
      Field(name: "adresse", type: .map([Field(name: "rue", type: .string)])),
    ])
  private static let olderKind = Kind(
    name: "lieu",
    fields: [
      Field(name: "titre", type: .string), Field(name: "services", type: .list(.string)),
      Field(name: "adresse", type: .map([Field(name: "rue", type: .string)])),
    ])

  private func record(_ entries: (String, Value)...) -> Record {
    Record(id: Self.id, entries: entries.map { Entry($0.0, $0.1) })
  }

  /// Returns the origins of the last of some states, each made by the change of its number.
  private func origins(_ states: [Record?], kinds: [Kind]) throws -> FieldOrigins<Int> {
    var origins = FieldOrigins<Int>(of: try #require(states.last ?? nil), kind: Self.kind)
    for number in states.indices.dropFirst().reversed() {
      let comparison = RecordComparison(
        from: Profile(kinds: [kinds[number - 1]], nomenclatures: []),
        to: Profile(kinds: [kinds[number]], nomenclatures: []))
      let change = comparison.change(from: states[number - 1], to: states[number])
      if let change { origins.take(change, from: number) }
    }
    return origins
  }

  @Test("Fields, items and fields of maps each come from the change that wrote them last")
  func parts() throws {
    let first = record(
      ("nom", .text("A")), ("services", .list([.text("x"), .text("y")])),
      ("adresse", .map([Entry("rue", .text("r"))])))
    let second = record(
      ("nom", .text("B")), ("services", .list([.text("z"), .text("y")])),
      ("adresse", .map([Entry("rue", .text("r"))])))
    let third = record(
      ("nom", .text("A")), ("services", .list([.text("y"), .text("z")])),
      ("adresse", .map([Entry("rue", .text("r"))])))
    let found = try origins(
      [nil, first, second, third], kinds: Array(repeating: Self.kind, count: 4))
    #expect(found.isComplete)
    #expect(found.parts.map(\.field) == ["nom", "services", "services", "adresse.rue"])
    #expect(found.parts.map(\.origin) == [3, 1, 2, 1])
  }

  @Test("A field that was called otherwise keeps its origin")
  func renamed() throws {
    let older = record(("titre", .text("A")))
    let newer = record(("nom", .text("A")))
    let found = try origins(
      [nil, older, newer], kinds: [Self.olderKind, Self.olderKind, Self.kind])
    #expect(found.parts.map(\.origin) == [1])
  }
}
