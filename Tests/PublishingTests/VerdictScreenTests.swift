import Governance
import Publishing
import Records
import Testing

@Suite("Verdicts on one screen")
struct VerdictScreenTests {
  private func text(_ language: Language) -> VerdictText {
    VerdictText(language: language, naming: VerdictScreens.naming)
  }

  private let concerned = Standpoint(
    member: "m-dan", position: .consent, exclusion: .interested(VerdictSamples.ccas),
    possibilities: [.speak(for: [VerdictSamples.ccas]), .object([.error, .harm]), .record])

  @Test(
    "A verdict to which much is missing is the recorded one, with what a member can do",
    arguments: Language.allCases)
  func pending(_ language: Language) throws {
    try Golden.expect(
      text(language).render(
        VerdictScreens.pending, standpoint: concerned,
        suppositions: [Supposition(position: .object, author: .member("m-ana"))]),
      as: "verdict-pending.\(language.rawValue).txt")
  }

  @Test("A verdict that may still be undone is the recorded one", arguments: Language.allCases)
  func accepted(_ language: Language) throws {
    try Golden.expect(
      text(language).render(
        VerdictScreens.accepted,
        standpoint: Standpoint(
          member: "m-zoe", position: nil, exclusion: .notMember, possibilities: [])),
      as: "verdict-accepted.\(language.rawValue).txt")
  }

  @Test("The rules that were applied are told as recorded", arguments: Language.allCases)
  func explanation(_ language: Language) throws {
    try Golden.expect(
      text(language).explanation(of: VerdictScreens.pending),
      as: "verdict-rules.\(language.rawValue).txt")
  }

  @Test("A screen has at most 25 sentences and no line wider than it", arguments: Language.allCases)
  func size(_ language: Language) {
    let screen = text(language).render(VerdictScreens.pending)
    let lines = screen.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.count <= 25)
    for line in lines {
      #expect(line.count <= 200 && line.last != " ", "\(line)")
      #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
  }

  @Test("What the notes say is not said again as a diagnostic", arguments: Language.allCases)
  func untold(_ language: Language) {
    let stray = Note.stray(.file("a", .created))
    let other = Diagnostic(.error, "conflict", "something else")
    let verdict = Verdict(
      proposal: "p", classes: [], steps: [],
      diagnostics: [other, stray.diagnostic, Note.notAnEmergency.diagnostic],
      notes: [stray, .notAnEmergency])
    #expect(text(language).untold(of: verdict) == [other, stray.diagnostic])
  }
}
