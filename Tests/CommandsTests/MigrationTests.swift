import Commands
import Foundation
import TestSupport
import Testing

/// One decision on many records, from the file that brings it to the report that leaves it out.
@Suite("Migrations, from an import to the report")
struct MigrationTests {
  private static let (old, new) = (
    "Compréhension du monde numérique", "Utilisation sécurisée du numérique"
  )

  /// Returns the file of a producer who says one service in either way, and moved one place meanwhile.
  private func file(_ name: String, service: String, street: String, in commons: Commons) throws
    -> String
  {
    let rows = (1...12).map { number in
      "p\(number),Lieu \(number),Ormeval,00100,00001,\(number == 5 ? street : "rue \(number)"),"
        + "46.\(200 + number),-3.31,\(number > 8 ? "" : service + "|")Aide aux démarches administratives"
    }
    let header = "id,nom,commune,code_postal,code_insee,adresse,latitude,longitude,services"
    let path = commons.folder.path + "/" + name
    try ([header] + rows + [""]).joined(separator: "\n").write(
      toFile: path, atomically: true, encoding: .utf8)
    return path
  }

  private func json(_ output: CommandOutput) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(output.standardOutput.utf8)) as? [String: Any])
  }

  private func importing(
    _ path: String, in commons: Commons, at now: String, _ more: String...
  ) -> CommandOutput {
    commons.now = now
    return commons.run(
      [
        "import", path, "--source", "Réseau d'essai", "--format", "json", "--as", "m-lierre",
        "--key", commons.key(of: "m-lierre"),
      ] + more, in: commons.ledger)
  }

  private func accept(
    _ id: String, by members: [String], in commons: Commons, on day: String
  ) {
    commons.terrier(as: "m-genet", "open", id)
    for member in members {
      commons.terrier(as: member, "review", id, "--position", "consent")
    }
    let decided = commons.terrier(as: "m-houx", "decide", id, now: day + "T10:00:00Z")
    #expect(decided.status == .success, "\(decided.standardOutput)\(decided.standardError)")
  }

  @Test("A recoded column is proposed apart, decided as the rules are, and is no evolution")
  func recodedImport() throws {
    let commons = try Commons()
    let first = try json(
      importing(
        try file("2026-01-05.csv", service: Self.old, street: "rue 5", in: commons), in: commons,
        at: "2026-01-05T10:00:00Z"))
    accept(
      try #require(first["proposal"] as? String), by: ["m-coquelicot", "m-fougere"], in: commons,
      on: "2026-01-09")

    let later = try file("2026-02-02.csv", service: Self.new, street: "place Neuve", in: commons)
    let second = try json(
      importing(later, in: commons, at: "2026-02-02T10:00:00Z", "--id", "envoi-de-fevrier"))
    #expect(second["proposal"] as? String == "envoi-de-fevrier")
    #expect(second["recoding"] as? String == "envoi-de-fevrier-recodage")
    let rows = try #require(second["rows"] as? [String: Int])
    #expect(rows["changed"] == 8 && rows["read"] == 12)

    let shown = commons.terrier("show", "envoi-de-fevrier-recodage")
    #expect(
      shown.standardOutput.contains("governance/migrations/envoi-de-fevrier-recodage.yaml"),
      "\(shown.standardOutput)")
    let checked = commons.terrier("check", "envoi-de-fevrier-recodage", "--lang", "fr")
    #expect(
      checked.standardOutput.contains("Les 8 fiches changent comme la migration le déclare"),
      "\(checked.standardOutput)")

    accept(
      "envoi-de-fevrier-recodage",
      by: ["m-aubepine", "m-coquelicot", "m-fougere", "m-iris", "m-noisetier"], in: commons,
      on: "2026-03-10")
    accept("envoi-de-fevrier", by: ["m-coquelicot", "m-fougere"], in: commons, on: "2026-03-20")

    let again = try json(importing(later, in: commons, at: "2026-03-21T10:00:00Z"))
    #expect(again["proposal"] == nil && again["recoding"] == nil)
    #expect((again["rows"] as? [String: Int])?["unchanged"] == 12)

    let validated = commons.terrier("validate")
    #expect(validated.status == .success, "\(validated.standardError)")
    let root = try commons.git("rev-list", "--max-parents=0", "--first-parent", "main")
      .split(separator: "\n").last.map(String.init)
    let verified = commons.terrier("verify", "--root", try #require(root))
    #expect(verified.status == .success, "\(verified.standardOutput)\(verified.standardError)")

    let report = try json(
      commons.terrier("report", "--from", "2026-01-31", "--to", "2026-03-31", "--format", "json"))
    let rules = try #require(report["rules"] as? [String: Any])
    let kinds = try #require(rules["records"] as? [String: [String: [String: Any]]])
    #expect((kinds["lieu"]?["migrated"]?["records"] as? [Any])?.count == 8, "\(kinds)")
    #expect(!"\(report["territory"] ?? "")".contains("services"))
    let files = try #require(rules["governance"] as? [[String: Any]])
    #expect(files.map { $0["area"] as? String } == ["migrations"])
  }

  @Test("A column that changes without being recoded makes the import ask, and --force answers")
  func asks() throws {
    let commons = try Commons()
    let first = try json(
      importing(
        try file("2026-01-05.csv", service: Self.old, street: "rue 5", in: commons), in: commons,
        at: "2026-01-05T10:00:00Z"))
    accept(
      try #require(first["proposal"] as? String), by: ["m-coquelicot", "m-fougere"], in: commons,
      on: "2026-01-09")
    let path = try file("2026-02-02.csv", service: Self.old, street: "rue 5", in: commons)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing("rue ", with: "avenue ").write(
      toFile: path, atomically: true, encoding: .utf8)
    let asked = importing(path, in: commons, at: "2026-02-02T10:00:00Z")
    #expect(asked.status == .negative)
    let answer = try json(asked)
    #expect(answer["proposal"] == nil && answer["recoding"] == nil)
    #expect("\(answer["facts"] ?? "")".contains("adresse would change in 12 of 12 known rows"))
    let forced = try json(importing(path, in: commons, at: "2026-02-02T11:00:00Z", "--force"))
    #expect(forced["proposal"] is String && forced["recoding"] == nil)
  }

  @Test(
    "Proposing a migration by hand: without its file it is refused, with it the verdict says so")
  func byHand() throws {
    let commons = try Commons()
    let record = commons.ledger + "/ledger/lieu/b4/b43108198647.yaml"
    let text = try String(contentsOfFile: record, encoding: .utf8)
    func change() throws {
      try text.replacing(
        "comprehension-du-monde-numerique", with: "utilisation-securisee-du-numerique"
      ).write(toFile: record, atomically: true, encoding: .utf8)
    }
    try change()
    commons.terrier(
      as: "m-erable", "propose", "--title", "Sans fichier", "--nature", "migration", "--id", "sans")
    let refused = commons.terrier("check", "sans", "--lang", "fr")
    #expect(refused.status == .negative)
    #expect(refused.standardOutput.contains("governance/migrations/<nom>.yaml"))

    try change()
    let folder = commons.ledger + "/governance/migrations"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    func write(_ from: String) throws {
      try """
      kind: lieu
      title: {fr: Les services}
      mappings:
        - {field: services, from: \(from), to: utilisation-securisee-du-numerique}

      """.write(toFile: folder + "/services.yaml", atomically: true, encoding: .utf8)
    }
    try write("comprehension-du-monde")
    let invalid = commons.terrier("validate")
    #expect(invalid.status == .negative)
    #expect(
      invalid.standardError.contains("governance/migrations/services.yaml:4:29: error:"),
      "\(invalid.standardError)")
    #expect(invalid.standardError.contains("comprehension-du-monde-numerique"))
    try write("comprehension-du-monde-numerique")
    #expect(commons.terrier("validate").status == .success)
    let proposed = commons.terrier(
      as: "m-erable", "propose", "--title", "Les services", "--nature", "migration", "--id", "avec")
    #expect(proposed.status == .success, "\(proposed.standardError)")
    let checked = commons.terrier("check", "avec", "--lang", "en", "--format", "json")
    #expect(checked.standardOutput.contains("The record changes as the migration declares"))
    let verdict = try json(checked)
    #expect(verdict["class"] as? String == "H")
    #expect(verdict["classes"] as? [Any] != nil)
  }
}
