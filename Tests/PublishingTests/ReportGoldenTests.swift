import Evolution
import Publishing
import Testing

@Suite("Report as people and programs read it")
struct ReportGoldenTests {
  @Test("The report of a year is the recorded one", arguments: Language.allCases)
  func year(_ language: Language) throws {
    try Golden.expect(
      ReportMarkdown(language).render(ReportStory.report), as: "report.\(language.rawValue).md")
  }

  @Test("The report of an initial state is the recorded one", arguments: Language.allCases)
  func initialState(_ language: Language) throws {
    try Golden.expect(
      ReportMarkdown(language).render(ReportStory.initial), as: "initial.\(language.rawValue).md")
  }

  @Test("The report for programs is the recorded one")
  func json() throws {
    try Golden.expect(ReportJSON(ReportStory.report).text, as: "report.json")
    try Golden.expect(ReportJSON(ReportStory.initial).text, as: "initial.json")
  }
}
