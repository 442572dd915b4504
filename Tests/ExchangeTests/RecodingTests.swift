import Records
import Testing

@testable import Exchange

/// A column that a producer writes otherwise than before is one decision, taken apart from the rest.
@Suite("Columns recoded as a whole")
struct RecodingTests {
  private static let labels = [
    "demarches": "Aide aux démarches administratives",
    "outils": "Maîtrise des outils numériques du quotidien",
    "monde": "Compréhension du monde numérique", "acces": "Accès internet et matériel informatique",
  ]

  private struct Row {
    var name: String
    var services: [String]
  }

  private static func file(_ rows: [Row]) -> String {
    "id,nom,services\n"
      + rows.enumerated().map { index, row in
        let services = row.services.compactMap { labels[$0] }.joined(separator: "|")
        return "a\(index),\(row.name),\(services)\n"
      }.joined()
  }

  /// Twelve places: six with two services, three and three with one.
  private static let rows =
    (0..<6).map { Row(name: "Lieu \($0)", services: ["outils", "acces"]) }
    + (6..<9).map { Row(name: "Lieu \($0)", services: ["acces"]) }
    + (9..<12).map { Row(name: "Lieu \($0)", services: ["demarches"]) }

  private func plan(_ later: [Row], options: (inout ImportOptions) -> Void = { _ in }) throws
    -> (plan: ImportPlan, ledger: Importing)
  {
    var ledger = Importing()
    ledger = ledger.after(try ledger.plan(Self.file(Self.rows)))
    options(&ledger.options)
    return (try ledger.plan(Self.file(later)), ledger)
  }

  private func recoded(_ replacements: [String: String]) -> [Row] {
    Self.rows.map { row in
      var seen: Set<String> = []
      return Row(
        name: row.name,
        services: row.services.map { replacements[$0] ?? $0 }.filter { seen.insert($0).inserted })
    }
  }

  @Test("It is taken out of the ordinary changes, which keep what changed beside it")
  func splits() throws {
    var later = recoded(["outils": "monde"])
    later[0].name = "Autre nom"
    later[11].services = ["acces"]
    let (plan, ledger) = try plan(later)
    let recoding = try #require(plan.recoding)
    #expect(
      recoding.columns == [
        Recoding.Column(
          field: "services", count: 6, of: 12,
          mappings: [.values(field: "services", from: ["outils"], to: "monde")])
      ])
    #expect(recoding.changes.map(\.line) == [2, 3, 4, 5, 6, 7])
    #expect(plan.changed.map(\.line) == [2, 13])
    #expect(plan.changed[0].after["services"] == plan.changed[0].before["services"])
    #expect(plan.rows.changed == 7)
    #expect(plan.guards.isEmpty)
    #expect(plan.findings.isEmpty)
    let migrations = Migrations(
      [recoding.migration(id: "m", kind: "lieu", title: LocalizedText([:]), reason: nil)],
      from: ledger.profile, to: ledger.profile)
    let comparison = RecordComparison(from: ledger.profile, to: ledger.profile)
    for change in recoding.changes {
      let found = try #require(comparison.change(from: change.before, to: change.after))
      #expect(found.fields.map(\.field) == ["services"])
      #expect(migrations.explains(found))
    }
    #expect(
      plan.reasons(in: "fr").contains(
        "Une seule décision : services, recodé dans 6 des 12 lignes connues (1 correspondance)"))
    #expect(
      plan.summary(in: "en").contains(
        "One decision on services, recoded in 6 of 12 known rows; 1 mapping, "
          + "proposed apart as a migration."))
  }

  @Test("Once both are accepted, the same file proposes nothing")
  func bothAccepted() throws {
    var later = recoded(["outils": "monde"])
    later[0].name = "Autre nom"
    var (plan, ledger) = try plan(later)
    let kind = try ledger.profile.kindForMednum()
    let recoded = Dictionary(
      uniqueKeysWithValues: (plan.recoding?.changes ?? []).map { ($0.before.id, $0.after) })
    ledger = ledger.after(plan)
    ledger.known = ledger.known.map { record in
      recoded[record.id].map {
        record.setting("services", to: $0["services"], in: kind)
      } ?? record
    }
    plan = try ledger.plan(Self.file(later))
    #expect(plan.isEmpty)
    #expect(plan.rows.unchanged == 12)
  }

  @Test("Several values may become one, and a list may lose one everywhere")
  func severalToOne() throws {
    let (plan, _) = try plan(recoded(["outils": "acces", "demarches": "monde"]))
    #expect(
      plan.recoding?.columns.first?.mappings == [
        .values(field: "services", from: ["outils"], to: "acces"),
        .values(field: "services", from: ["demarches"], to: "monde"),
      ])
    let without = Self.rows.map {
      Row(name: $0.name, services: $0.services.filter { $0 != "outils" })
    }
    // Nothing tells whether 'outils' is gone, or is said by 'acces' from now on: the records are the same.
    #expect(try self.plan(without).plan.recoding?.changes.count == 6)
  }

  @Test(
    "What is no function, or of too few rows, is asked about and stays one proposal",
    arguments: [["monde", "demarches"], ["monde", "outils"]])
  func noFunction(_ targets: [String]) throws {
    let later = Self.rows.enumerated().map { index, row in
      Row(
        name: row.name,
        services: row.services.map { $0 == "outils" ? targets[index % 2] : $0 })
    }
    let (plan, _) = try plan(later) { $0.bulk = 20 }
    #expect(plan.recoding == nil)
    let count = targets.contains("outils") ? 3 : 6
    #expect(plan.guards == [.columnChanged(fields: ["services"], count: count, of: 12)])
    #expect(plan.changed.count == count)
    #expect(plan.findings.map(\.fields) == [["services"]])
    #expect(plan.reasons(in: "fr").contains("Attention : services changerait dans \(count) des 12"))
    #expect(try self.plan(recoded(["outils": "monde"])) { $0.bulk = 60 }.plan.recoding == nil)
    let few = try self.plan(recoded(["outils": "monde"])) { $0.recodingSupport = 7 }.plan
    #expect(few.recoding == nil && few.guards.map(\.code) == ["column-changed"])
  }

  @Test("Names that all change are no recoding: no two rows say the same")
  func names() throws {
    let (plan, _) = try plan(Self.rows.map { Row(name: $0.name + " bis", services: $0.services) })
    #expect(plan.recoding == nil)
    #expect(plan.guards == [.columnChanged(fields: ["nom"], count: 12, of: 12)])
  }

  @Test("What fills a column where nothing was said contradicts nobody")
  func filling() throws {
    var ledger = Importing()
    ledger = ledger.after(
      try ledger.plan(Self.file(Self.rows.map { Row(name: $0.name, services: []) })))
    let plan = try ledger.plan(Self.file(Self.rows))
    #expect(plan.guards.isEmpty)
    #expect(plan.recoding == nil)
    #expect(plan.changed.count == 12)
  }

  @Test("Where a code truly changes in one place, the others are recoded and that one is not")
  func exceptions() throws {
    var rows = (0..<20).map { Row(name: "Lieu \($0)", services: ["outils"]) }
    var ledger = Importing()
    ledger = ledger.after(try ledger.plan(Self.file(rows)))
    rows = rows.map { Row(name: $0.name, services: ["monde"]) }
    rows[7].services = ["demarches"]
    let plan = try ledger.plan(Self.file(rows))
    #expect(plan.recoding?.changes.count == 19)
    #expect(plan.changed.map(\.line) == [9])
    #expect(plan.changed.first?.after["services"] == .list([.text("demarches")]))
  }

  @Test("Whatever function recodes random lists, both parts together are the whole change")
  func law() throws {
    var random = FixedGenerator(seed: 49)
    let codes = Self.labels.keys.sorted()
    for _ in 0..<40 {
      let rows = (0..<30).map { index in
        Row(
          name: "Lieu \(index)",
          services: codes.filter { _ in Bool.random(using: &random) })
      }
      let target = codes.map { _ in codes.randomElement(using: &random) ?? "acces" }
      let function = Dictionary(uniqueKeysWithValues: zip(codes, target))
      var later = rows.map { row in
        var seen: Set<String> = []
        return Row(
          name: row.name,
          services: row.services.map { function[$0] ?? $0 }.filter { seen.insert($0).inserted })
      }
      later[3].services = ["demarches", "outils"]
      var ledger = Importing()
      ledger = ledger.after(try ledger.plan(Self.file(rows)))
      let plan = try ledger.plan(Self.file(later))
      let ordinary = Dictionary(
        uniqueKeysWithValues: plan.changed.map { ($0.before.id, $0.after) })
      let recoded = Dictionary(
        uniqueKeysWithValues: (plan.recoding?.changes ?? []).map { ($0.before.id, $0.after) })
      for (record, row) in zip(ledger.known, later) where !row.services.isEmpty {
        let found = recoded[record.id] ?? ordinary[record.id] ?? record
        #expect(Set(found.texts(of: "services")) == Set(row.services))
      }
    }
  }
}

