import Commands
import Foundation
import TestSupport
import Testing

@Suite(
  "Maine-et-Loire, 2022 to 2023",
  .enabled(if: Project.sharedData != nil, "the shared data stands beside the project"))
struct RealDataTests {
  private struct Import: Decodable {
    struct Rows: Decodable, Equatable {
      let read: Int
      let added: Int
      let changed: Int
      let unchanged: Int
      let rejected: Int
    }

    struct Rejected: Decodable {
      let line: Int
      let column: Int
      let code: String
    }

    let proposal: String?
    let rows: Rows
    let missing: [String]
    let rejected: [Rejected]
    let facts: [String]
  }

  private func importFile(_ name: String, at now: String, in commons: Commons) throws -> Import {
    let data = try #require(Project.sharedData)
    let output = commons.terrier(
      as: "m-lierre", "import", data + "/maine-et-loire/" + name, "--format", "json", now: now)
    #expect(output.status == .success, "\(output.standardError)")
    return try JSONDecoder().decode(Import.self, from: Data(output.standardOutput.utf8))
  }

  private func accept(_ proposal: String, in commons: Commons, on day: String) {
    commons.terrier(as: "m-genet", "open", proposal)
    for member in ["m-coquelicot", "m-fougere"] {
      commons.terrier(as: member, "review", proposal, "--position", "consent")
    }
    let decided = commons.terrier(
      as: "m-houx", "decide", proposal, now: day + "T10:00:00Z")
    #expect(decided.status == .success, "\(decided.standardOutput)\(decided.standardError)")
  }

  @Test(
    "Two vintages become two proposals, every row accounted for, and the report tells them apart")
  func twoVintages() throws {
    let commons = try Commons(at: "2022-11-01T09:00:00Z")
    let first = try importFile(
      "49-cd49-2022-11-16.csv", at: "2022-11-16T09:00:00Z", in: commons)
    #expect(
      first.rows == .init(read: 235, added: 235, changed: 0, unchanged: 0, rejected: 0))
    accept(try #require(first.proposal), in: commons, on: "2022-11-18")

    let second = try importFile(
      "49-cd49-2023-05-24.csv", at: "2023-05-24T09:00:00Z", in: commons)
    let rows = second.rows
    #expect(rows.read == 243 && rows.added == 61 && rows.rejected == 1)
    #expect(rows.read == rows.added + rows.changed + rows.unchanged + rows.rejected)
    #expect(second.missing.count == 54)
    #expect(second.rejected.map(\.line) == [195])
    for fact in ["62", "181", "102", "24", "54"] {
      #expect(second.facts.contains { $0.contains(fact) }, "\(fact) in \(second.facts)")
    }
    accept(try #require(second.proposal), in: commons, on: "2023-05-26")

    let again = try importFile(
      "49-cd49-2023-05-24.csv", at: "2023-05-27T09:00:00Z", in: commons)
    #expect(again.proposal == nil)

    let report = commons.terrier(
      "report", "--from", "2022-12-31", "--to", "2023-06-30", "--format", "json")
    #expect(report.status == .success, "\(report.standardError)")
    let json = try #require(
      try JSONSerialization.jsonObject(with: Data(report.standardOutput.utf8)) as? [String: Any])
    let kinds = try #require(json["records"] as? [String: [String: Any]])
    let places = try #require(kinds["lieu"])
    let before = try #require(places["before"] as? Int)
    #expect(places["after"] as? Int == before + 61)
    try checkEvolution(json)
    try checkFreshness(in: commons)
    let validated = commons.terrier("validate")
    #expect(validated.status == .success, "\(validated.standardError)")
    let root = try commons.git("rev-list", "--first-parent", "--reverse", "main")
      .split(separator: "\n").first.map(String.init)
    let verified = commons.terrier("verify", "--root", try #require(root))
    #expect(verified.status == .success, "\(verified.standardError)")
    #expect(verified.standardOutput.contains("5 acts, 5 recomputed"), "\(verified.standardOutput)")
  }

  /// What two lists a few months apart teach: nothing of the territory, for nobody said what changed and when.
  private func checkEvolution(_ json: [String: Any]) throws {
    #expect((json["territory"] as? [String: Any])?.isEmpty == true)
    let knowledge = try #require(json["knowledge"] as? [String: [String: [String: Any]]])
    let places = try #require(knowledge["lieu"])
    // 62 rows are new, one of them without a name: 61 places are newly recorded, since an unknown day.
    #expect(Set(places.keys) == ["recordedUndated", "undetermined", "rewritten"])
    #expect(places["recordedUndated"]?["count"] as? Int == 61)
    #expect(places["undetermined"]?["count"] as? Int == 97)
    func topics(_ name: String) -> [String: Int] {
      let topics = places[name]?["topics"] as? [[String: Any]] ?? []
      return Dictionary(
        topics.map {
          ($0["section"] as? String ?? $0["topic"] as? String ?? "", $0["count"] as? Int ?? 0)
        }, uniquingKeysWith: { $1 })
    }
    #expect(
      topics("undetermined") == [
        "name": 22, "adresse": 60, "contact": 9, "offre": 14, "acces": 19,
      ])
    #expect(topics("rewritten") == ["name": 2])
    let names = try #require(json["names"] as? [String: [String: Int]])
    #expect(names["lieu"] == ["undetermined": 22, "rewritten": 2])
    // The 54 places that the list no longer has are written down with the source: nothing closed.
    let lieu = try #require((json["records"] as? [String: [String: Any]])?["lieu"])
    #expect((lieu["left"] as? [Any])?.isEmpty == true)
    let source = try #require(knowledge["source"]?["undetermined"])
    let fields = (source["records"] as? [[String: Any]] ?? []).flatMap {
      $0["fields"] as? [[String: Any]] ?? []
    }
    let absent = fields.first { $0["field"] as? String == "absents" }
    #expect((absent?["added"] as? [Any])?.count == 54)
  }

