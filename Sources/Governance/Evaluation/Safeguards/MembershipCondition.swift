internal import Records

/// Refuses to admit, move or remove members in a class without a period (design §5.2).
///
/// Whoever is about to lose or share a say must have had the time to hear of it.
struct MembershipCondition: Condition {
  func step(in evaluation: Evaluation) -> Verdict.Step? {
    let hasty = evaluation.misplaced(
      inClassesWhere: { $0.requirements.period == nil }, { $1.changesMembership })
    guard let hasty else { return nil }
    return Verdict.Step(
      "membership", .failed, because: .membershipWithoutPeriod(hasty.changeClass, hasty.units),
      missing: hasty.units.map(\.description).sorted())
  }
}

extension Change {
  fileprivate var changesMembership: Bool {
    if case .path(let file) = self { file.changesMembership } else { false }
  }
}

extension PathChange {
  /// The keys of a member's file that say who takes part, as what and for whom.
  package static let membershipKeys: Set<String> = ["structure", "college", "status", "roles"]

  /// The folder of members' files.
  package static let membersFolder = "governance/members/"

  /// Returns the path of a member's file.
  package static func path(ofMember id: Member.ID) -> String { "\(membersFolder)\(id).yaml" }

  /// A Boolean value indicating whether it admits, moves or removes a member.
  ///
  /// An update of a member's file that cannot be read on both sides is taken for one.
  package var changesMembership: Bool {
    guard path.hasPrefix(PathChange.membersFolder) else { return false }
    guard operation == .updated, let before = memberBefore, let after = memberAfter else {
      return true
    }
    return before.status != after.status || before.college != after.college
      || before.structure != after.structure || before.roles != after.roles
      || !fields.isDisjoint(with: PathChange.membershipKeys)
  }
}
