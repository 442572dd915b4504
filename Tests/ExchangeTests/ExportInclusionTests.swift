import Foundation
import Records
import Testing

@testable import Exchange

@Suite("Export to data·inclusion")
struct ExportInclusionTests {
  private func exporting(_ entries: [String: Value] = [:]) -> Exporting {
    var exporting = Exporting(records: [.place("0123456789ab", entries)])
    exporting.options.producer = "val-dorme"
    return exporting
  }

  private func object(_ entries: [String: Value], file: Int = 0) throws -> [String: Any] {
    let objects = try #require(
      try exporting(entries).json(.dataInclusion, file: file) as? [[String: Any]])
    return try #require(objects.first)
  }

  @Test("A place is a structure, and a service when it offers some")
  func shape() throws {
    let export = try exporting(["services": .texts("demarches")]).export(.dataInclusion)
    #expect(export.files.map(\.name) == ["structures.json", "services.json"])
    let structure = try object(["services": .texts("demarches")])
    let service = try object(["services": .texts("demarches")], file: 1)
    #expect(structure["id"] as? String == "val-dorme--0123456789ab")
    #expect(structure["source"] as? String == "val-dorme")
    #expect(structure["siret"] as? String == "21490007800012")
    #expect(service["structure_id"] as? String == "val-dorme--0123456789ab")
    #expect(service["thematiques"] as? [String] == ["numerique--acceder-a-des-services-en-ligne"])
    #expect(service["publics"] as? [String] == ["tous-publics"])
    #expect(service["description"] as? String == "Aide aux démarches administratives")
    #expect(try exporting().text(.dataInclusion, file: 1) == "[]\n")
  }

  @Test(
    "Costs say the exact words of the standard wherever one of two values says less",
    arguments: [
      (["gratuit"], "gratuit", nil), (["payant"], "payant", nil),
      (["gratuit", "payant"], "payant", "Gratuit, Payant"),
    ] as [([String], String, String?)])
  func costs(codes: [String], cost: String, details: String?) throws {
    let service = try object(
      ["services": .texts("demarches"), "frais_a_charge": .list(codes.map(Value.text))], file: 1)
    #expect(service["frais"] as? String == cost)
    #expect(service["frais_precisions"] as? String == details)
  }

  @Test("Audiences, ways to come and ways to be helped become the schema's codes")
  func offer() throws {
    let entries: [String: Value] = [
      "services": .texts("outils", "monde"), "prise_rdv": .text("https://a.invalid/rdv"),
      "publics_specifiquement_adresses": .texts("Seniors", "Femmes"),
      "prise_en_charge_specifique": .texts("Surdité", "Illettrisme"),
      "modalites_acces": .texts(
        "Téléphoner", "Contacter par mail", "Envoyer un mail avec une fiche de prescription"),
      "modalites_accompagnement": .texts("À distance", "Dans un atelier collectif"),
    ]
    let service = try object(entries, file: 1)
    #expect(service["publics"] as? [String] == ["seniors", "femmes"])
    #expect(service["publics_precisions"] as? String == "Prise en charge : Surdité, Illettrisme")
    #expect(service["modes_mobilisation"] as? [String] == ["telephoner", "envoyer-un-courriel"])
    #expect(service["mobilisable_par"] as? [String] == ["usagers", "professionnels"])
    #expect(service["modes_accueil"] as? [String] == ["a-distance", "en-presentiel"])
    #expect(service["type"] as? String == "atelier")
    #expect(service["lien_mobilisation"] as? String == "https://a.invalid/rdv")
    #expect(
      service["thematiques"] as? [String]
        == ["numerique--maitriser-les-fondamentaux-du-numerique"])
    let lost = try exporting(entries).export(.dataInclusion).account.losses
    #expect(
      lost.map { "\($0.field) \($0.reason.rawValue)" } == [
        "services less-precise", "prise_en_charge_specifique less-precise",
        "prise_en_charge_specifique less-precise",
      ])
  }

  @Test(
    "A name must have the length that the schema asks for, and loses its final period",
    arguments: [
      ("CS", nil), ("Le Pont.", "Le Pont"), ("Accueil, prêts, etc.", "Accueil, prêts, etc."),
      (String(repeating: "a", count: 151), nil),
    ] as [(String, String?)])
  func names(name: String, expected: String?) throws {
    let exporting = exporting(["nom": .text(name)])
    let objects = try exporting.json(.dataInclusion) as? [[String: Any]]
    #expect(objects?.first?["nom"] as? String == expected)
    let account = try exporting.export(.dataInclusion).account
    #expect(account.omitted.map(\.code) == (expected == nil ? ["name-length"] : []))
    #expect(account.exported + account.omitted.count == account.records)
  }

  @Test("A place without an address is one there, unlike in the national standard")
  func noAddress() throws {
    let entries: [String: Value] = [
      "adresse": .text(""), "commune": .text(""), "pivot": .text("W491000001"),
    ]
    let structure = try object(entries)
    #expect(structure["siret"] == nil)
    #expect(try exporting(entries).export(.mednumCSV).account.exported == 0)
    let lost = try exporting(entries).export(.dataInclusion).account.losses
    #expect(lost.map(\.value) == ["W491000001"])
  }

  @Test(
    "Every code is one of the schema's", .enabled(if: SharedData.isPresent, SharedData.hint))
  func codes() throws {
    let themes = try known("Thematique", "service")
    #expect(Set(InclusionMapping.themes.values).isSubset(of: themes))
    #expect(
      Set(InclusionMapping.themes.keys) == Set(StandardVocabulary.texts["services"] ?? []))
    let audiences = try known("Public", "service")
    #expect(audiences.contains(InclusionMapping.everybody))
    #expect(Set(InclusionMapping.audiences.values).isSubset(of: audiences))
    #expect(
      Set(InclusionMapping.audiences.keys)
        == Set(StandardVocabulary.texts["publics_specifiquement_adresses"] ?? []))
    #expect(
      Set(InclusionMapping.waysToCome.values).isSubset(of: try known("ModeMobilisation", "service"))
    )
    let networks = try known("ReseauPorteur", "structure")
    for (column, mapping) in InclusionMapping.networks {
      #expect(Set(mapping.values).isSubset(of: networks))
      #expect(Set(mapping.keys).isSubset(of: StandardVocabulary.texts[column] ?? []))
    }
  }

  private func known(_ name: String, _ schema: String) throws -> Set<String> {
    let json = try JSONSerialization.jsonObject(
      with: Data(try SharedData.bytes("data-inclusion/\(schema).json")))
    let definitions = try #require((json as? [String: Any])?["$defs"] as? [String: [String: Any]])
    return Set(try #require(definitions[name]?["enum"] as? [String]))
  }
}
