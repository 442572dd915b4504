import Foundation
import Records
import TestSupport
import Testing

@testable import Exchange

@Suite("Export as lines, maps and texts")
struct ExportFormsTests {
  @Test("Whatever cells a table has, what is written reads back the same", arguments: 0..<100)
  func csvLaw(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let rows = (0..<5).map { _ in (0..<3).map { _ in NastyTexts.text(using: &random) } }
    let separator: CSVTable.Separator = seed.isMultiple(of: 2) ? .comma : .semicolon
    var writer = CSVWriter(separator: separator)
    writer.add(["un", "deux", "trois"])
    for row in rows { writer.add(row) }
    let table = try CSVReader.table(from: writer.bytes)
    let said = rows.filter { row in row.contains { !$0.allSatisfy(\.isWhitespace) } }
    #expect(table.rows.map { $0.cells.map(\.text) } == said)
    #expect(table.rows.allSatisfy { $0.problem == nil })
  }

  @Test("Whatever a record says, another reader finds it in its line", arguments: 0..<100)
  func linesLaw(seed: UInt64) throws {
    var records = RandomRecords(seed: seed)
    let all = (0..<4).map { _ in records.record() }
    let exporting = Exporting(profile: RandomRecords.profile, records: all)
    let lines = try exporting.text(.jsonLines).split(separator: "\n")
    #expect(lines.count == all.count)
    for (line, record) in zip(lines, all.sorted { $0.id < $1.id }) {
      let object = try #require(
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      #expect(object["record"] as? String == record.id.description)
      #expect(object.count == record.entries.count + 1)
      for entry in record.entries {
        #expect(isSame(try #require(object[entry.name]), entry.value), "\(entry.name)")
      }
    }
    #expect(try exporting.export(.jsonLines).account.exported == all.count)
  }

  @Test("Texts of any characters are JSON", arguments: 0..<50)
  func textLaw(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = NastyTexts.text(using: &random) + "\u{1}\u{7f}\"\\/\u{2028}"
    let bytes = JSONWriter.bytes(of: .array([.text(text)]))
    let read = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String]
    #expect(read == [text])
  }

  @Test("A map has the places with a position, longitude first, and counts the others")
  func map() throws {
    let records = [
      Record.place(
        "000000000002", ["latitude": .decimal("47.4700"), "longitude": .decimal("-0.55")]),
      Record.place("000000000001"),
      Record.place(
        "000000000003",
        [
          "latitude": .decimal("47"), "longitude": .decimal("0"), "etat": .text("clos"),
        ]),
    ]
    var exporting = Exporting(records: records)
    #expect(
      try exporting.text(.geoJSON) == """
        {"type":"FeatureCollection","features":[
        {"type":"Feature","id":"lieu/000000000002","geometry":{"type":"Point","coordinates":[-0.55,47.47]},\
        "properties":{"record":"lieu/000000000002","pivot":"21490007800012","nom":"Maison du Pont",\
        "commune":"Ormeval","code_postal":"49000","adresse":"2 place du Pont","date_maj":"2025-03-02"}}
        ]}

        """)
    let account = try exporting.export(.geoJSON).account
    #expect(account.omitted.map(\.code) == ["no-position", "ended"])
    exporting.options.includesEnded = true
    #expect(try exporting.export(.geoJSON).account.exported == 2)
  }

  @Test("An empty ledger is an empty file of each form")
  func empty() throws {
    let exporting = Exporting()
    #expect(try exporting.text(.mednumJSON) == "[]\n")
    #expect(try exporting.text(.jsonLines).isEmpty)
    #expect(try exporting.text(.geoJSON) == "{\"type\":\"FeatureCollection\",\"features\":[]}\n")
    #expect(try exporting.text(.mednumCSV).split(separator: "\n").count == 1)
  }

  @Test("The order of the records does not change a byte", arguments: ExportFormat.allCases)
  func order(format: ExportFormat) throws {
    let records = (0..<9).map { Record.place("00000000000\($0)") }
    #expect(
      try Exporting(records: records).export(format)
        == Exporting(records: records.reversed()).export(format))
  }

  @Test("Each fact has a sentence in French and in English")
  func words() throws {
    let records = [
      Record.place(
        "000000000001",
        [
          "telephone": .text("+3222345678"), "pivot": .text(""),
          "extensions": .map([Entry("wifi", .text("oui"))]),
        ]),
      Record.place("000000000002", ["etat": .text("clos")]),
      Record.place("000000000003", ["adresse": .text("")]),
      Record(id: RecordID(kind: "source", name: "0000000000ff"), entries: []),
    ]
    let account = try Exporting(records: records).export().account
    #expect(
      account.summary(in: "fr") == [
        "Export mednum-csv : 1 fiche écrite sur 3.", "1 fiche laissée de côté, close.",
        "1 fiche laissée de côté, faute de ce que le format exige (adresse).",
        "Colonne pivot : 1 valeur inconnue, remplacée par 00000000000000, car la norme en exige une.",
        "Champ telephone : 1 valeur de 1 fiche, que le format n'admet pas sous cette forme.",
        "Champs que le format n'a pas : extensions (1).",
        "Autres genres, hors de cet export : source (1).",
      ])
    #expect(
      account.summary(in: "en") == [
        "Export mednum-csv: 1 of 3 records written.", "1 record left out: ended.",
        "1 record left out: for lack of what the format requires (adresse).",
        "1 unknown value of pivot written as 00000000000000: the standard requires one.",
        "Field telephone, 1 value of 1 record: not in a form that the format takes.",
        "Fields that the format does not have: extensions (1).",
        "Other kinds, not part of this export: source (1).",
      ])
  }

  private func isSame(_ found: Any, _ value: Value) -> Bool {
    switch value {
    case .text(let text): found as? String == text
    case .date(let date): found as? String == date.description
    case .integer(let number): found as? Int == number
    case .number(let number): found as? Double == number.double
    case .boolean(let flag): found as? Bool == flag
    case .list(let items):
      (found as? [Any]).map { list in
        list.count == items.count && zip(list, items).allSatisfy { isSame($0, $1) }
      } ?? false
    case .map(let entries):
      (found as? [String: Any]).map { object in
        object.count == entries.count
          && entries.allSatisfy { entry in
            object[entry.name].map { isSame($0, entry.value) } ?? false
          }
      } ?? false
    }
  }
}

/// Texts made of what breaks files: quotes, separators, line ends, spaces, characters unseen.
enum NastyTexts {
  private static let parts = [
    "a", "é", "\"", ",", ";", "|", "\n", " ", "\u{a0}", "\u{200b}", "’", "œ", "1", "-", "=", "'",
    "🙂",
    "e\u{301}", "\\", "\t",
  ]

  static func text(using random: inout SeededGenerator, lines: Bool = true) -> String {
    let count = Int.random(in: 0..<8, using: &random)
    let text = (0..<count).map { _ in parts[Int.random(in: 0..<parts.count, using: &random)] }
      .joined()
    return lines ? text : text.replacing("\n", with: "x").replacing("\t", with: "y")
  }
}
