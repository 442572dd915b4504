import Foundation
import Records

@testable import Exchange

/// Exports records given in the test, on a fixed day.
struct Exporting {
  var profile = MednumProfile.profile
  var records: [Record] = []
  var day = "2026-06-30"
  var history = RecordDates()
  var options = ExportOptions()

  func export(_ format: ExportFormat = .mednumCSV) throws -> Export {
    try Export.make(
      ExportRequest(
        format: format, profile: profile, records: records,
        day: PartialDate(day)?.earliest ?? CalendarDate(daysSinceEpoch: 0), history: history,
        options: options))
  }

  /// The cells of the CSV of the standard, by column, for each of its rows.
  func rows() throws -> [[String: String]] {
    let table = try CSVReader.table(from: try export().files[0].bytes)
    let names = table.header.map(\.text)
    return table.rows.map { row in
      Dictionary(zip(names, row.cells.map(\.text)), uniquingKeysWith: { first, _ in first })
    }
  }

  func text(_ format: ExportFormat, file: Int = 0) throws -> String {
    String(decoding: try export(format).files[file].bytes, as: UTF8.self)
  }

  /// What another library reads in the JSON of an export.
  func json(_ format: ExportFormat, file: Int = 0) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(try export(format).files[file].bytes))
  }
}

extension Record {
  /// A place that lacks nothing that the standard requires, with other entries over its own.
  static func place(_ name: String = "0123456789ab", _ entries: [String: Value] = [:]) -> Record {
    var values: [String: Value] = [
      "nom": .text("Maison du Pont"), "commune": .text("Ormeval"), "code_postal": .text("49000"),
      "adresse": .text("2 place du Pont"), "pivot": .text("21490007800012"),
      "date_maj": .date("2025-03-02"),
    ]
    values.merge(entries) { _, new in new }
    let kind = MednumProfile.place(extensions: true)
    return Record(
      id: RecordID(kind: "lieu", name: name),
      entries: kind.fields.compactMap { field in
        values[field.name].flatMap { $0.isEmpty ? nil : Entry(field.name, $0) }
      })
  }
}

extension Value {
  /// A date that the test knows to be one.
  static func date(_ text: String) -> Value { PartialDate(text).map(Value.date) ?? .text(text) }

  /// A number that the test knows to be one.
  static func decimal(_ text: String) -> Value { Number(text).map(Value.number) ?? .text(text) }

  static func texts(_ texts: String...) -> Value { .list(texts.map(Value.text)) }
}

extension MednumProfile {
  /// The profile with one more state.
  static func withState(_ code: String, _ means: RecordState) -> Profile {
    let states = Nomenclature(
      name: "etat",
      codes: (profile.nomenclatures["etat"]?.codes ?? [])
        + [Nomenclature.Code(name: code, means: means)])
    return Profile(
      kinds: Array(profile.kinds.values), nomenclatures: [states] + profile.nomenclatures.values)
  }

  /// The profile with dated verifications.
  static let withVerifications: Profile = {
    let place = Self.place(extensions: true)
    var meaning = place.meaning
    meaning.verification = ["verifications"]
    let field = Field(
      name: "verifications", type: .list(.map([Field(name: "le", type: .date)])))
    return Profile(
      kinds: [
        Kind(
          name: place.name, fields: place.fields + [field], meaning: meaning,
          exports: place.exports), source,
      ], nomenclatures: Array(profile.nomenclatures.values))
  }()
}
