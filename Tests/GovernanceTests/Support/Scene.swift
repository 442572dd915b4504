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
  var changes: [Change] = [.update(Commons.place, ["horaires"])]
  var reviews: [Review] = []
  var openingClasses: [ChangeClass]?
  var openingRoster: Roster?
  var opener: Member.ID?
  var openedAt = Commons.now
  var isOpeningCurrent = true
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
        natures: natures, effective: nil),
      changes: changes, reviews: reviews,
      opening: opener.map {
        Submission.Opening(
          time: openedAt, sealer: $0,
          setting: Submission.Setting(
            rules: Rules(classes: openingClasses ?? classes), roster: openingRoster ?? roster),
          isCurrent: isOpeningCurrent)
      },
      setting: Submission.Setting(rules: Rules(classes: classes), roster: roster),
      sealer: sealer, time: time)
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

  /// Returns the scene with a proposer, by first name; an empty one stands for somebody from outside.
  func proposed(by name: String) -> Scene {
    with { $0.origin = name.isEmpty ? .outside : .member(Commons.name(name)) }
  }

  /// Returns the scene opened some days before now by a sealer.
  func opened(by name: String, daysAgo: Int) -> Scene {
    with {
      $0.opener = Commons.name(name)
      $0.openedAt = Instant(seconds: Commons.now.seconds - Int64(daysAgo) * 86_400)
    }
  }
}

// MARK: - Notation

extension Review {
  /// Reads reviews from a short notation: a first name, then `+` consent, `-` objection, `.` abstention or
  /// `~` recusal, then `'` when it was given on an earlier content.
  static func list(_ text: String) -> [Review] {
    text.split(separator: " ").compactMap { word in
      let isCurrent = word.last != "'"
      let signed = isCurrent ? word : word.dropLast()
      let positions: [Character: Position] = [
        "+": .consent, "-": .object, ".": .abstain, "~": .recuse,
      ]
      guard let mark = signed.last, let position = positions[mark] else { return nil }
      return Review(
        member: Commons.name(signed.dropLast()), position: position,
        reason: position == .object ? "It harms." : "", isCurrent: isCurrent)
    }
  }
}

extension Change {
  /// An update of some fields of a record.
  static func update(
    _ record: RecordID, _ fields: [String], concerned: [RecordID] = [],
    addedInterests: [RecordID] = [], protected: Set<String> = ["etat", "porte_par"],
    verification: Set<String> = ["verifie_le"],
    sections: [String: String] = ["horaires": "horaires", "telephone": "contact"]
  ) -> Change {
    whole(
      record, .updated, fields, concerned: concerned, addedInterests: addedInterests,
      protected: protected, verification: verification, sections: sections)
  }

  /// Any other change of a record.
  static func whole(
    _ record: RecordID, _ operation: RecordChange.Operation, _ fields: [String] = ["nom"],
    concerned: [RecordID] = [], addedInterests: [RecordID] = [],
    protected: Set<String> = ["etat", "porte_par"], verification: Set<String> = ["verifie_le"],
    sections: [String: String] = ["horaires": "horaires", "telephone": "contact"]
  ) -> Change {
    .record(
      RecordChange(
        record: record, operation: operation,
        fields: fields.map { FieldChange(field: $0, before: .text("a"), after: .text("b")) },
        before: nil, after: nil),
      Circumstances(
        label: "Place", concerned: concerned, addedInterests: addedInterests,
        protectedFields: protected, verificationFields: verification, sections: sections))
  }

  /// A change of a file.
  static func file(_ path: String, _ operation: RecordChange.Operation = .updated) -> Change {
    .path(PathChange(path: path, operation: operation))
  }

  /// A change of a member's file, with the keys that differ.
  static func member(
    from before: Member?, to after: Member?, fields: Set<String> = []
  ) -> Change {
    let operation: RecordChange.Operation =
      before == nil ? .created : after == nil ? .removed : .updated
    return .path(
      PathChange(
        path: "governance/members/\(after?.id ?? before?.id ?? "m-nobody").yaml",
        operation: operation, fields: fields, memberBefore: before, memberAfter: after))
  }
}
