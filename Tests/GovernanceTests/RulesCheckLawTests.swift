import Governance
import Records
import TestSupport
import Testing

@Suite("Laws of rules that lock nobody out")
struct RulesCheckLawTests {
  @Test(
    "What is found beyond reach could never be met, and what is not can be",
    arguments: 0..<300 as Range<UInt64>)
  func thresholdsAreExact(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let group = Member.anyGroup(using: &random)
    let roster = Commons.roster(group)
    let customs = Customs.any(using: &random)
    let proposers = ChangeClass.Proposers.any(using: &random)
    var asked = Requirements.anyApprovals(using: &random)
    asked.needsMandate = Int.random(in: 0..<4, using: &random) == 0
    let rules = Rules(
      classes: [.of("C", by: proposers, requires: asked)], customs: customs)
    let beyond = [
      "threshold-beyond-electorate", "threshold-beyond-mandates", "vacant-college", "no-proposer",
    ]
    let found = RulesCheck.diagnostics(rules: rules, roster: roster, kinds: [])
      .filter { beyond.contains($0.code) && ($0.code != "no-proposer" || $0.severity == .error) }
    let isReachable = Proposal.Origin.all(of: group).contains { origin in
      let submission = Submission.agreed(
        to: .update(Commons.place, ["horaires"]), from: origin, by: group,
        in: Submission.Setting(rules: rules, roster: roster))
      return evaluate(submission).outcome == .accepted
    }
    // A small commons is asked for less still where the proposer's own leave fewer: what is found there may be met.
    let isExact = !Submission.Setting(rules: rules, roster: roster).isStarting
    #expect(isExact ? found.isEmpty == isReachable : isReachable || !found.isEmpty)
  }

  @Test(
    "Rules with nothing wrong can be changed, and so can mandates",
    arguments: 0..<300 as Range<UInt64>)
  func soundRulesChange(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let sealers = Commons.names("ana bao cleo")
    let group =
      Member.anyGroup(using: &random).filter { !sealers.contains($0.id) }
      + Commons.members.filter { sealers.contains($0.id) }
    let roster = Commons.roster(group)
    let rules = Rules(
      classes: [
        .of(
          "M", [.files(["governance/members/*"])], by: .any(using: &random),
          requires: .anyOfFiles(using: &random)),
        .of(
          "H", [.files(["governance/**"])], by: .any(using: &random),
          requires: .anyOfFiles(using: &random)),
      ], customs: .any(using: &random))
    let found = RulesCheck.diagnostics(rules: rules, roster: roster, kinds: [])
    let isSound = found.allSatisfy { ["no-scribe", "no-proposer"].contains($0.code) }
    guard isSound, !found.hasErrors else { return }
    let hal = Commons.members[8]
    let renewed = hal.with(mandates: [Commons.mandate("2026-03-01", "2027-03-01")])
    let changes = [
      ("H", Change.file("governance/rules.yaml")),
      ("M", .member(from: hal, to: renewed, fields: ["mandates"])),
    ]
    for (id, change) in changes {
      let days = rules[id]?.requirements.period?.longestDays ?? 0
      let isPossible = Proposal.Origin.all(of: group).contains { origin in
        sealers.contains { opener in
          let submission = Submission.agreed(
            to: change, from: origin, by: group,
            in: Submission.Setting(rules: rules, roster: roster), opened: (opener, days))
          // Whether there are sealers apart from those who propose is told apart, as a warning.
          return evaluate(submission).steps.allSatisfy {
            $0.state == .met || $0.requirement == "period"
          }
        }
      }
      #expect(isPossible, "\(id)")
    }
  }

  @Test("Enough random rules are sound for that to say something")
  func soundRulesAreFrequent() {
    let count = (0..<300 as Range<UInt64>).count { seed in
      var random = SeededGenerator(seed: seed)
      let classes = [
        ChangeClass.of(
          "H", [.files(["governance/**"])], by: .any(using: &random),
          requires: .anyOfFiles(using: &random))
      ]
      return !SoundRules.diagnostics(classes, customs: .any(using: &random)).hasErrors
    }
    #expect((60...240).contains(count), "\(count)")
  }
}

// MARK: - Anything

extension Member {
  /// Returns a random part of the commons, some of whom have a mandate or write down what others say.
  fileprivate static func anyGroup(using random: inout SeededGenerator) -> [Member] {
    let count = Int.random(in: 1...9, using: &random)
    return Commons.members.shuffled(using: &random).prefix(count).map { member in
      let isMandated = Int.random(in: 0..<3, using: &random) == 0
      let isScribe = Int.random(in: 0..<4, using: &random) == 0
      let opinion = Commons.mandate("2026-01-01", "2027-01-01", scope: [Mandate.opinion])
      return member.with(
        roles: member.roles.union(isScribe ? [.scribe] : []),
        mandates: member.mandates + (isMandated ? [opinion] : []))
    }
  }
}

extension Customs {
  fileprivate static func any(using random: inout SeededGenerator) -> Customs {
    var customs = Customs()
    if Int.random(in: 0..<3, using: &random) == 0 {
      customs.bootstrap = Bootstrap(
        structures: Int.random(in: 1...6, using: &random),
        colleges: Int.random(in: 1...4, using: &random))
    }
    if Int.random(in: 0..<3, using: &random) == 0 {
      let colleges = ["personnes", "mediation", "services"].shuffled(using: &random)
      customs.collective = Collective(
        colleges: Set(colleges.prefix(Int.random(in: 1...2, using: &random))), present: 3)
    }
    return customs
  }
}

