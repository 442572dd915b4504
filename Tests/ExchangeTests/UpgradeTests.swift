import Foundation
import Records
import Testing

@testable import Exchange

/// The 924 places that were published in both versions of the standard (standard-and-data §1.4 and §6).
@Suite("Version 0.1 said in 1.0", .enabled(if: SharedData.isPresent, SharedData.hint))
struct UpgradeTests {
  private static let files = ["charente", "hub-du-sud", "nouvelle-caledonie"]

  /// The places of one kind of file: what an upgraded row says, beside what was published.
  private struct Pair {
    let file: String
    let old: [String: String]
    let upgraded: [String: String]
    let published: [String: String]

    func values(_ columns: String..., published isPublished: Bool) -> Set<String> {
      let row = isPublished ? published : upgraded
      return Set(columns.flatMap { UpgradeValues.parts(row[$0] ?? "") })
    }

    func agree(_ columns: String...) -> Bool {
      columns.allSatisfy { values($0, published: true) == values($0, published: false) }
    }
  }

  @Test("Services are as published for 915 places; the others are nine known contradictions")
  func services() throws {
    let pairs = try pairs()
    #expect(pairs.count == 924)
    let different = pairs.filter { !$0.agree("services") }
    #expect(pairs.count - different.count == 915)
    // Provence-Alpes-Côte d'Azur did not take « Promouvoir la citoyenneté numérique » for a service.
    let citizenship = different.filter { $0.file == "hub-du-sud" }
    #expect(citizenship.count == 8)
    for pair in citizenship {
      #expect(pair.old["services"]?.contains("Promouvoir la citoyenneté numérique") == true)
      #expect(
        pair.values("services", published: false)
          .subtracting(pair.values("services", published: true)) == [
            "Compréhension du monde numérique"
          ])
    }
    // One place of Charente lost « Créer et développer mon entreprise » on the way.
    let lost = different.filter { $0.file == "charente" }
    #expect(lost.count == 1)
    #expect(lost.first?.old["services"]?.contains("Créer et développer mon entreprise") == true)
  }

  @Test("What is free or paid is as published for all 924")
  func fees() throws { #expect(try pairs().filter { $0.agree("frais_a_charge") }.count == 924) }

  @Test("How people are helped is as published for 921; three of Charente lost one value")
  func ways() throws {
    let different = try pairs().filter { !$0.agree("modalites_accompagnement") }
    #expect(different.count == 3)
    for pair in different {
      #expect(pair.file == "charente")
      let gone = pair.values("modalites_accompagnement", published: false)
        .subtracting(pair.values("modalites_accompagnement", published: true))
      #expect(gone == ["Accompagnement individuel"])
    }
  }

  @Test("The publics are as published for 778; the other 146 were not migrated by the publisher")
  func publics() throws {
    let pairs = try pairs()
    let agreeing = pairs.filter {
      $0.agree("publics_specifiquement_adresses", "prise_en_charge_specifique")
    }
    #expect(agreeing.count == 778)
    let different = pairs.filter {
      !$0.agree("publics_specifiquement_adresses", "prise_en_charge_specifique")
    }
    #expect(different.count == 146)
    #expect(different.allSatisfy { $0.published["publics_accueillis"] != nil })
  }

  @Test("E-mails, other labels and pages of accessibility move to the columns that succeed theirs")
  func moves() throws {
    let pairs = try pairs()
    for pair in pairs {
      #expect(pair.upgraded["courriel"] == nil)
      #expect(pair.upgraded["courriels"] == pair.old["courriel"])
      #expect(
        pair.values("autres_formations_labels", published: false)
          == Set(UpgradeValues.parts(pair.old["labels_autres"] ?? "")))
      #expect(pair.upgraded["fiche_acces_libre"] == pair.old["accessibilite"])
      // A label becomes its programme, and the old column stays beside it.
      #expect(pair.upgraded["labels_nationaux"] == pair.old["labels_nationaux"])
      let programmes = pair.values("dispositif_programmes_nationaux", published: false)
      #expect(
        programmes.count == UpgradeValues.parts(pair.old["labels_nationaux"] ?? "").count)
      // What services said in version 0.1 is kept.
      #expect(pair.upgraded["services_v0"] == pair.old["services"])
    }
    #expect(pairs.count { $0.upgraded["courriels"] != nil } == 334)
    #expect(pairs.count { $0.upgraded["fiche_acces_libre"] != nil } == 46)
    #expect(pairs.count { $0.upgraded["dispositif_programmes_nationaux"] != nil } == 653)
  }

  @Test("Every lossy value is counted")
  func tellsLosses() throws {
    var lossy: [String: Int] = [:]
    for name in Self.files {
      let facts = try file(name, "v0").facts
      #expect(facts.contains(.version(.first("0.1.1"), valueSeparators: [";"])))
      for case .lossy(_, let value, let fate, let count) in facts {
        #expect(fate != .unknown)
        lossy[value, default: 0] += count
      }
    }
    #expect(
      lossy == [
        "Promouvoir la citoyenneté numérique": 39, "Adultes": 242,
        "A ma place : une personne habilitée fait les démarches à ma place": 1,
      ])
  }

  @Test("A half-migrated file is completed: what its new columns say is never touched")
  func halfMigrated() throws {
    for name in Self.files {
      let file = try file(name, "v1")
      guard case .version(.halfMigrated, let separators) = file.facts[1] else {
        Issue.record("\(name) is \(file.facts)")
        continue
      }
      #expect(separators == ["|", ";"] || separators == [";"])
      for (published, row) in zip(try objects(name, "v1"), rows(file.table)) {
        for (column, text) in published where UpgradeTable.added.contains(column) {
          #expect(row[column] == text)
        }
        #expect(row["services"] == published["services"])
      }
    }
  }

  @Test("Upgrading what is upgraded changes nothing, and a second import proposes nothing")
  func isIdempotent() throws {
    let table = try file("charente", "v0").table
    let again = StandardUpgrade.apply(to: table).table
    #expect(rows(again) == rows(table))
    let ledger = Importing()
    let plan = try ledger.plan(table)
    #expect(plan.rows.added == 188)
    #expect(try ledger.after(plan, vintage: "2023-05-24").plan(table, seed: 2).isEmpty)
  }

  @Test("The valid example of version 0.1.1 becomes version 1.0")
  func example() throws {
    let file = try SourceFile.csv(SharedData.bytes("standard/exemple-valide-0.1.1.csv"))
    let row = try #require(rows(file.table).first)
    #expect(row["courriels"] == "contact@laquincaillerie.tl")
    #expect(row["typologie"] == "TIERS_LIEUX|ASSO")
    #expect(
      row["site_web"]
        == "https://www.laquincaillerie.tl/|https://m.facebook.com/laquincaillerienumerique/")
    #expect(row["frais_a_charge"] == "Payant")
    #expect(row["modalites_accompagnement"] == "En autonomie|Accompagnement individuel")
    #expect(row["publics_specifiquement_adresses"] == "Familles et/ou enfants")
    #expect(row["prise_en_charge_specifique"] == "Déficience visuelle")
    #expect(row["autres_formations_labels"] == "SudLabs|Nièvre médiation numérique")
    #expect(row["dispositif_programmes_nationaux"] == "France Services")
    #expect(row["cle_ban"] == "13001_3079_00001")
    let dropped = file.facts.compactMap {
      if case .lossy(_, let value, .dropped, _) = $0 { value.prefix(16) } else { nil }
    }
    #expect(dropped == ["Accepte le Pass ", "Adultes", "APTIC", "Point relais CAF"])
  }

  // MARK: - Builders

  private func pairs() throws -> [Pair] {
    try Self.files.flatMap { name in
      let (old, published) = (try objects(name, "v0"), try objects(name, "v1"))
      return zip(zip(old, published), rows(try file(name, "v0").table)).map {
        Pair(file: name, old: $0.0, upgraded: $1, published: $0.1)
      }
    }
  }

  private func file(_ name: String, _ version: String) throws -> SourceFile {
    let bytes = try SharedData.bytes("upgrade-v0-v1/\(name)-\(version).json")
    return try SourceFile.json(try JSONDecoder().decode(JSONValue.self, from: Data(bytes)))
  }

  private func rows(_ table: CSVTable) -> [[String: String]] {
    table.rows.map { row in
      Dictionary(
        uniqueKeysWithValues: zip(table.header, row.cells).filter { !$1.text.isEmpty }.map {
          ($0.text, $1.text)
        })
    }
  }

  private func objects(_ name: String, _ version: String) throws -> [[String: String]] {
    let bytes = try SharedData.bytes("upgrade-v0-v1/\(name)-\(version).json")
    let list = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [[String: Any]])
    return list.map { $0.mapValues { "\($0)" } }
  }
}
