import Evolution
import Foundation
import Publishing
import Testing

@Suite("Report in JSON")
struct ReportJSONTests {
  private func object(_ report: Report) throws -> [String: Any] {
    let data = Data(ReportJSON(report).text.utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test("The keys that programs rely on are there, with and without an earlier state")
  func keys() throws {
    for report in [ReportStory.report, ReportStory.initial] {
      let object = try object(report)
      let keys = ["from", "to", "records", "territory", "knowledge", "rules", "indicators"]
      #expect(Set(keys).isSubset(of: object.keys))
    }
    #expect(try object(ReportStory.initial)["from"] is NSNull)
    #expect(try object(ReportStory.report)["from"] as? String == String(repeating: "a", count: 40))
  }

  @Test("Counts by kind are numbers before and after")
  func counts() throws {
    let records = try #require(
      try object(ReportStory.report)["records"] as? [String: [String: Any]])
    #expect(records["lieu"]?["before"] as? Int == 6 && records["lieu"]?["after"] as? Int == 9)
    #expect((records["lieu"]?["list"] as? [Any])?.count == 9)
    #expect((records["lieu"]?["standing"] as? [String: Int]) == ["before": 6, "after": 7])
  }

  @Test(
    "Every figure is the number of different records in its list",
    arguments: ["territory", "knowledge"])
  func figures(_ book: String) throws {
    let kinds = try #require(
      try object(ReportStory.report)[book] as? [String: [String: [String: Any]]])
    #expect(!kinds.isEmpty)
    for figure in kinds.values.flatMap(\.values) {
      let records = try #require(figure["records"] as? [[String: Any]])
      let names = Set(records.compactMap { $0["record"] as? String })
      #expect(figure["count"] as? Int == names.count)
      let topics = try #require(figure["topics"] as? [[String: Any]])
      #expect(topics.compactMap { $0["count"] as? Int }.reduce(0, +) == records.count)
    }
  }

  @Test("The same report gives the same bytes")
  func determinism() {
    let texts = (0..<3).map { _ in ReportJSON(ReportStory.report).text }
    #expect(Set(texts).count == 1)
  }
}
