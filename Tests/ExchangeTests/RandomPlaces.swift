import Records
import TestSupport

@testable import Exchange

/// Random places of the profile of these tests, with values that the standard takes and others that it cannot.
struct RandomPlaces {
  /// Records with what a journal would tell of their dates.
  struct Ledger {
    let records: [Record]
    let history: RecordDates
  }

  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func ledger(of count: Int) -> Ledger {
    let records = (0..<count).map { _ in place() }
    var history = RecordDates()
    for record in records {
      history.recorded[record.id] = day()
      if chance(2) { history.changed[record.id] = day() }
    }
    return Ledger(records: records, history: history)
  }

  private mutating func place() -> Record {
    let kind = MednumProfile.place(extensions: true)
    let id = RecordID.random(kind: kind.name, using: &random)
    let required = Set(MednumStandard.columns.filter(\.isRequired).map(\.name))
    return Record(
      id: id,
      entries: kind.fields.compactMap { field in
        // A place that lacks what is required would not be exported: few do.
        guard chance(required.contains(field.name) ? 20 : 2, lacks: true) else { return nil }
        let value = value(of: field)
        return value.isEmpty ? nil : Entry(field.name, value)
      })
  }

  private mutating func value(of field: Field) -> Value {
    switch (field.name, field.type) {
    case ("code_postal", _): return .text(pick(["49000", "01004", "00000", "4900"]))
    case ("pivot", _): return .text(pick(["21490007800012", "W491000001", "00000000000000", "x"]))
    case ("code_insee", _): return .text(pick(["49007", "2A004", "99999", "4900"]))
    case ("etat", _): return .text(pick(["actif", "actif", "actif", "clos"]))
    case ("identifiants", _):
      return .list([
        .map([
          Entry("source", .text("source/0000000000\(pick(["aa", "bb"]))")), Entry("id", text()),
        ])
      ])
    case ("extensions", _):
      return .map(
        ["telephone", "wifi", "étage"].filter { _ in chance(2) }
          .map { Entry($0, text()) }.filter { !$0.value.isEmpty }
          .sorted { $0.name < $1.name })
    case (_, .list(let item)):
      let count = Int.random(in: 0..<4, using: &random)
      return .list((0..<count).map { _ in scalar(item, field.name) }.filter { !$0.isEmpty })
    default: return scalar(field.type, field.name)
    }
  }

  private mutating func scalar(_ type: FieldType, _ field: String) -> Value {
    switch type {
    case .nomenclature(let name):
      let codes = MednumProfile.profile.nomenclatures[name]?.codes.map(\.name) ?? []
      return .text(pick(codes))
    case .number:
      return .decimal(pick(["47.47", "-0.55", "91", "2.1234567890123456789", "0"]))
    case .date:
      return .date(pick(["2025-03-02", "1970-01-01", "2003-04-05", "1999-12-31", "2024-12-11"]))
    case .phone: return .text(pick(["+33241050000", "+3222345678", "+262262000000"]))
    case .email: return .text(pick(["a@b.invalid", "é@b.invalid", "a|b@c.invalid"]))
    case .url:
      return .text(
        pick(["https://a.invalid/", "http://é.invalid/a|b", "https://a.invalid/?q=1;2"]))
    case .text: return .text(NastyTexts.text(using: &random))
    default:
      if let texts = StandardVocabulary.texts[field], chance(2) { return .text(pick(texts)) }
      return text()
    }
  }

  private mutating func text() -> Value {
    .text(NastyTexts.text(using: &random, lines: false))
  }

  private mutating func day() -> CalendarDate {
    CalendarDate(daysSinceEpoch: Int.random(in: 19_000..<20_600, using: &random))
  }

  private mutating func pick(_ items: [String]) -> String {
    items[Int.random(in: 0..<items.count, using: &random)]
  }

  /// Returns true once in a number of times, or all the times but one.
  private mutating func chance(_ number: Int, lacks: Bool = false) -> Bool {
    (Int.random(in: 0..<number, using: &random) == 0) != lacks
  }
}
