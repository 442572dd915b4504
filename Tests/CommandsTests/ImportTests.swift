import Commands
import Foundation
import TestSupport
import Testing

@Suite("Imports of any list")
struct ImportTests {
  private struct Result: Decodable {
    struct Rows: Decodable, Equatable {
      let read: Int
      let added: Int
      let rejected: Int
    }

    struct Repair: Decodable, Equatable {
      let code: String
      let repaired: Bool
      let count: Int
    }

    let proposal: String?
    let rows: Rows
    let repairs: [Repair]
    let facts: [String]
  }

  @Test("A producer's JSON is read by its mapping, in JSON or in YAML")
  func mapsJSON() throws {
    let commons = try Commons()
    try write(
      #"[{"ref": 7, "titre": "Lieu sept", "x": -3.3, "ordi": "Oui"}, {"ref": 8, "titre": "Huit"}]"#,
      "l.json", commons)
    try write(
      #"{"id": {"colonne": "ref"}, "nom": {"colonne": "titre"}, "services": "#
        + #"[{"colonnes": ["ordi"], "termes": ["oui"], "cible": "Accès internet et matériel informatique"}]}"#,
      "m.json", commons)
    try write(
      "id: {colonne: ref}\r\nnom: {colonne: titre}\r\nservices:\r\n  - colonnes: [ordi]\r\n"
        + "    termes: [oui]\r\n    cible: Accès internet et matériel informatique\r\n",
      "m.yaml", commons)
    for mapping in ["m.json", "m.yaml"] {
      let result = try read(commons, "l.json", "--mapping", mapping)
      #expect(result.rows == .init(read: 2, added: 2, rejected: 0))
      #expect(
        result.facts.contains { $0.contains("Columns read as \(mapping) says, for 3 fields") })
      #expect(result.facts.contains { $0.contains("Read as JSON in UTF-8") })
    }
  }

  @Test("A mapping that is not understood is refused with its place, and nothing is proposed")
  func refusesMapping() throws {
    let commons = try Commons()
    try write("id,nom\n1,x\n", "l.csv", commons)
    try write("id:\n  colonne: id\nnom:\n  formule: x\n", "m.yaml", commons)
    let output = commons.terrier("import", "l.csv", "--source", "S", "--mapping", "m.yaml")
    #expect(output.status == .failure)
    #expect(output.standardError.contains("m.yaml:4:12: error:"), "\(output.standardError)")
    #expect(output.standardError.contains("[unknown-key]"))
    for (text, code) in [("[{\"id\": 1", "not-json"), ("{}", "no-rows")] {
      try write(text, "l.json", commons)
      let output = commons.terrier("import", "l.json", "--source", "S")
      #expect(output.standardError.contains("[\(code)]"), "\(output.standardError)")
    }
  }

  @Test("A list without identifiers says how to give them")
  func asksForIdentifiers() throws {
    let commons = try Commons()
    try write("REF\tnom\n7\tx\n", "l.tsv", commons)
    let output = commons.terrier("import", "l.tsv", "--source", "S", "--dry-run")
    #expect(output.standardError.contains("--id-column"), "\(output.standardError)")
    #expect(try read(commons, "l.tsv", "--id-column", "REF").rows.added == 1)
  }

  @Test("A dry run counts repairs by type, with examples, and the report lists every row")
  func tellsRepairs() throws {
    let commons = try Commons()
    try write(
      "id;nom;telephone;pivot\n1;x;02 41 05 00 00;2,1E+13\n2;y;241050001;\n3;;;\n", "l.csv", commons
    )
    let result = try read(commons, "l.csv")
    #expect(
      result.repairs == [
        .init(code: "phone-repaired", repaired: true, count: 2),
        .init(code: "rounded-siret", repaired: false, count: 1),
      ])
    let output = commons.terrier(
      "import", "l.csv", "--source", "S", "--dry-run", "--examples", "1", "--lang", "fr",
      "--report", "r.csv")
    #expect(output.standardOutput.contains("  2  téléphones mis en forme\n"))
    #expect(output.standardOutput.contains("… +1"))
    #expect(!output.standardError.contains("phone-repaired"))
    let report = try String(contentsOfFile: commons.ledger + "/r.csv", encoding: .utf8)
    let lines = report.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[2].hasPrefix("2;1;ajoutée;pivot;2,1E+13;"))
    #expect(lines[4].hasPrefix("4;3;rejetée;;;"))
  }

  @Test(
    "The real mappings of the most varied forms are read by the command",
    .enabled(if: Project.sharedData != nil, "the shared data stands beside the project"),
    arguments: ["hub-bretagne", "mednum-bfc", "paris", "rhin-occ"])
  func readsRealMappings(name: String) throws {
    let folder = try #require(Project.sharedData) + "/mappings/"
    let commons = try Commons()
    try write("rien\nx\n", "l.csv", commons)
    let output = commons.terrier(
      "import", "l.csv", "--source", "S", "--dry-run", "--mapping",
      folder + name + ".config.json")
    // The file has none of the columns: its row has no identifier, and the mapping is not to blame.
    let codes = ["[no-identifier]", "[missing-identifier-column]"]
    #expect(
      codes.contains { output.standardError.contains($0) }, "\(output.standardError.prefix(300))")
  }

  // MARK: - Builders

  private func write(_ text: String, _ name: String, _ commons: Commons) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: commons.ledger + "/" + name))
  }

  private func read(_ commons: Commons, _ arguments: String...) throws -> Result {
    let output = commons.run(
      ["import"] + arguments + ["--source", "S", "--dry-run", "--format", "json"],
      in: commons.ledger)
    #expect(output.status == .success, "\(output.standardError)")
    return try JSONDecoder().decode(Result.self, from: Data(output.standardOutput.utf8))
  }
}
