package import Governance
internal import Records

/// What a class of change asks, in plain sentences, for those who read the rules or meet one of them.
package struct RequirementText: Sendable {
  private let words: any RequirementWords

  package init(language: Language = .french, naming: Naming) {
    self.words =
      switch language {
      case .french: FrenchRequirementWords(naming: naming)
      case .english: EnglishRequirementWords(naming: naming)
      }
  }

  /// Returns what is asked, one line for each requirement, in the order of rules files.
  package func sentences(for requirements: Requirements) -> [String] {
    words.sentences(for: requirements)
  }

  /// Returns who may propose.
  package func sentence(for proposers: ChangeClass.Proposers) -> String {
    words.sentence(for: proposers)
  }
}

/// The words of requirements in one language; each language has them all in one place.
protocol RequirementWords: Sendable {
  var language: Language { get }
  var naming: Naming { get }

  func sentence(for proposers: ChangeClass.Proposers) -> String
  func sentence(for approvals: Requirements.Approvals) -> String
  func sentence(for voice: Requirements.Voice) -> String
  func sentence(for noObjection: Requirements.NoObjection) -> String
  func sentence(forPeriod period: Period) -> String
  func sentence(forExpiry period: Period) -> String
  func sentence(forObjectionWindow period: Period) -> String
  func sentence(for ratification: Requirements.Ratification) -> String
  func sentence(for quota: Requirements.Quota) -> String
  var recusalSentence: String { get }
  var mandateSentence: String { get }
  var replySentence: String { get }

  /// Returns some approvals as they stand after "it takes": how many, from whom.
  func phrase(for approvals: Requirements.Approvals) -> String

  /// Returns what an objection rests on.
  func name(of ground: Review.Ground) -> String

  /// Returns what somebody with a role is in charge of.
  func name(of role: Member.Role) -> String

  /// Returns a fraction in words where it has some: `les deux tiers`, `two thirds`.
  func fraction(_ share: Share) -> String

  /// Returns a share as it stands before the whole: `au moins les deux tiers`, `more than half`.
  func name(of share: Share) -> String
}

extension RequirementWords {
  func sentences(for requirements: Requirements) -> [String] {
    let all: [String?] = [
      requirements.approvals.map { sentence(for: $0) },
      requirements.voice.map { sentence(for: $0) },
      requirements.noObjection.map { sentence(for: $0) },
      requirements.period.map { sentence(forPeriod: $0) },
      requirements.expiry.map { sentence(forExpiry: $0) },
      requirements.objectionWindow.map { sentence(forObjectionWindow: $0) },
      requirements.ratification.map { sentence(for: $0) },
      requirements.needsRecusal ? recusalSentence : nil,
      requirements.needsMandate ? mandateSentence : nil,
      requirements.needsReply ? replySentence : nil,
      requirements.quota.map { sentence(for: $0) },
    ]
    return all.compactMap(\.self)
  }

  func grounds(_ grounds: some Sequence<Review.Ground>) -> String {
    let wanted = Set(grounds)
    return language.choice(
      Review.Ground.allCases.filter(wanted.contains).map { name(of: $0) })
  }

  func roles(_ roles: some Sequence<Member.Role>) -> String {
    let wanted = Set(roles)
    return language.choice(Member.Role.allCases.filter(wanted.contains).map { name(of: $0) })
  }

  func colleges(_ ids: [College.ID]) -> String {
    language.list(ids.map { language.quoted(naming.college($0, in: language)) })
  }
}
