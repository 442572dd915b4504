import Evolution
import Governance
import Records

/// One year of a fictional territory: what opened, what closed, what was only learned, what nobody knows.
enum ReportStory {
  static let report = Report.make(
    from: Snapshot(
      revision: String(repeating: "a", count: 40), time: moment("2025-12-04T18:00:00Z"),
      profile: profile, records: before),
    to: Snapshot(
      revision: String(repeating: "b", count: 40), time: moment("2026-11-20T18:00:00Z"),
      profile: profile, records: after),
    journal: journal, period: ReportPeriod(year: 2026), territory: "Bassin de l’Anse")

  static let initial = Report.make(
    from: nil,
    to: Snapshot(
      revision: String(repeating: "a", count: 40), time: moment("2025-12-04T18:00:00Z"),
      profile: profile, records: before),
    journal: [
      JournalEntry(
        sequence: 1, commit: commit(1), act: "founded", time: moment("2025-12-04T18:00:00Z"),
        title: "Fondation du commun", records: before.map(\.id),
        governancePaths: ["governance/charter.md", "governance/rules.yaml"])
    ], period: ReportPeriod(year: 2025), territory: "Bassin de l’Anse")

  static let before = [
    record("creux", 1, [("nom", "Pas d’aide le samedi"), ("etat", "actif"), ("debut", "2024")]),
    record("lieu", 1, [("nom", "Médiathèque"), ("etat", "actif"), ("frais", "gratuit")]),
    record("lieu", 2, [("nom", "Cyberbase"), ("etat", "actif"), ("debut", "2003")]),
    record("lieu", 3, [("nom", "Maison France Services"), ("etat", "actif")]),
    record("lieu", 4, [("nom", "Mairie annexe"), ("etat", "actif"), ("services", "aide,cours")]),
    record(
      "lieu", 5,
      [("nom", "Fablab"), ("etat", "actif"), ("latitude", "47.47"), ("longitude", "-0.55")]),
    record("lieu", 6, [("nom", "Médiathèque (bis)"), ("etat", "actif")]),
    record("structure", 1, [("nom", "Ville de l’Anse"), ("etat", "actif")]),
  ].sorted { $0.id < $1.id }

  static let after = [
    record(
      "creux", 1,
      [("nom", "Pas d’aide le samedi"), ("etat", "clos"), ("debut", "2024"), ("fin", "2026-09")]),
    record("lieu", 1, [("nom", "Médiathèque de l’Anse"), ("etat", "actif"), ("frais", "gratuit")]),
    record(
      "lieu", 2, [("nom", "Cyberbase"), ("etat", "clos"), ("debut", "2003"), ("fin", "2026-03-01")]),
    record(
      "lieu", 3,
      [("nom", "Maison France Services"), ("etat", "actif"), ("verifie_le", "2026-03-02")]),
    record(
      "lieu", 4,
      [
        ("nom", "Mairie annexe"), ("etat", "actif"), ("services", "aide,accueil"),
        ("horaires", "Mo 09:00-12:00"),
      ]),
    record(
      "lieu", 5,
      [("nom", "Fablab"), ("etat", "actif"), ("latitude", "47.47004"), ("longitude", "-0.55")]),
    record(
      "lieu", 6,
      [("nom", "Médiathèque (bis)"), ("etat", "fusionne"), ("fusionne_dans", "lieu/000000000001")]),
    record(
      "lieu", 7,
      [
        ("nom", "Tiers-lieu | <b>L’Escale</b>\n[ici](https://x.invalid)"), ("etat", "actif"),
        ("debut", "2026-05-12"), ("porte_par", "structure/000000000001"),
      ]),
    record("lieu", 8, [("nom", "Bus numérique"), ("etat", "actif")]),
    record("lieu", 9, [("nom", "Centre social"), ("etat", "suspendu"), ("debut", "2011")]),
    record("structure", 1, [("nom", "Ville de l’Anse"), ("etat", "actif")]),
  ].sorted { $0.id < $1.id }

  static let journal = [
    act(2, "accepted", "2026-03-02", .correction, "Horaires de la mairie", lieux: [4, 5]),
    act(
      3, "accepted", "2026-03-05", .change, "La médiathèque change de nom", lieux: [1, 2],
      effective: "2026-02"),
    JournalEntry(
      sequence: 4, commit: commit(4), act: "refused", time: moment("2026-04-01T09:00:00Z"),
      proposal: "p4", title: "Retirer l’annexe",
      reasons: "Le guichet est *ouvert*.\n\n- vu le 30 mars\n# par la mairie",
      natures: Natures(overall: .correction),
      records: [id("lieu", 4)]),
    act(5, "accepted", "2026-06-10", .unknown, "Import du fichier national", lieux: [6, 7, 8, 9]),
    act(6, "accepted", "2026-06-20", .verification, "Vérification par téléphone", lieux: [3]),
    JournalEntry(
      sequence: 7, commit: commit(7), act: "accepted", time: moment("2026-07-14T09:00:00Z"),
      proposal: "p7", title: "Un nouveau membre", natures: Natures(overall: .change),
      governancePaths: ["governance/members/m-7.yaml"]),
    act(
      8, "accepted", "2026-09-30", .change, "Des permanences le samedi", creux: [1], structures: [1]
    ),
  ]

  // MARK: - Builders

  private static func act(
    _ sequence: Int, _ act: String, _ day: String, _ nature: Nature, _ title: String,
    lieux: [Int] = [], creux: [Int] = [], structures: [Int] = [], effective: String? = nil
  ) -> JournalEntry {
    JournalEntry(
      sequence: sequence, commit: commit(sequence), act: act, time: moment(day + "T10:00:00Z"),
      proposal: "p\(sequence)", title: title, natures: Natures(overall: nature),
      effective: effective.flatMap { PartialDate($0) },
      records: lieux.map { id("lieu", $0) } + creux.map { id("creux", $0) }
        + structures.map { id("structure", $0) })
  }

  private static func moment(_ text: String) -> Instant { Instant(text) ?? Instant(seconds: 0) }

  private static func commit(_ sequence: Int) -> String {
    String(repeating: String(sequence), count: 40)
  }

  private static func id(_ kind: String, _ number: Int) -> RecordID {
    RecordID(kind: kind, name: "00000000000\(number)")
  }

  private static func record(
    _ kind: String, _ number: Int, _ fields: [(String, String)]
  ) -> Record {
    Record(
      id: id(kind, number),
      entries: fields.map { name, text in
        guard let type = profile.kinds[kind]?.field(name)?.type else {
          return Entry(name, .text(text))
        }
        if case .list = type {
          return Entry(name, .list(text.split(separator: ",").map { .text(String($0)) }))
        }
        return Entry(name, (try? ValueParser.value(of: text, as: type)) ?? .text(text))
      })
  }
}
