import Governance
import Records
import Testing

@testable import Publishing

@Suite("Verdicts in words")
struct VerdictTextTests {
  private let french = VerdictText(language: .french, naming: VerdictSamples.naming)
  private let english = VerdictText(language: .english, naming: VerdictSamples.naming)

  @Test("A verdict is one screen in French")
  func wholeInFrench() {
    #expect(
      french.render(VerdictSamples.verdict) == """
        Proposition horaires-mediatheque, classe C (Corriger la fiche d'autrui) : en attente, \
        jusqu'au 14 mars 2026 à 00:00 (UTC).
          Pourquoi cette classe : La structure concernée connaît sa fiche.
          acquis      Tout le monde peut proposer ce changement.
          en attente  Il manque 2 avis favorables, 1 autre structure, 1 autre collège et l'avis du \
        collège « Habitant·es ». Compte déjà : m-ana. Chaque personne et chaque \
        structure compte une fois, sauf celle qui propose : personne ne décide pour soi. Pour donner \
        un avis : m-eva et m-fay.
          en attente  Le délai a commencé le 7 mars 2026 à 00:00 (UTC) et finit le 14 mars 2026 à \
        00:00 (UTC). Rien ne se décide avant : c'est le temps de lire et de réagir.
        À savoir :
          - L'avis de m-zoe est affiché, il n'est pas compté : cette personne n'est pas membre.

        """)
  }

  @Test("The same verdict is one screen in English")
  func wholeInEnglish() {
    #expect(
      english.render(VerdictSamples.verdict) == """
        Proposal horaires-mediatheque, class C (Correct a record): pending, \
        until 14 March 2026 at 00:00 (UTC).
          Why this class: A structure knows its own record.
          met      Anybody can propose this change.
          pending  Still missing: 2 approvals, 1 other structure, 1 other college and the opinion of \
        the college “Residents”. Counted already: m-ana. Each person and each structure \
        counts once, except the one that proposes: nobody decides for themselves. Who can help, by \
        giving their opinion: m-eva and m-fay.
          pending  The period started on 7 March 2026 at 00:00 (UTC) and ends on 14 March 2026 at \
        00:00 (UTC). Nothing is decided before: this is the time to read and respond.
        Good to know:
          - The opinion of m-zoe is shown and not counted: this person is not a member.

        """)
  }

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
    #expect(
      english.render(verdict) == """
        Proposal p: cannot be accepted as it stands.
          blocked  No rule provides for: addition of the file a. What is not provided for cannot \
        change, so that nothing comes in undiscussed. You can: take it out of the proposal, or \
        propose a rule that provides for it.

        """)
  }

  @Test("Every fact has a sentence of its own in each language", arguments: Language.allCases)
  func everyBecause(_ language: Language) {
    let words = VerdictSamples.words(language)
    let sentences = VerdictSamples.becauses.map { words.sentence(for: $0) }
    #expect(Set(sentences).count == sentences.count)
    for sentence in sentences { expectProse(sentence) }
  }

  @Test("Every note has a sentence of its own in each language", arguments: Language.allCases)
  func everyNote(_ language: Language) {
    let words = VerdictSamples.words(language)
    let sentences = VerdictSamples.notes.compactMap { words.sentence(for: $0) }
    #expect(Set(sentences).count == VerdictSamples.notes.count)
    for sentence in sentences { expectProse(sentence) }
    #expect(words.sentence(for: Note.stray(.file("a", .created))) == nil)
  }

  @Test("Every reason not to seal reads differently", arguments: Language.allCases)
  func everyBar(_ language: Language) {
    let words = VerdictSamples.words(language)
    let sentences = VerdictSamples.bars.map {
      words.sentence(for: Because.closerBarred("m-ana", $0, closers: []))
    }
    #expect(Set(sentences).count == VerdictSamples.bars.count)
  }

  @Test("Every operation reads differently", arguments: Language.allCases)
  func everyOperation(_ language: Language) {
    let words = VerdictSamples.words(language)
    let names = RecordChange.Operation.allCases.map {
      words.name(of: ChangeUnit.record(VerdictSamples.place, $0))
    }
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.contains("Médiathèque de Ménez") })
  }

  private func expectProse(_ sentence: String) {
    #expect(sentence.last.map { ".?".contains($0) } == true, "\(sentence)")
    #expect(!sentence.contains("  ") && !sentence.contains("\n"), "\(sentence)")
    #expect(!sentence.contains(".."), "\(sentence)")
  }

  @Test("No sentence speaks of git")
  func noJargon() {
    let jargon = [
      "commit", "merge", "branch", "branche", "fusionn", "hash", "push", "head", "tree",
    ]
    for language in Language.allCases {
      let words = VerdictSamples.words(language)
      let sentences =
        VerdictSamples.becauses.map { words.sentence(for: $0) }
        + VerdictSamples.notes.compactMap { words.sentence(for: $0) }
      for sentence in sentences {
        let found = sentence.lowercased().split(whereSeparator: { !$0.isLetter })
        for word in jargon {
          #expect(!found.contains { $0 == word }, "\(word) in \(sentence)")
        }
      }
    }
  }

  @Test("French puts a space before its tall punctuation, English does not")
  func typography() {
    let tall = /[^ \d][:;?!»](?: |$)/
    for because in VerdictSamples.becauses {
      let sentence = VerdictSamples.words(.french).sentence(for: because)
      #expect(sentence.firstMatch(of: tall) == nil, "\(sentence)")
      let translation = VerdictSamples.words(.english).sentence(for: because)
      #expect(translation.firstMatch(of: /\s[:;?!]/) == nil, "\(translation)")
      #expect(!translation.contains("«"), "\(translation)")
    }
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
