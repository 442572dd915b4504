import Commands
import Foundation
import TestSupport
import Testing

@Suite("Reports between any two points")
struct ReportPeriodTests {
  private struct Ends: Decodable {
    struct Period: Decodable {
      let after: String?
      let until: String
    }

    let from: String?
    let to: String
    let period: Period
  }

  /// A ledger whose médiathèque changed on 13 January 2026.
  private func commons() throws -> Commons {
    let commons = try Commons()
    commons.terrier("edit", "lieu/b43108198647", "horaires=We 10:00-18:00")
    commons.terrier(
      as: "m-aubepine", "propose", "--title", "Horaires", "--nature", "change", "--id", "horaires",
      now: "2026-01-09T09:00:00Z")
    commons.terrier(as: "m-genet", "open", "horaires")
    for member in ["m-coquelicot", "m-fougere"] {
      commons.terrier(as: member, "review", "horaires", "--position", "consent")
    }
    let decided = commons.terrier(
      as: "m-houx", "decide", "horaires", now: "2026-01-13T09:00:00Z")
    #expect(decided.status == .success, "\(decided.standardOutput)\(decided.standardError)")
    return commons
  }

  private func ends(_ output: CommandOutput) throws -> Ends {
    #expect(output.status == .success, "\(output.standardError)")
    return try JSONDecoder().decode(Ends.self, from: Data(output.standardOutput.utf8))
  }

  @Test("A year, a month, dates, revisions and tags name a state")
  func points() throws {
    let commons = try commons()
    let acts = try commons.git("rev-list", "--first-parent", "--reverse", "main")
      .split(separator: "\n").map(String.init)
    try #require(acts.count == 3)
    try commons.git("tag", "fondation", acts[0])
    try commons.git(
      "-c", "user.name=Commun", "-c", "user.email=commun@commun.invalid", "tag", "-m", "Adopté",
      "adopte", acts[2])
    let byTag = try ends(
      commons.terrier("report", "--from", "fondation", "--to", "adopte", "--format", "json"))
    #expect(byTag.from == acts[0] && byTag.to == acts[2])
    #expect(byTag.period.after == "2026-01-05" && byTag.period.until == "2026-01-13")
    let byDate = try ends(
      commons.terrier("report", "--from", "2026-01-08", "--to", "2026-01", "--format", "json"))
    #expect(byDate.from == acts[0] && byDate.to == acts[2] && byDate.period.until == "2026-01-31")
    let short = try ends(
      commons.terrier("report", "--from", String(acts[0].prefix(10)), "--format", "json"))
    #expect(short.from == acts[0] && short.to == acts[2])
    let month = try ends(commons.terrier("report", "--month", "2026-02", "--format", "json"))
    #expect(month.from == acts[2] && month.to == acts[2])
    #expect(month.period.after == "2026-01-31" && month.period.until == "2026-02-28")
    let year = try ends(commons.terrier("report", "--year", "2026", "--format", "json"))
    #expect(year.from == nil && year.to == acts[2])
  }

  @Test(
    "One way of naming the period is asked for",
    arguments: [
      ["--year", "2026", "--month", "2026-03"], ["--month", "2026"], ["--month", "2026-03-02"], [],
      ["--compare", "..", "--year", "2026"],
    ])
  func oneWay(_ arguments: [String]) throws {
    let commons = try Commons()
    let output = commons.run(["report"] + arguments, in: commons.ledger)
    #expect(output.status == .usage)
  }

  @Test("A period that ends before it starts is refused, whatever acts there are")
  func reversed() throws {
    let commons = try Commons()
    let output = commons.terrier("report", "--from", "2027-01-01", "--to", "2026-01-31")
    #expect(output.status == .failure)
    #expect(output.standardError.contains("[reversed-period]"))
  }

  @Test("A territory of the ledger narrows the report to it; a territory that is none is told")
  func territory() throws {
    let commons = try commons()
    let unknown = commons.terrier(
      "report", "--year", "2026", "--territory", "lieu/b43108198647")
    #expect(unknown.status != .success)
    #expect(unknown.standardError.contains("no-such-territory"))
  }

  @Test("Two ledgers are set side by side, and what only one records is said")
  func compare() throws {
    let commons = try commons()
    let other = try Commons()
    other.terrier("new", "lieu", "nom=Nouveau lieu")
    let output = commons.terrier("report", "--compare", other.ledger, "--format", "json")
    #expect(output.status == .success, "\(output.standardError)")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(output.standardOutput.utf8)) as? [String: Any])
    let places = try #require((json["kinds"] as? [String: [String: Any]])?["lieu"])
    #expect((places["differing"] as? [Any])?.count == 1)
    #expect((places["onlyHere"] as? [Any])?.isEmpty == true)
    let text = commons.terrier("report", "--compare", other.ledger, "--lang", "fr")
    #expect(text.standardOutput.hasPrefix("# Deux registres côte à côte\n"))
    #expect(text.standardOutput.contains("Ce n’est pas une évolution"))
    #expect(text.standardOutput.contains("We 10:00-18:00"))
  }
}
