import Commands
import Foundation
import Records
import TestSupport
import Testing

@Suite("Report in files, and its adoption")
struct ReportFilesTests {
  @Test("A folder receives every form, a page for each commune and structure, a CSV for each table")
  func files() throws {
    let commons = try Commons(starter: Project.root)
    let output = commons.terrier(
      "report", "--to", "2026-12-31", "--output", "out", now: "2026-12-31T09:00:00Z")
    #expect(output.status == .success, "\(output.standardError)")
    // What to open is named, and what lies beside it counted.
    let lines = output.standardOutput.split(separator: "\n").map(String.init)
    let names = [
      "report.html", "report.md", "report.json", "essentiel.html", "langage-simple.html",
    ]
    #expect(lines.prefix(5) == names.map { "out/" + $0 }[...])
    var folders: [String: Int] = [:]
    for folder in ["tables", "communes", "structures"] {
      let files = try FileManager.default.contentsOfDirectory(
        atPath: commons.ledger + "/out/" + folder)
      #expect(lines.contains("out/\(folder)/\u{a0}: \(files.count) fichiers"))
      folders[folder] = files.count
      #expect(files.allSatisfy { $0.hasSuffix(folder == "tables" ? ".csv" : ".html") })
    }
    #expect(lines.count == 8 && folders["tables"] ?? 0 > 20)
    let page = try String(contentsOfFile: commons.ledger + "/out/report.html", encoding: .utf8)
    #expect(page.contains("href=\"tables/"))
    let linked = Set(page.matches(of: /href="((communes|structures|tables)\/[^"]*)"/).map { $0.1 })
    #expect(linked.contains { $0.hasPrefix("communes/ormeval-") })
    #expect(linked.contains { $0.hasPrefix("structures/commune-d-ormeval-") })
    #expect(
      linked.allSatisfy { FileManager.default.fileExists(atPath: commons.ledger + "/out/" + $0) })
    #expect(
      linked.count { !$0.hasPrefix("tables/") } == (folders["communes"] ?? 0)
        + (folders["structures"] ?? 0))
    let again = commons.terrier("report", "--to", "2026-12-31", "--output", "again")
    #expect(again.status == .success)
    #expect(
      try Shell.run(["diff", "-r", "out", "again"], in: commons.ledger, at: commons.now).output
        .isEmpty)
  }

  @Test(
    "Communes are told and drawn by what they hold, and by how fragile they are; what is not known comes first"
  )
  func fragility() throws {
    let commons = try Commons(starter: Project.root)
    let page = commons.terrier(
      "report", "--to", "2026-12-31", "--no-series", "--format", "html", "--lang", "en"
    ).standardOutput
    let title = "Index of digital fragility, from 0 to 10"
    let start = try #require(page.range(of: ">\(title)</h4>"))
    let section = page[start.upperBound...].prefix(30_000)
    let table = try #require(section.range(of: "<table"))
    let map = try #require(section.range(of: "class=\"map\""))
    #expect(table.lowerBound < map.lowerBound)
    let numbers = section[..<map.lowerBound].matches(of: /<td class="n">([^<]*)<\/td>/).map { $0.1 }
    #expect(
      numbers.last == "7.2" && numbers.first == "not known"
        && numbers.count { $0 != "not known" } == 4)
    for legend in ["not known: 3", "from 5.1 to 5.9: 2", "6.4: 1", "7.2: 1"] {
      #expect(section.contains("</svg> \(legend)</li>"), "\(legend)")
    }
    #expect(section.contains("Vaubrune: 7.2"))
  }

  @Test("The page about one record is that of its extract; there is none about others")
  func extract() throws {
    let commons = try Commons(starter: Project.root)
    let page = commons.terrier(
      "report", "--to", "2026-12-31", "--structure", "structure/0dda1c601b61", "--format", "html")
    #expect(page.standardOutput.contains("<h1>Commune d"))
    let none = commons.terrier("report", "--to", "2026-12-31", "--extract", "lieu/b43108198647")
    #expect(none.status == .failure && none.standardError.contains("[no-extract]"))
    let both = commons.terrier("report", "--check", "rapport/000000000001", "--year", "2026")
    #expect(both.standardError.contains("Give one of"))
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
