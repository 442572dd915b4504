import Evolution
import Governance
import Records
import Testing

@Suite("Cases of fields")
struct FieldCaseTests {
  private func place(_ others: KeyValuePairs<String, Value> = [:], name: String = "Médiathèque")
    -> Record
  { Territory.place(1, name, state: "actif", others) }

  @Test(
    "A field counts by what the act says of it",
    arguments: [
      (Nature?.some(.change), Case.changed), (.correction, .corrected), (.unknown, .undetermined),
      (.migration, .migrated), (.verification, .undetermined), (nil, .undetermined),
    ])
  func natures(_ nature: Nature?, expected: Case) {
    let report = Territory.report(
      place(["frais": "gratuit"]), place(["frais": "payant"]), nature: nature)
    #expect(report.cases == [expected])
    #expect(report.findings.first?.topic == .section("offre"))
    #expect(report.findings.first?.acts == [2])
  }

  @Test(
    "A change dated before the period was learned late; one dated after is announced",
    arguments: [
      ("2026-05", Case.changed), ("2024", .changedEarlier), ("2025-12-31", .changedEarlier),
      ("2027", .announced),
    ])
  func effectiveDates(_ date: String, expected: Case) {
    let report = Territory.report(
      place(["frais": "gratuit"]), place(["frais": "payant"]), nature: .change, effective: date)
    #expect(report.cases == [expected])
  }

  @Test("A difference that no act of the journal made is of unknown nature")
  func withoutJournal() {
    let report = Report.make(
      from: Territory.snapshot([place()], at: Territory.start),
      to: Territory.snapshot([place(["frais": "payant"])], at: Territory.end),
      journal: [Territory.act(.change, on: [Territory.id(1)], act: "refused")])
    #expect(report.cases == [.undetermined])
    #expect(report.findings.first?.acts.isEmpty == true)
  }

  @Test(
    "A new name is a rename, unless only spaces or capitals differ",
    arguments: [
      ("Médiathèque de l'Anse", Case.changed), ("MÉDIATHÈQUE", .rewritten),
      (" Média  thèque", .rewritten), ("Mediatheque", .changed),
    ])
  func names(_ name: String, expected: Case) throws {
    let report = Territory.report(place(), place(name: name), nature: .change)
    let finding = try #require(report.findings.first)
    #expect(report.cases == [expected])
    #expect(finding.topic == .name && finding.label == name)
    #expect(finding.fields.first?.before == "Médiathèque")
    #expect(finding.fields.first?.after == .text(name))
  }

  @Test("A list in another order says the same")
  func reordered() {
    let report = Territory.report(
      place(["services": ["accueil", "atelier"]]), place(["services": ["atelier", "accueil"]]),
      nature: .change)
    #expect(report.cases == [.rewritten])
  }

  @Test(
    "A position moved when the way is longer than two surveys of a building differ",
    arguments: [
      ("47.47001", Case.rewritten, 1), ("47.4704", .rewritten, 44), ("47.48", .changed, 1112),
    ])
  func positions(_ latitude: String, expected: Case, metres: Int) throws {
    let before = place(["latitude": number("47.47"), "longitude": number("-0.55")])
    let after = place(["latitude": number(latitude), "longitude": number("-0.55")])
    let finding = try #require(Territory.report(before, after, nature: .change).findings.first)
    #expect(finding.case == expected && finding.topic == .position)
    #expect(finding.metres == metres)
  }

  @Test("Coordinates that were missing are a difference without a distance")
  func newPosition() throws {
    let after = place(["latitude": number("47.47"), "longitude": number("-0.55")])
    let finding = try #require(Territory.report(place(), after, nature: .correction).findings.first)
    #expect(finding.case == .corrected && finding.metres == nil)
    #expect(finding.fields.map(\.field) == ["latitude", "longitude"])
  }

  @Test("A record whose verification alone differs is confirmed, whatever the act says")
  func confirmed() {
    let (old, new) = (day("2025-03-02"), day("2026-03-02"))
    let before = place(["frais": "gratuit", "verifie_le": old])
    let confirmed = place(["frais": "gratuit", "verifie_le": new])
    let corrected = place(["frais": "payant", "verifie_le": new])
    #expect(Territory.report(before, confirmed, nature: .verification).cases == [.confirmed])
    #expect(Territory.report(before, confirmed, nature: nil).cases == [.confirmed])
    let report = Territory.report(before, corrected, nature: .correction)
    #expect(report.cases == [.corrected, .verified])
    #expect(report.kind("lieu")?.verified.map(\.record) == [Territory.id(1)])
  }

  @Test("Fields of one case and section are one finding; others stand apart")
  func grouping() throws {
    let report = Territory.report(
      place(["frais": "gratuit"]),
      place([
        "services": ["accueil"], "frais": "payant", "horaires": "Mo 09:00-12:00", "note": "n",
        "adresse": .map([Entry("rue", "place du Lavoir")]),
      ]), nature: .change)
    let found = report.findings.map { ($0.topic, $0.fields.map(\.field)) }
    #expect(
      found.map(\.0) == [
        .section("offre"), .section("horaires"), .section("adresse"), .section(nil),
      ])
    #expect(found.map(\.1) == [["services", "frais"], ["horaires"], ["adresse.rue"], ["note"]])
    #expect(report.kind("lieu")?.count(of: .changed) == 1)
  }

  private func number(_ text: String) -> Value { Number(text).map { .number($0) } ?? .text(text) }

  private func day(_ text: String) -> Value { Territory.date(text) ?? .text(text) }
}
