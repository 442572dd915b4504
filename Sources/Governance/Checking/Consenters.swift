internal import Records

/// Who could consent at all under some rules: the members who count, and the colleges whose people may speak
/// together.
struct Consenters {
  let roster: Roster
  let electors: [Member]
  /// The colleges that may give one opinion together.
  let together: Set<College.ID>
  private let scribes: [Member]

  init(_ rules: Rules, _ roster: Roster) {
    self.init(
      roster: roster, electors: roster.electors,
      together: (rules.customs.collective?.colleges ?? []).filter { id in
        roster.college(id).map { !$0.isConsultative } ?? false
      },
      scribes: roster.active.filter { $0.roles.contains(.scribe) })
  }

  private init(
    roster: Roster, electors: [Member], together: Set<College.ID>, scribes: [Member]
  ) {
    self.roster = roster
    self.electors = electors
    self.together = together
    self.scribes = scribes
  }

  /// Those among them who satisfy a condition; colleges speak together all the same.
  func only(_ isIncluded: (Member) -> Bool) -> Consenters {
    Consenters(
      roster: roster, electors: electors.filter(isIncluded), together: together, scribes: scribes)
  }

  /// The colleges where somebody can consent, one by one or together.
  var colleges: Set<College.ID> {
    Set(electors.map(\.college)).union(scribes.isEmpty ? [] : together)
  }

  /// Returns how many could consent to what somebody proposes.
  func capacity(besides proposer: Proposer) -> Capacity {
    switch proposer {
    case .outside: capacity(besides: [], extra: 1)
    case .members(let members): capacity(besides: members, extra: 0)
    case .anyGroup(let joint): capacity(besides: joint)
    }
  }

  private func capacity(besides proposers: [Member], extra: Int) -> Capacity {
    let own = Set(proposers.map { roster.entity(of: $0) })
    func isApart(_ member: Member) -> Bool {
      let entity = roster.entity(of: member)
      return !proposers.contains { $0.id == member.id }
        && (entity == .residents || !own.contains(entity))
    }
    let others = electors.filter(isApart)
    // A college that speaks together counts for one opinion and as residents, where a scribe may write it down.
    let speaking = scribes.contains(where: isApart) ? together : []
    let structures = Set(others.map { roster.entity(of: $0) })
      .union(speaking.isEmpty ? [] : [.residents]).subtracting(own)
    return Capacity(
      members: others.count + speaking.count, structures: structures.count,
      colleges: Set(others.map(\.college)).union(speaking), extra: extra)
  }

  /// Returns the most there could be beside members who propose together: those who propose are taken to be the
  /// ones who would be missed least.
  private func capacity(besides joint: ChangeClass.Proposers.Joint) -> Capacity {
    let ids = Set(electors.map(\.id))
    let groups = Dictionary(grouping: roster.active) { roster.entity(of: $0) }
    let losses = groups.map { entity, members in
      let counted = members.count { ids.contains($0.id) }
      return entity == .residents ? (counted == members.count ? 1 : 0) : counted
    }.sorted()
    let idle = groups.count { !$0.value.contains { ids.contains($0.id) } }
    let structures = Set(electors.map { roster.entity(of: $0) })
      .union(colleges.isDisjoint(with: together) ? [] : [.residents])
    return Capacity(
      members: electors.count - losses.prefix(joint.structures).reduce(0, +)
        + (scribes.isEmpty ? 0 : together.count),
      structures: structures.count - max(0, joint.structures - idle), colleges: colleges)
  }
}

/// Who may propose something: from outside, alone, or together.
enum Proposer {
  case outside
  case members([Member])
  /// Any of more groups than could be looked at one by one.
  case anyGroup(ChangeClass.Proposers.Joint)

  /// How many groups are looked at one by one.
  private static let mostGroups = 1_000

  /// Returns the groups of members who may propose together.
  static func groups(_ joint: ChangeClass.Proposers.Joint, of roster: Roster) -> [Proposer] {
    var groups: [[Member]] = [[]]
    for member in roster.active {
      groups += groups.filter { $0.count < joint.members }.map { $0 + [member] }
      if groups.count > mostGroups { return [.anyGroup(joint)] }
    }
    return groups.filter { group in
      group.count == joint.members
        && Set(group.map { roster.entity(of: $0) }).count >= joint.structures
    }.map { .members($0) }
  }
}
