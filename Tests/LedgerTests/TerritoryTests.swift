import Git
import Governance
import Ledger
import Records
import Testing

/// Territories of a ledger are looked at together, when one of them changes.
@Suite("Territories in a ledger")
struct TerritoryTests {
  private static let kind = """
    title: {fr: Périmètre, en: Perimeter}
    fields:
      - {name: nom, type: string, title: {fr: Nom, en: Name}}
      - name: codes
        type: array
        title: {fr: Codes, en: Codes}
        items:
          type: object
          fields:
            - {name: referentiel, type: string, title: {fr: Référentiel, en: Referential}}
            - {name: code, type: string, title: {fr: Code, en: Code}}
            - {name: du, type: partial_date, title: {fr: Du, en: From}}
            - {name: au, type: partial_date, title: {fr: Au, en: Until}}
      - {name: parents, type: array, items: {reference: perimetre}, title: {fr: Parents, en: Parents}}
    meaning: {label: nom, territory: {codes: codes, parents: parents}}

    """

  private static func path(_ number: Int) -> String {
    RecordID(kind: "perimetre", number: number).path
  }

  private let ground: Ground

  init() throws {
    ground = try Ground(files: { files in
      files["governance/kinds/perimetre.yaml"] = Self.kind
      files[Self.path(1)] = "nom: Un\n"
      files[Self.path(2)] = "nom: Deux\nparents:\n  - perimetre/000000000001\n"
    })
  }

  private func problems(_ number: Int, _ text: String) throws -> [String] {
    let id = "p\(ground.time.seconds)"
    try ground.propose(id, files: [Self.path(number): text])
    let verdict = try ground.ledger.judge(id, at: ground.time).verdict
    return verdict.diagnostics.filter { $0.severity == .error }.map {
      "\($0.location?.line ?? 0) \($0.code)"
    }
  }

  @Test(
    "A change that makes a territory lie in itself, or takes another's code, is refused at its line"
  )
  func changes() throws {
    #expect(
      try problems(1, "nom: Un\nparents:\n  - perimetre/000000000002\n") == ["2 territory-circle"])
    let code = "codes:\n  - referentiel: insee\n    code: \"49001\"\n"
    #expect(try problems(1, "nom: Un\n" + code).isEmpty)
    let both = try ground.ledger.repository.editTree(
      try ground.ledger.state().tree,
      try [1, 2].map { number in
        .put(
          path: Self.path(number),
          id: try ground.ledger.repository.writeBlob(Array(("nom: Un\n" + code).utf8)))
      })
    let found = try ground.ledger.validate(both).filter { $0.severity == .error }
    #expect(found.map(\.code) == ["territory-code-twice", "territory-code-twice"])
    #expect(found.allSatisfy { $0.location?.line == 2 })
    let profile = try ground.ledger.profile(in: both)
    let territories = try ground.ledger.territories(in: both, profile: profile)
    #expect(territories.parts(of: RecordID(kind: "perimetre", number: 1)).isEmpty)
    let state = try ground.ledger.state()
    let standing = try ground.ledger.territories(in: state.tree, profile: state.profile)
    #expect(
      standing.parts(of: RecordID(kind: "perimetre", number: 1))
        == [RecordID(kind: "perimetre", number: 2)])
  }
}
