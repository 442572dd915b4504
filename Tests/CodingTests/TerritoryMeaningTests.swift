import Coding
import Records
import Testing

@Suite("Reading what makes a kind territories")
struct TerritoryMeaningTests {
  /// A kind whose meaning stands on line 14 from column 10 on.
  private static func text(_ meaning: String) -> String {
    """
    title: {fr: Territoire}
    fields:
      - {name: nom, type: string}
      - {name: sorte, nomenclature: sorte}
      - {name: tous, type: array, items: {reference: territoire}}
      - name: codes
        type: array
        items:
          type: object
          fields:
            - {name: referentiel, type: string}
            - {name: code, type: string}
            - {name: du, type: partial_date}
    meaning: {territory: \(meaning)}

    """
  }

  private static let path = "governance/kinds/territoire.yaml"

  @Test(
    "Each field must be able to mean it",
    arguments: [
      ("{codes: codes, parents: tous, composition: tous, predecessors: tous, type: sorte}", []),
      ("{codes: codes}", []), ("{outline: nom}", []), ("{outline: sorte}", ["14:32 bad-value"]),
      ("{}", ["14:22 bad-value"]),
      ("{codes: tous}", ["14:30 bad-value"]), ("{parents: nom}", ["14:32 bad-value"]),
      ("{type: nom}", ["14:29 bad-value"]), ("{parents: touss}", ["14:32 unknown-field"]),
      ("{children: tous}", ["14:23 unknown-key"]), ("tous", ["14:22 wrong-type"]),
    ])
  func fields(_ meaning: String, expected: [String]) {
    #expect(
      Decoding.problems(Self.text(meaning), path: Self.path, KindDecoder.decode) == expected)
  }

  @Test("What is said is kept")
  func kept() throws {
    let bytes = Array(Self.text("{codes: codes, parents: tous, type: sorte}").utf8)
    let territory = try #require(
      try KindDecoder.decode(bytes, path: Self.path).meaning.territory)
    #expect(territory.codes == "codes" && territory.parents == "tous" && territory.type == "sorte")
    #expect(territory.composition == nil && territory.predecessors == nil)
  }
}

@Suite("Writing migrations")
struct MigrationEncoderTests {
  @Test("What is written is read back the same, whatever it says")
  func roundTrip() throws {
    let migration = Migration(
      id: "envoi-1-recodage", kind: "lieu",
      title: LocalizedText(["fr": "Recodage : « services » # 2026", "en": "Recoding"]),
      reason: LocalizedText(["fr": "Une ligne\net une autre."]),
      mappings: [
        .values(field: "services", from: ["oui", "0241", "a: b", "\"cité\""], to: "no"),
        .values(field: "adresse.voie", from: ["- x"], to: nil),
        .rename(field: "tel", to: "telephone"),
      ])
    let path = "governance/migrations/envoi-1-recodage.yaml"
    let bytes = try MigrationEncoder.encode(migration)
    #expect(try MigrationDecoder.decode(bytes, path: path) == migration)
    #expect(try MigrationEncoder.encode(migration) == bytes)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("- {rename: tel, to: telephone}"), "\(text)")
  }
}
