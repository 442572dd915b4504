import Commands
import TestSupport
import Testing

/// What the indicators of the starter say of the starter, and what statements may ask.
@Suite("Indicators and questions")
struct IndicatorsTests {
  private static func commons() throws -> Commons { try Commons(starter: Project.root) }

  @Test("Every indicator of the starter can be computed, or says why not")
  func all() throws {
    let commons = try Self.commons()
    let output = commons.terrier("indicators", "--format", "json", "--year", "2026")
    #expect(output.status == .success, "\(output.standardError)")
    #expect(!output.standardOutput.contains("no such"), "\(output.standardOutput)")
    #expect(!output.standardOutput.contains("\"problem\" : \""))
    let codes = output.standardOutput.matches(of: /"code" : "([A-L]-\d\d)"/).map { $0.output.1 }
    #expect(codes.count >= 60 && codes == codes.sorted())
    let core = commons.terrier("indicators", "--core", "--lang", "en").standardOutput
    #expect(core.split(separator: "\n").count { $0.starts(with: #/[A-L]-\d\d  /#) } == 12)
    #expect(core.contains("no earlier state"))
  }

  @Test("A number, its list and its table tell the same")
  func same() throws {
    let commons = try Self.commons()
    let text = commons.terrier("indicators", "A-01", "--list").standardOutput
    let count = try #require(text.firstMatch(of: /A-01 .*: (\d+)\n/)?.output.1)
    #expect(String(text.split(separator: "\n").count { $0.hasPrefix("  - ") }) == count)
    let csv = commons.terrier("indicators", "A-01", "--format", "csv").standardOutput
    #expect(csv.contains(",number,\(count).0,"))
    let asked = commons.terrier(
      "query", "--format", "csv",
      """
      SELECT count(*) AS lieux FROM after.records JOIN after.lieu USING (record)
      WHERE phase = 'active' AND accueil_public = 1
      """)
    #expect(asked.standardOutput == "lieux\n\(count)\n", "\(asked.standardError)")
  }

  @Test("Series go year by year since the ledger was founded, up to the state asked about")
  func series() throws {
    let commons = try Self.commons()
    let text = commons.terrier("indicators", "A-01", "B-01", "--series", "--to", "2028-06-30")
    #expect(text.status == .success, "\(text.standardError)")
    let first = try #require(text.standardOutput.split(separator: "\n").first)
    #expect(first.split(separator: " ") == ["2026-12-31", "2027-12-31", "2028-06-30"])
    let csv = commons.terrier("indicators", "--core", "--series", "--to", "2027", "--format", "csv")
    #expect(csv.standardOutput.split(separator: "\n").count == 1 + 2 * 12)
  }

  @Test("Wrong questions are answered in words")
  func wrong() throws {
    let commons = try Self.commons()
    let missing = commons.terrier("indicators", "A-99")
    #expect(missing.status == .failure && missing.standardError.contains("[unknown-indicator]"))
    for sql in ["DROP TABLE after.lieu", "SELECT * FROM after.liex", "", "SELECT :x"] {
      let output = commons.terrier("query", sql)
      #expect(output.status == .failure)
      #expect(output.standardError.contains("[statement-failed]"), "\(output.standardError)")
    }
    let early = commons.terrier("query", "--at", "1999", "SELECT 1")
    #expect(early.standardError.contains("[before-the-ledger]"))
    let both = commons.terrier("query", "--year", "2026", "--at", "2026", "SELECT 1")
    #expect(both.status == .usage)
    let nowhere = commons.terrier("indicators", "A-01", "--territory", "lieu/b43108198647")
    #expect(nowhere.standardError.contains("[no-such-territory]"))
  }

  @Test("Where no territory is named, communes and people are those of the territory of the report")
  func within() throws {
    let commons = try Self.commons()
    let sql = "SELECT :territory AS here, count(*) AS n FROM after.lieu"
    func answer(_ arguments: String...) -> String {
      commons.run(["query", "--format", "csv"] + arguments + [sql], in: commons.ledger)
        .standardOutput
    }
    #expect(answer().hasPrefix("here,n\nterritoire/e277f192cefb,25\n"))
    #expect(answer("--territory", "territoire/05fece01ce78").contains("territoire/05fece01ce78,"))
    // Five communes of the bassin, not those around it.
    let text = commons.terrier("indicators", "B-01", "--lang", "en").standardOutput
    #expect(text.contains("place: 1/5"), "\(text)")
    let page = commons.terrier("report", "--to", "2026-12-31", "--no-series", "--lang", "en")
    #expect(
      page.standardOutput.contains(
        "The indicators that count territories or people keep to those of Bassin de vie du Val d'Orme."
      ))
  }

  @Test("Kept to a territory, statements see what lies in it")
  func territory() throws {
    let commons = try Self.commons()
    let sql = "SELECT count(*) AS n FROM after.lieu"
    func count(_ arguments: [String]) throws -> Int {
      let output = commons.run(
        ["query", "--format", "csv"] + arguments + [sql], in: commons.ledger)
      return try #require(Int(output.standardOutput.split(separator: "\n")[1]))
    }
    let (all, part) = (try count([]), try count(["--territory", "territoire/05fece01ce78"]))
    #expect(part > 0 && part < all)
  }
}
