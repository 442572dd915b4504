import Records
import Testing

@testable import Exchange

/// The acceptance numbers of the data pack (standard-and-data §6) on two vintages of one real list.
@Suite("Maine-et-Loire, 2022 then 2023", .enabled(if: SharedData.isPresent, SharedData.hint))
struct MaineEtLoireTests {
  private static let firstPath = "maine-et-loire/49-cd49-2022-11-16.csv"
  private static let secondPath = "maine-et-loire/49-cd49-2023-05-24.csv"

  @Test("The first file adds its 235 places and rejects none")
  func firstFile() throws {
    let plan = try first().plan
    #expect(plan.rows.read == 235)
    #expect(plan.rows.added == 235)
    #expect(plan.rows.rejected == 0)
    #expect(Set(plan.added.map(\.id)).count == 235)
    #expect(plan.guards.isEmpty)
    #expect(plan.source?.before == nil)
    #expect(plan.source?.after["millesime"] == PartialDate("2022-11-16").map { .date($0) })
    #expect(plan.source?.after["absents"] == nil)
  }

  @Test("Of the 243 rows of the second file, 62 are new, 181 known, and each is accounted for")
  func secondFileRows() throws {
    let plan = try second().plan
    #expect(plan.rows.read == 243)
    #expect(plan.rows.new == 62)
    #expect(plan.rows.known == 181)
    #expect(plan.rows.added == 61)
    #expect(plan.rows.changed == 98)
    #expect(plan.rows.unchanged == 83)
    #expect(plan.rows.rejected == 1)
    #expect(plan.added.count == 61)
    #expect(plan.changed.count == 98)
  }

