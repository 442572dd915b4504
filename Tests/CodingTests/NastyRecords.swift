import Foundation
import Records
import TestSupport

/// Records with texts that are hard to write, of a kind with collections inside collections.
struct NastyRecords {
  var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  static let kind = Kind(
    name: "lieu",
    fields: [
      Field(name: "nom", type: .string), Field(name: "presentation", type: .text),
      Field(name: "etat", type: .nomenclature("etats")),
      Field(name: "ouvert_le", type: .partialDate), Field(name: "visite_le", type: .date),
      Field(name: "porte_par", type: .reference(["structure"])),
      Field(
        name: "adresse",
        type: .map([
          Field(name: "rue", type: .string),
          Field(
            name: "acces",
            type: .map([
              Field(name: "etage", type: .integer), Field(name: "consignes", type: .text),
            ])),
          Field(name: "ville", type: .string),
        ])),
      Field(name: "latitude", type: .number), Field(name: "position", type: .geopoint),
      Field(name: "services", type: .list(.nomenclature("services"))),
      Field(
        name: "contacts",
        type: .list(
          .map([
            Field(name: "roles", type: .list(.string)), Field(name: "nom", type: .string),
            Field(name: "notes", type: .text), Field(name: "present", type: .boolean),
          ]))),
      Field(name: "grille", type: .list(.list(.string))),
      Field(name: "horaires", type: .openingHours), Field(name: "site", type: .url),
      Field(name: "courriel", type: .email), Field(name: "telephone", type: .phone),
      Field(name: "places", type: .integer), Field(name: "accessible", type: .boolean),
      Field(name: "remarques", type: .list(.dictionary(.text))),
      Field(name: "mesures", type: .dictionary(.number)),
      Field(name: "annexes", type: .dictionary(.map([Field(name: "nom", type: .string)]))),
      Field(name: "local", type: .dictionary(.string)),
    ])

  /// Returns a record with at least one field.
  mutating func record() -> Record {
    let entries = entries(of: NastyRecords.kind.fields)
    return Record(
      id: Canonical.id, entries: entries.isEmpty ? [Entry("nom", .text("no"))] : entries)
  }

  private mutating func entries(of fields: [Field]) -> [Entry] {
    var entries: [Entry] = []
    for field in fields where draw(3) > 0 {
      entries.append(Entry(field.name, value(of: field.type)))
    }
    return entries
  }

  private mutating func value(of type: FieldType) -> Value {
    switch type {
    case .integer: return .integer(Int(Int8(truncatingIfNeeded: generator.next())) * draw(1 << 40))
    case .number: return number()
    case .boolean: return .boolean(draw(2) == 0)
    case .date: return PartialDate("20\(10 + draw(80))-0\(1 + draw(9))-\(10 + draw(19))").asValue
    case .partialDate:
      return PartialDate(["2026", "1999", "2026-03", "2024-02-29"][draw(4)]).asValue
    case .list(let item): return .list((0...draw(3)).map { _ in value(of: item) })
    case .map(let fields):
      let entries = entries(of: fields)
      return .map(entries.isEmpty ? [Entry(fields[0].name, value(of: fields[0].type))] : entries)
    case .dictionary(let inner):
      let keys = Set((0...draw(3)).map { _ in key() })
      return .map(keys.sorted().map { Entry($0, value(of: inner)) })
    default: return .text(text())
    }
  }

  private mutating func number() -> Value {
    let text = "\(draw(2) == 0 ? "-" : "")\(draw(1000)).\(draw(100_000))"
    return Number(text).map(Value.number) ?? .integer(0)
  }

  private mutating func key() -> String {
    let key = String(text().prefix(40))
    return draw(4) == 0 ? key : key.replacing("\n", with: "+")
  }

  /// Returns a text that is not empty, in composed form.
  mutating func text() -> String {
    let count = draw(4) == 0 ? 1 + draw(12) : 1 + draw(3)
    var text = (0..<count).map { _ in NastyRecords.pieces[draw(NastyRecords.pieces.count)] }
      .joined(separator: ["", "", " ", "\n"][draw(4)])
    if draw(60) == 0 { text = String(repeating: text + "x", count: 100) }
    // Yams drops a byte order mark that a text begins with: no oracle for those.
    if text.unicodeScalars.first == "\u{feff}" { text = "a" + text }
    return text.precomposedStringWithCanonicalMapping
  }

  mutating func draw(_ count: Int) -> Int { Int.random(in: 0..<count, using: &generator) }
}

extension PartialDate? {
  fileprivate var asValue: Value { map(Value.date) ?? .boolean(false) }
}