extension ChangeClass.Proposers {
  fileprivate static func any(using random: inout SeededGenerator) -> ChangeClass.Proposers {
    let joint = Joint(
      members: Int.random(in: 2...3, using: &random),
      structures: Int.random(in: 1...2, using: &random))
    let roles = Set([Member.Role.steward, .scribe, .sealer].shuffled(using: &random).prefix(1))
    let all: [ChangeClass.Proposers] = [
      .anyone, .members, .members, .entitled(roles: roles, joint: nil),
      .entitled(roles: [], joint: joint), .entitled(roles: roles, joint: joint),
    ]
    return all.randomElement(using: &random) ?? .members
  }
}

extension Requirements {
  /// Returns random approvals, a share of the colleges and named ones at times among them.
  fileprivate static func anyApprovals(using random: inout SeededGenerator) -> Requirements {
    let named = ["personnes", "mediation", "services"].shuffled(using: &random)
      .prefix(Int.random(in: 0..<6, using: &random) == 0 ? 1 : 0)
    var requirements = Requirements.approvals(
      Int.random(in: 1...5, using: &random), structures: Int.random(in: 0...4, using: &random),
      colleges: Int.random(in: 0...3, using: &random), named: Array(named))
    if Int.random(in: 0..<4, using: &random) == 0 {
      requirements.approvals?.collegeShare = [
        Share(2, of: 3), Share(1, of: 1), Share(1, of: 2, isStrict: true),
      ].randomElement(using: &random)
    }
    return requirements
  }

  /// Returns what a class of files may ask, with a period and all that goes with one.
  fileprivate static func anyOfFiles(using random: inout SeededGenerator) -> Requirements {
    func chance(_ part: Int) -> Bool { Int.random(in: 0..<part, using: &random) == 0 }
    var requirements = anyApprovals(using: &random)
    requirements.approvals?.members = Int.random(in: 1...3, using: &random)
    requirements.approvals?.structures = Int.random(in: 0...3, using: &random)
    requirements.period = Period(days: Int.random(in: 2...30, using: &random))
    if chance(3) { requirements.expiry = Period(days: Int.random(in: 20...60, using: &random)) }
    if chance(2) {
      let ways: [NoObjection.Overruling?] = [nil, .colleges(3), .vote(Share(2, of: 3))]
      requirements.noObjection = NoObjection(
        grounds: chance(2) ? [.harm] : [], rounds: 2,
        overruling: ways.randomElement(using: &random) ?? nil)
    }
    requirements.needsRecusal = chance(3)
    requirements.needsMandate = chance(6)
    requirements.needsReply = chance(4)
    if chance(6) { requirements.quota = Quota(records: 2, period: Period(days: 30)) }
    if chance(12) { requirements.objectionWindow = Period(days: 7) }
    return requirements
  }
}

// MARK: - Everybody agrees

extension Proposal.Origin {
  /// Every way to propose: from outside, alone, two or three together.
  fileprivate static func all(of group: [Member]) -> [Proposal.Origin] {
    let ids = group.map(\.id).sorted()
    var origins: [Proposal.Origin] = [.outside] + ids.map { .member($0) }
    for (first, one) in ids.enumerated() {
      for (second, two) in ids.enumerated().dropFirst(first + 1) {
        origins.append(.joint([one, two]))
        origins += ids.dropFirst(second + 1).map { .joint([one, two, $0]) }
      }
    }
    return origins
  }
}

extension Submission {
  /// Returns a proposal to which everybody consents, and every college that may speak together, as late as its
  /// period asks.
  fileprivate static func agreed(
    to change: Change, from origin: Proposal.Origin, by group: [Member], in setting: Setting,
    opened: (by: Member.ID, daysAgo: Int)? = nil
  ) -> Submission {
    let own = Set(origin.members.compactMap { setting.roster[$0]?.structure })
    let entities = Set(own.map { setting.roster.entity(of: $0) })
    let scribe = group.first { member in
      member.roles.contains(.scribe) && !origin.members.contains(member.id)
        && (member.structure == nil || !entities.contains(setting.roster.entity(of: member)))
    }
    let together = setting.rules.customs.collective?.colleges.sorted() ?? []
    let spoken = scribe.map { scribe in
      together.map { college in
        Review(
          member: scribe.id, position: .consent, reason: "Agreed.",
          recording: Review.Recording(
            scribe: scribe.id, college: college, present: 5, channel: .meeting, isReadBack: true))
      }
    }
    let opening = opened.map {
      Opening(
        time: Instant(seconds: Commons.now.seconds - Int64($0.daysAgo) * 86_400), sealer: $0.by,
        setting: setting, isCurrent: true)
    }
    return Submission(
      proposal: Proposal(
        id: "p", title: "A title", reasons: "", origin: origin, signers: [],
        natures: Natures(overall: .change), effective: nil),
      changes: [change],
      reviews: group.map { Review(member: $0.id, position: .consent) } + (spoken ?? []),
      opening: opening, setting: setting, sealer: nil, time: Commons.now)
  }
}