  /// How old what the places say is on the last day: by the dates of the lists, counted here anew, and by what the
  /// commons itself verified, which is nothing.
  private func checkFreshness(in commons: Commons) throws {
    let data = try #require(Project.sharedData)
    let lists = try ["49-cd49-2022-11-16.csv", "49-cd49-2023-05-24.csv"].map { name in
      try rows(of: String(contentsOfFile: data + "/maine-et-loire/" + name, encoding: .utf8))
    }
    // A place keeps the day that the first list gave: in the second one days and months are swapped.
    let known = Set(lists[0].compactMap { $0["id"] })
    let places =
      lists[0]
      + lists[1].filter { row in
        row["id"].map { !known.contains($0) } == true && row["nom"] != ""
      }
    let last = "2023-06-30"
    let counts = Dictionary(grouping: places) { row -> String in
      guard let day = row["date_maj"], let year = Int(day.prefix(4)) else { return "none" }
      let ages = [(1, "fresh"), (2, "due"), (3, "late")]
      return ages.first { "\(year + $0.0)\(day.dropFirst(4))" > last }?.1 ?? "stale"
    }.mapValues(\.count)
    #expect(places.count == 296)
    #expect(counts == ["fresh": 2, "due": 8, "late": 238, "stale": 4, "none": 44])

    func answer(_ sql: String) -> [String] {
      let output = commons.terrier("query", "--format", "csv", "--at", last, sql)
      #expect(output.status == .success, "\(output.standardError)")
      return output.standardOutput.split(separator: "\n").dropFirst().map(String.init)
    }
    let imported = "source = 'Département de Maine-et-Loire'"
    let classes = answer(
      """
      SELECT CASE WHEN date_maj IS NULL THEN 'none' WHEN add_months(date_maj, 12) > :until THEN 'fresh'
          WHEN add_months(date_maj, 24) > :until THEN 'due' WHEN add_months(date_maj, 36) > :until THEN 'late'
          ELSE 'stale' END AS class, count(*)
      FROM after.lieu WHERE \(imported) GROUP BY 1
      """)
    #expect(Set(classes) == Set(counts.map { "\($0.key),\($0.value)" }))
    // A date in a list is no verification by the commons: each of the seven parts of each place waits for one.
    let verified = answer(
      """
      SELECT class, count(*), count(verified_on) FROM after.freshness JOIN after.lieu USING (record)
      WHERE \(imported) GROUP BY class
      """)
    #expect(verified == ["stale,\(7 * places.count),0"])
  }

  /// The rows of a CSV text by the titles of their columns.
  private func rows(of text: String) -> [[String: String]] {
    var (rows, row, cell, isQuoted) = ([[String]](), [String](), "", false)
    for character in text where character != "\u{feff}" {
      switch character {
      case "\"": isQuoted.toggle()
      case ",", "\n":
        guard !isQuoted else {
          cell.append(character)
          continue
        }
        row.append(cell)
        cell = ""
        guard character == "\n" else { continue }
        rows.append(row)
        row = []
      default: cell.append(character)
      }
    }
    guard let titles = rows.first else { return [] }
    return rows.dropFirst().map { Dictionary(zip(titles, $0), uniquingKeysWith: { $1 }) }
  }
}
