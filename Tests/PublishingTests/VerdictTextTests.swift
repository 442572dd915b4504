import Governance
import Records
import Testing

@testable import Publishing

@Suite("Verdicts in words")
struct VerdictTextTests {
  private let french = VerdictText(language: .french, naming: VerdictSamples.naming)
  private let english = VerdictText(language: .english, naming: VerdictSamples.naming)

  @Test("What can be accepted is said in two lines, without the reason of its class")
  func accepted() {
    let verdict = Verdict(
      proposal: "p", classes: ["C"],
      steps: [Verdict.Step("proposers", .met, because: .openToAnyone)], diagnostics: [])
    #expect(
      french.render(verdict) == """
        Proposition p, classe C (Corriger la fiche d'autrui) : peut être acceptée.
          acquis      Tout le monde peut proposer ce changement.

        """)
  }

  @Test("A proposal of no class has no class in its heading")
  func noClass() {
    let stray = ChangeUnit.file("a", .created)
    let verdict = Verdict(
      proposal: "p", classes: [],
      steps: [Verdict.Step("class", .failed, because: .noClass([stray]))], diagnostics: [],
      notes: [.stray(stray)])
    let text = english.render(verdict)
    #expect(
      text.hasPrefix(
        """
        Proposal p: cannot be accepted as it stands.
          blocked  No rule provides for: addition of the file a. What is not provided for
        """))
    #expect(!text.contains("Good to know"))
  }

  @Test("A long sentence goes on under its beginning, and French punctuation stays with its word")
  func longLines() {
    var text = TextLines()
    text.add(String(repeating: "a", count: 190) + " bbbb : ccc", indent: 2, label: "- ")
    text.add("x « " + String(repeating: "y", count: 200) + " » z")
    #expect(
      text.rendered == "  - " + String(repeating: "a", count: 190) + "\n    bbbb : ccc\nx\n« "
        + String(repeating: "y", count: 200) + " »\nz\n")
  }

  @Test("The one question about natures is asked as people would")
  func question() {
    let sentence = french.sentence(
      for: Verdict.Step("nature", .pending, because: .natureMissing([VerdictSamples.place])))
    #expect(sentence.hasPrefix("Est-ce que ça a changé, ou est-ce que c'était faux ?"))
    #expect(sentence.contains("« Médiathèque de Ménez »"))
  }

  @Test("What has no name is called by its id")
  func unnamed() {
    let words = FrenchVerdictWords(naming: Naming(rules: Rules(classes: [])))
    let count = ApprovalCount(
      needed: Requirements.Approvals(named: ["personnes"]), members: ["m-ana"], structures: 1,
      colleges: ["x"], missingColleges: ["personnes"])
    #expect(words.sentence(for: .approvals(count)).contains("« personnes »"))
    let voices = VoiceCount(voiceless: [VerdictSamples.school])
    #expect(words.sentence(for: .voices(voices)).contains("« structure/000000000002 »"))
  }

  @Test("Long lists are cut, and what people write stays on its line")
  func safeLines() {
    let many = (1...9).map { "m-\($0)" }
    let closers = Because.approvals(
      ApprovalCount(needed: Requirements.Approvals(), couldApprove: many))
    #expect(
      VerdictSamples.words(.french).sentence(for: closers)
        .contains("m-1, m-2, m-3, m-4, m-5 et 4 autres."))
    let rude = Because.objections(
      [
        Objection(
          member: "m-ana", reason: "a\u{1B}[2J\nb\u{202E}c" + String(repeating: "x", count: 500))
      ], nil)
    let sentence = VerdictSamples.words(.english).sentence(for: rude)
    #expect(sentence.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 0x202E })
    #expect(sentence.count < 500)
  }

  @Test("A submission names what it holds itself")
  func namesOfASubmission() {
    let setting = Submission.Setting(
      rules: VerdictSamples.rules,
      roster: Roster(members: [], colleges: VerdictSamples.colleges))
    let change = RecordChange(
      record: VerdictSamples.place, operation: .updated, fields: [], before: nil, after: nil)
    let submission = Submission(
      proposal: Proposal(
        id: "p", title: "", reasons: "", origin: .outside, signers: [],
        natures: Natures(overall: nil), effective: nil),
      changes: [.record(change, Change.Circumstances(label: "Médiathèque"))], reviews: [],
      opening: nil, setting: setting, sealer: nil, time: VerdictSamples.start)
    let naming = Naming(submission, records: [VerdictSamples.ccas: "CCAS"])
    #expect(naming.record(VerdictSamples.place) == "Médiathèque")
    #expect(naming.record(VerdictSamples.ccas) == "CCAS")
    #expect(naming.college("personnes", in: .english) == "Residents")
    #expect(naming.title(ofClass: "C", in: .english) == "Correct a record")
  }
}
