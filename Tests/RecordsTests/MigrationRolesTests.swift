import Records
import Testing

/// Fields that mean something to the engine: a migration writes them otherwise, and makes them say nothing else.
@Suite("Migrations of fields that have a role")
struct MigrationRolesTests {
  private func record(_ values: [(String, Value)]) -> Record {
    Record(
      id: RecordID(kind: "lieu", name: "000000000001"),
      entries: values.map { Entry($0.0, $0.1) })
  }

  private func explains(
    _ meaning: Meaning, _ field: String, _ before: String, _ after: String, isList: Bool
  ) throws -> Bool {
    let answers = ["meme": MatchAnswer.same, "identique": .same, "distincts": .distinct]
    let profile = Profile(
      kinds: [
        Kind(
          name: "lieu",
          fields: [
            Field(
              name: field, type: isList ? .list(.reference(["lieu"])) : .nomenclature("reponses"))
          ], meaning: meaning)
      ],
      nomenclatures: [
        Nomenclature(
          name: "reponses", codes: answers.map { Nomenclature.Code(name: $0.key, match: $0.value) })
      ])
    func value(_ text: String) -> Value { isList ? .list([.text(text)]) : .text(text) }
    let change = try #require(
      RecordComparison(from: profile, to: profile).change(
        from: record([(field, value(before))]), to: record([(field, value(after))])))
    let mapping = Migration.Mapping.values(field: field, from: [before], to: after)
    return Migrations(
      [Migration(id: "m", kind: "lieu", mappings: [mapping])], from: profile, to: profile
    ).explains(change)
  }

  @Test("An answer on a match becomes only another writing of it, and what was compared stays")
  func answers() throws {
    var meaning = Meaning()
    meaning.match = Meaning.Match(records: "fiches", answer: "reponse")
    #expect(try explains(meaning, "reponse", "meme", "identique", isList: false))
    #expect(try !explains(meaning, "reponse", "distincts", "meme", isList: false))
    let (one, other) = ("lieu/000000000001", "lieu/000000000002")
    #expect(try !explains(meaning, "fiches", one, other, isList: true))
  }

  @Test("No migration moves a territory, or what took the place of what ended")
  func territories() throws {
    let (one, other) = ("lieu/000000000001", "lieu/000000000002")
    var meaning = Meaning()
    meaning.replacedBy = "remplace_par"
    var territory = Meaning.Territory()
    territory.codes = "codes"
    territory.parents = "parents"
    territory.composition = "composition"
    territory.predecessors = "predecesseurs"
    meaning.territory = territory
    for field in ["parents", "composition", "predecesseurs", "codes", "remplace_par"] {
      #expect(try !explains(meaning, field, one, other, isList: true), "\(field)")
    }
    #expect(try explains(meaning, "voisins", one, other, isList: true))
  }
}
