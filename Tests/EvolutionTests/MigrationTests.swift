import Evolution
import Governance
import Records
import Testing

@Suite("Migrations")
struct MigrationTests {
  private let place = Territory.place(1, state: "actif", ["services": ["cours", "accueil"]])

  @Test("What acts of migration made is excluded and listed: arrivals, ends and fields")
  func migrationActs() {
    let closed = Territory.place(2, state: "clos", until: "2026-03")
    let report = Territory.report(
      [place, Territory.place(2, state: "actif")],
      [Territory.place(1, "Autre", state: "actif"), closed, Territory.place(3, from: "2026-02")],
      nature: .migration)
    #expect(Set(report.cases) == [.migrated])
    #expect(report.kind("lieu")?.count(of: .migrated) == 3)
    #expect(report.kind("lieu")?.entered.map(\.record) == [Territory.id(3)])
    #expect(report.kind("lieu")?.left.map(\.record) == [Territory.id(2)])
  }

  @Test(
    "A code replaced by its declared successor is a migration, whatever the act says",
    arguments: [["atelier", "accueil"], ["accueil", "atelier"]])
  func successors(_ services: [String]) {
    let after = Territory.place(
      1, state: "actif", ["services": .list(services.map { .text($0) })])
    #expect(Territory.report(place, after, nature: .change).cases == [.migrated])
  }

  @Test("A successor beside another change is not a migration")
  func successorAndMore() {
    let after = Territory.place(1, state: "actif", ["services": ["atelier"]])
    #expect(Territory.report(place, after, nature: .change).cases == [.changed])
  }

  @Test("A field under its new name is the same field")
  func renamedFields() {
    let fields = Territory.fields.map { field in
      field.name == "services"
        ? Field(
          name: "aides", type: field.type, section: field.section, formerly: ["services"])
        : field
    }
    let newer = Profile(
      kinds: [Kind(name: "lieu", fields: fields, meaning: Territory.meaning)],
      nomenclatures: [Territory.states, Territory.services])
    let after = Territory.place(1, state: "actif", ["aides": ["cours", "accueil"]])
    let report = Territory.report([place], [after], nature: .migration, profile: newer)
    #expect(report.findings.isEmpty)
    #expect(report.returned.map(\.record) == [Territory.id(1)])
  }

  @Test("What migrations made is listed with its decision, or as replaced by hand")
  func decisions() {
    let after = Territory.place(1, state: "actif", ["services": ["atelier", "accueil"]])
    let migrated = Territory.report([place], [after], nature: .migration)
    #expect(migrated.migrations.map(\.act) == [2])
    #expect(migrated.migrations.first?.records.map(\.record) == [Territory.id(1)])
    let byHand = Territory.report([place], [after], nature: .change)
    #expect(byHand.migrations.map(\.act) == [nil])
    #expect(byHand.migrations.first?.records.map(\.record) == [Territory.id(1)])
    #expect(Territory.report([place], [place], nature: .migration).migrations.isEmpty)
  }

  @Test("A code that means something else now closes nothing in the territory")
  func otherMeaning() {
    let states = Nomenclature(
      name: "etat", codes: [Nomenclature.Code(name: "actif", means: .ended)])
    let newer = Profile(
      kinds: [Territory.kind], nomenclatures: [states, Territory.services])
    let report = Territory.report([place], [place], nature: nil, profile: newer)
    #expect(report.cases == [.migrated])
    #expect(report.kind("lieu")?.before?.standing == 1)
    #expect(report.kind("lieu")?.after.standing == 0)
  }

  @Test("A kind that is new or gone is compared without the other's")
  func kindsThatCome() {
    let structure = Territory.record(7, kind: "structure", ["nom": "Mairie"])
    let without = Profile(kinds: [Territory.kind], nomenclatures: [Territory.states])
    let came = Territory.report([], [structure], nature: .change, profileBefore: without)
    #expect(came.cases == [.recordedUndated])
    let went = Territory.report([structure], [], nature: .migration, profile: without)
    #expect(went.cases == [.migrated])
    #expect(went.kinds.map(\.kind) == ["lieu", "structure"])
  }
}
