import Evolution
import Foundation
import Publishing
import Testing

@Suite("Report as people and programs read it")
struct ReportGoldenTests {
  @Test("The report of a year is the recorded one", arguments: Language.allCases)
  func year(_ language: Language) throws {
    try expect(
      ReportMarkdown(language).render(ReportStory.report), as: "report.\(language.rawValue).md")
  }

  @Test("The report of an initial state is the recorded one", arguments: Language.allCases)
  func initialState(_ language: Language) throws {
    try expect(
      ReportMarkdown(language).render(ReportStory.initial), as: "initial.\(language.rawValue).md")
  }

  @Test("The report for programs is the recorded one")
  func json() throws {
    try expect(JSONText.encode(ReportJSON(ReportStory.report)), as: "report.json")
    try expect(JSONText.encode(ReportJSON(ReportStory.initial)), as: "initial.json")
  }

  /// Compares a text with the file recorded beside the tests; `RECORD_SNAPSHOTS=1` writes it anew, and
  /// such a run never passes.
  private func expect(_ text: String, as name: String, file: String = #filePath) throws {
    let path = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("Snapshots/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] != nil {
      let old = try? String(contentsOf: path, encoding: .utf8)
      guard old != text else { return }
      try text.write(to: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name): review the difference")
      return
    }
    #expect(try String(contentsOf: path, encoding: .utf8) == text)
  }
}
