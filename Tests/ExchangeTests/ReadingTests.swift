import Foundation
import Records
import Testing

@testable import Exchange

@Suite("Reading files")
struct ReadingTests {
  @Test(
    "The encoding and the separator are told",
    arguments: [
      (Array("id;nom\n1;Médiathèque\n".utf8), TextEncoding.utf8, ";" as Character),
      ([0xef, 0xbb, 0xbf] + Array("id,nom\r\n1,Médiathèque\r\n".utf8), .utf8, ","),
      (
        Array("id\tnom\n1\tM".utf8) + [0xe9] + Array("diath".utf8) + [0xe8] + Array("que\n".utf8),
        .windows1252, "\t"
      ),
    ] as [([UInt8], TextEncoding, Character)])
  func detects(_ bytes: [UInt8], _ encoding: TextEncoding, _ separator: Character) throws {
    let file = try SourceFile.csv(bytes)
    #expect(file.table.rows.map { $0.cells.map(\.text) } == [["1", "Médiathèque"]])
    #expect(file.facts.first == .form(.csv, encoding, separator: separator))
  }

  @Test("Windows-1252 is taken only when nothing speaks against it")
  func refusesDoubtfulBytes() throws {
    let curly = Array("id\nl".utf8) + [0x92] + Array("heure ".utf8) + [0x80, 0x9c]
    #expect(try SourceFile.csv(curly).table.rows.first?.cells.first?.text == "l’heure €œ")
    for bytes: [UInt8] in [
      // UTF-8 that is damaged in one place, a byte that no encoding of Europe has, UTF-16, MacRoman.
      Array("id\né ".utf8) + [0xe9], Array("id\na".utf8) + [0x81], [0xff, 0xfe, 0x69, 0x00],
      Array("id\nm".utf8) + [0x8e] + Array("dia".utf8),
    ] {
      #expect(throws: ExchangeError.self) { try SourceFile.csv(bytes) }
    }
  }

  @Test("A list of objects is a table, in whichever envelope, and nothing in it is lost")
  func readsJSON() throws {
    let list =
      #"[{"id": 1, "nom": "A", "latitude": 47.25, "ouvert": true, "vide": null},"#
      + #" {"id": "2", "adresse": {"rue": "x", "no": 3}, "tags": ["a", "b"], "point": [0.5, 47],"#
      + #" "services": [{"nom": "s"}, {"nom": "t"}]}]"#
    for text in [list, #"{"data": \#(list)}"#, #" {"results": \#(list), "total": 2}"#] {
      #expect(SourceFile.isJSON(Array(text.utf8)))
      let table = try SourceFile.json(try decoded(text)).table
      #expect(
        table.header.map(\.text) == [
          "id", "nom", "latitude", "adresse.no", "adresse.rue", "ouvert", "point", "services.0.nom",
          "services.1.nom", "tags",
        ])
      #expect(
        table.rows.map { $0.cells.map(\.text) } == [
          ["1", "A", "47.25", "", "", "true", "", "", "", ""],
          ["2", "", "", "3", "x", "", "0.5,47", "s", "t", "a|b"],
        ])
      #expect(table.rows.map(\.line) == [1, 2])
    }
  }

  @Test(
    "A document without a list of objects is refused",
    arguments: [
      ("{}", ExchangeError.noRows), ("3", .noRows), (#"{"data": 3}"#, .noRows),
      ("[]", .noHeader), ("[3]", .notAnObject(row: 1)), ("[{\"a\":1}, []]", .notAnObject(row: 2)),
    ])
  func refusesJSON(_ text: String, _ error: ExchangeError) throws {
    let value = try decoded(text)
    #expect(throws: error) { try SourceFile.json(value) }
  }

  @Test("The identifiers may stand in another column")
  func renamesIdentifier() throws {
    let file = try SourceFile.csv(Array("REF,nom\n7,x\n".utf8), identifier: "REF")
    #expect(file.table.header.map(\.text) == ["id", "nom"])
    #expect(file.facts.contains(.identifiers(column: "REF")))
    let other = try SourceFile.csv(Array("id,REF\n1,7\n".utf8), identifier: "REF")
    #expect(other.table.header.map(\.text) == ["id", "REF"])
  }

  @Test("The account of the rows is a table that a spreadsheet reads and cannot be hurt by")
  func writesReport() throws {
    let text = "id,nom,telephone,commune\n1,x,=1+1;2,\n2,,02 41 05 00 00,\n1,z,,\n3,\"a\n"
    let plan = try Importing().plan(text + "b\",,\n")
    let report = plan.report(in: "fr")
    let table = try CSVReader.table(from: Array(report.utf8))
    #expect(
      table.header.map(\.text) == [
        "ligne", "id", "sort", "colonne", "valeur du fichier", "constat", "que faire",
      ])
    let rows = table.rows.map { $0.cells.prefix(5).map(\.text) }
    #expect(
      rows == [
        ["2", "1", "ajoutée", "telephone", "'=1+1;2"], ["3", "2", "rejetée", "", ""],
        ["3", "2", "rejetée", "telephone", "02 41 05 00 00"], ["4", "1", "rejetée", "", ""],
        ["5", "3", "ajoutée", "", ""],
      ])
    #expect(plan.account.rows.count == plan.rows.read)
    #expect(plan.report(in: "en").contains("line;id;outcome"))
  }

  private func decoded(_ text: String) throws -> JSONValue {
    try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
  }
}
