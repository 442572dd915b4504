import Governance
import Records

/// A submission under construction; what a test does not say is the ordinary case.
///
/// By default ivo, who speaks for nobody, updates the hours of a place that concerns no structure, in a
/// class that asks for one approval.
struct Scene {
  var classes: [ChangeClass] = [.of("C", requires: .approvals(1))]
  var roster = Commons.roster
  var origin = Proposal.Origin.member(Commons.name("ivo"))
  var signers: Set<Member.ID> = []
  var natures = Natures(overall: .change)
  var isUrgent = false
  var changes: [Change] = [.update(Commons.place, ["horaires"])]
  var reviews: [Review] = []
  var customs = Customs()
  var incidents = Incidents()
  var past: [Submission.Past] = []
  var amendedClasses: [ChangeClass]?
  var openingClasses: [ChangeClass]?
  var openingRoster: Roster?
  var openingIncidents: Incidents?
  var opener: Member.ID?
  var openedAt = Commons.now
  var isOpeningCurrent = true
  var rounds: Int?
  var sealer: Member.ID?
  var time = Commons.now

  init(_ requirements: Requirements = .approvals(1)) {
    classes = [.of("C", requires: requirements)]
  }

  init(classes: [ChangeClass]) { self.classes = classes }

  var submission: Submission {
    Submission(
      proposal: Proposal(
        id: "p", title: "A title", reasons: "", origin: origin, signers: signers,
        natures: natures, effective: nil, isUrgent: isUrgent),
      changes: changes, reviews: reviews,
      opening: opener.map {
        Submission.Opening(
          time: openedAt, sealer: $0,
          setting: setting(
            openingClasses ?? classes, openingRoster ?? roster, openingIncidents ?? incidents),
          isCurrent: isOpeningCurrent)
      },
      rounds: rounds, past: past,
      amendedRules: amendedClasses.map { Rules(classes: $0, customs: customs) },
      setting: setting(classes, roster, incidents), sealer: sealer, time: time)
  }

  private func setting(
    _ classes: [ChangeClass], _ roster: Roster, _ incidents: Incidents
  ) -> Submission.Setting {
    Submission.Setting(
      rules: Rules(classes: classes, customs: customs), roster: roster, incidents: incidents)
  }

  var verdict: Verdict { evaluate(submission) }

  func step(_ requirement: String) -> Verdict.Step? {
    verdict.steps.first { $0.requirement == requirement }
  }

  /// Returns the state of a requirement, `nil` when it is not asked.
  func state(_ requirement: String) -> Verdict.Step.State? { step(requirement)?.state }

  /// Returns the scene with something else about it.
  func with(_ change: (inout Scene) -> Void) -> Scene {
    var scene = self
    change(&scene)
    return scene
  }

  /// Returns the scene with reviews in the notation of ``Review/list(_:)``.
  func reviewed(_ reviews: String) -> Scene { with { $0.reviews = Review.list(reviews) } }

  /// Returns the scene with a proposer, by first name, or several who propose together; an empty one stands
  /// for somebody from outside.
  func proposed(by names: String) -> Scene {
    let members = Commons.names(names)
    return with {
      $0.origin =
        members.count > 1 ? .joint(members) : members.first.map { .member($0) } ?? .outside
    }
  }

  /// Returns the scene opened some days before now by a sealer.
  func opened(by name: String, daysAgo: Int) -> Scene {
    with {
      $0.opener = Commons.name(name)
      $0.openedAt = Commons.now.adding(days: -daysAgo)
    }
  }

  /// Returns the scene so many seconds earlier, or later when it is a negative number.
  func earlier(by seconds: Int64) -> Scene {
    with { $0.time = Instant(seconds: $0.time.seconds - seconds) }
  }
}

extension Instant {
  /// Returns the moment some days later.
  func adding(days: Int) -> Instant { Instant(seconds: seconds + Int64(days) * 86_400) }
}
