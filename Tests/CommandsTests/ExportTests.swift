import Commands
import Foundation
import TestSupport
import Testing

@Suite("Export")
struct ExportTests {
  private struct Account: Decodable {
    struct Omitted: Decodable {
      let record: String
      let code: String
      let details: [String]
    }

    struct Lost: Decodable {
      let record: String
      let field: String
      let reason: String
      let value: String
    }

    let format: String
    let files: [String]
    let records: Int
    let exported: Int
    let omitted: [Omitted]
    let losses: [Lost]
    let otherKinds: [String: Int]
    let facts: [String]
  }

  @Test("Every record is accounted for in every form")
  func account() throws {
    let commons = try Commons(starter: Project.root)
    let all = try commons.git("ls-files", "ledger").split(separator: "\n").count
    for form in [
      ["mednum-csv"], ["mednum-json"], ["geojson"], ["jsonl"], ["sqlite"],
      ["data-inclusion", "--producer", "val-dorme"],
    ] {
      let output = commons.run(
        ["export", "--to"] + form
          + ["--output", "sortie/\(form[0])", "--losses", "pertes.csv", "--format", "json"],
        in: commons.ledger)
      #expect(output.status == .success, "\(output.standardError)")
      let account = try JSONDecoder().decode(Account.self, from: Data(output.standardOutput.utf8))
      #expect(account.format == form[0])
      #expect(account.exported > 0)
      #expect(account.exported + account.omitted.count == account.records)
      #expect(account.records + account.otherKinds.values.reduce(0, +) == all)
      for file in account.files {
        #expect(FileManager.default.fileExists(atPath: commons.ledger + "/" + file), "\(file)")
      }
      let rows = try commons.folder.read("ledger/pertes.csv").split(separator: "\n").count
      #expect(rows >= 1 + account.omitted.count)
      #expect(account.facts.first?.hasPrefix("Export \(form[0]):") == true)
    }
  }

  @Test("The same state gives the same bytes, whoever asks and where it is written")
  func determinism() throws {
    let commons = try Commons(starter: Project.root)
    for (index, form) in ["mednum-csv", "sqlite", "jsonl", "geojson"].enumerated() {
      commons.terrier("export", "--to", form, "--output", "a\(index)", "--lang", "fr")
      commons.terrier(
        "export", "--to", form, "--output", "b\(index)", "--lang", "en", "--at", "main",
        now: "2030-01-01T00:00:00Z")
      let files = try ["a", "b"].map {
        try Data(contentsOf: URL(fileURLWithPath: commons.ledger + "/\($0)\(index)"))
      }
      #expect(files[0] == files[1], "\(form)")
      #expect(!files[0].isEmpty)
    }
  }

  @Test("Without a file, the records go to standard output and the account to standard error")
  func streams() throws {
    let commons = try Commons(starter: Project.root)
    let output = commons.terrier("export", "--to", "jsonl", "--kind", "source", "--lang", "fr")
    let sources = try commons.git("ls-files", "ledger/source").split(separator: "\n").count
    #expect(output.standardOutput.split(separator: "\n").count == sources)
    #expect(
      output.standardError.hasPrefix(
        "Export jsonl : \(sources) fiches écrites sur \(sources).\n"))
  }

  @Test(
    "What was exported comes back without a proposal, extra columns or not, without naming a source"
  )
  func roundTrip() throws {
    let commons = try Commons(starter: Project.root)
    for (name, options) in [("lieux.csv", []), ("2026-01-05-tout.csv", ["--extras"])] {
      let exported = commons.run(
        ["export", "--to", "mednum-csv", "--output", name] + options, in: commons.ledger)
      #expect(exported.status == .success)
      let imported = commons.terrier("import", name, now: "2026-02-01T09:00:00Z")
      #expect(imported.status == .success, "\(imported.standardError)")
      #expect(imported.standardOutput.hasPrefix("nothing proposed\n"), "\(imported.standardOutput)")
    }
    #expect(try commons.git("branch", "--list", "proposals/*").isEmpty)
  }

  @Test("The date of a place moves with a real change or a verification, and with nothing else")
  func dates() throws {
    let commons = try Commons(at: "2026-01-05T09:00:00Z", starter: Project.plainStarter)
    let place = "lieu/b43108198647"
    func date(at state: String? = nil) throws -> String? {
      let output = commons.run(
        ["export", "--to", "mednum-json"] + (state.map { ["--at", $0] } ?? []),
        in: commons.ledger)
      let objects = try JSONSerialization.jsonObject(with: Data(output.standardOutput.utf8))
      return (objects as? [[String: Any]])?
        .first { $0["id"] as? String == String(place.dropFirst(5)) }?["date_maj"] as? String
    }
    let founded = try date()
    #expect(founded != "2026-01-05")
    try accept("date_maj=2026-01-01", of: place, as: "date", on: "2026-01-20", in: commons)
    #expect(try date() == founded)
    try accept("telephone=+33199000012", of: place, as: "tel", on: "2026-02-20", in: commons)
    #expect(try date() == "2026-02-20")
    #expect(try date(at: "2026-01-31") == founded)
  }

  private func accept(
    _ assignment: String, of record: String, as id: String, on day: String, in commons: Commons
  ) throws {
    commons.terrier("edit", record, assignment)
    let start = day.dropLast(2) + "16T09:00:00Z"
    let proposed = commons.terrier(
      as: "m-mauve", "propose", "--id", id, "--title", "Changer", "--nature", "change",
      now: String(start))
    #expect(proposed.status == .success, "\(proposed.standardError)")
    commons.terrier(as: "m-genet", "open", id)
    for member in ["m-aubepine", "m-coquelicot"] {
      commons.terrier(as: member, "review", id, "--position", "consent")
    }
    let decided = commons.terrier(as: "m-houx", "decide", id, now: day + "T10:00:00Z")
    #expect(decided.status == .success, "\(decided.standardOutput)\(decided.standardError)")
  }

  @Test(
    "What makes no sense is said before anything is written",
    arguments: [
      ["--to", "sqlite"], ["--to", "data-inclusion", "--producer", "a"],
      ["--to", "data-inclusion", "--output", "x"],
      ["--to", "data-inclusion", "--output", "x", "--producer", "Pas bon"],
      ["--to", "mednum-csv", "--format", "json"], ["--to", "mednum-csv", "--include-ended"],
      ["--to", "mednum-csv", "--kind", "lieu"], ["--to", "jsonl", "--extras"],
      ["--to", "jsonl", "--empty-pivot"], ["--to", "excel"], ["--to", "jsonl", "--producer", "a"],
      ["--to", "mednum-csv", "--separator", "tab"],
    ])
  func usage(arguments: [String]) throws {
    let commons = try Commons(founded: false)
    let output = commons.run(["export"] + arguments, in: commons.folder.path)
    #expect(output.status == .usage, "\(output)")
    #expect(output.standardOutput.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: commons.folder.path + "/x"))
  }

  @Test("A kind that does not exist, or a state before the ledger, is told")
  func unknown() throws {
    let commons = try Commons(starter: Project.root)
    let kind = commons.terrier("export", "--to", "jsonl", "--kind", "lieux")
    #expect(kind.status == .failure)
    #expect(kind.standardError.contains("[unknown-kind]"))
    #expect(kind.standardError.contains("'lieu'"))
    let before = commons.terrier("export", "--to", "jsonl", "--at", "2001-01-01")
    #expect(before.status == .failure)
    #expect(before.standardError.contains("[before-the-ledger]"))
  }
}
