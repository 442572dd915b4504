import Coding
import Foundation
import Records
import Testing

/// What the starter's kinds say of records: each case is a record, what it refers to, and what is said of it.
@Suite("Checks of the starter")
struct StarterChecksTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let kind: String
    let fields: [String]
    var besides: [String: [String]] = [:]
    var says: Set<String> = []
    var doesNotSay: Set<String> = []
    var testDescription: String { kind + ": " + fields.joined(separator: "; ") }
  }

  private static let place = ["posture: faire-a-la-place"]
  private static let source = "source/aaaaaaaaaaaa"
  private static let sourced = ["sources:", "  - source: source/aaaaaaaaaaaa"]
  private static let scheme = "dispositif/bbbbbbbbbbbb"
  private static let relying = ["etat: actif", "s_appuie_sur:", "  - dispositif/bbbbbbbbbbbb"]

  static let posture: [Case] = [
    Case(kind: "mediation", fields: place, says: ["sans-cadre"]),
    Case(
      kind: "mediation", fields: place + ["cadre_faire_a_la_place: benevole-sans-cadre"],
      doesNotSay: ["sans-cadre"]),
    Case(kind: "mediation", fields: ["posture: faire-avec"], doesNotSay: ["sans-cadre"]),
    Case(
      kind: "mediation",
      fields: place + ["cadre_faire_a_la_place: aidants-connect", "metiers:", "  - benevole"],
      says: ["benevole-aidants-connect", "benevole-a-la-place"]),
    Case(
      kind: "mediation",
      fields: place + ["cadre_faire_a_la_place: autre", "metiers:", "  - mediation-numerique"],
      says: ["mediation-a-la-place"]),
    Case(
      kind: "mediation",
      fields: place + [
        "cadre_faire_a_la_place: urgence-socio-numerique", "metiers:", "  - mediation-numerique",
      ], doesNotSay: ["mediation-a-la-place", "sans-cadre"]),
    Case(
      kind: "mediation", fields: ["porte_sur: contenu", "metiers:", "  - mediation-numerique"],
      says: ["contenant-pas-contenu"]),
    Case(
      kind: "mediation",
      fields: ["porte_sur: contenu", "metiers:", "  - mediation-numerique", "  - bibliothecaire"],
      doesNotSay: ["contenant-pas-contenu"]),
    Case(
      kind: "mediation",
      fields: ["posture: informer", "cadre_faire_a_la_place: autre"], says: ["cadre-inutile"]),
    Case(
      kind: "mediation",
      fields: place + relying + ["cadre_faire_a_la_place: aidants-connect"],
      besides: [scheme: ["etat: clos", "jusqu_au: 2024"]],
      says: ["mandat-eteint", "non-habilitee", "appui-termine"]),
  ]

  static let sources: [Case] =
    ["odbl", "cc-by-nc-4", "cc-by-nd-4", "aucune-reutilisation"].map {
      Case(
        kind: "lieu", fields: sourced, besides: [source: ["licence: \($0)"]],
        says: ["licence-incompatible"])
    }
    + ["lov2", "cc-by-4", "cc-by-sa-4", "accord-du-producteur"].map {
      Case(
        kind: "lieu", fields: sourced, besides: [source: ["licence: \($0)"]],
        doesNotSay: ["licence-incompatible", "sans-source"])
    }
    + [
      Case(kind: "lieu", fields: ["etat: actif"], says: ["sans-source"]),
      Case(kind: "source", fields: ["code: x"], says: ["sans-licence", "sans-producteur"]),
      Case(kind: "source", fields: ["licence: non-precisee"], says: ["licence-non-precisee"]),
    ]

  static let others: [Case] = [
    Case(
      kind: "lieu",
      fields: [
        "modalites_acces:", "  - ce-lieu-n-accueille-pas-de-public", "services:",
        "  - loisirs-et-creations-numeriques",
      ], says: ["sans-public-et-services"]),
    Case(kind: "lieu", fields: ["etat: clos"], says: ["clos-sans-date"]),
    Case(kind: "lieu", fields: ["etat: clos", "ferme_le: 2024"], doesNotSay: ["clos-sans-date"]),
    Case(
      kind: "lieu", fields: ["etat: clos", "motif_fin: inconnu"], doesNotSay: ["clos-sans-date"]),
    Case(kind: "lieu", fields: ["etat: errone"], doesNotSay: ["sans-source", "sans-territoire"]),
    Case(
      kind: "lieu", fields: relying, besides: [scheme: ["etat: actif"]],
      doesNotSay: ["appui-termine"]),
    Case(kind: "structure", fields: ["nature: association"], says: ["sans-numero"]),
    Case(kind: "structure", fields: ["pivot_type: aucun"], doesNotSay: ["sans-numero"]),
    Case(kind: "creux", fields: ["constat: confirme"], says: ["confirme-sans-qui"]),
    Case(kind: "creux", fields: ["traitement: assume"], says: ["assume-sans-raison"]),
    Case(kind: "action", fields: ["avancement: abandonnee"], says: ["sans-motif", "sans-raison"]),
    Case(
      kind: "action", fields: ["sans_creux: Une demande de la préfecture."],
      doesNotSay: ["sans-raison"]),
    Case(kind: "ressource", fields: ["type: falc"], says: ["facile-a-lire-non-relue"]),
    Case(kind: "mission", fields: ["axe: axe-4"], says: ["axe-4-sans-ecrit"]),
    Case(
      kind: "releve", fields: ["valeur: 12"],
      says: ["sans-definition", "sans-producteur", "sans-periode", "sans-indicateur"]),
    Case(kind: "releve", fields: ["secret: true"], doesNotSay: ["sans-valeur", "secret-divulgue"]),
    Case(kind: "releve", fields: ["valeur: 12", "secret: true"], says: ["secret-divulgue"]),
    Case(kind: "contestation", fields: ["etat: refusee"], says: ["refus-sans-raison"]),
  ]

  @Test("Posture, licences, and what a record should say", arguments: posture + sources + others)
  func speaks(_ example: Case) throws {
    let said = Set(try problems(of: example).map(\.code))
    #expect(example.says.subtracting(said).isEmpty, "it says only \(said.sorted())")
    #expect(example.doesNotSay.isDisjoint(with: said), "it says \(said.sorted())")
  }

  @Test("A record that has a name and nothing else is never refused")
  func names() throws {
    let lifeOfTheCommons: Set = [
      "contestation", "invitation", "mesure", "rapport", "rapprochement",
    ]
    for kind in try Self.profile.get().kinds.keys where !lifeOfTheCommons.contains(kind) {
      let said = try problems(of: Case(kind: kind, fields: []))
      #expect(!said.contains { $0.level == .refuse }, "\(kind): \(said.map(\.code))")
      // A figure alone may stand in the ledger, and goes nowhere else.
      #expect(kind == "releve" || !said.contains { $0.severity == .error }, "\(kind)")
    }
  }

  @Test("Of the starter's own records, only what ended is told: seven still rely on one scheme")
  func starter() throws {
    let profile = try Self.profile.get()
    let alone = RecordChecker(profile: profile)
    var checker = LedgerChecker(profile: profile)
    var said: [FieldProblem] = []
    let ledger = Starter.folder.deletingLastPathComponent().appending(path: "ledger")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: ledger.path)
    for path in paths.sorted() where path.hasSuffix(".yaml") {
      let parts = path.split(separator: "/")
      let bytes = Array(try Data(contentsOf: ledger.appending(path: path)))
      let name = String(parts[0]) + "/" + parts[2].dropLast(5)
      let record = try record(name, bytes, in: profile)
      checker.add(record)
      said += alone.problems(of: record)
    }
    said += checker.finish().map(\.1)
    #expect(said.allSatisfy { $0.level == .info })
    // Seven rely on the scheme that ended in 2024, and a place that closed in 2019 on an older one.
    #expect(said.count { $0.code == "appui-termine" } == 8)
  }

  private func problems(of example: Case) throws -> [FieldProblem] {
    let profile = try Self.profile.get()
    var checker = LedgerChecker(profile: profile)
    let own = try record(example.kind + "/cccccccccccc", yaml(example.fields), in: profile)
    checker.add(own)
    for (name, fields) in example.besides {
      checker.add(try record(name, yaml(fields), in: profile))
    }
    return RecordChecker(profile: profile).problems(of: own)
      + checker.finish().filter { $0.0 == own.id }.map(\.1)
  }

  private func yaml(_ fields: [String]) -> [UInt8] {
    Array((["nom: Essai"] + fields).map { $0 + "\n" }.joined().utf8)
  }

  private func record(_ name: String, _ bytes: [UInt8], in profile: Profile) throws -> Record {
    let id = try #require(RecordID(name))
    let kind = try #require(profile.kinds[id.kind])
    return try RecordFormatter.format(bytes, as: id, kind: kind, path: "x.yaml").record
  }

  private static let profile = Result {
    Profile(
      kinds: try Starter.files(in: "kinds").map {
        try KindDecoder.decode(try Starter.bytes(of: $0), path: $0)
      },
      nomenclatures: try Starter.files(in: "nomenclatures").map {
        try NomenclatureDecoder.decode(try Starter.bytes(of: $0), path: $0)
      })
  }
}