  @Test("An emptied row of an unknown place is rejected where its name should be")
  func rejectsEmptiedRow() throws {
    let rejected = try second().plan.rejected
    #expect(
      rejected == [RejectedRow(line: 195, column: 9, identifier: "LMN265", reason: .emptied)])
  }

  @Test("26 names differ: 22 renamings, 2 in form only, and 2 emptied that keep their value")
  func names() throws {
    let (plan, _) = try second()
    let counts = try #require(plan.statistics["nom"])
    #expect(counts.proposed == 24)
    #expect(counts.changed == 22)
    #expect(counts.cosmetic == 2)
    #expect(counts.filled == 0)
    #expect(counts.emptied == 2)
    #expect(counts.equal == 155)
    let renamed = plan.changed.filter { $0.before["nom"] != $0.after["nom"] }
    #expect(renamed.count == 24)
    #expect(renamed.allSatisfy { $0.after["nom"] != nil })
    let emptied = plan.questions.filter { question in
      if case .emptied(_, _, _, let fields, true) = question {
        fields.contains("nom")
      } else {
        false
      }
    }
    #expect(emptied.count == 2)
  }

  @Test("All 181 positions differ by rounding, two by more than a metre, and none is a move")
  func positions() throws {
    let plan = try second().plan
    let counts = plan.statistics.positions
    #expect(counts.compared == 181)
    #expect(counts.equal == 0)
    #expect(counts.near == 181)
    #expect(counts.moved == 0)
    #expect(counts.shifts.map { Int($0.metres.rounded()) }.sorted() == [5, 8])
    #expect(plan.changed.allSatisfy { $0.before["latitude"] == $0.after["latitude"] })
  }

  @Test("102 dates have day and month swapped, 77 are equal, and none changes")
  func dates() throws {
    let plan = try second().plan
    let counts = try #require(plan.statistics["date_maj"])
    #expect(counts.swapped == 102)
    #expect(counts.equal == 77)
    #expect(counts.emptied == 2)
    #expect(counts.proposed == 0)
    #expect(plan.changed.allSatisfy { $0.before["date_maj"] == $0.after["date_maj"] })
    let asked = plan.questions.filter { if case .swappedDate = $0 { true } else { false } }
    #expect(asked.count == 102)
  }

  @Test("The 54 places that the file no longer has are questions, written down with the source")
  func missing() throws {
    let (plan, _) = try second()
    #expect(plan.missing.count == 54)
    let closed = plan.changed.filter { $0.before["etat"] != $0.after["etat"] }
    #expect(closed.isEmpty)
    #expect(plan.source?.after.texts(of: "absents") == plan.missing.map(\.description))
    #expect(plan.source?.after["millesime"] == PartialDate("2023-05-24").map { .date($0) })
  }

  @Test("What happens to a whole column is one decision")
  func findings() throws {
    let found = try second().plan.findings
    #expect(
      found.map { "\($0.fields.joined(separator: "+")) \($0.nature) \($0.count)/\($0.of)" } == [
        "complement_adresse newValues 60/181", "date_maj swappedDates 102/181",
        "latitude+longitude roundedCoordinates 181/181",
      ])
  }

  @Test("The same file a second time proposes nothing and leaves the source as it is")
  func secondImport() throws {
    let again = try second().ledger
    let table = try CSVReader.table(from: SharedData.bytes(Self.secondPath))
    let plan = try again.plan(table, path: Self.secondPath, seed: 3)
    #expect(plan.isEmpty)
    #expect(plan.records.isEmpty)
    #expect(plan.source?.isChange == false)
    #expect(plan.rows.unchanged == 242)
    #expect(plan.rows.rejected == 1)
    #expect(plan.missing.count == 54)
  }

  @Test("The same request gives the same plan")
  func isDeterministic() throws {
    #expect(try second().plan == second().plan)
  }

  @Test("The message of the proposal tells the figures, in French and in English")
  func reasons() throws {
    let plan = try second().plan
    let french = plan.reasons(in: "fr")
    for part in [
      "243 lignes lues, dont 62 nouvelles et 181 connues : 61 ajoutées, 98 modifiées, "
        + "83 inchangées, 1 rejetée.",
      "Champ nom : 24 valeurs à enregistrer, 2 de pure forme",
      "54 fiches connues absentes du fichier : des questions, non des fermetures.",
      "102 dates de date_maj au jour et au mois inversés, 77 égales : aucune ne change.",
      "181 diffèrent : 181 par l'arrondi, 0 déplacée ; à noter : 5 m, 8 m.",
      "Ligne 195, colonne 9 rejetée",
    ] {
      #expect(french.contains(part))
    }
    let english = plan.reasons(in: "en")
    for part in ["62 new and 181 known; 61 added, 98 changed", "54 known records", "102 dates"] {
      #expect(english.contains(part))
    }
  }

  @Test(
    "Every row of the other files of the pack is accounted for",
    arguments: [
      ("49-france-services-2022-12-01", 27), ("49-conseiller-numerique-2022-12-02", 41),
      ("49-aidants-connect-2024-02-22", 58),
    ])
  func otherFiles(name: String, rows: Int) throws {
    let path = "maine-et-loire/\(name).csv"
    let ledger = Importing()
    let table = try CSVReader.table(from: SharedData.bytes(path))
    let plan = try ledger.plan(table, path: path)
    #expect(plan.rows.read == rows)
    #expect(plan.rows.added + plan.rows.rejected == rows)
    #expect(plan.rows.rejected == 0)
    #expect(plan.added.allSatisfy { !($0["adresse"]?.text ?? "").contains("\n") })
    #expect(try ledger.after(plan).plan(table, path: path, seed: 2).changed.isEmpty)
  }

  @Test("The valid example of the standard is read without a warning")
  func example() throws {
    let bytes = try SharedData.bytes("standard/exemple-valide.csv")
    var ledger = Importing()
    ledger.profile = MednumProfile.withoutExtensions
    let plan = try ledger.plan(CSVReader.table(from: bytes))
    #expect(plan.rows.added == 1)
    #expect(plan.diagnostics.filter { $0.code != "unknown-value" } == [])
  }

  // MARK: - Builders

  private func first() throws -> (plan: ImportPlan, ledger: Importing) {
    var ledger = Importing()
    ledger.source = ImportSource(
      name: "Département de Maine-et-Loire", vintage: PartialDate("2022-11-16"))
    let table = try CSVReader.table(from: SharedData.bytes(Self.firstPath))
    let plan = try ledger.plan(table, path: Self.firstPath)
    return (plan, ledger.after(plan, vintage: "2023-05-24"))
  }

  private func second() throws -> (plan: ImportPlan, ledger: Importing) {
    let ledger = try first().ledger
    let table = try CSVReader.table(from: SharedData.bytes(Self.secondPath))
    let plan = try ledger.plan(table, path: Self.secondPath, seed: 2)
    return (plan, ledger.after(plan, vintage: "2023-05-24"))
  }
}