/// What the two real vintages say of their columns (standard-and-data §2.2).
@Suite(
  "Recoded columns of Maine-et-Loire", .enabled(if: SharedData.isPresent, SharedData.hint))
struct RealRecodingTests {
  private func ledger(_ options: (inout ImportOptions) -> Void = { _ in }) throws -> Importing {
    var ledger = Importing()
    let table = try CSVReader.table(
      from: SharedData.bytes("maine-et-loire/49-cd49-2022-11-16.csv"))
    ledger = ledger.after(try ledger.plan(table), vintage: "2023-05-24")
    options(&ledger.options)
    return ledger
  }

  @Test("From 2022 to 2023, 12 services change in as many ways and 19 fees are said: no recoding")
  func twoVintages() throws {
    let table = try CSVReader.table(
      from: SharedData.bytes("maine-et-loire/49-cd49-2023-05-24.csv"))
    let plan = try ledger().plan(table)
    #expect(plan.recoding == nil)
    #expect(plan.guards.isEmpty)
    #expect(plan.statistics["services"]?.changed == 12)
    #expect(plan.statistics["frais_a_charge"]?.filled == 19)
    #expect(plan.statistics["frais_a_charge"]?.changed == 0)
    let strict = try ledger { $0.bulk = 5 }.plan(table)
    #expect(strict.recoding == nil)
    #expect(
      strict.guards.contains(.columnChanged(fields: ["services"], count: 12, of: 181)),
      "\(strict.guards)")
    #expect(!strict.guards.contains { "\($0)".contains("frais") })
  }

  @Test("The same file with one service written otherwise is one decision on 100 rows and more")
  func rewritten() throws {
    let bytes = try SharedData.bytes("maine-et-loire/49-cd49-2022-11-16.csv")
    let text = String(decoding: bytes, as: UTF8.self).replacing(
      "Accès internet et matériel informatique", with: "Compréhension du monde numérique")
    let plan = try ledger().plan(try CSVTable(text))
    let column = try #require(plan.recoding?.columns.first)
    #expect(column.mappings == [.values(field: "services", from: ["acces"], to: "monde")])
    #expect(column.count > 100 && column.of == 235)
    #expect(plan.changed.isEmpty)
    #expect(plan.rows.changed == column.count)
  }
}
