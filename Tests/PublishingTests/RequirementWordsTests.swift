import Governance
import Records
import Testing

@testable import Publishing

@Suite("Requirements in words")
struct RequirementWordsTests {
  private static func requirements(_ change: (inout Requirements) -> Void) -> Requirements {
    var requirements = Requirements()
    change(&requirements)
    return requirements
  }

  private static let approvals = Requirements.Approvals(
    members: 3, structures: 3, colleges: 2, named: ["personnes"],
    collegeShare: Share(1, of: 2, isStrict: true))

  /// Everything that rules can ask, in the order of rules files.
  private static let everything = requirements {
    $0.approvals = approvals
    $0.voice = Requirements.Voice(
      silence: Period(days: 15), approvals: Requirements.Approvals(members: 2, structures: 2),
      lapse: Period(months: 18))
    $0.noObjection = Requirements.NoObjection(
      grounds: Set(Review.Ground.allCases), rounds: 2, overruling: .vote(Share(2, of: 3)))
    $0.period = Period(days: 21)
    $0.expiry = Period(months: 6)
    $0.objectionWindow = Period(days: 7)
    $0.ratification = Requirements.Ratification(
      within: Period(days: 7),
      approvals: Requirements.Approvals(members: 2, structures: 2, colleges: 2))
    $0.needsRecusal = true
    $0.needsMandate = true
    $0.needsReply = true
    $0.quota = Requirements.Quota(
      records: 20, fields: Share(1, of: 2), period: Period(days: 30))
  }

  private func text(_ language: Language) -> RequirementText {
    RequirementText(language: language, naming: VerdictSamples.naming)
  }

  @Test("What nothing is asked of says nothing", arguments: Language.allCases)
  func nothing(_ language: Language) {
    #expect(text(language).sentences(for: Requirements()).isEmpty)
  }

  @Test("Everything that rules can ask has its own sentence", arguments: Language.allCases)
  func all(_ language: Language) {
    let sentences = text(language).sentences(for: Self.everything)
    #expect(sentences.count == 11)
    #expect(Set(sentences).count == 11)
    for sentence in sentences {
      #expect(sentence.hasSuffix("."))
      #expect(!sentence.contains("  ") && !sentence.contains("..") && !sentence.contains("\n"))
    }
  }

  @Test("Approvals say how many, from where, and who must be among them")
  func approvals() {
    let asked = Self.requirements { $0.approvals = Self.approvals }
    #expect(
      text(.french).sentences(for: asked) == [
        "Il faut 3 avis favorables, de 3 structures et 2 collèges différents, dont un du collège "
          + "« Habitant·es », et l'accord de plus de la moitié des collèges où quelqu'un peut le "
          + "donner. Ni la personne qui propose ni les siennes ne comptent : personne ne décide "
          + "pour soi."
      ])
    #expect(
      text(.english).sentences(for: asked) == [
        "It takes 3 approvals from 3 different structures and 2 different colleges, one of them "
          + "from the college “Residents”, and the agreement of more than half of the colleges "
          + "where somebody can give it. Neither the one who proposes nor their structure counts: "
          + "nobody decides for themselves."
      ])
  }

  @Test("An objection says what it rests on and how it is set aside")
  func objections() {
    let asked = Self.requirements {
      $0.noObjection = Requirements.NoObjection(
        grounds: [.harm, .error], rounds: 1, overruling: .colleges(3))
    }
    #expect(
      text(.french).sentences(for: asked) == [
        "Aucune objection ne doit tenir, pour que l'accord soit celui de tout le monde. Une objection "
          + "repose sur une erreur de fait ou un tort fait à des personnes ou à une structure ; une "
          + "préférence est notée comme remarque. Une fois le délai fini, 3 autres "
          + "collèges peuvent l'écarter en disant pourquoi."
      ])
  }

  @Test("Everybody who may propose is named", arguments: Language.allCases)
  func proposers(_ language: Language) {
    let joint = ChangeClass.Proposers.Joint(members: 2, structures: 2)
    let all: [ChangeClass.Proposers] = [
      .anyone, .members, .voice, .entitled(roles: [.steward], joint: joint),
      .entitled(roles: [], joint: ChangeClass.Proposers.Joint(members: 3)),
      .entitled(roles: Set(Member.Role.allCases), joint: nil),
    ]
    let sentences = all.map { text(language).sentence(for: $0) }
    #expect(Set(sentences).count == all.count)
    #expect(sentences.allSatisfy { $0.hasSuffix(".") })
    #expect(
      text(.french).sentence(for: all[3])
        == "Peuvent proposer, pour que quelqu'un en réponde : une personne chargée de l'animation ou "
        + "2 membres de 2 structures différentes, ensemble.")
  }

  @Test(
    "Shares read as people say them",
    arguments: [
      (Share(1, of: 2, isStrict: true), "plus de la moitié", "more than half"),
      (Share(2, of: 3), "au moins les deux tiers", "at least two thirds"),
      (Share(2, of: 3, isStrict: true), "plus des deux tiers", "more than two thirds"),
      (Share(1, of: 3, isStrict: true), "plus du tiers", "more than one third"),
      (Share(5, of: 7), "au moins 5/7", "at least 5/7"),
    ])
  func shares(_ share: Share, _ french: String, _ english: String) {
    #expect(FrenchRequirementWords(naming: VerdictSamples.naming).name(of: share) == french)
    #expect(EnglishRequirementWords(naming: VerdictSamples.naming).name(of: share) == english)
  }
}
