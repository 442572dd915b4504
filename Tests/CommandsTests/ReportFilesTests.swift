import Commands
import Foundation
import Records
import TestSupport
import Testing

@Suite("Report in files, and its adoption")
struct ReportFilesTests {
  @Test("A folder receives every form, a page for each commune and structure, a CSV for each table")
  func files() throws {
    let commons = try Commons()
    let output = commons.terrier(
      "report", "--to", "2026-12-31", "--output", "out", now: "2026-12-31T09:00:00Z")
    #expect(output.status == .success, "\(output.standardError)")
    let paths = output.standardOutput.split(separator: "\n").map(String.init)
    for name in [
      "report.html", "report.md", "report.json", "essentiel.html", "langage-simple.html",
    ] {
      #expect(paths.contains("out/" + name))
    }
    #expect(paths.contains { $0.hasPrefix("out/communes/ormeval-") })
    #expect(paths.contains { $0.hasPrefix("out/structures/commune-d-ormeval-") })
    #expect(paths.count { $0.hasPrefix("out/tables/") } > 20)
    #expect(paths.allSatisfy { FileManager.default.fileExists(atPath: commons.ledger + "/" + $0) })
    let page = try String(contentsOfFile: commons.ledger + "/out/report.html", encoding: .utf8)
    #expect(page.contains("href=\"tables/"))
    let again = commons.terrier("report", "--to", "2026-12-31", "--output", "again")
    #expect(again.status == .success)
    #expect(
      try Shell.run(["diff", "-r", "out", "again"], in: commons.ledger, at: commons.now).output
        .isEmpty)
  }

  @Test("The page about one record is that of its extract; there is none about others")
  func extract() throws {
    let commons = try Commons()
    let page = commons.terrier(
      "report", "--to", "2026-12-31", "--structure", "structure/0dda1c601b61", "--format", "html")
    #expect(page.standardOutput.contains("<h1>Commune d"))
    let none = commons.terrier("report", "--to", "2026-12-31", "--extract", "lieu/b43108198647")
    #expect(none.status == .failure && none.standardError.contains("[no-extract]"))
    let both = commons.terrier("report", "--check", "rapport/000000000001", "--year", "2026")
    #expect(both.standardError.contains("takes its period from the record"))
  }

  @Test("An adopted report is made again and compared, and another one is refused")
  func adoption() throws {
    let commons = try Commons()
    let adopted = commons.terrier(
      "report", "--to", "2026-12-31", "--territory", "Val d'Orme", "--adopt",
      now: "2026-12-31T09:00:00Z")
    #expect(adopted.status == .success, "\(adopted.standardError)")
    let id = adopted.standardOutput.trimmingCharacters(in: .newlines)
    let path = commons.ledger + "/" + (try #require(RecordID(id))).path
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("nom: Rapport au 31 décembre 2026\nau: 2026-12-31\n"))
    #expect(text.contains("  - territory=Val d'Orme\n"))

    let check = commons.terrier("report", "--check", id)
    #expect(check.status == .success, "\(check.standardError)")
    #expect(commons.terrier("validate").status == .success)

    let other = text.replacing("territory=Val d'Orme", with: "territory=Ailleurs")
    try other.write(toFile: path, atomically: true, encoding: .utf8)
    let refused = commons.terrier("report", "--check", id)
    #expect(refused.status == .negative && refused.standardError.contains("[another-report]"))
    let nothing = commons.terrier("report", "--check", "lieu/b43108198647")
    #expect(nothing.status == .failure && nothing.standardError.contains("[no-adoption]"))
  }
}
