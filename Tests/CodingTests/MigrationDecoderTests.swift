import Coding
import Records
import Testing

@Suite("Files of migrations")
struct MigrationDecoderTests {
  private static let path = "governance/migrations/services-2026.yaml"

  private static let profile: Profile = {
    var meaning = Meaning()
    meaning.concerned = ["porte_par"]
    return Profile(
      kinds: [
        Kind(
          name: "lieu",
          fields: [
            Field(name: "services", type: .list(.nomenclature("services"))),
            Field(name: "porte_par", type: .list(.reference(["structure"]))),
            Field(name: "places", type: .integer),
            Field(name: "telephone", type: .string, formerly: ["tel"]),
          ], meaning: meaning)
      ],
      nomenclatures: [
        Nomenclature(
          name: "services",
          codes: ["numerique", "internet", "papier"].map { Nomenclature.Code(name: $0) })
      ])
  }()

  private func problems(
    _ mappings: String, kind: String = "lieu", path: String = Self.path, named: Bool = true
  ) -> [String] {
    let text = "kind: \(kind)\ntitle: {fr: Les services}\nmappings:\n\(mappings)\n"
    let names = named ? MigrationNames(from: Self.profile, to: Self.profile) : nil
    return Decoding.problems(text, path: path) { bytes, path throws(Rejection) in
      try MigrationDecoder.decode(bytes, path: path, names: names)
    }
  }

  @Test("A file says what replaces what")
  func decodes() throws {
    let text = """
      # Une liste revue.
      kind: lieu
      title: {fr: Les services de 2026, en: The services of 2026}
      reason: {fr: "Deux codes disaient la même chose."}
      mappings:
        - {field: services, from: [internet, numerique], to: papier}
        - {field: adresse.voie, from: rue}
        - {rename: tel, to: telephone}
      """
    let migration = try MigrationDecoder.decode(Array(text.utf8), path: Self.path)
    #expect(
      migration
        == Migration(
          id: "services-2026", kind: "lieu",
          title: LocalizedText(["fr": "Les services de 2026", "en": "The services of 2026"]),
          reason: LocalizedText(["fr": "Deux codes disaient la même chose."]),
          mappings: [
            .values(field: "services", from: ["internet", "numerique"], to: "papier"),
            .values(field: "adresse.voie", from: ["rue"], to: nil),
            .rename(field: "tel", to: "telephone"),
          ]))
  }

  @Test(
    "Each thing wrong is told at its place",
    arguments: [
      ("  - {field: services, from: a, to: a}", ["4:29 bad-value"]),
      ("  - {field: services, from: []}", ["4:29 bad-value"]),
      ("  - {field: services}", ["4:5 missing-key"]),
      ("  - {rename: tel}", ["4:5 missing-key"]),
      ("  - {from: a, to: b}", ["4:5 missing-key"]),
      ("  - {field: a, rename: b, to: c}", ["4:16 bad-value"]),
      ("  - {rename: tel, from: a, to: telephone}", ["4:19 unknown-key"]),
      ("  - {rename: tel, to: tel}", ["4:23 bad-value"]),
      ("  - {field: a, from: b, too: c}", ["4:25 unknown-key"]),
      (
        "  - {field: services, from: [a, b]}\n  - {field: services, from: b}",
        ["5:29 duplicate-value"]
      ),
      ("  - {rename: a, to: c}\n  - {rename: b, to: c}", ["5:14 duplicate-value"]),
      ("  - {field: Services, from: a}", ["4:13 bad-value"]),
      ("  - text", ["4:5 wrong-type"]),
      ("  []", ["4:3 bad-value"]),
    ])
  func form(_ mappings: String, expected: [String]) {
    #expect(problems(mappings, named: false) == expected)
  }

  @Test("A file stands in the folder itself, under a plain name")
  func paths() {
    let good = "  - {field: services, from: a}"
    for path in ["governance/migrations/Services.yaml", "governance/migrations/a/b.yaml"] {
      #expect(problems(good, path: path, named: false) == ["1:1 bad-name"])
    }
    #expect(problems(good, path: "governance/migrations/2026-1.yaml", named: false).isEmpty)
  }

  @Test(
    "Names are those of the ledger, before or after",
    arguments: [
      ("  - {field: services, from: internet, to: numerique}", []),
      ("  - {field: tel, from: \"0241\"}", []), ("  - {rename: tel, to: telephone}", []),
      ("  - {field: service, from: internet}", ["4:13 unknown-field"]),
      (
        "  - {field: services, from: internett, to: numeriq}",
        ["4:29 unknown-code", "4:44 unknown-code"]
      ),
      ("  - {field: places, from: \"3\"}", ["4:13 bad-value"]),
      ("  - {field: porte_par, from: structure/000000000001}", ["4:13 bad-value"]),
      ("  - {rename: fax, to: faxe}", ["4:14 unknown-field", "4:23 unknown-field"]),
    ])
  func names(_ mappings: String, expected: [String]) {
    #expect(problems(mappings) == expected)
    #expect(problems(mappings, kind: "lieux").contains("1:7 unknown-kind"))
  }
}
